"""What was changed in a plan since it was decided: goals, owners, targets, and who decided it."""

from datetime import date

import pytest
from attrs import evolve, fields, frozen
from hypothesis import given, strategies as st

import govmodel as gm

import strategies
from toy import (
    AREA,
    COMMITTEE,
    COMMITTEE_TASK,
    GOAL,
    MEASURE,
    PLAN,
    SOURCE,
    UNIT_TASK,
    Mal,
    Matt,
    body,
    plan_with,
)

JUNE = gm.Source(title="Protokoll", decided=date(2025, 6, 16), where="§ 45")
YEAR = gm.Period.years(2025)


def at_least(value: str, period: gm.Period | None = YEAR, **more: object) -> gm.AtLeast:
    """Make a target in percent."""
    return gm.AtLeast(value=gm.Amount.parse(f"{value} %"), period=period, **more)  # type: ignore[arg-type]


def decided(value: int, month: int | None, **more: object) -> gm.AtLeast:
    """Make a target that was set in a month of 2025, or nobody said when."""
    day = month and date(2025, month, 1)
    return gm.AtLeast(value=gm.Amount(value, "%"), period=YEAR, decided=day or None, **more)  # type: ignore[arg-type]


def aimed(*targets: gm.Target) -> gm.Plan:
    """Make the toy plan with other targets of its indicator."""
    return plan_with(evolve(MEASURE, targets=targets))


def told(new: gm.Plan, old: gm.Plan = PLAN) -> list[tuple[object, ...]]:
    """Compare with the toy plan and keep id, aspect, before and after."""
    return [(each.id, each.aspect, each.before, each.after) for each in gm.plan_changes(old, new)]


def test_a_goal_is_reworded() -> None:
    """Only its text is told, with what it was and what it is."""
    new = plan_with(evolve(GOAL, text="Alla elever läser"))
    (change,) = gm.plan_changes(PLAN, new)
    assert change == gm.PlanChange(
        id="laslust",
        old=GOAL,
        new=evolve(GOAL, text="Alla elever läser"),
        aspect="text",
        before="Fler elever läser",
        after="Alla elever läser",
        decided_by="kf",
    )
    assert not change.revised


def test_what_was_cited_before_is_not_where_a_change_was_decided() -> None:
    """The budget cannot tell of what came after it; what is cited anew can."""
    reworded = evolve(GOAL, text="Alla elever läser")
    (change,) = gm.plan_changes(PLAN, plan_with(reworded))
    assert change.source is None
    *_, cited = gm.plan_changes(PLAN, plan_with(evolve(reworded, source=JUNE)))
    assert (cited.aspect, cited.source) == ("source", JUNE)
    assert [each.source for each in gm.plan_changes(PLAN, plan_with(reworded, source=JUNE))] == [
        JUNE,
        JUNE,
    ]


def test_where_an_indicator_s_values_are_found_nothing_is_decided() -> None:
    """Its source tells of figures."""
    survey = gm.Source(title="Elevenkäten 2025")
    changes = gm.plan_changes(PLAN, plan_with(evolve(MEASURE, text="Läsare", source=survey)))
    assert [(each.aspect, each.source) for each in changes] == [("text", None), ("source", None)]


def test_an_owner_is_added() -> None:
    """All owners are told, before and after."""
    new = plan_with(evolve(COMMITTEE_TASK, owners=("skolnamnden", "kulturnamnden")))
    assert told(new) == [("n-las", "owners", ("skolnamnden",), ("skolnamnden", "kulturnamnden"))]


def test_a_link_is_moved() -> None:
    """From one goal to another that is new."""
    other = Mal(id="trygghet", text="Trygga elever", decided_by="kf", serves=("skola",))
    assert told(plan_with(evolve(MEASURE, serves=("trygghet",)), other)) == [
        ("lasare", "serves", ("laslust",), ("trygghet",)),
        ("trygghet", None, None, other),
    ]


def test_an_indicator_is_swapped_for_another() -> None:
    """One has gone and one has come; of the one that has gone nobody is said to have decided it."""
    other = Matt(id="lan", text="Boklån", decided_by="kf", serves=("laslust",), source=JUNE)
    new = evolve(PLAN, elements=(AREA, GOAL, other, *PLAN.elements[3:]))
    gone, come = gm.plan_changes(PLAN, new)
    assert (gone.id, gone.aspect, gone.old, gone.new) == ("lasare", None, MEASURE, None)
    assert (gone.before, gone.after) == (MEASURE, None)
    assert (gone.decided_by, gone.decided, gone.source) == (None, None, None)
    assert (come.id, come.aspect, come.old, come.new) == ("lan", None, None, other)
    assert (come.before, come.after) == (None, other)
    assert (come.decided_by, come.decided, come.source) == ("kf", None, None)


def test_what_has_gone_is_told_where_the_newer_plan_stands() -> None:
    """The old paper cannot tell that it was left out."""
    (gone,) = gm.plan_changes(PLAN, evolve(PLAN, elements=PLAN.elements[:5], source=JUNE))[1:]
    assert (gone.id, gone.decided, gone.source) == ("e-las", date(2025, 6, 16), JUNE)


def test_a_different_source_alone_is_told_as_that() -> None:
    """A changed claim is told first, and the source last."""
    moved = evolve(MEASURE, source=JUNE)
    assert told(plan_with(moved)) == [("lasare", "source", SOURCE.at("s. 4"), JUNE)]
    derived = evolve(moved, text="Läsare", unit="permille", basis=gm.Basis.DERIVED)
    assert [aspect for _, aspect, *_ in told(plan_with(derived))] == [
        "text",
        "unit",
        "source",
        "basis",
    ]


@pytest.mark.parametrize(
    ("element", "field", "value"),
    [
        (GOAL, "decided_by", None),
        (GOAL, "valid", gm.Period.years(2025)),
        (MEASURE, "direction", None),
        (MEASURE, "baseline", gm.Baseline(value=gm.Amount.parse("62 %"), period=YEAR)),
        (MEASURE, "measured_over", gm.PeriodKind.CALENDAR_YEAR),
        (MEASURE, "outside_id", "N15030"),
        (MEASURE, "outside_edition", "2024"),
        (UNIT_TASK, "interpreted", "Varje morgon"),
        (UNIT_TASK, "budget", gm.Amount.parse("1 mkr")),
        (UNIT_TASK, "due", None),
    ],
)
def test_every_field_is_compared(element: gm.Element, field: str, value: object) -> None:
    """Those of every element and those of its kind."""
    changed = evolve(element, **{field: value})  # type: ignore[arg-type]
    assert told(plan_with(changed)) == [(element.id, field, getattr(element, field), value)]


def test_the_fields_of_a_municipalitys_own_word_are_compared() -> None:
    """After those that every element has; private ones too."""
    old = strategies.Allt(id="a", text="A")
    new = evolve(old, count=2, source=JUNE, names=("b",), private=2, valid=YEAR)
    was, is_now = (evolve(PLAN, elements=(each,)) for each in (old, new))
    assert told(is_now, was) == [
        ("a", "valid", None, YEAR),
        ("a", "count", 0, 2),
        ("a", "names", (), ("b",)),
        ("a", "_private", 1, 2),
        ("a", "source", None, JUNE),
    ]


def test_a_target_in_a_field_of_a_municipalitys_own_is_told_as_a_target() -> None:
    """Whatever kind of element it is."""
    old = strategies.Allt(id="a", text="A", targets=(at_least("1"),))
    was, is_now = (evolve(PLAN, elements=(each,)) for each in (old, evolve(old, targets=())))
    assert told(is_now, was) == [("a", "targets", at_least("1"), None)]


def test_another_word_is_told_with_what_only_one_of_them_has() -> None:
    """But for what neither says anything in."""
    new = Mal(id="lasare", text="Fler läser", serves=("laslust",), source=SOURCE.at("s. 4"))
    assert told(plan_with(new)) == [
        ("lasare", "kind", Matt, Mal),
        ("lasare", "text", "Andel elever som läser varje vecka", "Fler läser"),
        ("lasare", "unit", "%", None),
        ("lasare", "direction", gm.Direction.HIGHER, None),
        ("lasare", "targets", at_least("80"), None),
    ]


def test_words_are_the_same_if_they_are_written_alike() -> None:
    """Also where two editions have a class each, or the reader knew none."""

    @frozen(kw_only=True)
    class Later(gm.Goal):
        word = "mål"

    later = Later(id="laslust", text="Fler elever läser", decided_by="kf", serves=("skola",))
    assert told(plan_with(later)) == []
    unknown = gm.Unknown(id="laslust", kind="mål", text="?", decided_by="kf", serves=("skola",))
    assert told(plan_with(unknown)) == [("laslust", "text", "Fler elever läser", "?")]


def test_what_a_reader_did_not_know_is_compared_as_it_stood_there() -> None:
    """Field by field; a list that was not read holds no targets."""
    old = gm.Unknown(id="lasare", kind="mätetal", text="?", rest=(("n", "1"), ("targets", ["x"])))
    new = evolve(old, kind="mått", rest=(("n", "2"), ("targets", ["x"])))
    plans = [evolve(PLAN, elements=(each,)) for each in (old, new, MEASURE)]
    assert told(plans[1], plans[0]) == [
        ("lasare", "kind", "mätetal", "mått"),
        ("lasare", "n", "1", "2"),
    ]
    assert ("lasare", "targets", ["x"], MEASURE.targets) in told(plans[2], plans[1])


def test_the_plan_itself_is_compared() -> None:
    """Not its list of sources, which nobody cites from there."""
    new = evolve(
        PLAN,
        model="exempelby@2020-2023",
        title="Rev.",
        period=YEAR,
        source=JUNE,
        sources=(SOURCE, JUNE),
    )
    found = gm.plan_changes(PLAN, new)
    assert [(each.aspect, each.before, each.after) for each in found] == [
        ("model", "exempelby@2024-2027", "exempelby@2020-2023"),
        ("title", "Exempelby 2024–2027", "Rev."),
        ("period", gm.Period.years(2024, 2027), YEAR),
        ("source", SOURCE, JUNE),
    ]
    for each in found:
        assert (each.id, each.old, each.new) == (None, PLAN, new)
        assert (each.decided_by, each.decided, each.source) == (None, date(2025, 6, 16), JUNE)


def test_the_bodies_of_a_plan_are_compared() -> None:
    """They come before the elements, and tell their own source."""
    board = body("bn", "Biblioteksnämnden", COMMITTEE)
    renamed = evolve(board, name="Kulturnämnden", under="kf", source=JUNE)
    old = evolve(PLAN, bodies=(board,))
    assert told(old) == [("bn", None, None, board)]
    found = gm.plan_changes(old, plan_with(evolve(AREA, text="Skolor"), bodies=(renamed,)))
    assert [(each.id, each.aspect, each.before, each.after) for each in found] == [
        ("bn", "name", "Biblioteksnämnden", "Kulturnämnden"),
        ("bn", "under", None, "kf"),
        ("bn", "source", None, JUNE),
        ("skola", "text", "Skola", "Skolor"),
    ]
    assert [each.source for each in found] == [JUNE, JUNE, JUNE, None]


def done(what: str, day: date, **more: object) -> gm.Event:
    """Make an event about 2025."""
    return gm.Event(what=what, day=day, about=YEAR, **more)  # type: ignore[arg-type]


FIRST_STEP = done("budget", date(2024, 6, 17))
SECOND_STEP = done("budget", date(2024, 11, 25))
AUDIT = done("revision", date(2026, 4, 2))


def recorded(*events: gm.Event) -> gm.Plan:
    """Make the toy plan with events."""
    return evolve(PLAN, events=events)


def test_what_a_plan_records_as_done_is_told_one_by_one() -> None:
    """Each that has come or gone, with the period that it is about; not those that stayed."""
    old = recorded(FIRST_STEP, AUDIT)
    new = recorded(SECOND_STEP, evolve(AUDIT, about=gm.Period.years(2024)), FIRST_STEP)
    found = gm.plan_changes(old, new)
    assert [(each.aspect, str(each.period), each.before, each.after) for each in found] == [
        ("events", "2025", AUDIT, None),
        ("events", "2025", None, SECOND_STEP),
        ("events", "2024", None, evolve(AUDIT, about=gm.Period.years(2024))),
    ]
    assert {(each.id, each.old, each.new, each.source) for each in found} == {
        (None, old, new, None)
    }


def test_a_record_that_was_mended_is_one_change() -> None:
    """Of what was done twice about a year, the first goes with the first; its source is told."""
    later, last = (
        evolve(event, day=date(2024, 12, day), by="kf", source=JUNE)
        for event, day in ((FIRST_STEP, 1), (SECOND_STEP, 2))
    )
    found = gm.plan_changes(recorded(FIRST_STEP, SECOND_STEP), recorded(later, AUDIT, last))
    assert [(each.before, each.after, each.source) for each in found] == [
        (FIRST_STEP, later, JUNE),
        (SECOND_STEP, last, JUNE),
        (None, AUDIT, None),
    ]
    assert {each.revised for each in found} == {False}


def test_a_record_that_has_come_is_told_with_its_source() -> None:
    """It is where what was done is stated."""
    (found,) = gm.plan_changes(PLAN, recorded(evolve(AUDIT, source=JUNE)))
    assert (found.before, found.source) == (None, JUNE)


def test_of_records_that_only_who_did_it_tells_apart_the_order_is_always_one() -> None:
    """However a program holds them: that of their text."""
    olds = [evolve(AUDIT, by=f"b{at}") for at in range(5)]
    news = [evolve(AUDIT, by=f"c{at}") for at in range(5)]
    found = gm.plan_changes(recorded(*olds[::-1]), recorded(*news))
    assert [(each.before, each.after) for each in found] == list(zip(olds, news, strict=True))


def test_a_record_of_the_same_that_is_founded_otherwise_is_told_as_that() -> None:
    """As of a target."""
    founded = evolve(AUDIT, source=JUNE, basis=gm.Basis.DERIVED)
    found = gm.plan_changes(recorded(AUDIT), recorded(founded))
    assert [(each.aspect, each.period, each.before, each.after) for each in found] == [
        ("events.source", YEAR, None, JUNE),
        ("events.basis", YEAR, gm.Basis.STATED, gm.Basis.DERIVED),
    ]


def test_in_which_order_events_are_recorded_is_no_change() -> None:
    """Nor how often."""
    assert told(recorded(AUDIT, FIRST_STEP, AUDIT), recorded(FIRST_STEP, AUDIT)) == []


def test_of_two_elements_with_one_id_the_first_counts() -> None:
    """As everywhere."""
    assert told(evolve(PLAN, elements=(*PLAN.elements, evolve(GOAL, text="?")))) == []


# targets


def test_a_target_is_lowered_in_the_middle_of_the_year() -> None:
    """That one target is told, with its period and the paragraph it was decided in."""
    lower = at_least("75", source=JUNE)
    (change,) = gm.plan_changes(PLAN, aimed(lower))
    assert (change.aspect, change.period) == ("targets", YEAR)
    assert (change.before, change.after) == (at_least("80"), lower)
    assert (change.decided_by, change.decided) == (None, date(2025, 6, 16))
    assert change.source == JUNE


def test_targets_are_matched_by_their_period() -> None:
    """One of another year has come or gone, and does not hide the one that was changed."""
    next_year = at_least("85", gm.Period.years(2026))
    undated = at_least("90", None)
    assert told(aimed(undated, next_year)) == [
        ("lasare", "targets", at_least("80"), None),
        ("lasare", "targets", None, next_year),
        ("lasare", "targets", None, undated),
    ]
    assert told(aimed(next_year, at_least("75"))) == [
        ("lasare", "targets", at_least("80"), at_least("75")),
        ("lasare", "targets", None, next_year),
    ]


def test_targets_of_one_period_are_matched_by_their_kind_first() -> None:
    """A floor by a floor and a ceiling by a ceiling; only then the one by the other."""
    ceiling = gm.AtMost(value=gm.Amount.parse("95 %"), period=YEAR)
    lower = evolve(ceiling, value=gm.Amount.parse("90 %"))
    assert told(aimed(lower, at_least("75")), aimed(at_least("80"), ceiling)) == [
        ("lasare", "targets", at_least("80"), at_least("75")),
        ("lasare", "targets", ceiling, lower),
    ]
    assert told(aimed(lower), aimed(at_least("80"), ceiling)) == [
        ("lasare", "targets", ceiling, lower),
        ("lasare", "targets", at_least("80"), None),
    ]
    same = gm.AtMost(value=gm.Amount.parse("80 %"), period=YEAR)
    assert told(aimed(same)) == [("lasare", "targets", at_least("80"), same)]


def test_targets_are_told_in_the_order_of_their_periods() -> None:
    """Whether they came, went or were changed."""
    this, following = at_least("1"), at_least("2", gm.Period.years(2026))
    other = at_least("3", gm.Period.years(2026))
    found = gm.plan_changes(aimed(following), aimed(other, evolve(this, source=JUNE)))
    assert [(str(each.period), each.source) for each in found] == [
        ("2025", JUNE),
        ("2026", None),
    ]


def test_targets_that_nothing_tells_apart_are_matched_in_one_way_alone() -> None:
    """Whatever their order is."""
    for old, new in (("12", "34"), ("12", "43"), ("21", "34"), ("21", "43")):
        was, is_now = (aimed(*map(at_least, values)) for values in (old, new))
        assert told(is_now, was) == [
            ("lasare", "targets", at_least("1"), at_least("3")),
            ("lasare", "targets", at_least("2"), at_least("4")),
        ]


def test_nothing_is_written_in_more_ways_than_one() -> None:
    """A list without anything in it and no list say the same."""
    plans = [
        evolve(PLAN, elements=(strategies.Allt(id="a", text="A", maybe_names=names),))
        for names in (None, ())
    ]
    assert told(*plans) == []


def test_a_target_that_demands_the_same_but_is_founded_otherwise_is_told_as_that() -> None:
    """Its source is not the indicator's, and nothing was lowered."""
    founded = at_least("80", source=JUNE, basis=gm.Basis.DERIVED)
    found = gm.plan_changes(PLAN, aimed(founded))
    assert [(each.aspect, each.period, each.before, each.after) for each in found] == [
        ("targets.source", YEAR, None, JUNE),
        ("targets.basis", YEAR, gm.Basis.STATED, gm.Basis.DERIVED),
    ]
    assert {each.source for each in found} == {JUNE}


def test_a_baseline_is_told_in_the_same_way() -> None:
    """Its value and period are one change, its source another."""
    start = gm.Baseline(value=gm.Amount.parse("62 %"), period=gm.Period.years(2023))
    old = plan_with(evolve(MEASURE, baseline=start))
    mended = evolve(start, value=gm.Amount.parse("63 %"), source=JUNE)
    (change,) = gm.plan_changes(old, plan_with(evolve(MEASURE, baseline=mended)))
    assert (change.aspect, change.before, change.after) == ("baseline", start, mended)
    assert (change.period, change.source) == (None, JUNE)
    sourced = plan_with(evolve(MEASURE, baseline=evolve(start, source=JUNE)))
    assert told(sourced, old) == [("lasare", "baseline.source", None, JUNE)]


def test_a_baseline_that_has_come_or_gone_is_told_whole() -> None:
    """There is nothing to hold it against."""
    start = gm.Baseline(value=gm.Amount.parse("62 %"), period=gm.Period.years(2023))
    without = plan_with(evolve(MEASURE, baseline=None))
    with_one = plan_with(evolve(MEASURE, baseline=start))
    assert told(with_one, without) == [("lasare", "baseline", None, start)]
    assert told(without, with_one) == [("lasare", "baseline", start, None)]


def test_a_target_tells_who_decided_it_and_when() -> None:
    """Where it does, that counts more than who decided the indicator."""
    old, new = decided(80, None), decided(75, 6, decided_by="skolnamnden", source=JUNE)
    (change,) = gm.plan_changes(aimed(old), aimed(new))
    assert (change.before, change.after, change.revised) == (old, new, True)
    assert (change.decided_by, change.decided) == ("skolnamnden", date(2025, 6, 1))
    assert change.source == JUNE


def test_a_later_target_beside_the_first_is_told_as_a_change_of_that_one() -> None:
    """Both are kept in the plan, so that it tells what held before; order does not matter."""
    first, second, other = decided(80, 1), decided(75, 6), at_least("1", gm.Period.years(2026))
    for targets in ((other, first, second), (second, first, other)):
        (change,) = gm.plan_changes(aimed(first, other), aimed(*targets))
        assert (change.before, change.after, change.revised) == (first, second, True)
    (back,) = gm.plan_changes(aimed(first, second), aimed(first))
    assert (back.before, back.after, back.revised) == (second, first, False)
    assert back.decided == date(2025, 1, 1)


def test_a_target_is_changed_from_the_last_that_was_decided_before_it() -> None:
    """Not from one that came later, nor from one of another kind."""
    history = (decided(80, 1), decided(78, 3), decided(70, 9))
    ceiling = gm.AtMost(value=gm.Amount.parse("95 %"), period=YEAR)
    (change,) = gm.plan_changes(aimed(*history, ceiling), aimed(*history, ceiling, decided(75, 6)))
    assert (change.before, change.after) == (decided(78, 3), decided(75, 6))


def test_several_later_targets_are_each_told_as_a_change_of_what_was_there() -> None:
    """What stood in the older plan is what was before."""
    history = (decided(80, 1), decided(75, 6), decided(70, 9))
    assert told(aimed(*history), aimed(history[0])) == [
        ("lasare", "targets", decided(80, 1), decided(75, 6)),
        ("lasare", "targets", decided(80, 1), decided(70, 9)),
    ]


@pytest.mark.parametrize(
    "beside",
    [
        decided(80, 6),
        decided(80, 7),
        evolve(decided(80, 1), period=gm.Period.years(2024)),
        gm.AtMost(value=gm.Amount.parse("95 %"), period=YEAR),
    ],
)
def test_a_target_beside_another_is_a_new_one_if_that_was_not_decided_before(
    beside: gm.Target,
) -> None:
    """For the same period, and as the same kind of target."""
    (change,) = gm.plan_changes(aimed(beside), aimed(beside, decided(75, 6)))
    assert (change.before, change.after, change.revised) == (None, decided(75, 6), False)


def test_a_target_that_is_corrected_was_not_revised() -> None:
    """It is of the same decision."""
    (change,) = gm.plan_changes(aimed(decided(80, 1)), aimed(decided(75, 1)))
    assert (change.before, change.after) == (decided(80, 1), decided(75, 1))
    assert not change.revised


def test_the_same_demand_decided_anew_is_told_by_its_decision() -> None:
    """The value stands; the decision is another."""
    anew = decided(80, 6, decided_by="kf")
    assert told(aimed(anew), aimed(decided(80, 1))) == [
        ("lasare", "targets.decided", date(2025, 1, 1), date(2025, 6, 1)),
        ("lasare", "targets.decided_by", None, "kf"),
    ]


# laws


def numbered(plan: gm.Plan) -> gm.Plan:
    """Give elements ids by which two drawn plans match, each once."""
    elements = tuple(evolve(each, id=f"e{at}") for at, each in enumerate(plan.elements))
    bodies = tuple(evolve(each, id="b") for each in plan.bodies)
    return evolve(plan, elements=elements, bodies=bodies)


TARGETS = st.builds(decided, st.integers(1, 3), st.none() | st.integers(1, 3)) | st.builds(
    lambda kind, value, period, source: kind(
        value=gm.Amount(value, "%"), period=period, source=source
    ),
    st.sampled_from([gm.AtLeast, gm.AtMost]),
    st.integers(1, 2),
    st.sampled_from([None, YEAR]),
    st.sampled_from([None, JUNE]),
)
AIMED = st.lists(TARGETS, max_size=4, unique=True).map(lambda each: aimed(*each))
"""Plans whose targets are like each other."""

RECORDED = st.lists(
    st.builds(
        gm.Event,
        what=st.sampled_from(["budget", "revision"]),
        day=st.sampled_from([date(2024, 6, 17), date(2024, 11, 25)]),
        about=st.sampled_from([YEAR, gm.Period.years(2024)]),
        by=st.sampled_from([None, "kf"]),
        source=st.sampled_from([None, JUNE]),
    ),
    max_size=4,
).map(lambda events: recorded(*events))
"""Plans whose events are like each other."""

PLANS = st.one_of(
    strategies.plans.map(numbered), strategies.wide_plans.map(numbered), AIMED, RECORDED
)


def turned(plan: gm.Plan) -> gm.Plan:
    """Turn the order of all that has none."""
    elements = [
        evolve(each, owners=each.owners[::-1], serves=each.serves[::-1])
        for each in reversed(plan.elements)
    ]
    return evolve(
        plan,
        bodies=plan.bodies[::-1],
        events=plan.events[::-1],
        elements=tuple(
            evolve(each, targets=each.targets[::-1]) if isinstance(each, gm.Indicator) else each
            for each in elements
        ),
    )


def written(changes: tuple[gm.PlanChange, ...], *, backwards: bool = False) -> list[str]:
    """Write what was changed in some order of its own; backwards, as if the newer were older."""
    rows = [
        (each.id, each.aspect, each.period)
        + (
            (each.new, each.old, each.after, each.before)
            if backwards
            else (each.old, each.new, each.before, each.after)
        )
        for each in changes
    ]
    return sorted(map(repr, rows))


@given(PLANS)
def test_nothing_is_changed_in_a_plan_that_is_the_same(plan: gm.Plan) -> None:
    """Nor if all that has no order stands in another."""
    assert gm.plan_changes(plan, plan) == ()
    assert gm.plan_changes(plan, turned(plan)) == ()


@given(PLANS, PLANS)
def test_read_backwards_everything_is_the_other_way_round(one: gm.Plan, other: gm.Plan) -> None:
    """What came has gone, and what was before is after."""
    there, back = gm.plan_changes(one, other), gm.plan_changes(other, one)
    assert written(there) == written(back, backwards=True)


@given(PLANS, PLANS)
def test_the_order_of_elements_does_not_matter(one: gm.Plan, other: gm.Plan) -> None:
    """Nor that of bodies, events or targets: the same is told, in another order."""
    said, again = gm.plan_changes(one, other), gm.plan_changes(one, turned(other))
    assert sorted(map(brief, said)) == sorted(map(brief, again))


def brief(change: gm.PlanChange) -> str:
    """Write a change without what may stand in another order."""
    about = (change.id, change.aspect, change.period)
    return repr((*about, change.before, change.after) if change.aspect == "targets" else about)


@given(strategies.wide, strategies.wide)
def test_every_field_that_differs_is_told(one: strategies.Allt, other: strategies.Allt) -> None:
    """And no other; nothing may be written in two ways."""
    plans = [evolve(PLAN, elements=(evolve(each, id="a"),)) for each in (one, other)]
    differing = {
        field.name
        for field in fields(strategies.Allt)
        if meant(getattr(one, field.name)) != meant(getattr(other, field.name))
    }
    told = {str(each.aspect).split(".")[0] for each in gm.plan_changes(*plans)}
    assert told == differing - {"id"}


def meant(value: object) -> object:
    """Give what a field says: targets in any order, nothing as nothing."""
    if isinstance(value, tuple) and any(isinstance(each, gm.Target) for each in value):
        return set(value)
    return None if value == () else value
