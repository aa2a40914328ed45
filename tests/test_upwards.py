"""Conclusions on goals from what is below them, for models that have a way."""

from collections.abc import Sequence
from datetime import date

import pytest
from attrs import evolve

import govmodel as gm
from govmodel.errors import Phrase

import toy

END = date(2025, 12, 31)
YEAR = gm.Period.years(2025)
REACHED, EARLY, PARTLY = gm.Verdict.REACHED, gm.Verdict.MET_EARLY, gm.Verdict.PARTLY
NOT_DUE, NOT_REACHED = gm.Verdict.NOT_DUE, gm.Verdict.NOT_REACHED
NO_DATA, UNMEASURED = gm.Verdict.NO_DATA, gm.Verdict.NOT_MEASURABLE
SILENT = gm.Verdict.NOT_COMBINED
BETTER, SAME, WORSE, UNKNOWN = gm.Trend

GOAL = toy.Mal(id="m", text="Mål", owners=("skolnamnden",))


def row(verdict: gm.Verdict, trend: gm.Trend | None = None, of: gm.Element = toy.MEASURE) -> gm.Row:
    """Make a row with a verdict and a trend, as they come from a follow-up."""
    course = None if trend is None else gm.Course(trend=trend, reason=Phrase("course.unknown"))
    grade = gm.Grade(verdict=verdict, word="?")
    why = Phrase("reason.goal")
    return gm.Row(element=of, at=END, verdict=verdict, grade=grade, why=why, course=course)


def rows(*verdicts: gm.Verdict) -> tuple[gm.Row, ...]:
    """Make rows with these verdicts."""
    return tuple(row(verdict) for verdict in verdicts)


def judged(verdict: gm.Verdict, at: date = END) -> gm.Judgement:
    """Judge a goal."""
    return gm.Judgement(element="m", at=at, verdict=verdict)


def said(conclusion: gm.Conclusion | None) -> tuple[str, str, str]:
    """Give a verdict, and why it is given in both languages."""
    assert conclusion is not None
    reason = conclusion.reason
    return conclusion.verdict.value, reason.label("sv"), reason.label("en")


NOTHING = (
    "no_data",
    "Uppgift saknas: inget under målet har bedömts.",
    "No data: nothing below it has been judged.",
)


# All reached.


@pytest.mark.parametrize(
    ("below", "verdict", "swedish", "english"),
    [
        (
            (REACHED, REACHED),
            "reached",
            "Allt under målet är uppnått: 2 av 2.",
            "Everything below the goal is reached: 2 of 2.",
        ),
        (
            (REACHED, EARLY),
            "met_early",
            "Allt under målet är uppnått: 2 av 2.",
            "Everything below the goal is reached: 2 of 2.",
        ),
        (
            (REACHED, NOT_REACHED, NOT_DUE),
            "not_reached",
            "Inte allt under målet är uppnått: 1 av 3.",
            "Not everything below the goal is reached: 1 of 3.",
        ),
        (
            (REACHED, PARTLY),
            "not_reached",
            "Inte allt under målet är uppnått: 1 av 2.",
            "Not everything below the goal is reached: 1 of 2.",
        ),
        (
            (EARLY, NOT_DUE, NO_DATA),
            "not_due",
            "Inte allt under målet kan bedömas ännu; uppnått: 1 av 3.",
            "Not everything below the goal can be judged yet; reached: 1 of 3.",
        ),
        (
            (REACHED, NO_DATA),
            "no_data",
            "Inte allt under målet kan bedömas ännu; uppnått: 1 av 2.",
            "Not everything below the goal can be judged yet; reached: 1 of 2.",
        ),
        (
            (UNMEASURED,),
            "no_data",
            "Inte allt under målet kan bedömas ännu; uppnått: 0 av 1.",
            "Not everything below the goal can be judged yet; reached: 0 of 1.",
        ),
        ((SILENT,), *NOTHING),
        ((), *NOTHING),
    ],
)
def test_a_goal_is_reached_if_everything_below_it_is(
    below: tuple[gm.Verdict, ...], verdict: str, swedish: str, english: str
) -> None:
    """Whatever the order; what has failed counts before what is still to come."""
    for order in (below, below[::-1]):
        found = said(gm.all_reached(GOAL, rows(*order), (judged(PARTLY),)))
        assert found == (verdict, swedish, english)


# So large a share.


@pytest.mark.parametrize(
    ("below", "verdict", "met", "count"),
    [
        ((REACHED,) * 4 + (NOT_REACHED,), "reached", 4, 5),
        ((EARLY,) * 4 + (PARTLY,), "reached", 4, 5),
        ((REACHED,) * 3 + (PARTLY,), "partly", 3, 4),
        ((REACHED, NOT_REACHED), "partly", 1, 2),
        ((REACHED, NOT_REACHED, PARTLY), "not_reached", 1, 3),
        ((PARTLY, PARTLY), "not_reached", 0, 2),
    ],
)
def test_a_goal_is_reached_if_so_large_a_share_below_it_is(
    below: tuple[gm.Verdict, ...], verdict: str, met: int, count: int
) -> None:
    """Exactly so large is enough; a line is not broken before the percent sign."""
    share = gm.ShareReached(reached=80, partly=50)
    assert said(share(GOAL, rows(*below), ())) == (
        verdict,
        (
            f"Uppnått under målet: {met} av {count} bedömda; för att målet ska vara uppnått krävs "
            "80\N{NO-BREAK SPACE}%."
        ),
        (
            f"Reached below the goal: {met} of {count} judged; the goal is reached from "
            "80\N{NO-BREAK SPACE}%."
        ),
    )


@pytest.mark.parametrize(
    ("below", "verdict", "met", "count", "left"),
    [
        ((REACHED, NOT_DUE, NO_DATA, UNMEASURED, SILENT), "reached", 1, 1, 4),
        ((REACHED, PARTLY, NOT_DUE, NO_DATA), "partly", 1, 2, 2),
        ((NOT_REACHED, UNMEASURED, UNMEASURED), "not_reached", 0, 1, 2),
    ],
)
def test_a_share_tells_how_much_was_left_out_of_it(
    below: tuple[gm.Verdict, ...], verdict: str, met: int, count: int, left: int
) -> None:
    """One reached of one that could be judged is not told as if there had been no others."""
    share = gm.ShareReached(reached=80, partly=50)
    assert said(share(GOAL, rows(*below), ())) == (
        verdict,
        (
            f"Uppnått under målet: {met} av {count} bedömda; inte bedömda, och inte medräknade: "
            f"{left}. För att målet ska vara uppnått krävs 80\N{NO-BREAK SPACE}%."
        ),
        (
            f"Reached below the goal: {met} of {count} judged; not judged, and not counted: {left}. "
            "The goal is reached from 80\N{NO-BREAK SPACE}%."
        ),
    )


def test_two_thirds_are_not_67_percent() -> None:
    """Shares are not rounded."""
    two_of_three = rows(REACHED, REACHED, NOT_REACHED)
    for reached, verdict in ((66, "reached"), (67, "not_reached")):
        assert said(gm.ShareReached(reached=reached)(GOAL, two_of_three, ()))[0] == verdict


def test_of_a_share_without_a_part_a_goal_is_never_partly_reached() -> None:
    """From none on, it always is."""
    one_of_ten = rows(REACHED, *(NOT_REACHED,) * 9)
    assert said(gm.ShareReached(reached=80)(GOAL, one_of_ten, ()))[0] == "not_reached"
    assert said(gm.ShareReached(reached=80, partly=0)(GOAL, rows(NOT_REACHED), ()))[0] == "partly"


def test_of_nothing_that_can_be_judged_there_is_no_share() -> None:
    """It is neither none nor all."""
    share = gm.ShareReached(reached=80)
    for below in ((), (NOT_DUE, NO_DATA, UNMEASURED, SILENT)):
        assert said(share(GOAL, rows(*below), ())) == NOTHING


@pytest.mark.parametrize(
    ("reached", "partly", "found"),
    [(0, None, "0"), (101, None, "101"), (80, 80, "80, 80"), (80, -1, "80, -1"), (1, 2, "1, 2")],
)
def test_shares_that_no_goal_could_have_are_refused(
    reached: int, partly: int | None, found: str
) -> None:
    """Of shares and of weighings alike."""
    for make in (gm.ShareReached, _weighing):
        with pytest.raises(gm.InvalidValueError) as caught:
            make(reached=reached, partly=partly)
        assert caught.value.text("sv") == (
            "här väntades hela procent från 1 till 100, och en lägre andel för delvis, "
            f"men här står {found}"
        )


def _weighing(reached: int, partly: int | None) -> gm.Weighing:
    return gm.Weighing(indicators=1, judgement=1, trend=1, reached=reached, partly=partly)


def test_the_least_and_the_greatest_shares_are_taken() -> None:
    """From one percent to all."""
    assert gm.ShareReached(reached=1, partly=0).partly == 0
    assert gm.ShareReached(reached=100, partly=99).reached == 100


# Weighing.

WEIGHING = gm.Weighing(indicators=2, judgement=1, trend=1, reached=75, partly=50)


@pytest.mark.parametrize(
    ("below", "judgements", "verdict", "points"),
    [
        # (2 × 1 + 1 × 1 + 1 × 1) / 4
        (((REACHED, BETTER),), (REACHED,), "reached", 100),
        # (2 × 1 + 1 × 0 + 1 × 1) / 4
        (((EARLY, BETTER),), (NOT_REACHED,), "reached", 75),
        # (2 × 1/2 + 1 × 1/2 + 1 × 1/2) / 4
        (((PARTLY, SAME),), (PARTLY,), "partly", 50),
        # (2 × 1/2 + 1 × 0 + 1 × 1/2) / 4, of two indicators and two trends
        (((REACHED, BETTER), (NOT_REACHED, WORSE)), (NOT_REACHED,), "not_reached", 37),
        # (2 × 1 + 1 × 1/2 + 1 × 1) / 4, of two bodies that judged on one day
        (((REACHED, BETTER),), (NOT_REACHED, REACHED), "reached", 87),
        (((REACHED, BETTER),), (REACHED, NOT_REACHED), "reached", 87),
        # (2 × 0 + 1 × 5/6 + 1 × 0) / 4, of three
        (((NOT_REACHED, WORSE),), (REACHED, PARTLY, EARLY), "not_reached", 20),
        # (2 × 1 + 1 × 0 + 1 × 1) / 4: one of the two who judged could tell how it stands
        (((REACHED, BETTER),), (NOT_REACHED, UNMEASURED), "reached", 75),
        (((REACHED, BETTER),), (UNMEASURED, NOT_REACHED), "reached", 75),
    ],
)
def test_indicators_judgement_and_trend_are_weighed_together(
    below: tuple[tuple[gm.Verdict, gm.Trend | None], ...],
    judgements: tuple[gm.Verdict, ...],
    verdict: str,
    points: int,
) -> None:
    """Twice the indicators, once the judgement, once the trend."""
    found = WEIGHING(GOAL, [row(*each) for each in below], [judged(each) for each in judgements])
    assert said(found) == (
        verdict,
        (
            f"Indikatorer, bedömning och trend vägs samman till {points}\N{NO-BREAK SPACE}%; för att "
            "målet ska vara uppnått krävs 75\N{NO-BREAK SPACE}%."
        ),
        (
            f"Indicators, judgement and trend weigh together to {points}\N{NO-BREAK SPACE}%; the goal "
            "is reached from 75\N{NO-BREAK SPACE}%."
        ),
    )


def test_only_the_judgements_of_the_last_day_on_which_anybody_judged_are_weighed() -> None:
    """Whoever made the others, and whatever those of the last day say."""
    august = date(2025, 8, 31)
    below = (row(REACHED, BETTER),)
    # (2 × 1 + 1 × 1/2 + 1 × 1) / 4
    told = [judged(NOT_REACHED, august), judged(REACHED), judged(NOT_REACHED)]
    assert "till 87\N{NO-BREAK SPACE}%" in said(WEIGHING(GOAL, below, told))[1]
    # (2 × 1 + 1 × 1) / 3: those of the last day say nothing, and an older one does not step in.
    told = [judged(NOT_REACHED, august), judged(UNMEASURED)]
    verdict, swedish, _ = said(WEIGHING(GOAL, below, told))
    assert verdict == "reached"
    assert "till 100\N{NO-BREAK SPACE}%" in swedish
    assert swedish.endswith("Utan uppgift: bedömning.")


INDICATORS = ("bedömning av {} av indikatorerna", "a verdict on {} of the indicators")
TREND = ("trend för {} av indikatorerna", "the trend of {} of the indicators")
JUDGEMENT = ("bedömning", "a judgement")


def of(number: int, words: tuple[str, str]) -> tuple[str, str]:
    """Count what is not known."""
    swedish, english = words
    return swedish.format(number), english.format(number)


@pytest.mark.parametrize(
    ("below", "judgements", "verdict", "points", "left"),
    [
        # (2 × 1/2 + 1 × 1) / 3: no trend is known
        (((PARTLY, UNKNOWN), (PARTLY, None)), (REACHED,), "partly", 66, [of(2, TREND)]),
        # (2 × 1/2 + 1 × 1 + 1 × 1) / 4: one of the trends is
        (((PARTLY, UNKNOWN), (PARTLY, BETTER)), (REACHED,), "reached", 75, [of(1, TREND)]),
        # (2 × 1 + 1 × 0) / 3: nobody has judged it
        (((REACHED, WORSE),), (), "partly", 66, [JUDGEMENT]),
        # (2 × 1 + 1 × 1) / 3: nobody could
        (((REACHED, BETTER),), (UNMEASURED, NO_DATA), "reached", 100, [JUDGEMENT]),
        # (1 × 1 + 1 × 1) / 2: no indicator has a verdict that says how it stands
        (
            ((NOT_DUE, BETTER), (NO_DATA, None), (UNMEASURED, None)),
            (REACHED,),
            "reached",
            100,
            [of(3, INDICATORS), of(2, TREND)],
        ),
        # 1 × 1/2
        (
            ((NO_DATA, SAME), (NO_DATA, None)),
            (),
            "partly",
            50,
            [of(2, INDICATORS), JUDGEMENT, of(1, TREND)],
        ),
        # (2 × 1/3 + 1 × 1) / 3 = 5/9, of three indicators
        (
            ((REACHED, None), (NOT_REACHED, None), (NOT_REACHED, None)),
            (REACHED,),
            "partly",
            55,
            [of(3, TREND)],
        ),
        # 1 × 1: there is no indicator at all
        ((), (REACHED,), "reached", 100, [("indikatorer", "indicators")]),
    ],
)
def test_what_is_not_known_is_left_out_with_its_weight_and_is_named(
    below: tuple[tuple[gm.Verdict, gm.Trend | None], ...],
    judgements: tuple[gm.Verdict, ...],
    verdict: str,
    points: int,
    left: list[tuple[str, str]],
) -> None:
    """Nobody takes two of three for all that there is."""
    found = WEIGHING(GOAL, [row(*each) for each in below], [judged(each) for each in judgements])
    swedish, english = (
        listed(tuple(each[place] for each in left), word)
        for place, word in enumerate(("och", "and"))
    )
    assert said(found) == (
        verdict,
        (
            "Det som är känt av indikatorer, bedömning och trend vägs samman till "
            f"{points}\N{NO-BREAK SPACE}%; för att målet ska vara uppnått krävs "
            f"75\N{NO-BREAK SPACE}%. Utan uppgift: {swedish}."
        ),
        (
            "What is known of indicators, judgement and trend weighs together to "
            f"{points}\N{NO-BREAK SPACE}%; the goal is reached from 75\N{NO-BREAK SPACE}%. "
            f"Not known: {english}."
        ),
    )


def listed(words: tuple[str, ...], before_the_last: str) -> str:
    """List words, as a sentence does."""
    *first, last = words
    return f"{', '.join(first)} {before_the_last} {last}" if first else last


@pytest.mark.parametrize(
    ("weights", "below", "judgements"),
    [
        ((0, 1, 1), (row(NO_DATA, BETTER),), (REACHED,)),
        ((1, 0, 1), (row(REACHED, BETTER),), ()),
        ((1, 1, 0), (row(REACHED, UNKNOWN),), (REACHED,)),
        ((0, 1, 0), (), (REACHED,)),
    ],
)
def test_what_has_no_weight_is_not_missed(
    weights: tuple[int, int, int], below: tuple[gm.Row, ...], judgements: tuple[gm.Verdict, ...]
) -> None:
    """It would have changed nothing."""
    indicators, judgement, trend = weights
    weigh = gm.Weighing(indicators=indicators, judgement=judgement, trend=trend, reached=75)
    found = said(weigh(GOAL, below, [judged(each) for each in judgements]))
    assert found[0] == "reached"
    assert found[1].startswith("Indikatorer, bedömning och trend vägs samman till 100")
    assert "Utan uppgift" not in found[1]


@pytest.mark.parametrize("weights", [(1, 1, 0), (0, 1, 1)])
def test_indicators_that_are_not_there_are_missed_once(weights: tuple[int, int, int]) -> None:
    """Whether they would have counted by how they stand or by which way they go."""
    indicators, judgement, trend = weights
    weigh = gm.Weighing(indicators=indicators, judgement=judgement, trend=trend, reached=75)
    below = (row(REACHED, of=toy.COMMITTEE_TASK),)
    assert said(weigh(GOAL, below, (judged(REACHED),)))[1].endswith("Utan uppgift: indikatorer.")


def test_what_is_almost_enough_is_not_rounded_up_to_what_is() -> None:
    """Nobody reads that 75 % was asked for and 75 % was had, and that it was too little."""
    three_of_four = gm.Weighing(indicators=199, judgement=1, trend=0, reached=75)
    # (199 × 3/4 + 1 × 1/2) / 200 = 74.875 %
    below = rows(REACHED, REACHED, REACHED, NOT_REACHED)
    verdict, swedish, _ = said(three_of_four(GOAL, below, (judged(PARTLY),)))
    assert verdict == "not_reached"
    assert swedish.startswith(
        "Indikatorer, bedömning och trend vägs samman till 74\N{NO-BREAK SPACE}%;"
    )


def test_only_indicators_are_weighed() -> None:
    """What assignments and goals below say is another thing."""
    below = (row(REACHED), row(NOT_REACHED, of=toy.COMMITTEE_TASK), row(NOT_REACHED, of=GOAL))
    only = gm.Weighing(indicators=1, judgement=0, trend=0, reached=100)
    assert said(only(GOAL, below, (judged(NOT_REACHED),)))[0] == "reached"


def test_of_nothing_known_nothing_is_weighed() -> None:
    """What has no weight is not known by that."""
    unjudged = gm.Weighing(indicators=1, judgement=0, trend=0, reached=50)
    assert said(WEIGHING(GOAL, (), ())) == NOTHING
    assert said(WEIGHING(GOAL, (row(NOT_DUE, UNKNOWN),), (judged(NO_DATA),))) == NOTHING
    assert said(unjudged(GOAL, (row(NOT_DUE, BETTER),), (judged(REACHED),))) == NOTHING


@pytest.mark.parametrize("weights", [(0, 0, 0), (-1, 1, 1), (1, -1, 1), (1, 1, -1)])
def test_weights_that_mean_nothing_are_refused(weights: tuple[int, int, int]) -> None:
    """None below nothing, and one at least above."""
    indicators, judgement, trend = weights
    with pytest.raises(gm.InvalidValueError) as caught:
        gm.Weighing(indicators=indicators, judgement=judgement, trend=trend, reached=50)
    assert caught.value.text("sv") == (
        "här väntades vikter från 0 och uppåt, minst en större än 0, "
        f"men här står {indicators, judgement, trend}"
    )


# If covered.


def test_a_goal_is_concluded_on_only_where_the_goals_below_cover_it() -> None:
    """Everybody who answers for it has a goal below it."""
    goal = evolve(GOAL, owners=("skolnamnden", "kulturnamnden", "kf"))
    covered = gm.IfCovered(conclude=gm.all_reached)
    school = row(REACHED, of=GOAL)
    culture = row(REACHED, of=evolve(GOAL, id="k", owners=("kulturnamnden", "kf")))
    measure = row(REACHED, of=evolve(toy.MEASURE, owners=("kulturnamnden", "kf")))
    assert said(covered(goal, (school, culture), ()))[0] == "reached"
    assert said(covered(goal, (school, measure), ())) == (
        "not_measurable",
        (
            "Kan inte bedömas: målen under målet täcker det inte; inget av dem har kulturnamnden eller "
            "kf som ansvarig."
        ),
        (
            "Cannot be judged: the goals below it do not cover it; none of them has kulturnamnden or kf "
            "as owner."
        ),
    )
    assert said(covered(goal, (measure,), ())) == (
        "not_measurable",
        "Kan inte bedömas: inget mål ligger under målet.",
        "Cannot be judged: no goal below it.",
    )


def test_a_goal_that_nobody_answers_for_is_covered_by_any_goal() -> None:
    """How it is concluded on is for the way that was named."""
    covered = gm.IfCovered(conclude=lambda *_: None)
    assert covered(evolve(GOAL, owners=()), (row(REACHED, of=GOAL),), ()) is None


def test_what_a_covered_goal_is_concluded_from_is_everything_there_is() -> None:
    """Goals, indicators and judgements."""
    below, judgements = (row(REACHED, of=GOAL), row(NOT_REACHED)), (judged(REACHED),)

    def seen(goal: gm.Goal, rows: Sequence[gm.Row], told: Sequence[gm.Judgement]) -> None:
        assert (goal, rows, told) == (GOAL, below, judgements)

    assert gm.IfCovered(conclude=seen)(GOAL, below, judgements) is None


def test_ways_to_conclude_are_values() -> None:
    """Equal ones are one, so that two editions can be compared."""
    assert gm.ShareReached(reached=80) == gm.ShareReached(reached=80)
    assert len({WEIGHING, evolve(WEIGHING), gm.IfCovered(conclude=gm.all_reached)}) == 2
