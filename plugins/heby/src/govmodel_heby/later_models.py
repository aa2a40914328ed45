"""Heby's governance model after 2018, as far as it is known.

Today's page describes another model: goals per term of office until 2022, and the operational plans
of the committees. More is not known.
"""

from govmodel import Basis, Document, GovernanceModel, Horizon, Level, Period, Tie
from govmodel_heby.sources import WEBSITE
from govmodel_heby.words import Mal
from govmodel_sweden import COMMITTEE, SWEDEN

_TODAY = WEBSITE.at(
    "Sidan om styrning i dag",
    remark="Sidan talar om mål för mandatperioden till 2022 och om nämndernas verksamhetsplaner; "
    "mer är inte känt.",
)

EDITION_2019 = GovernanceModel(
    name="heby",
    edition="2019-2022",
    municipality="Heby",
    code="0331",
    language="sv",
    valid=Period.years(2019, 2022),
    source=WEBSITE.at(
        "Sidan om styrning i dag",
        remark="Att modellen började gälla 2019, med mandatperioden, är antaget.",
    ),
    basis=Basis.ASSUMED,
    jurisdiction=SWEDEN,
    roles=(COMMITTEE,),
    levels=(Level(kind=Mal, horizon=Horizon(tied_to=Tie.TERM), source=_TODAY),),
    documents=(
        Document(
            id="verksamhetsplan",
            name="verksamhetsplan",
            gloss="operational plan",
            by=(COMMITTEE,),
            source=_TODAY,
        ),
    ),
    sources=(WEBSITE,),
)
"""The model of 2019–2022, as far as it is known."""
