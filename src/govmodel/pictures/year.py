"""What the pictures of a year tell: its occasions by subject, and what has no days."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from attrs import frozen

from govmodel.cycles import Days, ReviewCycle
from govmodel.jurisdictions import Jurisdiction
from govmodel.occasions import Occasion
from govmodel.periods import Period
from govmodel.pictures.lettering import clean
from govmodel.sources import Basis
from govmodel.words import local, phrase, sentence, text, weekday
from govmodel.working_days import safer_day

_SURE = (Basis.STATED, Basis.DERIVED)


class Mark(StrEnum):
    """What kind of day an occasion stands on; each kind has a shape."""

    CLOSING = "closing"
    """A review closes, and nobody says when it is handed over."""
    CLOSING_UNSURE = "closing_unsure"
    """The same, assumed or extrapolated."""
    DUE = "due"
    """Something is handed over or decided on that day at the latest."""
    DUE_UNSURE = "due_unsure"
    """The same, assumed or extrapolated."""
    LAW = "law"
    """The law gives the day."""
    CONTINUOUS = "continuous"
    """There is no day: it goes on all the time."""


_SURELY = {Mark.CLOSING_UNSURE: Mark.CLOSING, Mark.DUE_UNSURE: Mark.DUE}


@frozen(kw_only=True)
class Entry:
    """One occasion.

    :param subject: its subject's place among those of the year, from 0.
    :param notes: what else is said of it.
    :param safe: which working day is safer than its day; empty, if none is.
    """

    day: date
    name: str
    subject: int
    mark: Mark
    notes: tuple[str, ...]
    safe: str = ""


@frozen(kw_only=True)
class Undated:
    """A review without days.

    :param subject: its subject's place among those of the year; ``None`` if nothing of it is drawn.
    :param text: its name and its subject.
    """

    name: str
    subject: int | None
    text: str
    days: Days


@frozen(kw_only=True)
class Year:
    """A year's occasions, in order.

    :param subjects: what they are about, each once: a ring or a lane for each.
    """

    year: int
    language: str
    subjects: tuple[str, ...]
    entries: tuple[Entry, ...]
    without: tuple[Undated, ...]
    description: tuple[str, ...]

    def say(self, key: str, **values: object) -> str:
        """Say one of the pictures' sentences in the language of the year."""
        return sentence(f"picture.{key}", self.language, values)

    def marks(self) -> tuple[Mark, ...]:
        """List the kinds of days that there are, in the order of their kinds."""
        used = {entry.mark for entry in self.entries}
        used |= {Mark.CONTINUOUS for each in self.without if each.days is Days.CONTINUOUS}
        return tuple(mark for mark in Mark if mark in used)

    def continuous(self, subject: int) -> tuple[Undated, ...]:
        """List what of a subject goes on all the time."""
        return tuple(each for each in self.without if each.subject == subject)


def day_in(language: str, day: date) -> str:
    """Write a day without its year: 31 augusti."""
    month = sentence(f"month.{day.month}", language)
    return sentence("picture.day", language, {"day": str(day.day), "month": month})


def named_day(language: str, day: date) -> str:
    """Write a day with its name and without its year: tisdag 31 augusti."""
    values = {"weekday": weekday(day, language), "day": day_in(language, day)}
    return sentence("picture.weekday", language, values)


def _whole_day(language: str, day: date) -> str:
    return f"{day_in(language, day)} {day.year}"


def year_of(
    occasions: Iterable[Occasion],
    year: int,
    language: str,
    without: Iterable[ReviewCycle],
    law: Jurisdiction | None,
) -> Year:
    """Gather what a picture of a year tells.

    A cycle without days that has days after all, because somebody knows when there are meetings or
    because the law gives them, is not told again.
    """
    within = sorted(
        (each for each in occasions if each.day.year == year), key=lambda each: each.day
    )
    dated = {each.review.cycle.id for each in within if each.review}
    endless = [cycle for cycle in without if cycle.id not in dated]
    named = [each.subject(language) for each in within]
    named += [_about(cycle, language) for cycle in endless if cycle.days is Days.CONTINUOUS]
    subjects = tuple(dict.fromkeys(clean(phrase(each, language)) for each in named))
    entries = tuple(_entry(each, subjects, language, law) for each in within)
    undated = tuple(_undated(cycle, subjects, language) for cycle in endless)
    told = [
        *(
            _told(each, entry, subjects, language)
            for each, entry in zip(within, entries, strict=True)
        ),
        *(
            sentence(
                "picture.told.without",
                language,
                {"what": each.text, "days": text(each.days, language)},
            )
            for each in undated
        ),
    ]
    if not entries:
        told.insert(0, sentence("picture.none", language, {"year": str(year)}))
    return Year(
        year=year,
        language=language,
        subjects=subjects,
        entries=entries,
        without=undated,
        description=tuple(told),
    )


def _about(cycle: ReviewCycle, language: str) -> str:
    return local(cycle.subject, cycle.subject_gloss, language)


def _entry(
    occasion: Occasion, subjects: tuple[str, ...], language: str, law: Jurisdiction | None
) -> Entry:
    return Entry(
        day=occasion.day,
        name=clean(phrase(occasion.label(language), language)),
        subject=subjects.index(clean(phrase(occasion.subject(language), language))),
        mark=_mark(occasion),
        notes=tuple(_notes(occasion, language)),
        safe=_safe(occasion, language, law),
    )


def _mark(occasion: Occasion) -> Mark:
    if occasion.statutory:
        return Mark.LAW
    if occasion.closes:
        return Mark.CLOSING if occasion.basis in _SURE else Mark.CLOSING_UNSURE
    return Mark.DUE if occasion.basis in _SURE else Mark.DUE_UNSURE


def _safe(occasion: Occasion, language: str, law: Jurisdiction | None) -> str:
    """Tell the working day before, where a thing is to be done by a day on which nobody works."""
    safer = None if occasion.closes else safer_day(law, occasion.day)
    if safer is None:
        return ""
    values = {"weekday": weekday(safer, language), "day": day_in(language, safer)}
    return sentence("picture.safe", language, values)


def _notes(occasion: Occasion, language: str) -> Iterator[str]:
    """Say what stands below a name: that the law demands it, what it is about, other days."""
    review, deadline = occasion.review, occasion.deadline
    if occasion.statutory:
        yield text(occasion.basis, language)
    if about := _period(occasion):
        yield sentence("picture.about", language, {"period": about.named})
    if deadline is None:
        return
    days = (
        {"by_law": deadline.last}
        if review and not occasion.statutory
        else {"first": deadline.first, "late": deadline.late}
    )
    for key, day in days.items():
        if day:
            yield sentence(f"picture.{key}", language, {"day": _whole_day(language, day)})
    if review is None and deadline.last and len(deadline.closings) > 1:
        closing = day_in(language, deadline.closings[-1])
        yield sentence("picture.earlier", language, {"day": closing})


def _period(occasion: Occasion) -> Period | None:
    """Tell which period an occasion is about, if it is known and not that which ends on its day."""
    if occasion.review:
        return None if occasion.closes else occasion.review.covers
    deadline = occasion.deadline
    return deadline.about if deadline and len(deadline.closings) == 1 else None


def _undated(cycle: ReviewCycle, subjects: tuple[str, ...], language: str) -> Undated:
    name = clean(phrase(cycle.label(language), language))
    about = clean(phrase(_about(cycle, language), language))
    return Undated(
        name=name,
        subject=subjects.index(about) if cycle.days is Days.CONTINUOUS else None,
        text=sentence("picture.named", language, {"name": name, "subject": about}),
        days=cycle.days,
    )


def _told(occasion: Occasion, entry: Entry, subjects: tuple[str, ...], language: str) -> str:
    """Tell of an occasion in words, to those who do not see the picture."""
    subject = subjects[entry.subject]
    what = sentence("picture.named", language, {"name": entry.name, "subject": subject})
    mark = _SURELY.get(entry.mark, entry.mark)
    values = {"day": _whole_day(language, entry.day), "what": what, "mark": text(mark, language)}
    unsure = () if mark is entry.mark else (text(occasion.basis, language),)
    said = (
        sentence("picture.told", language, values),
        *unsure,
        *filter(None, (entry.safe,)),
        *entry.notes,
    )
    return " ".join(f"{each}." for each in said)
