"""Exempelby's governance model. The municipality is made up, and so is its document."""

from attrs import frozen

from govmodel import (
    Area,
    Assignment,
    Basis,
    Body,
    Defects,
    Goal,
    GovernanceModel,
    Indicator,
    Level,
    MonthEnds,
    Period,
    Plan,
    Role,
    Rule,
    Severity,
    Source,
)

# Sources

STYRMODELL = Source(title="Styrmodell för Exempelby 2023–2026")

# Who

COUNCIL = Role(
    id="council", name="kommunfullmäktige", gloss="municipal council", basis=Basis.ASSUMED
)
COMMITTEE = Role(id="committee", name="nämnd", gloss="committee", basis=Basis.ASSUMED)

BODIES = (
    Body(id="kf", name="Kommunfullmäktige", role=COUNCIL.id, source=STYRMODELL.at("s. 1")),
    Body(id="skn", name="Skolnämnden", role=COMMITTEE.id, source=STYRMODELL.at("s. 1")),
)

# Words


@frozen(kw_only=True)
class Malomrade(Area):
    """What the municipality works with."""

    word = "målområde"
    gloss = "target area"


@frozen(kw_only=True)
class Mal(Goal):
    """What the council wants for the term of office."""

    word = "mål"
    gloss = "goal"


@frozen(kw_only=True)
class Uppdrag(Assignment):
    """What the council tells a committee to do."""

    word = "uppdrag"
    gloss = "assignment"


@frozen(kw_only=True)
class Matt(Indicator):
    """What a goal is measured by."""

    word = "mått"
    gloss = "measure"


LEVELS = (
    Level(kind=Malomrade, source=STYRMODELL.at("s. 2")),
    Level(
        kind=Mal,
        decided_by=(COUNCIL,),
        serves=(Malomrade,),
        must_serve=(Malomrade,),
        source=STYRMODELL.at("s. 2"),
    ),
    Level(
        kind=Uppdrag,
        decided_by=(COUNCIL,),
        owners=(COMMITTEE,),
        serves=(Mal,),
        must_serve=(Mal,),
        source=STYRMODELL.at("s. 3"),
    ),
    Level(kind=Matt, serves=(Mal,), must_serve=(Mal,), source=STYRMODELL.at("s. 3")),
)

# Calendar

CYCLES = (
    MonthEnds(
        id="delarsrapport",
        name="delårsrapport",
        gloss="interim report",
        subject="mål",
        subject_gloss="goals",
        looks_at=(Mal,),
        months=(4, 8),
        readers=(COUNCIL,),
        source=STYRMODELL.at("s. 4"),
        basis=Basis.DERIVED,
    ),
)

# Rules


def goal_is_decided_for_the_term(plan: Plan, model: GovernanceModel) -> Defects:
    """A goal holds for the whole term of office."""
    for at, element in enumerate(plan):
        if isinstance(element, Mal) and element.valid not in (None, model.valid):
            yield (
                ("elements", at, "valid"),
                {"id": element.id, "found": element.valid, "expected": model.valid},
            )


RULES = (
    Rule(
        code="EX101",
        severity=Severity.WARNING,
        find=goal_is_decided_for_the_term,
        source=STYRMODELL.at("s. 2"),
        sentences={
            "sv": "Målet {id} avser {found}; enligt modellen gäller mål hela perioden {expected}.",
            "en": "The goal {id} covers {found}; by the model a goal holds for all of {expected}.",
        },
    ),
)

# Editions, oldest first

EDITION_2023 = GovernanceModel(
    name="exempelby",
    edition="2023-2026",
    municipality="Exempelby",
    code="9999",
    language="sv",
    valid=Period.years(2023, 2026),
    roles=(COUNCIL, COMMITTEE),
    bodies=BODIES,
    levels=LEVELS,
    cycles=CYCLES,
    rules=RULES,
    sources=(STYRMODELL,),
)
"""The model of the term 2023–2026."""
