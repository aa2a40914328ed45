"""Laws that the rules for evaluations keep for every one of them."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import govmodel as gm

from toy import ASSUMED
from toy_instrument import NEW

INTERVIEWS, DOCUMENTS = gm.EvidenceKind.INTERVIEWS, gm.EvidenceKind.DOCUMENTS
DAY = timedelta(days=1)


@st.composite
def obeying(draw: st.DrawFn) -> tuple[gm.Evaluation, gm.Instrument]:
    """Draw an instrument and an evaluation that obeys it."""
    highest = draw(st.lists(st.integers(1, 100), min_size=1, max_size=8))
    known = draw(st.booleans())
    areas = tuple(
        gm.AssessedArea(
            id=f"a{at}", name=f"A{at}", most=Decimal(most) if known else None, basis=ASSUMED
        )
        for at, most in enumerate(highest)
    )
    instrument = evolve(
        NEW,
        areas=areas,
        benchmarks=(),
        most_basis=ASSUMED if known else gm.Basis.UNSPECIFIED,
        first=draw(st.sampled_from([None, date(2024, 1, 1)])),
        last=draw(st.sampled_from([None, date(2026, 12, 31)])),
    )
    first = draw(st.dates(date(2024, 1, 1), date(2026, 10, 31)))
    period = gm.Period(first=first, last=first + draw(st.integers(3, 60)) * DAY)
    interviews = gm.Evidence(
        kind=INTERVIEWS,
        id=draw(st.sampled_from(["", "samtal"])),
        count=draw(st.none() | st.integers(1, 99)),
        period=gm.Period(first=first, last=first + draw(st.integers(0, 3)) * DAY),
        basis=ASSUMED,
    )
    documents = gm.Evidence(kind=DOCUMENTS, id="plan", basis=ASSUMED)
    told = tuple(
        gm.AreaPoints(
            area=area.id,
            points=Decimal(draw(st.integers(0, most * 4))) / 4,
            evidence=draw(st.sampled_from([(), ("plan",)])),
        )
        for area, most in zip(areas, highest, strict=True)
    )
    waits = sorted(draw(st.lists(st.integers(3, 300), min_size=3, max_size=3)))
    reports = tuple(
        gm.EvaluationReport(form=form, day=first + wait * DAY, basis=ASSUMED)
        for form, wait in zip(gm.ReportForm, waits, strict=True)
    )
    total = sum((each.points for each in told), Decimal())
    evaluation = gm.Evaluation(
        instrument=instrument.id,
        of="9999",
        period=period,
        points=tuple(draw(st.permutations(told))),
        total=draw(st.sampled_from([None, total])),
        evidence=tuple(draw(st.permutations([interviews, documents]))),
        reports=tuple(draw(st.permutations(reports))),
        basis=ASSUMED,
    )
    return evaluation, instrument


def codes(evaluation: gm.Evaluation, instrument: gm.Instrument) -> set[str]:
    """Check an evaluation and keep the codes."""
    return {each.code for each in gm.check_evaluation(evaluation, instrument)}


def first_points(evaluation: gm.Evaluation, **changes: object) -> gm.Evaluation:
    """Change the points that stand first."""
    first, *others = evaluation.points
    return evolve(evaluation, points=(evolve(first, **changes), *others))  # type: ignore[arg-type]


def with_evidence(evaluation: gm.Evaluation, **fields: object) -> gm.Evaluation:
    """Add evidence on which some points rest."""
    more = gm.Evidence(kind=gm.EvidenceKind.WEBSITE, id="webb", basis=ASSUMED, **fields)  # type: ignore[arg-type]
    resting = first_points(evaluation, evidence=("webb",))
    return evolve(resting, evidence=(*evaluation.evidence, more))


def told_on(evaluation: gm.Evaluation, form: gm.ReportForm, day: date) -> gm.Evaluation:
    """Say that the report in a form was dated some day."""
    reports = tuple(
        evolve(each, day=day) if each.form is form else each for each in evaluation.reports
    )
    return evolve(evaluation, reports=reports)


def off_by(evaluation: gm.Evaluation, points: Decimal) -> gm.Evaluation:
    """Say that the sum is some points higher than it is."""
    return evolve(evaluation, total=sum((each.points for each in evaluation.points), points))


PERTURBATIONS: dict[str, Callable[[gm.Evaluation], gm.Evaluation]] = {
    "GM701": lambda one: evolve(one, strengths=(gm.Remark(text="Mod", area="a99"),)),
    "GM702": lambda one: evolve(one, points=one.points[1:]),
    "GM703": lambda one: evolve(one, points=(*one.points, one.points[0])),
    "GM704": lambda one: first_points(one, points=Decimal("-0.5")),
    "GM705": lambda one: off_by(one, Decimal(len(one.points) + 1) / 2),
    "GM706": lambda one: evolve(one, points=(), total=Decimal(-1)),
    "GM707": lambda one: with_evidence(one, period=gm.Period.years(2027)),
    "GM708": lambda one: with_evidence(one, planned=True),
    "GM709": lambda one: evolve(
        one, evidence=tuple(each for each in one.evidence if each.kind is DOCUMENTS)
    ),
    "GM710": lambda one: told_on(one, gm.ReportForm.ORAL, date(2030, 1, 1)),
    "GM711": lambda one: told_on(one, gm.ReportForm.ORAL, date(2023, 1, 1)),
    "GM713": lambda one: first_points(one, evidence=("borta",)),
    "GM714": lambda one: evolve(
        one, evidence=(*one.evidence, gm.Evidence(kind=gm.EvidenceKind.WEBSITE, id="plan"))
    ),
    "GM715": lambda one: evolve(one, basis=gm.Basis.STATED),
}
"""One change for each code but GM712, which is in the instrument, and GM716, of whole points."""


@given(obeying())
def test_what_obeys_is_passed_over_in_silence(drawn: tuple[gm.Evaluation, gm.Instrument]) -> None:
    """Whatever the areas, the days and the points are."""
    evaluation, instrument = drawn
    assert codes(evaluation, instrument) == set()


@pytest.mark.parametrize("code", PERTURBATIONS)
@given(drawn=obeying())
def test_each_change_for_the_worse_is_told(
    code: str, drawn: tuple[gm.Evaluation, gm.Instrument]
) -> None:
    """By its own code, whatever else follows from it."""
    evaluation, instrument = drawn
    assert code in codes(PERTURBATIONS[code](evaluation), instrument)


@given(obeying(), st.decimals(0, 5, places=2), st.booleans())
def test_a_sum_is_off_by_rounding_or_else_is_wrong(
    drawn: tuple[gm.Evaluation, gm.Instrument],
    off: Decimal,
    less: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    """By half a point for each area where all are whole, and by nothing where one is not."""
    evaluation, instrument = drawn
    told = codes(off_by(evaluation, -off if less else off), instrument)
    whole = all(each.points == int(each.points) for each in evaluation.points)
    explained = whole and off <= Decimal("0.5") * len(instrument.areas)
    assert told == (set() if off == 0 else {"GM716"} if explained else {"GM705"})


@given(obeying())
def test_a_known_area_less_bounds_the_sum_by_what_it_can_get(
    drawn: tuple[gm.Evaluation, gm.Instrument],
) -> None:
    """The true sum is possible whichever area is forgotten; less than the others' is not."""
    evaluation, instrument = drawn
    for at, forgotten in enumerate(evaluation.points):
        others = (*evaluation.points[:at], *evaluation.points[at + 1 :])
        partly = evolve(evaluation, points=others)
        known = sum((each.points for each in others), Decimal())
        right = evolve(partly, total=known + forgotten.points)
        assert codes(right, instrument) == {"GM702"}
        wrong = evolve(partly, total=known - Decimal("0.01"))
        assert codes(wrong, instrument) == {"GM702", "GM706"}
        most = instrument.areas[instrument.numbers[forgotten.area] - 1].most
        if most is not None:
            above = evolve(partly, total=known + most + Decimal("0.01"))
            assert codes(above, instrument) == {"GM702", "GM706"}


@given(obeying(), st.booleans())
def test_an_edition_that_is_not_in_use_is_told_and_nothing_else(
    drawn: tuple[gm.Evaluation, gm.Instrument],
    before: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    """Whether it is used later, or was used before."""
    evaluation, instrument = drawn
    period = evaluation.period
    days = (period.last + DAY, None) if before else (None, period.first - DAY)
    assert codes(evaluation, evolve(instrument, first=days[0], last=days[1])) == {"GM712"}


@given(
    obeying(),
    st.lists(st.sampled_from(sorted(PERTURBATIONS)), max_size=4, unique=True),
    st.data(),
)
def test_the_order_of_points_does_not_change_what_is_told(
    drawn: tuple[gm.Evaluation, gm.Instrument], wrong: list[str], data: st.DataObject
) -> None:
    """Whatever is wrong: only where it stands."""
    evaluation, instrument = drawn
    for code in wrong:
        if evaluation.points:
            evaluation = PERTURBATIONS[code](evaluation)
    shuffled = evolve(
        evaluation, points=tuple(data.draw(st.permutations(evaluation.points), label="points"))
    )
    assert codes(shuffled, instrument) == codes(evaluation, instrument)


@given(obeying(), st.sampled_from(sorted(PERTURBATIONS)))
def test_every_finding_can_be_read_in_either_language(
    drawn: tuple[gm.Evaluation, gm.Instrument], code: str
) -> None:
    """No value that a sentence tells is lacking."""
    evaluation, instrument = drawn
    for finding in gm.check_evaluation(PERTURBATIONS[code](evaluation), instrument):
        assert finding.text("sv").endswith(".")
        assert finding.text("en").endswith(".")
