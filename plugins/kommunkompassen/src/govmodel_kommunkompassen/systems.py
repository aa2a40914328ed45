"""The four systems whose interplay the editions of 2010 and 2016 look at.

>>> from govmodel_kommunkompassen.systems import systems
>>> from govmodel_kommunkompassen.sources import STRANGNAS_2014
>>> [system.id for system in systems(STRANGNAS_2014)]
['politik', 'tjanster', 'arbetsplats', 'lokalsamhalle']
"""

from govmodel import Dimension, Source


def systems(source: Source) -> tuple[Dimension, ...]:
    """Give the four systems, as a report tells them; no question belongs to any of them.

    :param source: the report.

    >>> from govmodel_kommunkompassen.sources import HUDDINGE_2017
    >>> systems(HUDDINGE_2017)[0].name
    'Det politiska systemet'
    """
    return tuple(
        Dimension(id=system, name=name, gloss=gloss, source=source)
        for system, name, gloss in (
            ("politik", "Det politiska systemet", "the political system"),
            (
                "tjanster",
                "Kommunernas förmedling av tjänster",
                "the municipalities’ delivery of services",
            ),
            ("arbetsplats", "Kommunen som arbetsplats", "the municipality as a workplace"),
            (
                "lokalsamhalle",
                "Utvecklingen av lokalsamhället",
                "the development of the local community",
            ),
        )
    )
