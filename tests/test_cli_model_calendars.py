"""When a model reviews and decides, as people and programs are told by the command."""

import json
from collections.abc import Mapping
from datetime import date

import pytest
from attrs import evolve

import govmodel as gm
from govmodel.answers import comparisons as compared_data, models as model_data
from govmodel.cli import plain
from govmodel.cli.blocks import Page
from govmodel.cli.pages import comparisons, models

import toy
from toy import ASSUMED, COMMITTEE, COUNCIL

STATED = gm.Source(title="Reglemente")
LAW = gm.Source(title="Lagen").at("11 §")

AT_MEETINGS = gm.Continuous(
    id="moten",
    name="rapport på möten",
    gloss="report at meetings",
    subject="mål",
    subject_gloss="goals",
    meetings_of=(COMMITTEE, COUNCIL),
    basis=ASSUMED,
)
EVALUATION = gm.EveryYears(
    id="utvardering",
    name="utvärdering",
    gloss="evaluation",
    subject="mål",
    subject_gloss="goals",
    closing=date(2026, 10, 14),
    years=4,
    due=gm.DaysAfter(days=30),
    due_basis=ASSUMED,
    basis=ASSUMED,
)
OLD = evolve(
    toy.MODEL,
    edition="2024-2025",
    cycles=(
        gm.MonthEnds(
            id="arsredovisning",
            name="bokslut",
            gloss="accounts",
            subject="ekonomi",
            subject_gloss="economy",
            months=(12,),
            by=(COMMITTEE,),
            due=gm.MonthsAfter(months=2),
            due_basis=gm.Basis.STATED,
            report=gm.ReportKind.ANNUAL,
            source=STATED,
        ),
        AT_MEETINGS,
        EVALUATION,
        gm.OneOff(
            id="granskning",
            name="granskning",
            gloss="audit",
            subject="mål",
            subject_gloss="goals",
            dates=(date(2025, 3, 31),),
            basis=ASSUMED,
        ),
    ),
    milestones=(
        gm.Milestone(
            id="budget",
            name="budget",
            gloss="the budget",
            by=(COUNCIL,),
            first=gm.DayOfYear(month=10, day=15, years=-1),
            last=gm.EndOfMonth(month=11, years=-1),
            late=gm.EndOfMonth(month=12, years=-1),
            late_source=LAW,
            election_year=True,
            source=STATED,
        ),
        gm.Milestone(
            id="delar",
            name="behandling",
            gloss="dealing",
            to=(COUNCIL, COMMITTEE),
            report=gm.ReportKind.INTERIM,
            months=(6, 7, 8),
            valid=gm.Period.years(2024, 2026),
            basis=ASSUMED,
        ),
        gm.Milestone(id="ansvar", name="ansvarsfrihet", election_year=False, basis=ASSUMED),
    ),
)
NEW = evolve(
    OLD,
    edition="2026-2027",
    cycles=(
        evolve(
            OLD.cycles[0],
            by=(),
            due=gm.DayOfYear(month=4, day=15, years=1),
            report=gm.ReportKind.INTERIM,
        ),
        evolve(AT_MEETINGS, meetings_of=()),
        evolve(EVALUATION, closing=date(2027, 10, 14)),
        gm.YearDays(
            id="granskning",
            name="granskning",
            subject="mål",
            dates=((3, 31),),
            basis=ASSUMED,
        ),
    ),
    milestones=(
        evolve(
            OLD.milestones[0],
            by=(COMMITTEE,),
            first=None,
            last=gm.DayOfYear(month=6, day=20, years=-1),
            late=None,
            election_year=None,
        ),
        evolve(OLD.milestones[1], to=(COUNCIL,), months=(8,), report=None),
    ),
)


def lines(page: Page) -> list[str]:
    """Read a page, without what makes its columns stand below each other."""
    return [" ".join(line.split()) for line in plain.lines(page)]


def section(page: Page, heading: str) -> list[str]:
    """Give what stands below a heading."""
    read = lines(page)
    begun = read[read.index(heading) + 1 :]
    return begun[: begun.index("")] if "" in begun else begun


def as_json(tree: Mapping[str, object]) -> dict[str, list[dict[str, object]]]:
    """Give a tree as programs read it."""
    given: dict[str, list[dict[str, object]]] = json.loads(json.dumps(tree, default=str))
    return given


# show


def test_reviews_are_shown_with_their_report_due_day_and_meetings_in_swedish() -> None:
    """A rule is told in words, with what it rests on where that is not its source."""
    assert section(models.model(OLD, "sv"), "Avstämningar") == [
        "Avstämning Ämne Avstämningsdagar Överlämnas senast Ansvarig Behandlas av Källa och grund",
        (
            "bokslut; leder till lagens årsredovisning ekonomi 31/12 "
            "2 månader efter avstämningsdagen nämnd Ej angivet Reglemente"
        ),
        ("rapport på möten mål vid sammanträden i nämnd och kommunfullmäktige Ej angivet Antaget"),
        (
            "utvärdering mål 2026-10-14, med 4 års mellanrum 30 dagar efter avstämningsdagen; "
            "(antaget) Ej angivet Antaget"
        ),
        "granskning mål 2025-03-31 Ej angivet Antaget",
    ]


def test_reviews_are_shown_with_their_report_due_day_and_meetings_in_english() -> None:
    """The same, in other words."""
    assert section(models.model(OLD, "en"), "Reviews")[1:4] == [
        (
            "accounts; leads to the statutory annual report economy 31/12 "
            "2 months after the closing day committee unspecified Reglemente"
        ),
        "report at meetings goals at meetings of committee and council unspecified assumed",
        (
            "evaluation goals 2026-10-14, every 4 years 30 days after the closing day; (assumed) "
            "unspecified assumed"
        ),
    ]


def test_milestones_are_shown_in_swedish() -> None:
    """With the day by which if there are special reasons, and where that is stated."""
    assert section(models.model(OLD, "sv"), "Hållpunkter under året") == [
        "Hållpunkt Avser Av vem Till vem Tidigast Senast Gäller Källa och grund",
        (
            "budget kommunfullmäktige den 15 oktober året före före utgången av november året "
            "före; vid särskilda skäl: före utgången av december året före endast valår "
            "Reglemente; särskilda skäl: Lagen, 11 §"
        ),
        (
            "behandling lagens delårsrapport; perioden slutar i juni, juli eller augusti "
            "Ej angivet kommunfullmäktige och nämnd Ej angivet 2024–2026 Antaget"
        ),
        "ansvarsfrihet Ej angivet Ej angivet endast år utan val Antaget",
    ]


def test_milestones_are_shown_in_english() -> None:
    """The same, in other words."""
    assert section(models.model(OLD, "en"), "Milestones of the year") == [
        "Milestone About By whom To whom Not before By Valid Source and basis",
        (
            "the budget council on 15 October of the year before before the end of November of "
            "the year before; with special reasons: before the end of December of the year before "
            "only in election years Reglemente; special reasons: Lagen, 11 §"
        ),
        (
            "dealing the statutory interim report; the period ends in June, July or August "
            "unspecified council and committee unspecified 2024–2026 assumed"
        ),
        "ansvarsfrihet unspecified unspecified only in years without an election assumed",
    ]


def test_a_milestone_of_the_whole_year_has_the_columns_it_needs() -> None:
    """A column in which nothing stands is not there."""
    budget = gm.Milestone(
        id="b", name="budget", by=(COUNCIL,), last=gm.EndOfMonth(month=11), basis=ASSUMED
    )
    model = evolve(toy.MODEL, milestones=(budget,))
    assert section(models.model(model, "sv"), "Hållpunkter under året") == [
        "Hållpunkt Av vem Senast Källa och grund",
        "budget kommunfullmäktige före utgången av november samma år Antaget",
    ]


def test_reviews_are_given_with_their_report_due_day_and_meetings() -> None:
    """A day that does not come every year stands by itself, with its year."""
    given = as_json(model_data.model(OLD, "sv"))["cycles"]
    keys = ("days", "closings", "not_yearly", "meetings_of", "due", "due_basis", "report")
    assert [tuple(each[key] for key in keys) for each in given] == [
        (
            "dated",
            ["2024-12-31"],
            [],
            [],
            {"type": "months_after", "months": 2},
            "stated",
            "annual",
        ),
        ("continuous", [], [], ["committee", "council"], None, "unspecified", None),
        (
            "dated",
            [],
            [{"day": "2026-10-14", "years": 4}],
            [],
            {"type": "days_after", "days": 30},
            "assumed",
            None,
        ),
        ("dated", [], [{"day": "2025-03-31", "years": None}], [], None, "unspecified", None),
    ]


@pytest.mark.parametrize(("language", "name"), [("sv", "budget"), ("en", "the budget")])
def test_milestones_are_given(language: str, name: str) -> None:
    """Rules as trees, roles by their ids, the name in a language."""
    first, second, third = as_json(model_data.model(OLD, language))["milestones"]
    cited = {"remark": None, "url": None, "decided": None}
    assert first == {
        "id": "budget",
        "name": name,
        "by": ["council"],
        "to": [],
        "report": None,
        "months": [12],
        "first": {"type": "day_of_year", "month": 10, "day": 15, "years": -1},
        "last": {"type": "end_of_month", "month": 11, "years": -1},
        "late": {"type": "end_of_month", "month": 12, "years": -1},
        "late_source": {"title": "Lagen", "where": "11 §", **cited},
        "election_year": True,
        "valid": None,
        "basis": "stated",
        "source": {"title": "Reglemente", "where": None, **cited},
    }
    assert (second["to"], second["report"]) == (["council", "committee"], "interim")
    assert (second["months"], second["last"], second["late_source"]) == ([6, 7, 8], None, None)
    assert second["valid"] == {"first": "2024-01-01", "last": "2026-12-31"}
    assert (third["election_year"], third["basis"]) == (False, "assumed")


# diff


def test_what_changed_in_reviews_and_milestones_is_shown_in_swedish() -> None:
    """Who answers for a review or does something is told in other words than who issues a paper."""
    shown = lines(comparisons.diff((OLD, NEW), gm.diff(OLD, NEW), "sv"))
    assert shown[1:] == [
        "Del Vad Ändring Före Efter",
        "avstämning bokslut ansvarig nämnd –",
        (
            "avstämning bokslut överlämnas senast 2 månader efter avstämningsdagen "
            "den 15 april året efter"
        ),
        "avstämning bokslut rapport årsredovisning delårsrapport",
        "avstämning rapport på möten vid sammanträden i nämnd, kommunfullmäktige –",
        (
            "avstämning utvärdering avstämningsdagar 2026-10-14, med 4 års mellanrum "
            "2027-10-14, med 4 års mellanrum"
        ),
        "avstämning granskning avstämningsdagar 2025-03-31 31/3",
        "hållpunkt budget av vem kommunfullmäktige nämnd",
        "hållpunkt budget tidigast den 15 oktober året före –",
        ("hållpunkt budget senast före utgången av november året före den 20 juni året före"),
        "hållpunkt budget senast vid särskilda skäl före utgången av december året före –",
        "hållpunkt budget vilka år endast valår alla år",
        "hållpunkt behandling till vem kommunfullmäktige, nämnd kommunfullmäktige",
        "hållpunkt behandling rapport delårsrapport –",
        ("hållpunkt behandling periodens sista månad juni, juli eller augusti augusti"),
        "hållpunkt ansvarsfrihet utgår",
    ]


def test_what_changed_in_reviews_and_milestones_is_shown_in_english() -> None:
    """A paper's issuer is still called that."""
    paper = gm.Document(id="p", name="plan", basis=ASSUMED)
    old, new = (
        evolve(OLD, documents=(paper,)),
        evolve(NEW, documents=(evolve(paper, by=(COUNCIL,)),)),
    )
    shown = lines(comparisons.diff((old, new), gm.diff(old, new), "en"))
    for line in (
        "document plan issued by – council",
        "review cycle accounts responsible committee –",
        "review cycle accounts due 2 months after the closing day on 15 April of the year after",
        "milestone the budget by whom council committee",
        "milestone the budget which years only in election years every year",
        "milestone dealing last month of the period June, July or August August",
    ):
        assert line in shown


def test_what_changed_in_reviews_and_milestones_is_given_to_programs() -> None:
    """Rules and days with years as trees, years with an election as true or false."""
    given = as_json(compared_data.diff((OLD, NEW), gm.diff(OLD, NEW)))["differences"]
    told = [(each["part"], each["aspect"], each["before"], each["after"]) for each in given]
    assert told == [
        ("cycle", "by", ["committee"], []),
        (
            "cycle",
            "due",
            {"type": "months_after", "months": 2},
            {"type": "day_of_year", "month": 4, "day": 15, "years": 1},
        ),
        ("cycle", "report", "annual", "interim"),
        ("cycle", "meetings_of", ["committee", "council"], []),
        (
            "cycle",
            "closings",
            [{"day": "2026-10-14", "years": 4}],
            [{"day": "2027-10-14", "years": 4}],
        ),
        ("cycle", "closings", [{"day": "2025-03-31", "years": None}], ["2024-03-31"]),
        ("milestone", "by", ["council"], ["committee"]),
        ("milestone", "first", {"type": "day_of_year", "month": 10, "day": 15, "years": -1}, None),
        (
            "milestone",
            "last",
            {"type": "end_of_month", "month": 11, "years": -1},
            {"type": "day_of_year", "month": 6, "day": 20, "years": -1},
        ),
        ("milestone", "late", {"type": "end_of_month", "month": 12, "years": -1}, None),
        ("milestone", "election_year", True, None),
        ("milestone", "to", ["council", "committee"], ["council"]),
        ("milestone", "report", "interim", None),
        ("milestone", "months", [6, 7, 8], [8]),
        ("milestone", None, None, None),
    ]


# compare


def test_when_is_told_with_meetings_and_with_years() -> None:
    """What is done at meetings is not said to be done all the time."""
    shown = lines(comparisons.compare((OLD,), gm.compare((OLD,)), "sv"))
    at = shown.index("När följs det upp? bokslut: 31/12")
    assert shown[at + 1 : at + 4] == [
        "rapport på möten: vid sammanträden i nämnd och kommunfullmäktige (antaget)",
        "utvärdering: 2026-10-14, med 4 års mellanrum (antaget)",
        "granskning: 2025-03-31 (antaget)",
    ]


def test_when_is_given_to_programs_with_meetings_and_with_years() -> None:
    """Roles by their ids, after why there are no days."""
    concepts = as_json(compared_data.compare((OLD,), gm.compare((OLD,))))["concepts"]
    asked = {each["concept"]: each["answers"] for each in concepts}
    assert isinstance(asked["reviewed"], list)
    assert [each["said"] for each in asked["reviewed"][0]] == [
        ["2024-12-31"],
        ["continuous", "committee", "council"],
        [{"day": "2026-10-14", "years": 4}],
        [{"day": "2025-03-31", "years": None}],
    ]


def test_routes_and_the_law_are_shown() -> None:
    """Each stage with how early it is; which country's law the model stands under."""
    stages = (
        gm.Stage(id="council", name="beslut", gloss="decision", role=COUNCIL, basis=ASSUMED),
        gm.Stage(id="notice", name="kungörelse", before="council", days=7, source=LAW),
    )
    route = gm.Route(id="arende", name="ärende till fullmäktige", stages=stages)
    law = gm.Jurisdiction(name="Exempelland", code="XX")
    model = evolve(toy.MODEL, routes=(route,), jurisdiction=law)
    said = list(plain.lines(models.model(model, "sv")))
    assert "Land: Exempelland." in said
    at = said.index("Ärendegångar")
    assert [" ".join(line.split()) for line in said[at + 1 : at + 4]] == [
        "Ärendegång Steg Roll Källa och grund",
        "ärende till fullmäktige beslut kommunfullmäktige Antaget",
        "ärende till fullmäktige kungörelse 7 dagar före Lagen, 11 §",
    ]
    tree = json.loads(json.dumps(model_data.model(model, "sv"), default=str))
    assert tree["jurisdiction"] == "XX"
    (given,) = tree["routes"]
    assert [
        (each["id"], each["role"], each["before"], each["days"]) for each in given["stages"]
    ] == [
        ("council", "council", None, 0),
        ("notice", None, "council", 7),
    ]
    assert given["stages"][1]["source"]["where"] == "11 §"
