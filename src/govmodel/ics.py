"""A calendar as a file: the occasions of a model in iCalendar, which calendar programs read.

Each occasion is an event of a whole day. A file that is made again can be read again: an event has
the same UID as long as its occasion has the same key, and what was made last counts.

* *UID*: a UUID computed from the key (version 5). RFC 7986 asks for no less: it tells nobody where
  it was made, and it is safe wherever programs use it as the name of a file or in an address.
* *SEQUENCE*: the minutes since 1970 at which the file was made. Nobody keeps count of revisions,
  and programs pass over an event whose number is not higher than that of the one they have. Of two
  files that were made within a minute, DTSTAMP tells which is the later.
* What has no day is no event: it is listed in the calendar's own description.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from types import ModuleType
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from govmodel.bodies import Role
from govmodel.cycles import Reading, ReviewCycle
from govmodel.errors import InvalidValueError, MissingExtraError, Phrase
from govmodel.milestones import Deadline
from govmodel.model import GovernanceModel
from govmodel.occasions import Occasion
from govmodel.schedule import Review
from govmodel.sources import Basis, Source
from govmodel.words import local, phrase, sentence, text, weekday
from govmodel.working_days import safer_day

_Component = Any  # of a library that need not be there

_LONGEST_ALARM = 366  # days
_PLACE = "https://govmodel.invalid/"
"""The root of the addresses that UIDs are computed from; it is reserved, and nobody has it."""


def calendar_file(  # noqa: PLR0913 - a file is told by just these
    occasions: Iterable[Occasion],
    model: GovernanceModel,
    *,
    language: str,
    made: datetime,
    alarm_days: int | None = None,
    skipped: Iterable[ReviewCycle] = (),
) -> bytes:
    """Write occasions as a calendar file (iCalendar, RFC 5545).

    The same arguments give the same bytes.

    :param occasions: what is to stand in it, as :func:`~govmodel.agenda` gives it.
    :param model: the model whose calendar it is.
    :param language: the language it is written in.
    :param made: when it is made, with a time zone. What was made later replaces what a calendar
        has of the same occasions.
    :param alarm_days: how many days before an occasion its reader is reminded, 0 to 366; ``None``
        for no reminder.
    :param skipped: the cycles that have no days, to be listed in the calendar's description; see
        :func:`~govmodel.without_days`.
    :returns: the file, in UTF-8. Without an occasion it has no event; some programs refuse that.
    :raises InvalidValueError: for a time without a time zone, and days that cannot be.
    :raises MissingExtraError: without the extra ``calendar``.

    >>> from attrs import frozen
    >>> from datetime import UTC, datetime
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> report = gm.MonthEnds(
    ...     id="bokslut", name="bokslut", subject="ekonomi", months=(12,), basis=gm.Basis.ASSUMED
    ... )
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024, 2027),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ...     cycles=(report,),
    ... )
    >>> file = gm.calendar_file(
    ...     gm.agenda(model, gm.Period.years(2026)),
    ...     model,
    ...     language="sv",
    ...     made=datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
    ... )
    >>> for line in file.decode().splitlines():
    ...     if line.startswith(("SUMMARY", "DTSTART", "DTEND")):
    ...         print(line)
    SUMMARY:bokslut (avstämningsdag)
    DTSTART;VALUE=DATE:20261231
    DTEND;VALUE=DATE:20270101
    """
    if made.utcoffset() is None:
        raise InvalidValueError("expected.zoned", {"found": made.isoformat()})
    if alarm_days is not None and not 0 <= alarm_days <= _LONGEST_ALARM:
        values = {"most": str(_LONGEST_ALARM), "found": str(alarm_days)}
        raise InvalidValueError("expected.alarm", values)
    library = _icalendar()
    name = sentence("ics.name", language, {"name": model.municipality})
    about = "\n".join(_about(model, skipped, language))
    calendar = library.Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//govmodel//govmodel//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    # As RFC 7986 has them, and as programs knew them before it.
    for key, said in (("NAME", name), ("DESCRIPTION", about)):
        calendar.add(key, _written(library, said))
    for key, said in (("X-WR-CALNAME", name), ("X-WR-CALDESC", about)):
        calendar.add(key, _written(library, said))
    met = Counter[str]()
    for occasion in occasions:
        met[occasion.key] += 1
        event = _event(library, occasion, language, made.astimezone(UTC))
        event.add("UID", _uid(occasion.key, met[occasion.key]))
        told = "\n".join(_lines(occasion, model, language))
        event.add("DESCRIPTION", _written(library, told))
        if alarm_days is not None:
            event.add_component(_alarm(library, occasion, language, alarm_days))
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _icalendar() -> ModuleType:
    try:
        import icalendar
    except ImportError:
        values = {"extra": "calendar", "purpose": Phrase("files.ics")}
        raise MissingExtraError("error.extra", values) from None
    return icalendar


def _event(library: ModuleType, occasion: Occasion, language: str, made: datetime) -> _Component:
    event = library.Event()
    event.add("DTSTAMP", made)
    event.add("LAST-MODIFIED", made)
    event.add("SEQUENCE", max(0, int(made.timestamp()) // 60))
    event.add("DTSTART", occasion.day)
    if occasion.day < date.max:  # an event of one day needs no end
        event.add("DTEND", occasion.day + timedelta(days=1))
    event.add("TRANSP", "TRANSPARENT")  # nobody is busy all day long
    event.add("SUMMARY", _written(library, _summary(occasion, language)))
    statutory = (text(Basis.STATUTORY, language),) if occasion.statutory else ()
    event.add("CATEGORIES", _written(library, occasion.subject(language), *statutory))
    if url := _url(occasion.source):
        event.add("URL", url)
    return event


def _alarm(library: ModuleType, occasion: Occasion, language: str, days: int) -> _Component:
    alarm = library.Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", _written(library, _summary(occasion, language)))
    alarm.add("TRIGGER", -timedelta(days=days))
    return alarm


def _uid(key: str, count: int) -> str:
    """Make the UID of a key; one of its own for another occasion that has the same."""
    again = f"#{count}" if count > 1 else ""
    return str(uuid5(NAMESPACE_URL, _PLACE + quote(key, errors="surrogatepass") + again))


# Texts.

_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, which RFC 5545 forbids, and halves of characters."""


def _written(library: ModuleType, *texts: str) -> object:
    r"""Write texts as the values of a property.

    They are escaped here, because the library takes the ``\N`` in ``G:\Nämnder`` for a line break.
    """
    return library.prop.vInline(",".join(map(_escaped, texts)))


def _escaped(text: str) -> str:
    r"""Escape a text; what a program might take for a line's end becomes one.

    >>> print(_escaped("a, b;\u2028G:\\Nämnder\x00"))
    a\, b\;\nG:\\Nämnder�
    """
    allowed = _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", "\n".join(text.splitlines()))
    return re.sub(r"([\\;,])", r"\\\1", allowed).replace("\n", r"\n")


_URL = re.compile(r"https?://[^\s/?#]\S*", re.IGNORECASE)


def _url(source: Source | None) -> str | None:
    """Give a source's address if it is one of the web's, and nothing else."""
    if source is None or source.url is None:
        return None
    if not _URL.fullmatch(source.url) or not source.url.isprintable():
        return None
    return quote(source.url, safe="!#$%&'()*+,/:;=?@[]~")


# What is told of an occasion.


def _summary(occasion: Occasion, language: str) -> str:
    """Name an occasion, and say what kind of day it stands on, and about which year."""
    values = {"name": occasion.label(language)}
    by_law = ".law" if occasion.statutory else ""
    if occasion.closes:
        return sentence("ics.closes", language, values)
    if occasion.review:
        return sentence(f"ics.hand_over{by_law}", language, values)
    if occasion.deadline:
        values["year"] = str(occasion.deadline.closings[-1].year)
        return sentence(f"ics.deadline{by_law}", language, values)
    return values["name"]


def _about(model: GovernanceModel, skipped: Iterable[ReviewCycle], language: str) -> Iterator[str]:
    yield sentence("ics.about", language, {"name": model.municipality, "id": model.id})
    if reasons := tuple(why_skipped(cycle, language) for cycle in skipped):
        yield sentence("ics.skipped", language)
        yield from (f"– {reason}" for reason in reasons)


def why_skipped(cycle: ReviewCycle, language: str) -> str:
    """Name a cycle that has no days, and tell why it has none.

    >>> from govmodel import Continuous
    >>> from govmodel.ics import why_skipped
    >>> why_skipped(Continuous(id="r", name="ständig uppföljning", subject="mål"), "sv")
    'ständig uppföljning (löpande)'
    """
    return f"{cycle.label(language)} ({text(cycle.days, language).lower()})"


def _lines(occasion: Occasion, model: GovernanceModel, language: str) -> Iterator[str]:
    """Tell of an occasion, line by line."""
    if occasion.statutory:
        yield text(Basis.STATUTORY, language)
    if not occasion.closes and (safer := safer_day(model.jurisdiction, occasion.day)):
        values = {"day": safer, "weekday": weekday(safer, language)}
        yield sentence("ics.safe", language, values)
    if occasion.review:
        yield from _of_review(occasion.review, language)
    if occasion.review and occasion.deadline:
        yield sentence("ics.law", language, {"name": occasion.deadline.milestone})
    if occasion.deadline:
        yield from _of_deadline(occasion.deadline, language)
    yield sentence("ics.model", language, {"id": model.id})


def _of_review(review: Review, language: str) -> Iterator[str]:
    readers = tuple(map(_reader, review.readings))
    for key, value in {
        "subject": local(review.subject, review.cycle.subject_gloss, language),
        "covers": _resting(review.covers, review.covers_basis, language),
        "closing": _resting(review.closing, review.basis, language),
        "due": _resting(review.due, review.due_basis, language),
        "by": _if_said(review.by, language),
        "readers": _if_said(readers, language),
    }.items():
        yield sentence(f"ics.{key}", language, {"value": value})
    yield from _of_source(review.source, language)


def _of_deadline(deadline: Deadline, language: str) -> Iterator[str]:
    milestone = deadline.milestone
    said = {
        "year": str(deadline.closings[-1].year),
        "first": deadline.first,
        "last": _resting(deadline.last, deadline.basis, language),
        "earlier": deadline.closings[:-1] if deadline.last else (),
        "late": deadline.late,
        "by": _if_said(milestone.by, language),
        "to": milestone.to,
    }
    for key, value in said.items():
        if value:
            yield sentence(f"ics.{key}", language, {"value": value})
    yield from _of_source(milestone.source, language)
    if milestone.late_source and _differ(milestone.late_source, milestone.source, language):
        yield from _of_source(milestone.late_source, language, "late_source")


def _of_source(source: Source | None, language: str, key: str = "source") -> Iterator[str]:
    if source:
        yield sentence(f"ics.{key}", language, {"value": source})
        if source.remark:
            yield sentence("ics.remark", language, {"value": source.remark})


def _differ(one: Source, other: Source | None, language: str) -> bool:
    return other is None or one.label(language) != other.label(language)


def _reader(reading: Reading) -> Role | Phrase:
    if reading.on is None:
        return reading.reader
    return Phrase("ics.reading", {"reader": reading.reader, "on": reading.on})


def _resting(value: object, basis: Basis, language: str) -> str:
    """Put a value into words, with what it rests on; if nobody said it, say so."""
    said = text(Basis.UNSPECIFIED if value is None else basis, language).lower()
    return said if value is None else f"{phrase(value, language)} ({said})"


def _if_said(roles: tuple[object, ...], language: str) -> str:
    unsaid = text(Basis.UNSPECIFIED, language).lower()
    return phrase(roles, language, "and") if roles else unsaid
