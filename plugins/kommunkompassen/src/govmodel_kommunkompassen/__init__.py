"""Kommunkompassen, by which a municipality is assessed in points, in its four editions.

It is no governance model: it asks the same of any municipality. The areas of an edition are those
of that edition alone, also where their names look alike.

>>> from govmodel_kommunkompassen import instruments
>>> instruments()[1].areas[2].name
'Politisk styrning och kontroll'
"""

from govmodel import Instrument, hookimpl


@hookimpl
def instruments() -> tuple[Instrument, ...]:
    """Give the editions, oldest first.

    >>> [instrument.edition for instrument in instruments()]
    ['2002', '2010', '2016', '2020']
    """
    from govmodel_kommunkompassen.edition_2010 import EDITION_2010
    from govmodel_kommunkompassen.edition_2016 import EDITION_2016
    from govmodel_kommunkompassen.edition_2020 import EDITION_2020
    from govmodel_kommunkompassen.instrument import EDITION_2002

    return EDITION_2002, EDITION_2010, EDITION_2016, EDITION_2020
