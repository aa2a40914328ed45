"""The law asked at the command: a year's calendar held against it, and matters planned backwards."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lawful
import pytest
from commanded import Answered, exempelby_in
from packaged import Shelf

from govmodel.cli import main
from govmodel.cli.asking import lead


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install two toy municipalities, of which one has a law."""
    with exempelby_in(tmp_path, monkeypatch) as made:
        made.put("lagby-plugin", "1.0", "lagby = lagby_module", lagby_module=lawful.PLUGIN)
        yield made


@pytest.fixture
def answered(capsys: pytest.CaptureFixture[str]) -> Answered:
    """Give a place to type in."""
    return Answered(capsys)


def given(answered: Answered, line: str) -> Any:  # noqa: ANN401 - of whatever shape
    """Give what programs are answered."""
    return json.loads(answered(f"{line} --format json"))


# A year's calendar.


def test_a_year_is_held_against_the_law(answered: Answered) -> None:
    """What the law demands and what answers it; then its days, with the working days around them."""
    assert (
        answered("calendar-check lagby --year 2026")
        == """\
Lagby · styrmodell lagby@2024-2027 · kalendern för 2026 prövad mot lagen

Rapporter som lagen kräver
Rapport         Avser året till och med                  Uppfylls av                            Överlämnas senast                 Källa och grund
delårsrapport   2026-06-30, 2026-07-31 eller 2026-08-31  delårsbokslut 2026-08-31 (Ej angivet)  2 månader efter avstämningsdagen  Exempellag (0000:1), 5 §; Lagstadgat
årsredovisning  2026-12-31                               ingen avstämning med angivet datum     den 15 april året efter           Exempellag (0000:1), 6 §; Lagstadgat

Tidsfrister enligt lag 2026
Senast                                                                                                                                                                         Vad             Avser perioden           Ansvarig                                       Tidigast    Vid särskilda skäl                             Källa och grund
2026-04-15 (onsdag)                                                                                                                                                            årsredovisning  2025                     Ej angivet                                                                                                Exempellag (0000:1), 6 §; Lagstadgat
2026-10-31 (lördag); säkrast 2026-10-30 (fredag, arbetsdagen före); möjligen 2026-11-02 (måndag, arbetsdagen efter)                                                            budget          2027                     kommunfullmäktige; till nämnd och förvaltning  2026-09-01  2026-11-30 (måndag); Exempellag (0000:1), 9 §  Exempellag (0000:1), 8 §; Lagstadgat
2026-10-31 (lördag); säkrast 2026-10-30 (fredag, arbetsdagen före); möjligen 2026-11-02 (måndag, arbetsdagen efter); tidigare, om perioden slutar 2026-06-30 eller 2026-07-31  delårsrapport   2026-01-01 – 2026-08-31  nämnd; till kommunfullmäktige                                                                             Exempellag (0000:1), 5 §; Lagstadgat
Det är möjligt men inte säkert att det räcker med arbetsdagen efter (Exempellag (0000:1), 2 §).
✔ Inga anmärkningar: inget i kalendern strider mot lagen.
"""
    )


def test_what_the_law_sets_no_day_for_is_told_too(shelf: Shelf, answered: Answered) -> None:
    """A year's planner has to find a day for it."""
    text = """
    from attrs import evolve
    import govmodel as gm
    import lawful
    from toy import COMMITTEE, COUNCIL

    @gm.hookimpl
    def governance_models():
        audit = gm.Milestone(
            id="revision", name="granskning", gloss="audit", by=(COMMITTEE,), to=(COUNCIL,),
            source=lawful.CODE.at("4 §"), basis=gm.Basis.STATUTORY,
        )
        law = evolve(lawful.LAW, milestones=(audit,), calendar_rules=())
        return (evolve(lawful.MODEL, name="utanby", jurisdiction=law),)
    """
    shelf.put("utanby-plugin", "1.0", "utanby = utanby_module", utanby_module=text)
    assert (
        answered("calendar-check utanby --year 2026")
        == """\
Lagby · styrmodell utanby@2024-2027 · kalendern för 2026 prövad mot lagen

Ska enligt lag göras för 2026, utan angivet datum
Vad         Ansvarig                       Källa och grund
granskning  nämnd; till kommunfullmäktige  Exempellag (0000:1), 4 §; Lagstadgat
✔ Inga anmärkningar: inget i kalendern strider mot lagen.
"""
    )
    found = given(answered, "calendar-check utanby --year 2026 --lang en")
    assert found["without_day"] == [
        {
            "milestone": "revision",
            "name": "audit",
            "about": {"first": "2026-01-01", "last": "2026-12-31"},
            "first": None,
            "last": None,
            "late": None,
            "basis": "statutory",
            "by": ["committee"],
            "to": ["council"],
            "source": act("4 §"),
            "late_source": None,
        }
    ]


def test_programs_are_not_told_working_days_that_nobody_knows(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nothing is there instead."""
    assert main(["calendar-check", "lagby", "--year", "2101", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [each["practical"] for each in found["deadlines"]] == [None, None, None]


def test_what_is_against_the_law_is_told_with_its_paragraph(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And with exit code 1, as for a plan."""
    assert main(["calendar-check", "lagby", "--year", "2027", "--lang", "en"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[-2:] == [
        "✖ error XX101: Nobody deals with interim accounts (Exempellag (0000:1), 5 §).",
        "In all 1 error, 0 warnings, 0 notes.",
    ]


def test_where_no_law_is_known_nothing_passes_for_lawful(shelf: Shelf, answered: Answered) -> None:
    """As where a model names no country."""
    silent = "evolve(lawful.MODEL, name='tystby', jurisdiction=evolve(lawful.LAW, milestones=()))"
    text = f"from attrs import evolve\n{lawful.PLUGIN}".replace("lawful.MODEL,", f"{silent},")
    shelf.put("tystby-plugin", "1.0", "tystby = tystby_module", tystby_module=text)
    assert answered("calendar-check tystby --year 2026").splitlines()[1:] == [
        "Vad lagen kräver för 2026 är inte känt, så inget kan prövas."
    ]
    assert answered("calendar-check tystby --year 2026 --lang en").splitlines()[1:] == [
        "What the law demands of 2026 is not known, so nothing can be checked."
    ]


NEJBY = """
from attrs import evolve
import govmodel as gm
import lawful


def never(calendar, model):
    '''Nothing is right.'''
    yield (), {}


@gm.hookimpl
def governance_models():
    rule = evolve(lawful.RULE, find=never, sentences={"sv": "Nej."})
    budget = evolve(lawful.LAW.milestones[0], late_source=None)
    law = evolve(lawful.LAW, calendar_rules=(rule,), milestones=(budget,))
    return (evolve(lawful.MODEL, name="nejby", jurisdiction=law),)
"""
"""The module of a plugin whose law cites little."""


def test_a_rule_s_paragraph_is_told_where_its_sentence_cites_none(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """A day for special reasons is told also where nobody knows its paragraph."""
    shelf.put("nejby-plugin", "1.0", "nejby = nejby_module", nejby_module=NEJBY)
    assert main(["calendar-check", "nejby", "--year", "2026"]) == 1
    said = capsys.readouterr().out
    assert "✖ Fel XX101 Exempellag (0000:1), 7 §: Nej." in said
    assert "  2026-11-30 (måndag)  Exempellag (0000:1), 8 §; Lagstadgat" in said


def test_where_the_holidays_are_not_known_neither_are_working_days(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The library that knows them ends with the year 2100."""
    assert main(["calendar-check", "lagby", "--year", "2101"]) == 1
    said = capsys.readouterr().out
    assert "2101-04-15 (fredag)  " in said
    assert said.count("\nVilka dagar som är arbetsdagar är inte känt för 2101.\n") == 1
    assert "säkrast" not in said
    assert main(["calendar-check", "lagby", "--year", "2101", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [each["practical"] for each in found["deadlines"]] == [None, None, None]


def test_a_day_after_that_no_law_allows_is_not_told(shelf: Shelf, answered: Answered) -> None:
    """The safe day is a matter of prudence, and needs no law."""
    text = lawful.PLUGIN.replace(
        "import govmodel as gm", "import govmodel as gm\nfrom attrs import evolve"
    )
    strict = """
def strict():
    law = lawful.LAW
    holidays = evolve(law.holidays, later=None)
    return evolve(lawful.MODEL, name="strangby", jurisdiction=evolve(law, holidays=holidays))
"""
    text = text.replace("(lawful.MODEL,)", "(strict(),)") + strict
    shelf.put("strangby-plugin", "1.0", "strangby = strangby_module", strangby_module=text)
    said = answered("calendar-check strangby --year 2026")
    assert "2026-10-31 (lördag); säkrast 2026-10-30 (fredag, arbetsdagen före)  " in said
    assert "möjlig" not in said
    found = given(answered, "calendar-check strangby --year 2026")
    assert found["deadlines"][1]["practical"] == {
        "safe": "2026-10-30",
        "possible": None,
        "source": None,
    }


def test_a_model_without_a_jurisdiction_is_held_against_nothing(answered: Answered) -> None:
    """That is said, and is not taken for obedience."""
    assert (
        answered("calendar-check exempelby --year 2026")
        == """\
Exempelby · styrmodell exempelby@2024-2027 · kalendern för 2026 prövad mot lagen
Modellen anger inget land, så ingen lag kan prövas.
"""
    )
    assert given(answered, "calendar-check exempelby --year 2026") == {
        "format": "govmodel.calendar-check/1",
        "model": "exempelby@2024-2027",
        "year": 2026,
        "jurisdiction": None,
        "reports": [],
        "deadlines": [],
        "without_day": [],
        "counts": {"error": 0, "warning": 0, "note": 0},
        "findings": [],
        "other_editions": [],
    }


def act(where: str) -> dict[str, object]:
    """Cite the toy's law, as programs are told."""
    return {
        "title": "Exempellag (0000:1)",
        "where": where,
        "remark": None,
        "url": "https://lag.example/0000:1",
        "decided": None,
    }


def test_programs_are_told_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    """Days as days, paragraphs as citations."""
    assert main(["calendar-check", "lagby", "--year", "2027", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["jurisdiction"], found["counts"]["error"]) == ("XX", 1)
    assert found["reports"][0] == {
        "milestone": "delarsrapport",
        "name": "delårsrapport",
        "about": {"first": "2027-01-01", "last": "2027-08-31"},
        "first": None,
        "last": "2027-10-31",
        "late": None,
        "basis": "statutory",
        "by": ["committee"],
        "to": ["council"],
        "source": act("5 §"),
        "late_source": None,
        "closings": ["2027-06-30", "2027-07-31", "2027-08-31"],
        "answered_by": [
            {
                "cycle": "delar",
                "name": "delårsbokslut",
                "closing": "2027-08-31",
                "covers": None,
                "due": None,
                "due_by_law": "2027-10-31",
            }
        ],
    }
    assert found["deadlines"][1] == {
        "milestone": "budget",
        "name": "budget",
        "by": ["council"],
        "to": ["committee", "administration"],
        "basis": "statutory",
        "source": act("8 §"),
        "about": {"first": "2028-01-01", "last": "2028-12-31"},
        "first": "2027-09-01",
        "last": "2027-10-31",
        "late": "2027-11-30",
        "late_source": act("9 §"),
        "practical": {"safe": "2027-10-29", "possible": "2027-11-01", "source": act("2 §")},
    }
    assert found["findings"] == [
        {
            "code": "XX101",
            "severity": "error",
            "element": None,
            "path": "$.reviews[1]",
            "text": "Ingen behandlar delårsbokslut (Exempellag (0000:1), 5 §).",
            "source": act("7 §"),
        }
    ]


# Planning backwards.


def test_a_milestone_is_planned_backwards_from_its_day(answered: Answered) -> None:
    """Each stage on the latest meeting that is early enough."""
    line = "backwards lagby budget --year 2026 --meeting council=2026-10-26 --meeting committee=2026-10-14"
    assert (
        answered(line)
        == """\
Lagby · styrmodell lagby@2024-2027 · ärende till fullmäktige, senast 2026-10-31
Dag                  Steg                  Senast      Framförhållning                          Källa och grund
2026-10-14 (onsdag)  beslut i nämnden      2026-10-18  minst en dag före kungörelse             Antaget
2026-10-19 (måndag)  kungörelse            2026-10-19  minst 7 dagar före beslut i fullmäktige  Exempellag (0000:1), 3 §
2026-10-26 (måndag)  beslut i fullmäktige  2026-10-31
"""
    )


def test_a_milestone_has_a_first_day_too(answered: Answered) -> None:
    """The budget is not adopted before 1 September."""
    said = answered("backwards lagby budget --year 2026 --meeting council=2026-08-31")
    assert "måste hållas tidigast 2026-09-01 och senast 2026-10-31" in said


def test_where_no_meeting_is_early_enough_there_is_a_warning(answered: Answered) -> None:
    """And the stages before it are told to be counted from no certain day."""
    line = (
        "backwards lagby ramar --year 2026 --meeting council=2026-07-01 --lead notice=14 --lang en"
    )
    assert (
        answered(line)
        == """\
Lagby · governance model lagby@2024-2027 · matter to the council, by 2026-06-30
Day                   Stage                      By                                              Lead time                         Source and basis
no day                decision of the committee  2026-06-15; counted from a stage without a day  at least one day before notice    assumed
2026-06-16 (Tuesday)  notice                     2026-06-16; counted from a stage without a day  at least 14 days before decision  --lead notice=14
no day                decision                   2026-06-30
▲ warning: No meeting is given for decision of the committee.
▲ warning: None of the given meetings fits for decision: it must be held by 2026-06-30.
"""
    )


def test_a_stage_may_be_too_early_for_the_calendar(answered: Answered) -> None:
    """It then has no latest day either."""
    said = answered("backwards lagby 0001-01-03 --meeting council=0001-01-02")
    assert (
        said.splitlines()[2]
        == "ingen dag            beslut i nämnden                  minst en dag före kungörelse             Antaget"
    )


def test_programs_are_told_the_stages(answered: Answered) -> None:
    """A stage without a day says whether that is because nobody said when its role meets."""
    found = given(answered, "backwards lagby 2026-10-31 --meeting council=2026-10-26")
    assert found["route"] == "arende"
    assert found["last"] == "2026-10-31"
    assert found["stages"][0] == {
        "stage": "committee",
        "name": "beslut i nämnden",
        "role": "committee",
        "before": "notice",
        "lead": 1,
        "day": None,
        "latest": "2026-10-18",
        "unspecified": True,
        "warnings": ["Inget sammanträde är angivet för beslut i nämnden."],
        "basis": "assumed",
        "source": None,
    }
    assert [(each["stage"], each["day"], each["before"]) for each in found["stages"][1:]] == [
        ("notice", "2026-10-19", "council"),
        ("council", "2026-10-26", None),
    ]
    assert found["stages"][1]["source"] == act("3 §")
    assert found["stages"][1]["role"] is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("lagby budget", "say --year YEAR, in which the milestone falls"),
        ("lagby 2026-02-30", "'2026-02-30' is not a day"),
        ("lagby budg --year 2026", "budg har ingen sista dag det året; det som har en är "),
        ("lagby budget --year 2026 --route x", "ingen ärendegång x; de som finns är arende"),
        ("lagby budget --year 2026 --lead x=3", "inget steg x; stegen är council, notice och "),
        ("lagby budget --year 2026 --lead council", "write it as board=14, in days"),
        (
            "lagby budget --year 2026 --meeting board=2026-01-01",
            "ingen roll med beteckningen board",
        ),
        ("exempelby 2026-01-01", "varken exempelby@2024-2027 eller lagen anger hur ett ärende går"),
    ],
)
def test_what_cannot_be_planned_is_told(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what there is instead."""
    assert main(["backwards", *line.split()]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


def test_a_lead_time_is_a_stage_and_days() -> None:
    """What stands before the last sign is the stage."""
    assert lead("a=b=7") == ("a=b", 7)
