"""The roles that Swedish municipalities are governed by.

The law names the political bodies, the companies and the private providers. It leaves the
organisation of the staff to each municipality: the roles below a committee are common usage, and so
*assumed*.

>>> from govmodel_sweden import HEAD_OF_OPERATIONS
>>> HEAD_OF_OPERATIONS.label("sv"), HEAD_OF_OPERATIONS.basis.value
('verksamhetschef', 'assumed')
"""

from govmodel import Basis, Role
from govmodel_sweden.law import KOMMUNALLAGEN

COUNCIL = Role(
    id="council",
    name="kommunfullmäktige",
    gloss="municipal council",
    source=KOMMUNALLAGEN.at("5 kap. 1–2 §§"),
)
"""The elected council: goals, budget and organisation are its own to decide."""

BOARD = Role(
    id="board",
    name="kommunstyrelse",
    gloss="municipal executive board",
    source=KOMMUNALLAGEN.at("6 kap. 1 §"),
)
"""The executive board, which has oversight over the other committees and the companies."""

COMMITTEE = Role(
    id="committee",
    name="nämnd",
    gloss="committee",
    source=KOMMUNALLAGEN.at("6 kap. 6 §"),
)
"""A committee that runs its activity by the council's goals."""

DRAFTING_COMMITTEE = Role(
    id="drafting_committee",
    name="fullmäktigeberedning",
    gloss="drafting committee of the council",
    source=KOMMUNALLAGEN.at("3 kap. 2 §, 5 kap. 26–28 §§"),
)
"""A committee of the council that prepares its matters and does not decide by itself."""

COMPANY = Role(
    id="company",
    name="kommunalt bolag",
    gloss="municipal company",
    source=KOMMUNALLAGEN.at("10 kap. 2–6 §§"),
)
"""A company that the municipality owns, wholly or in part."""

PRIVATE_PROVIDER = Role(
    id="private_provider",
    name="privat utförare",
    gloss="private provider",
    source=KOMMUNALLAGEN.at("10 kap. 7–9 §§"),
)
"""Somebody outside who carries out a municipal activity by contract."""

ADMINISTRATION = Role(
    id="administration", name="förvaltning", gloss="administration", basis=Basis.ASSUMED
)
"""The staff organisation under a committee."""

CHIEF_EXECUTIVE = Role(
    id="chief_executive", name="kommunchef", gloss="chief executive", basis=Basis.ASSUMED
)
"""The head of the municipality's whole staff, also called *kommundirektör*."""

HEAD_OF_ADMINISTRATION = Role(
    id="head_of_administration",
    name="förvaltningschef",
    gloss="head of administration",
    basis=Basis.ASSUMED,
)
"""The head of an administration."""

HEAD_OF_OPERATIONS = Role(
    id="head_of_operations",
    name="verksamhetschef",
    gloss="head of operations",
    basis=Basis.ASSUMED,
)
"""The head of one of an administration's operations, where there is one."""

UNIT_MANAGER = Role(id="unit_manager", name="enhetschef", gloss="unit manager", basis=Basis.ASSUMED)
"""The head of a unit: a school, a home, a library."""

EMPLOYEE = Role(id="employee", name="medarbetare", gloss="employee", basis=Basis.ASSUMED)
"""Somebody employed by the municipality."""

PROCESS_GROUP = Role(
    id="process_group", name="processgrupp", gloss="process group", basis=Basis.ASSUMED
)
"""A group of committees and companies that work for a goal together."""
