"""What govmodel raises: one tree, readable in either language."""

import builtins
import copy
import pickle
import re

import pytest

import govmodel as gm
from govmodel import errors

ROOT = gm.GovmodelError("nothing", {})
ABSTRACT = gm.AbstractKindError("error.abstract", {"name": "Goal"})
INVALID = gm.InvalidValueError("expected.year", {"first": "1", "last": "9999", "found": 0})
CONTRADICTION = gm.ModelError("exempelby@2024", ("it has no levels", "the edition is empty"))
DOCUMENT = gm.DocumentError(
    "error.document",
    "plan.yaml",
    (
        gm.Problem(
            name="plan.yaml",
            path=("elements", 0),
            line=7,
            key="problem.required",
            values={"field": "text"},
        ),
        gm.Problem(
            name="plan.yaml", path=("title",), line=9, key="problem.key", values={"field": "text"}
        ),
    ),
)
EXTRA = gm.MissingExtraError("error.extra", {"extra": "yaml", "purpose": "YAML"})
ELEMENT = gm.UnknownElementError("error.element", {"id": "g9", "nearest": ("g1", "g2")})
MODEL = gm.UnknownModelError("error.model.unknown", {"name": "atlantis", "known": ("heby",)})
PLUGIN = gm.PluginError("error.plugin", {"plugin": "exempelby 1.0", "cause": "it returned None"})
RULE = gm.RuleFailedError("error.rule", {"code": "X901", "cause": "KeyError: 'x'"})

TOLD = [
    (ROOT, "nothing", "ingenting"),
    (
        ABSTRACT,
        "Goal is abstract: use a subclass of it, such as a municipality's plugin defines",
        "Goal är abstrakt: använd en underklass av den, till exempel ur en kommuns insticksmodul",
    ),
    (
        INVALID,
        "expected a year from 1 to 9999, found 0",
        "här väntades ett år från 1 till 9999, men här står 0",
    ),
    (
        CONTRADICTION,
        (
            "the model exempelby@2024 contradicts itself:"
            "\n  - it has no levels\n  - the edition is empty"
        ),
        (
            "the model exempelby@2024 contradicts itself:"
            "\n  - it has no levels\n  - the edition is empty"
        ),
    ),
    (
        DOCUMENT,
        (
            "plan.yaml cannot be read:"
            "\n  plan.yaml:7: $.elements[0]: the required field text is missing"
            "\n  plan.yaml:9: $.title: the name of a field must be text"
        ),
        (
            "plan.yaml kan inte läsas:"
            "\n  plan.yaml:7: $.elements[0]: det obligatoriska fältet text saknas"
            "\n  plan.yaml:9: $.title: ett fältnamn ska vara text"
        ),
    ),
    (
        EXTRA,
        'YAML need an extra that is not installed: pip install "govmodel[yaml]"',
        'YAML kräver ett tillägg som inte är installerat: pip install "govmodel[yaml]"',
    ),
    (
        ELEMENT,
        "no element has the id g9; the nearest are g1 and g2",
        "inget element har beteckningen g9; närmast liknar g1 och g2",
    ),
    (
        MODEL,
        (
            "no installed plugin offers the model atlantis; installed models are heby; govmodel plugins "
            "--why atlantis tells more, and in Python a model can be given itself in place of its name"
        ),
        (
            "ingen installerad insticksmodul erbjuder modellen atlantis; installerade modeller är heby; "
            "govmodel plugins --why atlantis visar mer, och i Python kan en modell anges själv i stället "
            "för sitt namn"
        ),
    ),
    (
        PLUGIN,
        "the plugin exempelby 1.0 is broken: it returned None",
        "insticksmodulen exempelby 1.0 är trasig: it returned None",
    ),
    (
        gm.UnknownInstrumentError("error.instrument.none", {"name": "sextant"}),
        "no plugin with an assessment instrument is installed, and so none of sextant",
        "ingen insticksmodul med ett instrument för utvärdering är installerad, så inte heller sextant",
    ),
    (
        RULE,
        "the rule X901 was stopped by KeyError: 'x': the defect is in the rule, not in what it looks at",
        "regeln X901 avbröts av KeyError: 'x': felet ligger i regeln, inte i det som granskas",
    ),
]
EVERY_ERROR = [error for error, _, _ in TOLD]

TREE: dict[type[gm.GovmodelError], tuple[type[Exception], ...]] = {
    gm.AbstractKindError: (gm.GovmodelError, TypeError),
    gm.InvalidValueError: (gm.GovmodelError, ValueError),
    gm.ModelError: (gm.GovmodelError, ValueError),
    gm.DocumentError: (gm.GovmodelError, ValueError),
    gm.MissingExtraError: (gm.GovmodelError, ImportError),
    gm.UnknownElementError: (gm.GovmodelError, LookupError),
    gm.UnknownModelError: (gm.GovmodelError, LookupError),
    gm.UnknownInstrumentError: (gm.GovmodelError, LookupError),
    gm.PluginError: (gm.GovmodelError,),
    gm.RuleFailedError: (gm.GovmodelError,),
}


def name_of(value: object) -> str | None:
    """Name a test's case after the class of its error."""
    return type(value).__name__ if isinstance(value, gm.GovmodelError) else ""


def test_every_public_error_is_in_the_tree() -> None:
    """Whoever catches the root catches everything that is raised on purpose."""
    public = {name for name in gm.__all__ if name.endswith("Error")}
    assert public == {"GovmodelError", *(each.__name__ for each in TREE)}
    assert {type(error) for error in EVERY_ERROR} == {gm.GovmodelError, *TREE}


@pytest.mark.parametrize("error", TREE, ids=lambda error: error.__name__)
def test_an_error_is_also_the_builtin_error_it_promises(error: type[gm.GovmodelError]) -> None:
    """Code that knows nothing of govmodel can still catch what it would expect."""
    assert error.__bases__ == TREE[error]
    assert gm.GovmodelError.__bases__ == (Exception,)


def test_the_tree_drawn_in_the_docstring_is_the_tree() -> None:
    """The drawing names every error with its builtin base, and nothing else."""
    drawn = re.findall(r"[├└]── (\w+)(?: \((\w+)\))?", errors.__doc__ or "")
    assert {
        getattr(gm, name): (gm.GovmodelError, *((getattr(builtins, base),) if base else ()))
        for name, base in drawn
    } == TREE


@pytest.mark.parametrize(("error", "english", "swedish"), TOLD, ids=name_of)
def test_an_error_is_told_in_both_languages(
    error: gm.GovmodelError, english: str, swedish: str
) -> None:
    """As text it is English; who asks for Swedish gets Swedish; any other language is English."""
    assert str(error) == english
    assert error.text("en") == english
    assert error.text("de") == english
    assert error.text("sv") == swedish


@pytest.mark.parametrize("error", EVERY_ERROR, ids=name_of)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_error_survives_the_way_to_another_process(
    error: gm.GovmodelError, protocol: int
) -> None:
    """An error that was pickled is of the same type and says the same."""
    arrived = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 - our own bytes
    assert type(arrived) is type(error)
    assert str(arrived) == str(error)
    assert arrived.text("sv") == error.text("sv")
    assert arrived.args == error.args


@pytest.mark.parametrize(
    "error",
    [
        gm.PluginError(key="error.plugin", values={"plugin": "p", "cause": "c"}),
        gm.ModelError(name="exempelby@2024", problems=("it has no levels",)),
        gm.DocumentError(key="error.document.write", name="plan.yaml", problems=()),
        gm.InvalidValueError("expected.list", {"found": errors.Phrase("both", {})}),
    ],
    ids=name_of,
)
def test_an_error_survives_however_it_was_made(error: gm.GovmodelError) -> None:
    """Also one whose parts were named, and one that holds a phrase."""
    arrived = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (str(arrived), arrived.text("sv")) == (str(error), error.text("sv"))


@pytest.mark.parametrize("error", EVERY_ERROR, ids=name_of)
def test_a_copy_of_an_error_has_the_same_attributes(error: gm.GovmodelError) -> None:
    """What a caller reads from an error it can read from its copy."""
    assert vars(copy.copy(error)) == vars(error) != {}


def test_an_error_keeps_its_values() -> None:
    """A caller need not read the sentence to know what was found."""
    assert INVALID.key == "expected.year"
    assert INVALID.values["found"] == 0


def test_what_was_expected_is_a_value_that_can_stand_in_another_sentence() -> None:
    """It is told in the language of the sentence that holds it."""
    assert INVALID.expected.label("en") == "a year from 1 to 9999"
    assert INVALID.expected.label("sv") == "ett år från 1 till 9999"


def test_what_was_found_in_an_invalid_value_is_put_into_words() -> None:
    """Nothing found is told as nothing, in the reader's language."""
    error = gm.InvalidValueError("expected.baseline", {"found": None})
    assert error.text("sv") == "här väntades ett utgångsvärde, men här står ingenting"


def test_the_error_of_a_model_keeps_its_problems_one_by_one() -> None:
    """A caller can show them as it likes."""
    assert CONTRADICTION.name == "exempelby@2024"
    assert CONTRADICTION.problems == ("it has no levels", "the edition is empty")


def test_the_error_of_a_document_keeps_its_problems_one_by_one() -> None:
    """A caller can show them as it likes."""
    assert DOCUMENT.key == "error.document"
    assert DOCUMENT.name == "plan.yaml"
    assert [problem.text("en") for problem in DOCUMENT.problems] == [
        "plan.yaml:7: $.elements[0]: the required field text is missing",
        "plan.yaml:9: $.title: the name of a field must be text",
    ]
