"""Answers for programs: every field, by its name and as it is written in JSON."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from commanded import PLAN, Answered, exempelby_in
from packaged import Shelf

import govmodel as gm
from govmodel.answers import calendars, errors, models, plans
from govmodel.elements import kind_of

import toy

Asked = Callable[[str], object]
"""Gives what programs are answered to a line."""

BUDGET = gm.Source(
    id="budget",
    title="Budget 2024",
    url="https://example.org/budget",
    decided=date(2023, 11, 27),
    where="s. 2",
    remark="Läst i utkast.",
)
CITED = {
    "title": "Budget 2024",
    "where": "s. 2",
    "remark": "Läst i utkast.",
    "url": "https://example.org/budget",
    "decided": "2023-11-27",
}
EXEMPELBY = {
    "id": "exempelby@2024-2027",
    "name": "exempelby",
    "edition": "2024-2027",
    "municipality": "Exempelby",
    "code": "9999",
    "language": "sv",
    "valid": {"first": "2024-01-01", "last": "2027-12-31"},
}


def as_json(tree: Mapping[str, object]) -> object:
    """Give a tree as a program reads it."""
    return json.loads(json.dumps(tree, default=str))


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install the toy municipality, and go where its files lie."""
    with exempelby_in(tmp_path, monkeypatch) as made:
        yield made


@pytest.fixture
def answered(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> Asked:
    """Give a place to ask in as a program, with a broken plugin beside the toy municipality."""
    shelf.put("trasby-plugin", "2.1", "trasby = trasby_module", trasby_module="1/0")
    typed = Answered(capsys)
    return lambda line: json.loads(typed(f"{line} --format json"))


# models


def test_models_and_failures_are_given(answered: Asked) -> None:
    """In no language."""
    tree = answered("models")
    assert tree == answered("models --lang en")
    assert isinstance(tree, dict)
    assert tree["failures"][0].pop("host")
    assert tree == {
        "format": "govmodel.models/1",
        "models": [EXEMPELBY],
        "failures": [
            {
                "name": "trasby",
                "plugin": "trasby-plugin 2.1",
                "cause": "ZeroDivisionError: division by zero",
                "place": {
                    "file": str(Path.cwd() / "trasby-plugin-2.1" / "trasby_module.py"),
                    "line": 1,
                },
            }
        ],
    }


# show


def finds_nothing(_: gm.Plan, __: gm.GovernanceModel) -> gm.Defects:
    """Find nothing."""
    yield from ()


SMALL = evolve(
    toy.MODEL,
    source=BUDGET,
    basis=gm.Basis.DERIVED,
    roles=(toy.COUNCIL, toy.ADMINISTRATION, toy.HEAD),
    bodies=(
        evolve(toy.body("kf", "Kommunfullmäktige", toy.COUNCIL), valid=gm.Period.years(2024, 2025)),
    ),
    levels=(
        gm.Level(kind=toy.Omrade, source=BUDGET),
        gm.Level(
            kind=toy.Chefsuppdrag,
            decided_by=(toy.COUNCIL,),
            owners=(toy.HEAD,),
            serves=(toy.Omrade,),
            must_serve=(toy.Omrade,),
            absent_in=toy.ADMINISTRATION,
            basis=toy.ASSUMED,
        ),
    ),
    documents=(
        gm.Document(
            id="plan",
            name="plan",
            gloss="the plan",
            by=(toy.COUNCIL,),
            holds=(toy.Omrade,),
            derived_from=(toy.Chefsuppdrag,),
            source=BUDGET,
        ),
    ),
    cycles=(
        evolve(toy.CYCLES[1], looks_at=(toy.Omrade,), readers=(toy.COUNCIL,)),
        evolve(toy.CYCLES[1], id="b2", covers=None, covers_basis=gm.Basis.UNSPECIFIED),
    ),
    rules=(
        gm.Rule(
            code="EX1",
            severity=gm.Severity.NOTE,
            find=finds_nothing,
            source=BUDGET,
            sentences={"sv": "Så är {id}.", "en": "{id} is like that."},
        ),
        gm.Rule(
            code="EX2",
            severity=gm.Severity.ERROR,
            find=finds_nothing,
            sentences={"sv": "Så är det."},
        ),
    ),
    scale=gm.Scale(
        grades=(
            gm.Grade(verdict=gm.Verdict.REACHED, word="Ja", symbol="●"),
            gm.Grade(verdict=gm.Verdict.NOT_REACHED, word="Nej"),
        )
    ),
    sources=(BUDGET,),
)


@pytest.mark.parametrize(
    ("language", "council", "plan", "accounts", "rule"),
    [
        ("sv", "kommunfullmäktige", "plan", "bokslut", "Så är …"),
        ("en", "council", "the plan", "annual accounts", "… is like that."),
    ],
)
def test_a_model_is_given(language: str, council: str, plan: str, accounts: str, rule: str) -> None:
    """All that it says, each claim with what it rests on; names and rules are in a language."""
    administration, head = (
        ("förvaltning", "verksamhetschef")
        if language == "sv"
        else ("administration", "head of operations")
    )
    assumed = {"basis": "assumed", "source": None}
    stated = {"basis": "stated", "source": CITED}
    assert as_json(models.model(SMALL, language)) == {
        "format": "govmodel.model/1",
        **EXEMPELBY,
        "basis": "derived",
        "source": CITED,
        "roles": [
            {"id": "council", "name": council},
            {"id": "administration", "name": administration},
            {"id": "head", "name": head},
        ],
        "bodies": [
            {"id": "kf", "name": "Kommunfullmäktige", "role": "council", "under": None}
            | {"members": []}
            | {"valid": {"first": "2024-01-01", "last": "2025-12-31"}, **assumed}
        ],
        "levels": [
            {
                "word": "område",
                "kind": "area",
                "decided_by": [],
                "owners": [],
                "serves": [],
                "must_serve": [],
                "must_have": [],
                "horizon": None,
                "absent_in": None,
                **stated,
            },
            {
                "word": "chefsuppdrag",
                "kind": "assignment",
                "decided_by": ["council"],
                "owners": ["head"],
                "serves": ["område"],
                "must_serve": ["område"],
                "must_have": [],
                "horizon": None,
                "absent_in": "administration",
                **assumed,
            },
        ],
        "documents": [
            {
                "id": "plan",
                "name": plan,
                "by": ["council"],
                "holds": ["område"],
                "derived_from": ["chefsuppdrag"],
                "steps": [],
                **stated,
            }
        ],
        "cycles": [
            {
                "id": "bokslut",
                "name": accounts,
                "subject": "ekonomi",
                "looks_at": ["område"],
                "covers": "year_to_date",
                "covers_basis": "assumed",
                "days": "dated",
                "closings": ["2024-12-31"],
                "not_yearly": [],
                "meetings_of": [],
                "due": None,
                "due_basis": "unspecified",
                "report": None,
                "by": [],
                "readers": ["council"],
                **assumed,
            },
            {
                "id": "b2",
                "name": accounts,
                "subject": "ekonomi",
                "looks_at": [],
                "covers": None,
                "covers_basis": "unspecified",
                "days": "dated",
                "closings": ["2024-12-31"],
                "not_yearly": [],
                "meetings_of": [],
                "due": None,
                "due_basis": "unspecified",
                "report": None,
                "by": [],
                "readers": [],
                **assumed,
            },
        ],
        "milestones": [],
        "jurisdiction": None,
        "routes": [],
        "rules": [
            {"code": "EX1", "severity": "note", "source": CITED, "sentence": rule},
            {"code": "EX2", "severity": "error", "source": None, "sentence": "Så är det."},
        ],
        "grades": [
            {"verdict": "reached", "word": "Ja", "symbol": "●", "colour": None, "points": None},
            {"verdict": "not_reached", "word": "Nej", "symbol": "", "colour": None, "points": None},
        ],
        "partly_from": None,
        "assignment_grades": [],
        "upwards": None,
        "sources": [CITED],
    }


def test_a_model_is_shown_as_it_is_given(answered: Asked) -> None:
    """In its language, or the one that is asked for."""
    assert answered("show exempelby@2024-2027") == as_json(models.model(toy.MODEL, "sv"))
    in_english = as_json(models.model(toy.MODEL, "en"))
    assert answered("show exempelby --on 2025-01-01 --lang en") == in_english


def test_without_an_edition_all_of_them_are_given(answered: Asked) -> None:
    """In a tree of its own, also where there is only one."""
    assert answered("show exempelby") == {
        "format": "govmodel.editions/1",
        "name": "exempelby",
        "editions": [as_json(models.model(toy.MODEL, "sv"))],
        "gaps": [],
        "overlaps": [],
    }


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        (toy.Omrade, "area"),
        (toy.Mal, "goal"),
        (toy.Namnduppdrag, "assignment"),
        (toy.Matt, "indicator"),
    ],
)
def test_a_word_is_one_of_four(word: type[gm.Element], kind: str) -> None:
    """Whatever a municipality calls it."""
    assert kind_of(word) == kind


# check


def test_findings_are_given(answered: Asked) -> None:
    """With their place, and how many there are of each severity."""
    Path("plan.yaml").write_text(PLAN.replace("kf", "ks"), encoding="utf-8")
    assert answered("check plan.yaml") == {
        "format": "govmodel.check/1",
        "file": "plan.yaml",
        "plan": "Exempelby 2024–2027",
        "model": "exempelby@2024-2027",
        "counts": {"error": 1, "warning": 1, "note": 0},
        "findings": [
            {
                "code": "GM201",
                "severity": "error",
                "element": "laslust",
                "path": "$.elements[1].decided_by",
                "text": "ks är inte ett känt organ. Det anges för laslust; kända organ är kf, skolnamnden, skolforvaltningen, skolchefen, ekskolan, kulturnamnden, kulturforvaltningen och biblioteket.",
                "line": 13,
            },
            {
                "code": "GM405",
                "severity": "warning",
                "element": "lasare",
                "path": "$.elements[2]",
                "text": "Indikatorn lasare saknar källa: ange var värdena hämtas.",
                "line": 15,
            },
        ],
    }


def test_a_plan_in_json_has_no_lines(answered: Asked) -> None:
    """Its places are paths."""
    gm.write_plan(evolve(toy.PLAN, title="", period=gm.Period.years(2028)), "plan.json")
    tree = answered("check plan.json --lang en")
    assert isinstance(tree, dict)
    assert tree["plan"] == ""
    assert tree["findings"][0] == {
        "code": "GM301",
        "severity": "error",
        "element": None,
        "path": "$.period",
        "text": "The plan covers 2028, but the governance model is valid for 2024–2027.",
        "line": None,
    }


# trace


def test_a_thread_is_given(answered: Asked) -> None:
    """Each step with how far away it is."""
    assert answered("trace plan.yaml laslust") == {
        "format": "govmodel.thread/1",
        "plan": "Exempelby 2024–2027",
        "model": "exempelby@2024-2027",
        "element": {"id": "laslust", "word": "mål", "text": "Fler elever läser"},
        "up": [{"id": "skola", "word": "område", "text": "Skola", "depth": 1}],
        "down": [
            {
                "id": "lasare",
                "word": "mått",
                "text": "Andel elever som läser varje vecka",
                "depth": 1,
            },
            {"id": "n-las", "word": "nämnduppdrag", "text": "Öka läslusten", "depth": 1},
        ],
    }


def test_the_threads_of_a_plan_are_given() -> None:
    """What is there, where it is broken, and how far each level is covered."""
    plan = evolve(
        toy.PLAN,
        elements=(
            toy.AREA,
            toy.Mal(id="x", text="X", serves=("y",)),
            toy.Mal(id="y", text="Y", serves=("x",)),
            gm.Unknown(id="u", text="U", kind="delmål"),
        ),
    )
    levels = [
        ("nämnduppdrag", "assignment"),
        ("chefsuppdrag", "assignment"),
        ("enhetsuppdrag", "assignment"),
        ("mått", "indicator"),
    ]
    assert as_json(plans.traceability(plan, gm.traceability(plan, toy.MODEL))) == {
        "format": "govmodel.traceability/1",
        "plan": "Exempelby 2024–2027",
        "model": "exempelby@2024-2027",
        "elements": [
            {"id": "skola", "word": "område", "text": "Skola", "serves": []},
            {"id": "x", "word": "mål", "text": "X", "serves": ["y"]},
            {"id": "y", "word": "mål", "text": "Y", "serves": ["x"]},
            {"id": "u", "word": "delmål", "text": "U", "serves": []},
        ],
        "untraced": ["x", "y"],
        "orphans": ["skola", "u"],
        "cycles": [["x", "y"]],
        "coverage": [
            {"word": "område", "kind": "area", "elements": 1, "traced": 1, "served": 0},
            {"word": "mål", "kind": "goal", "elements": 2, "traced": 0, "served": 2},
            *(
                {"word": word, "kind": kind, "elements": 0, "traced": 0, "served": 0}
                for word, kind in levels
            ),
        ],
    }


def test_the_threads_of_a_plan_are_answered(answered: Asked) -> None:
    """When no element is named."""
    tree = answered("trace plan.yaml")
    assert isinstance(tree, dict)
    assert tree["format"] == "govmodel.traceability/1"
    assert [each["id"] for each in tree["elements"]] == ["skola", "laslust", "lasare", "n-las"]


# reviews


def test_reviews_are_given() -> None:
    """What is left open is null."""
    review = gm.Review(
        cycle=evolve(toy.CYCLES[1], source=BUDGET, readers=(toy.COUNCIL,)),
        closing=date(2025, 12, 31),
        basis=gm.Basis.EXTRAPOLATED,
        covers=gm.Period.years(2025),
        covers_basis=gm.Basis.ASSUMED,
        due=date(2026, 1, 31),
        due_basis=gm.Basis.STATED,
    )
    bare = gm.Review(cycle=toy.CYCLES[0], closing=date(2025, 4, 30), basis=gm.Basis.ASSUMED)
    assert as_json(calendars.reviews(toy.MODEL, (2025, "due"), (review, bare), "en")) == {
        "format": "govmodel.reviews/1",
        "model": "exempelby@2024-2027",
        "year": 2025,
        "by": "due",
        "reviews": [
            {
                "cycle": "bokslut",
                "name": "annual accounts",
                "subject": "ekonomi",
                "closing": "2025-12-31",
                "basis": "extrapolated",
                "covers": {"first": "2025-01-01", "last": "2025-12-31"},
                "covers_basis": "assumed",
                "due": "2026-01-31",
                "due_basis": "stated",
                "by": [],
                "readers": ["council"],
                "source": CITED,
                "law": None,
            },
            {
                "cycle": "tertial",
                "name": "four-monthly report",
                "subject": "mål",
                "closing": "2025-04-30",
                "basis": "assumed",
                "covers": None,
                "covers_basis": "unspecified",
                "due": None,
                "due_basis": "unspecified",
                "by": [],
                "readers": ["committee", "council"],
                "source": None,
                "law": None,
            },
        ],
        "deadlines": [],
        "without_days": [],
    }


def test_reviews_beyond_the_models_validity_are_marked(answered: Asked) -> None:
    """A program can tell them from the others."""
    tree = answered("reviews exempelby --year 2030")
    assert isinstance(tree, dict)
    assert {each["basis"] for each in tree["reviews"]} == {"extrapolated"}
    assert {each["name"] for each in tree["reviews"]} == {"tertialrapport", "bokslut"}


# What stopped a command.


def test_every_problem_of_a_file_is_given() -> None:
    """Each with its place, in a language."""
    found = (
        gm.Problem(
            name="p.yaml",
            path=("elements", 0),
            line=7,
            key="problem.required",
            values={"field": "text"},
        ),
        gm.Problem(name="p.yaml", key="problem.empty"),
    )
    error = gm.DocumentError("error.document", "p.yaml", found)
    assert as_json(errors.error(error, "sv")) == {
        "format": "govmodel.error/1",
        "error": "DocumentError",
        "text": "p.yaml kan inte läsas:\n"
        "  p.yaml:7: $.elements[0]: det obligatoriska fältet text saknas\n"
        "  p.yaml: filen är tom",
        "problems": [
            {
                "file": "p.yaml",
                "path": "$.elements[0]",
                "line": 7,
                "text": "det obligatoriska fältet text saknas",
            },
            {"file": "p.yaml", "path": "$", "line": None, "text": "filen är tom"},
        ],
    }


def test_another_error_has_no_problems() -> None:
    """It is one sentence."""
    error = gm.UnknownElementError("error.element", {"id": "g9", "nearest": ("g1", "g2")})
    assert as_json(errors.error(error, "en")) == {
        "format": "govmodel.error/1",
        "error": "UnknownElementError",
        "text": "no element has the id g9; the nearest are g1 and g2",
        "problems": [],
    }
