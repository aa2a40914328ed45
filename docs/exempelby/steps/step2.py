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
            decided_by="skn",
            serves=("skola",),
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
for step in gm.trace(PLAN, "skolbibliotek").up:
    print("  " * step.depth, step.word, "–", step.text)
