"""How the documentation is built."""

import doctest
import importlib.metadata
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))  # which clauses tests are marked with

project = "govmodel"
author = "govmodel contributors"
copyright = author
release = importlib.metadata.version("govmodel")

extensions = [
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "govmodel.sphinxext",
    "public_names",
    "fidelity",
    "terminal",
    "executed",
]
exclude_patterns = ["_build", "exempelby"]

html_theme = "furo"
html_title = f"govmodel {release}"
html_copy_source = False
html_static_path = ["_static"]
html_css_files = ["pages.css"]

# A class shows its constructor, one argument to a line with its type.
autodoc_default_options = {"members": True}
autodoc_member_order = "bysource"
maximum_signature_line_length = 80
python_use_unqualified_type_names = True

# Docstrings are tried with the tests; here the pages' own examples are. What those print may be
# broken into more lines than it has, so that it fits a narrow page.
doctest_test_doctest_blocks = ""
doctest_global_setup = "import terminal; terminal.begin()"
doctest_default_flags = doctest.NORMALIZE_WHITESPACE | doctest.DONT_ACCEPT_TRUE_FOR_1

# Types of other libraries, whose documentation is not linked to: that would need a network.
nitpick_ignore_regex = [
    (
        "py:.*",
        r"(collections|contextlib|datetime|decimal|enum|importlib|os|pathlib|types|typing)\..*",
    ),
    ("py:.*", r"(attrs?|cattrs|docutils|hypothesis|pint|pluggy|_pytest|sphinx)\..*"),
    ("py:class", r"govmodel\.below\.E"),  # whatever kind of element was asked for
    ("py:class", r"(HealthCheck|Phase|Verbosity)\..*"),  # hypothesis, as its settings print them
    ("py:class", r"Attribute"),  # of attrs, as Decimal
    ("py:class", r"Decimal"),  # in an annotation that is text, read by type checkers alone
]
