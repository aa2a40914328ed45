"""Laws of what is shown: nothing with too few people behind it, and nothing that betrays it."""

from attrs import evolve
from hypothesis import given, strategies as st

import govmodel as gm

VALUE = gm.Amount(50, "%")
observations = st.builds(
    gm.Observation,
    indicator=st.sampled_from(["k1", "k2"]),
    period=st.sampled_from([gm.Period.years(2024), gm.Period.years(2025)]),
    value=st.just(VALUE),
    of=st.sampled_from([None, "0000"]),
    sex=st.sampled_from(gm.Sex),
    count=st.none() | st.integers(0, 12),
    provisional=st.booleans(),
)
missing = st.builds(
    lambda seen, reason: evolve(seen, value=None, missing=reason),
    observations,
    st.sampled_from(["ingen mätning", *gm.Missing]),
)
several = st.lists(observations | missing, max_size=12).map(tuple)
limits = st.integers(0, 12)


@given(seen=several, limit=limits)
def test_nothing_is_shown_with_too_few_people_behind_it(
    seen: tuple[gm.Observation, ...], limit: int
) -> None:
    """Whatever else stands beside it."""
    left = gm.suppressed(gm.Results(of="9999", observations=seen), fewer_than=limit)
    assert not [
        each
        for each in left.observations
        if each.missing is None and each.count is not None and each.count < limit
    ]


@given(seen=several, limit=limits)
def test_nothing_is_shown_beside_it_that_would_betray_it(
    seen: tuple[gm.Observation, ...], limit: int
) -> None:
    """Where a value of one sex was taken away, none of the other is left."""
    left = gm.suppressed(gm.Results(of="9999", observations=seen), fewer_than=limit)
    for before, after in zip(seen, left.observations, strict=True):
        if before != after and before.sex is not gm.Sex.ALL:
            assert not [
                each
                for each in left.observations
                if each.missing is None
                and each.sex is not gm.Sex.ALL
                and (each.indicator, each.period, each.of)
                == (after.indicator, after.period, after.of)
            ]


@given(seen=several, limit=limits)
def test_taking_away_twice_takes_away_as_much_as_once(
    seen: tuple[gm.Observation, ...], limit: int
) -> None:
    """What is left may be shown."""
    once = gm.suppressed(gm.Results(of="9999", observations=seen), fewer_than=limit)
    assert gm.suppressed(once, fewer_than=limit) == once


@given(seen=several, lower=limits, higher=limits)
def test_a_higher_limit_takes_away_no_less(
    seen: tuple[gm.Observation, ...], lower: int, higher: int
) -> None:
    """And what is taken away is told as such, in its old place."""
    lower, higher = sorted((lower, higher))
    results = gm.Results(of="9999", observations=seen)
    few = gm.suppressed(results, fewer_than=lower).observations
    more = gm.suppressed(results, fewer_than=higher).observations
    for one, other in zip(few, more, strict=True):
        assert one == other or (other.value, other.missing) == (None, gm.Missing.SUPPRESSED)
