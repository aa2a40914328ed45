"""Söderhamn's governance models after 2011, as far as they are known, oldest first.

Of 2012–2015 the budget tells the goals and what they rest on, of 2020–2023 the public pages tell
the focus areas. Of 2016–2019 nothing is known but that there were focus areas: there is no edition.
"""

from attrs import evolve

from govmodel import Basis, Horizon, Level, Period, Tie
from govmodel_soderhamn import words as w
from govmodel_soderhamn.bodies import LATER_BODIES, PROCESSGRUPP
from govmodel_soderhamn.model import EDITION_2008
from govmodel_soderhamn.rules import RULES_2012, RULES_2020
from govmodel_soderhamn.sources import BUDGET_2012, WEBSITE
from govmodel_sweden import COUNCIL

# 2012–2015: six direction goals, each with a process group, resting on three kinds of ground

_GOALS_2012 = BUDGET_2012.at(
    "inriktningsmål",
    remark="Målen vilar på visionen, varumärkets tre teman och huvuduppgifterna. Att fullmäktige "
    "beslutar dem är härlett: de står i budgeten. 74,2 mkr avsattes.",
)
_GROUND_2012 = (w.Vision, w.Varumarkestema, w.Huvuduppgift)

LEVELS_2012 = (
    *(Level(kind=kind, source=_GOALS_2012, basis=Basis.DERIVED) for kind in _GROUND_2012),
    Level(
        kind=w.Inriktningsmal,
        decided_by=(COUNCIL,),
        owners=(PROCESSGRUPP,),
        serves=_GROUND_2012,
        must_serve=_GROUND_2012,
        horizon=Horizon(tied_to=Tie.EDITION),
        source=_GOALS_2012,
        basis=Basis.DERIVED,
    ),
    Level(kind=w.Indikator, serves=(w.Inriktningsmal,), basis=Basis.ASSUMED),
)

# 2020–2023: one purpose, three focus areas, effects that belong to several of them

_PURPOSE = WEBSITE.at("fokusområden 2020–2023")

LEVELS_2020 = (
    Level(kind=w.GemensamtSyfte, source=_PURPOSE),
    Level(
        kind=w.Fokusomrade,
        serves=(w.GemensamtSyfte,),
        source=evolve(_PURPOSE, remark="Att fokusområdena tjänar syftet är härlett."),
        basis=Basis.DERIVED,
    ),
    Level(
        kind=w.OnskadEffekt,
        serves=(w.Fokusomrade,),
        must_serve=(w.Fokusomrade,),
        source=evolve(_PURPOSE, remark="Tre av effekterna hör till flera områden och saknar mått."),
    ),
    Level(kind=w.Indikator, serves=(w.OnskadEffekt,), basis=Basis.ASSUMED),
)

# Editions

EDITION_2012 = evolve(
    EDITION_2008,
    edition="2012-2015",
    valid=Period.years(2012, 2015),
    source=BUDGET_2012,
    basis=Basis.STATED,
    roles=(*EDITION_2008.roles, PROCESSGRUPP),
    bodies=LATER_BODIES,
    levels=LEVELS_2012,
    documents=(),
    cycles=(),
    rules=RULES_2012,
    sources=(BUDGET_2012, WEBSITE),
)
"""The model of 2012–2015, as far as it is known."""

EDITION_2020 = evolve(
    EDITION_2008,
    edition="2020-2023",
    valid=Period.years(2020, 2023),
    source=_PURPOSE,
    basis=Basis.STATED,
    bodies=LATER_BODIES,
    levels=LEVELS_2020,
    documents=(),
    cycles=(),
    rules=RULES_2020,
    sources=(WEBSITE,),
)
"""The model of 2020–2023, as far as it is known."""
