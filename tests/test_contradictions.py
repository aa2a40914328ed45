"""What a model and an instrument are both asked; most of it is tested with the two of them."""

import pytest
from attrs import evolve

import govmodel as gm
from govmodel.contradictions import in_its_name, in_its_rules, there_twice, uncited

from toy import ASSUMED, COUNCIL


def finds_nothing(evaluation: gm.Evaluation, instrument: gm.Instrument) -> gm.Defects:  # noqa: ARG001
    """Find nothing."""
    return ()


RULE = gm.Rule(
    code="EX001", severity=gm.Severity.NOTE, find=finds_nothing, sentences={"sv": "Nej."}
)


def test_a_name_and_an_edition_that_can_be_typed_are_accepted() -> None:
    """The edition in any letters and signs but the @ that it comes after."""
    assert list(in_its_name("exempel-prov2", "Årgång_2024/25:2.")) == []


@pytest.mark.parametrize(
    "edition",
    [
        "Årgång 2024",
        " ",
        "2024 ",
        "@",
        "prov@2024",
        "2024\n",
        "2024\t2",
        "2024\N{NO-BREAK SPACE}2",
        "2024\N{ZERO WIDTH SPACE}",
        "\N{RIGHT-TO-LEFT OVERRIDE}2024",
    ],
)
def test_an_edition_that_cannot_be_typed_everywhere_is_told(edition: str) -> None:
    """With what cannot be seen spelled out."""
    assert list(in_its_name("prov", edition)) == [
        (
            f"the edition {edition!r} cannot be typed everywhere: "
            "leave out @, spaces and what cannot be seen"
        )
    ]


@pytest.mark.parametrize(
    "name", ["", "Prov", "prov 2", "2prov", "-prov", "prov@2", "prov\n", "pröv"]
)
def test_a_name_that_cannot_be_typed_everywhere_is_told(name: str) -> None:
    """However much of it can."""
    assert list(in_its_name(name, "2024")) == [
        (
            f"the name {name!r} cannot be typed everywhere: "
            "use lower-case ASCII letters, digits and hyphens"
        )
    ]


def test_a_wrong_name_and_a_missing_edition_are_both_told() -> None:
    """The name first."""
    assert list(in_its_name("Prov", "")) == [
        (
            "the name 'Prov' cannot be typed everywhere: "
            "use lower-case ASCII letters, digits and hyphens"
        ),
        'the edition is empty: name it, as in "2023-2026"',
    ]


def test_each_id_that_several_have_is_told_once() -> None:
    """With their number, in the order in which they come."""
    assert list(there_twice("area", iter("abcabb"))) == [
        "the area 'a' is there 2 times: keep one",
        "the area 'b' is there 3 times: keep one",
    ]


def test_a_rule_may_be_wrong_in_three_ways_at_once() -> None:
    """Each is told, and nothing is told of a rule that is right."""
    wrong = evolve(RULE, code="GM700", sentences={"en": "No."}, find=lambda _one, _two: ())
    assert list(in_its_rules((RULE, wrong), "sv")) == [
        "the rule GM700 has a code of the core's: use letters of your own",
        "the rule GM700 has no sentence in the language 'sv'",
        "the rule GM700 has no docstring: it is the rule's documentation",
    ]


@pytest.mark.parametrize("code", ["EX001", "GMX1", "XGM1", "GM", "GM1a", "gm1"])
def test_a_rule_with_letters_of_its_own_is_accepted(code: str) -> None:
    """Only GM and digits are the core's."""
    assert list(in_its_rules((evolve(RULE, code=code),), "sv")) == []


def test_a_rule_is_asked_for_the_language_that_is_named() -> None:
    """Whichever that is."""
    assert list(in_its_rules((RULE,), "nb")) == [
        "the rule EX001 has no sentence in the language 'nb'"
    ]


@pytest.mark.parametrize("basis", gm.Basis)
def test_a_claim_cites_a_source_or_is_assumed(basis: gm.Basis) -> None:
    """Nothing else than *assumed* does without a source, and with one everything goes."""
    claim = evolve(COUNCIL, basis=basis)
    told = "the council cites no source: cite one, or say basis=Basis.ASSUMED"
    assert list(uncited([("the council", claim)])) == ([] if basis is ASSUMED else [told])
    cited = evolve(claim, source=gm.Source(title="Reglemente"))
    assert list(uncited([("the council", cited)])) == []


@pytest.mark.parametrize("said", ["{found saknas", "found} saknas", "{a}} saknas"])
def test_a_sentence_whose_braces_do_not_match_is_refused(said: str) -> None:
    """It could never be told; the author reads which one, and what to do."""
    rule = evolve(RULE, sentences={"sv": "Nej.", "en": said})
    assert list(in_its_rules((rule,), "sv")) == [
        "the rule EX001 has a sentence in the language 'en' that cannot be filled: close each brace, and write {{ for one that is meant"
    ]


def test_a_sentence_may_have_values_and_braces_that_are_meant() -> None:
    """A word before the last of several, and a brace written twice."""
    rule = evolve(RULE, sentences={"sv": "{found:and} saknas {{här}}."})
    assert list(in_its_rules((rule,), "sv")) == []
