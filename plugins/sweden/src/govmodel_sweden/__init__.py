"""What all Swedish municipalities share: roles, what the law gives them, scales to choose among.

A municipality's plugin builds on this package and on govmodel, and on nothing else of ours. What is
said of the law cites its place there, or says that it is assumed; a scale says nothing of anybody
until a model names it.

>>> from govmodel_sweden import COUNCIL
>>> COUNCIL.name, COUNCIL.source.where
('kommunfullmäktige', '5 kap. 1–2 §§')
"""

from govmodel_sweden.jurisdiction import SWEDEN
from govmodel_sweden.kolada import KOLADA, is_kolada_id
from govmodel_sweden.law import KOMMUNALLAGEN, LAGSTADGAD_TID, VALLAGEN
from govmodel_sweden.milestones import MILESTONES
from govmodel_sweden.roles import (
    ADMINISTRATION,
    AUDITORS,
    BOARD,
    BOARDS_COMMITTEE,
    CHIEF_EXECUTIVE,
    COMMITTEE,
    COMPANY,
    COUNCIL,
    DRAFTING_COMMITTEE,
    EMPLOYEE,
    HEAD_OF_ADMINISTRATION,
    HEAD_OF_OPERATIONS,
    PRESIDIUM,
    PRIVATE_PROVIDER,
    PROCESS_GROUP,
    UNIT_MANAGER,
)
from govmodel_sweden.routes import COUNCIL_MATTER, COUNCIL_REPORT
from govmodel_sweden.scales import (
    FACES,
    FINISHED,
    FULFILMENT,
    HARD_TO_JUDGE,
    PARTLY_FROM_80,
    POINTS,
    TRAFFIC_LIGHTS,
    TRAFFIC_LIGHTS_WITH_WHITE,
    WHITE,
    YES_NO,
)

__all__ = [
    "ADMINISTRATION",
    "AUDITORS",
    "BOARD",
    "BOARDS_COMMITTEE",
    "CHIEF_EXECUTIVE",
    "COMMITTEE",
    "COMPANY",
    "COUNCIL",
    "COUNCIL_MATTER",
    "COUNCIL_REPORT",
    "DRAFTING_COMMITTEE",
    "EMPLOYEE",
    "FACES",
    "FINISHED",
    "FULFILMENT",
    "HARD_TO_JUDGE",
    "HEAD_OF_ADMINISTRATION",
    "HEAD_OF_OPERATIONS",
    "KOLADA",
    "KOMMUNALLAGEN",
    "LAGSTADGAD_TID",
    "MILESTONES",
    "PARTLY_FROM_80",
    "POINTS",
    "PRESIDIUM",
    "PRIVATE_PROVIDER",
    "PROCESS_GROUP",
    "SWEDEN",
    "TRAFFIC_LIGHTS",
    "TRAFFIC_LIGHTS_WITH_WHITE",
    "UNIT_MANAGER",
    "VALLAGEN",
    "WHITE",
    "YES_NO",
    "is_kolada_id",
]
