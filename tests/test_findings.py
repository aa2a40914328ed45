"""Rules, and what they find."""

from decimal import Decimal

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from govmodel import Finding, GovernanceModel, Plan, Rule, RuleFailedError, Severity
from govmodel.findings import Defects
from govmodel.problems import Place

from toy import MODEL, PLAN

NBSP = "\N{NO-BREAK SPACE}"


def nothing(plan: Plan, model: GovernanceModel) -> Defects:  # noqa: ARG001 - as a rule is called
    """Find nothing."""
    return ()


OWN = Rule(
    code="EX001",
    severity=Severity.NOTE,
    find=nothing,
    sentences={"sv": "{x} är för {n}.", "en": "{x} is too {n}."},
)
CORE = Rule(code="GM402", severity=Severity.WARNING, find=nothing)


def test_the_severities_are_these() -> None:
    """Their words are part of what other programs read."""
    assert [severity.value for severity in Severity] == ["error", "warning", "note"]


def test_a_rule_of_the_core_speaks_from_the_catalogue() -> None:
    """It brings no sentences; any language but Swedish gets English."""
    values = {"id": "k1"}
    assert CORE.text("sv", values) == "Indikatorn k1 saknar målvärde."
    assert CORE.text("en", values) == "The indicator k1 has no target."
    assert CORE.text("de", values) == "The indicator k1 has no target."


def test_a_rule_of_a_plugin_speaks_for_itself() -> None:
    """Its own sentences are used, with values in the words of the language."""
    values = {"x": "m1", "n": Decimal("1234.5")}
    assert OWN.text("sv", values) == f"m1 är för 1{NBSP}234,5."
    assert OWN.text("en", values) == "m1 is too 1,234.5."


def test_a_rule_of_a_plugin_speaks_english_in_a_language_it_lacks() -> None:
    """Nobody is left without a sentence."""
    assert OWN.text("de", {"x": "m1", "n": "big"}) == "m1 is too big."


def test_a_rule_may_speak_a_language_that_govmodel_does_not() -> None:
    """A sentence in the asked language is used whatever the language is."""
    rule = evolve(OWN, sentences={"fi": "{x} puuttuu.", "en": "{x} is lacking."})
    assert rule.text("fi", {"x": "m1"}) == "m1 puuttuu."


def test_a_rule_that_speaks_swedish_alone_speaks_it_to_everybody() -> None:
    """A Swedish model may hold such a rule, and its findings can still be read."""
    rule = evolve(OWN, sentences={"sv": "{x} saknas."})
    assert evolve(MODEL, rules=(rule,)).rules == (rule,)
    assert rule.text("en", {"x": "m1"}) == "m1 saknas."


def test_a_finding_has_its_rules_code_and_severity() -> None:
    """It is as serious as the rule says."""
    finding = Finding(rule=CORE, path=("elements", 2))
    assert (finding.code, finding.severity) == ("GM402", Severity.WARNING)


def test_a_finding_is_told_in_the_language_that_is_asked_for() -> None:
    """The rule speaks, the finding has the values."""
    finding = Finding(rule=OWN, path=(), values={"x": "m1", "n": ("stor", "dyr")})
    assert finding.text("sv") == "m1 är för stor eller dyr."
    assert finding.text("en") == "m1 is too stor or dyr."


@pytest.mark.parametrize(
    ("path", "index"),
    [
        (("elements", 2), 2),
        (("elements", 0, "serves", 1), 0),
        (("elements",), None),
        (("elements", "2"), None),
        (("bodies", 2), None),
        (("period",), None),
        ((), None),
    ],
)
def test_a_finding_knows_the_position_of_its_element(path: Place, index: int | None) -> None:
    """Outside the elements there is none."""
    assert Finding(rule=CORE, path=path).index == index


def test_a_finding_outside_the_elements_names_none() -> None:
    """What is wrong with the plan as a whole stands in no element."""
    finding = Finding(rule=CORE, path=("period",))
    assert finding.element is None
    assert finding.values == {}


def test_rules_and_findings_are_values() -> None:
    """They can be gathered in sets though they hold mappings, and none can be changed."""
    finding = Finding(rule=OWN, path=("elements", 0), element="m1", values={"x": "m1"})
    assert len({finding, evolve(finding), evolve(finding, path=("elements", 1))}) == 2
    with pytest.raises(FrozenInstanceError):
        finding.element = "m2"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        OWN.code = "EX002"  # type: ignore[misc]


def test_findings_that_tell_other_values_are_not_equal() -> None:
    """Values are left out of the hash alone."""
    finding = Finding(rule=OWN, path=(), values={"x": "m1"})
    assert finding != evolve(finding, values={"x": "m2"})
    assert evolve(OWN, sentences={}) != OWN


def test_a_rule_is_called_with_a_plan_and_a_model() -> None:
    """Its function is kept as it was given."""
    assert tuple(OWN.find(PLAN, MODEL)) == ()


def test_a_sentence_with_a_value_that_its_rule_does_not_yield_is_the_rule_s_defect() -> None:
    """The author of the rule is told which value is missing."""
    rule = Rule(
        code="EX9",
        severity=Severity.NOTE,
        find=lambda *_: (),
        sentences={"sv": "Planen {saknas}."},
    )
    with pytest.raises(RuleFailedError) as caught:
        rule.text("sv", {"found": "x"})
    assert str(caught.value) == (
        "the rule EX9 was stopped by a sentence with a value that it does not yield, 'saknas': "
        "the defect is in the rule, not in what it looks at"
    )


@pytest.mark.parametrize(
    ("said", "cause"),
    [
        ("{found", "ValueError: expected '}' before end of string"),
        ("{found.text}", "AttributeError: '_Said' object has no attribute 'text'"),
        ("{0}", "ValueError: Format string contains positional fields"),
    ],
)
def test_a_sentence_that_cannot_be_filled_is_the_rule_s_defect(said: str, cause: str) -> None:
    """It is told with the rule's code, in either language, and not as a defect of govmodel."""
    rule = Rule(code="EX9", severity=Severity.NOTE, find=lambda *_: (), sentences={"sv": said})
    with pytest.raises(RuleFailedError) as caught:
        rule.text("sv", {"found": "x"})
    assert caught.value.text("sv") == (
        f"regeln EX9 avbröts av {cause}: felet ligger i regeln, inte i det som granskas"
    )
