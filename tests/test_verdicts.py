"""What an outcome is held to be, and the words a municipality has for it."""

import pytest
from attrs.exceptions import FrozenInstanceError

from govmodel import (
    Amount,
    Colour,
    Conclusion,
    Grade,
    InvalidValueError,
    Scale,
    Trend,
    Verdict,
    text,
)
from govmodel.errors import Phrase

YES = Grade(verdict=Verdict.REACHED, word="Helt uppfyllt", symbol="●")
NO = Grade(verdict=Verdict.NOT_REACHED, word="Ej uppfyllt")


def test_the_verdicts_are_these() -> None:
    """Their words are part of what other programs read."""
    assert [verdict.value for verdict in Verdict] == [
        "reached",
        "met_early",
        "partly",
        "not_due",
        "not_reached",
        "no_data",
        "not_measurable",
        "not_combined",
    ]


def test_the_trends_are_these() -> None:
    """Their words are part of what other programs read."""
    assert [trend.value for trend in Trend] == ["better", "same", "worse", "unknown"]


def test_the_colours_are_these() -> None:
    """Their words are part of what other programs read."""
    assert [colour.value for colour in Colour] == ["green", "yellow", "red", "white", "grey"]


def test_a_verdict_is_no_trend() -> None:
    """What is the same word is not the same thing: the two lists share nothing."""
    assert not {*Verdict} & {*Trend}


def test_a_grade_is_printed_with_its_sign_before_the_word() -> None:
    """The sign stands beside the word, never instead of it."""
    assert str(YES) == "● Helt uppfyllt"


def test_a_grade_without_a_sign_is_its_word() -> None:
    """No space is left where the sign would be."""
    assert str(NO) == "Ej uppfyllt"


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [(Verdict.REACHED, YES), (Verdict.NOT_REACHED, NO), (Verdict.MET_EARLY, None)],
)
def test_a_scale_has_a_grade_or_none_for_a_verdict(
    verdict: Verdict, expected: Grade | None
) -> None:
    """Where a scale says nothing, nothing is made up."""
    assert Scale(grades=(YES, NO)).grade(verdict) is expected


def test_grades_and_scales_are_values() -> None:
    """Equal ones are one key of a mapping, and none can be changed."""
    assert len({Scale(grades=(YES, NO)), Scale(grades=(YES, NO)), Scale(grades=())}) == 2
    with pytest.raises(FrozenInstanceError):
        YES.word = "Ja"  # type: ignore[misc]


def test_a_scale_with_two_grades_for_one_verdict_is_refused() -> None:
    """Nobody could tell which of the two is meant."""
    with pytest.raises(InvalidValueError) as caught:
        Scale(grades=(YES, NO, Grade(verdict=Verdict.REACHED, word="Ja")))
    assert caught.value.text("sv") == (
        "här väntades en benämning för varje bedömning, men här står Uppnått"
    )


def test_two_verdicts_may_have_one_word_and_one_colour() -> None:
    """What is printed alike stays apart inside."""
    early = Grade(verdict=Verdict.MET_EARLY, word="Helt uppfyllt", colour=Colour.GREEN)
    late = Grade(verdict=Verdict.REACHED, word="Helt uppfyllt", colour=Colour.GREEN)
    scale = Scale(grades=(early, late))
    assert scale.grade(Verdict.MET_EARLY) is early
    assert scale.grade(Verdict.REACHED) is late


@pytest.mark.parametrize("share", ["0 %", "80 %", "99,9 %", "100 %"])
def test_a_scale_may_tell_from_which_share_a_target_is_partly_reached(share: str) -> None:
    """From nothing to all of it."""
    assert Scale(grades=(), partly_from=Amount.parse(share)).partly_from == Amount.parse(share)


def test_a_scale_without_a_share_has_nothing_that_is_partly_reached() -> None:
    """Nothing is made up."""
    assert Scale(grades=(YES,)).partly_from is None


@pytest.mark.parametrize("share", ["-0,1 %", "100,1 %", "800 permille", "80 procentenheter"])
def test_a_share_that_is_none_is_refused(share: str) -> None:
    """It would let more lack than there is, or is no share in percent."""
    with pytest.raises(InvalidValueError, match="a share from 0 % to 100 %") as caught:
        Scale(grades=(), partly_from=Amount.parse(share))
    assert caught.value.values == {"found": str(Amount.parse(share))}


def test_a_conclusion_is_a_verdict_and_its_reason() -> None:
    """The reason can be told in either language."""
    why = Phrase("reason.no_data.nothing_below")
    conclusion = Conclusion(verdict=Verdict.NO_DATA, reason=why)
    assert conclusion.reason.label("sv") == "Uppgift saknas: inget under målet har bedömts."
    assert conclusion == Conclusion(verdict=Verdict.NO_DATA, reason=why)


def test_the_colours_are_these_and_have_words() -> None:
    """A colour can be read aloud."""
    assert [text(colour, "sv") for colour in Colour] == ["grönt", "gult", "rött", "vitt", "grått"]
    assert [text(colour, "en") for colour in Colour] == ["green", "yellow", "red", "white", "grey"]
