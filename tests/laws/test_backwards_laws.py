"""Laws that every plan backwards keeps, against trying all that is possible."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import product
from typing import Any

from attrs import evolve
from hypothesis import given, strategies as st

import govmodel as gm

ROLES = tuple(gm.Role(id=each, name=each) for each in "abc")
LAW = gm.Jurisdiction(name="Exempelland", code="XX", holidays=gm.Holidays(country="SE"))
LAST = date(2026, 6, 30)  # Midsummer and some weekends lie before it


@st.composite
def routes(draw: st.DrawFn) -> tuple[gm.Stage, ...]:
    """Draw up to five stages, each before the deadline or before one that was drawn earlier."""
    stages: list[gm.Stage] = []
    for number in range(draw(st.integers(1, 5))):
        before = draw(st.sampled_from(["", *(each.id for each in stages)]))
        stages.append(
            gm.Stage(
                id=f"s{number}",
                name=f"steg {number}",
                role=draw(st.none() | st.sampled_from(ROLES)),
                before=before,
                days=draw(st.integers(0, 9)),
            )
        )
    return tuple(draw(st.permutations(stages)))


NEAR = st.dates(LAST - timedelta(days=30), LAST + timedelta(days=3))
MEETINGS = st.lists(
    st.builds(gm.Meetings, role=st.sampled_from(ROLES), days=st.lists(NEAR, max_size=4).map(tuple)),
    max_size=4,
).map(tuple)
JURISDICTIONS = st.none() | st.just(LAW)
FIRST = st.none() | st.dates(LAST - timedelta(days=6), LAST)
ANY_DAY = st.dates(date(1971, 1, 1), date(2200, 12, 31)) | st.dates()


def by_id(planned: tuple[gm.PlannedStage, ...]) -> Mapping[str, gm.PlannedStage]:
    """Index planned stages."""
    return {each.stage.id: each for each in planned}


def choices(
    stage: gm.Stage, meetings: tuple[gm.Meetings, ...], jurisdiction: gm.Jurisdiction | None
) -> set[date]:
    """List the days on which a stage could be at all."""
    if stage.role is not None:
        return {day for each in meetings if each.role == stage.role for day in each.days}
    every = {LAST - timedelta(days=number) for number in range(70)}
    if jurisdiction is None:
        return every
    return {
        day
        for day in every
        if gm.practical_day(LAW, day) == gm.PracticalDay(written=day, safe=day, possible=day)
    }


@given(routes(), MEETINGS, ANY_DAY, FIRST, JURISDICTIONS)
def test_every_stage_is_told_in_the_order_of_days(
    stages: tuple[gm.Stage, ...],
    meetings: tuple[gm.Meetings, ...],
    last: date,
    first: date | None,
    jurisdiction: gm.Jurisdiction | None,
) -> None:
    """Each once, none after its latest day, and each without a day with a warning."""
    planned = gm.plan_backwards(stages, meetings, last, first=first, jurisdiction=jurisdiction)
    assert sorted(each.stage.id for each in planned) == sorted(each.id for each in stages)
    found = by_id(planned)
    position = {each.stage.id: number for number, each in enumerate(planned)}
    counted = [each.counted_from or date.min for each in planned]
    assert counted == sorted(counted)
    for each in planned:
        if each.day is not None and each.latest is not None:
            assert each.day <= each.latest <= last
        else:
            assert each.warnings
        if each.stage.before:
            assert position[each.stage.id] < position[each.stage.before]
            after = found[each.stage.before].counted_from
            if each.latest is not None and after is not None:
                assert (after - each.latest).days == each.stage.days
        for warning in each.warnings:
            assert warning.label("sv") != warning.label("en")


@given(routes(), MEETINGS, FIRST, JURISDICTIONS, st.data())
def test_the_order_in_which_things_are_given_does_not_matter(
    stages: tuple[gm.Stage, ...],
    meetings: tuple[gm.Meetings, ...],
    first: date | None,
    jurisdiction: gm.Jurisdiction | None,
    data: st.DataObject,
) -> None:
    """Neither of stages nor of meetings."""
    given_: dict[str, Any] = {"first": first, "jurisdiction": jurisdiction}
    mixed = data.draw(st.permutations(stages)), data.draw(st.permutations(meetings))
    assert gm.plan_backwards(*mixed, LAST, **given_) == gm.plan_backwards(
        stages, meetings, LAST, **given_
    )


@given(routes(), MEETINGS, FIRST, JURISDICTIONS)
def test_no_plan_is_later_than_this_one(
    stages: tuple[gm.Stage, ...],
    meetings: tuple[gm.Meetings, ...],
    first: date | None,
    jurisdiction: gm.Jurisdiction | None,
) -> None:
    """Where all stages can have a day, each gets the latest it has in any plan at all."""
    stages = stages[:3]
    known = {each.id for each in stages}
    stages = tuple(each if each.before in known else evolve(each, before="") for each in stages)
    ids = [each.id for each in stages]
    possible = []
    for days in product(*(choices(each, meetings, jurisdiction) for each in stages)):
        at = dict(zip(ids, days, strict=True))
        fits = (
            at[each.id] + timedelta(days=each.days) <= at.get(each.before, LAST)
            and (bool(each.before) or at[each.id] >= (first or date.min))
            for each in stages
        )
        if all(fits):
            possible.append(at)
    planned = by_id(
        gm.plan_backwards(stages, meetings, LAST, first=first, jurisdiction=jurisdiction)
    )
    if possible:
        best = {each: max(at[each] for at in possible) for each in ids}
        assert {each: planned[each].day for each in ids} == best
    else:
        assert any(each.day is None for each in planned.values())


@given(routes(), MEETINGS, MEETINGS, FIRST, JURISDICTIONS)
def test_more_meetings_make_nothing_worse(
    stages: tuple[gm.Stage, ...],
    meetings: tuple[gm.Meetings, ...],
    more: tuple[gm.Meetings, ...],
    first: date | None,
    jurisdiction: gm.Jurisdiction | None,
) -> None:
    """What was planned without a warning still is, and no earlier than it was."""
    fewer = gm.plan_backwards(stages, meetings, LAST, first=first, jurisdiction=jurisdiction)
    planned = by_id(
        gm.plan_backwards(stages, (*meetings, *more), LAST, first=first, jurisdiction=jurisdiction)
    )
    for each in fewer:
        if not each.warnings:
            other = planned[each.stage.id]
            assert not other.warnings
            assert each.day is not None
            assert other.day is not None
            assert other.day >= each.day
