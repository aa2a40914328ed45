"""Sweden as a jurisdiction: terms of office, elections, budgets and holidays, as its law has them.

Terms and elections before the election of 1994 are unspecified: terms had another length.

>>> from datetime import date
>>> from govmodel import election_in, practical_day, term_of_office
>>> from govmodel_sweden import COUNCIL, SWEDEN
>>> str(term_of_office(SWEDEN, COUNCIL, date(2026, 11, 1)).period)
'2026-10-15/2030-10-14'
>>> election_in(SWEDEN, 2026).day.isoformat()
'2026-09-13'
>>> practical_day(SWEDEN, date(2026, 10, 31)).safe.isoformat()
'2026-10-30'
"""

from datetime import date

from attrs import evolve

from govmodel import Basis, BudgetDay, Elections, Holidays, Jurisdiction, Terms
from govmodel_sweden.law import KOMMUNALLAGEN, LAGSTADGAD_TID, VALLAGEN
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

_SUNDAY = 7
_ELECTIONS = (
    Elections(
        first=1994,
        years=4,
        month=9,
        weekday=_SUNDAY,
        which=3,
        until=2013,
        basis=Basis.ASSUMED,
    ),
    Elections(
        first=2014,
        years=4,
        month=9,
        weekday=_SUNDAY,
        which=2,
        until=2017,
        basis=Basis.ASSUMED,
    ),
    Elections(
        first=2018,
        years=4,
        month=9,
        weekday=_SUNDAY,
        which=2,
        source=evolve(
            VALLAGEN,
            remark="Paragrafen är inte läst och anges därför inte. Andra söndagen i september är "
            "härlett ur valdagarna 2018-09-09, 2022-09-11, 2026-09-13 och 2030-09-08, som är "
            "hämtade ur en andrahandskälla; att det är vart fjärde år följer också av "
            "mandatperiodens längd, kommunallagen (2017:725) 5 kap. 9 §.",
        ),
        basis=Basis.DERIVED,
    ),
)

# The act of 2017 is in force from 2018; that the budget was adopted by the same day under the act
# before it is assumed.
_BUDGET_DAYS = (
    BudgetDay(first=1994, month=11, day=30, until=2017, basis=Basis.ASSUMED),
    BudgetDay(
        first=2018,
        month=11,
        day=30,
        source=KOMMUNALLAGEN.at(
            "11 kap. 10 §",
            remark="Före november månads utgång; under valår av nyvalda fullmäktige.",
        ),
    ),
)

_HOLIDAYS = Holidays(
    country="SE",
    categories=("public", "de_facto"),  # Midsummer, Christmas and New Year's Eve are the latter
    later=LAGSTADGAD_TID.at(
        "2 §",
        remark="Den åtgärd som senast ska vidtas en lördag, en söndag, en annan allmän helgdag, "
        "midsommarafton, julafton eller nyårsafton får vidtas nästa vardag.",
    ),
)

SWEDEN = Jurisdiction(
    name="Sverige",
    code="SE",
    terms=(*_COUNCILS, *_BOARDS),
    milestones=MILESTONES,
    calendar_rules=CALENDAR_RULES,
    plan_rules=PLAN_RULES,
    elections=_ELECTIONS,
    budget_days=_BUDGET_DAYS,
    holidays=_HOLIDAYS,
)
"""Sweden."""
