"""The municipality's governance model, to be read from the top down.

Nobody has read the municipality's own document for it yet. Everything that is claimed here is
therefore assumed, and says so: ``basis=ASSUMED``. Read the document from its first page, and take
claim after claim. What it says, write as it says it, and put where it says so in the place of the
basis: ``source=STEERING_DOCUMENT.at("p. 4")``. What it leaves open, leave out.
"""

from attrs import frozen

import govmodel as gm

ASSUMED = gm.Basis.ASSUMED

# Sources. Replace the title by the document's own, and add ``decided=date(...)`` and ``url=...``.

STEERING_DOCUMENT = gm.Source(
    id="steering-document",
    title="PLACEHOLDER: the document that describes the governance model, not read yet",
)

# Who. The law of the country gives the roles: cite it, and give them their own names. Then add
# the committees: gm.Body(id="...", name="...", role=COMMITTEE.id, source=...).

COUNCIL = gm.Role(id="council", name="municipal council", basis=ASSUMED)
BOARD = gm.Role(id="board", name="municipal executive board", basis=ASSUMED)
COMMITTEE = gm.Role(id="committee", name="committee", basis=ASSUMED)

ROLES = (COUNCIL, BOARD, COMMITTEE)

BODIES = (
    gm.Body(id="council", name="Municipal council", role=COUNCIL.id, basis=ASSUMED),
    gm.Body(id="board", name="Municipal executive board", role=BOARD.id, basis=ASSUMED),
)

# Words. Each is a class without methods: give it the municipality's own word, what that is in
# English (``gloss``), and say in the docstring what it means there. Each is one of four kinds: an
# Area gathers, a Goal is wanted, an Assignment is given to somebody, an Indicator measures.


@frozen(kw_only=True)
class TargetArea(gm.Area):
    """What the municipality works with."""

    word = "target area"
    gloss = "target area"


@frozen(kw_only=True)
class LocalGoal(gm.Goal):
    """What the council wants."""

    word = "goal"
    gloss = "goal"


@frozen(kw_only=True)
class LocalAssignment(gm.Assignment):
    """What the council gives the board or a committee to do."""

    word = "assignment"
    gloss = "assignment"


@frozen(kw_only=True)
class Measure(gm.Indicator):
    """What shows whether a goal is reached."""

    word = "measure"
    gloss = "measure"


# Levels. Who decides each word, who answers for it, what it may serve and what it must serve.

LEVELS = (
    gm.Level(kind=TargetArea, basis=ASSUMED),
    gm.Level(
        kind=LocalGoal,
        decided_by=(COUNCIL,),
        serves=(TargetArea,),
        must_serve=(TargetArea,),
        basis=ASSUMED,
    ),
    gm.Level(
        kind=LocalAssignment,
        decided_by=(COUNCIL,),
        owners=(BOARD, COMMITTEE),
        serves=(LocalGoal,),
        must_serve=(LocalGoal,),
        basis=ASSUMED,
    ),
    gm.Level(
        kind=Measure,
        serves=(LocalGoal,),
        must_serve=(LocalGoal,),
        basis=ASSUMED,
    ),
)

# Calendar. When something is looked at, and who reads about it. By when a report is handed over
# is ``due=gm.DaysAfter(days=45)`` or the like, with ``due_basis``; here nobody has said it.

CYCLES = (
    gm.MonthEnds(
        id="interim-report",
        name="interim report",
        gloss="interim report",
        subject="goals",
        subject_gloss="goals",
        looks_at=(LocalGoal,),
        months=(8,),
        covers=gm.Coverage.YEAR_TO_DATE,
        covers_basis=ASSUMED,
        readers=(COUNCIL,),
        report=gm.ReportKind.INTERIM,
        basis=ASSUMED,
    ),
    gm.MonthEnds(
        id="annual-report",
        name="annual report",
        gloss="annual report",
        subject="goals and assignments",
        subject_gloss="goals and assignments",
        looks_at=(LocalGoal, LocalAssignment),
        months=(12,),
        covers=gm.Coverage.YEAR_TO_DATE,
        covers_basis=ASSUMED,
        readers=(COUNCIL,),
        report=gm.ReportKind.ANNUAL,
        basis=ASSUMED,
    ),
)

# Rules. What this municipality demands, and not every municipality: a function that yields where
# something is wrong, and a sentence. Replace this one by what the document says, or leave it out.


def assignment_has_a_last_day(plan: gm.Plan, _model: gm.GovernanceModel) -> gm.Defects:
    """An assignment says by when it is to be done."""
    for at, element in enumerate(plan):
        if isinstance(element, LocalAssignment) and element.due is None:
            yield ("elements", at), {"id": element.id}


RULES = (
    gm.Rule(
        code="AHT101",
        severity=gm.Severity.WARNING,
        find=assignment_has_a_last_day,
        source=STEERING_DOCUMENT.at("p. ?", remark="That it is demanded is assumed."),
        sentences={"en": "The assignment {id} has no last day (due)."},
    ),
)

# Editions. One for each time that the model holds, oldest first: the next one is made of this one
# with ``attrs.evolve(EDITION_2026, edition=..., valid=..., ...)``, and given by the hook, too.

EDITION_2026 = gm.GovernanceModel(
    name="ahtari",
    edition="2026",
    municipality="Ähtäri",
    code="989",
    language="en",
    valid=gm.Period.years(2026),
    basis=ASSUMED,
    roles=ROLES,
    bodies=BODIES,
    levels=LEVELS,
    cycles=CYCLES,
    rules=RULES,
    sources=(STEERING_DOCUMENT,),
)
"""A model to begin with: the edition and ``valid`` are the years that the document is for."""
