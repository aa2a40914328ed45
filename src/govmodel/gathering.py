"""What a plan and its model have to say on the questions of an instrument: evidence, never points.

Whoever prepares an evaluation gets it gathered from what is already there, with its sources. How
many points it is worth is for those who assess to say.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from attrs import evolve, frozen

from govmodel.elements import Goal, Indicator
from govmodel.evaluations import Evidence
from govmodel.graphs import reached
from govmodel.instruments import AssessedArea, EvidenceKind, Instrument, Question
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.plan import Plan
from govmodel.results import Deviation, Results
from govmodel.rules import found_by, measures
from govmodel.rules.common import known_of
from govmodel.schedule import Review, reviews
from govmodel.sources import Basis, Source
from govmodel.words import local, sentence


@frozen(kw_only=True)
class Gathered:
    """A piece of evidence on what areas ask.

    :param question: what they ask.
    :param areas: the areas that ask it.
    :param evidence: what there is to say, in a sentence or two, and where it comes from.

    >>> from govmodel import AssessedArea, Evidence, EvidenceKind, Gathered, Question
    >>> Gathered(
    ...     question=Question.GOALS,
    ...     areas=(AssessedArea(id="styrning", name="Styrning"),),
    ...     evidence=Evidence(kind=EvidenceKind.DOCUMENTS, text="Planen har inga mål."),
    ... ).question.value
    'goals'
    """

    question: Question
    areas: tuple[AssessedArea, ...]
    evidence: Evidence


def gather_evidence(
    instrument: Instrument,
    plan: Plan,
    model: GovernanceModel,
    results: Results | None = None,
    *,
    language: str | None = None,
) -> tuple[Gathered, ...]:
    """Gather what a plan and its model have to say on what an instrument asks.

    :param instrument: its areas say which of the questions they ask.
    :param plan: the plan.
    :param model: the model it is written for.
    :param results: how it went, if that is known: which deviations were told, and what is done.
    :param language: the language of the sentences; the model's own if ``None``.
    :returns: the evidence, question by question. It has no points, and nothing is made up: what is
        left open is said to be open. It has the days of the plan or the model, so that an
        evaluation shows what is older or younger than it.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ... )
    >>> plan = gm.Plan(
    ...     model=model.id,
    ...     period=gm.Period.years(2024),
    ...     elements=(Mal(id="m1", text="Tryggare skolvägar"),),
    ... )
    >>> area = gm.AssessedArea(
    ...     id="styrning", name="Styrning", questions=(gm.Question.GOALS,), basis=gm.Basis.ASSUMED
    ... )
    >>> probe = gm.Instrument(name="prov", edition="1", title="Prov", language="sv", areas=(area,))
    >>> for found in gm.gather_evidence(probe, plan, model, language="en"):
    ...     print(found.evidence.text)
    Goals with an indicator, directly or through goals below them: 0 of 1. Without one: m1.
    The plan has no indicators.
    """
    spoken = language or model.language
    answers = {
        Question.GOALS: partial(_on_goals, plan, model),
        Question.REPORTING: partial(_on_reporting, model),
        Question.DEVIATIONS: partial(_on_deviations, plan, model, results),
    }
    return tuple(
        Gathered(
            question=question,
            areas=areas,
            evidence=evolve(evidence, id=f"{question.value}-{number}"),
        )
        for question, answer in answers.items()
        if (areas := tuple(each for each in instrument.areas if question in each.questions))
        for number, evidence in enumerate(answer(spoken), 1)
    )


_INCOMPLETE = {"GM402", "GM403", "GM404", "GM405"}
"""The rules on what an indicator must say to be judged."""


def _on_goals(plan: Plan, model: GovernanceModel, language: str) -> Iterator[Evidence]:
    """Tell which goals are measured, and which indicators can be judged."""
    goals = [at for at, _ in known_of(plan, model, Goal)]
    indicators = [at for at, _ in known_of(plan, model, Indicator)]
    measured = reached(plan.index.up, indicators)
    found = found_by(measures.RULES, plan, model)
    incomplete = {each.index for each in found if each.code in _INCOMPLETE}
    source = plan.source or (Source(title=plan.title) if plan.title else None)
    for key, all_of, lacking in (
        ("goals", goals, [at for at in goals if at not in measured]),
        ("indicators", indicators, [at for at in indicators if at in incomplete]),
    ):
        ids = tuple(plan.elements[at].id for at in lacking)
        values = {"count": str(len(all_of) - len(ids)), "of": str(len(all_of)), "lacking": ids}
        said = [sentence(f"gathered.{key}" if all_of else f"gathered.{key}.none", language, values)]
        if ids:
            said.append(sentence(f"gathered.{key}.lacking", language, values))
        yield _said(" ".join(said), Basis.DERIVED, source, plan.period)


def _on_reporting(model: GovernanceModel, language: str) -> Iterator[Evidence]:
    """Tell which reviews all report to, and on which scale."""
    unsaid = sentence("gathered.unsaid", language)
    for cycle in model.cycles:
        values: dict[str, object] = {
            "review": cycle,
            "subject": local(cycle.subject, cycle.subject_gloss, language),
            "by": cycle.by or unsaid,
            "readers": cycle.readers or unsaid,
        }
        text = sentence("gathered.review", language, values)
        yield _said(text, cycle.basis, cycle.source, model.valid)
    if not model.cycles:
        yield _unsaid("gathered.review.none", language, model.valid)
    if model.scale is None:
        yield _unsaid("gathered.scale.none", language, model.valid)
    else:
        words = tuple(dict.fromkeys(grade.word for grade in model.scale.grades))
        text = sentence("gathered.scale", language, {"grades": words})
        yield _said(text, Basis.STATED, model.source, model.valid)


def _on_deviations(
    plan: Plan, model: GovernanceModel, results: Results | None, language: str
) -> Iterator[Evidence]:
    """Tell when a deviation can be seen before a year is over, and what was told of some."""
    year = plan.period.first.year
    early: dict[str, list[Review]] = {}
    for review in reviews(model, Period.years(year)):
        if review.closing.month < _DECEMBER:
            early.setdefault(review.cycle.id, []).append(review)
    for found in early.values():
        (cycle, basis), days = (found[0].cycle, found[0].basis), tuple(r.closing for r in found)
        values: dict[str, object] = {"review": cycle, "year": str(year), "days": days}
        text = sentence("gathered.early", language, values)
        yield _said(text, basis, cycle.source, model.valid)
    if not early:
        yield _unsaid("gathered.early.none", language, model.valid, year=str(year))
    if results is not None:
        yield _told(results.deviations, language)
    yield _unsaid("gathered.deviations.open", language, model.valid)


_DECEMBER = 12


def _told(deviations: Sequence[Deviation], language: str) -> Evidence:
    """Tell of how many deviations it was said what is done, by whom and until when."""
    values: dict[str, object] = {
        "count": str(len(deviations)),
        "elements": tuple(dict.fromkeys(each.element for each in deviations)),
        "measures": str(sum(each.measure is not None for each in deviations)),
        "responsible": str(sum(each.responsible is not None for each in deviations)),
        "due": str(sum(each.due is not None for each in deviations)),
    }
    key = "gathered.deviations" if deviations else "gathered.deviations.none"
    days = sorted(each.at for each in deviations)
    period = Period(first=days[0], last=days[-1]) if days else None
    return _said(sentence(key, language, values), Basis.DERIVED, None, period)


def _said(text: str, basis: Basis, source: Source | None, period: Period | None) -> Evidence:
    kind = EvidenceKind.DOCUMENTS
    return Evidence(kind=kind, text=text, basis=basis, source=source, period=period)


def _unsaid(key: str, language: str, period: Period, **values: object) -> Evidence:
    """Say that something is not there; no source can be cited for that."""
    return _said(sentence(key, language, values), Basis.UNSPECIFIED, None, period)
