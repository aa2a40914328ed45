"""What the law gives every Swedish municipality."""

from datetime import date

import pytest

import govmodel as gm
import govmodel_sweden as sweden

ROLES = [
    getattr(sweden, name) for name in sweden.__all__ if isinstance(getattr(sweden, name), gm.Role)
]

TERMS = (
    # role, a day in the term, its days, its basis
    (sweden.COUNCIL, date(2026, 11, 21), "2026-10-15/2030-10-14", gm.Basis.STATED),
    (sweden.COUNCIL, date(2026, 10, 14), "2022-10-15/2026-10-14", gm.Basis.STATED),
    (sweden.COUNCIL, date(2018, 10, 15), "2018-10-15/2022-10-14", gm.Basis.STATED),
    (sweden.COUNCIL, date(2014, 10, 15), "2014-10-15/2018-10-14", gm.Basis.ASSUMED),
    (sweden.COUNCIL, date(2014, 10, 14), "2010-11-01/2014-10-14", gm.Basis.ASSUMED),
    (sweden.COUNCIL, date(2008, 1, 1), "2006-11-01/2010-10-31", gm.Basis.ASSUMED),
    (sweden.COUNCIL, date(1994, 11, 1), "1994-11-01/1998-10-31", gm.Basis.ASSUMED),
    (sweden.BOARD, date(2026, 12, 31), "2023-2026", gm.Basis.STATED),
    (sweden.BOARD, date(2027, 1, 1), "2027-2030", gm.Basis.STATED),
    (sweden.BOARD, date(2018, 12, 31), "2015-2018", gm.Basis.ASSUMED),
    (sweden.BOARD, date(2019, 1, 1), "2019-2022", gm.Basis.STATED),
    (sweden.BOARD, date(2010, 6, 1), "2007-2010", gm.Basis.ASSUMED),
)


@pytest.mark.parametrize(("role", "day", "days", "basis"), TERMS)
def test_a_term_of_office_is_what_the_law_says_on_that_day(
    role: gm.Role, day: date, days: str, basis: gm.Basis
) -> None:
    """Terms counted by hand from the elections of 1994 to 2026."""
    term = gm.term_of_office(sweden.SWEDEN, role, day)
    assert term is not None
    assert term.period == gm.Period.parse(days)
    assert term.basis is basis


def test_before_the_election_of_1994_terms_are_unspecified() -> None:
    """They had another length, which no source here states."""
    assert gm.term_of_office(sweden.SWEDEN, sweden.COUNCIL, date(1994, 10, 31)) is None
    assert gm.term_of_office(sweden.SWEDEN, sweden.BOARD, date(1994, 12, 31)) is None


def test_the_law_gives_no_terms_to_other_committees() -> None:
    """The council decides how long they sit."""
    assert gm.term_of_office(sweden.SWEDEN, sweden.COMMITTEE, date(2026, 1, 1)) is None


def test_a_stated_term_cites_its_paragraph() -> None:
    """A reader can look the terms up."""
    term = gm.term_of_office(sweden.SWEDEN, sweden.COUNCIL, date(2020, 1, 1))
    assert term is not None
    assert term.source is not None
    assert term.source.label("sv") == "Kommunallagen (2017:725), 5 kap. 9 §"


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.id)
def test_every_role_has_both_names_and_its_place_in_the_law_or_is_assumed(role: gm.Role) -> None:
    """No role is claimed to be law without its paragraph."""
    assert role.name != role.gloss
    assert role.gloss
    cited = role.source is not None and role.source.where is not None
    assert cited is (role.basis is gm.Basis.STATED)


def test_roles_are_told_apart_by_their_ids() -> None:
    """A plan's file names a role by its id."""
    assert len({role.id for role in ROLES}) == len(ROLES) == 16


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("N15418", True), ("U07452", True), ("n15418", False), ("N1541", False), ("N154189", False)],
)
def test_a_measure_in_kolada_is_a_letter_and_five_digits(text: str, *, is_one: bool) -> None:
    """Nothing more and nothing less."""
    assert sweden.is_kolada_id(text) is is_one
