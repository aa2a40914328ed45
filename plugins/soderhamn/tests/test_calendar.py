"""When: the six reviews of 2010, held against the act of that year."""

from datetime import date

import pytest

import govmodel as gm
from govmodel_soderhamn.model import EDITION_2008 as MODEL


def test_the_interim_report_after_august_2010_is_the_one_that_the_law_demands() -> None:
    """Eight months are two thirds of the year; of the programmes' follow-ups none is a report."""
    year = gm.calendar_year(MODEL, 2010)
    assert sorted(review.name for review in year.reviews) == [
        "delårsrapport",
        "särskild rapport",
        "uppföljning av handlingsprogram",
        "uppföljning av handlingsprogram",
        "uppföljning av handlingsprogram",
        "årsredovisning",
    ]
    ((at, review, law),) = year.answering(gm.ReportKind.INTERIM)
    assert (review.name, review.closing) == ("delårsrapport", date(2010, 8, 31))
    assert year.reviews[at] == review
    assert review.covers == gm.Period.parse("2010-01-01/2010-08-31")
    assert law.last is None
    assert law.basis is gm.Basis.ASSUMED
    assert law.milestone.source is not None
    assert law.milestone.source.label("sv") == (
        "Lagen (1997:614) om kommunal redovisning, 9 kap. 1 §"
    )
    assert year.demand(gm.ReportKind.ANNUAL) is None


@pytest.mark.parametrize("year", [2008, 2009, 2010, 2011])
def test_the_calendar_breaks_no_law_of_its_years(year: int) -> None:
    """As far as the acts of those years are known."""
    assert gm.check_calendar(MODEL, year) == ()


def test_no_day_is_joined_from_a_law_that_came_later() -> None:
    """No two months, and no 15 April, in 2010."""
    found = gm.reviews(MODEL, gm.Period.years(2010), statutory=True)
    assert len(found) == 6
    assert {review.due for review in found} == {None}
    assert {review.name for review in found if review.law} == {"delårsrapport"}
