"""The texts that are cited, each once.

>>> from govmodel_heby.sources import RESULTATSTYRNING
>>> RESULTATSTYRNING.title
'Mål- och resultatstyrning, Heby kommuns webbplats'
"""

from datetime import date

from govmodel import Source

RESULTATSTYRNING = Source(
    id="mal-och-resultatstyrning",
    title="Mål- och resultatstyrning, Heby kommuns webbplats",
    remark="En odaterad sida, som talar om budget 2016; styckena räknas under sin rubrik.",
)
"""The page that describes the model of 2016."""

BUDGET_2016 = Source(
    id="budget-2016",
    title="Heby kommun: Budget 2016, plan 2017–2018",
    decided=date(2015, 11, 24),
    remark="Beslutad i två steg: modell, regler och avgifter 2015-06-17, budget 2015-11-24.",
)
"""The budget document that the page speaks of."""

BUDGETS = Source(
    id="budgetar", title="Heby kommuns budgetdokument", remark="De för 2014, 2016 och 2017."
)
"""The budgets that tell which bodies there were, and which measures were used."""

COUNCIL_PAPERS = Source(
    id="handlingar",
    title="Heby kommuns sammanträdeshandlingar",
    remark="De från 2015 och 2016.",
)
"""The papers that tell on which days the council and the board met on what."""

WEBSITE = Source(id="heby.se", title="Heby kommuns webbplats", url="https://www.heby.se")
"""The municipality's public pages as they are today: they describe another model."""

# Places in the page

INTRO = "Inledningen"
DIRECTIONS = "Inriktningar och effektmål, st. 1"
GOALS = "Inriktningar och effektmål, st. 2"
MEASURES = "Inriktningar och effektmål, st. 3"
FOLLOW_UP = "Inriktningar och effektmål, st. 4"
EVALUATION = "Inriktningar och effektmål, st. 5"
