"""The acts that are cited, each once.

>>> from govmodel_sweden.law import KOMMUNALLAGEN
>>> KOMMUNALLAGEN.at("5 kap. 9 §").title
'Kommunallagen (2017:725)'
"""

from govmodel import Source

KOMMUNALLAGEN = Source(id="kl", title="Kommunallagen (2017:725)")
"""The Local Government Act."""

VALLAGEN = Source(id="vallagen", title="Vallagen (2005:837)")
"""The Elections Act."""

LAGSTADGAD_TID = Source(
    id="lagstadgad-tid", title="Lagen (1930:173) om beräkning av lagstadgad tid"
)
"""The act on how a time that the law sets is counted."""
