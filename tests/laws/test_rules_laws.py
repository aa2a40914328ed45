"""Laws that the rules keep for every plan."""

from collections import Counter
from difflib import get_close_matches

from attrs import evolve
from hypothesis import given, strategies as st

import govmodel as gm

import toy

BODIES = st.sampled_from([*(body.id for body in toy.BODIES), "ihop", "badet", "borta"])
IDS = st.sampled_from([f"e{number}" for number in range(9)])
DAYS = st.sampled_from([None, gm.Period.years(2024), gm.Period.years(2025, 2028)])
COMMON = {
    "text": st.just("E"),
    "decided_by": st.none() | BODIES,
    "owners": st.lists(BODIES, max_size=2).map(tuple),
    "serves": st.lists(IDS, max_size=3).map(tuple),
    "valid": DAYS,
}
KINDS = st.one_of(
    *(
        st.builds(kind, id=st.just(""), **COMMON)
        for kind in (toy.Omrade, toy.Mal, toy.Namnduppdrag, toy.Chefsuppdrag, toy.Enhetsuppdrag)
    ),
    st.builds(toy.Matt, id=st.just(""), unit=st.sampled_from([None, "%"]), **COMMON),
    st.builds(gm.Unknown, id=st.just(""), kind=st.just("delmål"), **COMMON),
)
OWN = (
    gm.Body(id="ihop", name="Ihop", role="unit", members=("ekskolan", "badet"), basis=toy.ASSUMED),
    gm.Body(id="badet", name="Badet", role="unit", valid=gm.Period.years(2025), basis=toy.ASSUMED),
)
PLANS = st.lists(KINDS, max_size=8).map(
    lambda drawn: evolve(
        toy.PLAN,
        bodies=OWN,
        elements=tuple(evolve(each, id=f"e{at}") for at, each in enumerate(drawn)),
    )
)
"""Plans of a few elements with all that can be wrong in links, bodies and days."""


def told(plan: gm.Plan) -> Counter[object]:
    """Keep what is found, but not where the element stands; of a circle, only its members."""
    return Counter(
        (each.code, frozenset(each.values["members"]))  # type: ignore[call-overload]
        if each.code == "GM106"
        else (each.code, each.element, each.path[2:])
        for each in gm.check(plan, toy.MODEL)
    )


class TestCheck:
    """A plan's findings follow from what its elements say, and from nothing else."""

    @given(PLANS, st.data())
    def test_the_order_of_elements_changes_only_where_findings_stand(
        self, plan: gm.Plan, data: st.DataObject
    ) -> None:
        """However the elements stand, the same is found in them."""
        shuffled = evolve(plan, elements=tuple(data.draw(st.permutations(plan.elements))))
        assert told(shuffled) == told(plan)

    @given(PLANS)
    def test_findings_come_in_the_plan_s_order(self, plan: gm.Plan) -> None:
        """Nothing stands before what is told of an element before it."""
        at = [each.index for each in gm.check(plan, toy.MODEL) if each.index is not None]
        assert at == sorted(at)

    @given(PLANS)
    def test_what_was_found_is_found_again(self, plan: gm.Plan) -> None:
        """Whatever a plan keeps of its links after the first check, the second finds the same."""
        assert gm.check(plan, toy.MODEL) == gm.check(plan, toy.MODEL)

    @given(PLANS)
    def test_each_rule_alone_yields_what_the_check_tells(self, plan: gm.Plan) -> None:
        """No rule needs another to have been asked before."""
        findings = gm.check(plan, toy.MODEL)
        for rule in gm.CORE_RULES:
            alone = Counter(place for place, _ in rule.find(evolve(plan), toy.MODEL))
            assert alone == Counter(each.path for each in findings if each.rule is rule)


class TestGoalWithoutIndicator:
    """A goal is not told when an indicator's slip probably meant it."""

    @given(
        st.text("abc-", min_size=1, max_size=8),
        st.lists(st.text("abc-", min_size=1, max_size=8), unique=True, max_size=6),
    )
    def test_a_slip_meant_what_difflib_says(self, slip: str, goals: list[str]) -> None:
        """The goal that is not told is the one that difflib would have suggested."""
        ids = [f"m{goal}" for goal in goals]
        elements = (
            toy.AREA,
            *(toy.Mal(id=each, text="M", decided_by="kf", serves=("skola",)) for each in ids),
            evolve(toy.MEASURE, serves=(f"x{slip}",)),
        )
        findings = gm.check(evolve(toy.PLAN, elements=elements), toy.MODEL)
        meant = get_close_matches(f"x{slip}", ids, 1, 0.8)
        assert [each.element for each in findings if each.code == "GM401"] == [
            each for each in ids if each not in meant
        ]
