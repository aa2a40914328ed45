"""Texts made from the templates, each value written as the file's format has it.

This is the only door to the library ``jinja2``, which the extra ``cli`` brings.
"""

import json
import re
from collections.abc import Mapping
from unicodedata import east_asian_width

import jinja2

_PROJECT = "project/"
_TEMPLATE = ".jinja"


def rendered(values: Mapping[str, object]) -> dict[str, str]:
    """Make all files of a project, by their paths in it.

    A value that a template names and nobody gives is an error, and not an empty text.

    :param values: what stands in the templates.
    """
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("govmodel.scaffold"),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 - none is HTML: a filter writes as each format does
        keep_trailing_newline=True,
        trim_blocks=True,
    )
    environment.filters |= {
        "heading": heading,
        "marked": marked,
        "py": python,
        "toml": quoted,
        "yaml": quoted,
    }
    names = environment.list_templates(filter_func=lambda name: name.startswith(_PROJECT))
    places = {_path(name, str(values["package"])): name for name in names}
    return {path: environment.get_template(places[path]).render(values) for path in sorted(places)}


def _path(template: str, package: str) -> str:
    """Give the path of what a template makes.

    >>> _path("project/src/PACKAGE/model.py.jinja", "govmodel_mala")
    'src/govmodel_mala/model.py'
    >>> _path("project/dot-gitignore.jinja", "govmodel_mala")
    '.gitignore'
    """
    path = template.removeprefix(_PROJECT).removesuffix(_TEMPLATE)
    return path.replace("PACKAGE", package).replace("dot-", ".")


def quoted(text: str) -> str:
    r"""Write a text in double quotes, as TOML and YAML have it.

    >>> print(quoted('Ö "\\'))
    "Ö \"\\"
    """
    return json.dumps(text, ensure_ascii=False)


def python(text: str) -> str:
    """Write a text as Python has it, in the quotes that formatters choose.

    >>> print(python("Malå"))
    "Malå"
    >>> print(python('M"å'))
    'M"å'
    """
    written = repr(text)
    return written if '"' in text or written.startswith('"') else f'"{written[1:-1]}"'


def marked(text: str) -> str:
    r"""Write a text so that neither Markdown nor reStructuredText takes anything in it for a mark.

    >>> print(marked("A*b_ (c)-d"))
    A\*b\_ (c)-d
    """
    return re.sub(r"([!-&*+/:-@\[-`{-~])", r"\\\1", text)


def heading(text: str) -> str:
    """Underline a heading, as wide as it is printed.

    >>> print(heading("Malå"))
    Malå
    ====
    """
    width = sum(2 if east_asian_width(each) in "FW" else 1 for each in text)
    return f"{text}\n{'=' * width}"
