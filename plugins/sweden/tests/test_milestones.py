"""What the law says is done by a day: counted by hand, in election years and in others."""

from datetime import date

import pytest
from attrs import evolve, frozen

import govmodel as gm
from govmodel_sweden import AUDITORS, BOARD, COUNCIL, MILESTONES, PRESIDIUM, SWEDEN
from govmodel_sweden.milestones import (
    ANNUAL_REPORT,
    AUDITORS_BUDGET_PROPOSAL,
    BUDGET,
    BUDGET_IN_ELECTION_YEAR,
    BUDGET_PROPOSAL,
    INTERIM_REPORT,
    OLD_BUDGET,
    OLD_BUDGET_PROPOSAL,
    OLD_INTERIM_REPORT,
    TAX_RATE,
)

ASSUMED = gm.Basis.ASSUMED


@frozen(kw_only=True)
class Mal(gm.Goal):
    """What the council wants."""

    word = "mål"


def model(*cycles: gm.ReviewCycle) -> gm.GovernanceModel:
    """Make a toy municipality under Swedish law."""
    return gm.GovernanceModel(
        name="exempelby",
        edition="1971",
        municipality="Exempelby",
        code="9999",
        language="sv",
        valid=gm.Period.years(1971, 2200),
        levels=(gm.Level(kind=Mal, basis=ASSUMED),),
        cycles=cycles,
        jurisdiction=SWEDEN,
    )


ANNUAL_REVIEW = gm.MonthEnds(
    id="ar",
    name="bokslut",
    subject="ekonomi",
    months=(12,),
    report=gm.ReportKind.ANNUAL,
    basis=ASSUMED,
)
INTERIM_REVIEW = evolve(
    ANNUAL_REVIEW, id="delar", name="delårsbokslut", months=(6, 8), report=gm.ReportKind.INTERIM
)


def legal(year: int) -> list[tuple[str, str | None, str | None, str | None]]:
    """List what is done by a day in a year by law: what, and the first, last and late day."""

    def told(day: date | None) -> str | None:
        assert day is None or day.year == year
        return None if day is None else day.isoformat()[5:]

    return [
        (each.milestone.id, told(each.first), told(each.last), told(each.late))
        for each in gm.deadlines(model(), gm.Period.years(year), statutory=True)
    ]


EVERY_YEAR = [
    ("arsredovisning", None, "04-15", None),
    ("ansvarsfrihet", None, "06-30", None),
    ("delarsrapport", None, "10-31", None),
    ("budgetforslag", None, "10-31", "11-30"),
    ("revisionsbudgetforslag", None, "10-31", "11-30"),
    ("skattesatsforslag", None, "10-31", None),
    ("budget", None, "11-30", "12-31"),
    ("skattesats", None, "11-30", None),
]
"""What falls in a year under the acts of today, by month and day."""


def test_in_an_election_year_the_council_that_is_elected_adopts_the_budget() -> None:
    """Between 15 October and 30 November; the sitting board has proposed it in October."""
    first = [
        ("budget", "10-15", "11-30", "12-31") if each[0] == "budget" else each
        for each in EVERY_YEAR
    ]
    assert legal(2026) == first
    assert legal(2025) == EVERY_YEAR
    assert legal(2027) == EVERY_YEAR
    election = gm.election_in(SWEDEN, 2026)
    assert election is not None
    assert election.day == date(2026, 9, 13)
    for when in ("2026-10-15", "2026-11-30", "2026-12-31"):
        council = gm.term_of_office(SWEDEN, COUNCIL, date.fromisoformat(when))
        assert council is not None
        assert council.period == gm.Period.parse("2026-10-15/2030-10-14")
    board = gm.term_of_office(SWEDEN, BOARD, date(2026, 10, 31))
    assert board is not None
    assert board.period == gm.Period.years(2023, 2026)
    assert BUDGET_PROPOSAL.by == (BOARD,)
    assert BUDGET_IN_ELECTION_YEAR.by == (COUNCIL,)


def test_each_act_gives_the_days_of_its_own_years() -> None:
    """2018 has no two months' limit, 2017 the budget alone, and 1991 nothing."""
    budget = [("budgetforslag", None, "10-31", "11-30"), ("budget", None, "11-30", "12-31")]
    assert [each[0] for each in legal(2019)] == [each[0] for each in EVERY_YEAR]
    assert [each[0] for each in legal(2018)] == [
        each[0] for each in EVERY_YEAR if each[0] != "delarsrapport"
    ]
    assert legal(2017) == legal(2010) == legal(1992) == budget
    assert legal(1991) == []


def test_what_rests_on_the_earlier_acts_is_assumed_and_what_the_law_gives_is_statutory() -> None:
    """No earlier act has been read, and no two months are claimed of one."""
    assumed = {OLD_BUDGET, OLD_BUDGET_PROPOSAL, OLD_INTERIM_REPORT}
    for milestone in MILESTONES:
        source = milestone.source
        assert source is not None
        assert source.where
        if milestone in assumed:
            assert milestone.basis is ASSUMED
            assert "antaget" in str(source.remark)
        else:
            assert milestone.basis is gm.Basis.STATUTORY
            assert source.id == "kl"
    assert OLD_INTERIM_REPORT.last is None
    assert OLD_BUDGET.first is None


def test_it_is_told_who_gets_a_report_where_the_paragraph_says_it() -> None:
    """The interim and the annual report go to the council and the auditors."""
    assert {each.id for each in MILESTONES if each.to} == {"delarsrapport", "arsredovisning"}
    assert INTERIM_REPORT.to == ANNUAL_REPORT.to == (COUNCIL, AUDITORS)
    assert INTERIM_REPORT.by == (BOARD,)
    assert ANNUAL_REPORT.by == ()
    assert AUDITORS_BUDGET_PROPOSAL.by == (PRESIDIUM,)


def test_every_milestone_has_both_names() -> None:
    """What is one thing under several acts has one name, and another thing another."""
    names = {(each.id, each.name, each.gloss) for each in MILESTONES}
    assert len(names) == len({name for name, _, _ in names}) == 13
    assert all(name != gloss and gloss for _, name, gloss in names if name != "budget")


@pytest.mark.parametrize(
    ("closing", "last", "safe", "possible"),
    [
        # a Sunday
        ("2026-06-30", "2026-08-30", "2026-08-28", "2026-08-31"),
        # a Wednesday
        ("2026-07-31", "2026-09-30", "2026-09-30", "2026-09-30"),
        # a Saturday, and All Saints' Day
        ("2026-08-31", "2026-10-31", "2026-10-30", "2026-11-02"),
        ("2028-06-30", "2028-08-30", "2028-08-30", "2028-08-30"),
    ],
)
def test_an_interim_report_is_handed_over_within_two_months(
    closing: str, last: str, safe: str, possible: str
) -> None:
    """And what that means where nobody works that day."""
    due = gm.deadline_from(INTERIM_REPORT, date.fromisoformat(closing)).last
    assert due == date.fromisoformat(last)
    practical = gm.practical_day(SWEDEN, due)
    assert practical is not None
    assert practical.safe == date.fromisoformat(safe)
    assert practical.possible == date.fromisoformat(possible)


def test_reports_stand_in_the_agenda_on_the_day_that_the_law_gives_them() -> None:
    """The annual report for 2026 stands in 2027, once; by the municipality's own word."""
    found = gm.agenda(model(ANNUAL_REVIEW, INTERIM_REVIEW), gm.Period.years(2027), statutory=True)
    told = [
        (str(each.day), each.label("sv"), each.review is not None)
        for each in found
        if each.statutory and each.day.month < 10
    ]
    assert told == [
        ("2027-04-15", "bokslut", True),
        ("2027-06-30", "beslut om ansvarsfrihet", False),
        ("2027-08-30", "delårsbokslut", True),
    ]
    annual = found[0].review
    assert annual is not None
    assert annual.closing == date(2026, 12, 31)
    assert "delårsrapport" not in {each.label("sv") for each in found}
    without = gm.agenda(model(ANNUAL_REVIEW, INTERIM_REVIEW), gm.Period.years(2027))
    assert {each.statutory for each in without} == {False}


@pytest.mark.parametrize(
    ("milestone", "swedish", "english"),
    [
        (
            BUDGET,
            "före utgången av november året före",
            "before the end of November of the year before",
        ),
        (
            TAX_RATE,
            "före utgången av november året före",
            "before the end of November of the year before",
        ),
        (ANNUAL_REPORT, "den 15 april året efter", "on 15 April of the year after"),
        (INTERIM_REPORT, "2 månader efter avstämningsdagen", "2 months after the closing day"),
    ],
)
def test_the_rules_are_told_in_words(milestone: gm.Milestone, swedish: str, english: str) -> None:
    """As the law has them."""
    assert milestone.last is not None
    assert milestone.last.label("sv") == swedish
    assert milestone.last.label("en") == english
