"""What somebody found when a municipality was assessed."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal, localcontext
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

import govmodel as gm

from toy_instrument import EVALUATION


def test_an_evaluation_may_be_of_a_municipality_and_a_year_alone() -> None:
    """Its code is text and keeps its leading zero; all else is open until somebody says so."""
    bare = gm.Evaluation(instrument="exempelprov@2024", of="0331", period=gm.Period.years(2024))
    assert (bare.of, bare.municipality, bare.title, bare.total) == ("0331", "", "", None)
    assert (bare.points, bare.evidence, bare.reports, bare.sources) == ((), (), (), ())
    assert (bare.strengths, bare.improvements, bare.good_examples) == ((), (), ())
    assert (bare.source, bare.basis) == (None, gm.Basis.STATED)


@pytest.mark.parametrize(
    ("days", "label"),
    [
        ("2024", "Exempelby 2024"),
        ("2024-04-18", "Exempelby 2024"),
        ("2024-01-01/2024-12-31", "Exempelby 2024"),
        ("2023-12-31/2024-01-01", "Exempelby 2023–2024"),
        ("2022-2024", "Exempelby 2022–2024"),
    ],
)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_an_evaluation_is_called_by_the_municipality_and_the_years(
    days: str, label: str, language: str
) -> None:
    """However few of their days it took."""
    assert evolve(EVALUATION, period=gm.Period.parse(days)).label(language) == label


def test_an_evaluation_without_a_name_is_called_by_the_code() -> None:
    """The code is always there."""
    assert evolve(EVALUATION, municipality="").label("sv") == "9999 2024"


@pytest.mark.parametrize("field", ["count", "days"])
def test_less_than_none_is_refused(field: str) -> None:
    """Of interviews, and of the days they took."""
    with pytest.raises(gm.InvalidValueError) as caught:
        gm.Evidence(kind=gm.EvidenceKind.INTERVIEWS, **{field: -1})  # type: ignore[arg-type]
    assert str(caught.value) == "expected a whole number from 0, found -1"
    assert caught.value.text("sv") == "här väntades ett heltal från 0 och uppåt, men här står -1"


@pytest.mark.parametrize("number", [None, 0, 1, 40])
def test_none_and_unknown_are_different_numbers(number: int | None) -> None:
    """Zero interviews are known to be none."""
    evidence = gm.Evidence(kind=gm.EvidenceKind.INTERVIEWS, count=number, days=number)
    assert (evidence.count, evidence.days) == (number, number)


def test_evidence_is_of_what_is_there_unless_it_is_said_to_be_planned() -> None:
    """And nothing else is known of it."""
    evidence = gm.Evidence(kind=gm.EvidenceKind.WEBSITE)
    assert (evidence.id, evidence.text, evidence.period, evidence.planned) == ("", "", None, False)
    assert (evidence.source, evidence.basis) == (None, gm.Basis.STATED)
    assert gm.Evidence(kind=gm.EvidenceKind.WEBSITE, planned=True).planned


def test_a_remark_may_belong_to_the_whole() -> None:
    """And to no administration."""
    remark = gm.Remark(text="Öppna möten")
    assert (remark.area, remark.administration) == (None, None)


def test_an_evaluation_is_a_value() -> None:
    """Equal ones are one key of a mapping, and none can be changed."""
    whole = evolve(
        EVALUATION,
        evidence=(gm.Evidence(kind=gm.EvidenceKind.DOCUMENTS, id="e1"),),
        strengths=(gm.Remark(text="Öppna möten"),),
        reports=(gm.EvaluationReport(form=gm.ReportForm.ORAL, day=date(2024, 4, 18)),),
    )
    assert len({EVALUATION, evolve(EVALUATION), whole, evolve(whole)}) == 2
    for value, field in (
        (EVALUATION, "of"),
        (EVALUATION.points[0], "points"),
        (whole.evidence[0], "count"),
        (whole.strengths[0], "text"),
        (whole.reports[0], "day"),
    ):
        with pytest.raises(FrozenInstanceError):
            setattr(value, field, None)
        assert not hasattr(value, "__dict__")


HOLDERS: dict[str, Callable[[Any], object]] = {
    "points": lambda points: gm.AreaPoints(area="dialog", points=points).points,
    "total": lambda points: evolve(EVALUATION, total=points).total,
}
"""What an evaluation has points of: its areas, and their sum."""


@pytest.mark.parametrize("held", HOLDERS.values(), ids=HOLDERS)
def test_whole_numbers_of_points_become_decimals(held: Callable[[Any], object]) -> None:
    """All their digits are kept, also where the caller rounds."""
    with localcontext(prec=5):
        kept = [held(points) for points in (61, 0, Decimal("12.50"), 10**40 + 1)]
    assert [type(number) for number in kept] == [Decimal] * 4
    assert [str(number) for number in kept] == ["61", "0", "12.50", "1" + "0" * 39 + "1"]


@pytest.mark.parametrize("held", HOLDERS.values(), ids=HOLDERS)
@pytest.mark.parametrize(
    ("points", "found"),
    [
        (12.5, "12.5"),
        (True, "True"),
        ("12", "'12'"),
        (Decimal("NaN"), "Decimal('NaN')"),
        (Decimal("Infinity"), "Decimal('Infinity')"),
        (Decimal("1E+1000"), "Decimal('1E+1000')"),
        (10**1000, "1" + "0" * 499 + "…"),
    ],
)
def test_what_is_no_exact_number_of_points_is_refused(
    held: Callable[[Any], object], points: object, found: str
) -> None:
    """No sum of it could be defended."""
    with pytest.raises(gm.InvalidValueError) as caught:
        held(points)
    assert caught.value.key == "expected.exact_points"
    assert str(caught.value) == (
        f"expected an exact number of points, as a Decimal or a whole number, found {found}"
    )
    assert caught.value.text("sv") == (
        f"här väntades ett exakt antal poäng, som Decimal eller heltal, men här står {found}"
    )


def test_a_sum_need_not_be_stated() -> None:
    """None is stated then, and not zero."""
    assert evolve(EVALUATION, total=None).total is None
    assert evolve(EVALUATION, total=0).total == Decimal(0)


def test_points_of_an_area_are_stated_or_the_area_is_left_out() -> None:
    """There are no points that are none."""
    with pytest.raises(gm.InvalidValueError) as caught:
        gm.AreaPoints(area="dialog", points=None)  # type: ignore[arg-type]
    assert str(caught.value) == (
        "expected an exact number of points, as a Decimal or a whole number, found None"
    )


def test_points_rest_on_the_whole_evidence_unless_they_name_some() -> None:
    """And have no reason until somebody gives one."""
    points = gm.AreaPoints(area="dialog", points=Decimal("12.5"))
    assert (points.points, points.evidence, points.because) == (Decimal("12.5"), (), None)
