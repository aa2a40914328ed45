"""Exempelby as the benchmarks govern it: five words with fields of their own, and who has them.

Everything here is made up, and says so: its basis is assumed, and no municipality has its code.
"""

from datetime import date
from enum import StrEnum

from attrs import frozen

import govmodel as gm

ASSUMED = gm.Basis.ASSUMED

COUNCIL = gm.Role(id="council", name="kommunfullmäktige", gloss="council", basis=ASSUMED)
COMMITTEE = gm.Role(id="committee", name="nämnd", gloss="committee", basis=ASSUMED)
ADMINISTRATION = gm.Role(
    id="administration", name="förvaltning", gloss="administration", basis=ASSUMED
)
HEAD = gm.Role(id="head", name="verksamhetschef", gloss="head of operations", basis=ASSUMED)
UNIT = gm.Role(id="unit", name="enhet", gloss="unit", basis=ASSUMED)

SUBJECTS = ("skola", "omsorg", "kultur", "teknik", "miljö", "näringsliv", "integration", "trafik")
"""What the administrations are called; the last of them have no head of operations."""
HEADED = 6
"""How many of the administrations have a head of operations."""


def _body(body_id: str, name: str, role: gm.Role, under: str | None = None) -> gm.Body:
    return gm.Body(id=body_id, name=name, role=role.id, under=under, basis=ASSUMED)


def unit(at: int) -> gm.Body:
    """Make one of any number of units; they are spread over the administrations."""
    subject = at % len(SUBJECTS)
    name = f"{SUBJECTS[subject].capitalize()}enhet {at}"
    return _body(f"enhet-{at}", name, UNIT, f"forvaltning-{subject}")


BODIES = (
    _body("kf", "Kommunfullmäktige", COUNCIL),
    *(_body(f"namnd-{at}", f"Nämnden för {name}", COMMITTEE) for at, name in enumerate(SUBJECTS)),
    *(
        _body(f"forvaltning-{at}", f"Förvaltningen för {name}", ADMINISTRATION, f"namnd-{at}")
        for at, name in enumerate(SUBJECTS)
    ),
    *(
        _body(f"chef-{at}", f"Chefen för {name}", HEAD, f"forvaltning-{at}")
        for at, name in enumerate(SUBJECTS[:HEADED])
    ),
)


class Priority(StrEnum):
    """How much a goal matters beside the others."""

    FIRST = "först"
    SECOND = "därefter"
    THIRD = "i mån av tid"


class State(StrEnum):
    """How far an assignment has come."""

    PLANNED = "planerat"
    RUNNING = "pågår"
    DONE = "klart"


@frozen(kw_only=True)
class Malomrade(gm.Area):
    """A target area, with the money for all that is in it."""

    word = "målområde"
    gloss = "target area"

    frame: gm.Amount | None = None


@frozen(kw_only=True)
class Mal(gm.Goal):
    """A goal; it serves areas, and may serve another goal."""

    word = "mål"
    gloss = "goal"

    priority: Priority = Priority.SECOND
    adopted: date | None = None


@frozen(kw_only=True)
class Verksamhetsuppdrag(gm.Assignment):
    """What a head of operations is told, where there is one."""

    word = "verksamhetsuppdrag"
    gloss = "assignment to operations"

    state: State = State.PLANNED


@frozen(kw_only=True)
class Enhetsuppdrag(gm.Assignment):
    """What a unit is told."""

    word = "enhetsuppdrag"
    gloss = "unit assignment"

    state: State = State.PLANNED
    begun: date | None = None
    reported: bool = False


@frozen(kw_only=True)
class Matt(gm.Indicator):
    """What a goal is measured by."""

    word = "mått"
    gloss = "measure"

    by_sex: bool = False


MODEL = gm.GovernanceModel(
    name="exempelby",
    edition="2023-2026",
    municipality="Exempelby",
    code="9999",
    language="sv",
    valid=gm.Period.years(2023, 2026),
    roles=(COUNCIL, COMMITTEE, ADMINISTRATION, HEAD, UNIT),
    bodies=BODIES,
    levels=(
        gm.Level(kind=Malomrade, decided_by=(COUNCIL,), basis=ASSUMED),
        gm.Level(
            kind=Mal,
            decided_by=(COUNCIL,),
            owners=(COMMITTEE,),
            serves=(Malomrade, Mal),
            must_serve=(Malomrade,),
            basis=ASSUMED,
        ),
        gm.Level(
            kind=Verksamhetsuppdrag,
            decided_by=(COMMITTEE,),
            owners=(HEAD,),
            serves=(Mal,),
            must_serve=(Mal,),
            absent_in=ADMINISTRATION,
            basis=ASSUMED,
        ),
        gm.Level(
            kind=Enhetsuppdrag,
            owners=(UNIT,),
            serves=(Verksamhetsuppdrag,),
            must_serve=(Verksamhetsuppdrag,),
            basis=ASSUMED,
        ),
        gm.Level(kind=Matt, serves=(Mal,), must_serve=(Mal,), basis=ASSUMED),
    ),
)
