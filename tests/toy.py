"""Exempelby: the one toy municipality that the engine's tests are run on.

Its school administration has a head, its culture administration has none, so that the level of
heads is there in one and absent in the other. It is made up, and says so: everything is assumed.
"""

from datetime import date

from attrs import evolve, frozen

import govmodel as gm

ASSUMED = gm.Basis.ASSUMED

COUNCIL = gm.Role(id="council", name="kommunfullmäktige", gloss="council", basis=ASSUMED)
COMMITTEE = gm.Role(id="committee", name="nämnd", gloss="committee", basis=ASSUMED)
ADMINISTRATION = gm.Role(
    id="administration", name="förvaltning", gloss="administration", basis=ASSUMED
)
HEAD = gm.Role(id="head", name="verksamhetschef", gloss="head of operations", basis=ASSUMED)
UNIT = gm.Role(id="unit", name="enhetschef", gloss="unit manager", basis=ASSUMED)
ROLES = (COUNCIL, COMMITTEE, ADMINISTRATION, HEAD, UNIT)


def body(
    body_id: str,
    name: str,
    role: gm.Role,
    under: str | None = None,
) -> gm.Body:
    """Make an assumed body."""
    return gm.Body(id=body_id, name=name, role=role.id, under=under, basis=ASSUMED)


BODIES = (
    body("kf", "Kommunfullmäktige", COUNCIL),
    body("skolnamnden", "Skolnämnden", COMMITTEE),
    body("skolforvaltningen", "Skolförvaltningen", ADMINISTRATION, "skolnamnden"),
    body("skolchefen", "Skolans verksamhetschef", HEAD, "skolforvaltningen"),
    body("ekskolan", "Ekskolan", UNIT, "skolforvaltningen"),
    body("kulturnamnden", "Kulturnämnden", COMMITTEE),
    body("kulturforvaltningen", "Kulturförvaltningen", ADMINISTRATION, "kulturnamnden"),
    body("biblioteket", "Biblioteket", UNIT, "kulturforvaltningen"),
)


@frozen(kw_only=True)
class Omrade(gm.Area):
    """A target area."""

    word = "område"
    gloss = "area"


@frozen(kw_only=True)
class Mal(gm.Goal):
    """A goal; it may serve another goal beside its area."""

    word = "mål"
    gloss = "goal"


@frozen(kw_only=True)
class Namnduppdrag(gm.Assignment):
    """What the council tells a committee."""

    word = "nämnduppdrag"
    gloss = "committee assignment"


@frozen(kw_only=True)
class Chefsuppdrag(gm.Assignment):
    """What a committee tells a head of operations, where there is one."""

    word = "chefsuppdrag"
    gloss = "head's assignment"


@frozen(kw_only=True)
class Enhetsuppdrag(gm.Assignment):
    """What a unit is told."""

    word = "enhetsuppdrag"
    gloss = "unit assignment"


@frozen(kw_only=True)
class Matt(gm.Indicator):
    """What a goal is measured by."""

    word = "mått"
    gloss = "measure"


LEVELS = (
    gm.Level(kind=Omrade, must_have=(Mal,), basis=ASSUMED),
    gm.Level(
        kind=Mal,
        decided_by=(COUNCIL,),
        serves=(Omrade, Mal),
        must_serve=(Omrade,),
        basis=ASSUMED,
    ),
    gm.Level(
        kind=Namnduppdrag, owners=(COMMITTEE,), serves=(Mal,), must_serve=(Mal,), basis=ASSUMED
    ),
    gm.Level(
        kind=Chefsuppdrag,
        owners=(HEAD,),
        serves=(Namnduppdrag,),
        must_serve=(Namnduppdrag,),
        absent_in=ADMINISTRATION,
        basis=ASSUMED,
    ),
    gm.Level(
        kind=Enhetsuppdrag,
        owners=(UNIT,),
        serves=(Chefsuppdrag,),
        must_serve=(Chefsuppdrag,),
        basis=ASSUMED,
    ),
    gm.Level(kind=Matt, serves=(Mal,), must_serve=(Mal,), basis=ASSUMED),
)

CYCLES = (
    gm.MonthEnds(
        id="tertial",
        name="tertialrapport",
        gloss="four-monthly report",
        subject="mål",
        subject_gloss="goals",
        looks_at=(Mal,),
        months=(4, 8, 12),
        readers=(COMMITTEE, COUNCIL),
        basis=ASSUMED,
    ),
    gm.MonthEnds(
        id="bokslut",
        name="bokslut",
        gloss="annual accounts",
        subject="ekonomi",
        months=(12,),
        covers=gm.Coverage.YEAR_TO_DATE,
        covers_basis=gm.Basis.ASSUMED,
        basis=ASSUMED,
    ),
)

MODEL = gm.GovernanceModel(
    name="exempelby",
    edition="2024-2027",
    municipality="Exempelby",
    code="9999",
    language="sv",
    valid=gm.Period.years(2024, 2027),
    roles=ROLES,
    bodies=BODIES,
    levels=LEVELS,
    cycles=CYCLES,
)

SOURCE = gm.Source(id="budget", title="Exempelby budget 2024")

AREA = Omrade(id="skola", text="Skola")
GOAL = Mal(id="laslust", text="Fler elever läser", decided_by="kf", serves=("skola",))
MEASURE = Matt(
    id="lasare",
    text="Andel elever som läser varje vecka",
    serves=("laslust",),
    unit="%",
    direction=gm.Direction.HIGHER,
    targets=(gm.AtLeast(value=gm.Amount.parse("80 %"), period=gm.Period.years(2025)),),
    source=SOURCE.at("s. 4"),
)
COMMITTEE_TASK = Namnduppdrag(
    id="n-las", text="Öka läslusten", owners=("skolnamnden",), serves=("laslust",)
)
HEAD_TASK = Chefsuppdrag(
    id="c-las", text="Samordna skolorna", owners=("skolchefen",), serves=("n-las",)
)
UNIT_TASK = Enhetsuppdrag(
    id="e-las", text="Läs varje dag", owners=("ekskolan",), serves=("c-las",), due=date(2025, 6, 1)
)

PLAN = gm.Plan(
    model=MODEL.id,
    title="Exempelby 2024–2027",
    period=gm.Period.years(2024, 2027),
    source=SOURCE,
    sources=(SOURCE,),
    elements=(AREA, GOAL, MEASURE, COMMITTEE_TASK, HEAD_TASK, UNIT_TASK),
)


def plan_with(*elements: gm.Element, **changes: object) -> gm.Plan:
    """Put elements into the toy plan: in the place of those with their ids, or at the end."""
    new = {element.id: element for element in elements}
    kept = tuple(new.pop(element.id, element) for element in PLAN.elements)
    return evolve(PLAN, elements=(*kept, *new.values()), **changes)  # type: ignore[arg-type]
