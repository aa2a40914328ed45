"""Answers for people: pages of blocks, in the words of a language."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

import govmodel as gm
from govmodel.cli.blocks import Block, Branches, Heading, Lines, Page, Piece, Pieces, Table, Tone
from govmodel.cli.data import counts, template
from govmodel.cli.plain import visible
from govmodel.cycles import closing_days
from govmodel.elements import kind_of
from govmodel.words import phrase, sentence

_SEVERITIES = {
    gm.Severity.ERROR: ("✖", Tone.BAD),
    gm.Severity.WARNING: ("▲", Tone.DOUBTFUL),
    gm.Severity.NOTE: ("•", Tone.QUIET),
}
_VERDICTS = {
    gm.Verdict.REACHED: Tone.GOOD,
    gm.Verdict.MET_EARLY: Tone.GOOD,
    gm.Verdict.NOT_DUE: Tone.PLAIN,
    gm.Verdict.NOT_REACHED: Tone.BAD,
    gm.Verdict.NO_DATA: Tone.DOUBTFUL,
    gm.Verdict.NOT_MEASURABLE: Tone.DOUBTFUL,
}
_PROBLEMS = 20  # of a file, before the rest is only counted
_LONGEST = 900  # characters of a problem

_Rows = tuple[tuple[Pieces, ...], ...]


class _Words:
    """The words of one language, for a page."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        return sentence(f"page.{key}", self.language, values)

    def columns(self, *keys: str) -> tuple[str, ...]:
        return tuple(self(f"column.{key}") for key in keys)

    def some(self, values: Iterable[object], joined_by: str = "or") -> str:
        """Name some, or say that nobody said whom."""
        named = tuple(values)
        return phrase(named, self.language, joined_by) if named else self.unspecified

    @property
    def unspecified(self) -> str:
        return gm.text(gm.Basis.UNSPECIFIED, self.language)

    def rests_on(self, source: gm.Source | None, basis: gm.Basis) -> Pieces:
        """Tell a claim's source, and its basis where that is not the source."""
        said = () if source is None else (Piece(source.label(self.language)),)
        if basis is not gm.Basis.STATED or not said:
            said = (*said, Piece(gm.text(basis, self.language), Tone.QUIET))
        if source and source.remark:
            said = (*said, Piece(source.remark, Tone.QUIET))
        return said


def models(installed: gm.Installed, language: str) -> Page:
    """Show what is installed, and what is broken."""
    words = _Words(language)
    page: list[Block] = []
    if installed.models:
        rows = tuple(
            (
                _cell(model.id, Tone.STRONG),
                _cell(f"{model.municipality} ({model.code})"),
                (
                    Piece(model.valid.label(language)),
                    Piece(gm.text(model.basis, language), Tone.QUIET),
                ),
            )
            for model in installed.models
        )
        page.append(Table(words.columns("model", "municipality", "valid"), rows))
    else:
        page.append(_line(words("models.none")))
    if installed.failures:
        page.append(Heading(words("models.failures")))
        page += (
            _line(
                Piece("✖", Tone.BAD),
                Piece(failure.plugin, Tone.STRONG),
                words("models.failure", name=failure.name, host=failure.host),
                under=(Piece(failure.cause),),
            )
            for failure in installed.failures
        )
    return tuple(page)


def model(shown: gm.GovernanceModel, language: str) -> Page:
    """Show a model: its words, bodies, documents, reviews, rules and sources."""
    words = _Words(language)
    valid, source = words("model.valid", period=shown.valid), words("column.rests_on")
    rested = words.rests_on(shown.source, shown.basis)
    parts = (
        ("levels", _levels),
        ("bodies", _bodies),
        ("documents", _documents),
        ("cycles", _cycles),
        ("rules", _rules),
        ("grades", _grades),
        ("sources", _sources),
    )
    page: list[Block] = [
        Heading(words("model", name=shown.municipality, code=shown.code, id=shown.id), whole=True),
        _line(f"{valid} {source}: {'; '.join(map(str, rested))}."),
    ]
    for part, table in parts:
        columns, rows = table(shown, words)
        if rows:
            page += (Heading(words(f"model.{part}")), _filled(words.columns(*columns), rows))
    return tuple(page)


def _filled(columns: tuple[str, ...], rows: _Rows) -> Table:
    """Make a table of the columns in which something stands."""
    kept = [at for at in range(len(columns)) if any(str(each) for row in rows for each in row[at])]
    return Table(
        tuple(columns[at] for at in kept), tuple(tuple(row[at] for at in kept) for row in rows)
    )


_Part = tuple[tuple[str, ...], _Rows]


def _levels(model: gm.GovernanceModel, words: _Words) -> _Part:
    return ("word", "decided_by", "owners", "serves", "rests_on"), tuple(
        (
            _cell(_word(level.kind, words.language), Tone.STRONG),
            _cell(words.some(level.decided_by)),
            _cell(words.some(level.owners)),
            _served(level, words),
            words.rests_on(level.source, level.basis),
        )
        for level in model.levels
    )


def _word(kind: type[gm.Element], language: str) -> str:
    """Give a word as files have it, in the reader's language, and what it is one of."""
    names = tuple(dict.fromkeys((kind.word, phrase(kind, language))))
    said, one_of = " – ".join(names), sentence(f"kind.{kind_of(kind)}", language)
    return said if one_of in names else f"{said} ({one_of})"


def _served(level: gm.Level, words: _Words) -> Pieces:
    if not level.serves:
        return _cell(words("model.top"))
    said = [phrase(level.serves, words.language)]
    if level.must_serve == level.serves:
        said.append(words("model.must"))
    elif level.must_serve:
        said.append(words("model.must.some", kinds=level.must_serve))
    if level.absent_in:
        said.append(words("model.absent", role=level.absent_in))
    return tuple(map(Piece, said))


def _bodies(model: gm.GovernanceModel, words: _Words) -> _Part:
    roles = {role.id: role.label(words.language) for role in model.roles}
    named = {body.id: body.name for body in model.bodies}
    return ("body", "role", "under", "rests_on"), tuple(
        (
            (Piece(body.name, Tone.STRONG), Piece(body.id, Tone.QUIET)),
            _cell(roles[body.role]),
            _cell(named.get(body.under or "", "")),
            words.rests_on(body.source, body.basis),
        )
        for body in model.bodies
    )


def _documents(model: gm.GovernanceModel, words: _Words) -> _Part:
    return ("document", "by", "holds", "rests_on"), tuple(
        (
            _cell(document.label(words.language), Tone.STRONG),
            _cell(words.some(document.by)),
            _cell(words.some((*document.holds, *document.derived_from), "and")),
            words.rests_on(document.source, document.basis),
        )
        for document in model.documents
    )


def _cycles(model: gm.GovernanceModel, words: _Words) -> _Part:
    return ("cycle", "subject", "closings", "readers", "rests_on"), tuple(
        (
            _cell(cycle.label(words.language), Tone.STRONG),
            _cell(_subject(cycle, words)),
            _days(closing_days(cycle, model.valid.first.year), words),
            _cell(words.some(cycle.readers, "and")),
            words.rests_on(cycle.source, cycle.basis),
        )
        for cycle in model.cycles
    )


def _days(days: Iterable[date | gm.Days], words: _Words) -> Pieces:
    """Write closing days without their year, or why there are none."""
    return tuple(
        Piece(f"{day.day}/{day.month}" if isinstance(day, date) else gm.text(day, words.language))
        for day in days
    )


def _subject(cycle: gm.ReviewCycle, words: _Words) -> str:
    return cycle.subject_gloss if words.language == "en" and cycle.subject_gloss else cycle.subject


def _rules(model: gm.GovernanceModel, words: _Words) -> _Part:
    return ("code", "severity", "says", "source"), tuple(
        (
            _cell(rule.code, Tone.STRONG),
            _cell(gm.text(rule.severity, words.language)),
            _cell(template(rule, model, words.language)),
            words.rests_on(rule.source, gm.Basis.STATED),
        )
        for rule in model.rules
    )


def _grades(model: gm.GovernanceModel, words: _Words) -> _Part:
    grades = model.scale.grades if model.scale else ()
    return ("grade", "verdict"), tuple(
        (_cell(str(grade), Tone.STRONG), _cell(gm.text(grade.verdict, words.language)))
        for grade in grades
    )


def _sources(model: gm.GovernanceModel, words: _Words) -> _Part:
    return ("source", "decided", "url"), tuple(
        (
            (Piece(source.label(words.language)), Piece(source.remark or "", Tone.QUIET)),
            _cell(phrase(source.decided, words.language) if source.decided else ""),
            _cell(source.url or ""),
        )
        for source in model.sources
    )


def check(
    file: gm.PlanFile, held_against: gm.GovernanceModel, found: Iterable[gm.Finding], language: str
) -> Page:
    """Show what is wrong in a plan, or that nothing is."""
    words = _Words(language)
    findings = tuple(found)
    return (
        _heading(file.plan, held_against.id),
        *(_finding(finding, file.place(finding), language) for finding in findings),
        _summary(findings, words),
    )


def _heading(plan: gm.Plan, model_id: str) -> Heading:
    return Heading(" · ".join(filter(None, (plan.title, model_id))), whole=True)


def _finding(finding: gm.Finding, place: str, language: str) -> Lines:
    symbol, tone = _SEVERITIES[finding.severity]
    return _line(
        Piece(f"{symbol} {gm.text(finding.severity, language)}", tone),
        Piece(finding.code, Tone.STRONG),
        Piece(place, Tone.QUIET),
        under=(Piece(finding.text(language)),),
    )


def _summary(findings: tuple[gm.Finding, ...], words: _Words) -> Lines:
    if not findings:
        return _line(Piece(f"✔ {words('check.nothing')}", Tone.GOOD))
    counted = ", ".join(
        words(f"count.{severity}.{'one' if count == 1 else 'many'}", count=str(count))
        for severity, count in counts(findings).items()
    )
    return _line(Piece(words("count", counted=counted), Tone.STRONG))


def thread(plan: gm.Plan, thread: gm.Thread, language: str) -> Page:
    """Show what an element serves, and what serves it."""
    words = _Words(language)

    def way(key: str, steps: tuple[gm.Step, ...]) -> Iterator[Block]:
        yield Heading(words(f"thread.{key}"))
        if steps:
            yield Branches(tuple((step.depth - 1, _said(step.element, language)) for step in steps))
        else:
            yield _line(words(f"thread.{key}.nothing"))

    return (
        _heading(plan, plan.model),
        Lines((_said(thread.element, language),)),
        *way("up", thread.up),
        *way("down", thread.down),
    )


def _said(element: gm.Element, language: str) -> Pieces:
    """Write an element in one line, with what it rests on where that is not its source."""
    return (
        Piece(gm.word_of(element), Tone.STRONG),
        Piece(f"{element.id}:", Tone.QUIET),
        Piece(element.text),
        *_in_brackets(element.basis, language),
    )


def _in_brackets(basis: gm.Basis, language: str) -> Pieces:
    stated = basis is gm.Basis.STATED
    return () if stated else (Piece(f"({gm.text(basis, language).lower()})", Tone.QUIET),)


def traceability(plan: gm.Plan, traced: gm.Traceability, language: str) -> Page:
    """Show a whole plan from the top down, and where its threads are broken."""
    words = _Words(language)
    broken: list[Block] = []
    for key, elements in (("untraced", traced.untraced), ("orphans", traced.orphans)):
        if elements:
            broken.append(Heading(words(f"thread.{key}", count=str(len(elements)))))
            broken += (Lines((_said(element, language),)) for element in elements)
    if traced.cycles:
        broken.append(Heading(words("thread.cycles")))
        broken += (
            _line(phrase(tuple(element.id for element in cycle), language, "and"))
            for cycle in traced.cycles
        )
    rows = tuple(
        (
            _cell(row.kind.word, Tone.STRONG),
            _cell(str(row.elements)),
            _cell(str(row.traced)),
            _cell(str(row.served)),
        )
        for row in traced.coverage
    )
    return (
        _heading(plan, plan.model),
        Branches(tuple(_from_the_top(plan, words))),
        *broken,
        Heading(words("thread.coverage")),
        Table(words.columns("word", "elements", "traced", "served"), rows),
    )


def _from_the_top(plan: gm.Plan, words: _Words) -> Iterator[tuple[int, Pieces]]:
    """Read a plan like a tree; what has been met before is named, and not opened again."""
    up, down = plan.index.up, plan.index.down
    tops = [at for at, above in enumerate(up) if not above]
    met: set[int] = set()
    for start in (*tops, *range(len(up))):  # below no top is only what hangs on a circle
        waiting = [] if start in met else [(start, 0)]
        while waiting:
            at, depth = waiting.pop()
            element = plan.elements[at]
            if at in met:
                again = Piece(words("thread.again"), Tone.QUIET)
                yield depth, (Piece(gm.word_of(element)), Piece(element.id, Tone.QUIET), again)
                continue
            met.add(at)
            yield depth, _said(element, words.language)
            waiting.extend((below, depth + 1) for below in reversed(down[at]))


def reviews(
    model: gm.GovernanceModel, asked: tuple[int, str], found: Iterable[gm.Review], language: str
) -> Page:
    """Show the reviews of a year: that of their closing days, or of the days they are due."""
    words = _Words(language)
    year, by = asked
    said = words(f"reviews.{by}", name=model.municipality, id=model.id, year=str(year))
    heading = Heading(said, whole=True)
    everything = tuple(found)
    if by == "closing":
        return (heading, _reviewed(everything, words) or _line(words("reviews.none")))
    dated = _reviewed((each for each in everything if each.due), words)
    undated = _reviewed((each for each in everything if each.due is None), words)
    page: list[Block] = [heading, dated or _line(words("reviews.due.none"))]
    if undated:
        page += (Heading(words("reviews.due.undated", year=str(year))), undated)
    return tuple(page)


def _reviewed(found: Iterable[gm.Review], words: _Words) -> Table | None:
    language = words.language
    rows = tuple(
        (
            _cell(phrase(review.closing, language), Tone.STRONG),
            (Piece(review.cycle.label(language)), Piece(_subject(review.cycle, words), Tone.QUIET)),
            _or(review.covers, words.unspecified, language),
            _or(review.due, words("due.unspecified"), language),
            _cell(words.some(review.readers, "and")),
            words.rests_on(review.source, review.basis),
        )
        for review in found
    )
    columns = words.columns("closing", "cycle", "covers", "due", "readers", "rests_on")
    return Table(columns, rows) if rows else None


def _or(value: gm.Period | date | None, otherwise: str, language: str) -> Pieces:
    if value is None:
        return _cell(otherwise, Tone.QUIET)
    return _cell(phrase(value, language))


def follow_up(
    file: gm.PlanFile,
    rows: Iterable[gm.Row],
    found: Iterable[tuple[gm.Finding, str]],
    days: tuple[date, date | None],
    language: str,
) -> Page:
    """Show how it went, why that is said, and what is wrong in the results, each with its place."""
    words = _Words(language)
    judged = tuple(rows)
    at, known = days
    said = (
        words("follow_up.at", at=at)
        if known is None
        else words("follow_up.known", at=at, known=known)
    )
    grades = [_graded(row, file.model, language) for row in judged]
    counted = Counter(grades)
    return (
        _heading(file.plan, file.model.id),
        _line(said),
        *(_finding(finding, place, language) for finding, place in found),
        *(_row(row, grade, words) for row, grade in zip(judged, grades, strict=True)),
        _line(
            Piece(
                ", ".join(f"{grade}: {count}" for grade, count in counted.items())
                or words("follow_up.none"),
                Tone.STRONG,
            )
        ),
    )


def _graded(row: gm.Row, model: gm.GovernanceModel, language: str) -> str:
    """Give a grade in the municipality's word, and to others in their own as well."""
    said = str(row.grade)
    return said if language == model.language else f"{said} ({gm.text(row.verdict, language)})"


def _row(row: gm.Row, grade: str, words: _Words) -> Lines:
    return Lines(
        (
            _said(row.element, words.language),
            (
                Piece(grade, _VERDICTS[row.verdict]),
                Piece("·"),
                Piece(words("follow_up.trend", trend=row.trend)),
            ),
            (Piece(row.reason(words.language)),),
        )
    )


def error(raised: gm.GovmodelError, language: str) -> Page:
    """Show what stopped a command, with so many problems as fit on a screen, none of them long."""
    first = raised.text(language)
    problems: tuple[gm.Problem, ...] = ()
    if isinstance(raised, gm.DocumentError):
        first = sentence(raised.key, language, {"name": raised.name})
        problems = raised.problems
    rest = len(problems) - _PROBLEMS
    return (
        _line(Piece("✖", Tone.BAD), _clipped(first)),
        *(_line(_clipped(problem.text(language)), depth=1) for problem in problems[:_PROBLEMS]),
        *((_line(_Words(language)("more", count=str(rest)), depth=1),) if rest > 0 else ()),
    )


def _clipped(text: str) -> str:
    """Shorten what is too long in the middle: it begins with the file, and ends with the point."""
    seen = visible(text)
    half = _LONGEST // 2
    return seen if len(seen) <= _LONGEST else f"{seen[:half]} … {seen[-half:]}"


def _cell(text: str, tone: Tone = Tone.PLAIN) -> Pieces:
    return (Piece(text, tone),)


def _line(*pieces: Piece | str, under: Pieces | None = None, depth: int = 0) -> Lines:
    said = tuple(Piece(each) if isinstance(each, str) else each for each in pieces)
    return Lines((said,) if under is None else (said, under), depth)
