"""What can be wrong in a plugin, seeded into a copy of a shipped one: the contract says what to do.

The copy is Söderhamn's plugin as it lies in its folder, under a name of its own, with one text in
one of its files replaced by another.
"""

import inspect
import runpy
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import frozen
from hypothesis import Phase, settings
from packaged import Shelf, shelf_in

from govmodel import GovernanceModel
from govmodel.testing import ModelContract

PLUGIN = Path(__file__).parents[1] / "plugins" / "soderhamn"
SOURCES = PLUGIN / "src" / "govmodel_soderhamn"
CONTRACT = runpy.run_path(str(PLUGIN / "tests" / "test_contract.py"))["TestSoderhamn"]

Copy = Callable[..., type[ModelContract]]


@frozen(kw_only=True)
class Defect:
    """One defect: what it is, where it is put, and the test that catches it with which advice."""

    what: str
    file: str
    old: str
    new: str
    test: str
    advice: str


def told_by(contract: type[ModelContract], test: str) -> str:
    """Run one test of a contract, for each edition, and give what it fails with."""
    method = getattr(contract(), test)
    cases: list[tuple[GovernanceModel, ...]] = [()]
    if "edition" in inspect.signature(method).parameters:
        cases = [(edition,) for edition in contract.found()]
    for case in cases:
        try:
            method(*case)
        except pytest.fail.Exception as failure:
            return str(failure)
    return ""


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Copy]:
    """Give a function that installs a copy of the plugin, with a text in it replaced."""
    with shelf_in(tmp_path, monkeypatch) as shelf:
        yield lambda file="", old="", new="": copied(shelf, file, old, new)


def copied(shelf: Shelf, file: str, old: str, new: str) -> type[ModelContract]:
    """Install the copy, and give the contract that it is held to."""
    folder = shelf.put("copied-soderhamn", "1.0", "kopia = copied_soderhamn")
    package = folder / "copied_soderhamn"
    package.mkdir()
    for source in SOURCES.glob("*.py"):
        text = source.read_text(encoding="utf-8")
        if source.name == file:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
            text = text.replace(old, new)
        text = text.replace("govmodel_soderhamn", "copied_soderhamn")
        text = text.replace('name="soderhamn"', 'name="kopia"')
        (package / source.name).write_text(text, encoding="utf-8")
    # Nobody reads these failures: the first plan that shows one will do.
    quick = settings(CONTRACT.settings, phases=(Phase.generate,))
    return type("TestKopia", (CONTRACT,), {"name": "kopia", "plans": (), "settings": quick})


LOADS = "test_the_model_is_found_by_its_name"
DECIDER = "test_every_level_refuses_a_wrong_decider"
OWNER = "test_every_level_refuses_a_wrong_owner"
LINK = "test_every_level_refuses_a_wrong_link"
COVERED = "test_reviews_leave_no_day_out"
SPOKEN = "test_rules_never_raise_and_findings_can_be_told"

DEFECTS = (
    Defect(
        what="a decider is removed",
        file="model.py",
        old="decided_by=(COUNCIL,),\n        serves=(w.Huvudprocess,)",
        new="serves=(w.Huvudprocess,)",
        test=DECIDER,
        advice="the level 'inriktningsmål' refuses no decider: decided_by is empty; name the roles that the source names",
    ),
    Defect(
        what="everybody may decide",
        file="model.py",
        old="decided_by=(COUNCIL,),\n        owners=",
        new="decided_by=(COUNCIL, BOARD, COMMITTEE, COMPANY),\n        owners=",
        test=DECIDER,
        advice="the level 'handlingsprogram' refuses no decider: decided_by names every role of the model; name those alone",
    ),
    Defect(
        what="a level decides what the test says to be open",
        file="model.py",
        old="Level(kind=w.Vision, source",
        new="Level(kind=w.Vision, decided_by=(COUNCIL,), source",
        test=DECIDER,
        advice="open_deciders lists 'vision', but the level 'vision' does refuse a decider: take the word off the list",
    ),
    Defect(
        what="the owners are removed",
        file="model.py",
        old="owners=COMMITTEES_AND_COMPANIES,\n        serves=(w.Handlingsprogram,)",
        new="serves=(w.Handlingsprogram,)",
        test=OWNER,
        advice='open_owners = {"the source does not say": ("åtagande",)}',
    ),
    Defect(
        what="everybody may own",
        file="bodies.py",
        old="(COMMITTEE, BOARD, COMPANY)",
        new="(COMMITTEE, BOARD, COMPANY, COUNCIL)",
        test=OWNER,
        advice="the levels 'handlingsprogram', 'åtagande', 'mål', 'aktivitet' refuse no owner: owners names every role",
    ),
    Defect(
        what="a level may serve everything",
        file="model.py",
        old="serves=(w.Mal, w.Atagande),",
        new="serves=(w.Vision, w.Huvudprocess, w.Inriktningsmal, w.Handlingsprogram, w.Atagande, w.Mal, w.Aktivitet, w.Indikator),",
        test=LINK,
        advice="the level 'aktivitet' refuses no link: serves names every kind of the model, its own too",
    ),
    Defect(
        what="everything is allowed",
        file="model.py",
        old="levels=LEVELS,",
        new="levels=tuple(Level(kind=each.kind, serves=tuple(one.kind for one in LEVELS), basis=ASSUMED) for each in LEVELS),",
        test="test_the_policy_refuses_something",
        advice="kopia@2008-2011 refuses nothing: whoever decides, whoever owns and whatever serves whatever, no plan breaks it",
    ),
    Defect(
        what="two levels must serve each other",
        file="model.py",
        old="serves=(w.Vision,),\n",
        new="serves=(w.Vision, w.Inriktningsmal),\n        must_serve=(w.Inriktningsmal,),\n",
        test="test_every_word_can_stand_in_a_plan_that_is_allowed",
        advice="no plan can hold a statement of 'huvudprocess', 'inriktningsmål', 'handlingsprogram', 'åtagande' and be allowed",
    ),
    Defect(
        what="a word takes no value that is tried",
        file="words.py",
        old='    word = "handlingsprogram"\n',
        new='    word = "handlingsprogram"\n    from attrs import field, validators\n    number: int = field(validator=validators.ge(7))\n    del field, validators\n',
        test="test_a_statement_can_be_made_of_every_word",
        advice="Handlingsprogram does not take what its fields are filled in with (ValueError: 'number' must be >= 7: 1): give",
    ),
    Defect(
        what="the annual report closes in November",
        file="calendar.py",
        old="months=(12,),\n        covers=Coverage.YEAR_TO_DATE",
        new="months=(11,),\n        covers=Coverage.YEAR_TO_DATE",
        test=COVERED,
        advice="the review 'arsredovisning' is the annual report and closes on 2007-11-30: what covers the year to date ends on 31 December, so mend months",
    ),
    Defect(
        what="the interim report closes in December",
        file="calendar.py",
        old="months=(8,),",
        new="months=(12,),",
        test=COVERED,
        advice="the review 'delarsrapport' is an interim report and closes on 2007-12-31, when the year is over: mend its months",
    ),
    Defect(
        what="the interim report closes in March",
        file="calendar.py",
        old="months=(8,),",
        new="months=(3,),",
        test="test_the_calendar_keeps_the_law",
        advice="Mend the review, or look up whether the model says so in fact",
    ),
    Defect(
        what="the last third of the year is cut short",
        file="calendar.py",
        old="months=(4, 8, 12),",
        new="months=(4, 8, 11), covers=Coverage.TERTIAL, covers_basis=Basis.DERIVED,",
        test=COVERED,
        advice="so that nobody looks at 2007-12: mend its months, or say covers=Coverage.SINCE_LAST",
    ),
    Defect(
        what="a report is handed over before it is closed",
        file="calendar.py",
        old="months=(12,),\n        source",
        new="months=(12,), due=__import__('govmodel').DayOfYear(month=3, day=31), due_basis=Basis.DERIVED,\n        source",
        test=COVERED,
        advice="closes on 2007-12-31 and is handed over before that, on 2007-03-31: mend due",
    ),
    Defect(
        what="a review is of another year",
        file="calendar.py",
        old="    Continuous(\n",
        new="    __import__('govmodel').OneOff(dates=(__import__('datetime').date(2007, 12, 31),),\n",
        test="test_every_review_has_its_days_or_says_why_not",
        advice="the review 'standiga-forbattringar' never closes in 2008-2011, when the model holds: mend its days",
    ),
    Defect(
        what="a rule cites nothing",
        file="rules.py",
        old='source=MALMODELL.at("Verksamhetsplan"),\n        sentences={\n            "sv": "Aktiviteten',
        new='sentences={\n            "sv": "Aktiviteten',
        test="test_every_rule_cites_its_source",
        advice="the rule SOD108 cites no source: say where the municipality demands it",
    ),
    Defect(
        what="a rule cites a whole website",
        file="rules.py",
        old='source=MALMODELL.at("Verksamhetsplan"),\n        sentences={\n            "sv": "Aktiviteten',
        new='source=WEBSITE,\n        sentences={\n            "sv": "Aktiviteten',
        test="test_every_rule_cites_its_source",
        advice="the rule SOD108 cites 'Söderhamns kommuns webbplats' as a whole: say where in it",
    ),
    Defect(
        what="a rule has the code of a law",
        file="rules.py",
        old='code="SOD101"',
        new='code="SE101"',
        test="test_every_rule_has_a_code_of_its_own",
        advice="the rule SE101 has the letters of the core's or the law's rules: use letters of your own",
    ),
    Defect(
        what="a rule has no sentence in the model's language",
        file="rules.py",
        old='"sv": "Aktiviteten',
        new='"se": "Aktiviteten',
        test=LOADS,
        advice="the rule SOD108 has no sentence in the language 'sv'",
    ),
    Defect(
        what="a rule is not documented",
        file="rules.py",
        old='    """In the operational plan the money is distributed over the parts of the activity."""\n',
        new="",
        test=LOADS,
        advice="the rule SOD108 has no docstring: it is the rule's documentation",
    ),
    Defect(
        what="a rule's English tells less than its Swedish",
        file="rules.py",
        old='"en": "The activity {id} has',
        new='"en": "The activity has',
        test="test_every_rule_is_documented_and_has_its_sentence",
        advice="the sentences of SOD108 in 'sv' and 'en' do not tell the same: {id} stands in one of them alone",
    ),
    Defect(
        what="a rule raises",
        file="rules.py",
        old="isinstance(element, Aktivitet) and element.budget is None",
        new="isinstance(element, Aktivitet) and not element.budget.number",
        test=SPOKEN,
        advice="the rule SOD108 was stopped by AttributeError: 'NoneType' object has no attribute 'number'",
    ),
    Defect(
        what="a sentence asks for a value that the rule does not yield",
        file="rules.py",
        old='yield ("elements", at), {"id": element.id}\n\n\ndef year_s_own',
        new='yield ("elements", at), {"ident": element.id}\n\n\ndef year_s_own',
        test=SPOKEN,
        advice="with a value for every brace of its sentences, and never raises",
    ),
    Defect(
        what="a rule remembers what it has seen",
        file="rules.py",
        old="        if isinstance(element, Aktivitet) and element.budget is None:\n",
        new="        if isinstance(element, Aktivitet) and activity_has_money.__dict__.setdefault(plan, at) == at:\n            activity_has_money.__dict__[plan] = -1\n",
        test="test_rules_find_the_same_again_and_in_any_order",
        advice="the rule SOD108 finds something else in 'aktivitet-",
    ),
    Defect(
        what="two editions hold on one day",
        file="later_models.py",
        old="Period.years(2012, 2015)",
        new="Period.years(2011, 2015)",
        test="test_no_two_editions_hold_on_the_same_day",
        advice="kopia@2008-2011 and kopia@2012-2015 both hold on 2011, so that nobody can tell which of them",
    ),
    Defect(
        what="two editions have one name",
        file="later_models.py",
        old='edition="2020-2023"',
        new='edition="2012-2015"',
        test=LOADS,
        advice="the edition '2012-2015' is there 2 times",
    ),
    Defect(
        what="an edition is another municipality's",
        file="later_models.py",
        old='edition="2020-2023",',
        new='edition="2020-2023", code="2183",',
        test="test_all_editions_are_of_one_municipality",
        advice="the editions disagree on code: '2182' (kopia@2012-2015), '2183' (kopia@2020-2023)",
    ),
    Defect(
        what="a kind has a method",
        file="words.py",
        old='    gloss = "activity"\n',
        new='    gloss = "activity"\n\n    def costs(self) -> bool:\n        return self.budget is not None\n',
        test=LOADS,
        advice="Aktivitet.costs is a method: a word holds data, functions compute",
    ),
    Defect(
        what="a kind says how it is printed",
        file="words.py",
        old='    gloss = "activity"\n',
        new='    gloss = "activity"\n\n    def __str__(self) -> str:\n        return self.text\n',
        test="test_kinds_add_no_behaviour",
        advice="Aktivitet.__str__ computes something: a word holds data alone, so take it away, and write a function",
    ),
    Defect(
        what="a kind has no English word",
        file="words.py",
        old='    gloss = "activity"\n',
        new="",
        test="test_every_word_is_explained",
        advice='Aktivitet has no gloss: write gloss = "…"',
    ),
    Defect(
        what="a kind changes what it is given",
        file="words.py",
        old='    gloss = "activity"\n',
        new='    gloss = "activity"\n\n    place: str = __import__("attrs").field(default="", converter=lambda said: f"{said}!")\n',
        test="test_plans_come_back_from_a_file_unchanged",
        advice="a 'aktivitet' is another when it comes back from plan.yaml",
    ),
    Defect(
        what="a level cites a whole website",
        file="model.py",
        old='source=MALMODELL.at("Vision 2012 – Önskebilden")',
        new="source=WEBSITE",
        test="test_every_claim_cites_its_source",
        advice="the level Vision cites 'Söderhamns kommuns webbplats' as a whole: say where in it",
    ),
    Defect(
        what="a level cites nothing",
        file="model.py",
        old='Level(kind=w.Vision, source=MALMODELL.at("Vision 2012 – Önskebilden"))',
        new="Level(kind=w.Vision)",
        test=LOADS,
        advice="the level Vision cites no source: cite one, or say basis=Basis.ASSUMED",
    ),
    Defect(
        what="nothing says when an edition holds",
        file="later_models.py",
        old="source=BUDGET_2012,\n    basis",
        new="source=None,\n    basis",
        test="test_every_claim_cites_its_source",
        advice="the model's validity cites no source: cite one, source=SOURCE.at('page 4'), or say that it is a guess",
    ),
    Defect(
        what="a source is not listed",
        file="model.py",
        old="sources=(MALMODELL, PWC_2008, WEBSITE)",
        new="sources=(PWC_2008, WEBSITE)",
        test="test_every_claim_cites_its_source",
        advice="cites 'Målmodell för Söderhamns kommun', which is not among the model's sources: add it",
    ),
    Defect(
        what="a model cannot be sent to another process",
        file="model.py",
        old="rules=RULES_2008,",
        new="rules=RULES_2008, upwards=lambda goal, rows, said: None,",
        test="test_the_model_can_be_sent_to_another_process",
        advice="define its rules, its kinds and its function upwards at the top of a module, and not as a lambda",
    ),
    Defect(
        what="what concludes upwards takes data for granted",
        file="model.py",
        old="rules=RULES_2008,",
        new="rules=RULES_2008, upwards=lambda goal, rows, said: rows[0].verdict,",
        test="test_a_follow_up_can_always_be_made",
        advice="let it give None where nothing can be said",
    ),
    Defect(
        what="the hook has no mark",
        file="__init__.py",
        old="@hookimpl\n",
        new="",
        test=LOADS,
        advice="put @govmodel.hookimpl above def governance_models()",
    ),
)


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.what.replace(" ", "-"))
def test_a_seeded_defect_is_caught_by_a_named_test_that_says_what_to_do(
    defect: Defect, copy: Copy
) -> None:
    """Each by the test whose name says what is broken, with advice that names the place."""
    assert defect.advice in told_by(copy(defect.file, defect.old, defect.new), defect.test)


def test_at_least_twenty_defects_are_seeded_each_for_itself() -> None:
    """And no two of them are the same."""
    assert len({(each.file, each.old, each.new) for each in DEFECTS}) == len(DEFECTS) >= 20


@pytest.mark.parametrize("test", sorted({defect.test for defect in DEFECTS}))
def test_the_copy_without_a_defect_passes(test: str, copy: Copy) -> None:
    """So that it is the defect that is caught, and not the copy."""
    assert told_by(copy(), test) == ""
