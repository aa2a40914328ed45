"""What a plan and its model have to say on the questions of an instrument: evidence, never points.

Whoever prepares an evaluation gets it gathered from what is already there, with its sources. How
many points it is worth is for those who assess to say.
"""

from collections.abc import Iterator, Sequence

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
from govmodel.schedule import reviews
from govmodel.sources import Basis, Source
from govmodel.words import local, phrase, sentence


@frozen(kw_only=True)
class Gathered:
    """A piece of evidence on what an area asks.

    :param area: the area.
    :param question: what it asks.
    :param evidence: what there is to say, in a sentence or two, and where it comes from.

    >>> from govmodel import AssessedArea, Evidence, EvidenceKind, Gathered, Question
    >>> Gathered(
    ...     area=AssessedArea(id="styrning", name="Styrning"),
    ...     question=Question.GOALS,
    ...     evidence=Evidence(kind=EvidenceKind.DOCUMENTS, text="Planen har inga mål."),
    ... ).question.value
    'goals'
    """

    area: AssessedArea
    question: Question
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
    :returns: the evidence, area by area; a question that several areas ask is answered in each. It
        has no points, and nothing is made up: what the model leaves open is said to be open.

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
    asked = {question for area in instrument.areas for question in area.questions}
    answers = {
        Question.GOALS: _on_goals(plan, model, spoken),
        Question.REPORTING: _on_reporting(model, spoken),
        Question.DEVIATIONS: _on_deviations(plan, model, results, spoken),
    }
    found = {
        question: tuple(
            evolve(each, id=f"{question.value}-{number}") for number, each in enumerate(answer, 1)
        )
        for question, answer in answers.items()
        if question in asked
    }
    return tuple(
        Gathered(area=area, question=question, evidence=evidence)
        for area in instrument.areas
        for question in area.questions
        for evidence in found[question]
    )


_INCOMPLETE = {"GM402", "GM403", "GM404", "GM405"}
"""The rules on what an indicator must say to be judged."""


def _on_goals(plan: Plan, model: GovernanceModel, language: str) -> Iterator[Evidence]:
    """Tell which goals are measured, and which indicators can be judged."""
    goals = [at for at, each in enumerate(plan.elements) if isinstance(each, Goal)]
    indicators = [at for at, each in enumerate(plan.elements) if isinstance(each, Indicator)]
    measured = reached(plan.index.up, indicators)
    found = found_by(measures.RULES, plan, model)
    incomplete = {each.index for each in found if each.code in _INCOMPLETE}
    for key, all_of, lacking in (
        ("goals", goals, [at for at in goals if at not in measured]),
        ("indicators", indicators, [at for at in indicators if at in incomplete]),
    ):
        ids = tuple(plan.elements[at].id for at in lacking)
        values = {"count": str(len(all_of) - len(ids)), "of": str(len(all_of)), "lacking": ids}
        said = [sentence(f"gathered.{key}" if all_of else f"gathered.{key}.none", language, values)]
        if ids:
            said.append(sentence(f"gathered.{key}.lacking", language, values))
        yield _said(" ".join(said), Basis.DERIVED, plan.source)


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
        yield _said(sentence("gathered.review", language, values), cycle.basis, cycle.source)
    if not model.cycles:
        yield _said(sentence("gathered.review.none", language), Basis.UNSPECIFIED, model.source)
    if model.scale is None:
        yield _said(sentence("gathered.scale.none", language), Basis.UNSPECIFIED, model.source)
    else:
        words = tuple(dict.fromkeys(grade.word for grade in model.scale.grades))
        text = sentence("gathered.scale", language, {"grades": words})
        yield _said(text, Basis.STATED, model.source)


def _on_deviations(
    plan: Plan, model: GovernanceModel, results: Results | None, language: str
) -> Iterator[Evidence]:
    """Tell when a deviation can be seen before a year is over, and what was told of some."""
    year = plan.period.first.year
    early = [each for each in reviews(model, Period.years(year)) if each.closing.month < _DECEMBER]
    days = tuple(f"{phrase(each.cycle, language)} {each.closing}" for each in early)
    values: dict[str, object] = {"year": str(year), "reviews": days}
    key = "gathered.early" if days else "gathered.early.none"
    basis = early[0].basis if early else Basis.UNSPECIFIED
    yield _said(sentence(key, language, values), basis, model.source)
    if results is not None:
        yield _told(results.deviations, language)
    yield _said(sentence("gathered.deviations.open", language), Basis.UNSPECIFIED, model.source)


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
    told = _said(sentence(key, language, values), Basis.DERIVED, None)
    return evolve(told, period=Period(first=days[0], last=days[-1])) if days else told


def _said(text: str, basis: Basis, source: Source | None) -> Evidence:
    return Evidence(kind=EvidenceKind.DOCUMENTS, text=text, basis=basis, source=source)
