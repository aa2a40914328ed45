"""Plans and results of all shapes, for the laws that hold of every one of them."""

from decimal import Decimal

from attrs import evolve, fields
from hypothesis import strategies as st

import govmodel as gm

from toy import MODEL, Chefsuppdrag, Enhetsuppdrag, Mal, Matt, Namnduppdrag, Omrade

ODD = (
    "",
    " ",
    "null",
    "Null",
    "~",
    "0331",
    "no",
    "true",
    "2010-04-30",
    "1e3",
    "0x1F",
    ".nan",
    "12:30",
    "<<",
    "=",
    "-",
    "- a",
    "? a",
    ": a",
    "a: b",
    "a #b",
    "#",
    "&a",
    "*a",
    "!a",
    "!!str a",
    "%a",
    "@a",
    "`a",
    "|",
    ">-",
    "[a]",
    "{a: b}",
    "'",
    '"',
    "\\",
    "---",
    "...",
    " a",
    "a ",
    "\ta\t",
    "a\n",
    "\na",
    "a\n\nb",
    "a\r\nb",
    "a\rb",
    " a\n  b\n c ",
    "a\x85b",
    "a\u2028b\u2029c",
    "\ufeff",
    "\x00",
    "\x07\x1b\x7f",
    "\ufffe\uffff",
    "e\u0301",
    "räksmörgås § – ”’",
    "😀 👩‍🚒",
    "עברית",
    "ord " * 60,
    "x" * 300,
)
"""Texts that some reader or writer has once mistaken for something else."""

texts = st.one_of(
    st.sampled_from(ODD),
    st.text(st.characters(codec="utf-8"), max_size=20),
    st.text("abc åäö\n\t'\"#:-&*!|>%@`{}[],?\\~", max_size=20),
)
numbers = st.builds(
    lambda digits, exponent: Decimal(digits).scaleb(exponent),
    st.integers(-(10**12), 10**12),
    st.integers(-6, 6),
)
units = st.sampled_from(["kr", "mkr", "%", "percentage_point", "place", "piece", "index_point"])
amounts = st.builds(gm.Amount, numbers, units)
years = st.integers(1, 9999)
periods = st.one_of(
    st.builds(lambda one, other: gm.Period.years(min(one, other), max(one, other)), years, years),
    st.builds(gm.Period.school_year, st.integers(1, 9998)),
    st.builds(
        lambda one, other: gm.Period(first=min(one, other), last=max(one, other)),
        st.dates(),
        st.dates(),
    ),
    st.builds(lambda day: gm.Period(first=day, last=day), st.dates()),
)
bases = st.sampled_from(gm.Basis)
maybe_text = st.none() | texts

listed = st.shared(
    st.lists(
        st.builds(
            gm.Source,
            title=texts,
            id=texts,
            url=maybe_text,
            decided=st.none() | st.dates(),
            where=maybe_text,
            remark=maybe_text,
        ),
        max_size=3,
        unique_by=lambda source: source.id or object(),
    ).map(tuple),
    key="listed",
)
"""The list of sources of one file, each with an id of its own or with none."""


def _cite(sources: tuple[gm.Source, ...], how: int, at: int, other: gm.Source) -> gm.Source | None:
    if how == 0:
        return None
    if how == 1 or not sources:
        return other
    source = sources[at % len(sources)]
    match how:
        case 2:
            return source
        case 3:
            return evolve(source, where=other.where, remark=other.remark)
        case 4:
            return evolve(source, where=other.where)
    return evolve(source, url=other.url, title=other.title)


cited = st.builds(
    _cite,
    listed,
    st.integers(0, 5),
    st.integers(0, 2),
    st.builds(
        gm.Source,
        title=texts,
        id=texts,
        url=maybe_text,
        decided=st.none() | st.dates(),
        where=maybe_text,
        remark=maybe_text,
    ),
)
"""Sources as they may be cited: none, one written out, a listed one at its place or another."""

held = {"period": st.none() | periods, "source": cited, "basis": bases}
targets = st.one_of(
    st.builds(gm.AtLeast, value=amounts, **held),
    st.builds(gm.AtMost, value=amounts, **held),
    st.builds(
        gm.Rank,
        place=st.integers(1, 10**18 - 1),
        of=st.none() | st.integers(-(10**18) + 1, 10**18 - 1),
        **held,
    ),
    st.builds(gm.Change, by=amounts, **held),
    st.builds(gm.RelativeChange, by=st.builds(gm.Amount, numbers, st.just("%")), **held),
)
"""Targets of every kind."""

trees = st.recursive(
    st.none() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)
"""What may stand in a field that nobody knows."""

KNOWN_FIELDS = frozenset({"kind", *(field.name for field in fields(gm.Element))})
rests = st.dictionaries(
    (texts | st.sampled_from(["rest", "word", "due"])).filter(
        lambda name: name not in KNOWN_FIELDS
    ),
    trees,
    max_size=3,
).map(lambda rest: tuple(rest.items()))

ids = st.lists(texts, max_size=2).map(tuple)
common = {
    "id": texts,
    "text": texts,
    "decided_by": maybe_text,
    "owners": ids,
    "serves": ids,
    "valid": st.none() | periods,
    "source": cited,
    "basis": bases,
}
tasks = {"interpreted": maybe_text, "budget": st.none() | amounts, "due": st.none() | st.dates()}
elements = st.one_of(
    st.builds(Omrade, **common),
    st.builds(Mal, **common),
    st.builds(Namnduppdrag, **common, **tasks),
    st.builds(Chefsuppdrag, **common, **tasks),
    st.builds(Enhetsuppdrag, **common, **tasks),
    st.builds(
        Matt,
        **common,
        unit=st.none() | units,
        direction=st.none() | st.sampled_from(gm.Direction),
        targets=st.lists(targets, max_size=2).map(tuple),
        baseline=st.none()
        | st.builds(gm.Baseline, value=amounts, period=periods, source=cited, basis=bases),
        measured_over=st.none() | st.sampled_from(gm.PeriodKind),
        outside_id=maybe_text,
        outside_edition=maybe_text,
    ),
    st.builds(
        gm.Unknown,
        **common,
        kind=texts.filter(lambda word: word not in MODEL.kinds),
        rest=rests,
    ),
)
"""Elements of every word of the toy municipality, and of words that it lacks."""

bodies = st.builds(
    gm.Body,
    id=texts,
    name=texts,
    role=texts,
    under=maybe_text,
    members=ids,
    valid=st.none() | periods,
    source=cited,
    basis=bases,
)

plans = st.builds(
    gm.Plan,
    model=st.just(MODEL.id),
    title=texts,
    period=periods,
    source=cited,
    sources=listed,
    bodies=st.lists(bodies, max_size=1).map(tuple),
    elements=st.lists(elements, max_size=4).map(tuple),
)
"""Plans for the toy municipality; what they say need make no sense."""

noted = {
    "indicator": texts,
    "period": periods,
    "published": st.none() | st.dates(),
    "source": cited,
    "basis": bases,
}
results = st.builds(
    gm.Results,
    of=texts,
    title=texts,
    sources=listed,
    observations=st.lists(
        st.builds(gm.Observation, value=amounts, **noted)
        | st.builds(gm.Observation, missing=texts, **noted),
        max_size=4,
    ).map(tuple),
)
"""Results: values, and reasons why there is none."""
