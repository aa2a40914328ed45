"""What a municipality says for a verdict: its own grade, or else govmodel's word."""

from govmodel.elements import Assignment, Element
from govmodel.model import GovernanceModel
from govmodel.verdicts import Grade, State, Verdict
from govmodel.words import text


def grade_of(verdict: Verdict, kind: type[Element], model: GovernanceModel) -> Grade:
    """Give a model's own grade for a verdict on an element of a kind, or else govmodel's word.

    Assignments are graded on a scale of their own, because they are carried out and not reached.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Uppdrag(gm.Assignment):
    ...     word = "uppdrag"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Uppdrag, basis=gm.Basis.ASSUMED),),
    ... )
    >>> gm.grade_of(gm.Verdict.REACHED, Uppdrag, model).word
    'Genomfört'
    """
    scale = model.assignment_scale if issubclass(kind, Assignment) else model.scale
    own = scale.grade(verdict) if scale else None
    return own or Grade(verdict=verdict, word=text(stands_for(verdict, kind), model.language))


def stands_for(verdict: Verdict, kind: type[Element]) -> Verdict | State:
    """Give what a verdict says of an element of a kind: of an assignment, how far it has come.

    >>> from govmodel import Assignment, Goal, Verdict
    >>> stands_for(Verdict.REACHED, Assignment).value, stands_for(Verdict.REACHED, Goal).value
    ('done', 'reached')
    """
    return _STATES.get(verdict, verdict) if issubclass(kind, Assignment) else verdict


_STATES = {
    Verdict.REACHED: State.DONE,
    Verdict.PARTLY: State.PARTLY,
    Verdict.NOT_REACHED: State.NOT_DONE,
}
