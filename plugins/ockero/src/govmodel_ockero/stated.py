"""What the strategy itself states, and every plan with something of it holds: its six headings.

>>> from govmodel_ockero.stated import STRATEGIRUBRIKER
>>> [heading.id for heading in STRATEGIRUBRIKER]
['i-fokus', 'resurser', 'helhet', 'it', 'verksamhetsnara', 'styrning']
"""

from govmodel_ockero.sources import STRATEGIN
from govmodel_ockero.strategy_words import Strategirubrik

STRATEGIRUBRIKER = tuple(
    Strategirubrik(id=heading_id, text=text, source=STRATEGIN.at(text))
    for heading_id, text in (
        ("i-fokus", "Invånare, företagare och besökare i fokus"),
        ("resurser", "Effektiv användning av ekonomiska resurser"),
        ("helhet", "Helhetstänk, samordning och tydlig ansvarsfördelning"),
        ("it", "Smart IT-infrastruktur"),
        ("verksamhetsnara", "Verksamhetsnära utveckling"),
        ("styrning", "Tydlig styrning och uppföljning"),
    )
)
"""The six headings that carry the strategy, in its own words."""
