"""Pictures of a calendar, as SVG: a year wheel, and a timeline that tells the same.

They are for an intranet page and for paper: no script, no network, no font that must be there;
readable in grey, and told in words to those who do not see them. The same occasions give the same
bytes. What takes work here is where the words go; the libraries that write SVG do not lay out, and
those that lay out bring fonts and axes that a wheel has no use for, so the elements are written
with Python's own ElementTree.
"""

from govmodel.pictures.timeline import year_line
from govmodel.pictures.wheel import year_wheel

__all__ = ["year_line", "year_wheel"]
