"""Pages about results: how it went, and why that is said."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

import govmodel as gm
from govmodel.answers.asked import FollowUp
from govmodel.bodies import by_id
from govmodel.cli.blocks import Block, Heading, Lines, Page, Piece, Pieces, Table, Tone
from govmodel.cli.pages.common import (
    Words,
    cell,
    finding_lines,
    from_the_top,
    heading_of,
    in_brackets,
    line,
    met_again,
    said_of,
)
from govmodel.elements import kind_of
from govmodel.errors import Phrase
from govmodel.grades import stands_for
from govmodel.problems import show
from govmodel.targets import UNCOUNTED
from govmodel.units import trimmed
from govmodel.words import phrase, sentence

_VERDICTS = {
    gm.Verdict.REACHED: Tone.GOOD,
    gm.Verdict.MET_EARLY: Tone.GOOD,
    gm.Verdict.PARTLY: Tone.DOUBTFUL,
    gm.Verdict.NOT_DUE: Tone.PLAIN,
    gm.Verdict.NOT_REACHED: Tone.BAD,
    gm.Verdict.NO_DATA: Tone.DOUBTFUL,
    gm.Verdict.NOT_MEASURABLE: Tone.DOUBTFUL,
    gm.Verdict.NOT_COMBINED: Tone.QUIET,
}


def follow_up(told: FollowUp, language: str) -> Page:
    """Show how it went, why that is said, and what is wrong in the results, each with its place."""
    plan = told.file.plan
    words = _Words(language, told)
    key = "follow_up.at" if told.known is None else "follow_up.known"
    return (
        heading_of(plan, told.file.model.id),
        line(words(key, at=told.at, known=told.known)),
        *(
            finding_lines(finding, show(told.name, finding.path, {}), language)
            for finding in told.findings
        ),
        *_thread(told, words),
        *_sound_management(told, words),
        *_lacking(told, words),
        *_coming(told, words),
        *_summary(told, words),
    )


class _Words(Words):
    """The words of a language, with the model's grades and the names of who there is."""

    def __init__(self, language: str, told: FollowUp) -> None:
        super().__init__(language)
        self.model = told.file.model
        self._bodies = by_id((*told.file.plan.bodies, *self.model.bodies))

    def grade(self, verdict: gm.Verdict, kind: type[gm.Element] = gm.Goal) -> str:
        """Give a verdict in the municipality's word, and to others in their own as well."""
        said = gm.grade_of(verdict, kind, self.model)
        if self.language == self.model.language:
            return str(said)
        return f"{said} ({gm.text(stands_for(verdict, kind), self.language)})"

    def body(self, body_id: str | None) -> str:
        """Name a body, one that nobody knows by its id; nothing if nobody said which."""
        return phrase(self._bodies.get(body_id, body_id), self.language) if body_id else ""


# The thread.


def _thread(told: FollowUp, words: _Words) -> Iterator[Lines]:
    """Read the plan from the top, with how it went below each element."""
    plan = told.file.plan
    row_of = {id(row.element): row for row in told.rows}
    for depth, at, again in from_the_top(plan):
        element = plan.elements[at]
        row = row_of.get(id(element))
        if again:
            yield Lines((met_again(element, words),), depth)
        elif row is None:
            yield Lines((said_of(element, words.language),), depth)
        else:
            yield Lines((_said(row, words), *_row(row, words)), depth, apart=True)
    if not told.rows:
        yield line(words("follow_up.none"))


def _said(row: gm.Row, words: _Words) -> Pieces:
    """Write an element in one line; of a goal of which nothing is said at all also that."""
    said = said_of(row.element, words.language)
    if row.verdict is not gm.Verdict.NOT_COMBINED or row.judgements:
        return said
    return (*said, Piece("·"), _grade(row, words))


def _grade(row: gm.Row, words: _Words) -> Piece:
    return Piece(words.grade(row.verdict, type(row.element)), _VERDICTS[row.verdict])


def _row(row: gm.Row, words: _Words) -> Iterator[Pieces]:
    if row.verdict is not gm.Verdict.NOT_COMBINED:
        reason = Piece(row.reason(words.language))
        graded = _graded(row, words)
        # What has neither outcome nor target has room for its reason beside its grade.
        yield from ((*graded, Piece("·"), reason),) if row.course is None else (graded, (reason,))
    if row.course and row.trend is not gm.Trend.UNKNOWN:
        yield (Piece(row.course.reason.label(words.language)),)
    if row.parts:
        said = ", ".join(
            f"{gm.text(each.sex, words.language)} {_outcome(row, each, words)}"
            for each in row.parts
        )
        yield (Piece(f"{said[0].upper()}{said[1:]}."),)
    yield from (_judged(each, row, words) for each in row.judgements)
    if row.forecast:
        yield _expected(row.forecast, words)
    for each in row.deviations:
        yield from _deviation(each, words)
    if row.progress:
        yield from _progress(row, row.progress, words)
    decision = row.progress and row.progress.decision  # which stands beside what was decided
    cited = dict.fromkeys(
        source.label(words.language) for source in row.sources if source is not decision
    )
    if cited:
        yield (Piece(words("follow_up.sources", sources="; ".join(cited)), Tone.QUIET),)


def _graded(row: gm.Row, words: _Words) -> Pieces:
    """Write a grade, and beside it the trend, the outcome, the target and the date."""
    said = [_grade(row, words)]
    if row.course and not isinstance(row.target, UNCOUNTED):
        said.append(Piece(words("follow_up.trend", trend=row.trend)))
    if row.outcome and row.outcome.missing is None:
        outcome = _outcome(row, row.outcome, words)
        period = row.outcome.period.named
        told = words("follow_up.outcome", outcome=outcome, period=period)
        rests = in_brackets(row.outcome.basis, words.language)
        said.append(Piece(" ".join((told, *map(str, rests)))))
    if row.target:
        said.append(Piece(_target(row.target, row.limit, words)))
    if row.due:
        said.append(Piece(words("follow_up.due", due=row.due)))
    dots = [piece for each in said for piece in (Piece("·"), each)]
    return tuple(dots[1:])


def _target(target: gm.Target, limit: gm.Limit | None, words: _Words) -> str:
    """Write a target and what it rests on; of one that was set anew also when, and by whom."""
    said = [words("follow_up.target", target=limit or target)]
    if target.decided:
        by = words.body(target.decided_by)
        decided = words("follow_up.decided", decided=target.decided)
        said.append(f"({' '.join(filter(None, (decided, by)))})")
    return " ".join((*said, *map(str, in_brackets(target.basis, words.language))))


def _outcome(row: gm.Row, outcome: gm.Observation, words: _Words) -> str:
    """Write an outcome as its indicator is printed."""
    if outcome.value and isinstance(row.element, gm.Indicator):
        return phrase(gm.shown(outcome.value, row.element, row.limit), words.language)
    return phrase(outcome.missing or _done(outcome), words.language)


def _done(outcome: gm.Observation) -> Phrase:
    return Phrase("outcome.done" if outcome.done else "outcome.not_done")


def _judged(judgement: gm.Judgement, row: gm.Row | None, words: _Words) -> Pieces:
    """Write a judgement, and whether it says something else than what is computed."""
    said = words(
        "follow_up.judged" if judgement.by else "follow_up.judged.nobody",
        at=judgement.at,
        by=words.body(judgement.by),
        verdict=words.grade(judgement.verdict, type(row.element) if row else gm.Goal),
    )
    differs = row is not None and judgement in row.disputed
    mark = (Piece(words("follow_up.differs"), Tone.DOUBTFUL),) if differs else ()
    return Piece(said), *_because(judgement.because), *mark


def _because(said: str | None) -> Pieces:
    """Write what somebody wrote as a sentence that others can follow."""
    if not said:
        return ()
    return (Piece(said if said.rstrip().endswith((".", "!", "?", "…")) else f"{said}."),)


def _expected(expected: gm.Expectation, words: _Words) -> Pieces:
    forecast = expected.forecast
    key = words("follow_up.forecast", period=forecast.period.named)
    said = expected.label(words.language)
    if forecast.value:
        said = f"{said}, {phrase(forecast.value, words.language)}"
    told = _in_brackets(str(forecast.at), words.body(forecast.by))
    return Piece(f"{key}:", Tone.QUIET), Piece(f"{said}{told}."), *_because(forecast.because)


def _deviation(deviation: gm.Deviation, words: _Words) -> Iterator[Pieces]:
    if deviation.analysis:
        said = words("follow_up.deviation", at=deviation.at)
        yield Piece(f"{said}:", Tone.QUIET), Piece(deviation.analysis)
    if deviation.measure:
        who, due = deviation.responsible, deviation.due
        told = _in_brackets(
            words("follow_up.responsible", who=words.body(who)) if who else "",
            words("follow_up.by_day", due=due) if due else "",
        )
        said = words("follow_up.measure", at=deviation.at)
        yield Piece(f"{said}:", Tone.QUIET), Piece(f"{deviation.measure}{told}")


def _in_brackets(*known: str) -> str:
    """Put what is known behind something else."""
    told = ", ".join(filter(None, known))
    return f" ({told})" if told else ""


def _progress(row: gm.Row, progress: gm.Progress, words: _Words) -> Iterator[Pieces]:
    """Write what was told of an assignment, what it has cost, and what is left: plus is left."""
    if progress.because:
        yield _because(progress.because)
    if progress.closed:
        where = progress.decision.label(words.language) if progress.decision else ""
        told = _in_brackets(words.body(progress.closed_by), where)
        yield (Piece(f"{words('follow_up.closed', closed=progress.closed)}{told}."),)
    budget: gm.Amount | None = getattr(row.element, "budget", None)
    for key, cost, left in (
        ("cost", progress.cost, row.left),
        ("expected_cost", progress.expected_cost, row.expected_left),
    ):
        if cost and budget and left:
            values = {
                "budget": budget,
                "cost": trimmed(gm.convert(cost, budget.unit)),
                "left": f"{'+' if left.number > 0 else ''}{phrase(trimmed(left), words.language)}",
            }
            yield (Piece(words(f"follow_up.{key}", **values)),)
        elif cost:
            yield (Piece(words(f"follow_up.{key}.alone", cost=cost)),)


# What is said of the whole.


def _sound_management(told: FollowUp, words: _Words) -> Iterator[Block]:
    """Show the goals for sound financial management, and what was judged of them as a whole."""
    marked = [
        (row, kind) for row in told.rows if (kind := getattr(row.element, "sound_management", None))
    ]
    whole = gm.overall(told.results, at=told.at, known=told.known)
    if not marked and not whole:
        return
    yield Heading(words("follow_up.sound_management"))
    row_of = {row.element.id: row for row in told.rows}
    for row, kind in marked:
        first = (
            Piece(gm.text(kind, words.language), Tone.STRONG),
            Piece(f"{row.element.id}:", Tone.QUIET),
            Piece(row.element.text),
            Piece("·"),
            _grade(row, words),
        )
        judged = tuple(_judged(each, row, words) for each in row.judgements)
        measured = tuple(
            (Piece(f"{each.id}:", Tone.QUIET), Piece(each.text), Piece("·"), _grade(its, words))
            for each in told.file.plan.below(row.element.id)
            if isinstance(each, gm.Indicator) and (its := row_of.get(each.id))
        )
        yield Lines((first, *judged, *measured), apart=True)
    for judgement in whole:
        overall = Piece(words("follow_up.overall"), Tone.STRONG)
        yield Lines(((overall, *_judged(judgement, None, words)),))


def _lacking(told: FollowUp, words: _Words) -> Iterator[Block]:
    """List what is missing for a verdict."""
    rows = [row for row in told.rows if row.lacks]
    if rows:
        yield Heading(words("follow_up.lacking", count=str(len(rows))))
    for row in rows:
        lacks = ", ".join(gm.text(lack, words.language) for lack in row.lacks)
        yield line(Piece(f"{row.element.id}:", Tone.QUIET), lacks)


def _coming(told: FollowUp, words: _Words) -> Iterator[Block]:
    """List the days that come: reviews, and what has a date and is not done, the nearest first."""
    days: list[tuple[date, Pieces]] = []
    for review in told.coming:
        beyond = review.basis is gm.Basis.EXTRAPOLATED
        mark = (Piece(f"({gm.text(review.basis, words.language).lower()})", Tone.QUIET),)
        said = Piece(phrase(review.cycle, words.language))
        days.append((review.closing, (said, *(mark if beyond else ()))))
    for row in told.rows:
        over = row.progress and (row.progress.state is gm.State.DONE or row.progress.closed)
        named = Piece(f"{row.element.id}:", Tone.QUIET)
        if row.due and row.due > told.at and not over:
            days.append((row.due, (named, Piece(row.element.text))))
        days += [
            (each.due, (named, Piece(each.measure)))
            for each in row.deviations
            if each.measure and each.due and each.due > told.at
        ]
    if days:
        yield Heading(words("follow_up.coming"))
    for day, said_then in sorted(days, key=lambda each: each[0]):
        yield line(Piece(str(day), Tone.STRONG), *said_then)


def _summary(told: FollowUp, words: _Words) -> Iterator[Block]:
    """Count verdicts and judgements: of each kind of element apart, and under each area."""
    plan = told.file.plan
    areas = [
        (plan[area].text, counted)
        for area, counted in gm.tally_by_area(plan, told.rows).items()
        if counted
    ]
    counts = [(words("follow_up.whole"), gm.tally(told.rows)), *areas]
    kinds = [kind for kind in _KINDS if kind in counts[0][1]]
    if not kinds:
        return
    yield Heading(words("follow_up.counts"))
    named = [sentence(f"kinds.{kind}", words.language) for kind in kinds]
    columns = (words("column.about"), *(f"{name[0].upper()}{name[1:]}" for name in named))
    yield Table(
        columns,
        tuple(
            (
                cell(name, Tone.STRONG),
                *(_counted(kind, counted.get(kind, {}), words) for kind in kinds),
            )
            for name, counted in counts
        ),
    )
    yield from _judgements_counted(told, words)
    if len(areas) > 1:
        yield line(Piece(words("follow_up.several"), Tone.QUIET))


def _judgements_counted(told: FollowUp, words: _Words) -> Iterator[Block]:
    """Count what was judged, by the last judgement of each."""
    for kind, of in _KINDS.items():
        last = [
            row.judgements[-1]
            for row in told.rows
            if row.judgements and isinstance(row.element, of)
        ]
        if last:
            counted = Counter(each.verdict for each in last)
            name = sentence(f"kinds.{kind}", words.language)
            said = ", ".join(
                f"{counted[verdict]} {words.grade(verdict, of)}"
                for verdict in gm.Verdict
                if verdict in counted
            )
            yield line(words("follow_up.judged_of", kind=name, counted=said))


_KINDS: Mapping[str, type[gm.Element]] = {
    kind_of(kind): kind for kind in (gm.Goal, gm.Assignment, gm.Indicator)
}


def _counted(kind: str, verdicts: Mapping[gm.Verdict, int], words: _Words) -> Pieces:
    """Count by grade, the best first; two verdicts with one sign are still counted apart."""
    return tuple(
        Piece(f"{verdicts[verdict]} {words.grade(verdict, _KINDS[kind])}")
        for verdict in gm.Verdict
        if verdict in verdicts
    )
