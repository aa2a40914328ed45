"""Where words and papers sit: levels, how long they hold, and documents."""

import pytest

import govmodel as gm


@pytest.mark.parametrize(
    ("horizon", "swedish", "english"),
    [
        (gm.Horizon(at_least=1, at_most=4), "1–4 år", "1–4 years"),
        (gm.Horizon(at_least=10), "minst 10 år", "at least 10 years"),
        (gm.Horizon(at_most=3), "högst 3 år", "at most 3 years"),
        (gm.Horizon(at_least=1), "minst 1 år", "at least 1 year"),
        (gm.Horizon(at_most=1), "högst 1 år", "at most 1 year"),
        (gm.Horizon(at_least=1, at_most=1), "1 år", "1 year"),
        (gm.Horizon(at_least=4, at_most=4), "4 år", "4 years"),
        (gm.Horizon(tied_to=gm.Tie.TERM), "mandatperioden", "the term of office"),
        (gm.Horizon(tied_to=gm.Tie.YEAR), "kalenderåret", "the calendar year"),
        (
            gm.Horizon(tied_to=gm.Tie.EDITION),
            "styrmodellens giltighetstid",
            "the governance model's validity",
        ),
    ],
)
def test_how_long_something_holds_is_told(horizon: gm.Horizon, swedish: str, english: str) -> None:
    """In years, or as long as something else."""
    assert (horizon.label("sv"), horizon.label("en")) == (swedish, english)


def test_a_horizon_that_says_nothing_is_refused() -> None:
    """Where the source is silent, there is none."""
    with pytest.raises(gm.InvalidValueError, match=r"found nothing$"):
        gm.Horizon()


def test_a_horizon_that_says_two_things_is_refused() -> None:
    """Either years, or as long as something else."""
    with pytest.raises(gm.InvalidValueError, match=r"found both$"):
        gm.Horizon(at_most=4, tied_to=gm.Tie.TERM)


def test_a_horizon_that_no_time_fits_is_refused() -> None:
    """At least four and at most one year is a slip."""
    with pytest.raises(gm.InvalidValueError, match=r"not below the lowest \(4\), found 1$"):
        gm.Horizon(at_least=4, at_most=1)


@pytest.mark.parametrize("years", [0, -3, 1.5, "4", True])
def test_a_horizon_is_of_whole_years(years: int) -> None:
    """At least one of them."""
    with pytest.raises(gm.InvalidValueError, match="expected a whole number of years"):
        gm.Horizon(at_least=years)
    with pytest.raises(gm.InvalidValueError, match="expected a whole number of years"):
        gm.Horizon(at_most=years)


def test_a_level_demands_nothing_and_lasts_for_nobody_knows_how_long() -> None:
    """Until its source says so."""
    level = gm.Level(kind=gm.Unknown)
    assert (level.must_have, level.horizon) == ((), None)
