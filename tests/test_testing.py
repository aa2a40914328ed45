"""The contract as pytest runs it, and what it is made of: the strategies and the advice."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import pytest
import yaml  # noqa: F401 - pytester would else load its C part twice
from attrs import evolve, field, frozen
from hypothesis import Phase, find, given, settings, strategies as st
from packaged import shelf_in

import govmodel as gm
from govmodel.testing import calendars, claims, laws, refusals, samples, slips, strategies
from govmodel.testing.example import COMMITTEE, COUNCIL, EXAMPLE, Mal, Matt, Omrade
from govmodel.testing.refusals import Of

import toy
from strategies import WIDE

pytest_plugins = "pytester"

T = TypeVar("T")

ASSUMED = gm.Basis.ASSUMED
SOURCE = gm.Source(id="r", title="Reglemente")
PLAN = gm.Plan(
    model=EXAMPLE.id,
    period=gm.Period.years(2024),
    elements=(
        Omrade(id="o", text="Skola", decided_by="kf", owners=("kf",)),
        Mal(id="m", text="Fler läser", decided_by="kf", serves=("o",)),
    ),
)


def told(advice: Iterator[str]) -> str:
    """Put advice into one text."""
    return "\n".join(advice)


def drawn(strategy: st.SearchStrategy[T], fits: Callable[[T], object]) -> T:
    """Draw the first value that fits; nobody needs the smallest."""
    first = settings(phases=(Phase.generate,), max_examples=5000, database=None)
    return find(strategy, lambda value: bool(fits(value)), settings=first)


def with_cycle(cycle: gm.ReviewCycle, **changes: Any) -> gm.GovernanceModel:  # noqa: ANN401
    """Give the example one review, and no other."""
    return evolve(EXAMPLE, cycles=(cycle,), **changes)


def goals(**changes: Any) -> gm.GovernanceModel:  # noqa: ANN401
    """Give the example another level of goals."""
    first, second, third = EXAMPLE.levels
    return evolve(EXAMPLE, levels=(first, evolve(second, **changes), third))


RULE: dict[str, Any] = {
    "severity": gm.Severity.NOTE,
    "sentences": {"sv": "Nej."},
    "source": SOURCE.at("2 §"),
}


def nothing(plan: gm.Plan, model: gm.GovernanceModel) -> gm.Defects:  # noqa: ARG001
    """Nothing is ever wrong."""
    return ()


# As pytest runs it


MODULE = """
from govmodel.testing import ModelContract
from govmodel.testing.example import EXAMPLE

class TestIt(ModelContract):
    {said}
"""


def test_a_model_that_nobody_packaged_obeys_every_law(pytester: pytest.Pytester) -> None:
    """Each edition is tried by itself; without example plans that one test is passed over."""
    pytester.makepyfile(MODULE.format(said="editions = (EXAMPLE,)"))
    done = pytester.runpytest("-v")
    done.assert_outcomes(passed=33, skipped=1)
    done.stdout.fnmatch_lines(["*::test_every_claim_cites_its_source?exempelby@2024? PASSED*"])


def test_a_model_that_nobody_has_installed_fails_once_and_says_what_to_do(
    pytester: pytest.Pytester,
) -> None:
    """Everything that needs the model is passed over."""
    pytester.makepyfile(MODULE.format(said='name = "atlantis"'))
    done = pytester.runpytest("-v")
    done.assert_outcomes(passed=1, failed=1, skipped=32)
    assert "`govmodel plugins" not in done.stdout.str()  # the error itself says so
    done.stdout.fnmatch_lines(
        [
            "*::test_the_model_is_found_by_its_name FAILED*",
            "no installed plugin offers the model atlantis*",
            "What to do: install it where this Python looks, in the plugin's folder: *",
        ]
    )


def test_a_broken_plugin_is_told_once_with_what_to_do(
    pytester: pytest.Pytester, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither as a traceback, nor again for the error that led to it."""
    pytester.makepyfile(MODULE.format(said='name = "brokenby"'))
    with shelf_in(tmp_path, monkeypatch) as shelf:
        shelf.put("govmodel-brokenby", "1.0", "brokenby = broken_by", broken_by="import nowhere")
        done = pytester.runpytest("--tb=long", "-rN")
    done.assert_outcomes(passed=1, failed=1, skipped=32)
    done.stdout.fnmatch_lines(
        [
            "the plugin govmodel-brokenby 1.0 * is broken: ModuleNotFoundError: *'nowhere'*",
            "What to do: install what holds the module nowhere, and name it among the *",
            "`govmodel plugins --why brokenby` tells more",
        ]
    )
    assert done.stdout.str().count("No module named 'nowhere'") == 1


def test_a_name_that_is_no_model_s_is_told_without_advice_that_does_not_fit(
    pytester: pytest.Pytester,
) -> None:
    """It is an instrument's, whose plugin is in order."""
    pytester.makepyfile(MODULE.format(said='name = "kommunkompassen"'))
    done = pytester.runpytest()
    done.assert_outcomes(passed=1, failed=1, skipped=32)
    done.stdout.fnmatch_lines(["`govmodel plugins --why kommunkompassen` tells more"])


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        (
            'name = "exempelby"; plans = (Path("plan.yaml"))',
            "plans is the path plan.yaml where a tuple of paths belongs: write (PLAN,), with the comma",
        ),
        (
            'editions = (EXAMPLE,); plans = ("plan.yaml")',
            "plans is the text 'plan.yaml' where a tuple of paths belongs: write ('plan.yaml',), with the comma",
        ),
        (
            "editions = (EXAMPLE)",
            "editions is the model exempelby@2024 where a tuple of models belongs: write (EDITION_2023,), with the comma",
        ),
        (
            "editions = ('exempelby@2024',)",
            "editions holds the text 'exempelby@2024' where a tuple of models belongs: write editions = (EDITION_2023,)",
        ),
        ("plans = 7", "plans is 7 where a tuple of paths belongs: write plans = (PLAN,)"),
        (
            "name = EXAMPLE",
            'name is the model exempelby@2024 where a text belongs: write name = "exempelby"',
        ),
    ],
)
def test_a_class_that_cannot_be_read_fails_once(
    pytester: pytest.Pytester, said: str, advice: str
) -> None:
    """With the comma that is missing; what cannot be tested then is passed over."""
    pytester.makepyfile("from pathlib import Path\n" + MODULE.format(said=said))
    done = pytester.runpytest()
    done.assert_outcomes(failed=1, skipped=33)
    assert advice in done.stdout.str().splitlines()


RAISING = """
import govmodel as gm
from attrs import evolve
from govmodel.testing import ModelContract
from govmodel.testing.example import EXAMPLE, Mal

def find(plan, model):
    "No goal is wanted."
    {does}

RULE = gm.Rule(
    code="EX101", severity=gm.Severity.NOTE, find=find, source=gm.Source(title="R").at("1 §"),
    sentences={{"sv": "Nej {{id}}."}},
)

class TestIt(ModelContract):
    editions = (evolve(EXAMPLE, rules=(RULE,)),)
"""
"""A model with a rule that does what is filled in."""


@pytest.mark.parametrize(
    ("does", "cause"),
    [
        ("return [each for each in plan if isinstance(each, Mal)]", "yielding "),
        ("return None", "returning "),
        (
            "yield from ((('elements', at), {}) for at, _ in enumerate(plan))",
            "that it does not yield",
        ),
        (
            "yield from ((('elements', at), {}) for at, _ in enumerate(plan) if 1 / 0)",
            "ZeroDivision",
        ),
    ],
)
def test_a_rule_that_fails_is_told_once_and_in_one_sentence(
    pytester: pytest.Pytester, does: str, cause: str
) -> None:
    """By the law that rules never raise; the laws that ask the rules are passed over."""
    pytester.makepyfile(RAISING.format(does=does))
    done = pytester.runpytest("-rfs")
    said = done.stdout.str()
    assert done.parseoutcomes()["failed"] == 1
    assert "the rule EX101 was stopped by" in said
    assert cause in said
    done.stdout.fnmatch_lines(["FAILED *::test_rules_never_raise_and_findings_can_be_told*"])
    assert "rules/__init__.py" not in said


@pytest.mark.parametrize("test", ["plans_that_the_model_allows", "rules_find_the_same"])
def test_a_law_that_asks_a_rule_that_fails_points_to_the_law_that_tells_it(
    pytester: pytest.Pytester, test: str
) -> None:
    """It is passed over."""
    pytester.makepyfile(RAISING.format(does="raise KeyError(model.id)"))
    done = pytester.runpytest("-rs", "-k", test)
    done.assert_outcomes(skipped=1, deselected=33)
    done.stdout.fnmatch_lines(
        ["SKIPPED * a rule raises or cannot be told: see the test that rules never raise"]
    )


def test_an_example_plan_that_a_rule_fails_on_is_told(pytester: pytest.Pytester) -> None:
    """A plan that is drawn may not be like it."""
    gm.write_plan(evolve(PLAN, elements=()), pytester.path / "plan.yaml")
    pytester.makepyfile(
        RAISING.format(does="yield ('title',), {'id': 1 / len(plan)}")
        + '    plans = ("plan.yaml",)'
    )
    done = pytester.runpytest("-k", "example_plans")
    done.assert_outcomes(failed=1, deselected=33)
    done.stdout.fnmatch_lines(
        ["plan.yaml: the rule EX101 was stopped by ZeroDivisionError: division by zero *"]
    )


LAW = """
class TestLaw(ModelContract):
    law = gm.Jurisdiction(name="Exempelland", code="XX", calendar_rules=(RULE,))
    editions = (evolve(EXAMPLE, jurisdiction=law),)
"""


def test_a_rule_of_the_law_that_fails_is_told_in_one_sentence(pytester: pytest.Pytester) -> None:
    """It is asked of the calendar, and of no plan that is drawn."""
    pytester.makepyfile(RAISING.format(does="raise KeyError(model.id)") + LAW)
    done = pytester.runpytest("-k", "TestLaw and keeps_the_law")
    done.assert_outcomes(failed=1, deselected=67)
    done.stdout.fnmatch_lines(["the rule EX101 was stopped by KeyError: 'exempelby@2024' *"])
    assert "calendars.py" not in done.stdout.str()


def test_a_contract_without_a_model_says_how_to_name_one(pytester: pytest.Pytester) -> None:
    """It does not pass because it has nothing to test."""
    pytester.makepyfile(MODULE.format(said="pass"))
    done = pytester.runpytest()
    done.stdout.fnmatch_lines(['TestIt tests nothing: give it name = "exempelby", or editions = *'])
    assert done.parseoutcomes()["failed"] == 1


def test_what_fails_for_a_drawn_plan_shows_the_smallest_one(pytester: pytest.Pytester) -> None:
    """As a file, so that it can be tried; and no traceback through the contract."""
    said = """
    from attrs import evolve
    editions = (evolve(EXAMPLE, upwards=lambda goal, rows, judged: rows[0]),)
    """
    pytester.makepyfile(MODULE.format(said=said.strip()))
    done = pytester.runpytest("-k", "follow_up")
    done.assert_outcomes(failed=1, deselected=33)
    done.stdout.fnmatch_lines(
        [
            "*exempelby@2024: the follow-up at * was stopped by AttributeError: *",
            "*The smallest plan that shows it:*",
            "*- kind: mål*",
        ]
    )
    assert "contract.py" not in done.stdout.str()


def test_a_rule_that_raises_once_and_never_again_is_told(pytester: pytest.Pytester) -> None:
    """With what it raised, and not as a failure of the contract itself."""
    said = """
    editions = (evolve(EXAMPLE, rules=(RULE,)),)
    """
    rule = """
import govmodel as gm
from attrs import evolve
CALLS = []

def once(plan, model):
    '''Nothing is ever wrong.'''
    CALLS.append(plan)
    if len(CALLS) == 3:
        raise RuntimeError("the third plan")
    return ()

RULE = gm.Rule(code="XX101", severity=gm.Severity.NOTE, find=once, sentences={"sv": "Nej."})
"""
    pytester.makepyfile(rule + MODULE.format(said=said.strip()))
    done = pytester.runpytest("-k", "plans_that_the_model_allows_pass")
    done.assert_outcomes(failed=1, deselected=33)
    done.stdout.fnmatch_lines(
        ["*the third plan*", "It was not raised again for the same plan: let a rule keep nothing*"]
    )
    assert "contract.py" not in done.stdout.str()


def test_a_word_of_which_no_statement_can_be_made_fails_once(pytester: pytest.Pytester) -> None:
    """What needs such statements is passed over; with an example everything passes."""
    module = """
import govmodel as gm
from attrs import evolve, field, frozen, validators

@frozen(kw_only=True)
class Arsmal(gm.Goal):
    '''A goal of a year.'''
    word = "årsmål"
    gloss = "goal of a year"
    year: int = field(validator=validators.ge(2000), metadata={metadata})
"""
    said = """
    levels = (*EXAMPLE.levels, evolve(EXAMPLE.levels[1], kind=Arsmal))
    editions = (evolve(EXAMPLE, levels=levels),)
    """
    text = module + MODULE.format(said=said.strip())
    pytester.makepyfile(test_without=text.replace("{metadata}", "{}"))
    pytester.makepyfile(test_with=text.replace("{metadata}", '{"example": 2024}'))
    done = pytester.runpytest("test_without.py")
    done.assert_outcomes(failed=1, passed=20, skipped=13)
    done.stdout.fnmatch_lines(
        [
            "exempelby@2024: Arsmal does not take what its fields are filled in with (ValueError: 'year' must be >= 2000: 1): give the field that refuses it a default, or *"
        ]
    )
    pytester.runpytest("test_with.py").assert_outcomes(passed=33, skipped=1)


def test_an_example_plan_is_tried_too(pytester: pytest.Pytester) -> None:
    """The path is one that the test module knows."""
    gm.write_plan(evolve(PLAN, elements=(evolve(PLAN.elements[1]),)), pytester.path / "plan.yaml")
    pytester.makepyfile(MODULE.format(said='editions = (EXAMPLE,)\n    plans = ("plan.yaml",)'))
    done = pytester.runpytest("-k", "example_plans")
    done.assert_outcomes(failed=1, deselected=33)
    done.stdout.fnmatch_lines(["plan.yaml:*: GM103: *"])


# Without the extra


@pytest.mark.parametrize("library", ["hypothesis", "pytest"])
def test_without_the_extra_its_name_is_told(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an ``ImportError``, as for every library that is not there."""
    forget(monkeypatch)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError) as caught:
        import_module("govmodel.testing")
    assert str(caught.value) == (
        'Tests of models need an extra that is not installed: pip install "govmodel[testing]"'
    )


def test_what_else_is_missing_is_told_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """No extra brings a module of our own."""
    forget(monkeypatch)
    monkeypatch.setitem(sys.modules, "govmodel.testing.slips", None)
    with pytest.raises(ModuleNotFoundError, match=r"govmodel\.testing\.slips"):
        import_module("govmodel.testing")


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the contract be imported anew, until the test is over."""
    for name in [each for each in sys.modules if each.startswith("govmodel.testing")]:
        monkeypatch.delitem(sys.modules, name)


# What is drawn


@settings(max_examples=30)
@given(strategies.plans(toy.MODEL))
def test_a_drawn_plan_breaks_no_policy(plan: gm.Plan) -> None:
    """Of the engine's own toy municipality, whose levels may be absent and may serve themselves."""
    errors = [each for each in gm.check(plan, toy.MODEL) if each.severity is gm.Severity.ERROR]
    assert errors == []


@pytest.mark.parametrize("word", sorted(toy.MODEL.kinds))
def test_every_word_is_drawn(word: str) -> None:
    """None is passed over."""
    plan = drawn(strategies.plans(toy.MODEL), lambda plan: any(e.word == word for e in plan))
    assert word in {element.word for element in plan}


@settings(max_examples=10)
@given(strategies.plans(WIDE).flatmap(lambda plan: strategies.results(WIDE, plan)))
def test_drawn_results_are_of_the_municipality(results: gm.Results) -> None:
    """Also where the words have fields of every type."""
    assert results.of == "9999"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (int, 7),
        (bool, True),
        (str, "null"),
        (gm.Severity, gm.Severity.ERROR),
        (int | None, None),
        (tuple[int, ...], (0, 0)),
        (tuple[tuple[bool, ...], ...], ((True,),)),
        (gm.ReportKind | None, gm.ReportKind.ANNUAL),
    ],
)
def test_values_of_a_type_are_drawn(kind: object, value: object) -> None:
    """Whatever a file can hold: numbers, texts, enumerations, and tuples of them."""
    assert drawn(strategies.of_type(kind), lambda found: found == value) == value


def test_values_of_a_class_are_drawn_field_by_field() -> None:
    """A type that nobody knows is taken for text."""
    found = drawn(strategies.of_type(gm.Source), lambda found: found.title == "~")
    assert found.title == "~"
    assert isinstance(drawn(strategies.of_type("Unknowable"), lambda _: True), str)


@frozen
class Ruta:
    """A value of a plugin's own, which refuses most numbers."""

    number: int = field()

    @number.validator
    def _is_one(self, _: object, value: int) -> None:
        if value != 1:
            raise ValueError(value)


class Slag(Enum):
    """What kind of letter."""

    KORT = "kort"


@frozen(kw_only=True)
class Brev(gm.Assignment):
    """A word whose fields must be filled in."""

    word = "brev"
    gloss = "letter"

    slag: Slag
    ruta: Ruta
    other: "Unknowable"  # type: ignore[name-defined]  # noqa: F821
    names: tuple[str, ...]
    maybe: int | None


LETTERS = evolve(EXAMPLE, levels=(gm.Level(kind=Brev, basis=ASSUMED), *EXAMPLE.levels))
"""The example with such letters."""


def test_what_must_be_filled_in_is_filled_in_the_simplest_way() -> None:
    """A type that nobody can look up is taken for text."""
    assert samples.element(Brev, "b") == Brev(
        id="b", text="brev", slag=Slag.KORT, ruta=Ruta(1), other="x", names=(), maybe=None
    )


def test_what_a_validator_refuses_is_made_in_the_simplest_way() -> None:
    """So that a plan can be drawn all the same."""
    plan = drawn(strategies.plans(LETTERS), lambda plan: any(isinstance(e, Brev) for e in plan))
    (letter,) = (each for each in plan if isinstance(each, Brev))
    assert letter.ruta == Ruta(1)


def test_a_model_without_roles_has_plans_too() -> None:
    """Nobody decides, and nobody owns."""
    levels = tuple(evolve(each, decided_by=(), owners=()) for each in EXAMPLE.levels)
    alone = evolve(EXAMPLE, levels=levels, roles=(), bodies=())
    plan = drawn(strategies.plans(alone), lambda plan: bool(len(plan)))
    assert {(each.decided_by, each.owners) for each in plan} == {(None, ())}
    told = drawn(strategies.results(alone, plan), lambda results: bool(results.title))
    assert {each.by for each in told.judgements} <= {None}


@pytest.mark.parametrize(
    ("kind", "period"),
    [
        ("calendar_year", gm.Period.years(2024)),
        ("school_year", gm.Period.school_year(2024)),
        ("term", gm.Period.parse("2024-VT")),
        ("tertial", gm.Period.parse("2024-T1")),
        ("quarter", gm.Period.parse("2024-Q1")),
        ("month", gm.Period.parse("2024-01")),
        ("day", gm.Period.parse("2024-01-01")),
    ],
)
def test_an_outcome_is_of_the_kind_of_period_that_is_measured(kind: str, period: gm.Period) -> None:
    """So that nothing is found in it."""
    measure = Matt(id="k", text="K", measured_over=gm.PeriodKind(kind))
    plan = evolve(PLAN, elements=(measure,))
    results = drawn(strategies.results(EXAMPLE, plan), lambda results: bool(results.observations))
    assert results.observations[0].period == period


def test_an_endless_model_has_plans_of_its_first_years() -> None:
    """And of no year that no plan will see."""
    endless = evolve(EXAMPLE, valid=gm.Period(first=date(2024, 1, 1), last=date.max))
    plan = drawn(strategies.plans(endless), lambda _: True)
    assert plan.period.last <= date(2044, 12, 31)
    assert calendars.years_of(endless) == tuple(range(2024, 2036))


def test_a_word_that_no_plan_can_hold_is_left_out() -> None:
    """And so is what needs it."""
    lost = goals(serves=(Mal,), must_serve=(Mal,))
    assert [kind.word for kind in samples.possible(lost)] == ["område"]
    assert samples.thread(lost, (Mal, Omrade), lambda kinds: kinds[0]) == ((Omrade, ()),)


def test_what_must_be_below_is_put_there_once() -> None:
    """A goal that must have a measure gets one; an area that must have a goal gets one, too."""
    first, second, third = EXAMPLE.levels
    levels = (evolve(first, must_have=(Mal,)), evolve(second, must_have=(Matt,)), third)
    demanding = evolve(EXAMPLE, levels=levels)
    made = samples.thread(demanding, (Omrade, Matt), lambda kinds: kinds[0])
    assert [kind for kind, _ in made].count(Omrade) == 1
    assert [kind for kind, _ in made].count(Mal) == 1


# What is said of editions, claims, words and rules


def test_editions_with_one_name_and_in_the_wrong_order_are_told() -> None:
    """A list of editions comes from whoever writes the test, and nobody has looked at it."""
    older = evolve(EXAMPLE, valid=gm.Period.years(2023))
    assert told(claims.editions_apart((EXAMPLE, older))) == (
        "2 editions are called '2024': give each a name of its own, such as its years"
    )
    named = evolve(older, edition="2023")
    assert told(claims.editions_in_order((EXAMPLE, named))) == (
        "exempelby@2023 is older than exempelby@2024: put it first"
    )


def test_what_was_changed_behind_the_core_s_back_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A class can be given a method after the model was made."""
    monkeypatch.setattr(Mal, "later", property(lambda _: 1), raising=False)
    assert told(claims.contradictions(EXAMPLE)) == (
        "exempelby@2024: Mal.later is a method: a word holds data, functions compute"
    )
    assert told(claims.kinds_with_behaviour(EXAMPLE)) == (
        "exempelby@2024: Mal.later computes something: a word holds data alone, so take it away, "
        "and write a function that is given the statement"
    )


def test_a_cached_property_is_behaviour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Attrs keeps its value where a field would be, and it is none."""

    @frozen(kw_only=True)
    class Delmal(gm.Goal):
        """A part of a goal."""

        word = "delmål"

        @cached_property
        def later(self) -> int:
            return 1

    level = gm.Level(kind=Mal, basis=ASSUMED)
    monkeypatch.setattr("govmodel.model._methods", lambda _: ())
    model = evolve(EXAMPLE, levels=(evolve(level, kind=Delmal),), cycles=())
    assert "Delmal.later computes something" in told(claims.kinds_with_behaviour(model))


def test_a_word_without_a_docstring_is_told() -> None:
    """That of the kind it is derived from says nothing of it."""

    @frozen(kw_only=True)
    class Delmal(gm.Goal):
        word = "delmål"
        gloss = "milestone"

    model = evolve(EXAMPLE, levels=(gm.Level(kind=Delmal, basis=ASSUMED),))
    assert told(claims.unexplained_kinds(model)) == (
        "exempelby@2024: Delmal has no docstring of its own: say in one sentence what 'delmål' "
        "means here"
    )
    assert "no gloss" not in told(claims.unexplained_kinds(evolve(model, language="en")))


def test_every_kind_of_claim_is_asked_for_its_source() -> None:
    """The stages of a route, too."""
    model = evolve(
        EXAMPLE,
        sources=(SOURCE,),
        routes=(
            gm.Route(
                id="budget",
                name="budget",
                stages=(
                    gm.Stage(
                        id="beslut",
                        name="beslut",
                        basis=gm.Basis.UNSPECIFIED,
                        source=SOURCE.at("2 §"),
                    ),
                ),
            ),
        ),
    )
    assert told(claims.uncited_claims(model)) == (
        "exempelby@2024: the stage 'beslut' of 'budget' is there and rests on nothing "
        "(basis=Basis.UNSPECIFIED): say what it rests on, or leave it out"
    )


def test_a_remark_on_the_whole_text_is_no_reason_to_give_no_place() -> None:
    """A remark of the claim's own is one, and so is a place."""
    page = evolve(SOURCE, remark="as it was on 2025-03-14")
    first, *others = EXAMPLE.levels

    def said(source: gm.Source) -> tuple[str, str]:
        level = evolve(first, source=source, basis=gm.Basis.STATED)
        rule = gm.Rule(code="EX101", find=nothing, **{**RULE, "source": source})
        model = evolve(EXAMPLE, sources=(page,), levels=(level, *others), rules=(rule,))
        return told(claims.uncited_claims(model)), told(claims.uncited_rules(model))

    whole = (
        "cites 'Reglemente' as a whole: say where in it, SOURCE.at('page 4'), or in a remark why "
        "there is no place, SOURCE.at(None, remark='…')"
    )
    assert said(page) == (
        f"exempelby@2024: the level Omrade {whole}",
        f"exempelby@2024: the rule EX101 {whole}",
    )
    assert said(page.at(None, remark="the page has no headings")) == ("", "")
    assert said(page.at("2 §")) == ("", "")
    assert page.at(None, remark="the page has no headings").label("en") == "Reglemente"


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("x1", "the rule 'x1' has no code like ABC101"),
        ("X901", "the rule 'X901' has no code like ABC101"),
        ("GMX101", ""),
    ],
)
def test_a_code_has_letters_of_its_own_and_a_number(code: str, advice: str) -> None:
    """So that a finding can be looked up."""
    model = evolve(EXAMPLE, rules=(gm.Rule(code=code, find=nothing, **RULE),))
    said = told(claims.badly_coded_rules(model))
    assert advice in said
    assert bool(advice) == bool(said)


def test_a_rule_with_empty_words_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A docstring and a sentence that say nothing are there, and are none."""
    monkeypatch.setattr(nothing, "__doc__", " ")
    silent = gm.Rule(code="EX101", find=nothing, **{**RULE, "sentences": {"sv": " "}})
    assert told(claims.silent_rules(evolve(EXAMPLE, rules=(silent,)))) == (
        "exempelby@2024: the rule EX101 has no documentation: write a docstring in nothing, which "
        "says what shall hold\n"
        'exempelby@2024: the rule EX101 has no sentence in the model\'s language: add sentences={"sv": "…"}'
    )


class _Loner:
    """A function that is never the same as another."""

    def __call__(self, *_: object) -> None:
        """Conclude on nothing."""


def test_a_model_that_is_another_after_pickling_is_told() -> None:
    """A class without an equality of its own is the reason."""
    assert told(claims.cannot_travel(evolve(EXAMPLE, upwards=_Loner()))) == (
        "exempelby@2024 is another when it has been pickled: give every class in it an equality, "
        "as attrs.frozen does"
    )


# What is said of a calendar


@frozen(kw_only=True)
class Ostadig(gm.ReviewCycle):
    """A review of a stranger's own kind, with the days that it is given."""

    every: tuple[date, ...]

    def closings(self, period: gm.Period) -> Iterator[date]:
        """Give all its days, whatever was asked for."""
        yield from (day for day in self.every if day.year == period.first.year)


COMMON: dict[str, Any] = {"id": "r", "name": "rapport", "subject": "mål", "basis": ASSUMED}


def test_a_year_without_a_day_is_told() -> None:
    """Where a review that comes every year leaves one out."""
    cycle = Ostadig(**COMMON, every=(date(2024, 4, 30),))
    model = with_cycle(cycle, valid=gm.Period.years(2024, 2025))
    assert told(calendars.dayless_reviews(model)) == (
        "exempelby@2024: the review 'r' comes back every year and has no day in 2025: mend its "
        "days, or make it an Undated if the source does not say when it is done"
    )


def test_days_out_of_order_are_told() -> None:
    """A review gives its days from the first to the last, each once."""
    cycle = Ostadig(**COMMON, every=(date(2024, 8, 31), date(2024, 4, 30)))
    assert "gives its closing days out of order" in told(
        calendars.dayless_reviews(with_cycle(cycle))
    )


def test_a_review_every_fourth_year_need_not_come_in_each() -> None:
    """And one without days says why."""
    every = gm.EveryYears(**COMMON, closing=date(2024, 10, 1), years=4)
    open_ = gm.Undated(**{**COMMON, "id": "u"})
    model = evolve(EXAMPLE, cycles=(every, open_), valid=gm.Period.years(2024, 2027))
    assert told(calendars.dayless_reviews(model)) == ""


def test_an_annual_report_of_a_month_is_told() -> None:
    """It is of the whole year."""
    cycle = gm.MonthEnds(
        **COMMON,
        months=(12,),
        covers=gm.Coverage.MONTH,
        covers_basis=ASSUMED,
        report=gm.ReportKind.ANNUAL,
    )
    assert (
        "is the annual report and covers 2023-12 alone: say covers=Coverage.YEAR_TO_DATE"
        in told(calendars.badly_covered_days(with_cycle(cycle)))
    )


@pytest.mark.parametrize(
    ("report", "month"), [(gm.ReportKind.ANNUAL, 3), (gm.ReportKind.INTERIM, 12)]
)
def test_a_financial_year_may_end_in_another_month(report: gm.ReportKind, month: int) -> None:
    """Unless the report covers the year to date, which begins on 1 January."""
    cycle = gm.MonthEnds(**COMMON, months=(month,), report=report)
    assert told(calendars.badly_covered_days(with_cycle(cycle))) == ""
    since = evolve(cycle, covers=gm.Coverage.SINCE_LAST, covers_basis=ASSUMED)
    assert told(calendars.badly_covered_days(with_cycle(since))) == ""
    to_date = evolve(cycle, covers=gm.Coverage.YEAR_TO_DATE, covers_basis=ASSUMED)
    assert "closes on 2023-" in told(calendars.badly_covered_days(with_cycle(to_date)))


def test_a_whole_annual_report_and_a_report_since_the_last_leave_nothing_out() -> None:
    """Nor does one that is handed over a year later."""
    whole = gm.MonthEnds(
        **COMMON,
        months=(12,),
        covers=gm.Coverage.YEAR_TO_DATE,
        covers_basis=ASSUMED,
        due=gm.DayOfYear(month=3, day=31, years=1),
        due_basis=ASSUMED,
        report=gm.ReportKind.ANNUAL,
    )
    since = gm.MonthEnds(
        **{**COMMON, "id": "s"},
        months=(3, 8),
        covers=gm.Coverage.SINCE_LAST,
        covers_basis=ASSUMED,
        report=gm.ReportKind.INTERIM,
    )
    assert told(calendars.badly_covered_days(evolve(EXAMPLE, cycles=(whole, since)))) == ""


def test_a_reading_before_its_time_is_told() -> None:
    """Before the closing day, and before an earlier reading."""
    days = ("2024-03-01", "2024-05", None, "2024-04-02")
    cycle = gm.OneOff(
        **COMMON,
        dates=(date(2024, 3, 31),),
        readers=(COUNCIL,) * 4,
        readings=tuple(
            gm.Reading(reader=COUNCIL, on=gm.Period.parse(day) if day else None, basis=ASSUMED)
            for day in days
        ),
    )
    assert told(calendars.readings_out_of_order(with_cycle(cycle))) == (
        "exempelby@2024: the review 'r' is read by fullmäktige on 2024-03-01, after it was to be "
        "there on 2024-03-31: mend the day, or put the readers in their order\n"
        "exempelby@2024: the review 'r' is read by fullmäktige on 2024-04-02, after it was to be "
        "there on 2024-05-01: mend the day, or put the readers in their order"
    )


def test_a_calendar_that_cannot_be_made_is_told() -> None:
    """With what stopped it."""

    @frozen(kw_only=True)
    class Trasig(gm.ReviewCycle):
        def closings(self, period: gm.Period) -> Iterator[date]:
            raise ArithmeticError(period)

    assert told(calendars.undrawn_years(with_cycle(Trasig(**COMMON)))).startswith(
        "exempelby@2024: the calendar of 2024 cannot be made (ArithmeticError: "
    )


# What is said of a policy


def test_what_is_left_open_must_be_a_word_with_a_reason() -> None:
    """A slip in the test class would otherwise leave a level open that nobody meant."""
    opened: Any = {"": ("mål@2024",), "tyst": "mål", "källan är tyst": ("mal", "MÅL", "budget")}
    assert told(refusals.unknown_words((EXAMPLE,), Of.DECIDER, opened)) == (
        "open_deciders has words without a reason: say why the source is silent\n"
        "open_deciders has the text 'mål' where a tuple of words belongs: write ('mål',), with the "
        "comma\n"
        "open_deciders lists 'mal', which is no word of the model: did you mean 'mål'?\n"
        "open_deciders lists 'MÅL', which is no word of the model: did you mean 'mål'?\n"
        "open_deciders lists 'budget', which is no word of the model: take it off the list"
    )


def test_a_word_may_be_open_in_one_edition_alone() -> None:
    """Then it is restricted in the others."""
    open_ = goals(decided_by=())
    said = {"källan är tyst": ("mål@2024",)}
    assert told(refusals.unrefusing_levels(open_, Of.DECIDER, said)) == ""
    other = evolve(EXAMPLE, edition="2025")
    assert told(refusals.unrefusing_levels(other, Of.DECIDER, said)) == ""
    assert told(refusals.unrefusing_levels(open_, Of.DECIDER)) == (
        "exempelby@2024: the level 'mål' refuses no decider: decided_by is empty; name the roles "
        "that the source names, decided_by=(COUNCIL,)\n"
        "exempelby@2024: or, where the source does not say or leaves nobody out, write so in the "
        'test class, with the reason: open_deciders = {"the source does not say": ("mål",)}'
    )


def test_where_every_role_owns_a_role_is_proposed_that_does_not() -> None:
    """A model has more roles than those that answer for goals."""
    assert told(refusals.unrefusing_levels(goals(owners=(COUNCIL, COMMITTEE)), Of.OWNER)) == (
        "exempelby@2024: the level 'mål' refuses no owner: owners names every role of the model; "
        "name those alone that the source names, and give the model the roles that are left out, "
        "too, such as the administration's\n"
        "exempelby@2024: or, where the source does not say or leaves nobody out, write so in the "
        'test class, with the reason: open_owners = {"the source does not say": ("mål",)}'
    )


# What is said of plans and results


def test_a_plan_that_is_refused_is_told_with_its_finding() -> None:
    """And with the statement that it is about."""
    wrong = evolve(PLAN, elements=(evolve(PLAN.elements[0], decided_by="borta"),))
    assert told(laws.refused_plans(wrong, EXAMPLE)).startswith(
        "exempelby@2024: a plan that names the right roles and links is refused, GM201: "
    )


def test_a_plan_that_cannot_be_written_is_told() -> None:
    """With the reason that the writer gives."""
    odd = evolve(PLAN, title="\ud800")
    said = told(laws.plans_that_change(odd, EXAMPLE))
    assert said.startswith("exempelby@2024: plan.yaml cannot be written and read again: ")


def test_results_that_change_in_their_file_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of file for itself."""
    monkeypatch.setattr(laws, "parse_results", lambda *_, **__: gm.Results(of="1"))
    assert told(laws.results_that_change(gm.Results(of="9999"))) == (
        "results of 9999 are others when they come back from results.yaml\n"
        "results of 9999 are others when they come back from results.json"
    )


def test_an_example_plan_of_another_model_is_told(tmp_path: Path) -> None:
    """It is looked up among the editions that are tested, and nowhere else."""
    gm.write_plan(evolve(PLAN, model="exempelby@2031"), tmp_path / "plan.yaml")
    said = told(laws.failing_plans(tmp_path / "plan.yaml", (EXAMPLE,)))
    assert "the model exempelby has no edition 2031; its editions are 2024" in said


def test_a_slip_that_nobody_finds_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Should a rule of the core be broken."""
    monkeypatch.setattr(slips, "is_told", lambda code, *_: code != "GM105")
    assert told(slips.unfound_slips(PLAN, EXAMPLE)).startswith(
        "exempelby@2024: 'm' was left without what it must serve, and GM105 does not tell"
    )


def codes_of(plan: gm.Plan, model: gm.GovernanceModel) -> list[str]:
    """Give the codes of the slips that a plan gives room for, each once."""
    return sorted({slip.code for slip in slips.slips(plan, model)})


def test_every_slip_is_made_for_which_there_is_room() -> None:
    """Those of words, links, people and time."""
    assert codes_of(toy.PLAN, evolve(toy.MODEL, bodies=toy.BODIES)) == [
        *("GM101", "GM102", "GM103", "GM104", "GM105", "GM106", "GM108"),
        *("GM201", "GM202", "GM204", "GM206", "GM301", "GM302", "GM407"),
    ]
    assert told(slips.unfound_slips(toy.PLAN, toy.MODEL)) == ""


@pytest.mark.parametrize(
    ("first", "last", "outside"),
    [(1, 9999, False), (2024, 9999, True), (1, 2024, True), (2024, 2024, True)],
)
def test_a_plan_can_be_moved_outside_a_model_that_begins_or_ends(
    first: int, last: int, *, outside: bool
) -> None:
    """And of one that always holds it cannot."""
    model = evolve(EXAMPLE, valid=gm.Period.years(first, last))
    assert ("GM301" in codes_of(PLAN, model)) is outside
    assert told(slips.unfound_slips(PLAN, model)) == ""


def test_amounts_are_of_the_units_that_are_asked_for() -> None:
    """Or of the usual ones."""
    assert drawn(strategies.amounts("tkr"), lambda _: True) == gm.Amount(Decimal(0), "tkr")
    assert drawn(strategies.amounts(), lambda amount: amount.unit == "%").unit == "%"


def test_whoever_has_a_role_is_the_model_s_own_body_if_there_is_one() -> None:
    """Joint bodies, and those that come and go, are not taken."""
    joint = gm.Body(id="j", name="J", role="committee", members=("kf",), basis=ASSUMED)
    gone = gm.Body(
        id="g", name="G", role="committee", valid=gm.Period.parse("2024-03"), basis=ASSUMED
    )
    stays = evolve(gone, id="s", valid=gm.Period.years(2020, 2030))
    model = evolve(EXAMPLE, bodies=(*EXAMPLE.bodies, joint, gone))
    assert [body.id for body in samples.holders(model, COMMITTEE)] == ["own-committee"]
    model = evolve(model, bodies=(*model.bodies, stays))
    assert [body.id for body in samples.holders(model, COMMITTEE)] == ["s"]
