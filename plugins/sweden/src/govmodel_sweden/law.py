"""The acts that are cited, each once.

>>> from govmodel_sweden.law import KOMMUNALLAGEN
>>> KOMMUNALLAGEN.at("5 kap. 9 §").title
'Kommunallagen (2017:725)'
"""

from govmodel import Source

KOMMUNALLAGEN = Source(id="kl", title="Kommunallagen (2017:725)")
"""The Local Government Act, in force since 2018."""

KOMMUNALLAGEN_1991 = Source(id="kl-1991", title="Kommunallagen (1991:900)")
"""The act before it. What is said of it is assumed unless it says otherwise."""

LKBR = Source(id="lkbr", title="Lagen (2018:597) om kommunal bokföring och redovisning")
"""The act on municipal accounting, in force since 2019."""

REDOVISNINGSLAGEN_1997 = Source(id="lkr-1997", title="Lagen (1997:614) om kommunal redovisning")
"""The act before it. What is said of it is assumed unless it says otherwise."""

VALLAGEN = Source(id="vallagen", title="Vallagen (2005:837)")
"""The Elections Act."""

LAGSTADGAD_TID = Source(
    id="lagstadgad-tid", title="Lagen (1930:173) om beräkning av lagstadgad tid"
)
"""The act on how a time that the law sets is counted."""
