"""Reference pages made from the models themselves: an extension of Sphinx, from the extra ``docs``.

``extensions = ["govmodel.sphinxext"]`` in a project's ``conf.py`` adds these directives:

* ``.. governance-model:: NAME``, a whole page: all of the parts below;
* ``governance-overview``, ``governance-thread``, ``governance-words``, ``governance-levels``,
  ``governance-bodies``, ``governance-documents``, ``governance-calendar``, ``governance-scale``,
  ``governance-rules``, ``governance-sources`` and ``governance-editions``, one part each;
* ``.. governance-instrument:: NAME``, an assessment instrument.

``NAME`` is that of an installed model, ``NAME@EDITION`` one edition of it, and
``package.module:CONSTANT`` a model, or a tuple of models, that nobody has packaged; for
``governance-rules`` also a tuple of rules. What a model says is put on the page as text, never read
as markup; what its classes and rules say of themselves, their docstrings, is read as Sphinx reads
docstrings. The pages need no style sheet, no script and no network.

It also makes autodoc write classes of attrs so that they can be read: see
:mod:`govmodel.sphinxext.classes`.

>>> from govmodel.sphinxext import DIRECTIVES
>>> "governance-model" in DIRECTIVES
True
"""

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from govmodel.sphinxext.classes import listen
from govmodel.sphinxext.directives import DIRECTIVES

__all__ = ["DIRECTIVES", "setup"]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the directives, and listen to what autodoc is about to write."""
    for name, directive in DIRECTIVES.items():
        app.add_directive(name, directive)
    listen(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
