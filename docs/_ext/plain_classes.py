"""What autodoc writes of govmodel's classes and constants, made plain for readers.

A class of attrs shows its constructor, and below it what each argument means: its fields are not
listed again. Defaults are written out. A local word shows its word, its gloss and its kind; its
constructor is its kind's. A constant whose value would fill a screen is shown without it.
"""

import re
from enum import Enum

import attrs
from sphinx import addnodes
from sphinx.application import Sphinx

from govmodel import Element

LONGEST_VALUE = 60


def keep_plain_values(*event: object) -> bool | None:
    """Show an enumeration's members and a word's word and gloss, though they have no docstring."""
    _app, what, name, value, *_ = event
    said = name in ("word", "gloss") and isinstance(value, str)
    return False if what == "class" and (said or isinstance(value, Enum)) else None


def say_once(*event: object) -> None:
    """Explain word and gloss at Element, and not again at every word."""
    _app, what, name, _value, _options, lines = event
    if what == "attribute" and re.search(r"(?<!\bElement)\.(word|gloss)$", name):
        lines.clear()


def write_out_defaults(*event: object) -> tuple[str, str] | None:
    """Write the defaults that attrs makes anew for every object; leave out what a word inherits."""
    _app, what, _name, kind, _options, arguments, returns = event
    if what != "class" or not attrs.has(kind):
        return None
    fields = attrs.fields(kind)
    if (
        issubclass(kind, Element)
        and hasattr(kind, "word")
        and all(each.inherited for each in fields)
    ):
        return "", ""
    for each in fields:
        if isinstance(each.default, attrs.Factory):
            made = repr(each.default.factory())
            arguments = re.sub(rf"(\b{each.name}: [^=]*=) NOTHING", rf"\1 {made}", arguments)
    return arguments, returns


def leave_out_long_values(*event: object) -> None:
    """Show a constant without a value that would fill a screen."""
    _app, domain, kind, content = event
    if domain != "py" or kind != "data":
        return
    for annotation in list(content.parent.findall(addnodes.desc_annotation)):
        text = annotation.astext()
        if text.lstrip().startswith("=") and len(text) > LONGEST_VALUE:
            annotation.parent.remove(annotation)


def setup(app: Sphinx) -> dict[str, bool]:
    """Listen to what autodoc and Sphinx are about to write."""
    app.connect("autodoc-skip-member", keep_plain_values)
    app.connect("autodoc-process-docstring", say_once)
    app.connect("autodoc-process-signature", write_out_defaults)
    app.connect("object-description-transform", leave_out_long_values)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
