"""How it went: observations, or the reasons why there are none."""

from datetime import date

import pytest
from attrs.exceptions import FrozenInstanceError

from govmodel import Amount, Basis, InvalidValueError, Observation, Period, Results

YEAR = Period.years(2011)
VALUE = Amount.parse("178 plats")


def test_an_observation_has_a_value() -> None:
    """The value is what was observed; there is then no reason why it would be missing."""
    seen = Observation(indicator="k1", period=YEAR, value=VALUE, published=date(2012, 5, 1))
    assert (seen.value, seen.missing, seen.published) == (VALUE, None, date(2012, 5, 1))


def test_an_observation_without_a_value_has_a_reason() -> None:
    """Zero and missing are different things."""
    seen = Observation(indicator="k1", period=YEAR, missing="ingen mätning 2011")
    assert (seen.value, seen.missing) == (None, "ingen mätning 2011")
    assert Observation(indicator="k1", period=YEAR, value=Amount(0, "st")).value == Amount(0, "st")


@pytest.mark.parametrize(
    ("value", "missing", "english", "swedish"),
    [
        (None, None, "nothing", "ingenting"),
        (VALUE, "ingen mätning", "both", "båda"),
        (Amount(0, "st"), "", "both", "båda"),
    ],
)
def test_an_observation_with_both_or_neither_is_refused(
    value: Amount | None, missing: str | None, english: str, swedish: str
) -> None:
    """A value with a reason why it is missing contradicts itself; nothing at all says nothing."""
    with pytest.raises(InvalidValueError) as caught:
        Observation(indicator="k1", period=YEAR, value=value, missing=missing)
    assert str(caught.value) == f"expected either value or missing, found {english}"
    assert caught.value.text("sv").endswith(f"men här står {swedish}")


def test_an_observation_states_nothing_that_its_source_does_not() -> None:
    """When it was published is open until somebody says so."""
    seen = Observation(indicator="k1", period=YEAR, value=VALUE)
    assert (seen.published, seen.source, seen.basis) == (None, None, Basis.STATED)


def test_results_may_be_of_a_municipality_alone() -> None:
    """Its code is text and keeps its leading zero."""
    results = Results(of="0331")
    assert (results.of, results.title) == ("0331", "")
    assert (results.sources, results.observations) == ((), ())


def test_observations_and_results_are_values() -> None:
    """Equal ones are one key of a mapping, and none can be changed."""
    seen = Observation(indicator="k1", period=YEAR, value=VALUE)
    again = Observation(indicator="k1", period=Period.parse("2011"), value=Amount(178, "place"))
    results = Results(of="2182", observations=(seen,))
    assert len({results, Results(of="2182", observations=(again,)), Results(of="2182")}) == 2
    with pytest.raises(FrozenInstanceError):
        seen.value = None  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        results.of = "0331"  # type: ignore[misc]
