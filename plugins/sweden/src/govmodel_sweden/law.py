"""The acts that are cited, each once.

>>> from govmodel_sweden.law import KOMMUNALLAGEN
>>> KOMMUNALLAGEN.at("5 kap. 9 §").title
'Kommunallagen (2017:725)'
"""

from govmodel import Source

KOMMUNALLAGEN = Source(id="kl", title="Kommunallagen (2017:725)")
"""The Local Government Act."""
