"""What the council does every year: each committee gets an uppdrag I with a budget."""

from collections.abc import Iterator
from itertools import groupby

from govmodel import Body, Defects, GovernanceModel, Period, Plan, Rule, Severity, Unknown
from govmodel_ockero.belonging import bodies_of, standing_for
from govmodel_ockero.bodies import COMMITTEES
from govmodel_ockero.sources import OCKEROMODELLEN
from govmodel_ockero.words import UppdragI

_COMMITTEES = {role.id for role in COMMITTEES}


def committees_have_assignments(plan: Plan, model: GovernanceModel) -> Defects:
    """In every year, every committee that exists then has an uppdrag I for it.

    Consecutive years in which the same committees have none are one finding. Of a year nothing is
    said while some uppdrag I for it has no receiver or one that nobody knows: it may be theirs.
    """
    for without, run in groupby(_years(plan, model), key=lambda year: year[1]):
        years = [year for year, _ in run]
        if without:
            days = Period.years(years[0], years[-1])
            yield ("elements",), {"found": without, "period": days}


def _years(plan: Plan, model: GovernanceModel) -> Iterator[tuple[int, tuple[Body, ...]]]:
    """Give the calendar years of the plan in which the model holds, and who lacks an uppdrag I.

    Of days outside the model's validity the core tells.
    """
    period = plan.period.shared(model.valid)
    if period is None:
        return
    bodies = bodies_of(plan, model)
    given = [element for element in plan if isinstance(element, UppdragI | Unknown)]
    years = range(period.first.year, period.last.year + 1)
    for days in filter(None, (Period.years(year).shared(period) for year in years)):
        year = days.first.year
        of_it = [each for each in given if days.overlaps(each.valid or plan.period)]
        received = standing_for((owner for each in of_it for owner in each.owners), bodies)
        unclear = any(isinstance(each, UppdragI) and not each.owners for each in of_it)
        if unclear or not received <= bodies.keys():
            yield year, ()
            continue
        yield (
            year,
            tuple(
                body
                for body in bodies.values()
                if body.role in _COMMITTEES
                and body.id not in received
                and (body.valid is None or body.valid.overlaps(days))
            ),
        )


BUDGET = OCKEROMODELLEN.at(
    "Inledningen",
    remark="Att styrelsen räknas som nämnd och uppdraget avser budgetåret är härlett.",
)

RULE = Rule(
    code="OCK102",
    severity=Severity.WARNING,
    find=committees_have_assignments,
    source=BUDGET,
    sentences={
        "sv": "Nämnder utan uppdrag I {period}: {found:and}. Enligt modellen tilldelar "
        "kommunfullmäktige varje år respektive nämnd en budget kopplad till uppdraget.",
        "en": "Committees without an assignment I in {period}: {found:and}. By the model the "
        "council gives each committee a budget every year, tied to its assignment.",
    },
)
"""Every committee, every year."""
