"""Roles, the bodies that have them, and what a body is under."""

import pytest
from attrs.exceptions import FrozenInstanceError

from govmodel import Basis, Body, Period, Role
from govmodel.bodies import by_id, chain

COUNCIL = Role(id="council", name="kommunfullmäktige", gloss="municipal council")


def body(body_id: str, under: str | None = None, name: str = "") -> Body:
    """Make a body that has a role nobody asks for."""
    return Body(id=body_id, name=name or body_id, role="unit", under=under)


def ids(bodies: tuple[Body, ...]) -> list[str]:
    """List the ids of bodies."""
    return [each.id for each in bodies]


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "municipal council"), ("sv", "kommunfullmäktige"), ("fi", "kommunfullmäktige")],
)
def test_a_role_is_called_by_its_own_name_or_its_gloss(language: str, name: str) -> None:
    """English readers get the gloss; all others what people there say."""
    assert COUNCIL.label(language) == name


def test_a_role_without_a_gloss_keeps_its_name() -> None:
    """No translation is made up."""
    assert Role(id="r", name="råd").label("en") == "råd"


@pytest.mark.parametrize("language", ["sv", "en", "fi"])
def test_a_body_is_called_by_its_name_in_every_language(language: str) -> None:
    """A proper name is not translated."""
    assert body("kf", name="Kommunfullmäktige").label(language) == "Kommunfullmäktige"


def test_a_body_states_nothing_that_its_source_does_not() -> None:
    """It is under nobody, has no members and always exists until somebody says otherwise."""
    made = body("kf")
    assert (made.under, made.members, made.valid, made.source) == (None, (), None, None)
    assert made.basis is Basis.STATED
    assert (COUNCIL.source, COUNCIL.basis) == (None, Basis.STATED)


def test_bodies_are_found_by_id() -> None:
    """Every body can be looked up."""
    one, two = body("a"), body("b")
    assert by_id([one, two]) == {"a": one, "b": two}


def test_of_two_bodies_with_one_id_the_first_counts() -> None:
    """What a model knows comes before what a plan brings."""
    first, second = body("a", name="first"), body("a", name="second")
    assert by_id(iter([first, second]))["a"] is first


def test_no_bodies_have_no_ids() -> None:
    """Nothing is found among nothing."""
    assert by_id([]) == {}


def test_a_chain_leads_from_a_body_to_the_top() -> None:
    """It begins with the body itself and follows what each is under."""
    bodies = by_id([body("top"), body("school", "board"), body("board", "top"), body("other")])
    assert ids(chain("school", bodies)) == ["school", "board", "top"]
    assert ids(chain("top", bodies)) == ["top"]


def test_a_chain_ends_where_a_body_is_unknown() -> None:
    """What nobody knows is left out; a chain from it is empty."""
    bodies = by_id([body("school", "board")])
    assert ids(chain("school", bodies)) == ["school"]
    assert chain("board", bodies) == ()


def test_a_chain_that_goes_in_a_circle_ends_where_it_would_begin_again() -> None:
    """Each body is met once, wherever the walk begins."""
    bodies = by_id([body("a", "b"), body("b", "c"), body("c", "b"), body("d", "d")])
    assert ids(chain("a", bodies)) == ["a", "b", "c"]
    assert ids(chain("c", bodies)) == ["c", "b"]
    assert ids(chain("d", bodies)) == ["d"]


def test_roles_and_bodies_are_values() -> None:
    """Equal ones are one key of a mapping, and none can be changed."""
    joint = Body(id="j", name="J", role="unit", members=("a", "b"), valid=Period.years(2010))
    assert len({joint, body("a"), body("a")}) == 2
    assert len({COUNCIL, Role(id="council", name="kommunfullmäktige")}) == 2
    with pytest.raises(FrozenInstanceError):
        joint.under = "a"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        COUNCIL.name = "fullmäktige"  # type: ignore[misc]
