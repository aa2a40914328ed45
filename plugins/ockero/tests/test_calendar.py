"""When: no dates of the page's; meetings and the law give what they give, and say so."""

from datetime import date

import govmodel as gm
from govmodel_ockero.model import EDITION_2011 as MODEL
from govmodel_sweden import BOARD, COMMITTEE

ASSUMED = gm.Basis.ASSUMED


def test_without_meetings_and_law_no_review_has_a_day() -> None:
    """Nothing is made up; in 2013 the law has none to give, as far as it is known."""
    assert gm.reviews(MODEL, gm.Period.years(2013)) == ()
    assert gm.reviews(MODEL, gm.Period.years(2013), statutory=True) == ()


def test_reports_at_meetings_get_the_committees_and_the_board_s_days() -> None:
    """Derived from whoever says when they meet, each day once."""
    meetings = (
        gm.Meetings(role=COMMITTEE, days=(date(2013, 3, 5), date(2013, 9, 3)), basis=ASSUMED),
        gm.Meetings(role=BOARD, days=(date(2013, 3, 5), date(2013, 4, 9)), basis=ASSUMED),
        gm.Meetings(role=COMMITTEE, days=(date(2014, 1, 7), date(2015, 1, 6)), basis=ASSUMED),
    )
    found = gm.reviews(MODEL, gm.Period.years(2013, 2015), meetings=meetings)
    assert [(str(each.closing), each.basis) for each in found] == [
        ("2013-03-05", gm.Basis.DERIVED),
        ("2013-04-09", gm.Basis.DERIVED),
        ("2013-09-03", gm.Basis.DERIVED),
        ("2014-01-07", gm.Basis.DERIVED),
        ("2015-01-06", gm.Basis.EXTRAPOLATED),
    ]
    assert {each.name for each in found} == {"återrapportering på nämndsmöten"}
    assert {each.due for each in found} == {None}


def test_where_the_law_gives_one_day_the_annual_accounts_have_it_and_say_so() -> None:
    """Where it leaves three to choose from, the interim accounts stay without."""
    (annual,) = gm.reviews(MODEL, gm.Period.years(2019), statutory=True)
    assert (annual.name, annual.closing) == ("årsbokslut", date(2019, 12, 31))
    assert (annual.basis, annual.due_basis) == (gm.Basis.STATUTORY, gm.Basis.STATUTORY)
    assert annual.due == date(2020, 4, 15)
    agenda = gm.agenda(MODEL, gm.Period.years(2019), statutory=True)
    found = {(str(each.day), each.label("sv")): each.legal for each in agenda}
    assert found["2019-04-15", "årsbokslut"] is False
    assert found["2019-10-31", "delårsrapport"] is True
    assert {each.basis for each in agenda} == {gm.Basis.STATUTORY}


def test_the_law_s_days_for_interim_accounts_are_told_and_nothing_is_wrong() -> None:
    """What the page leaves open is a note."""
    (finding,) = gm.check_calendar(MODEL, 2013)
    assert (finding.code, finding.severity) == ("SE103", gm.Severity.NOTE)
    assert finding.text("sv") == (
        "Avstämningsdag för delårsbokslut anges inte i källan; enligt lag kan den vara 2013-06-30, "
        "2013-07-31 eller 2013-08-31 (Lagen (1997:614) om kommunal redovisning, 9 kap. 1 §; "
        "antaget)."
    )
