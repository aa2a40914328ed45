"""The contract: every law that a model obeys, as one class of tests that a plugin subclasses."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import ClassVar, TypeVar

import hypothesis
import pytest
from hypothesis import HealthCheck, given, strategies as st
from hypothesis.errors import Flaky

from govmodel.codec import dump_plan
from govmodel.diagnosis import examine
from govmodel.errors import GovmodelError, RuleFailedError
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.plugins import find_editions
from govmodel.results import Results
from govmodel.testing import calendars, claims, laws, refusals
from govmodel.testing.claims import advice
from govmodel.testing.named import misnamed
from govmodel.testing.refusals import Of
from govmodel.testing.slips import unfound_slips
from govmodel.testing.strategies import plans, results
from govmodel.words import sentence

T = TypeVar("T")

_NO_MODEL = "there is no model: see the test that it is found"
_MISNAMED = "the class cannot be read: see the test that it names what is tested"
_RULES_FAIL = "a rule raises or cannot be told: see the test that rules never raise"


class ModelContract:
    """Every law that a governance model obeys, one test each. Subclass it in a plugin's tests.

    Name the model, and pytest holds every edition of it to every law. What fails says what is
    wrong, where, and what to do.

    >>> from govmodel.testing import ModelContract
    >>> class TestExempelby(ModelContract):
    ...     name = "exempelby"
    """

    name: ClassVar[str | None] = None
    """The name of an installed model, of which every edition is tested."""
    editions: ClassVar[tuple[GovernanceModel, ...]] = ()
    """The editions of a model that nobody has packaged, oldest first, in place of a name."""
    plans: ClassVar[tuple[Path | str, ...]] = ()
    """Files with example plans, which must pass."""
    open_deciders: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    """Words that anybody may decide, under the reason why: ``{"the page is silent": ("mål",)}``.

    ``"mål@2023-2026"`` is the word in that edition alone.
    """
    open_owners: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    """Words that anybody may answer for, under the reason why."""
    open_links: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    """Words that may serve anything, under the reason why."""
    settings: ClassVar[hypothesis.settings] = hypothesis.settings(
        max_examples=30,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=tuple(HealthCheck),
    )
    """How Hypothesis draws plans: the same ones every time, unless a subclass says otherwise."""

    @classmethod
    def found(cls) -> tuple[GovernanceModel, ...]:
        """Give the editions that are tested.

        :raises UnknownModelError: if no installed plugin has the name.
        :raises PluginError: if the plugin of that name is broken.

        >>> from govmodel.testing.example import EXAMPLE
        >>> class TestExempelby(ModelContract):
        ...     editions = (EXAMPLE,)
        >>> [edition.id for edition in TestExempelby.found()]
        ['exempelby@2024']
        """
        return cls.editions if cls.name is None else find_editions(cls.name)

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Let pytest try each edition and each example plan by itself.

        If there is no edition to be had, one test says why, and those that need one are passed
        over.
        """
        if "edition" in metafunc.fixturenames:
            editions, why = self._editions()
            skip = pytest.mark.skip(reason=why)
            cases = [pytest.param(each, id=each.id) for each in editions]
            metafunc.parametrize("edition", cases or [pytest.param(None, marks=skip, id="none")])
        if "plan_file" in metafunc.fixturenames:
            unread = any(self._misnamed())
            why = _MISNAMED if unread else "the class names no example plans: plans = (path,)"
            skip = pytest.mark.skip(reason=why)
            files = [] if unread else [pytest.param(each, id=str(each)) for each in self.plans]
            metafunc.parametrize("plan_file", files or [pytest.param(None, marks=skip, id="none")])

    # The class, the model and its editions

    def test_the_class_names_what_is_tested(self) -> None:
        """The name is a text, and editions and example plans are tuples of what they are."""
        _heed(self._misnamed())

    def test_the_model_is_found_by_its_name(self) -> None:
        """An installed plugin gives the model, under the name of its entry point."""
        if any(self._misnamed()):
            pytest.skip(_MISNAMED)
        if why := self._not_found():
            pytest.fail(why, pytrace=False)
        if not self.found():
            pytest.fail(
                f"{type(self).__name__} tests nothing: give it name = "
                '"exempelby", or editions = (EDITION_2023,) for a model that nobody has packaged',
                pytrace=False,
            )

    def test_no_two_editions_hold_on_the_same_day(self) -> None:
        """Of a day, anybody can tell which edition holds."""
        _heed(claims.editions_apart(self._there()))

    def test_editions_come_oldest_first(self) -> None:
        """A reader finds the editions in the order in which they held."""
        _heed(claims.editions_in_order(self._there()))

    def test_all_editions_are_of_one_municipality(self) -> None:
        """What is compared between editions is the same municipality's."""
        _heed(claims.editions_of_one(self._there()))

    def test_the_model_does_not_contradict_itself(self, edition: GovernanceModel) -> None:
        """What the core refuses in a model is still right when the tests are run."""
        _heed(claims.contradictions(edition))

    def test_the_model_can_be_sent_to_another_process(self, edition: GovernanceModel) -> None:
        """A service with several workers has one and the same model in all of them."""
        _heed(claims.cannot_travel(edition))

    # Sources, words and rules

    def test_every_claim_cites_its_source(self, edition: GovernanceModel) -> None:
        """Whoever doubts a claim can look it up, or is told that it is assumed."""
        _heed(claims.uncited_claims(edition))

    def test_kinds_add_no_behaviour(self, edition: GovernanceModel) -> None:
        """A word is data: what is computed stands in functions."""
        _heed(claims.kinds_with_behaviour(edition))

    def test_every_word_is_explained(self, edition: GovernanceModel) -> None:
        """Who does not know the municipality learns what it means by its words."""
        _heed(claims.unexplained_kinds(edition))

    def test_every_rule_has_a_code_of_its_own(self, edition: GovernanceModel) -> None:
        """A finding's code tells whose demand is broken: the core's, the law's or the model's."""
        _heed(claims.badly_coded_rules(edition))

    def test_every_rule_cites_its_source(self, edition: GovernanceModel) -> None:
        """A model demands what its municipality demands, and no more."""
        _heed(claims.uncited_rules(edition))

    def test_every_rule_is_documented_and_has_its_sentence(self, edition: GovernanceModel) -> None:
        """A finding is told in the model's language, and in others with the same values."""
        _heed(claims.silent_rules(edition))

    # The calendar

    def test_every_review_has_its_days_or_says_why_not(self, edition: GovernanceModel) -> None:
        """No review is silently absent from a year in which the model holds."""
        _heed(calendars.dayless_reviews(edition))

    def test_reviews_leave_no_day_out(self, edition: GovernanceModel) -> None:
        """Reports follow on each other, and are handed over after they are closed."""
        _heed(calendars.badly_covered_days(edition))

    def test_readings_come_in_order(self, edition: GovernanceModel) -> None:
        """Nobody reads a report before it is closed, nor before who reads it first."""
        _heed(calendars.readings_out_of_order(edition))

    def test_the_calendar_keeps_the_law(self, edition: GovernanceModel) -> None:
        """The law of the country finds no error in any year of the model."""
        _heed(calendars.unlawful_calendar(edition))

    def test_the_year_wheel_and_the_calendar_file_can_be_made(
        self, edition: GovernanceModel
    ) -> None:
        """Every year of the model can be drawn, and taken into a calendar program."""
        _heed(calendars.undrawn_years(edition))

    # The policy

    def test_a_statement_can_be_made_of_every_word(self, edition: GovernanceModel) -> None:
        """What a word must be given can be given it, so that plans with it can be tried."""
        _heed(laws.unmakeable_words(edition))

    def test_the_policy_refuses_something(self, edition: GovernanceModel) -> None:
        """A model in which everybody may do everything says nothing."""
        _pass_over_unmakeable(edition)
        _heed(refusals.refuses_nothing(edition))

    def test_every_level_refuses_a_wrong_decider(self, edition: GovernanceModel) -> None:
        """For every level there is somebody who may not decide it, or the reason why not."""
        _pass_over_unmakeable(edition)
        _heed(refusals.unrefusing_levels(edition, Of.DECIDER, self.open_deciders))

    def test_every_level_refuses_a_wrong_owner(self, edition: GovernanceModel) -> None:
        """For every level there is somebody who may not answer for it, or the reason why not."""
        _pass_over_unmakeable(edition)
        _heed(refusals.unrefusing_levels(edition, Of.OWNER, self.open_owners))

    def test_every_level_refuses_a_wrong_link(self, edition: GovernanceModel) -> None:
        """For every level there is something that it may not serve, or the reason why not."""
        _pass_over_unmakeable(edition)
        _heed(refusals.unrefusing_levels(edition, Of.LINK, self.open_links))

    def test_what_is_left_open_is_a_word_and_has_a_reason(self) -> None:
        """What the class says to be open can be found in the model."""
        opened = zip(Of, (self.open_deciders, self.open_owners, self.open_links), strict=True)
        editions = self._there()
        _heed(each for of, words in opened for each in refusals.unknown_words(editions, of, words))

    def test_every_word_can_stand_in_a_plan_that_is_allowed(self, edition: GovernanceModel) -> None:
        """The demands of the levels go together."""
        _heed(laws.impossible_words(edition))

    # Plans and results that are drawn

    def test_plans_that_the_model_allows_pass(self, edition: GovernanceModel) -> None:
        """Who names the right roles and links is not refused."""
        self._of_every_plan(edition, laws.refused_plans)

    def test_every_slip_in_a_plan_is_found(self, edition: GovernanceModel) -> None:
        """A wrong decider, owner, link, word, id or day is told where it stands, with its code."""
        self._of_every_plan(edition, unfound_slips)

    def test_rules_never_raise_and_findings_can_be_told(self, edition: GovernanceModel) -> None:
        """Whatever stands in a plan, its findings can be read."""
        self._of_every_plan(edition, laws.rules_that_fail)

    def test_rules_find_the_same_again_and_in_any_order(self, edition: GovernanceModel) -> None:
        """What is found follows from the plan and the model, and from nothing else."""
        self._of_every_plan(edition, laws.unsteady_rules)

    def test_plans_come_back_from_a_file_unchanged(self, edition: GovernanceModel) -> None:
        """What is written as YAML or JSON and read again is the same plan."""
        self._of_every_plan(edition, laws.plans_that_change)

    def test_results_come_back_from_a_file_unchanged(self, edition: GovernanceModel) -> None:
        """What is written as YAML or JSON and read again are the same results."""
        self._of_all_results(edition, lambda told, _, __: laws.results_that_change(told))

    def test_results_of_a_plan_pass(self, edition: GovernanceModel) -> None:
        """Results that fit their plan are not refused."""
        self._of_all_results(edition, laws.refused_results)

    def test_a_follow_up_can_always_be_made(self, edition: GovernanceModel) -> None:
        """Whatever was planned and whatever came of it, every row can be read."""
        self._of_all_results(edition, laws.follow_ups_that_fail)

    def test_the_example_plans_pass(self, plan_file: Path) -> None:
        """The plans that show how the model is used are right by it."""
        _heed(laws.failing_plans(plan_file, self._there()))

    # How a law is asked for

    def _misnamed(self) -> Iterator[str]:
        return misnamed(name=self.name, editions=self.editions, plans=self.plans)

    def _editions(self) -> tuple[tuple[GovernanceModel, ...], str]:
        """Give the editions, and why there is none, of which a test of its own tells."""
        if any(self._misnamed()):
            return (), _MISNAMED
        try:
            return self.found(), _NO_MODEL
        except GovmodelError:
            return (), _NO_MODEL

    def _there(self) -> tuple[GovernanceModel, ...]:
        editions, why = self._editions()
        return editions or pytest.skip(why)

    def _not_found(self) -> str:
        """Tell why the model is not found, and what is to be done about that.

        It is no handler that fails the test: pytest would tell the error once more.
        """
        try:
            self.found()
        except GovmodelError as error:
            told = str(error)
        else:
            return ""
        refusal = examine(str(self.name)).refusal
        advised = refusal.advice if refusal else ()  # of an instrument's name there is none
        said = "; or ".join(sentence(each.key, "en", each.values) for each in advised)
        if said:
            told = f"{told}\nWhat to do: {said}"
        more = f"govmodel plugins --why {self.name}"
        return told if more in told else f"{told}\n`{more}` tells more"

    def _of_every_plan(
        self, edition: GovernanceModel, law: Callable[[Plan, GovernanceModel], Iterable[str]]
    ) -> None:
        __tracebackhide__ = True
        _pass_over_unmakeable(edition)
        self._always(plans(edition), lambda plan: (law(plan, edition), plan))

    def _of_all_results(
        self,
        edition: GovernanceModel,
        law: Callable[[Results, Plan, GovernanceModel], Iterable[str]],
    ) -> None:
        __tracebackhide__ = True
        _pass_over_unmakeable(edition)
        drawn = plans(edition).flatmap(
            lambda plan: st.tuples(results(edition, plan), st.just(plan))
        )
        self._always(drawn, lambda both: (law(*both, edition), both[1]))

    def _always(
        self, drawn: st.SearchStrategy[T], told: Callable[[T], tuple[Iterable[str], Plan]]
    ) -> None:
        """Ask a law of everything that is drawn, and show the smallest plan that breaks it."""
        __tracebackhide__ = True
        last: list[str] = []

        @self.settings
        @given(drawn)
        def holds(value: T) -> None:
            found, plan = told(value)
            try:
                said = advice(found)
            except RuleFailedError:
                if _stopped(told(value)[0]):  # of which a test of its own tells
                    pytest.skip(_RULES_FAIL)
                raise
            if said:
                shown = dump_plan(plan, name="plan.yaml").decode()
                last[:] = [f"{said}\n\nThe smallest plan that shows it:\n{shown}"]
                pytest.fail(last[0], pytrace=False)

        try:
            holds()
        except Flaky as error:  # it did not fail again, as where a rule remembers
            if not last:
                (raised, *_) = getattr(error, "exceptions", (error,))
                last.append(
                    f"{type(raised).__name__}: {raised}\nIt was not raised again for the same "
                    "plan: let a rule keep nothing from one plan to the next"
                )
        else:
            return
        pytest.fail(last[0], pytrace=False)


def _stopped(told: Iterable[str]) -> bool:
    """Tell whether a rule raises while a law is asked."""
    try:
        advice(told)
    except RuleFailedError:
        return True
    return False


def _pass_over_unmakeable(edition: GovernanceModel) -> None:
    """Pass over a test that needs statements of every word, if they cannot be made."""
    if any(True for _ in laws.unmakeable_words(edition)):
        pytest.skip("no plan can be made: see the test that a statement can be made of every word")


def _heed(told: Iterable[str]) -> None:
    """Fail with advice, if there is any."""
    __tracebackhide__ = True
    try:
        said = advice(told)
    except RuleFailedError as error:
        said = str(error)
    if said:
        pytest.fail(said, pytrace=False)
