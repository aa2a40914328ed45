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
"""*Kommunfullmäktige*: the elected council, which decides goals, budget and organisation."""

BOARD = Role(
    id="board",
    name="kommunstyrelse",
    gloss="municipal executive board",
    source=KOMMUNALLAGEN.at("6 kap. 1 §"),
)
"""*Kommunstyrelse*: the executive board, which oversees the committees and companies."""

COMMITTEE = Role(
    id="committee",
    name="nämnd",
    gloss="committee",
    source=KOMMUNALLAGEN.at("6 kap. 6 §"),
)
"""*Nämnd*: a committee that runs its activity by the council's goals."""

PRESIDIUM = Role(
    id="presidium",
    name="fullmäktiges presidium",
    gloss="presidium of the council",
    source=KOMMUNALLAGEN.at("11 kap. 8 §"),
)
"""*Fullmäktiges presidium*: the council's chairs, who draft the auditors' budget."""

DRAFTING_COMMITTEE = Role(
    id="drafting_committee",
    name="fullmäktigeberedning",
    gloss="drafting committee of the council",
    source=KOMMUNALLAGEN.at("3 kap. 2 §, 5 kap. 26–28 §§"),
)
"""*Fullmäktigeberedning*: prepares the council's matters and does not decide by itself."""

AUDITORS = Role(
    id="auditors",
    name="revisorer",
    gloss="auditors",
    source=KOMMUNALLAGEN.at("12 kap. 2 §"),
)
"""*Revisorer*: the elected auditors, who assess whether results agree with the council's goals."""

COMPANY = Role(
    id="company",
    name="kommunalt bolag",
    gloss="municipal company",
    source=KOMMUNALLAGEN.at("10 kap. 2–6 §§"),
)
"""*Kommunalt bolag*: a company that the municipality owns, wholly or in part."""

PRIVATE_PROVIDER = Role(
    id="private_provider",
    name="privat utförare",
    gloss="private provider",
    source=KOMMUNALLAGEN.at("10 kap. 7–9 §§"),
)
"""*Privat utförare*: somebody outside who carries out a municipal activity by contract."""

BOARDS_COMMITTEE = Role(
    id="boards_committee",
    name="kommunstyrelsens arbetsutskott",
    gloss="working committee of the executive board",
    basis=Basis.ASSUMED,
)
"""*Kommunstyrelsens arbetsutskott*: prepares the executive board's matters, where there is one."""

ADMINISTRATION = Role(
    id="administration", name="förvaltning", gloss="administration", basis=Basis.ASSUMED
)
"""*Förvaltning*: the staff organisation under a committee."""

CHIEF_EXECUTIVE = Role(
    id="chief_executive", name="kommunchef", gloss="chief executive", basis=Basis.ASSUMED
)
"""*Kommunchef*: the head of the municipality's whole staff, also called *kommundirektör*."""

HEAD_OF_ADMINISTRATION = Role(
    id="head_of_administration",
    name="förvaltningschef",
    gloss="head of administration",
    basis=Basis.ASSUMED,
)
"""*Förvaltningschef*: the head of an administration."""

HEAD_OF_OPERATIONS = Role(
    id="head_of_operations",
    name="verksamhetschef",
    gloss="head of operations",
    basis=Basis.ASSUMED,
)
"""*Verksamhetschef*: the head of one of an administration's operations, where there is one."""

UNIT_MANAGER = Role(id="unit_manager", name="enhetschef", gloss="unit manager", basis=Basis.ASSUMED)
"""*Enhetschef*: the head of a unit: a school, a home, a library."""

EMPLOYEE = Role(id="employee", name="medarbetare", gloss="employee", basis=Basis.ASSUMED)
"""*Medarbetare*: somebody employed by the municipality."""

PROCESS_GROUP = Role(
    id="process_group", name="processgrupp", gloss="process group", basis=Basis.ASSUMED
)
"""*Processgrupp*: a group of committees and companies that work for a goal together."""
