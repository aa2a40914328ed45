"""The texts that are cited, each once.

>>> from govmodel_soderhamn.sources import MALMODELL
>>> MALMODELL.title
'Målmodell för Söderhamns kommun'
"""

from govmodel import Source

MALMODELL = Source(
    id="malmodell",
    title="Målmodell för Söderhamns kommun",
    remark="En presentation; bilderna anges med sina rubriker.",
)
"""The presentation of the model."""

PWC_2008 = Source(
    id="pwc-2008",
    title="PwC: revisionsrapport för Söderhamns kommun, januari 2008",
)
"""The auditors' report, which lists what the model consists of."""

WEBSITE = Source(
    id="soderhamn.se",
    title="Söderhamns kommuns webbplats",
    url="https://www.soderhamn.se",
)
"""The municipality's public pages."""

BUDGET_2012 = Source(id="budget-2012", title="Söderhamns kommun: budget 2012–2015")
"""The budget that holds the six direction goals of 2012–2015."""
