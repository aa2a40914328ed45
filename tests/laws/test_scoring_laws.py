"""Laws of points: they hold for every evaluation."""

import decimal
from decimal import Context, Decimal, localcontext

from attrs import evolve
from hypothesis import given, strategies as st

import govmodel as gm

from toy_instrument import EVALUATION, NEW, OLD, OLD_EVALUATION

hundredths = st.decimals(0, 100, places=2)


def made(
    instrument: gm.Instrument,
    evaluation: gm.Evaluation,
    *,
    of_all: bool,
    points: st.SearchStrategy[Decimal] = hundredths,
) -> st.SearchStrategy[gm.Evaluation]:
    """Make evaluations with points of all areas once, or of some, of several twice, of strangers."""
    ids = [*instrument.numbers, *([] if of_all else ["nowhere"])]
    told = st.builds(gm.AreaPoints, area=st.sampled_from(ids), points=points)
    listed = (
        st.tuples(*(st.builds(gm.AreaPoints, area=st.just(each), points=points) for each in ids))
        if of_all
        else st.lists(told, max_size=6).map(tuple)
    )
    return st.builds(
        evolve,
        st.just(evaluation),
        of=st.sampled_from(["9998", "9999"]),
        period=st.sampled_from([gm.Period.years(2023), gm.Period.years(2024)]),
        points=listed,
        total=st.none() | points,
    )


evaluations = made(NEW, EVALUATION, of_all=False)
whole = made(NEW, EVALUATION, of_all=True)
old = made(OLD, OLD_EVALUATION, of_all=False)
editions = st.sampled_from(
    [NEW, evolve(NEW, areas=(*NEW.areas[:2], evolve(NEW.areas[2], most=None)))]
)
groups = st.builds(
    gm.PeerGroup,
    name=st.just("grannar"),
    members=st.lists((evaluations | whole).map(lambda each: gm.score(each, NEW)), min_size=1).map(
        tuple
    ),
    by=st.sampled_from(gm.Statistic),
)


contexts = st.builds(
    Context,
    prec=st.integers(1, 60),
    rounding=st.sampled_from(
        [
            decimal.ROUND_CEILING,
            decimal.ROUND_DOWN,
            decimal.ROUND_FLOOR,
            decimal.ROUND_HALF_DOWN,
            decimal.ROUND_HALF_EVEN,
            decimal.ROUND_HALF_UP,
            decimal.ROUND_UP,
            decimal.ROUND_05UP,
        ]
    ),
    Emin=st.integers(-20, 0),
    Emax=st.integers(0, 20),
    traps=st.sets(
        st.sampled_from(
            [
                decimal.Clamped,
                decimal.DivisionByZero,
                decimal.FloatOperation,
                decimal.Inexact,
                decimal.InvalidOperation,
                decimal.Overflow,
                decimal.Rounded,
                decimal.Subnormal,
                decimal.Underflow,
            ]
        )
    ).map(list),
)
"""Ways to compute that a caller may have set: how exactly, and what is an error."""


def everything(compared: gm.ScoreComparison) -> tuple[gm.ScoreDifference, ...]:
    """Give the areas and the sum."""
    return (*compared.areas, compared.total)


def size(scored: gm.Score, instrument: gm.Instrument) -> Decimal:
    """Give what an area is ranked by, in hundreds of all that it can get."""
    assert scored.points is not None
    if instrument.areas[2].most is None:
        return scored.points
    return scored.points * {"dialog": 10, "styrning": 15, "larande": 6}[scored.area.id]  # of 300


@given(evaluation=evaluations, data=st.data())
def test_the_order_of_points_does_not_matter(
    evaluation: gm.Evaluation, data: st.DataObject
) -> None:
    """Neither for an area nor for the sum."""
    turned = evolve(evaluation, points=tuple(data.draw(st.permutations(evaluation.points))))
    one, other = gm.score(evaluation, NEW), gm.score(turned, NEW)
    assert (one.areas, one.total, one.summed) == (other.areas, other.total, other.summed)


@given(evaluation=whole)
def test_the_sum_of_all_areas_is_their_sum(evaluation: gm.Evaluation) -> None:
    """Whatever is stated."""
    found = gm.score(evaluation, NEW)
    assert found.summed
    assert found.total == sum(each.points for each in evaluation.points)


@given(evaluation=evaluations, instrument=editions)
def test_ranks_are_places_in_the_order_of_size(
    evaluation: gm.Evaluation, instrument: gm.Instrument
) -> None:
    """As many are ahead of an area as its rank says, and what is larger has the lower rank."""
    areas = gm.score(evaluation, instrument).areas
    ranked = [(each.rank, size(each, instrument)) for each in areas if each.rank is not None]
    assert [each.rank is None for each in areas] == [each.points is None for each in areas]
    for rank, mine in ranked:
        assert 1 <= rank <= len(ranked)
        assert sum(other < rank for other, _ in ranked) == rank - 1
        for other, theirs in ranked:
            assert (rank < other) is (mine > theirs)
            assert (rank == other) is (mine == theirs)


@given(one=evaluations | whole, other=evaluations | whole)
def test_the_other_way_round_every_difference_is_the_opposite(
    one: gm.Evaluation, other: gm.Evaluation
) -> None:
    """And what has none has none."""
    here, there = gm.score(one, NEW), gm.score(other, NEW)
    forth = everything(gm.compare_scores(here, there))
    back = everything(gm.compare_scores(there, here))
    for each, opposite in zip(forth, back, strict=True):
        assert (each.points, each.against) == (opposite.against, opposite.points)
        if each.difference is None:
            assert opposite.difference is None
        else:
            assert opposite.difference == -each.difference


@given(evaluation=evaluations | whole)
def test_nothing_differs_from_itself(evaluation: gm.Evaluation) -> None:
    """What is known differs by nothing."""
    scores = gm.score(evaluation, NEW)
    for each in everything(gm.compare_scores(scores, scores)):
        assert each.difference == (None if each.points is None else 0)


@given(one=whole, other=whole)
def test_the_difference_of_the_sums_is_the_sum_of_the_differences(
    one: gm.Evaluation, other: gm.Evaluation
) -> None:
    """Where all areas have points on both sides."""
    compared = gm.compare_scores(gm.score(one, NEW), gm.score(other, NEW))
    differences = [each.difference for each in compared.areas if each.difference is not None]
    assert len(differences) == 3
    assert compared.total.difference == sum(differences)


@given(one=old, other=(evaluations | whole).map(lambda each: gm.score(each, NEW)) | groups)
def test_across_editions_there_is_never_any_difference(
    one: gm.Evaluation, other: gm.Scores | gm.PeerGroup
) -> None:
    """Instead every area and the sum have a reason, in both languages."""
    scores = gm.score(one, OLD)
    compared = gm.compare_scores(scores, other)
    assert compared.refused
    assert [each.points for each in compared.areas] == [each.points for each in scores.areas]
    for each in everything(compared):
        assert (each.against, each.difference) == (None, None)
        assert each.refusal is not None
        assert each.refusal.area == each.area
        assert each.refusal.text("sv")
        assert each.refusal.text("en")


@given(evaluation=evaluations, group=groups)
def test_what_a_group_has_lies_between_its_least_and_its_most(
    evaluation: gm.Evaluation, group: gm.PeerGroup
) -> None:
    """Of each area and of the sum; what nobody has, the group has not."""
    compared = gm.compare_scores(gm.score(evaluation, NEW), group)
    for at, each in enumerate(everything(compared)):
        known = [
            number
            for member in group.members
            if (number := [*(area.points for area in member.areas), member.total][at]) is not None
        ]
        if not known:
            assert each.against is None
        else:
            assert each.against is not None
            assert min(known) <= each.against <= max(known)
            if group.by is gm.Statistic.BEST:
                assert each.against == max(known)
            if group.by is gm.Statistic.MEDIAN:  # no more than half lie on either side of it
                assert 2 * sum(number < each.against for number in known) <= len(known)
                assert 2 * sum(number > each.against for number in known) <= len(known)


@given(evaluation=evaluations, group=groups, data=st.data())
def test_the_order_of_a_groups_members_does_not_matter(
    evaluation: gm.Evaluation, group: gm.PeerGroup, data: st.DataObject
) -> None:
    """It has no first member."""
    scores = gm.score(evaluation, NEW)
    turned = evolve(group, members=tuple(data.draw(st.permutations(group.members))))
    one, other = gm.compare_scores(scores, group), gm.compare_scores(scores, turned)
    assert (one.areas, one.total) == (other.areas, other.total)


long_ones = st.decimals(-100, 10**40, places=30)


@given(
    evaluation=made(NEW, EVALUATION, of_all=True, points=hundredths | long_ones),
    others=st.lists(
        made(NEW, EVALUATION, of_all=True, points=hundredths | long_ones), min_size=1, max_size=3
    ),
    instrument=editions,
    context=contexts,
)
def test_however_the_caller_computes_the_scores_are_the_same(
    evaluation: gm.Evaluation,
    others: list[gm.Evaluation],
    instrument: gm.Instrument,
    context: Context,
) -> None:
    """And so is whatever they are compared with: no digit depends on a setting elsewhere."""

    def told() -> list[str]:
        scores = gm.score(evaluation, instrument)
        neighbours = tuple(gm.score(each, instrument) for each in others)
        groups = (
            gm.PeerGroup(name="grannar", members=neighbours, by=each) for each in gm.Statistic
        )
        beside: tuple[gm.Scores | gm.PeerGroup | gm.Benchmark, ...] = (
            *neighbours,
            *groups,
            *instrument.benchmarks,
        )
        ranked = [f"{each.rank}: {each.points}" for each in scores.areas]
        return ranked + [
            f"{each.points} - {each.against} = {each.difference}"
            for other in beside
            for each in everything(gm.compare_scores(scores, other))
        ]

    usually = told()
    with localcontext(context):
        assert told() == usually
