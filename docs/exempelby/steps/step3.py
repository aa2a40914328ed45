"""Exempelby's governance model. The municipality is made up, and so is its document."""

from attrs import frozen

import govmodel as gm

# Sources

STYRMODELL = gm.Source(title="Styrmodell för Exempelby 2023–2026")

# Who

COUNCIL = gm.Role(
    id="council",
    name="kommunfullmäktige",
    gloss="municipal council",
    basis=gm.Basis.ASSUMED,
)
COMMITTEE = gm.Role(id="committee", name="nämnd", gloss="committee", basis=gm.Basis.ASSUMED)

BODIES = (
    gm.Body(
        id="kf",
        name="Kommunfullmäktige",
        role=COUNCIL.id,
        source=STYRMODELL.at("s. 1"),
    ),
    gm.Body(
        id="skn",
        name="Skolnämnden",
        role=COMMITTEE.id,
        source=STYRMODELL.at("s. 1"),
    ),
)

# Words


@frozen(kw_only=True)
class Malomrade(gm.Area):
    """What the municipality works with."""

    word = "målområde"
    gloss = "target area"


@frozen(kw_only=True)
class Mal(gm.Goal):
    """What the council wants for the term of office."""

    word = "mål"
    gloss = "goal"


@frozen(kw_only=True)
class Uppdrag(gm.Assignment):
    """What the council tells a committee to do."""

    word = "uppdrag"
    gloss = "assignment"


@frozen(kw_only=True)
class Matt(gm.Indicator):
    """What a goal is measured by."""

    word = "mått"
    gloss = "measure"


LEVELS = (
    gm.Level(kind=Malomrade, source=STYRMODELL.at("s. 2")),
    gm.Level(
        kind=Mal,
        decided_by=(COUNCIL,),
        serves=(Malomrade,),
        must_serve=(Malomrade,),
        source=STYRMODELL.at("s. 2"),
    ),
    gm.Level(
        kind=Uppdrag,
        decided_by=(COUNCIL,),
        owners=(COMMITTEE,),
        serves=(Mal,),
        must_serve=(Mal,),
        source=STYRMODELL.at("s. 3"),
    ),
    gm.Level(kind=Matt, serves=(Mal,), must_serve=(Mal,), source=STYRMODELL.at("s. 3")),
)

# Calendar

CYCLES = (
    gm.MonthEnds(
        id="delarsrapport",
        name="delårsrapport",
        gloss="interim report",
        subject="mål",
        subject_gloss="goals",
        looks_at=(Mal,),
        months=(4, 8),
        readers=(COUNCIL,),
        source=STYRMODELL.at("s. 4"),
        basis=gm.Basis.DERIVED,
    ),
)

# Rules


def goal_is_decided_for_the_term(plan: gm.Plan, model: gm.GovernanceModel) -> gm.Defects:
    """A goal holds for the whole term of office."""
    for at, element in enumerate(plan):
        if isinstance(element, Mal) and element.valid not in (None, model.valid):
            yield (
                ("elements", at, "valid"),
                {"id": element.id, "found": element.valid, "expected": model.valid},
            )


RULES = (
    gm.Rule(
        code="EX101",
        severity=gm.Severity.WARNING,
        find=goal_is_decided_for_the_term,
        source=STYRMODELL.at("s. 2"),
        sentences={
            "sv": "Målet {id} avser {found}; enligt modellen gäller mål hela perioden {expected}.",
            "en": "The goal {id} covers {found}; by the model a goal holds for all of {expected}.",
        },
    ),
)

# Editions, oldest first

EDITION_2023 = gm.GovernanceModel(
    name="exempelby",
    edition="2023-2026",
    municipality="Exempelby",
    code="9999",
    language="sv",
    valid=gm.Period.years(2023, 2026),
    roles=(COUNCIL, COMMITTEE),
    bodies=BODIES,
    levels=LEVELS,
    cycles=CYCLES,
    rules=RULES,
    sources=(STYRMODELL,),
)
"""The model of the term 2023–2026."""

# A plan

BUDGET = gm.Source(title="Mål och budget för Exempelby 2025")

PLAN = gm.Plan(
    model=EDITION_2023.id,
    period=gm.Period.years(2025),
    source=BUDGET,
    elements=(
        Malomrade(id="skola", text="Skola"),
        Mal(
            id="laslust",
            text="Fler elever läser",
            decided_by="kf",
            serves=("skola",),
            valid=gm.Period.years(2025),
        ),
        Matt(
            id="lasare",
            text="Andel elever som läser varje vecka",
            serves=("laslust",),
            unit="%",
            direction=gm.Direction.HIGHER,
            targets=(
                gm.AtLeast(value=gm.Amount.parse("70 %"), period=gm.Period.school_year(2024)),
            ),
            source=BUDGET.at("s. 5"),
        ),
        Uppdrag(
            id="skolbibliotek",
            text="Öppna ett skolbibliotek på varje skola",
            decided_by="kf",
            owners=("skn",),
            serves=("laslust",),
        ),
    ),
)

# Questions

for finding in gm.check(PLAN, EDITION_2023):
    print(finding.text("sv"))
for review in gm.reviews(EDITION_2023, gm.Period.years(2025)):
    print(review.closing, review.name, review.due)
