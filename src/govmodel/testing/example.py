"""A small made-up model that obeys every law of the contract, to try things on.

>>> EXAMPLE.id, list(EXAMPLE.kinds)
('exempelby@2024', ['område', 'mål', 'mått'])
"""

from attrs import frozen

from govmodel.bodies import Body, Role
from govmodel.cycles import Coverage, MonthEnds
from govmodel.elements import Area, Goal, Indicator
from govmodel.levels import Level
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.sources import Basis


@frozen(kw_only=True)
class Omrade(Area):
    """What the goals are about.

    >>> Omrade(id="o", text="Skolan").word
    'område'
    """

    word = "område"
    gloss = "area"


@frozen(kw_only=True)
class Mal(Goal):
    """What the council wants.

    >>> Mal(id="m", text="Fler elever läser", serves=("o",)).word
    'mål'
    """

    word = "mål"
    gloss = "goal"


@frozen(kw_only=True)
class Matt(Indicator):
    """What a goal is measured by.

    >>> Matt(id="k", text="Andel läsare", serves=("m",)).word
    'mått'
    """

    word = "mått"
    gloss = "measure"


COUNCIL = Role(id="council", name="fullmäktige", gloss="council", basis=Basis.ASSUMED)
COMMITTEE = Role(id="committee", name="nämnd", gloss="committee", basis=Basis.ASSUMED)

EXAMPLE = GovernanceModel(
    name="exempelby",
    edition="2024",
    municipality="Exempelby",
    code="9999",
    language="sv",
    valid=Period.years(2024),
    roles=(COUNCIL, COMMITTEE),
    bodies=(Body(id="kf", name="Kommunfullmäktige", role=COUNCIL.id, basis=Basis.ASSUMED),),
    levels=(
        Level(kind=Omrade, decided_by=(COUNCIL,), owners=(COUNCIL,), basis=Basis.ASSUMED),
        Level(
            kind=Mal,
            decided_by=(COUNCIL,),
            owners=(COMMITTEE,),
            serves=(Omrade,),
            must_serve=(Omrade,),
            basis=Basis.ASSUMED,
        ),
        Level(
            kind=Matt,
            decided_by=(COMMITTEE,),
            owners=(COMMITTEE,),
            serves=(Mal,),
            must_serve=(Mal,),
            basis=Basis.ASSUMED,
        ),
    ),
    cycles=(
        MonthEnds(
            id="tertial",
            name="tertialrapport",
            gloss="four-monthly report",
            subject="mål",
            months=(4, 8, 12),
            covers=Coverage.TERTIAL,
            covers_basis=Basis.ASSUMED,
            basis=Basis.ASSUMED,
        ),
    ),
)
"""The model; everything in it is assumed."""
