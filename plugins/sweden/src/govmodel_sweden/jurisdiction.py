"""Sweden as a jurisdiction: the terms of office that its law gives.

Terms before the election of 1994 are unspecified: they had another length.

>>> from datetime import date
>>> from govmodel import term_of_office
>>> from govmodel_sweden import COUNCIL, SWEDEN
>>> str(term_of_office(SWEDEN, COUNCIL, date(2026, 11, 1)).period)
'2026-10-15/2030-10-14'
"""

from datetime import date

from govmodel import Basis, Jurisdiction, Terms
from govmodel_sweden.law import KOMMUNALLAGEN
from govmodel_sweden.milestones import MILESTONES
from govmodel_sweden.roles import BOARD, COUNCIL
from govmodel_sweden.rules import CALENDAR_RULES, PLAN_RULES

# Terms that began before the act of 2017 was in force follow the same pattern; that they did, under
# the act before it, is assumed.

_COUNCILS = (
    Terms(
        role=COUNCIL,
        first=date(1994, 11, 1),
        years=4,
        until=date(2014, 10, 14),
        basis=Basis.ASSUMED,
    ),
    Terms(
        role=COUNCIL,
        first=date(2014, 10, 15),
        years=4,
        until=date(2018, 10, 14),
        basis=Basis.ASSUMED,
    ),
    Terms(
        role=COUNCIL,
        first=date(2018, 10, 15),
        years=4,
        source=KOMMUNALLAGEN.at("5 kap. 9 §", remark="Fyra år från den 15 oktober valåret."),
    ),
)
_BOARDS = (
    Terms(
        role=BOARD,
        first=date(1995, 1, 1),
        years=4,
        until=date(2018, 12, 31),
        basis=Basis.ASSUMED,
    ),
    Terms(
        role=BOARD,
        first=date(2019, 1, 1),
        years=4,
        source=KOMMUNALLAGEN.at(
            "6 kap. 18 §",
            remark="Fyra år från den 1 januari efter valet, om inte fullmäktige knyter styrelsens "
            "mandattid till sin egen.",
        ),
    ),
)

SWEDEN = Jurisdiction(
    name="Sverige",
    code="SE",
    terms=(*_COUNCILS, *_BOARDS),
    milestones=MILESTONES,
    calendar_rules=CALENDAR_RULES,
    plan_rules=PLAN_RULES,
)
"""Sweden."""
