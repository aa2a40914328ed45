"""A governance model, and every way in which it may contradict itself."""

import functools
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, field, frozen, make_class
from attrs.exceptions import FrozenInstanceError

import govmodel as gm

from toy import (
    ASSUMED,
    BODIES,
    COMMITTEE,
    COUNCIL,
    CYCLES,
    HEAD,
    LEVELS,
    MODEL,
    ROLES,
    UNIT,
    Chefsuppdrag,
    Enhetsuppdrag,
    Mal,
    Matt,
    Namnduppdrag,
    Omrade,
    body,
)

STRANGER = gm.Role(id="stranger", name="främling", basis=ASSUMED)
SOURCE = gm.Source(title="Styrmodell")
PAPER = gm.Document(id="vp", name="verksamhetsplan", gloss="operational plan", basis=ASSUMED)


@frozen(kw_only=True)
class Delmal(gm.Goal):
    """A word that the toy model does not have."""

    word = "delmål"


def problems(**changes: object) -> tuple[str, ...]:
    """Change the toy model and list what it is refused for."""
    with pytest.raises(gm.ModelError) as caught:
        evolve(MODEL, **changes)  # type: ignore[arg-type]
    return caught.value.problems


def with_level(**values: object) -> dict[str, object]:
    """Add a level for the word *delmål*, assumed unless it says otherwise."""
    made = gm.Level(**{"kind": Delmal, "basis": ASSUMED, **values})  # type: ignore[arg-type]
    return {"levels": (*LEVELS, made)}


def with_cycle(**values: object) -> dict[str, object]:
    """Add a yearly review, assumed unless it says otherwise."""
    usual = {"id": "r", "name": "r", "subject": "mål", "months": (8,), "basis": ASSUMED}
    return {"cycles": (*CYCLES, gm.MonthEnds(**{**usual, **values}))}  # type: ignore[arg-type]


def with_milestone(**values: object) -> dict[str, object]:
    """Add a milestone, assumed unless it says otherwise."""
    usual = {"id": "budget", "name": "budget", "basis": ASSUMED}
    return {"milestones": (gm.Milestone(**{**usual, **values}),)}  # type: ignore[arg-type]


def with_paper(**values: object) -> dict[str, object]:
    """Add a document, assumed unless it says otherwise."""
    return {"documents": (evolve(PAPER, **values),)}  # type: ignore[arg-type]


def with_bodies(*bodies: gm.Body) -> dict[str, object]:
    """Add bodies to those the toy model knows."""
    return {"bodies": (*BODIES, *bodies)}


def finds_nothing(plan: gm.Plan, model: gm.GovernanceModel) -> gm.Defects:  # noqa: ARG001
    """Find nothing."""
    return ()


RULE = gm.Rule(
    code="EX001", severity=gm.Severity.NOTE, find=finds_nothing, sentences={"sv": "Nej."}
)


def test_a_model_is_named_by_name_and_edition() -> None:
    """That is how a plan says for which edition it was written."""
    assert MODEL.id == "exempelby@2024-2027"


def test_a_model_finds_its_kinds_by_word() -> None:
    """Exactly the model's own words lead to a class."""
    assert MODEL.kinds == {
        "område": Omrade,
        "mål": Mal,
        "nämnduppdrag": Namnduppdrag,
        "chefsuppdrag": Chefsuppdrag,
        "enhetsuppdrag": Enhetsuppdrag,
        "mått": Matt,
    }
    assert MODEL.kinds is MODEL.kinds


def test_a_model_finds_its_levels_by_kind() -> None:
    """Each kind leads to the level where its word sits."""
    assert MODEL.level_of == dict(
        zip((Omrade, Mal, Namnduppdrag, Chefsuppdrag, Enhetsuppdrag, Matt), LEVELS, strict=True)
    )
    assert MODEL.level_of is MODEL.level_of


def test_a_new_edition_has_its_own_words() -> None:
    """Nothing of the old edition's index stays behind."""
    assert "delmål" not in MODEL.kinds
    new = evolve(MODEL, edition="2028", levels=(gm.Level(kind=Delmal, basis=ASSUMED),), cycles=())
    assert new.kinds == {"delmål": Delmal}
    assert [*new.level_of] == [Delmal]


def test_a_model_is_a_value() -> None:
    """Equal models are one key of a mapping, and none can be changed."""
    whole = evolve(MODEL, rules=(RULE,), scale=gm.Scale(grades=()), documents=(PAPER,))
    assert len({MODEL, evolve(MODEL), whole}) == 2
    with pytest.raises(FrozenInstanceError):
        MODEL.edition = "2028"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        LEVELS[0].kind = Mal  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        PAPER.id = "b"  # type: ignore[misc]


def test_a_level_states_nothing_that_its_source_does_not() -> None:
    """Who decides, who answers and what is served are open until somebody says so."""
    level = gm.Level(kind=Mal)
    assert (level.decided_by, level.owners, level.serves, level.must_serve) == ((), (), (), ())
    assert (level.absent_in, level.source, level.basis) == (None, None, gm.Basis.STATED)


@pytest.mark.parametrize("name", ["a", "exempelby", "exempel-by", "by2", "a-1-b"])
def test_a_name_that_can_be_typed_everywhere_is_accepted(name: str) -> None:
    """Lower-case ASCII letters, digits and hyphens can be."""
    assert evolve(MODEL, name=name).name == name


@pytest.mark.parametrize(
    "name", ["", "Exempelby", "exempel by", "1by", "-by", "öckerö", "a@b", "a/b", "exempelby\n"]
)
def test_a_name_that_cannot_be_typed_everywhere_is_refused(name: str) -> None:
    """It is a name in files, on command lines and of packages."""
    assert problems(name=name) == (
        (
            f"the name {name!r} cannot be typed everywhere: "
            "use lower-case ASCII letters, digits and hyphens"
        ),
    )


def test_an_edition_without_a_name_is_refused() -> None:
    """A plan could not say for which edition it was written."""
    assert problems(edition="") == ('the edition is empty: name it, as in "2023-2026"',)


def test_a_model_without_levels_is_refused() -> None:
    """A plan for it could hold nothing."""
    assert problems(levels=(), cycles=()) == (
        "it has no levels: a model says which kinds of statement a plan may hold",
    )


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"roles": (*ROLES, COUNCIL)}, "the role 'council' is there 2 times: keep one"),
        (
            {"roles": (*ROLES, evolve(COUNCIL, name="råd"), COUNCIL)},
            "the role 'council' is there 3 times: keep one",
        ),
        (with_bodies(BODIES[0]), "the body 'kf' is there 2 times: keep one"),
        ({"cycles": (*CYCLES, CYCLES[0])}, "the review cycle 'tertial' is there 2 times: keep one"),
        (
            {"milestones": with_milestone()["milestones"] * 2},  # type: ignore[operator]
            "the milestone 'budget' is there 2 times: keep one",
        ),
        ({"documents": (PAPER, PAPER)}, "the document 'vp' is there 2 times: keep one"),
        ({"rules": (RULE, RULE)}, "the rule 'EX001' is there 2 times: keep one"),
        (
            {"sources": (evolve(SOURCE, id="s"), evolve(SOURCE, id="s", title="Another"))},
            "the source 's' is there 2 times: keep one",
        ),
    ],
)
def test_what_is_there_twice_is_refused(changes: dict[str, object], problem: str) -> None:
    """Two things with one name could not be told apart."""
    assert problems(**changes) == (problem,)


def test_sources_that_no_file_cites_need_no_names() -> None:
    """Several may go without an id."""
    sources = (SOURCE, evolve(SOURCE, title="Another"))
    assert evolve(MODEL, sources=sources).sources == sources


def test_two_kinds_with_one_class_name_are_refused() -> None:
    """Every sentence that names a class would be about both."""

    @frozen(kw_only=True)
    class Mal(gm.Goal):
        """Another class of the same name."""

        word = "önskemål"

    assert problems(**with_level(kind=Mal)) == ("the kind 'Mal' is there 2 times: keep one",)


def test_a_kind_with_two_levels_is_refused() -> None:
    """A word sits in one place."""
    twice = with_level(kind=Mal, serves=(Omrade,))
    assert problems(**twice) == ("the kind Mal has 2 levels: keep one",)


def test_a_word_that_is_a_subclass_of_a_word_is_refused() -> None:
    """Words are one level deep, so that no word is a kind of another."""

    @frozen(kw_only=True)
    class Arsmal(Mal):
        """A goal for a year."""

        word = "årsmål"

    assert problems(**with_level(kind=Arsmal)) == (
        (
            "Arsmal is not a direct subclass of Area, Goal, Assignment, Indicator: "
            "local words are one level deep"
        ),
    )


def test_a_word_that_is_also_something_else_is_refused() -> None:
    """What a second base brings is methods, and a word has none."""

    class Counting:
        """A way to count."""

        def count(self) -> int:
            """Count."""
            return 1

    @frozen(kw_only=True)
    class Arsmal(Counting, gm.Goal):
        """A goal for a year."""

        word = "årsmål"

    assert problems(**with_level(kind=Arsmal)) == (
        (
            "Arsmal is not a direct subclass of Area, Goal, Assignment, Indicator: "
            "local words are one level deep"
        ),
    )


@pytest.mark.parametrize("kind", [gm.Element, gm.Goal, gm.Unknown])
def test_a_kind_that_is_no_municipalitys_word_is_refused(kind: type[gm.Element]) -> None:
    """Neither an abstract kind nor one that only readers of files make is a word."""
    assert problems(**with_level(kind=kind)) == (
        (
            f"{kind.__name__} is not a direct subclass of Area, Goal, Assignment, Indicator: "
            "local words are one level deep"
        ),
    )


def test_a_kind_without_a_word_is_refused() -> None:
    """A class that gives none is as abstract as its kind."""

    @frozen(kw_only=True)
    class Ordlos(gm.Goal):
        """A kind without a word."""

    assert problems(**with_level(kind=Ordlos)) == (
        "Ordlos has no word: give it one, as the municipality writes it",
    )


def test_a_kind_that_nobody_made_a_frozen_attrs_class_is_refused() -> None:
    """The fields that it writes would be none, and nobody would be told."""

    class Nytta(gm.Goal):
        """A kind with a field that attrs has not seen."""

        word = "nytta"
        benefit: str = ""

    assert problems(**with_level(kind=Nytta)) == (
        "Nytta is not a frozen attrs class: put @frozen(kw_only=True) above class Nytta",
    )


def test_a_kind_that_is_made_otherwise_than_the_core_makes_its_own_is_refused() -> None:
    """Its fields are given by their names, and it holds no others."""

    @frozen
    class Plats(gm.Goal):
        """A kind whose field can be given by its place."""

        word = "plats"
        benefit: str = ""

    @frozen(kw_only=True, slots=False)
    class Oppen(gm.Goal):
        """A kind without slots."""

        word = "öppen"

    for kind in (Plats, Oppen):
        name = kind.__name__
        assert problems(**with_level(kind=kind)) == (
            (
                f"{name} is not keyword-only and slotted as its kind is: put @frozen(kw_only=True) "
                f"above class {name}"
            ),
        )


@pytest.mark.parametrize("word", ["", None, 7])
def test_a_kind_whose_word_says_nothing_is_refused(word: object) -> None:
    """A word is text, and not empty."""
    kind = frozen(kw_only=True)(type("Tyst", (gm.Goal,), {"word": word}))
    assert problems(**with_level(kind=kind)) == (
        "Tyst has no word: give it one, as the municipality writes it",
    )


@pytest.mark.parametrize(
    "member",
    [
        lambda self: self.text,
        property(lambda self: self.text),
        classmethod(lambda cls: cls.word),
        staticmethod(lambda: 1),
    ],
    ids=["function", "property", "classmethod", "staticmethod"],
)
def test_a_kind_with_a_method_is_refused(member: object) -> None:
    """Whatever computes is a function elsewhere."""
    kind = frozen(kw_only=True)(type("Rakna", (gm.Goal,), {"word": "räkning", "total": member}))
    assert problems(**with_level(kind=kind)) == (
        "Rakna.total is a method: a word holds data, functions compute",
    )


def test_a_kind_with_a_cached_property_is_refused() -> None:
    """A property that remembers is a method all the same."""

    @frozen(kw_only=True)
    class Rakna(gm.Goal):
        """A kind that computes."""

        word = "räkning"

        @functools.cached_property
        def total(self) -> int:
            """Count something."""
            return len(self.serves)

    assert problems(**with_level(kind=Rakna)) == (
        "Rakna.total is a method: a word holds data, functions compute",
    )


def test_a_kind_with_fields_and_data_of_its_own_is_accepted() -> None:
    """A word may say more than its kind does."""

    @frozen(kw_only=True)
    class Vagt(gm.Goal):
        """A kind with a field and a constant."""

        word = "vägt mål"
        colours = ("röd", "grön")

        weight: int = 1

    assert "vägt mål" in evolve(MODEL, **with_level(kind=Vagt)).kinds  # type: ignore[arg-type]


def test_a_word_that_two_kinds_share_is_refused() -> None:
    """A plan could not tell them apart."""

    @frozen(kw_only=True)
    class AnnatMal(gm.Goal):
        """Another kind with the same word."""

        word = "mål"

    assert problems(**with_level(kind=AnnatMal)) == (
        "the word 'mål' belongs to 2 kinds: a plan could not tell them apart",
    )


def test_a_level_that_serves_what_has_no_level_is_refused() -> None:
    """No plan could hold what is served; each kind is named once."""
    assert problems(
        levels=(evolve(LEVELS[0], serves=(Delmal,), must_serve=(Delmal,)), *LEVELS[1:])
    ) == ("the level Omrade serves Delmal, which has no level",)


def test_a_level_that_must_serve_what_it_may_not_is_refused() -> None:
    """Every plan would be wrong."""
    assert problems(**with_level(serves=(Omrade,), must_serve=(Omrade, Mal))) == (
        "the level Delmal must serve Mal but may not: add it to serves",
    )


@pytest.mark.parametrize(
    "values",
    [
        {"decided_by": (COUNCIL, STRANGER)},
        {"owners": (STRANGER, COMMITTEE)},
        {"decided_by": (STRANGER,), "owners": (STRANGER,)},
        {"owners": (UNIT,), "absent_in": STRANGER},
    ],
)
def test_a_level_that_names_a_role_the_model_lacks_is_refused(values: dict[str, object]) -> None:
    """Whoever decides, answers or does without a level is among the model's roles."""
    assert problems(**with_level(**values)) == (
        "the level Delmal names the role 'stranger', which is not among the model's roles",
    )


def test_a_role_that_is_defined_in_another_way_is_not_the_models() -> None:
    """The same id is not enough: a role is a value."""
    assert problems(**with_level(owners=(evolve(UNIT, name="chef"),))) == (
        "the level Delmal names the role 'unit', which is not among the model's roles",
    )


def test_a_level_that_may_be_absent_without_owners_is_refused() -> None:
    """Whether it is there is seen by whether somebody has the owner's role."""
    assert problems(**with_level(absent_in=HEAD)) == (
        "the level Delmal may be absent, but without owners nobody can tell where it is",
    )


def test_a_body_with_a_role_the_model_lacks_is_refused() -> None:
    """A body's role says what it may do."""
    assert problems(**with_bodies(body("x", "X", STRANGER))) == (
        "the body 'x' has the role 'stranger', which the model does not have",
    )


def test_a_body_that_names_a_body_the_model_lacks_is_refused() -> None:
    """What it is under and what it is formed of are bodies of the model."""
    made = evolve(body("x", "X", UNIT, under="y"), members=("kf", "z"))
    assert problems(**with_bodies(made)) == (
        "the body 'x' names 'y', a body that the model does not have",
        "the body 'x' names 'z', a body that the model does not have",
    )


def test_a_body_that_is_under_itself_is_refused() -> None:
    """At once or by way of others; what merely leads there is not named."""
    assert problems(**with_bodies(body("x", "X", UNIT, under="x"), body("y", "Y", UNIT, "x"))) == (
        "the body 'x' is under itself",
    )
    ring = (body("x", "X", UNIT, "y"), body("y", "Y", UNIT, "x"), body("z", "Z", UNIT, "y"))
    assert problems(**with_bodies(*ring)) == (
        "the body 'x' is under itself",
        "the body 'y' is under itself",
    )


def test_a_review_cycle_read_by_a_role_the_model_lacks_is_refused() -> None:
    """Readers are among the model's roles."""
    assert problems(**with_cycle(readers=(COUNCIL, STRANGER))) == (
        "the review cycle 'r' names the role 'stranger', which is not among the model's roles",
    )


def test_a_review_at_meetings_of_a_role_the_model_lacks_is_refused() -> None:
    """Who meets is known."""
    cycle = gm.Continuous(
        id="m", name="m", subject="mål", meetings_of=(COUNCIL, STRANGER), basis=ASSUMED
    )
    assert problems(cycles=(cycle,)) == (
        "the review cycle 'm' names the role 'stranger', which is not among the model's roles",
    )


def test_a_route_of_a_role_the_model_lacks_is_refused_and_so_is_one_that_cites_nothing() -> None:
    """Each stage is a claim; one that needs no meeting has no role."""
    stages = (
        gm.Stage(id="council", name="beslut", role=STRANGER, basis=gm.Basis.ASSUMED),
        gm.Stage(id="hand-in", name="inlämning", before="council", days=7),
    )
    route = gm.Route(id="arende", name="ärende", stages=stages)
    assert problems(routes=(route, route)) == (
        "the route 'arende' is there 2 times: keep one",
        *["the route 'arende' names the role 'stranger', which is not among the model's roles"] * 2,
        *["the stage 'hand-in' of 'arende' cites no source: cite one, or say basis=Basis.ASSUMED"]
        * 2,
    )


@pytest.mark.parametrize("field", ["by", "to"])
def test_a_milestone_of_a_role_the_model_lacks_is_refused(field: str) -> None:
    """Who does it, and who gets it."""
    assert problems(**with_milestone(**{field: (COUNCIL, STRANGER)})) == (
        "the milestone 'budget' names the role 'stranger', which is not among the model's roles",
    )
    known = evolve(MODEL, **with_milestone(**{field: (COUNCIL,)}))  # type: ignore[arg-type]
    assert len(known.milestones) == 1


@pytest.mark.parametrize(
    ("due", "basis", "said"),
    [
        (
            None,
            gm.Basis.STATED,
            "the review cycle 'r' has due_basis and no due: add due, or leave both out",
        ),
        (
            gm.MonthsAfter(months=2),
            gm.Basis.UNSPECIFIED,
            (
                "the review cycle 'r' has due and no due_basis: add due_basis=Basis.ASSUMED or "
                "another basis, or leave both out"
            ),
        ),
    ],
)
def test_a_review_cycle_that_is_due_on_no_basis_is_refused(
    due: gm.DayRule | None, basis: gm.Basis, said: str
) -> None:
    """Nor has what is due on no day a basis."""
    assert problems(**with_cycle(due=due, due_basis=basis)) == (said,)
    right = with_cycle(due=gm.MonthsAfter(months=2), due_basis=ASSUMED)
    assert evolve(MODEL, **right).cycles[-1].due_basis is ASSUMED  # type: ignore[arg-type]


def test_a_review_cycle_that_looks_at_what_has_no_level_is_refused() -> None:
    """No plan could hold what it looks at."""
    assert problems(**with_cycle(looks_at=(Mal, Delmal))) == (
        "the review cycle 'r' looks at Delmal, which has no level",
    )


@pytest.mark.parametrize(
    ("covers", "basis", "said"),
    [
        (
            gm.Coverage.YEAR_TO_DATE,
            gm.Basis.UNSPECIFIED,
            (
                "the review cycle 'r' has covers and no covers_basis: add "
                "covers_basis=Basis.ASSUMED or another basis, or leave both out"
            ),
        ),
        *(
            (
                None,
                basis,
                "the review cycle 'r' has covers_basis and no covers: add covers, or leave both out",
            )
            for basis in (gm.Basis.STATED, gm.Basis.ASSUMED)
        ),
    ],
)
def test_a_review_cycle_that_covers_days_on_no_basis_is_refused(
    covers: gm.Coverage | None, basis: gm.Basis, said: str
) -> None:
    """What it looks back on rests on something, and nothing rests on nothing."""
    assert problems(**with_cycle(covers=covers, covers_basis=basis)) == (said,)


def test_a_document_by_a_role_the_model_lacks_is_refused() -> None:
    """Whoever writes it is among the model's roles."""
    assert problems(**with_paper(by=(COMMITTEE, STRANGER))) == (
        "the document 'vp' names the role 'stranger', which is not among the model's roles",
    )


@pytest.mark.parametrize(
    "values",
    [
        {"holds": (Mal, Delmal)},
        {"derived_from": (Delmal,)},
        {"holds": (Delmal,), "derived_from": (Delmal, Mal)},
    ],
)
def test_a_document_that_holds_what_has_no_level_is_refused(values: dict[str, object]) -> None:
    """No plan could hold what stands in it or is compiled into it."""
    assert problems(**with_paper(**values)) == (
        "the document 'vp' holds Delmal, which has no level",
    )


def test_a_level_that_must_have_what_may_not_serve_it_is_refused() -> None:
    """No plan could obey it, whether the kind links elsewhere or has no level at all."""
    assert problems(**with_level(must_have=(Matt, gm.Unknown))) == (
        "the level Delmal must have Matt, which may not serve it: add Delmal to its serves",
        "the level Delmal must have Unknown, which may not serve it: add Delmal to its serves",
    )


def test_a_level_that_must_have_what_may_serve_it_is_accepted() -> None:
    """The toy model's areas must have goals, and goals may serve areas."""
    assert MODEL.level_of[Omrade].must_have == (Mal,)


def test_a_document_whose_step_is_nobody_s_rule_is_refused() -> None:
    """The core's rules and the model's own can be steps."""
    steps = ("GM401", "EX001", "EX009", "GM601", "GM999")
    assert problems(**with_paper(steps=steps), rules=(RULE,)) == (
        "the document 'vp' names the rule EX009, which nobody has",
        "the document 'vp' names the rule GM601, which nobody has",
        "the document 'vp' names the rule GM999, which nobody has",
    )


def test_a_review_by_a_role_the_model_lacks_is_refused() -> None:
    """Whoever answers for it is among the model's roles, as whoever reads it."""
    assert problems(**with_cycle(by=(COUNCIL, STRANGER))) == (
        "the review cycle 'r' names the role 'stranger', which is not among the model's roles",
    )


@pytest.mark.parametrize("code", ["GM1", "GM101", "GM999"])
def test_a_rule_with_a_code_of_the_cores_is_refused(code: str) -> None:
    """A reader of the code could not tell whose rule it is."""
    assert problems(rules=(evolve(RULE, code=code),)) == (
        f"the rule {code} has a code of the core's: use letters of your own",
    )


@pytest.mark.parametrize("code", ["EX001", "GMX1", "XGM1", "GM", "GM1a"])
def test_a_rule_with_letters_of_its_own_is_accepted(code: str) -> None:
    """Only GM and digits are the core's."""
    assert evolve(MODEL, rules=(evolve(RULE, code=code),)).rules[0].code == code


@pytest.mark.parametrize("sentences", [{}, {"en": "No."}])
def test_a_rule_without_a_sentence_in_the_models_language_is_refused(
    sentences: dict[str, str],
) -> None:
    """The municipality's own readers come first."""
    assert problems(rules=(evolve(RULE, sentences=sentences),)) == (
        "the rule EX001 has no sentence in the language 'sv'",
    )


def test_a_rule_without_a_docstring_is_refused() -> None:
    """The docstring is the rule's documentation."""
    assert problems(rules=(evolve(RULE, find=lambda _plan, _model: ()),)) == (
        "the rule EX001 has no docstring: it is the rule's documentation",
    )


AUDIT = gm.OneOff(
    id="audit",
    name="granskning",
    subject="mål",
    dates=(date(2024, 3, 31),),
    readers=(COUNCIL,),
    basis=ASSUMED,
)
UNCITED = [
    (with_level(basis=gm.Basis.STATED), "the level Delmal"),
    (with_level(basis=gm.Basis.UNSPECIFIED), "the level Delmal"),
    (with_cycle(basis=gm.Basis.DERIVED), "the review cycle 'r'"),
    (
        {"cycles": (evolve(AUDIT, readings=(gm.Reading(reader=COUNCIL),)),)},
        "a reading of 'audit'",
    ),
    (with_milestone(basis=gm.Basis.STATUTORY), "the milestone 'budget'"),
    (with_paper(basis=gm.Basis.STATUTORY), "the document 'vp'"),
    ({"roles": (*ROLES, evolve(STRANGER, basis=gm.Basis.STATED))}, "the role 'stranger'"),
    (
        with_bodies(gm.Body(id="x", name="X", role="unit", basis=gm.Basis.STATED)),
        "the body 'x'",
    ),
]


@pytest.mark.parametrize(("changes", "who"), UNCITED)
def test_a_claim_without_a_source_is_refused_unless_it_is_assumed(
    changes: dict[str, object], who: str
) -> None:
    """Whatever is claimed cites a source or says that it is assumed."""
    assert problems(**changes) == (f"{who} cites no source: cite one, or say basis=Basis.ASSUMED",)


def test_claims_that_cite_a_source_are_accepted() -> None:
    """Whatever they rest on."""
    role = evolve(STRANGER, source=SOURCE, basis=gm.Basis.STATUTORY)
    cited = evolve(
        MODEL,
        roles=(*ROLES, role),
        bodies=(*BODIES, gm.Body(id="x", name="X", role="stranger", source=SOURCE)),
        levels=(*LEVELS, gm.Level(kind=Delmal, source=SOURCE, basis=gm.Basis.UNSPECIFIED)),
        documents=(evolve(PAPER, source=SOURCE, basis=gm.Basis.STATED),),
        milestones=(gm.Milestone(id="budget", name="budget", source=SOURCE),),
        cycles=(
            *CYCLES,
            gm.MonthEnds(id="r", name="r", subject="s", months=(1,), source=SOURCE),
        ),
    )
    assert cited.level_of[Delmal].source == SOURCE


def test_a_model_says_everything_that_is_wrong_at_once() -> None:
    """Its author need not find out one by one; the error names the model."""
    with pytest.raises(gm.ModelError) as caught:
        gm.GovernanceModel(
            name="Exempelby",
            edition="",
            municipality="Exempelby",
            code="9999",
            language="sv",
            valid=gm.Period.years(2024),
            roles=(COUNCIL, COUNCIL),
            bodies=(body("x", "X", STRANGER, under="x"),),
            levels=(gm.Level(kind=Delmal, serves=(Mal,), owners=(UNIT,)),),
            documents=(evolve(PAPER, holds=(Mal,)),),
            cycles=CYCLES[:1],
            rules=(evolve(RULE, code="GM7", sentences={}),),
        )
    assert caught.value.name == "Exempelby@"
    assert set(caught.value.problems) == {
        (
            "the name 'Exempelby' cannot be typed everywhere: "
            "use lower-case ASCII letters, digits and hyphens"
        ),
        'the edition is empty: name it, as in "2023-2026"',
        "the role 'council' is there 2 times: keep one",
        "the body 'x' has the role 'stranger', which the model does not have",
        "the body 'x' is under itself",
        "the level Delmal serves Mal, which has no level",
        "the level Delmal names the role 'unit', which is not among the model's roles",
        "the level Delmal cites no source: cite one, or say basis=Basis.ASSUMED",
        "the document 'vp' holds Mal, which has no level",
        (
            "the review cycle 'tertial' names the role 'committee', "
            "which is not among the model's roles"
        ),
        "the review cycle 'tertial' looks at Mal, which has no level",
        "the rule GM7 has a code of the core's: use letters of your own",
        "the rule GM7 has no sentence in the language 'sv'",
    }
    assert len(caught.value.problems) == 13
    assert all(f"\n  - {problem}" in str(caught.value) for problem in caught.value.problems)


class Grade(StrEnum):
    """A list of words."""

    GOOD = "good"


@frozen(kw_only=True)
class Part:
    """A value of a plugin's own."""

    amount: gm.Amount
    days: tuple[gm.Period, ...] = ()


def with_a_field_of(kind: Any) -> None:  # noqa: ANN401 - any type at all
    """Make a model with a word that has one field of its own."""
    made = make_class(
        "Ord",
        {"extra": field(default=None, type=kind)},
        bases=(gm.Goal,),
        frozen=True,
        slots=True,
        kw_only=True,
        class_body={"word": "ord"},
    )
    evolve(MODEL, levels=(gm.Level(kind=made, basis=gm.Basis.ASSUMED),), cycles=())


SMALL = (str, bool, int, Decimal, date, gm.Period, gm.Amount, Grade, Part, "Later")
JOINED = (str | None, tuple[Part, ...], tuple[tuple[int, ...], ...] | None)
TOO_ODD = (float, object, datetime, Path, list[str], dict[str, str], frozenset[str])
ODDLY_JOINED = (tuple[str, int], tuple[()], int | str, str | date | None, tuple[float, ...])


@pytest.mark.parametrize("kind", [*SMALL, *JOINED], ids=str)
def test_a_word_may_have_fields_that_a_file_can_hold(kind: object) -> None:
    """What is written can be read again."""
    with_a_field_of(kind)


@pytest.mark.parametrize("kind", [*TOO_ODD, *ODDLY_JOINED], ids=str)
def test_a_word_may_not_have_fields_that_no_file_can_hold(kind: object) -> None:
    """Better refused when the model is made than lost when a plan is written."""
    with pytest.raises(gm.ModelError) as caught:
        with_a_field_of(kind)
    (problem,) = caught.value.problems
    assert problem.startswith("Ord.extra is ")
    assert "which no file can hold" in problem


def test_a_word_may_not_have_a_field_called_kind() -> None:
    """A plan's file has the word itself there."""

    @frozen(kw_only=True)
    class Ord(gm.Goal):
        word = "ord"
        kind: str = ""

    level = gm.Level(kind=Ord, basis=gm.Basis.ASSUMED)
    with pytest.raises(gm.ModelError) as caught:
        evolve(MODEL, levels=(level,), cycles=())
    assert caught.value.problems == ("Ord has a field 'kind': a plan's file has the word there",)
