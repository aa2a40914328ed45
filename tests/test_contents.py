"""The papers of a model: what stands in one, and what is missing from it."""

from attrs import evolve

import govmodel as gm

import toy


def ids(elements: tuple[gm.Element, ...]) -> list[str]:
    """Keep ids."""
    return [element.id for element in elements]


def test_a_document_holds_its_kinds_in_the_plan_s_order() -> None:
    """What stands in a paper is chosen by kind, and by owner if one is named."""
    paper = gm.Document(id="vp", name="verksamhetsplan", holds=(toy.Namnduppdrag, toy.Chefsuppdrag))
    assert [each.id for each in gm.content(toy.PLAN, toy.MODEL, paper)] == ["n-las", "c-las"]
    assert [each.id for each in gm.content(toy.PLAN, toy.MODEL, paper, owner="skolchefen")] == [
        "c-las"
    ]
    assert gm.content(toy.PLAN, toy.MODEL, paper, owner="biblioteket") == ()


def test_what_is_derived_from_a_kind_comes_with_all_that_serves_it() -> None:
    """A compiled paper holds the kind itself and everything below it, and nothing above."""
    paper = gm.Document(id="budget", name="budget", derived_from=(toy.Namnduppdrag,))
    assert [each.id for each in gm.content(toy.PLAN, toy.MODEL, paper)] == [
        "n-las",
        "c-las",
        "e-las",
    ]


def test_a_document_that_names_no_kind_is_empty() -> None:
    """A paper whose content the source does not tell holds nothing that we know of."""
    assert gm.content(toy.PLAN, toy.MODEL, gm.Document(id="x", name="x")) == ()


def test_what_nobody_answers_for_belongs_to_the_owner_of_what_it_serves() -> None:
    """A goal below a committee's task is the committee's; the head's task is the head's own."""
    goal = toy.Mal(id="delmal", text="M", serves=("n-las",))
    measure = toy.Matt(id="delmatt", text="K", serves=("delmal",))
    below_head = toy.Matt(id="chefsmatt", text="K", serves=("c-las",))
    plan = toy.plan_with(goal, measure, below_head)
    paper = gm.Document(id="vp", name="verksamhetsplan", derived_from=(toy.Namnduppdrag,))
    assert ids(gm.content(plan, toy.MODEL, paper, owner="skolnamnden")) == [
        "n-las",
        "delmal",
        "delmatt",
    ]
    assert ids(gm.content(plan, toy.MODEL, paper, owner="skolchefen")) == ["c-las", "chefsmatt"]
    assert ids(gm.content(plan, toy.MODEL, paper)) == [
        "n-las",
        "c-las",
        "e-las",
        "delmal",
        "delmatt",
        "chefsmatt",
    ]


def test_what_is_missing_from_a_document_is_what_its_steps_find_in_it() -> None:
    """Of a rule that is no step, and of what stands elsewhere, nothing is said."""
    paper = gm.Document(
        id="vp",
        name="verksamhetsplan",
        holds=(toy.Mal, toy.Matt),
        steps=("GM401", "GM402"),
        basis=toy.ASSUMED,
    )
    model = evolve(toy.MODEL, documents=(paper,))
    bare = toy.Mal(id="bart", text="M", decided_by="kf", serves=("skola",), owners=("kf",))
    other = evolve(bare, id="annat", owners=("skolnamnden",), decided_by=None)
    untargeted = toy.Matt(id="matt", text="K", serves=("laslust",), unit="%", basis=toy.ASSUMED)
    plan = toy.plan_with(bare, other, untargeted)
    assert [(each.code, each.element) for each in gm.left_to_do(plan, model, paper)] == [
        ("GM401", "bart"),
        ("GM401", "annat"),
        ("GM402", "matt"),
    ]
    own = gm.left_to_do(plan, model, paper, owner="kf")
    assert [(each.code, each.element) for each in own] == [("GM401", "bart")]


def test_a_document_whose_steps_are_done_lacks_nothing() -> None:
    """Nor does one of which nobody said what completes it."""
    done = gm.Document(id="vp", name="vp", holds=(toy.Mal,), steps=("GM401",))
    unknown = gm.Document(id="vp", name="vp", holds=(toy.Mal,))
    bare = toy.Mal(id="bart", text="M", decided_by="kf", serves=("skola",))
    assert gm.left_to_do(toy.PLAN, toy.MODEL, done) == ()
    assert gm.left_to_do(toy.plan_with(bare), toy.MODEL, unknown) == ()


def test_what_is_wrong_with_the_plan_as_a_whole_is_left_to_do_for_everybody_s_document() -> None:
    """And for nobody's own: who should mend it?"""
    paper = gm.Document(id="vp", name="vp", holds=(toy.Mal,), steps=("GM301",))
    plan = evolve(toy.PLAN, period=gm.Period.years(2020))
    assert [each.code for each in gm.left_to_do(plan, toy.MODEL, paper)] == ["GM301"]
    assert gm.left_to_do(plan, toy.MODEL, paper, owner="kf") == ()


def test_what_a_joint_body_answers_for_is_in_its_members_documents() -> None:
    """Whether the plan brings the joint body or the model has it."""
    joint = gm.Body(
        id="ihop",
        name="Ihop",
        role="committee",
        members=("skolnamnden", "kulturnamnden"),
        basis=toy.ASSUMED,
    )
    task = evolve(toy.COMMITTEE_TASK, owners=("ihop",))
    paper = gm.Document(id="vp", name="vp", holds=(toy.Namnduppdrag,), steps=("GM205",))
    brought = toy.plan_with(task, bodies=(joint,))
    for plan, model in (
        (brought, toy.MODEL),
        (toy.plan_with(task), evolve(toy.MODEL, bodies=(*toy.BODIES, joint))),
    ):
        for owner in ("ihop", "skolnamnden", "kulturnamnden"):
            assert ids(gm.content(plan, model, paper, owner=owner)) == ["n-las"]
        assert gm.content(plan, model, paper, owner="skolchefen") == ()


def test_a_step_that_is_nobody_s_rule_finds_nothing() -> None:
    """A document of another model may name it."""
    paper = gm.Document(id="vp", name="vp", holds=(toy.Mal,), steps=("EX999",))
    assert gm.left_to_do(toy.PLAN, toy.MODEL, paper) == ()


def test_only_the_steps_are_run() -> None:
    """A broken rule that is no step stops nobody from reading the document."""

    def broken(*_: object) -> gm.Defects:
        """Break."""
        raise RuntimeError

    rule = gm.Rule(code="EX001", severity=gm.Severity.NOTE, find=broken, sentences={"sv": "Nej."})
    model = evolve(toy.MODEL, rules=(rule,))
    paper = gm.Document(id="vp", name="vp", holds=(toy.Mal,), steps=("GM401",))
    assert gm.left_to_do(toy.PLAN, model, paper) == ()
