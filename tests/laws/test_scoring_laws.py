"""Laws of points: they hold for every evaluation."""

import decimal
from decimal import Context, Decimal, localcontext

from attrs import evolve
from hypothesis import given, strategies as st

import govmodel as gm
from govmodel.scoring import points_in_words

from toy_instrument import EVALUATION, NEW, OLD, OLD_EVALUATION

hundredths = st.decimals(-1, 60, places=2)
"""Points, some of which no area or only some of the areas can get."""


def made(
    instrument: gm.Instrument,
    evaluation: gm.Evaluation,
    *,
    of_all: bool,
    points: st.SearchStrategy[Decimal] = hundredths,
    possible: bool = False,
) -> st.SearchStrategy[gm.Evaluation]:
    """Make evaluations with points of all areas once, or of some, of several twice, of strangers."""
    told = st.builds(
        gm.AreaPoints, area=st.sampled_from([*instrument.numbers, "nowhere"]), points=points
    )
    each_once = (
        st.builds(
            gm.AreaPoints,
            area=st.just(area.id),
            points=st.decimals(0, area.most or 100, places=2) if possible else points,
        )
        for area in instrument.areas
    )
    listed = st.tuples(*each_once) if of_all else st.lists(told, max_size=6).map(tuple)
    return st.builds(
        evolve,
        st.just(evaluation),
        of=st.sampled_from(["9996", "9997", "9998", "9999"]),
        period=st.sampled_from(
            [gm.Period.years(2023), gm.Period.years(2024), gm.Period.years(2023, 2024)]
        ),
        points=listed,
        total=st.none() | points,
    )


evaluations = made(NEW, EVALUATION, of_all=False)
whole = made(NEW, EVALUATION, of_all=True, possible=True)
old = made(OLD, OLD_EVALUATION, of_all=False)
unlimited = evolve(
    NEW,
    areas=tuple(evolve(area, most=None) for area in NEW.areas),
    most_basis=gm.Basis.UNSPECIFIED,
)
editions = st.sampled_from(
    [NEW, unlimited, evolve(NEW, areas=(*NEW.areas[:2], evolve(NEW.areas[2], most=None)))]
)
groups = st.builds(
    gm.PeerGroup,
    name=st.just("grannar"),
    members=st.lists(
        (evaluations | whole).map(lambda each: gm.score(each, NEW)),
        min_size=1,
        max_size=4,
        unique_by=lambda each: each.evaluation.of,
    ).map(tuple),
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
    """Neither for an area nor for the sum; what an area is told is kept in its order."""
    turned = evolve(evaluation, points=tuple(data.draw(st.permutations(evaluation.points))))
    one, other = gm.score(evaluation, NEW), gm.score(turned, NEW)
    assert (one.total, one.summed) == (other.total, other.summed)
    for each, same in zip(one.areas, other.areas, strict=True):
        assert sorted(each.told) == sorted(same.told)
        assert evolve(each, told=()) == evolve(same, told=())


@given(evaluation=whole)
def test_the_sum_of_all_areas_is_their_sum(evaluation: gm.Evaluation) -> None:
    """Whatever is stated."""
    found = gm.score(evaluation, NEW)
    assert found.summed
    assert found.total == sum(each.points for each in evaluation.points)
    assert 0 <= found.total <= 100


@given(evaluation=evaluations | whole, instrument=editions)
def test_an_area_has_points_if_it_is_told_some_once_that_it_can_get(
    evaluation: gm.Evaluation, instrument: gm.Instrument
) -> None:
    """What is told is kept, in its order, and what of it is possible is never another number."""
    found = gm.score(evaluation, instrument)
    limits = {"dialog": 30, "styrning": 20, "larande": 50}
    for scored in found.areas:
        of_it = [each.points for each in evaluation.points if each.area == scored.area.id]
        assert list(scored.told) == of_it
        most = Decimal("Infinity") if scored.area.most is None else limits[scored.area.id]
        usable = len(of_it) == 1 and 0 <= of_it[0] <= most
        assert scored.points == (of_it[0] if usable else None)
    assert found.summed is all(each.points is not None for each in found.areas)
    if not found.summed:
        assert found.total == evaluation.total


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


@given(one=evaluations, other=evaluations | old)
def test_the_other_way_round_earlier_is_later(one: gm.Evaluation, other: gm.Evaluation) -> None:
    """Of one municipality, across editions too; whoever is another is another both ways."""
    there = gm.score(other, NEW if other.instrument == NEW.id else OLD)
    here = gm.score(one, NEW)
    forth, back = gm.compare_scores(here, there).kind, gm.compare_scores(there, here).kind
    kinds = gm.ComparedWith
    assert (forth, back) in {
        (kinds.EARLIER, kinds.LATER),
        (kinds.LATER, kinds.EARLIER),
        (kinds.MEANWHILE, kinds.MEANWHILE),
        (kinds.OTHER, kinds.OTHER),
    }
    assert (forth is kinds.OTHER) is (one.of != other.of)
    if forth is kinds.EARLIER:
        assert other.period.last < one.period.first


@given(evaluation=evaluations | whole)
def test_what_is_hedged_has_no_difference(evaluation: gm.Evaluation) -> None:
    """Whatever it is held against; what is not has one where both are known."""
    scores = gm.score(evaluation, NEW)
    for benchmark in NEW.benchmarks:
        for each in everything(gm.compare_scores(scores, benchmark)):
            unknown = each.points is None or each.against is None
            assert (each.difference is None) is (unknown or bool(benchmark.about))


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
    """Of each area and of the sum; what one of them lacks, the group lacks."""
    compared = gm.compare_scores(gm.score(evaluation, NEW), group)
    for at, each in enumerate(everything(compared)):
        of_members = [
            [*(area.points for area in member.areas), member.total][at] for member in group.members
        ]
        known = [number for number in of_members if number is not None]
        if None in of_members:
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


long_ones = st.decimals(0, 10**40, places=30)


@given(
    evaluation=made(NEW, EVALUATION, of_all=True, points=hundredths | long_ones),
    others=st.lists(
        made(NEW, EVALUATION, of_all=True, points=hundredths | long_ones),
        min_size=1,
        max_size=3,
        unique_by=lambda each: each.of,
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


@given(
    points=hundredths | long_ones | st.decimals(allow_nan=False, allow_infinity=False),
    context=contexts,
)
def test_however_the_caller_computes_points_are_written_alike_and_short(
    points: Decimal, context: Context
) -> None:
    """In a cell of a table, as zero only if they are zero, in both languages but for the signs."""
    usually = points_in_words(points, "sv")
    with localcontext(context):
        assert points_in_words(points, "sv") == usually
    assert len(usually) <= 14
    assert (usually == "0") is (not points)
    assert usually.startswith("\N{MINUS SIGN}") is (points < 0)
    in_english = usually.replace("\N{MINUS SIGN}", "-").replace(",", ".")
    assert points_in_words(points, "en").replace(",", "") == in_english.replace(
        "\N{NO-BREAK SPACE}", ""
    )
