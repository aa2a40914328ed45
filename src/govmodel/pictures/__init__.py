"""Pictures, as SVG: a year wheel, a timeline that tells the same, points as bars, a model's thread.

They are for an intranet page and for paper: no script, no network, no font that must be there;
readable in grey, and told in words to those who do not see them. The same input gives the same
bytes. What takes work here is where the words go; the libraries that write SVG do not lay out, and
those that lay out bring fonts and axes that a wheel has no use for, so the elements are written
with Python's own ElementTree.
"""

from govmodel.pictures.bars import points_bars
from govmodel.pictures.thread import level_thread
from govmodel.pictures.timeline import year_line
from govmodel.pictures.wheel import year_wheel

__all__ = ["level_thread", "points_bars", "year_line", "year_wheel"]
