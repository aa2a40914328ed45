"""Calendar files: read back with the library's own reader, and by their lines."""

import re
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import icalendar
import lawful
import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st
from lawful import GUIDE, STATUTORY

import govmodel as gm
from govmodel.ics import why_skipped

import toy
from strategies import texts

MADE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
YEAR = gm.Period.years(2026)
MEETINGS = (gm.Meetings(role=toy.COMMITTEE, days=(date(2026, 3, 12),)),)


def occasions(period: gm.Period = YEAR) -> tuple[gm.Occasion, ...]:
    """Give the year of the toy municipality under a law, with a meeting."""
    return gm.agenda(lawful.MODEL, period, meetings=MEETINGS, statutory=True)


def occasion(**changes: Any) -> gm.Occasion:  # noqa: ANN401 - of whatever field
    """Give a review's occasion, with other values in its cycle."""
    cycle = evolve(toy.CYCLES[0], **changes)
    closing = date(2026, 4, 30)
    review = gm.Review(cycle=cycle, closing=closing, basis=toy.ASSUMED)
    return gm.Occasion(
        key="exempelby/tertial/2026-04-30", day=closing, basis=toy.ASSUMED, review=review
    )


def file_of(
    *found: gm.Occasion, language: str = "sv", made: datetime = MADE, alarm_days: int | None = None
) -> bytes:
    """Write a calendar file of the toy municipality under a law."""
    return gm.calendar_file(
        found, lawful.MODEL, language=language, made=made, alarm_days=alarm_days
    )


def read(file: bytes) -> icalendar.Component:
    """Read a file as a calendar program would."""
    return icalendar.Calendar.from_ical(file)


def events(file: bytes) -> list[Any]:
    """Give the events of a file."""
    return list(read(file).walk("VEVENT"))


def lines(file: bytes) -> list[str]:
    """Give the lines of a file, unfolded."""
    return file.decode().replace("\r\n ", "").split("\r\n")


def value(file: bytes, name: str) -> str:
    """Give the value of the first property with a name, unescaped as RFC 5545 says.

    The library's lowest version takes a backslash and an n for a line break, wherever they stand.
    """
    start = f"{name}:"
    written = next(line for line in lines(file) if line.startswith(start))
    return re.sub(
        r"\\(.)", lambda at: "\n" if at[1] in "nN" else at[1], written.removeprefix(start)
    )


# The events.


def test_every_occasion_is_an_event_on_its_day() -> None:
    """All day long, so that it ends on the day after; nobody is busy."""
    found = events(file_of(*occasions()))
    assert [(str(each["SUMMARY"]), each["DTSTART"].dt, each["DTEND"].dt) for each in found] == [
        ("uppföljning på möten (avstämningsdag)", date(2026, 3, 12), date(2026, 3, 13)),
        ("årsbokslut (sista dag för överlämning enligt lag)", date(2026, 4, 15), date(2026, 4, 16)),
        ("prognos (sista dag för överlämning)", date(2026, 4, 30), date(2026, 5, 1)),
        ("budgetramar avseende 2027 (sista dag)", date(2026, 6, 30), date(2026, 7, 1)),
        ("budget avseende 2027 (sista dag enligt lag)", date(2026, 10, 31), date(2026, 11, 1)),
        (
            "delårsbokslut (sista dag för överlämning enligt lag)",
            date(2026, 10, 31),
            date(2026, 11, 1),
        ),
    ]
    assert {str(each["TRANSP"]) for each in found} == {"TRANSPARENT"}
    assert [each["DTSTART"].params["VALUE"] for each in found] == ["DATE"] * 6


def test_the_calendar_says_what_it_is() -> None:
    """In the words of RFC 5545, of RFC 7986, and of programs that are older than that."""
    calendar = read(file_of(*occasions()))
    assert [str(calendar[key]) for key in ("VERSION", "PRODID", "CALSCALE", "METHOD")] == [
        "2.0",
        "-//govmodel//govmodel//EN",
        "GREGORIAN",
        "PUBLISH",
    ]
    for key in ("NAME", "X-WR-CALNAME"):
        assert str(calendar[key]) == "Lagby: styrning och uppföljning"
    for key in ("DESCRIPTION", "X-WR-CALDESC"):
        assert (
            str(calendar[key])
            == "Lagby · styrmodell lagby@2024-2027 · avstämningar och tidsfrister"
        )


def test_a_review_is_described() -> None:
    """What it covers, its days and what they rest on, who answers, who gets it, its source."""
    assert str(events(file_of(*occasions()))[2]["DESCRIPTION"]).split("\n") == [
        "Ämne: ekonomi",
        "Avser perioden: 2026-01-01 – 2026-03-31 (härlett)",
        "Avstämningsdag: 2026-03-31 (angivet i källan)",
        "Överlämnas senast: 2026-04-30 (angivet i källan)",
        "Ansvarig: ej angivet",
        "Behandlas av: ej angivet",
        "Källa: Lagbys styrmodell, s. 5",
        "Styrmodell: lagby@2024-2027",
    ]


def test_what_the_law_says_of_a_review_is_told_beside_what_the_model_says() -> None:
    """Each with its source, and the day's origin in words."""
    assert str(events(file_of(*occasions()))[5]["DESCRIPTION"]).split("\n") == [
        "Lagstadgat",
        "Säkrast: 2026-10-30 (fredag, arbetsdagen före)",
        "Ämne: mål, ekonomi och personal",
        "Avser perioden: 2026-01-01 – 2026-08-31 (lagstadgat)",
        "Avstämningsdag: 2026-08-31 (angivet i källan)",
        "Överlämnas senast: 2026-10-31 (lagstadgat)",
        "Ansvarig: förvaltning",
        "Behandlas av: nämnd och kommunfullmäktige",
        "Källa: Lagbys styrmodell, s. 4",
        "Enligt lag: delårsrapport",
        "Avser år: 2026",
        "Senast: 2026-10-31 (lagstadgat)",
        "Ansvarig: nämnd",
        "Lämnas till: kommunfullmäktige",
        "Källa: Exempellag (0000:1), 5 §",
        "Styrmodell: lagby@2024-2027",
    ]


def test_a_deadline_is_described() -> None:
    """From when, by when, until when for special reasons, about which year, and by whom."""
    assert str(events(file_of(*occasions()))[4]["DESCRIPTION"]).split("\n") == [
        "Lagstadgat",
        "Säkrast: 2026-10-30 (fredag, arbetsdagen före)",
        "Avser år: 2027",
        "Tidigast: 2026-09-01",
        "Senast: 2026-10-31 (lagstadgat)",
        "Om det finns särskilda skäl: senast 2026-11-30",
        "Ansvarig: kommunfullmäktige",
        "Lämnas till: nämnd och förvaltning",
        "Källa: Exempellag (0000:1), 8 §",
        "Källa för särskilda skäl: Exempellag (0000:1), 9 §",
        "Styrmodell: lagby@2024-2027",
    ]
    assert str(events(file_of(*occasions()))[3]["DESCRIPTION"]).split("\n") == [
        "Avser år: 2027",
        "Senast: 2026-06-30 (antaget)",
        "Ansvarig: ej angivet",
        "Styrmodell: lagby@2024-2027",
    ]


def test_a_place_is_cited_once_and_what_its_reader_must_know_is_told() -> None:
    """Special reasons may rest on the same paragraph."""
    place = GUIDE.at("s. 7", remark="Dagen är kommunens egen.")
    milestone = gm.Milestone(
        id="egen", name="egen budget", source=place, late_source=place, basis=toy.ASSUMED
    )
    rule = gm.Deadline(
        milestone=milestone,
        closings=(date(2027, 12, 31),),
        last=date(2026, 11, 20),
        late=date(2026, 12, 18),
        basis=toy.ASSUMED,
    )
    once = gm.Occasion(key="k", day=rule.when, basis=rule.basis, deadline=rule)
    (event,) = events(file_of(once))
    assert str(event["SUMMARY"]) == "egen budget avseende 2027 (sista dag)"
    assert str(event["DESCRIPTION"]).split("\n")[2:] == [
        "Om det finns särskilda skäl: senast 2026-12-18",
        "Ansvarig: ej angivet",
        "Källa: Lagbys styrmodell, s. 7",
        "Anmärkning: Dagen är kommunens egen.",
        "Styrmodell: lagby@2024-2027",
    ]
    unsourced = evolve(rule, milestone=evolve(milestone, source=None))
    (event,) = events(file_of(evolve(once, deadline=unsourced)))
    assert "Källa för särskilda skäl: Lagbys styrmodell, s. 7" in str(event["DESCRIPTION"])


def test_a_day_that_is_the_last_of_several_says_so() -> None:
    """The interim report of a model that has none: by law its period may end earlier."""
    law = lawful.LAW.milestones[1]
    rule = gm.Deadline(
        milestone=law,
        closings=(date(2026, 6, 30), date(2026, 7, 31), date(2026, 8, 31)),
        last=date(2026, 10, 31),
        basis=STATUTORY,
    )
    once = gm.Occasion(key="k", day=rule.when, basis=rule.basis, deadline=rule, legal=True)
    (event,) = events(file_of(once))
    told = str(event["DESCRIPTION"])
    assert "\nTidigare, om perioden slutar 2026-06-30 eller 2026-07-31\n" in told


def test_a_calendar_can_be_read_in_english() -> None:
    """The municipality's own words have their gloss."""
    file = file_of(*occasions(), language="en")
    assert str(read(file)["NAME"]) == "Lagby: governance and follow-up"
    by_name = {str(each["SUMMARY"]): each for each in events(file)}
    assert list(by_name) == [
        "follow-up at meetings (closing day)",
        "annual accounts (last day by law to hand it over)",
        "forecast (last day to hand it over)",
        "budget limits for 2027 (last day)",
        "budget adopted for 2027 (last day by law)",
        "interim accounts (last day by law to hand it over)",
    ]
    assert str(by_name["budget adopted for 2027 (last day by law)"]["DESCRIPTION"]).split("\n") == [
        "statutory",
        "Safest: 2026-10-30 (Friday, the working day before)",
        "About the year: 2027",
        "Not before: 2026-09-01",
        "By: 2026-10-31 (statutory)",
        "If there are special reasons: by 2026-11-30",
        "Responsible: council",
        "Given to: committee and administration",
        "Source: Exempellag (0000:1), 8 §",
        "Source on special reasons: Exempellag (0000:1), 9 §",
        "Governance model: lagby@2024-2027",
    ]
    interim = by_name["interim accounts (last day by law to hand it over)"]
    assert str(interim["DESCRIPTION"]).split("\n")[:10] == [
        "statutory",
        "Safest: 2026-10-30 (Friday, the working day before)",
        "Subject: goals, economy and staff",
        "Covers: 2026-01-01 – 2026-08-31 (statutory)",
        "Closing day: 2026-08-31 (stated)",
        "Hand over by: 2026-10-31 (statutory)",
        "Responsible: administration",
        "Received by: committee and council",
        "Source: Lagbys styrmodell, s. 4",
        "By law: interim report",
    ]


def test_who_reads_it_when_is_told_where_it_is_known() -> None:
    """A month as a month."""
    readings = (
        gm.Reading(reader=toy.COMMITTEE, on=gm.Period.parse("2026-05"), basis=toy.ASSUMED),
        gm.Reading(reader=toy.COUNCIL, basis=toy.ASSUMED),
    )
    cycle = gm.OneOff(
        id="granskning",
        name="granskning",
        subject="mål",
        dates=(date(2026, 3, 31),),
        readers=(toy.COMMITTEE, toy.COUNCIL),
        readings=readings,
        basis=toy.ASSUMED,
    )
    review = gm.Review(cycle=cycle, closing=date(2026, 3, 31), basis=toy.ASSUMED)
    once = gm.Occasion(key="e/g/1", day=review.closing, basis=review.basis, review=review)
    told = str(events(file_of(once))[0]["DESCRIPTION"])
    assert "\nBehandlas av: nämnd (2026-05) och kommunfullmäktige\n" in told


def test_an_occasion_of_nothing_but_a_day_has_its_key_for_a_name() -> None:
    """Nothing else is known of it."""
    (event,) = events(file_of(gm.Occasion(key="egen dag", day=date(2026, 5, 4), basis=toy.ASSUMED)))
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == (
        "egen dag",
        "Styrmodell: lagby@2024-2027",
    )


def test_a_subject_is_a_category_and_so_is_what_the_law_says() -> None:
    """A comma in one does not make two of it."""
    written = [line for line in lines(file_of(*occasions())) if line.startswith("CATEGORIES")]
    assert written == [
        "CATEGORIES:mål",
        "CATEGORIES:ekonomi,Lagstadgat",
        "CATEGORIES:ekonomi",
        "CATEGORIES:kommunens egna tidsfrister",
        "CATEGORIES:tidsfrister enligt lag,Lagstadgat",
        "CATEGORIES:mål\\, ekonomi och personal,Lagstadgat",
    ]


def test_the_last_day_of_all_is_a_day_too() -> None:
    """No day comes after it, and an event of one day needs none."""
    last = evolve(occasion(), day=date.max)
    (event,) = events(file_of(last))
    assert (event["DTSTART"].dt, "DTEND" in event) == (date(9999, 12, 31), False)


# Addresses.


def test_an_event_leads_to_where_its_day_is_stated() -> None:
    """To the law for the law's day, and else to the model's source."""
    found = events(file_of(*occasions()))
    assert [str(each.get("URL", "-")) for each in found] == [
        "-",
        "https://lag.example/0000:1",
        "https://lagby.example/styrmodell",
        "-",
        "https://lag.example/0000:1",
        "https://lag.example/0000:1",
    ]


def test_an_own_day_leads_to_its_own_source_where_the_law_speaks_of_it_too() -> None:
    """A model that hands over earlier than it must says so itself."""
    sooner = evolve(
        lawful.CYCLES[0], due=gm.DaysAfter(days=20), due_basis=gm.Basis.STATED, source=GUIDE
    )
    model = evolve(lawful.MODEL, cycles=(sooner,), milestones=())
    found = gm.agenda(model, gm.Period.parse("2026-09"), statutory=True)
    (event,) = events(file_of(*found))
    assert (event["DTSTART"].dt, str(event["URL"])) == (
        date(2026, 9, 20),
        "https://lagby.example/styrmodell",
    )
    assert "\nSenast: 2026-10-31 (lagstadgat)\n" in str(event["DESCRIPTION"])
    assert not str(event["DESCRIPTION"]).startswith("Lagstadgat")


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("HTTP://example.org", "HTTP://example.org"),
        ("https://example.org/a,b;c?d=%20&e#f", "https://example.org/a,b;c?d=%20&e#f"),
        ("https://exempel.se/å", "https://exempel.se/%C3%A5"),
        ('https://example.org/"x"\\', "https://example.org/%22x%22%5C"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("ftp://example.org", None),
        ("https://", None),
        ("https:///x", None),
        ("https://example.org/a b", None),
        ("https://example.org/\r\nATTACH:x", None),
        ("https://example.org/\x00", None),
        ("https://example.org/\u202e", None),
        ("https://example.org/\ud800", None),
        (" https://example.org", None),
        ("", None),
        (None, None),
    ],
)
def test_only_an_address_of_the_web_is_an_address(url: str | None, written: str | None) -> None:
    """Whatever a source has there comes from outside."""
    cited = occasion(source=gm.Source(title="Källa", url=url))
    found = [line for line in lines(file_of(cited)) if line.startswith("URL")]
    assert found == ([] if written is None else [f"URL:{written}"])
    assert "ATTACH" not in file_of(cited).decode()


# Made again.


def test_an_event_keeps_its_uid_when_the_file_is_made_again() -> None:
    """Whatever is told of it, on whichever day, in whichever language."""
    moved = evolve(occasion(name="annat", subject="annat"), day=date(2026, 6, 1))
    (before,) = events(file_of(occasion()))
    (after,) = events(file_of(moved, language="en", made=MADE + timedelta(days=400)))
    assert before["UID"] == after["UID"]
    assert str(before["UID"]) == "2e75c490-08b1-51ad-811a-d42fb646dbf3"


def test_a_uid_is_a_uuid_and_no_two_are_alike() -> None:
    """Of several years, too."""
    found = [str(each["UID"]) for each in events(file_of(*occasions(gm.Period.years(2025, 2027))))]
    assert len(set(found)) == len(found) == 16
    assert {UUID(each).version for each in found} == {5}


def test_two_occasions_with_one_key_are_two_events() -> None:
    """Whoever puts calendars together may have one of them twice, each on a day of its own."""
    found = gm.agenda(evolve(lawful.MODEL, cycles=()), YEAR, statutory=True)
    budget = next(each for each in found if each.label("sv") == "budget")
    moved = evolve(budget, day=date(2026, 5, 31))
    first, second = events(file_of(budget, moved))
    assert first["UID"] != second["UID"]


@given(st.lists(texts, unique=True))
@example(["\ud83d", "?", "%", "%25", "a#2", "a"])
def test_different_keys_have_different_uids(keys: list[str]) -> None:
    """And the same key has the same one."""
    found = [evolve(occasion(), key=key) for key in keys]
    once = [str(each["UID"]) for each in events(file_of(*found))]
    assert len(set(once)) == len(keys)
    assert [str(each["UID"]) for each in events(file_of(*found))] == once


def test_what_was_made_later_is_a_higher_revision() -> None:
    """It counts minutes, so that the number stays small enough for longer than anybody plans."""
    later = MADE + timedelta(minutes=1)
    (first,), (second,) = events(file_of(occasion())), events(file_of(occasion(), made=later))
    assert (first["SEQUENCE"], second["SEQUENCE"]) == (29455384, 29455385)
    assert datetime(5000, 1, 1, tzinfo=UTC).timestamp() // 60 < 2**31 - 1
    assert first["DTSTAMP"].dt == first["LAST-MODIFIED"].dt == MADE


def test_a_revision_is_never_below_zero() -> None:
    """Though a clock may be wrong."""
    (event,) = events(file_of(occasion(), made=datetime(1960, 1, 1, tzinfo=UTC)))
    assert event["SEQUENCE"] == 0


def test_times_are_those_of_utc() -> None:
    """Whichever zone the clock has."""
    stockholm = timezone(timedelta(hours=2))
    file = file_of(occasion(), made=datetime(2026, 7, 1, 1, 30, tzinfo=stockholm))
    assert value(file, "DTSTAMP") == value(file, "LAST-MODIFIED") == "20260630T233000Z"


def test_a_time_without_a_zone_is_refused() -> None:
    """It would mean another moment on each machine."""
    with pytest.raises(gm.InvalidValueError) as caught:
        file_of(occasion(), made=datetime(2026, 1, 2))  # noqa: DTZ001 - this is the mistake
    assert caught.value.text("sv") == (
        "här väntades en tidpunkt med tidszon, men här står 2026-01-02T00:00:00"
    )


def test_the_same_occasions_give_the_same_bytes() -> None:
    """As long as they are made at the same time."""
    assert file_of(*occasions(), alarm_days=3) == file_of(*occasions(), alarm_days=3)
    assert file_of(*occasions()) != file_of(*occasions(), made=MADE + timedelta(seconds=1))


# Reminders.


@pytest.mark.parametrize(("days", "trigger"), [(0, "P0D"), (7, "-P7D"), (366, "-P366D")])
def test_a_reader_may_be_reminded_before(days: int, trigger: str) -> None:
    """So many days before the day, of what there is."""
    (event,) = events(file_of(occasion(), alarm_days=days))
    (alarm,) = event.walk("VALARM")
    assert (str(alarm["ACTION"]), str(alarm["DESCRIPTION"])) == (
        "DISPLAY",
        "tertialrapport (avstämningsdag)",
    )
    assert f"TRIGGER:{trigger}" in lines(file_of(occasion(), alarm_days=days))


def test_nobody_is_reminded_who_did_not_ask() -> None:
    """A calendar of somebody else's should not ring."""
    assert b"VALARM" not in file_of(*occasions())


@pytest.mark.parametrize("days", [-1, 367, 10**12])
def test_nobody_is_reminded_afterwards_or_years_before(days: int) -> None:
    """It tells which days can be."""
    with pytest.raises(gm.InvalidValueError) as caught:
        file_of(occasion(), alarm_days=days)
    assert caught.value.text("sv") == (
        f"här väntades ett antal dagar från 0 till 366, men här står {days}"
    )


# What has no day.


def test_what_has_no_day_is_listed_in_the_calendar_s_description() -> None:
    """With why; it is no event."""
    skipped = gm.without_days(lawful.MODEL)
    file = gm.calendar_file((), lawful.MODEL, language="sv", made=MADE, skipped=skipped)
    assert events(file) == []
    for key in ("DESCRIPTION", "X-WR-CALDESC"):
        assert value(file, key).split("\n") == [
            "Lagby · styrmodell lagby@2024-2027 · avstämningar och tidsfrister",
            "Följande saknar datum och finns därför inte i kalendern:",
            "– årsbokslut (datum anges inte i källan)",
            "– uppföljning på möten (löpande)",
        ]
    assert [why_skipped(cycle, "en") for cycle in skipped] == [
        "annual accounts (date unspecified)",
        "follow-up at meetings (continuously)",
    ]


# Texts from outside.


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a, b; c", r"a\, b\; c"),
        ("två\nrader", r"två\nrader"),
        ("två\r\nrader", r"två\nrader"),
        ("två\rrader", r"två\nrader"),
        ("två\u2028rader\x85till\x0boch\x0ctill", r"två\nrader\ntill\noch\ntill"),
        ("a\nEND:VEVENT", r"a\nEND:VEVENT"),
        ("G:\\Nämnder\\nya", r"G:\\Nämnder\\nya"),
        ("\\", r"\\"),
        ("\\,\\;", r"\\\,\\\;"),
        ("👩‍🚒 räksmörgås", "👩‍🚒 räksmörgås"),
        ("a\tb", "a\tb"),
        ("a\x00b\x07\x1b\x7f\x9b", "a�b����"),
        ("half \ud83d", "half �"),
        ("å" * 200, "å" * 200),
        (r'"a:b"', r'"a:b"'),
    ],
)
def test_a_text_is_written_as_the_standard_has_it(text: str, written: str) -> None:
    """Line breaks of all kinds are one kind, and what is forbidden is shown to have been there."""
    file = file_of(occasion(subject=text, name="x"))
    assert f"CATEGORIES:{written}" in lines(file)
    assert f"SUMMARY:{written} (avstämningsdag)" in lines(file_of(occasion(name=text)))
    assert len(events(file)) == 1


SURVIVING = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp"), include_characters="\n\t")
)


@given(SURVIVING, SURVIVING)
@example("G:\\Nämnder\\nya, gamla; andra\n👩‍🚒", "\\")
@example("å" * 200, "\n ,;\\")
def test_texts_survive(name: str, place: str) -> None:
    """What is written is read again, letter by letter."""
    model = evolve(lawful.MODEL, municipality=name)
    source = gm.Source(title="Källa", where=f"{place}.")
    found = (evolve(occasion(name=f"{name}.", source=source), day=date(2026, 4, 30)),)
    file = gm.calendar_file(found, model, language="sv", made=MADE)
    assert value(file, "SUMMARY") == f"{name}. (avstämningsdag)"
    assert value(file, "X-WR-CALNAME") == f"{name}: styrning och uppföljning"
    told = next(line for line in lines(file) if line.startswith("DESCRIPTION:Ämne"))
    said = re.sub(r"\\(.)", lambda at: "\n" if at[1] in "nN" else at[1], told)
    assert f"\nKälla: Källa, {place}.\n" in said


@given(SURVIVING.filter(lambda text: "\\" not in text))
def test_texts_survive_the_library_s_reader(name: str) -> None:
    """Its lowest version reads a backslash before an n as something else, so they are left out."""
    (event,) = events(file_of(occasion(name=f"{name}.")))
    assert str(event["SUMMARY"]) == f"{name}. (avstämningsdag)"


@given(texts, st.dates(), st.sampled_from(gm.Basis), st.booleans())
def test_whatever_is_written_is_a_calendar(
    text: str,
    day: date,
    basis: gm.Basis,
    alarm: bool,  # noqa: FBT001 - any of both
) -> None:
    """Lines end as they should, none is too long, and no letter is cut in two."""
    source = gm.Source(title=text, where=text, url=text)
    found = evolve(occasion(name=text, subject=text, source=source), key=text, day=day, basis=basis)
    file = file_of(found, occasion(), alarm_days=1 if alarm else None)
    assert file.endswith(b"END:VCALENDAR\r\n")
    assert re.search(rb"(?<!\r)\n|\r(?!\n)", file) is None
    folded = file.split(b"\r\n")
    assert max(map(len, folded)) <= 75
    assert [line.decode() for line in folded]  # each is text by itself
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]", file.decode())
    (first, second) = events(file)
    assert (first["DTSTART"].dt, second["DTSTART"].dt) == (day, date(2026, 4, 30))
    assert ("Lagstadgat" in value(file, "CATEGORIES").split(",")) >= (basis is STATUTORY)
    assert len(first.walk("VALARM")) == alarm


# The library.


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """In either language."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(gm.MissingExtraError) as caught:
        file_of(occasion())
    assert str(caught.value) == (
        'Calendar files need an extra that is not installed: pip install "govmodel[calendar]"'
    )
    assert caught.value.text("sv") == (
        'Kalenderfiler kräver ett tillägg som inte är installerat: pip install "govmodel[calendar]"'
    )


def test_the_library_is_loaded_when_a_file_is_written() -> None:
    """Not with the module."""
    asked = "import sys, govmodel as gm; gm.calendar_file; print('icalendar' in sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", asked], check=True, capture_output=True, text=True
    ).stdout
    assert said == "False\n"
