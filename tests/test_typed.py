"""Values of wrong types: told where they stand, with what to write instead."""

import typing
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Annotated, Any, Protocol, TypeVar

import attrs
import pytest
from attrs import evolve, frozen, make_class

import govmodel as gm
from govmodel.typed import mistyped, refuse_mistyped, refuse_slips, slip, types_to_blame
from govmodel.words import Labelled

from toy import (
    AREA,
    ASSUMED,
    BODIES,
    COUNCIL,
    GOAL,
    LEVELS,
    MODEL,
    PLAN,
    ROLES,
    Mal,
    Matt,
    Namnduppdrag,
    Omrade,
)

YEAR = gm.Period.years(2024)
DAY = date(2024, 12, 31)
SHARE = gm.Amount.parse("5 %")
CYCLE = {"id": "r", "name": "rapport", "subject": "mål"}
STAGE = gm.Stage(id="council", name="beslut")
GRADE = gm.Grade(verdict=gm.Verdict.REACHED, word="Ja")
DIALOGUE = gm.AssessedArea(id="dialog", name="Dialog", basis=ASSUMED)


def has_a_title(plan: gm.Plan, model: gm.GovernanceModel) -> gm.Defects:  # noqa: ARG001
    """A plan has a title."""
    return ()


RULE = gm.Rule(
    code="EX001", severity=gm.Severity.NOTE, find=has_a_title, sentences={"sv": "Titel saknas."}
)

PROBE = gm.Instrument(
    name="exempelprov", edition="2024", title="Exempelprovet", language="sv", areas=(DIALOGUE,)
)
SCORES = gm.score(gm.Evaluation(instrument=PROBE.id, of="9999", period=YEAR), PROBE)

WRITTEN: dict[type, dict[str, Any]] = {
    # what models are made of
    gm.Body: {"id": "kf", "name": "Kommunfullmäktige", "role": "council"},
    gm.Continuous: CYCLE,
    gm.DayOfYear: {"month": 4, "day": 15},
    gm.DaysAfter: {"days": 30},
    gm.Document: {"id": "vp", "name": "verksamhetsplan"},
    gm.Elections: {"first": 2014, "years": 4, "month": 9, "weekday": 7, "which": 2},
    gm.EndOfMonth: {"month": 10},
    gm.EveryYears: {**CYCLE, "closing": DAY, "years": 4},
    gm.GovernanceModel: {
        "name": "exempelby",
        "edition": "2024",
        "municipality": "Exempelby",
        "code": "9999",
        "language": "sv",
        "valid": YEAR,
        "levels": LEVELS,
        "roles": ROLES,
    },
    gm.Grade: {"verdict": gm.Verdict.REACHED, "word": "Ja"},
    gm.Holidays: {"country": "SE"},
    gm.Horizon: {"at_least": 1},
    gm.IfCovered: {"conclude": gm.all_reached},
    gm.Jurisdiction: {"name": "Sverige", "code": "SE"},
    gm.Level: {"kind": Mal},
    gm.Milestone: {"id": "budget", "name": "budget"},
    gm.MonthEnds: {**CYCLE, "months": (8,)},
    gm.MonthsAfter: {"months": 2},
    gm.OneOff: {**CYCLE, "dates": (DAY,)},
    gm.Reading: {"reader": COUNCIL},
    gm.Role: {"id": "council", "name": "kommunfullmäktige"},
    gm.Route: {"id": "budget", "name": "budget", "stages": (STAGE,)},
    gm.Rule: {
        "code": "EX001",
        "severity": gm.Severity.NOTE,
        "find": has_a_title,
        "sentences": {"sv": "Titel saknas."},
    },
    gm.Scale: {"grades": (GRADE,)},
    gm.ShareReached: {"reached": 50},
    gm.Source: {"title": "Reglemente"},
    gm.Stage: {"id": "council", "name": "beslut"},
    gm.Terms: {"role": COUNCIL, "first": date(2018, 10, 15), "years": 4},
    gm.Undated: CYCLE,
    gm.Unit: {"name": "visit", "definition": "[visits]"},
    gm.Weighing: {"indicators": 1, "judgement": 1, "trend": 1, "reached": 50},
    gm.YearDays: {**CYCLE, "dates": ((2, 1),)},
    # what instruments are made of
    gm.AssessedArea: {"id": "dialog", "name": "Dialog"},
    gm.Benchmark: {"total": Decimal(61)},
    gm.Dimension: {"id": "politik", "name": "Politik"},
    gm.ExpectedEvidence: {"kind": gm.EvidenceKind.WEBSITE},
    gm.ExpectedReport: {"form": gm.ReportForm.ORAL},
    gm.Instrument: {
        "name": "exempelprov",
        "edition": "2024",
        "title": "Exempelprovet",
        "language": "sv",
        "areas": (DIALOGUE,),
    },
    gm.Principle: {"topic": gm.Topic.AIM, "text": "Lärande"},
    # what plans are made of
    gm.Amount: {"number": Decimal(5), "unit": "kr"},
    gm.AtLeast: {"value": SHARE},
    gm.AtMost: {"value": SHARE},
    gm.Baseline: {"value": SHARE, "period": YEAR},
    gm.Between: {"low": SHARE, "high": SHARE},
    gm.Change: {"by": SHARE},
    gm.Decrease: {},
    gm.Done: {},
    gm.Event: {"what": "budget", "day": DAY, "about": YEAR},
    gm.Increase: {},
    gm.Period: {"first": DAY, "last": DAY},
    gm.Plan: {"model": "exempelby@2024", "period": YEAR},
    gm.Qualitative: {},
    gm.Rank: {"place": 1},
    gm.Reference: {"others": ("0000",), "direction": gm.Direction.HIGHER},
    gm.RelativeChange: {"by": SHARE},
    gm.Unknown: {"id": "x", "text": "?", "kind": "delmål"},
    Mal: {"id": "m1", "text": "Fler läser"},
    Matt: {"id": "k1", "text": "Andel som läser"},
    Namnduppdrag: {"id": "u1", "text": "Utred"},
    Omrade: {"id": "skola", "text": "Skola"},
    # what results and evaluations are made of, and what they are held against
    gm.AreaPoints: {"area": "dialog", "points": Decimal(61)},
    gm.Deviation: {"element": "k1", "at": DAY},
    gm.Evaluation: {"instrument": "exempelprov@2024", "of": "9999", "period": YEAR},
    gm.EvaluationReport: {"form": gm.ReportForm.ORAL},
    gm.Evidence: {"kind": gm.EvidenceKind.WEBSITE},
    gm.Forecast: {"element": "k1", "period": YEAR, "at": DAY, "value": SHARE},
    gm.Judgement: {"at": DAY, "verdict": gm.Verdict.REACHED},
    gm.Meetings: {"role": COUNCIL, "days": (DAY,)},
    gm.PeerGroup: {"name": "Grannarna", "members": (SCORES,)},
    gm.Observation: {"indicator": "k1", "period": YEAR, "value": SHARE},
    gm.Progress: {"assignment": "u1", "at": DAY, "state": gm.State.DONE},
    gm.Remark: {"text": "Bra dialog"},
    gm.Results: {"of": "9999"},
    # what a model's own function concludes
    gm.Conclusion: {"verdict": gm.Verdict.REACHED, "reason": COUNCIL},
}
"""Every class whose values people write, with what it is made with at least."""

ABSTRACT = {
    gm.Element, gm.Area, gm.Goal, gm.Assignment, gm.Indicator, gm.ReviewCycle, gm.Target,
}  # fmt: skip
"""Classes that have no values of their own: their subclasses are tried in their place."""

ANSWERS = {
    gm.Attainment, gm.CalendarYear, gm.ClosingDay, gm.CodePlace, gm.Comparison, gm.Course,
    gm.Deadline, gm.Difference, gm.Election, gm.Entry, gm.EvaluationFile, gm.Examination,
    gm.Expectation, gm.Finding,
    gm.Gathered, gm.GovernedYear, gm.Installed, gm.LevelCoverage, gm.Limit, gm.Occasion,
    gm.PlanChange, gm.PlanFile, gm.PlannedStage, gm.PluginAnswer, gm.PluginFailure, gm.PracticalDay,
    gm.Problem, gm.Refusal, gm.Review, gm.Row, gm.Score, gm.ScoreComparison, gm.ScoreDifference,
    gm.Scores, gm.Step, gm.Term, gm.Thread, gm.Traceability,
}  # fmt: skip
"""Classes whose values govmodel gives, or makes of such as it gives."""


def test_every_public_class_of_values_is_tried_or_is_an_answer() -> None:
    """A new one is to be written into one of the lists."""
    public = {
        value
        for value in (getattr(gm, name) for name in gm.__all__)
        if isinstance(value, type) and attrs.has(value)
    }
    assert public == (WRITTEN.keys() | ABSTRACT | ANSWERS) - {Mal, Matt, Namnduppdrag, Omrade}
    assert WRITTEN.keys() & ANSWERS == set()


FIELDS = [
    (kind, field.name, field.default is attrs.NOTHING)
    for kind in WRITTEN
    for field in attrs.fields(kind)
]


def test_what_the_fields_are_tried_with_is_itself_right() -> None:
    """Otherwise it would be refused whatever is put into a field."""
    for kind, given in WRITTEN.items():
        assert mistyped(kind(**given)) == ()


def refusal(kind: type, name: str, wrong: object) -> list[str]:
    """Put something wrong into a field, and give what is said of it."""
    try:
        made = kind(**{**WRITTEN[kind], name: wrong})
    except gm.ModelError as error:
        return list(error.problems)
    except gm.GovmodelError as error:
        return [error.text("en")]
    return told(made)


@pytest.mark.parametrize(
    "wrong",
    [object(), (object(),), [object()], b"text", {1: 2}],
    ids=["object", "tuple", "list", "bytes", "dict"],
)
@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, name) for kind, name, _ in FIELDS],
    ids=[f"{kind.__name__}.{name}" for kind, name, _ in FIELDS],
)
def test_a_field_that_holds_what_it_cannot_is_told(kind: type, name: str, wrong: object) -> None:
    """When the value is made, by an error of ours, or by whoever looks it through."""
    sentences = refusal(kind, name, wrong)
    assert sentences
    assert all(f": {name}" in each or each.startswith("expected") for each in sentences)


@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, name) for kind, name, required in FIELDS if required],
    ids=[f"{kind.__name__}.{name}" for kind, name, required in FIELDS if required],
)
def test_none_in_a_field_that_must_be_filled_is_told(kind: type, name: str) -> None:
    """As any other value that it cannot hold."""
    assert any("None" in each or "nothing" in each for each in refusal(kind, name, None))


# A model that is made.


def refused(**changes: object) -> tuple[str, ...]:
    """Change the toy model and list what it is refused for."""
    with pytest.raises(gm.ModelError) as caught:
        evolve(MODEL, **changes)  # type: ignore[arg-type]
    return caught.value.problems


@pytest.mark.parametrize(
    ("field", "held", "told"),
    [
        ("valid", None, "valid is None, not Period"),
        ("valid", "2024", "valid is '2024', not Period: write Period.parse('2024')"),
        ("code", 9999, "code is 9999, not str: write '9999'"),
        ("basis", "stated", "basis is 'stated', not Basis: write Basis.STATED"),
        ("basis", "STATED", "basis is 'STATED', not Basis: write Basis.STATED"),
        ("basis", None, "basis is None, not Basis: leave it out"),
        ("source", "Bok", "source is 'Bok', not Source or None: write Source(title='Bok')"),
        ("source", gm.Source, "source is the class Source, not Source or None: write Source(…)"),
        ("jurisdiction", "SE", "jurisdiction is 'SE', not Jurisdiction or None"),
        ("upwards", "all_reached", "upwards is 'all_reached', not a function or None"),
        ("levels", None, "levels is None, not a tuple of Level"),
        ("levels", [*LEVELS], "levels is a list, not a tuple of Level: write tuple([…])"),
        (
            "levels",
            (each for each in LEVELS),
            "levels is a value of type generator, not a tuple of Level: write tuple(…)",
        ),
        (
            "levels",
            LEVELS[1],
            "levels is Level Mal, not a tuple of Level: write (…,), with the comma",
        ),
        ("roles", None, "roles is None, not a tuple of Role: leave it out"),
        ("roles", (*ROLES, BODIES[0]), "roles[5] is Body 'kf', not Role"),
        (
            "rules",
            (has_a_title,),
            "rules[0] is the function has_a_title, not Rule: write Rule(find=has_a_title, …)",
        ),
        (
            "rules",
            has_a_title,
            (
                "rules is the function has_a_title, not a tuple of Rule: "
                "write (Rule(find=has_a_title, …),), with the comma"
            ),
        ),
        ("scale", GRADE, "scale is a value of type Grade, not Scale or None"),
    ],
)
def test_what_a_model_cannot_hold_is_told(field: str, held: object, told: str) -> None:
    """In the words of its contradictions, and before any of them is looked for."""
    assert refused(**{field: held}) == (f"GovernanceModel: {told}",)


def test_all_that_is_wrong_inside_a_model_is_told_at_once() -> None:
    """Each with the value it stands in, or with the way to it from one that has a name."""
    levels: Any = (
        gm.Level(
            kind=Mal,
            decided_by=COUNCIL,  # type: ignore[arg-type]
            owners=[COUNCIL],  # type: ignore[arg-type]
            serves=Omrade,  # type: ignore[arg-type]
            horizon=gm.Horizon(tied_to="term"),  # type: ignore[arg-type]
        ),
        gm.Level(kind="mål"),  # type: ignore[arg-type]
        gm.Level(kind=GOAL),  # type: ignore[arg-type]
    )
    document: Any = gm.Document(
        id="vp",
        name="verksamhetsplan",
        steps="EX001",  # type: ignore[arg-type]
        source=gm.Source(title="Reglemente", decided="2024-01-31"),  # type: ignore[arg-type]
    )
    body: Any = gm.Body(id="kf", name="KF", role=COUNCIL)  # type: ignore[arg-type]
    assert refused(levels=levels, documents=(document,), bodies=(body,)) == (
        "Body 'kf': role is Role 'council', not str: write 'council'",
        (
            "Level Mal: decided_by is Role 'council', not a tuple of Role: "
            "write (…,), with the comma"
        ),
        "Level Mal: owners is a list, not a tuple of Role: write tuple([…])",
        (
            "Level Mal: serves is the class Omrade, not a tuple of a subclass of Element: "
            "write (Omrade,), with the comma"
        ),
        "Level Mal, horizon: tied_to is 'term', not Tie or None: write Tie.TERM",
        "Level 'mål': kind is 'mål', not a subclass of Element",
        ("GovernanceModel, levels[2]: kind is Mal 'laslust', not a subclass of Element: write Mal"),
        "Document 'vp': steps is 'EX001', not a tuple of str: write ('EX001',), with the comma",
        ("Source 'Reglemente': decided is '2024-01-31', not date or None: write date(2024, 1, 31)"),
    )


def test_a_rule_that_cannot_be_one_is_told() -> None:
    """Its function is called and its sentences are filled when a plan is checked: too late."""
    rules = (
        gm.Rule(code="EX001", severity="note", find=None, sentences="Nej."),  # type: ignore[arg-type]
        evolve(RULE, code="EX002", sentences={"sv": 5}),  # type: ignore[dict-item]
    )
    assert refused(rules=rules) == (
        "Rule 'EX001': severity is 'note', not Severity: write Severity.NOTE",
        "Rule 'EX001': find is None, not a function",
        "Rule 'EX001': sentences is 'Nej.', not a dict from str to str",
        "Rule 'EX002': sentences is {'sv': 5}, not a dict from str to str",
    )


def test_what_several_share_is_told_once() -> None:
    """A role stands in many levels."""
    role = evolve(COUNCIL, gloss=None)  # type: ignore[arg-type]
    levels = (gm.Level(kind=Mal, decided_by=(role,), owners=(role,), basis=ASSUMED),)
    assert refused(roles=(role,), levels=levels) == (
        "Role 'council': gloss is None, not str: leave it out",
    )


def test_a_model_that_is_asked_nothing_else_is_told_its_contradictions() -> None:
    """Where types are right."""
    assert refused(levels=(), cycles=()) == (
        "it has no levels: a model says which kinds of statement a plan may hold",
    )


def test_an_instrument_is_looked_through_as_a_model_is() -> None:
    """With all that is in it."""
    with pytest.raises(gm.ModelError) as caught:
        gm.Instrument(
            name="exempelprov",
            edition="2024",
            title="Exempelprovet",
            language="sv",
            first="2024-01-31",  # type: ignore[arg-type]
            areas=(evolve(DIALOGUE, items="Vilka?", questions=(gm.Topic.AIM,)),),  # type: ignore[arg-type]
        )
    assert caught.value.what == "instrument"
    assert caught.value.problems == (
        ("Instrument: first is '2024-01-31', not date or None: write date(2024, 1, 31)"),
        (
            "AssessedArea 'dialog': items is 'Vilka?', not a tuple of str: "
            "write ('Vilka?',), with the comma"
        ),
        (
            "AssessedArea 'dialog': questions[0] is Topic.AIM, not Question: "
            "write Question.GOALS, Question.REPORTING or Question.DEVIATIONS"
        ),
    )


# A value that is made.

UNTYPED: Any = gm  # for what type checkers would refuse
UNTYPED_MAL: Any = Mal
UNTYPED_MATT: Any = Matt


@pytest.mark.parametrize(
    ("make", "english", "swedish"),
    [
        (
            partial(UNTYPED.MonthEnds, **CYCLE, months=8),
            "expected a tuple of int as MonthEnds.months, found 8: write (8,), with the comma",
            (
                "här väntades en tupel av int som MonthEnds.months, men här står 8: "
                "skriv (8,), med kommatecknet"
            ),
        ),
        (
            partial(UNTYPED.MonthEnds, **CYCLE, months=[4, 8]),
            "expected a tuple of int as MonthEnds.months, found a list: write tuple([…])",
            (
                "här väntades en tupel av int som MonthEnds.months, men här står en lista: "
                "skriv tuple([…])"
            ),
        ),
        (
            partial(UNTYPED.MonthEnds, **CYCLE, months=(4, "8")),
            "expected int as MonthEnds.months[1], found '8': write 8",
            "här väntades int som MonthEnds.months[1], men här står '8': skriv 8",
        ),
        (
            partial(UNTYPED.YearDays, **CYCLE, dates=(10, 15)),
            (
                "expected a tuple of a tuple of int and int as YearDays.dates, found (10, 15): "
                "write ((10, 15),), with the comma"
            ),
            (
                "här väntades en tupel av en tupel av int och int som YearDays.dates, "
                "men här står (10, 15): skriv ((10, 15),), med kommatecknet"
            ),
        ),
        (
            partial(UNTYPED.Undated, **CYCLE, covers="month", looks_at=None),
            (
                "expected values of the types that their fields have, found Undated: "
                "looks_at is None, not a tuple of a subclass of Element: leave it out; Undated: "
                "covers is 'month', not Coverage or None: write Coverage.MONTH"
            ),
            (
                "här väntades värden av de typer som deras fält har, men här står Undated: "
                "looks_at är None, inte en tupel av en underklass av Element: utelämna fältet; "
                "Undated: covers är 'month', inte Coverage eller None: skriv Coverage.MONTH"
            ),
        ),
        (
            partial(UNTYPED.Stage, id="a", name="b", role=has_a_title),
            "expected Role or None as Stage.role, found the function has_a_title",
            "här väntades Role eller None som Stage.role, men här står funktionen has_a_title",
        ),
        (
            partial(UNTYPED.Terms, role=COUNCIL, first=2018, years=True),
            (
                "expected values of the types that their fields have, found Terms: "
                "first is 2018, not date; Terms: years is True, not int"
            ),
            (
                "här väntades värden av de typer som deras fält har, men här står Terms: "
                "first är 2018, inte date; Terms: years är True, inte int"
            ),
        ),
        (
            partial(UNTYPED.IfCovered, conclude=None),
            "expected a function as IfCovered.conclude, found None",
            "här väntades en funktion som IfCovered.conclude, men här står None",
        ),
        (
            partial(UNTYPED.Plan, model=MODEL, period=YEAR),
            (
                "expected str as Plan.model, found GovernanceModel 'exempelby@2024-2027': "
                "write 'exempelby@2024-2027'"
            ),
            (
                "här väntades str som Plan.model, men här står "
                "GovernanceModel 'exempelby@2024-2027': skriv 'exempelby@2024-2027'"
            ),
        ),
        (
            partial(UNTYPED.Plan, model="exempelby@2024", period=YEAR, elements=(AREA, Mal)),
            "expected Element as Plan.elements[1], found the class Mal: write Mal(…)",
            "här väntades Element som Plan.elements[1], men här står klassen Mal: skriv Mal(…)",
        ),
        (
            partial(UNTYPED.Results, of="9999", observations=None),
            "expected a tuple of Observation as Results.observations, found None: leave it out",
            (
                "här väntades en tupel av Observation som Results.observations, men här står None: "
                "utelämna fältet"
            ),
        ),
        (
            partial(UNTYPED.Evaluation, instrument="p@1", of="9999", period="2024"),
            "expected Period as Evaluation.period, found '2024': write Period.parse('2024')",
            (
                "här väntades Period som Evaluation.period, men här står '2024': "
                "skriv Period.parse('2024')"
            ),
        ),
        (
            partial(UNTYPED.PeerGroup, name="Grannarna", members=SCORES),
            (
                "expected a tuple of Scores as PeerGroup.members, found a value of type Scores: "
                "write (…,), with the comma"
            ),
            (
                "här väntades en tupel av Scores som PeerGroup.members, "
                "men här står ett värde av typen Scores: skriv (…,), med kommatecknet"
            ),
        ),
        (
            partial(UNTYPED.Period, first="2024-01-01", last=DAY),
            "expected date as Period.first, found '2024-01-01': write date(2024, 1, 1)",
            "här väntades date som Period.first, men här står '2024-01-01': skriv date(2024, 1, 1)",
        ),
        (
            partial(UNTYPED.Between, low=SHARE, high="7 %"),
            "expected Amount as Between.high, found '7 %': write Amount.parse('7 %')",
            "här väntades Amount som Between.high, men här står '7 %': skriv Amount.parse('7 %')",
        ),
        (
            partial(UNTYPED.RelativeChange, by="7 %"),
            "expected Amount as RelativeChange.by, found '7 %': write Amount.parse('7 %')",
            (
                "här väntades Amount som RelativeChange.by, men här står '7 %': "
                "skriv Amount.parse('7 %')"
            ),
        ),
        (
            partial(UNTYPED.Benchmark, points=("dialog", 61)),
            (
                "expected a tuple of a tuple of str and Decimal as Benchmark.points, "
                "found ('dialog', 61): write (('dialog', 61),), with the comma"
            ),
            (
                "här väntades en tupel av en tupel av str och Decimal som Benchmark.points, "
                "men här står ('dialog', 61): skriv (('dialog', 61),), med kommatecknet"
            ),
        ),
        (
            partial(UNTYPED.Observation, indicator="k1", period=YEAR, missing=["okänt"]),
            "expected str or None as Observation.missing, found a list",
            "här väntades str eller None som Observation.missing, men här står en lista",
        ),
        (
            partial(UNTYPED.Observation, indicator="k1", period=YEAR, value=SHARE, count="25"),
            "expected a whole number from 0, found '25'",
            "här väntades ett heltal från 0 och uppåt, men här står '25'",
        ),
        (
            partial(UNTYPED.Forecast, element="k1", period=YEAR, at=DAY, verdict=gm.Trend.SAME),
            (
                "expected Verdict or None as Forecast.verdict, found Trend.SAME: "
                "write Verdict.REACHED, Verdict.MET_EARLY, Verdict.PARTLY, Verdict.NOT_DUE, "
                "Verdict.NOT_REACHED, Verdict.NO_DATA, Verdict.NOT_MEASURABLE or "
                "Verdict.NOT_COMBINED"
            ),
            (
                "här väntades Verdict eller None som Forecast.verdict, men här står Trend.SAME: "
                "skriv Verdict.REACHED, Verdict.MET_EARLY, Verdict.PARTLY, Verdict.NOT_DUE, "
                "Verdict.NOT_REACHED, Verdict.NO_DATA, Verdict.NOT_MEASURABLE eller "
                "Verdict.NOT_COMBINED"
            ),
        ),
        (
            partial(UNTYPED.Rank, place="3"),
            "expected a place from 1 upwards, found '3'",
            "här väntades en plats från 1 och uppåt, men här står '3'",
        ),
        (
            partial(UNTYPED_MATT, id="k1", text="Andel", decimals="1"),
            "expected a number of decimals from 0 to 30, found '1'",
            "här väntades ett antal decimaler från 0 till 30, men här står '1'",
        ),
        (
            partial(UNTYPED_MAL, id="m1", text="Fler läser", owners="kf"),
            'expected a tuple of ids: ("a",), not "a", found kf',
            'här väntades flera beteckningar: ("a",), inte "a", men här står kf',
        ),
    ],
)
def test_what_a_value_cannot_be_made_of_is_told(
    make: Callable[[], object], english: str, swedish: str
) -> None:
    """In either language, each with what to write where that can be guessed."""
    with pytest.raises(gm.InvalidValueError) as caught:
        make()
    assert caught.value.text("en") == english
    assert caught.value.text("sv") == swedish


def test_a_unit_that_is_no_text_is_refused_as_an_unknown_one() -> None:
    """Also where it could not even be looked for."""
    with pytest.raises(gm.InvalidValueError, match=r"found \['kr'\]$"):
        gm.Amount(5, ["kr"])  # type: ignore[arg-type]


def test_points_of_a_benchmark_may_still_be_whole_numbers() -> None:
    """They are made exact."""
    assert gm.Benchmark(points=(("dialog", 61),)).points == (("dialog", Decimal(61)),)


# What a program has made.


def told(value: object) -> list[str]:
    """List in English what is of a wrong type in a value."""
    return [each.label("en") for each in mistyped(value)]


def test_a_plan_that_a_program_made_is_looked_through_on_demand() -> None:
    """Its elements, and what is inside those."""
    goal = Mal(id=5, text=None, valid="2024")  # type: ignore[arg-type]
    linked = Mal(id="m2", text="Fler läser", decided_by=COUNCIL, owners=(BODIES[0],))  # type: ignore[arg-type]
    measure: Any = Matt(
        id="k1",
        text="Andel",
        direction="higher",  # type: ignore[arg-type]
        targets=(gm.AtLeast(value=SHARE, period=YEAR, strength="must"),),  # type: ignore[arg-type]
        source=gm.Source(title=""),
    )
    assert told(PLAN) == []
    assert told(evolve(PLAN, elements=(goal, linked, measure))) == [
        "Plan, elements[0]: id is 5, not str: write '5'",
        "Plan, elements[0]: text is None, not str",
        ("Plan, elements[0]: valid is '2024', not Period or None: write Period.parse('2024')"),
        "Mal 'm2': decided_by is Role 'council', not str or None: write 'council'",
        "Mal 'm2': owners[0] is Body 'kf', not str: write 'kf'",
        "Matt 'k1': direction is 'higher', not Direction or None: write Direction.HIGHER",
        "Matt 'k1', targets[0]: strength is 'must', not Strength: write Strength.MUST",
    ]


def test_a_value_is_told_in_swedish_too() -> None:
    """For whoever reads a log."""
    (only,) = mistyped(evolve(GOAL, text=None))  # type: ignore[arg-type]
    assert only.label("sv") == "Mal: text är None, inte str"


def test_what_has_no_fields_has_nothing_wrong() -> None:
    """Text, a number, a class."""
    assert told("text") == told(5) == told(gm.Plan) == []


def test_long_values_are_cut() -> None:
    """Whoever wrote them knows the rest."""
    assert told(evolve(GOAL, decided_by=b"x", valid="x" * 61)) == [  # type: ignore[arg-type]
        "Mal: decided_by is a value of type bytes, not str or None",
        (f"Mal: valid is '{'x' * 59}…, not Period or None: write Period.parse('{'x' * 59}…)"),
    ]


@frozen(kw_only=True)
class Odd:
    """Fields of many types, such as a plugin's words may have."""

    number: Decimal = Decimal(0)
    share: float = 0.5
    whole: int = 0
    day: date = DAY
    colour: gm.Colour = gm.Colour.RED
    named: Labelled | None = None
    anything: Any = None
    thing: object = None
    pair: tuple[int, str] = (0, "")
    nothing: tuple[()] = ()
    some: tuple[Any, ...] = ()
    bare: tuple = ()  # type: ignore[type-arg]
    texts: list[str] = attrs.field(factory=list)
    classes: type[Any] | None = None
    call: Callable[[], None] | None = None
    words: Mapping[str, int] | None = None
    sides: tuple[gm.Source | gm.Role, ...] = ()
    colours: tuple[gm.Colour, ...] = ()
    placed: tuple[int, gm.Source] | None = None
    word: type[gm.Element] | None = None
    maybe: tuple[str, ...] | None = None
    wholes: tuple[int, ...] = ()
    counts: tuple[int | str, ...] = ()


@pytest.mark.parametrize(
    "right",
    [
        {"number": 5},
        {"number": Decimal("0.5"), "share": 5, "whole": -1},
        {"named": COUNCIL, "anything": object(), "thing": object()},
        {"pair": (1, "a"), "some": (1, [2]), "bare": (1, 2), "texts": (5,)},
        {"classes": gm.Role, "call": has_a_title, "words": {"a": 1}, "sides": (COUNCIL,)},
    ],
)
def test_what_a_type_allows_is_passed_over(right: dict[str, Any]) -> None:
    """And what nobody can tell is not told."""
    assert told(Odd(**right)) == []


@pytest.mark.parametrize(
    ("field", "held", "sentence"),
    [
        ("number", 0.5, "number is 0.5, not Decimal: write Decimal('0.5')"),
        ("number", "0,5", "number is '0,5', not Decimal"),
        ("number", "0.50", "number is '0.50', not Decimal: write Decimal('0.50')"),
        ("number", True, "number is True, not Decimal"),
        ("share", True, "share is True, not float"),
        ("share", "0.5", "share is '0.5', not float"),
        ("whole", True, "whole is True, not int"),
        ("whole", "-5", "whole is '-5', not int"),
        ("whole", "٣", "whole is '٣', not int"),
        (
            "day",
            datetime(2024, 2, 1, 9, 0),  # noqa: DTZ001
            "day is datetime.datetime(2024, 2, 1, 9, 0), not date: write date(2024, 2, 1)",
        ),
        ("day", "31/1 2024", "day is '31/1 2024', not date"),
        ("day", None, "day is None, not date: leave it out"),
        ("named", 5, "named is 5, not Labelled or None"),
        ("pair", (1,), "pair is (1,), not a tuple of int and str"),
        ("pair", ("a", 1), "pair is ('a', 1), not a tuple of int and str"),
        ("pair", 5, "pair is 5, not a tuple of int and str"),
        ("nothing", (1,), "nothing is (1,), not a tuple of nothing"),
        ("call", 5, "call is 5, not a function or None"),
        ("words", {5: 5}, "words is {5: 5}, not a dict from str to int or None"),
        ("words", {"a": "b"}, "words is {'a': 'b'}, not a dict from str to int or None"),
        ("sides", (5,), "sides[0] is 5, not Source or Role"),
        ("word", GOAL, "word is Mal 'laslust', not a subclass of Element or None: write Mal"),
        (
            "maybe",
            "kf",
            ("maybe is 'kf', not a tuple of str or None: write ('kf',), with the comma"),
        ),
        ("maybe", ("kf", 5), "maybe[1] is 5, not str: write '5'"),
        ("wholes", (1, True), "wholes[1] is True, not int"),
        ("counts", (1, "a", True), "counts[2] is True, not int or str: write 'True'"),
        (
            "colours",
            gm.Colour,
            "colours is the class Colour, not a tuple of Colour: write tuple(…)",
        ),
        (
            "sides",
            "Bok",
            (
                "sides is 'Bok', not a tuple of Source or Role: "
                "write (Source(title='Bok'),), with the comma"
            ),
        ),
        (
            "colours",
            gm.Colour.RED,
            "colours is Colour.RED, not a tuple of Colour: write (Colour.RED,), with the comma",
        ),
        (
            "colours",
            gm.Trend.SAME,
            "colours is Trend.SAME, not a tuple of Colour",
        ),
    ],
)
def test_what_a_type_does_not_allow_is_told(field: str, held: object, sentence: str) -> None:
    """With what to write, unless nobody can guess it."""
    given: dict[str, Any] = {field: held}
    assert told(Odd(**given)) == [f"Odd: {sentence}"]


def test_what_stands_in_a_tuple_of_tuples_is_looked_through() -> None:
    """However it is packed."""
    source = gm.Source(title="Reglemente", where=5)  # type: ignore[arg-type]
    assert told(Odd(some=((1, (source,)),))) == [
        "Source 'Reglemente': where is 5, not str or None: write '5'"
    ]
    assert told(Odd(placed=(1, source))) == [
        "Source 'Reglemente': where is 5, not str or None: write '5'"
    ]
    assert told(Odd(some=((1, (Odd(whole=None),)),))) == [  # type: ignore[arg-type]
        "Odd, some[0][1][0]: whole is None, not int: leave it out"
    ]


class Shape(Protocol):
    """What no value can be asked for."""

    size: int


Some = TypeVar("Some")


def test_types_that_nobody_can_ask_for_are_passed_over() -> None:
    """A protocol that is not checked at run time, a variable, a field without a type."""
    types: Any = {"shape": Shape, "some": Some, "classes": type[Any], "odd": Annotated[int, []]}
    kind = make_class("Loose", {name: attrs.field(type=each) for name, each in types.items()})
    assert told(kind(shape=5, some=5, classes=5, odd="")) == []
    assert told(make_class("Untyped", ["held"])(held=5)) == []


def test_types_that_are_written_as_text_are_looked_up() -> None:
    """As they are in a module that begins with from __future__ import annotations."""

    @frozen(kw_only=True)
    class Later:
        day: "date"
        named: "str | None" = None

    @frozen(kw_only=True)
    class Unread:
        day: "Nowhere"  # type: ignore[name-defined]  # noqa: F821
        count: int

    assert told(Later(day="2024-01-31", named=5)) == [  # type: ignore[arg-type]
        "Later: day is '2024-01-31', not date: write date(2024, 1, 31)",
        "Later: named is 5, not str or None: write '5'",
    ]
    assert told(Unread(day=5, count="5")) == ["Unread: count is '5', not int: write 5"]  # type: ignore[arg-type]


class Disguised:
    """Something that passes for a goal, as test doubles do."""

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        return Mal


def test_what_passes_for_an_instance_is_one() -> None:
    """Also among many."""
    plan = evolve(PLAN, elements=(GOAL, Disguised()))  # type: ignore[arg-type]
    assert len(plan) == 2


# The errors themselves.


def test_an_error_names_twenty_and_counts_the_rest() -> None:
    """A plan may have a hundred thousand elements."""
    goals = tuple(Mal(id=f"m{at}", text=None) for at in range(22))  # type: ignore[arg-type]
    with pytest.raises(gm.InvalidValueError) as caught:
        refuse_mistyped(PLAN, evolve(PLAN, elements=goals))
    said = str(caught.value)
    assert said.startswith(
        "expected values of the types that their fields have, found Mal 'm0': text is None, not "
        "str; Mal 'm1': text is None, not str; "
    )
    assert said.endswith("; Mal 'm19': text is None, not str; and 2 more")
    assert caught.value.text("sv").endswith("; m.fl. (ytterligare 2)")


def test_a_value_that_is_left_out_is_not_refused() -> None:
    """A default is none of the author's slips, and an unknown name is Python's to refuse."""
    refuse_slips(gm.Rule, {"code": "EX001", "sentences": attrs.NOTHING, "elsewhere": 5})
    with pytest.raises(gm.InvalidValueError, match=r"expected str as Rule\.code, found 5"):
        refuse_slips(gm.Rule, {"code": 5, "sentences": attrs.NOTHING})


def test_one_slip_among_right_values_is_told_alone() -> None:
    """With the field, and what it may hold."""
    error = slip(gm.Period, {"first": DAY, "last": None})
    assert str(error) == "expected date as Period.last, found None"


def test_an_error_is_blamed_on_types_only_where_they_are_wrong() -> None:
    """Any other is somebody else's, and one of ours says what it has to say."""
    wrong = evolve(GOAL, text=None)  # type: ignore[arg-type]
    with pytest.raises(ZeroDivisionError), types_to_blame(GOAL):
        raise ZeroDivisionError
    with pytest.raises(gm.InvalidValueError, match="text is None"), types_to_blame(wrong):
        raise ZeroDivisionError
    with pytest.raises(gm.UnknownElementError), types_to_blame(wrong):
        raise gm.UnknownElementError("error.element.unlike", {"id": "x"})
    with types_to_blame(wrong):
        pass


@pytest.mark.parametrize(
    ("dump", "wrong", "sentence"),
    [
        (
            gm.dump_plan,
            evolve(PLAN, elements=(evolve(GOAL, source="Bok"),)),  # type: ignore[arg-type]
            "Mal 'laslust': source is 'Bok', not Source or None: write Source(title='Bok')",
        ),
        (
            gm.dump_results,
            gm.Results(
                of="9999",
                observations=(
                    gm.Observation(indicator="k1", period=YEAR, value=SHARE, source="Bok"),  # type: ignore[arg-type]
                ),
            ),
            "Results, observations[0]: source is 'Bok', not Source or None: write Source(title='Bok')",
        ),
        (
            gm.dump_evaluation,
            gm.Evaluation(
                instrument="p@1",
                of="9999",
                period=YEAR,
                points=(gm.AreaPoints(area="a", points=Decimal(5), evidence=5),),  # type: ignore[arg-type]
            ),
            "Evaluation, points[0]: evidence is 5, not a tuple of str: write ('5',), with the comma",
        ),
    ],
)
def test_what_cannot_be_written_is_told_by_its_field(
    dump: Callable[[Any], bytes], wrong: object, sentence: str
) -> None:
    """And not by what a library says of it."""
    with pytest.raises(gm.InvalidValueError) as caught:
        dump(wrong)
    assert str(caught.value) == (
        f"expected values of the types that their fields have, found {sentence}"
    )


# A plan that is checked.


def test_a_plan_that_no_rule_can_look_at_is_told_its_types() -> None:
    """The defect is in the plan as it was made, not in the rule that met it."""
    plan = evolve(PLAN, elements=(evolve(GOAL, valid="2024"),))  # type: ignore[arg-type]
    with pytest.raises(gm.InvalidValueError) as caught:
        gm.check(plan, MODEL)
    assert str(caught.value) == (
        "expected values of the types that their fields have, found Mal 'laslust': "
        "valid is '2024', not Period or None: write Period.parse('2024')"
    )
    assert isinstance(caught.value.__context__, AttributeError)


@pytest.mark.parametrize(
    ("ask", "handed_over", "said"),
    [
        (gm.check, (PLAN, None), "expected a governance model, found NoneType"),
        (
            gm.check_results,
            (gm.Results(of="9999"), PLAN, PLAN),
            "expected a governance model, found Plan",
        ),
        (
            gm.check_results,
            (PLAN, gm.Results(of="9999"), MODEL),
            "expected results, found Plan",
        ),
        (
            gm.check_results,
            (gm.Results(of="9999"), MODEL, PLAN),
            "expected a plan; a file that was read has it in its field plan, found GovernanceModel",
        ),
        (
            gm.check_evaluation,
            (SCORES.evaluation, SCORES),
            "expected an instrument, found Scores",
        ),
    ],
)
def test_what_is_handed_over_in_the_wrong_order_is_told(
    ask: Callable[..., object], handed_over: tuple[object, ...], said: str
) -> None:
    """By what was expected first."""
    with pytest.raises(gm.InvalidValueError) as caught:
        ask(*handed_over)
    assert str(caught.value) == said


def test_the_types_can_be_read_from_annotations() -> None:
    """What the tests above rest on: no field of a public class is of a type that says nothing."""
    for kind in WRITTEN:
        assert typing.get_type_hints(kind)


def given(find: Callable[..., Any]) -> gm.RuleFailedError:
    """Check the toy plan by one rule that is broken."""
    with pytest.raises(gm.RuleFailedError) as caught:
        gm.check(PLAN, evolve(MODEL, rules=(evolve(RULE, find=find),)))
    return caught.value


def returns(_plan: gm.Plan, _model: gm.GovernanceModel) -> None:
    """Forget to yield."""


def returns_too_much(_plan: gm.Plan, _model: gm.GovernanceModel) -> object:
    """Give one defect, not several."""
    return ("title",), {}


def yields_a_place(_plan: gm.Plan, _model: gm.GovernanceModel) -> Iterator[object]:
    """Forget the values."""
    yield ("title",)


def yields_text(_plan: gm.Plan, _model: gm.GovernanceModel) -> Iterator[object]:
    """Give a sentence where its values belong."""
    yield ("title",), "Titel saknas."


def raises(plan: gm.Plan, _model: gm.GovernanceModel) -> Iterator[object]:
    """Fail in what it calls."""
    yield ("title",), {"first": first_owner(plan)}


def first_owner(plan: gm.Plan) -> str:
    """Give what is not there."""
    return plan.elements[0].owners[0]


WRITE = 'for each defect, write yield ("elements", 0), {}'


@pytest.mark.parametrize(
    ("find", "cause", "line"),
    [
        (returns, f"returning None, not yielding: {WRITE}", returns.__code__.co_firstlineno),
        (
            returns_too_much,
            f"yielding ('title',), not a place and values: {WRITE}",
            returns_too_much.__code__.co_firstlineno,
        ),
        (
            yields_a_place,
            f"yielding ('title',), not a place and values: {WRITE}",
            yields_a_place.__code__.co_firstlineno,
        ),
        (
            yields_text,
            f"yielding (('title',), 'Titel saknas.'), not a place and values: {WRITE}",
            yields_text.__code__.co_firstlineno,
        ),
        (
            raises,
            "IndexError: tuple index out of range",
            first_owner.__code__.co_firstlineno + 2,
        ),
    ],
)
def test_a_broken_rule_is_told_with_its_line(
    find: Callable[..., Any], cause: str, line: int
) -> None:
    """And with what it should have done."""
    assert str(given(find)) == (
        f"the rule EX001 was stopped by {cause} ({__name__}, line {line}): "
        "the defect is in the rule, not in what it looks at"
    )


def test_a_broken_rule_is_told_in_swedish_too() -> None:
    """In a sentence that can be read."""
    line = returns.__code__.co_firstlineno
    assert given(returns).text("sv") == (
        "regeln EX001 avbröts av att den returnerar None och inte ger något: "
        'skriv för varje fel yield ("elements", 0), {} '
        f"({__name__}, rad {line}): felet ligger i regeln, inte i det som granskas"
    )
    assert "avbröts av att den ger ('title',), som inte är en plats med värden: skriv" in given(
        yields_a_place
    ).text("sv")


def test_a_broken_rule_that_is_no_function_has_no_line() -> None:
    """Of a value that can be called nobody knows where it begins."""
    find = partial(returns)
    find.__doc__ = "A rule that is bound to something."
    assert str(given(find)) == (
        f"the rule EX001 was stopped by returning None, not yielding: {WRITE}: "
        "the defect is in the rule, not in what it looks at"
    )
