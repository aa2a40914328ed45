"""What autodoc writes of classes of attrs and of constants, made plain for readers.

A class of attrs shows its constructor, and below it what each argument means: its fields are not
listed again. Defaults are written out. A local word shows its word, its gloss and its kind; its
constructor is its kind's. A constant whose value would fill a screen is shown without it.
"""

import re
import sys
from enum import Enum
from typing import Any

import attrs
from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.config import Config

from govmodel import Element

LONGEST_VALUE = 60
"""How many characters of a constant's value are shown."""


def keep_plain_values(_app: Sphinx, what: str, name: str, value: object, *_more: object) -> Any:  # noqa: ANN401 - autodoc asks for True, False or None
    """Show an enumeration's members and a word's word and gloss, though they have no docstring.

    >>> from typing import Any
    >>> app: Any = None
    >>> keep_plain_values(app, "class", "word", "mål")
    False
    """
    said = name in ("word", "gloss") and isinstance(value, str)
    return False if what == "class" and (said or isinstance(value, Enum)) else None


def say_once(
    _app: Sphinx, what: str, name: str, _value: object, _options: object, lines: list[str]
) -> None:
    """Explain word and gloss at Element, and not again at every word.

    >>> from typing import Any
    >>> app: Any = None
    >>> lines = ["The municipality's own word, as it writes it."]
    >>> say_once(app, "attribute", "govmodel.elements.Goal.word", "mål", {}, lines)
    >>> lines
    []
    """
    owner, _, field = name.rpartition(".")
    if what == "attribute" and field in ("word", "gloss") and _is_word(owner):
        lines.clear()


def _is_word(name: str) -> bool:
    """Tell whether what has a name is a class of statements other than Element."""
    module, _, within = name.rpartition(".")
    while module and module not in sys.modules:
        module, _, outer = module.rpartition(".")
        within = f"{outer}.{within}"
    found: object = sys.modules.get(module)
    for each in within.split("."):
        found = getattr(found, each, None)
    return isinstance(found, type) and issubclass(found, Element) and found is not Element


def write_out_defaults(
    _app: Sphinx,
    what: str,
    _name: str,
    kind: Any,  # noqa: ANN401 - whatever is documented
    _options: object,
    arguments: str | None,
    returns: str | None,
) -> tuple[str, str | None] | None:
    """Write the defaults that attrs makes anew for every object; leave out what a word inherits.

    >>> from typing import Any
    >>> import attrs
    >>> @attrs.frozen
    ... class Cart:
    ...     held: list[str] = attrs.field(factory=list)
    >>> app: Any = None
    >>> write_out_defaults(app, "class", "Cart", Cart, {}, "(held: list[str] = NOTHING)", None)
    ('(held: list[str] = [])', None)
    """
    if what != "class" or arguments is None or not attrs.has(kind):
        return None
    fields = attrs.fields(kind)
    inherited = all(each.inherited for each in fields)
    if issubclass(kind, Element) and hasattr(kind, "word") and inherited:
        return "", ""
    for each in fields:
        if isinstance(each.default, _FACTORY) and not each.default.takes_self:
            made = repr(each.default.factory())
            made = made.replace("\\", r"\\")  # as re.sub reads it
            arguments = re.sub(rf"(\b{each.alias}: [^=]*=) NOTHING", rf"\1 {made}", arguments)
    return arguments, returns


_FACTORY: Any = attrs.Factory  # a class, which its types call a function


def leave_out_long_values(_app: Sphinx, domain: str, kind: str, content: nodes.Element) -> None:
    """Show a constant without a value that would fill a screen.

    >>> from typing import Any
    >>> from docutils import nodes
    >>> from sphinx import addnodes
    >>> value = addnodes.desc_annotation("", "", nodes.Text(" = " + "1, " * 40))
    >>> content = addnodes.desc_content()
    >>> shown = addnodes.desc("", addnodes.desc_signature("", "", value), content)
    >>> app: Any = None
    >>> leave_out_long_values(app, "py", "data", content)
    >>> shown.astext().strip()
    ''
    """
    if domain != "py" or kind != "data":
        return
    for annotation in list(content.parent.findall(addnodes.desc_annotation)):
        text = annotation.astext()
        if text.lstrip().startswith("=") and len(text) > LONGEST_VALUE:
            annotation.parent.remove(annotation)


def listen(app: Sphinx) -> None:
    """Listen to what autodoc and Sphinx are about to write, unless the project's conf.py says no.

    It says so with ``govmodel_plain_classes = False``.
    """
    app.setup_extension("sphinx.ext.autodoc")
    app.add_config_value("govmodel_plain_classes", default=True, rebuild="env", types={bool})
    app.connect("config-inited", _connect)


def _connect(app: Sphinx, config: Config) -> None:
    if not config.govmodel_plain_classes:
        return
    app.connect("autodoc-skip-member", keep_plain_values)
    app.connect("autodoc-process-docstring", say_once)
    app.connect("autodoc-process-signature", write_out_defaults)
    app.connect("object-description-transform", leave_out_long_values)
