"""What a file may hold, as a JSON Schema: for editors that complete and check while one writes.

It describes the structs of :mod:`~govmodel.codec.structs`. Mostly, what it lets through can be
read. A reader takes a little more (a word that the model lacks, which ``check`` then reports; text
that YAML would take for a number), and knows more (that a source is listed, that a day exists).
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from inspect import cleandoc
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from govmodel.codec.structs import FORMATS, LEAVES, Shape, Shapes
from govmodel.elements import Element, Indicator
from govmodel.evaluations import AreaPoints, Evaluation, Evidence, Remark
from govmodel.instruments import Instrument
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.plan import Plan
from govmodel.results import FORESEEN, Forecast, Missing, Observation, Results
from govmodel.targets import Rank, Reference
from govmodel.units import Amount, known_units

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def plan_schema(model: GovernanceModel) -> dict[str, Any]:
    """Describe the plan files of a model as a JSON Schema (2020-12), with its words and no others.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     '''What the municipality wants.'''
    ...
    ...     word = "mål"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ... )
    >>> schema = gm.plan_schema(model)
    >>> schema["title"], schema["$defs"]["Mal"]["properties"]["kind"]["enum"]
    ('govmodel.plan/1 for exempelby@2024', ['mål'])
    """
    schema = _schema(Plan, f"{FORMATS[Plan]} for {model.id}", tuple(model.kinds.values()))
    _at(schema, schema["$ref"])["properties"]["model"]["const"] = model.id
    return schema


def results_schema() -> dict[str, Any]:
    """Describe results files as a JSON Schema (2020-12); no model is needed.

    >>> import govmodel as gm
    >>> gm.results_schema()["$defs"]["Results"]["required"]
    ['format', 'of']
    """
    return _schema(Results, FORMATS[Results], ())


def evaluation_schema(instrument: Instrument | None = None) -> dict[str, Any]:
    """Describe evaluation files as a JSON Schema (2020-12).

    :param instrument: the edition whose areas may get points; any, if none is given.

    >>> import govmodel as gm
    >>> instrument = gm.Instrument(
    ...     name="exempelprov",
    ...     edition="2024",
    ...     title="Exempelprovet",
    ...     language="sv",
    ...     areas=(gm.AssessedArea(id="dialog", name="Dialog", basis=gm.Basis.ASSUMED),),
    ... )
    >>> schema = gm.evaluation_schema(instrument)
    >>> schema["title"], schema["$defs"]["AreaPoints"]["properties"]["area"]["enum"]
    ('govmodel.evaluation/1 for exempelprov@2024', ['dialog'])
    """
    if instrument is None:
        return _schema(Evaluation, FORMATS[Evaluation], ())
    schema = _schema(Evaluation, f"{FORMATS[Evaluation]} for {instrument.id}", ())
    _at(schema, schema["$ref"])["properties"]["instrument"]["const"] = instrument.id
    areas = [area.id for area in instrument.areas]
    for kind, offered in ((AreaPoints, areas), (Remark, [*areas, None])):
        schema["$defs"][kind.__name__]["properties"]["area"]["enum"] = offered
    return schema


def _schema(
    kind: type[Plan | Results | Evaluation], title: str, kinds: tuple[type[Element], ...]
) -> dict[str, Any]:
    shapes = Shapes(kinds, {**_DESCRIBED, Amount: _amount()}, _meta)
    file = shapes.of_file(kind)
    structs = (file.struct, *(shapes.structs[each] for each in kinds))
    (reference, *named), components = msgspec.json.schema_components(structs)
    for component in components.values():
        component["description"] = _meaning(component.get("description", ""))
    # A discriminator is OpenAPI's word; each kind's own enum says the same.
    definitions = _without(components, "discriminator")
    for name, said in _ONE_OR_OTHER.items():
        if name in definitions:
            definitions[name] |= said
    described = {"$schema": _DIALECT, "title": title, **reference, "$defs": definitions}
    for each, its in zip(kinds, named, strict=True):
        _at(described, its["$ref"])["title"] = each.word
    return described


def _at(schema: dict[str, Any], reference: str) -> Any:  # noqa: ANN401 - JSON
    """Find what a reference of the schema's own means."""
    return schema["$defs"][reference.removeprefix("#/$defs/")]


def _without(tree: Any, key: str) -> Any:  # noqa: ANN401 - JSON
    match tree:
        case dict():
            return {name: _without(each, key) for name, each in tree.items() if name != key}
        case list():
            return [_without(each, key) for each in tree]
    return tree


# What a reader of the schema is told beside the types.

_ONE_OR_OTHER = {
    "Source": {"anyOf": [{"required": ["title"]}, {"required": ["id"]}]},
    "Observation": {"oneOf": [{"required": [name]} for name in ("value", "done", "missing")]},
    "Forecast": {"oneOf": [{"required": ["value"]}, {"required": ["verdict"]}]},
}
"""Fields of which one is there, whatever the types say."""

_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
_DIGITS = rf"[+\-−]?([0-9]{{1,3}}([{_SPACES}][0-9]{{3}})+|[0-9]+)([.,][0-9]+)?"
_MONTH = "[0-9]{4}-(0[1-9]|1[0-2])"
_DAY = f"{_MONTH}-(0[1-9]|[12][0-9]|3[01])"
_PART = "[0-9]{4}-([VvHh][Tt]|[Tt][1-3]|[Qq][1-4])"
_FORMS_OF_PERIOD = (
    "[0-9]{4}([-–][0-9]{4})?",
    "[0-9]{4}/[0-9]{2}",
    _PART,
    _MONTH,
    f"{_DAY}(/{_DAY})?",
)


def _text(pattern: str, *examples: str, description: str, **more: object) -> Any:  # noqa: ANN401
    said = Meta(
        pattern=f"^({pattern})$",
        description=description,
        examples=list(examples),
        extra_json_schema=more or None,
    )
    return Annotated[str, said]


_DESCRIBED: Mapping[Any, Shape] = {
    **LEAVES,
    Any: Shape(Any),
    date: Shape(_text(_DAY, "2010-04-30", description="A day.", format="date")),
    Decimal: Shape(_text(_DIGITS, "1234,5", description="An exact number, as text.") | int | float),
    Period: Shape(
        _text(
            "|".join(_FORMS_OF_PERIOD),
            *("2010", "2008-2011", "2007/08", "2010-HT", "2010-T2", "2010-Q4", "2010-04"),
            *("2010-04-30", "2010-01-01/2010-04-30"),
            description="Years, a school year, a term, a tertial, a quarter, a month, a day, "
            "or a first and a last day.",
        )
        | Annotated[int, Meta(ge=1, le=9999, description="A year.")]
    ),
}


def _unit_names() -> tuple[str, ...]:
    return tuple(name for unit in known_units() for name in (unit.name, *unit.aliases))


def _amount() -> Shape:
    """Describe an amount in the units that there are when a schema is made."""
    names = "|".join(_unit_names()).replace(" ", f"[{_SPACES}]")
    return Shape(
        _text(
            f"{_DIGITS}[{_SPACES}]*({names})",
            *("12,5 mkr", "22 %", "145 plats"),
            description="A number and its unit.",
        )
    )


def _meta(kind: type[Any], field: str) -> Meta | None:
    """Describe a field by the words of its class's docstring."""
    description = dict(_parameters(kind)).get(field)
    if issubclass(kind, Indicator) and field == "unit":
        return Meta(description=description, extra_json_schema={"enum": [*_unit_names(), None]})
    if more := _MORE.get((kind, field)):
        return Meta(description=description, **more)
    return Meta(description=description) if description else None


_MORE: Mapping[tuple[type[Any], str], Mapping[str, Any]] = {
    (Rank, "place"): {"ge": 1},
    (Reference, "others"): {"min_length": 1},
    (Reference, "direction"): {"extra_json_schema": {"enum": ["higher", "lower"]}},
    (Forecast, "verdict"): {
        "extra_json_schema": {"enum": [*(each.value for each in FORESEEN), None]}
    },
    (Indicator, "decimals"): {"extra_json_schema": {"minimum": 0, "maximum": 30}},
    (Observation, "count"): {"extra_json_schema": {"minimum": 0}},
    (Evidence, "count"): {"extra_json_schema": {"minimum": 0}},
    (Evidence, "days"): {"extra_json_schema": {"minimum": 0}},
    (Observation, "missing"): {"examples": [each.value for each in Missing]},
}
"""What is asked of a field beside its type, or may stand in it among else."""


_PARAMETER = re.compile(r"^:param (\w+): (.+?)(?=^:|^$|\Z)", re.MULTILINE | re.DOTALL)
_MARKUP = re.compile(
    r":[\w:]+:`~[^`]*?(?P<last>\w+)`"  # a role that shows the last part of a name
    r"|(:[\w:]+:)?`(?P<named>[^`<]+?)(\s*<[^`]*>)?`_{0,2}"  # another role, or a link
    r"|``(?P<literal>[^`]+)``"
    r"|(?<!\w)(?P<stars>\*{1,2})(?P<stressed>[^*\s]([^*]*[^*\s])?)(?P=stars)"
)


def _parameters(kind: type[Any]) -> Iterator[tuple[str, str]]:
    """Give what the docstrings of a class and those above it say of each field; its own last."""
    for each in reversed(kind.__mro__):
        for name, says in _PARAMETER.findall(cleandoc(each.__doc__ or "")):
            yield name, _prose(says)


def _meaning(docstring: str) -> str:
    return _prose(cleandoc(docstring).partition("\n\n")[0])


def _prose(text: str) -> str:
    plain = " ".join(text.split()).replace("if ``None``", "if left out")
    plain = plain.replace(". ``None``", ". Left out").replace("``None``", "left out")
    return _MARKUP.sub(lambda found: next(filter(None, map(found.group, _SHOWN))), plain)


_SHOWN = ("last", "literal", "named", "stressed")
