"""Öckerö's governance models after 2014, oldest first. Of 2015–2018 no source tells.

In 2019–2022 the strategy for digitalisation stands beside Öckerömodellen: both pages are undated,
and that they were in force together is assumed. Of 2023–2026 only the structure is known.
"""

from attrs import evolve

from govmodel import Basis, GovernanceModel, Level, Period
from govmodel_ockero import strategy
from govmodel_ockero.bodies import BODIES_LATER, ROLES, STRATEGY_BODIES, STRATEGY_ROLES
from govmodel_ockero.model import EDITION_2011, LEVELS
from govmodel_ockero.rules import RULES_2023, STRATEGY_RULES
from govmodel_ockero.sources import (
    ANNUAL_REPORTS,
    OCKEROMODELLEN,
    PAGES_2023,
    STRATEGIN,
    STRUCTURE_2023,
    WEBSITE,
)
from govmodel_ockero.words import Malomrade, Vision, Visionsomrade
from govmodel_sweden import BOARD, COMMITTEE, COMPANY, COUNCIL, KOMMUNALLAGEN, SWEDEN

_ORGANISATION = (
    "Efter 2014 har kommunen tre förvaltningar med var sin nämnd; deras namn och när de kom till "
    "har inte återfunnits, och en plan anger sina egna."
)

LEVELS_2023 = (
    Level(kind=Vision, source=STRUCTURE_2023),
    Level(kind=Visionsomrade, serves=(Vision,), must_serve=(Vision,), source=STRUCTURE_2023),
    Level(
        kind=Malomrade, serves=(Visionsomrade,), must_serve=(Visionsomrade,), source=STRUCTURE_2023
    ),
)
"""What is known of the words of 2023–2026: who decides, and what goals there are, is not."""

EDITION_2019 = evolve(
    EDITION_2011,
    edition="2019-2022",
    valid=Period.years(2019, 2022),
    source=evolve(
        STRATEGIN,
        remark="Sidorna om Öckerömodellen och om strategin är odaterade; att de gällde tillsammans "
        f"under denna mandatperiod är antaget. {_ORGANISATION}",
    ),
    basis=Basis.ASSUMED,
    roles=(*ROLES, *STRATEGY_ROLES),
    bodies=(*BODIES_LATER, *STRATEGY_BODIES),
    levels=strategy.beside(LEVELS),
    documents=(*EDITION_2011.documents, *strategy.DOCUMENTS),
    cycles=(*EDITION_2011.cycles, *strategy.CYCLES),
    rules=(*EDITION_2011.rules, *STRATEGY_RULES),
    sources=(OCKEROMODELLEN, STRATEGIN, ANNUAL_REPORTS, KOMMUNALLAGEN, WEBSITE),
)
"""Öckerömodellen with the strategy for digitalisation beside it."""

EDITION_2023 = GovernanceModel(
    name="ockero",
    edition="2023-2026",
    municipality="Öckerö",
    code="1407",
    language="sv",
    valid=Period.years(2023, 2026),
    source=evolve(PAGES_2023, remark=f"{PAGES_2023.remark} {_ORGANISATION}"),
    basis=Basis.STATED,
    jurisdiction=SWEDEN,
    roles=(COUNCIL, BOARD, COMMITTEE, COMPANY),
    bodies=BODIES_LATER,
    levels=LEVELS_2023,
    rules=RULES_2023,
    sources=(ANNUAL_REPORTS, KOMMUNALLAGEN, PAGES_2023),
)
"""What is known of the structure of 2023–2026."""
