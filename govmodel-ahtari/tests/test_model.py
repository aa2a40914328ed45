"""The model keeps the laws that every model must keep, and its own rule finds what it is for."""

from pathlib import Path

from attrs import evolve

import govmodel as gm
from govmodel.testing import ModelContract
from govmodel_ahtari.model import EDITION_2026, LocalAssignment

PLAN = Path(__file__).parents[1] / "plan.yaml"


class TestAhtari(ModelContract):
    """The contract that every model keeps, on all editions of the installed model."""

    name = "ahtari"
    plans = (PLAN,)

    # Words of which the model does not say who decides them, or who answers for them. When it
    # does, take them away here.
    open_deciders = {"nobody has read it yet": ("target area", "measure")}
    open_owners = {
        "nobody has read it yet": ("target area", "goal", "measure"),
    }


def test_an_assignment_without_a_last_day_is_found() -> None:
    """And nothing else is."""
    plan = gm.read_plan(PLAN, EDITION_2026).plan
    assignment = next(each for each in plan if isinstance(each, LocalAssignment))
    others = tuple(each for each in plan if each is not assignment)
    broken = evolve(plan, elements=(*others, evolve(assignment, due=None)))
    assert [each.code for each in gm.check(plan, EDITION_2026)] == []
    assert [each.code for each in gm.check(broken, EDITION_2026)] == ["AHT101"]
