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
from govmodel_sweden.roles import BOARD, COUNCIL

_EARLIER_COUNCILS = Terms(
    role=COUNCIL, first=date(1994, 11, 1), years=4, until=date(2014, 10, 14), basis=Basis.ASSUMED
)
_COUNCILS = Terms(
    role=COUNCIL,
    first=date(2014, 10, 15),
    years=4,
    source=KOMMUNALLAGEN.at(
        "5 kap. 9 §",
        remark="Four years from 15 October of the election year; that this held already for the "
        "term that began in 2014, under the earlier act, is assumed.",
    ),
)
_EARLIER_BOARDS = Terms(
    role=BOARD, first=date(1995, 1, 1), years=4, until=date(2014, 12, 31), basis=Basis.ASSUMED
)
_BOARDS = Terms(
    role=BOARD,
    first=date(2015, 1, 1),
    years=4,
    source=KOMMUNALLAGEN.at(
        "6 kap. 18 §",
        remark="Four years from 1 January after the election, unless the council ties the term to "
        "its own; that this held already for the term that began in 2015 is assumed.",
    ),
)

SWEDEN = Jurisdiction(
    name="Sverige", code="SE", terms=(_EARLIER_COUNCILS, _COUNCILS, _EARLIER_BOARDS, _BOARDS)
)
"""Sweden."""
