"""What pages are written with: the words of a language, and what several pages show."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import govmodel as gm
from govmodel.answers.asked import counts, template
from govmodel.cli.blocks import Block, Heading, Lines, Piece, Pieces, Table, Tone
from govmodel.words import phrase, sentence, weekday
from govmodel.working_days import safer_day

if TYPE_CHECKING:
    from govmodel.diagnosis import Misplaced

_SEVERITIES = {
    gm.Severity.ERROR: ("✖", Tone.BAD),
    gm.Severity.WARNING: ("▲", Tone.DOUBTFUL),
    gm.Severity.NOTE: ("•", Tone.QUIET),
}


_WITHIN = str.maketrans("“”", "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}")


class Words:
    """The words of one language, for a page."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        """Say one of the sentences for pages."""
        return sentence(f"page.{key}", self.language, values)

    def columns(self, *keys: str) -> tuple[str, ...]:
        """Give the headings of columns."""
        return tuple(self(f"column.{key}") for key in keys)

    def some(self, values: Iterable[object], joined_by: str = "or") -> str:
        """Name some, or say that nobody said whom."""
        named = tuple(values)
        return phrase(named, self.language, joined_by) if named else self.unspecified

    def quoted(self, said: str) -> str:
        """Put a text in quotation marks; those within it become single ones."""
        return self("quoted", said=said.translate(_WITHIN))

    def day(self, day: date) -> str:
        """Write a day, and which day of the week it is."""
        return self("law.weekday", **self.named(day))

    def named(self, day: date) -> dict[str, object]:
        """Give the values of a sentence about a day."""
        return {"day": day, "weekday": weekday(day, self.language)}

    @property
    def unspecified(self) -> str:
        """Say that the source is silent."""
        return gm.text(gm.Basis.UNSPECIFIED, self.language)

    def rests_on(self, source: gm.Source | None, basis: gm.Basis) -> Pieces:
        """Tell a claim's source, and its basis where that is not the source."""
        said = () if source is None else (Piece(source.label(self.language)),)
        if basis is not gm.Basis.STATED or not said:
            said = (*said, Piece(gm.text(basis, self.language), Tone.QUIET))
        if source and source.remark:
            said = (*said, Piece(source.remark, Tone.QUIET))
        return said

    def rested(self, source: gm.Source | None, basis: gm.Basis) -> str:
        """Tell the same in a sentence that ends behind it."""
        return "; ".join(map(str, self.rests_on(source, basis))).removesuffix(".")


def heading_of(plan: gm.Plan, model_id: str) -> Heading:
    """Name a plan and the model it is held against."""
    return Heading(" · ".join(filter(None, (plan.title, model_id))), whole=True)


def finding_lines(finding: gm.Finding, place: str | None, language: str) -> Lines:
    """Write a finding: how serious, where if that is a place, and below it what."""
    symbol, tone = _SEVERITIES[finding.severity]
    return line(
        Piece(f"{symbol} {gm.text(finding.severity, language)}", tone),
        Piece(finding.code, Tone.STRONG),
        *(() if place is None else (Piece(place, Tone.QUIET),)),
        under=(Piece(finding.text(language)),),
    )


def warning(text: str, language: str) -> Lines:
    """Write a warning that is no rule's."""
    symbol, tone = _SEVERITIES[gm.Severity.WARNING]
    said = gm.text(gm.Severity.WARNING, language)
    return line(Piece(f"{symbol} {said}", tone), under=(Piece(text),))


def summary(findings: tuple[gm.Finding, ...], nothing: str, words: Words) -> Lines:
    """Count findings, or say in given words that there are none."""
    if not findings:
        return line(Piece(f"✔ {nothing}", Tone.GOOD))
    counted = ", ".join(
        words(f"count.{severity}.{'one' if count == 1 else 'many'}", count=str(count))
        for severity, count in counts(findings).items()
    )
    return line(Piece(words("count", counted=counted), Tone.STRONG))


def other_editions(
    others: Iterable[gm.GovernanceModel], days: gm.Period, language: str
) -> tuple[Lines, ...]:
    """Name the other editions that are valid in some days: what is shown is one's alone."""
    words = Words(language)
    asked = days.label(language)
    return tuple(
        line(words("other_edition", id=each.id, valid=each.valid.label(language), days=asked))
        for each in others
    )


def said_of(element: gm.Element, language: str) -> Pieces:
    """Write an element in one line, with what it rests on where that is not its source."""
    return (
        Piece(gm.word_of(element), Tone.STRONG),
        Piece(f"{element.id}:", Tone.QUIET),
        Piece(element.text),
        *in_brackets(element.basis, language),
    )


def met_again(element: gm.Element, words: Words) -> Pieces:
    """Name an element that has been shown before."""
    again = Piece(words("thread.again"), Tone.QUIET)
    return Piece(gm.word_of(element)), Piece(element.id, Tone.QUIET), again


def broken(installed: gm.Installed, words: Words) -> Iterator[Block]:
    """Tell which plugins are broken, and why."""
    if installed.failures:
        yield Heading(words("models.failures"))
    for failure in installed.failures:
        yield line(
            Piece("✖", Tone.BAD),
            Piece(failure.plugin, Tone.STRONG),
            words("models.failure", name=failure.name, host=failure.host),
            under=(
                Piece(failure.cause),
                *((Piece(f"({failure.place})", Tone.QUIET),) if failure.place else ()),
            ),
        )


def misplaced_lines(elsewhere: Iterable[Misplaced], words: Words) -> tuple[Lines, ...]:
    """Tell which entry points stand where nobody looks for plugins."""
    return tuple(
        line(
            Piece("✖", Tone.BAD),
            words("plugins.misplaced", plugin=each.plugin),
            Piece(words("plugins.why", name=each.name)),
        )
        for each in elsewhere
    )


def in_brackets(basis: gm.Basis, language: str) -> Pieces:
    """Tell what a statement rests on, where that is not its source."""
    stated = basis is gm.Basis.STATED
    return () if stated else (Piece(f"({gm.text(basis, language).lower()})", Tone.QUIET),)


def subject_of(cycle: gm.ReviewCycle, words: Words) -> str:
    """Tell what a review is about, in the reader's language where there is a word."""
    return cycle.subject_gloss if words.language == "en" and cycle.subject_gloss else cycle.subject


def values_in(value: object, words: Words) -> str:
    """Put one value of a model into words, or several; a dash for none."""
    if isinstance(value, tuple):
        return ", ".join(value_in(each, words) for each in value) or "–"
    return "–" if value is None else value_in(value, words)


def value_in(value: object, words: Words) -> str:
    """Put a value of a model into words; a closing day without its year."""
    if isinstance(value, date):
        return f"{value.day}/{value.month}"
    return phrase(value, words.language)


def at_meetings(roles: tuple[gm.Role, ...], words: Words) -> str:
    """Tell that something is done whenever some meet."""
    return words("at_meetings", roles=roles)


def month_names(months: tuple[int, ...], words: Words) -> tuple[str, ...]:
    """Name months."""
    return tuple(sentence(f"month.{month}", words.language) for month in months)


def in_years(election: bool | None, words: Words) -> str:  # noqa: FBT001 - a value, no switch
    """Tell in which years something holds: those with an election, the others, or all."""
    return words("years." + {True: "election", False: "others", None: "all"}[election])


def safe(law: gm.Jurisdiction | None, day: date, words: Words) -> Pieces:
    """Tell the working day before a day on which nobody works."""
    safer = safer_day(law, day)
    return () if safer is None else (Piece(words("law.safe", **words.named(safer))),)


def earlier(deadline: gm.Deadline, words: Words) -> Pieces:
    """Tell that a day is the last of several, which depend on when a period ends."""
    if deadline.last is None or len(deadline.closings) == 1:
        return ()
    return (Piece(words("law.earlier", closings=deadline.closings[:-1]), Tone.QUIET),)


def by_and_to(milestone: gm.Milestone, words: Words) -> Pieces:
    """Name who does a thing, and who gets it."""
    by = cell(words.some(milestone.by, "and"))
    return (*by, Piece(words("law.to", to=milestone.to))) if milestone.to else by


def reasons(milestone: gm.Milestone, language: str) -> Pieces:
    """Cite what lets a thing be late for special reasons, if that is another place."""
    late, source = milestone.late_source, milestone.source
    if late is None or (source and late.label(language) == source.label(language)):
        return ()
    return (Piece(late.label(language), Tone.QUIET),)


def filled(columns: tuple[str, ...], rows: tuple[tuple[Pieces, ...], ...]) -> Table:
    """Make a table of the columns in which something stands."""
    kept = [at for at in range(len(columns)) if any(str(each) for row in rows for each in row[at])]
    return Table(
        tuple(columns[at] for at in kept), tuple(tuple(row[at] for at in kept) for row in rows)
    )


Part = tuple[tuple[str, ...], tuple[tuple[Pieces, ...], ...]]
"""The keys of a table's columns, and its rows."""


def rules_of(shown: gm.GovernanceModel | gm.Instrument, words: Words) -> Part:
    """Show the rules that a model or an instrument brings."""
    return ("code", "severity", "says", "source"), tuple(
        (
            cell(rule.code, Tone.STRONG),
            cell(gm.text(rule.severity, words.language)),
            cell(template(rule, shown, words.language)),
            words.rests_on(rule.source, gm.Basis.STATED),
        )
        for rule in shown.rules
    )


def sources_of(shown: gm.GovernanceModel | gm.Instrument, words: Words) -> Part:
    """Show the texts that a model or an instrument is written from."""
    return ("source", "decided", "url"), tuple(
        (
            (Piece(source.label(words.language)), Piece(source.remark or "", Tone.QUIET)),
            cell(phrase(source.decided, words.language) if source.decided else ""),
            cell(source.url or ""),
        )
        for source in shown.sources
    )


def capital(text: str) -> str:
    """Begin with a capital letter, and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def cell(text: str, tone: Tone = Tone.PLAIN) -> Pieces:
    """Make a cell of one line."""
    return (Piece(text, tone),)


def line(*pieces: Piece | str, under: Pieces | None = None, depth: int = 0) -> Lines:
    """Make a line of pieces, and one below it."""
    said = tuple(Piece(each) if isinstance(each, str) else each for each in pieces)
    return Lines((said,) if under is None else (said, under), depth)


def from_the_top(plan: gm.Plan) -> Iterator[tuple[int, int, bool]]:
    """Read a plan like a tree: each element's depth and position, and whether it was met before.

    What has been met before is named, and not opened again.
    """
    up, down = plan.index.up, plan.index.down
    tops = [at for at, above in enumerate(up) if not above]
    met: set[int] = set()
    for start in (*tops, *range(len(up))):  # below no top is only what hangs on a circle
        waiting = [] if start in met else [(start, 0)]
        while waiting:
            at, depth = waiting.pop()
            yield depth, at, at in met
            if at not in met:
                met.add(at)
                waiting.extend((below, depth + 1) for below in reversed(down[at]))
