"""Calendars asked for at the command: the law's days, meetings, deadlines, and calendar files."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import icalendar
import lawful
import pytest
from commanded import Answered, exempelby_in
from packaged import Shelf

from govmodel.cli import main
from govmodel.cli.asking import meeting


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install two toy municipalities, of which one has a law."""
    with exempelby_in(tmp_path, monkeypatch) as made:
        made.put("lagby-plugin", "1.0", "lagby = lagby_module", lagby_module=lawful.PLUGIN)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767323045")  # 2026-01-02 03:04:05
        yield made


@pytest.fixture
def answered(capsys: pytest.CaptureFixture[str]) -> Answered:
    """Give a place to type in."""
    return Answered(capsys)


def given(answered: Answered, line: str) -> Any:  # noqa: ANN401 - of whatever shape
    """Give what programs are answered."""
    return json.loads(answered(f"{line} --format json"))


def refused(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Type what cannot be answered, and give what is said of it."""
    assert main(line.split()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return str(err)


def events(file: str) -> list[Any]:
    """Give the events in a file."""
    return list(icalendar.Calendar.from_ical(Path(file).read_bytes()).walk("VEVENT"))


def names(file: str) -> list[str]:
    """Give the days and names of the events in a file."""
    return [f"{each['DTSTART'].dt} {each['SUMMARY']}" for each in events(file)]


# The listing.


def test_the_model_s_own_deadlines_stand_below_its_reviews(answered: Answered) -> None:
    """Those of the days in that year, whichever year they are about."""
    assert (
        answered("reviews lagby --year 2026")
        == """\
Lagby · styrmodell lagby@2024-2027 · avstämningar 2026
Avstämningsdag  Avstämning                                Avser perioden           Överlämnas senast          Behandlas av                 Källa och grund
2026-03-31      prognos; ekonomi                          2026-01-01 – 2026-03-31  2026-04-30 (torsdag)       Ej angivet                   Lagbys styrmodell, s. 5
2026-08-31      delårsbokslut; mål, ekonomi och personal  Ej angivet               Datum anges inte i källan  nämnd och kommunfullmäktige  Lagbys styrmodell, s. 4

Tidsfrister 2026
Senast               Vad          Avser år  Ansvarig    Källa och grund
2026-06-30 (tisdag)  budgetramar  2027      Ej angivet  Antaget

Utan avstämningsdag
Avstämning                 Dagar                      Ansvarig    Behandlas av  Källa och grund
årsbokslut; ekonomi        Datum anges inte i källan  Ej angivet  Ej angivet    Lagbys styrmodell, s. 6
uppföljning på möten; mål  Löpande                    Ej angivet  Ej angivet    Antaget
"""
    )


def test_the_law_s_days_are_joined_and_marked_in_words(answered: Answered) -> None:
    """Each with where the law has it; what it gives a day is no longer without one.

    What it says of a review stands there, and not once more among what is to be done.
    """
    assert (
        answered("reviews lagby --year 2026 --statutory")
        == """\
Lagby · styrmodell lagby@2024-2027 · avstämningar 2026
Avstämningsdag  Avstämning                                Avser perioden                       Överlämnas senast                                                               Behandlas av                 Källa och grund
2026-03-31      prognos; ekonomi                          2026-01-01 – 2026-03-31              2026-04-30 (torsdag)                                                            Ej angivet                   Lagbys styrmodell, s. 5
2026-08-31      delårsbokslut; mål, ekonomi och personal  2026-01-01 – 2026-08-31; Lagstadgat  2026-10-31 (lördag); Lagstadgat; säkrast 2026-10-30 (fredag, arbetsdagen före)  nämnd och kommunfullmäktige  Lagbys styrmodell, s. 4; Exempellag (0000:1), 5 §
2026-12-31      årsbokslut; ekonomi                       2026; Lagstadgat                     2027-04-15 (torsdag); Lagstadgat                                                Ej angivet                   Lagbys styrmodell, s. 6; Lagstadgat; Exempellag (0000:1), 6 §

Tidsfrister 2026
Senast                                                              Vad                               Avser år  Ansvarig                                       Tidigast    Vid särskilda skäl                             Källa och grund
2026-04-15 (onsdag)                                                 årsredovisning; enligt lag        2025      Ej angivet                                                                                                Exempellag (0000:1), 6 §; Lagstadgat
2026-06-30 (tisdag)                                                 budgetramar; enligt styrmodellen  2027      Ej angivet                                                                                                Antaget
2026-10-31 (lördag); säkrast 2026-10-30 (fredag, arbetsdagen före)  budget; enligt lag                2027      kommunfullmäktige; till nämnd och förvaltning  2026-09-01  2026-11-30 (måndag); Exempellag (0000:1), 9 §  Exempellag (0000:1), 8 §; Lagstadgat

Utan avstämningsdag
Avstämning                 Dagar    Ansvarig    Behandlas av  Källa och grund
uppföljning på möten; mål  Löpande  Ej angivet  Ej angivet    Antaget
"""
    )


def test_what_is_handed_over_in_a_year_may_be_so_by_law(answered: Answered) -> None:
    """The accounts of the year before, on the law's day."""
    said = answered("reviews lagby --year 2026 --by due --statutory --lang en").splitlines()
    assert said[2].startswith("2025-12-31   annual accounts; economy ")
    assert "  2026-04-15 (Wednesday); statutory  " in said[2]
    assert said[6] == "Deadlines 2026"
    assert said[7].split("  ")[0] == "By"
    assert said[9].startswith(
        "2026-10-31 (Saturday); safest 2026-10-30 (Friday, the working day before)  "
    )
    assert "  2026-09-01  2026-11-30 (Monday); Exempellag (0000:1), 9 §  " in said[9]


def test_a_meeting_is_a_day_of_what_is_reviewed_at_meetings(answered: Answered) -> None:
    """As many as are named; then it is no longer without a day."""
    line = "reviews lagby --year 2026 --meeting committee=2026-11-02 --meeting committee=2026-03-12"
    tree = given(answered, line)
    assert [(each["closing"], each["cycle"], each["basis"]) for each in tree["reviews"]] == [
        ("2026-03-12", "moten", "assumed"),
        ("2026-03-31", "prognos", "stated"),
        ("2026-08-31", "delar", "stated"),
        ("2026-11-02", "moten", "assumed"),
    ]
    assert [each["cycle"] for each in tree["without_days"]] == ["bokslut"]
    by_due = given(answered, f"{line} --by due")
    assert [(each["due"], each["closing"]) for each in by_due["reviews"]] == [
        ("2026-04-30", "2026-03-31"),
        (None, "2026-03-12"),
        (None, "2026-08-31"),
        (None, "2026-11-02"),
    ]


def test_deadlines_are_given_to_programs(answered: Answered) -> None:
    """And the law beside the review of which it speaks."""
    tree = given(answered, "reviews lagby --year 2026 --statutory --lang en")
    act = {"title": "Exempellag (0000:1)", "remark": None, "decided": None}
    act["url"] = "https://lag.example/0000:1"
    assert [each["milestone"] for each in tree["deadlines"]] == [
        "arsredovisning",
        "ramar",
        "budget",
    ]
    assert tree["deadlines"][2] == {
        "milestone": "budget",
        "name": "budget adopted",
        "about": {"first": "2027-01-01", "last": "2027-12-31"},
        "first": "2026-09-01",
        "last": "2026-10-31",
        "late": "2026-11-30",
        "basis": "statutory",
        "by": ["council"],
        "to": ["committee", "administration"],
        "source": act | {"where": "8 §"},
        "late_source": act | {"where": "9 §"},
    }
    assert [each["law"] and each["law"]["last"] for each in tree["reviews"]] == [
        None,
        "2026-10-31",
        "2027-04-15",
    ]
    assert given(answered, "reviews lagby --year 2026")["deadlines"] == [
        {
            "milestone": "ramar",
            "name": "budgetramar",
            "about": {"first": "2027-01-01", "last": "2027-12-31"},
            "first": None,
            "last": "2026-06-30",
            "late": None,
            "basis": "assumed",
            "by": [],
            "to": [],
            "source": None,
            "late_source": None,
        }
    ]


# What cannot be.


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--meeting committee", "'committee' is not a meeting: write it as committee=2025-03-12"),
        ("--meeting =2026-03-12", "'=2026-03-12' is not a meeting: write it as"),
        ("--meeting committee=", "'' is not a day: write it as 2010-04-30"),
        ("--meeting committee=2026-02-30", "'2026-02-30' is not a day: write it as 2010-04-30"),
        ("--meeting committee=12/3", "'12/3' is not a day: write it as 2010-04-30"),
        ("--alarm 7", "--alarm is for the calendar file: name one with --ics"),
        ("--ics a.ics --alarm 367", "367 is not in the range 0<=x<=366."),
        ("--ics -", "--ics needs the name of a file"),
    ],
)
def test_a_call_that_cannot_be_understood_is_explained(
    options: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what would have been right."""
    assert said in refused(f"reviews lagby --year 2026 {options}", capsys)
    assert not list(Path().glob("*.ics"))


def test_a_role_that_the_model_does_not_have_is_not_met(capsys: pytest.CaptureFixture[str]) -> None:
    """It tells which roles there are, in the model's language."""
    line = "reviews lagby --year 2026 --meeting namnd=2026-03-12"
    assert refused(line, capsys) == (
        "✖ styrmodellen har ingen roll med beteckningen namnd; rollerna är council, committee, "
        "administration, head och unit\n"
    )
    assert refused(f"{line} --lang en", capsys) == (
        "✖ the model has no role with the id namnd; its roles are council, committee, "
        "administration, head and unit\n"
    )


def test_a_role_s_id_may_hold_an_equals_sign() -> None:
    """The last one separates."""
    assert meeting("a=b=2026-03-12")[0] == "a=b"


# Calendar files.


def test_a_calendar_file_has_the_occasions_of_a_year(answered: Answered) -> None:
    """It is told how many there are, and what has no day."""
    assert answered("reviews lagby --year 2026 --ics lagby.ics") == (
        "3 kalenderhändelser för 2026 skrevs till lagby.ics. Saknar datum och är därför inte med: "
        "årsbokslut (datum anges inte i källan) och uppföljning på möten (löpande).\n"
    )
    assert names("lagby.ics") == [
        "2026-04-30 prognos (sista dag för överlämning)",
        "2026-06-30 budgetramar avseende 2027 (sista dag)",
        "2026-08-31 delårsbokslut (avstämningsdag)",
    ]
    assert "VALARM" not in Path("lagby.ics").read_text(encoding="utf-8")
    skipped = "– årsbokslut (datum anges inte i källan)\\n– uppföljning på möten (löpande)"
    assert skipped in Path("lagby.ics").read_text(encoding="utf-8").replace("\n ", "")


def test_a_calendar_file_has_the_law_s_days_meetings_and_alarms_if_asked(
    answered: Answered,
) -> None:
    """Then nothing is without a day; in the language that is asked for."""
    options = "--statutory --meeting committee=2026-03-12 --alarm 14 --lang en"
    assert answered(f"reviews lagby --year 2026 --ics lagby.ics {options}") == (
        "6 events in 2026 were written to lagby.ics.\n"
    )
    assert names("lagby.ics") == [
        "2026-03-12 follow-up at meetings (closing day)",
        "2026-04-15 annual accounts (last day by law to hand it over)",
        "2026-04-30 forecast (last day to hand it over)",
        "2026-06-30 budget limits for 2027 (last day)",
        "2026-10-31 budget adopted for 2027 (last day by law)",
        "2026-10-31 interim accounts (last day by law to hand it over)",
    ]
    assert Path("lagby.ics").read_text(encoding="utf-8").count("TRIGGER:-P14D\n") == 6


@pytest.mark.parametrize(
    ("year", "language", "said"),
    [
        (2023, "sv", "1 kalenderhändelse för 2023 skrevs till e.ics.\n"),
        (2023, "en", "1 event in 2023 was written to e.ics.\n"),
        (2022, "sv", "Kalendern för 2022 är tom: e.ics har inga händelser.\n"),
        (2022, "en", "The calendar of 2022 is empty: there are no events in e.ics.\n"),
    ],
)
def test_few_events_are_told_in_words_of_their_own(
    year: int, language: str, said: str, answered: Answered, shelf: Shelf
) -> None:
    """A plural would be wrong, and of none it is told that there is none."""
    text = """
    from attrs import evolve
    from datetime import date
    import govmodel as gm
    import toy

    @gm.hookimpl
    def governance_models():
        once = gm.OneOff(
            id="x", name="x", subject="y", dates=(date(2023, 5, 4),), basis=toy.ASSUMED
        )
        return (evolve(toy.MODEL, name="enby", cycles=(once,)),)
    """
    shelf.put("enby-plugin", "1.0", "enby = enby_module", enby_module=text)
    assert answered(f"reviews enby --year {year} --ics e.ics --lang {language}") == said
    assert len(names("e.ics")) == (year == 2023)


def test_a_calendar_file_is_told_to_programs(answered: Answered) -> None:
    """Which file, how many events, and what is skipped."""
    assert given(answered, "reviews lagby --year 2026 --ics lagby.ics --statutory") == {
        "format": "govmodel.calendar/1",
        "model": "lagby@2024-2027",
        "year": 2026,
        "file": "lagby.ics",
        "events": 5,
        "skipped": [
            {
                "cycle": "moten",
                "name": "uppföljning på möten",
                "subject": "mål",
                "days": "continuous",
            }
        ],
        "other_editions": [],
    }
    assert len(names("lagby.ics")) == 5


def test_a_calendar_file_is_the_same_when_the_time_is_set(
    answered: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time is that of SOURCE_DATE_EPOCH, and else now."""
    line = "reviews lagby --year 2026 --ics"
    answered(f"{line} a.ics")
    answered(f"{line} b.ics")
    assert Path("a.ics").read_bytes() == Path("b.ics").read_bytes()
    assert b"\r\nDTSTAMP:20260102T030405Z\r\n" in Path("a.ics").read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    before = datetime.now(UTC).replace(microsecond=0)
    answered(f"{line} c.ics")
    assert before <= events("c.ics")[0]["DTSTAMP"].dt <= datetime.now(UTC)


@pytest.mark.parametrize("wanted", ["now", "1.5", "9" * 30, "9" * 15])
def test_a_time_that_cannot_be_is_refused(
    wanted: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is written."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", wanted)
    said = f"SOURCE_DATE_EPOCH is '{wanted}': it must be a number of seconds since 1970"
    assert said in refused("reviews lagby --year 2026 --ics a.ics", capsys)
    assert not Path("a.ics").exists()


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left_behind(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nor is anything half written."""
    line = "reviews lagby --year 2026 --ics"
    assert refused(f"{line} saknas/lagby.ics", capsys) == (
        "✖ saknas/lagby.ics kan inte skrivas:\n  saknas/lagby.ics: mappen finns inte\n"
    )
    Path("mapp").mkdir()
    before = sorted(Path().iterdir())
    assert refused(f"{line} mapp", capsys).startswith("✖ mapp kan inte skrivas:\n")
    assert sorted(Path().iterdir()) == before


def test_an_old_file_is_kept_until_the_new_one_is_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A reader sees the one or the other."""
    Path("lagby.ics").write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    said = refused("reviews lagby --year 2026 --ics lagby.ics", capsys)
    assert said.startswith("✖ lagby.ics kan inte skrivas:\n")
    assert Path("lagby.ics").read_text(encoding="utf-8") == "old"
    assert not list(Path().glob(".govmodel*"))


def test_a_calendar_file_needs_the_extra(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The listing does not."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    said = refused("reviews lagby --year 2026 --ics lagby.ics", capsys)
    assert said == (
        "✖ Kalenderfiler kräver ett tillägg som inte är installerat: "
        'pip install "govmodel[calendar]"\n'
    )
    assert not Path("lagby.ics").exists()
    assert main(["reviews", "lagby", "--year", "2026"]) == 0


# A year in which another edition begins.

BYTBY = """
from datetime import date
from attrs import evolve
import govmodel as gm
import lawful
import toy

ROUTE = gm.Route(
    id="arende",
    name="nytt ärende",
    stages=(gm.Stage(id="council", name="beslut", role=toy.COUNCIL, basis=toy.ASSUMED),),
)


def edition(name, first, last, **changes):
    days = gm.Period(first=first, last=last)
    return evolve(lawful.MODEL, name="bytby", edition=name, valid=days, **changes)


@gm.hookimpl
def governance_models():
    return (
        edition("ett", date(2025, 3, 1), date(2026, 10, 14)),
        edition("tva", date(2026, 10, 15), date(2030, 12, 31), routes=(ROUTE,)),
    )
"""
"""The module of a plugin with an edition that begins when a new council does."""


@pytest.fixture
def bytby(shelf: Shelf) -> None:
    """Install it."""
    shelf.put("bytby-plugin", "1.0", "bytby = bytby_module", bytby_module=BYTBY)


@pytest.mark.usefixtures("bytby")
@pytest.mark.parametrize(
    "line",
    [
        "reviews bytby --year 2026",
        "reviews bytby --year 2026 --by due",
        "reviews bytby --year 2026 --ics bytby.ics",
        "wheel bytby --year 2026 --out bytby.svg",
        "calendar-check bytby --year 2026",
        "backwards bytby budget --year 2026",
    ],
)
def test_another_edition_of_the_year_is_named(line: str, answered: Answered) -> None:
    """The one that is valid first answers, and does not pass for the only one."""
    assert answered(line).splitlines()[-1] == (
        "2026 gäller även utgåvan bytby@tva (2026-10-15 – 2030-12-31), som inte ingår här."
    )
    assert answered(f"{line} --lang en").splitlines()[-1] == (
        "2026: the edition bytby@tva (2026-10-15 – 2030-12-31) is also valid; it is left out here."
    )
    tree = given(answered, line)
    assert tree["model"] == "bytby@ett"
    assert [each["id"] for each in tree["other_editions"]] == ["bytby@tva"]
    assert tree["other_editions"][0]["valid"] == {"first": "2026-10-15", "last": "2030-12-31"}


@pytest.mark.usefixtures("bytby")
def test_an_edition_that_is_asked_for_by_name_is_not_the_only_one_either(
    answered: Answered,
) -> None:
    """Also where the year lies outside its own days."""
    tree = given(answered, "reviews bytby@tva --year 2025")
    assert tree["model"] == "bytby@tva"
    assert [each["id"] for each in tree["other_editions"]] == ["bytby@ett"]


@pytest.mark.usefixtures("bytby")
@pytest.mark.parametrize(("year", "edition"), [(2025, "bytby@ett"), (2027, "bytby@tva")])
def test_a_year_with_one_edition_is_its_alone(year: int, edition: str, answered: Answered) -> None:
    """Also where it begins after New Year's Day."""
    tree = given(answered, f"reviews bytby --year {year}")
    assert (tree["model"], tree["other_editions"]) == (edition, [])


@pytest.mark.usefixtures("bytby")
def test_a_year_without_an_edition_has_no_calendar(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody knows which of them to carry on."""
    assert "ingen utgåva" in refused("reviews bytby --year 2031 --lang sv", capsys)


@pytest.mark.usefixtures("bytby")
def test_a_matter_takes_the_way_of_the_edition_that_is_valid_on_its_day(
    answered: Answered,
) -> None:
    """Not of the one of New Year's Day."""
    before = given(answered, "backwards bytby 2026-10-14")
    assert (before["model"], before["name"]) == ("bytby@ett", "ärende till fullmäktige")
    after = given(answered, "backwards bytby 2026-10-15")
    assert (after["model"], after["name"]) == ("bytby@tva", "nytt ärende")
    assert after["other_editions"] == []
