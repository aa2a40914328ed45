"""How it went: what was observed, judged, expected and done, and what is not shown."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

import govmodel as gm
from govmodel import (
    Amount,
    Basis,
    Forecast,
    InvalidValueError,
    Missing,
    Observation,
    Period,
    Results,
    Sex,
    Verdict,
    suppressed,
)

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


def test_what_is_not_counted_is_done_or_is_not() -> None:
    """That something is not done is an outcome; that nobody knows is a reason."""
    for done in (True, False):
        seen = Observation(indicator="k1", period=YEAR, done=done)
        assert (seen.value, seen.done, seen.missing) == (None, done, None)


@pytest.mark.parametrize(
    ("said", "english", "swedish"),
    [
        ({}, "nothing", "ingenting"),
        ({"value": VALUE, "missing": "ingen mätning"}, "several of them", "flera av dem"),
        ({"value": Amount(0, "st"), "missing": ""}, "several of them", "flera av dem"),
        ({"value": VALUE, "done": False}, "several of them", "flera av dem"),
        ({"done": False, "missing": Missing.NOT_FOUND}, "several of them", "flera av dem"),
        ({"value": VALUE, "done": True, "missing": "x"}, "several of them", "flera av dem"),
    ],
)
def test_an_observation_with_several_or_none_of_them_is_refused(
    said: dict[str, Any], english: str, swedish: str
) -> None:
    """A value with a reason why it is missing contradicts itself; nothing at all says nothing."""
    with pytest.raises(InvalidValueError) as caught:
        Observation(indicator="k1", period=YEAR, **said)
    assert str(caught.value) == f"expected one of value, done and missing, found {english}"
    assert caught.value.text("sv") == (
        f"här väntades ett av value, done och missing, men här står {swedish}"
    )


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("not_collected", Missing.NOT_COLLECTED),
        ("not_published", Missing.NOT_PUBLISHED),
        ("not_found", Missing.NOT_FOUND),
        ("not_applicable", Missing.NOT_APPLICABLE),
        ("suppressed", Missing.SUPPRESSED),
    ],
)
def test_a_reason_that_has_a_word_is_that_word(said: str, meant: Missing) -> None:
    """However it was written, so that it can be told in either language."""
    for reason in (said, meant):
        assert Observation(indicator="k1", period=YEAR, missing=reason).missing is meant


@pytest.mark.parametrize("said", ["", "Suppressed", " suppressed", "sekretess", "SUPPRESSED"])
def test_a_reason_in_other_words_stays_as_it_is(said: str) -> None:
    """They are the source's own."""
    reason = Observation(indicator="k1", period=YEAR, missing=said).missing
    assert reason == said
    assert not isinstance(reason, Missing)


def test_an_observation_states_nothing_that_its_source_does_not() -> None:
    """When it was published is open until somebody says so."""
    seen = Observation(indicator="k1", period=YEAR, value=VALUE)
    assert (seen.published, seen.source, seen.basis) == (None, None, Basis.STATED)
    assert (seen.of, seen.sex, seen.count, seen.provisional) == (None, Sex.ALL, None, False)


def test_results_may_be_of_a_municipality_alone() -> None:
    """Its code is text and keeps its leading zero."""
    results = Results(of="0331")
    assert (results.of, results.title) == ("0331", "")
    assert (results.sources, results.observations) == ((), ())
    assert (results.judgements, results.forecasts) == ((), ())
    assert (results.deviations, results.progress) == ((), ())


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


END = date(2025, 8, 31)


def test_a_judgement_may_be_of_sound_financial_management_as_a_whole() -> None:
    """Then it is of no element."""
    judged = gm.Judgement(at=END, verdict=Verdict.REACHED)
    assert (judged.element, judged.by, judged.because) == (None, None, None)
    assert (judged.published, judged.source, judged.basis) == (None, None, Basis.STATED)


def forecast(value: Amount | None = None, verdict: Verdict | None = None) -> Forecast:
    """Expect something of the end of 2025."""
    return Forecast(element="k1", period=Period.years(2025), at=END, value=value, verdict=verdict)


@pytest.mark.parametrize("verdict", [Verdict.REACHED, Verdict.PARTLY, Verdict.NOT_REACHED])
def test_a_forecast_says_how_it_will_have_gone(verdict: Verdict) -> None:
    """In one of three ways; at the end there is no other."""
    assert forecast(verdict=verdict).verdict is verdict


@pytest.mark.parametrize(
    "verdict", [Verdict.MET_EARLY, Verdict.NOT_DUE, Verdict.NO_DATA, Verdict.NOT_MEASURABLE]
)
def test_what_cannot_be_said_of_an_end_cannot_be_expected(verdict: Verdict) -> None:
    """At the end nothing is early, and nothing is not due."""
    with pytest.raises(InvalidValueError) as caught:
        forecast(verdict=verdict)
    assert str(caught.value) == (
        f"expected one of reached, partly or not_reached, found {verdict.value}"
    )


@pytest.mark.parametrize(
    ("value", "verdict", "english", "swedish"),
    [
        (None, None, "nothing", "ingenting"),
        (VALUE, Verdict.REACHED, "both", "båda"),
        (Amount(0, "%"), Verdict.REACHED, "both", "båda"),
    ],
)
def test_a_forecast_of_both_or_neither_is_refused(
    value: Amount | None, verdict: Verdict | None, english: str, swedish: str
) -> None:
    """What a value means for the target is worked out, and not said besides."""
    with pytest.raises(InvalidValueError) as caught:
        forecast(value, verdict)
    assert str(caught.value) == f"expected either value or verdict, found {english}"
    assert caught.value.text("sv").endswith(f"men här står {swedish}")


def test_a_deviation_and_progress_state_nothing_that_nobody_said() -> None:
    """What is not said is left open."""
    told = gm.Deviation(element="k1", at=END)
    assert (told.analysis, told.measure, told.responsible, told.due) == (None, None, None, None)
    come = gm.Progress(assignment="u1", at=END, state=gm.State.NOT_DONE)
    assert (come.done, come.closed, come.closed_by, come.decision) == (None, None, None, None)
    assert (come.cost, come.expected_cost, come.because) == (None, None, None)
    assert (come.published, come.source, come.basis) == (None, None, Basis.STATED)


# What is not shown.


def seen(sex: Sex = Sex.ALL, count: int | None = None, **more: Any) -> Observation:  # noqa: ANN401
    """Observe half of so many people in a year."""
    return Observation(
        **{"indicator": "k1", "period": YEAR, "value": Amount(50, "%"), **more},
        sex=sex,
        count=count,
    )


def shown(*observations: Observation, fewer_than: int = 5) -> list[bool]:
    """Tell of each observation whether it is still shown, and of those that it is as it was."""
    results = Results(of="9999", observations=observations)
    left = suppressed(results, fewer_than=fewer_than).observations
    for before, after in zip(observations, left, strict=True):
        hidden = evolve(before, value=None, done=None, count=None, missing=Missing.SUPPRESSED)
        assert after in (before, hidden)
    return [after.missing is not Missing.SUPPRESSED for after in left]


def test_a_value_is_shown_from_the_limit_upwards() -> None:
    """Nobody at all is fewer than five, too."""
    counts = (0, 1, 4, 5, 6, None)
    observations = [seen(count=count, indicator=f"k{count}") for count in counts]
    assert shown(*observations) == [False, False, False, True, True, True]


def test_what_is_not_shown_has_neither_value_nor_count_left() -> None:
    """Whose it is and where it stands stays."""
    small = seen(Sex.WOMEN, 4, of="skola-1", published=END, provisional=True, basis=Basis.ASSUMED)
    (left,) = suppressed(Results(of="9999", observations=(small,)), fewer_than=5).observations
    assert left == Observation(
        indicator="k1",
        period=YEAR,
        missing=Missing.SUPPRESSED,
        of="skola-1",
        sex=Sex.WOMEN,
        provisional=True,
        published=END,
        basis=Basis.ASSUMED,
    )


def test_whether_a_few_have_done_something_is_not_shown_either() -> None:
    """It tells as much of them as a value."""
    assert shown(seen(count=4, value=None, done=True)) == [False]


def test_what_is_missing_for_another_reason_keeps_that_reason() -> None:
    """There is nothing to take away, whatever count stands there."""
    few = seen(Sex.WOMEN, 3, value=None, missing="ingen mätning")
    assert shown(few, seen(Sex.MEN, 9, value=None, missing=Missing.NOT_FOUND)) == [True, True]
    assert shown(few, seen(Sex.MEN, 9)) == [True, True]
    unknown = seen(Sex.MEN, value=None, missing=Missing.NOT_FOUND)
    assert shown(seen(Sex.WOMEN, 3), unknown) == [False, True]


def test_the_other_sex_is_taken_away_too() -> None:
    """With the value of all, the small one could else be worked out."""
    everybody, women, men = seen(count=40), seen(Sex.WOMEN, 4), seen(Sex.MEN, 36)
    assert shown(everybody, women, men) == [True, False, False]
    assert shown(men, evolve(women, count=36), evolve(everybody, count=72)) == [True, True, True]
    assert shown(evolve(men, count=3), evolve(women, count=37), everybody) == [False, False, True]
    assert shown(women, evolve(men, count=None)) == [False, False]


def test_all_versions_of_the_other_sex_are_taken_away() -> None:
    """Whoever had an older one could subtract it."""
    men = seen(Sex.MEN, 36)
    others = (evolve(men, published=END), evolve(men, provisional=True), men)
    assert shown(seen(Sex.WOMEN, 4), *others) == [False, False, False, False]


def test_the_other_sex_elsewhere_stays() -> None:
    """Another indicator, another period and another municipality betray nothing."""
    men = seen(Sex.MEN, 36)
    elsewhere = (
        evolve(men, indicator="k2"),
        evolve(men, period=Period.years(2012)),
        evolve(men, of="0000"),
    )
    assert shown(seen(Sex.WOMEN, 4), *elsewhere) == [False, True, True, True]


def test_where_all_are_few_women_and_men_are_fewer() -> None:
    """Their own count need not be stated."""
    assert shown(seen(count=4), seen(Sex.WOMEN), seen(Sex.MEN)) == [False, False, False]


def test_what_was_taken_away_before_takes_the_other_sex_with_it() -> None:
    """It does not matter whose limit it was."""
    gone = seen(Sex.WOMEN, value=None, missing=Missing.SUPPRESSED)
    assert shown(seen(count=40), gone, seen(Sex.MEN, 36)) == [True, False, False]


def test_where_nearly_all_are_of_one_sex_few_are_of_the_other() -> None:
    """Twenty less eighteen is two, whoever tells of the two."""
    everybody, women = seen(count=20), seen(Sex.WOMEN, 18)
    assert shown(everybody, women, seen(Sex.MEN)) == [True, False, False]
    assert shown(everybody, women) == [True, False]
    assert shown(everybody, evolve(women, count=15)) == [True, True]
    assert shown(everybody, evolve(women, count=20)) == [True, True]


def test_what_is_few_in_one_place_does_not_hide_what_is_few_by_difference_in_another() -> None:
    """Each is looked for by itself."""
    elsewhere = evolve(seen(count=3), indicator="annat")
    everybody, women, men = seen(count=20), seen(Sex.WOMEN, 18), seen(Sex.MEN)
    assert shown(elsewhere, everybody, women, men) == [False, True, False, False]


def test_fewer_people_than_none_are_refused() -> None:
    """Nobody counts backwards."""
    with pytest.raises(InvalidValueError, match="expected a whole number from 0, found -1"):
        seen(count=-1)


def test_what_else_results_tell_is_left_as_it_is() -> None:
    """A judgement is not counted."""
    results = Results(
        of="9999",
        title="Utfall",
        observations=(seen(count=1),),
        judgements=(gm.Judgement(element="k1", at=END, verdict=Verdict.REACHED),),
        progress=(gm.Progress(assignment="u1", at=END, state=gm.State.DONE),),
    )
    assert evolve(suppressed(results, fewer_than=5), observations=()) == evolve(
        results, observations=()
    )
