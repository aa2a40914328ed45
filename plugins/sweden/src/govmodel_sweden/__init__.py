"""What all Swedish municipalities share: roles, and what the law gives every one of them.

A municipality's plugin builds on this package and on govmodel, and on nothing else of ours. Every
value cites its place in the law, or says that it is assumed.

>>> from govmodel_sweden import COUNCIL
>>> COUNCIL.name, COUNCIL.source.where
('kommunfullmäktige', '5 kap. 1–2 §§')
"""

from govmodel_sweden.jurisdiction import SWEDEN
from govmodel_sweden.kolada import KOLADA, is_kolada_id
from govmodel_sweden.law import KOMMUNALLAGEN
from govmodel_sweden.roles import (
    ADMINISTRATION,
    BOARD,
    CHIEF_EXECUTIVE,
    COMMITTEE,
    COMPANY,
    COUNCIL,
    DRAFTING_COMMITTEE,
    EMPLOYEE,
    HEAD_OF_ADMINISTRATION,
    HEAD_OF_OPERATIONS,
    PRIVATE_PROVIDER,
    PROCESS_GROUP,
    UNIT_MANAGER,
)

__all__ = [
    "ADMINISTRATION",
    "BOARD",
    "CHIEF_EXECUTIVE",
    "COMMITTEE",
    "COMPANY",
    "COUNCIL",
    "DRAFTING_COMMITTEE",
    "EMPLOYEE",
    "HEAD_OF_ADMINISTRATION",
    "HEAD_OF_OPERATIONS",
    "KOLADA",
    "KOMMUNALLAGEN",
    "PRIVATE_PROVIDER",
    "PROCESS_GROUP",
    "SWEDEN",
    "UNIT_MANAGER",
    "is_kolada_id",
]
