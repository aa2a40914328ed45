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
    assert [each.id for each in gm.content(toy.PLAN, paper)] == ["n-las", "c-las"]
    assert [each.id for each in gm.content(toy.PLAN, paper, owner="skolchefen")] == ["c-las"]
    assert gm.content(toy.PLAN, paper, owner="biblioteket") == ()


def test_what_is_derived_from_a_kind_comes_with_all_that_serves_it() -> None:
    """A compiled paper holds the kind itself and everything below it, and nothing above."""
    paper = gm.Document(id="budget", name="budget", derived_from=(toy.Namnduppdrag,))
    assert [each.id for each in gm.content(toy.PLAN, paper)] == ["n-las", "c-las", "e-las"]


def test_a_document_that_names_no_kind_is_empty() -> None:
    """A paper whose content the source does not tell holds nothing that we know of."""
    assert gm.content(toy.PLAN, gm.Document(id="x", name="x")) == ()


def test_what_nobody_answers_for_belongs_to_the_owner_of_what_it_serves() -> None:
    """A goal below a committee's task is the committee's; the head's task is the head's own."""
    goal = toy.Mal(id="delmal", text="M", serves=("n-las",))
    measure = toy.Matt(id="delmatt", text="K", serves=("delmal",))
    below_head = toy.Matt(id="chefsmatt", text="K", serves=("c-las",))
    plan = toy.plan_with(goal, measure, below_head)
    paper = gm.Document(id="vp", name="verksamhetsplan", derived_from=(toy.Namnduppdrag,))
    assert ids(gm.content(plan, paper, owner="skolnamnden")) == ["n-las", "delmal", "delmatt"]
    assert ids(gm.content(plan, paper, owner="skolchefen")) == ["c-las", "chefsmatt"]
    assert ids(gm.content(plan, paper)) == [
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
    assert [(each.code, each.element) for each in gm.missing(plan, model, paper)] == [
        ("GM401", "bart"),
        ("GM401", "annat"),
        ("GM402", "matt"),
    ]
    own = gm.missing(plan, model, paper, owner="kf")
    assert [(each.code, each.element) for each in own] == [("GM401", "bart")]


def test_a_document_whose_steps_are_done_lacks_nothing() -> None:
    """Nor does one of which nobody said what completes it."""
    done = gm.Document(id="vp", name="vp", holds=(toy.Mal,), steps=("GM401",))
    unknown = gm.Document(id="vp", name="vp", holds=(toy.Mal,))
    bare = toy.Mal(id="bart", text="M", decided_by="kf", serves=("skola",))
    assert gm.missing(toy.PLAN, toy.MODEL, done) == ()
    assert gm.missing(toy.plan_with(bare), toy.MODEL, unknown) == ()


def test_a_finding_outside_the_statements_is_missing_from_no_document() -> None:
    """That a plan covers the wrong years is not what a paper lacks."""
    paper = gm.Document(id="vp", name="vp", holds=(toy.Mal,), steps=("GM301",))
    plan = evolve(toy.PLAN, period=gm.Period.years(2020))
    assert [each.code for each in gm.check(plan, toy.MODEL)] == ["GM301"]
    assert gm.missing(plan, toy.MODEL, paper) == ()
