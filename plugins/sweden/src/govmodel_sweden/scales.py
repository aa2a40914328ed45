"""Scales in Swedish words, to be named by a model or taken as a pattern.

A scale is the model's own. None of these is used unless a model names it as its ``scale`` or its
``assignment_scale``, and no municipality is said here to use one: that they are of the usual kinds
is assumed. What a scale has no grade for keeps govmodel's word: what is not due is neither red nor
yellow, and what is not known has no colour.

Every grade has a sign of its own shape, so that a page in black and white says the same.

>>> from attrs import evolve
>>> from govmodel_sweden import HARD_TO_JUDGE, PARTLY_FROM_80, TRAFFIC_LIGHTS
>>> scale = evolve(
...     TRAFFIC_LIGHTS,
...     grades=(*TRAFFIC_LIGHTS.grades, HARD_TO_JUDGE),
...     partly_from=PARTLY_FROM_80,
... )
>>> print(*scale.grades, sep=", ")
● Uppnått, ▲ Delvis uppnått, ■ Ej uppnått, ? Svårbedömt
"""

from decimal import Decimal

from attrs import evolve

from govmodel import Amount, Colour, Grade, Scale, Verdict

PARTLY_FROM_80 = Amount(80, "%")
"""A threshold: what misses its target is partly reached from 80 % of it, as ``partly_from``."""

WHITE = Grade(verdict=Verdict.NOT_MEASURABLE, word="Ej mätbart", symbol="□", colour=Colour.WHITE)
"""White, for what cannot be measured."""

HARD_TO_JUDGE = Grade(verdict=Verdict.NOT_MEASURABLE, word="Svårbedömt", symbol="?")
"""*Svårbedömt*, for what cannot be judged."""

TRAFFIC_LIGHTS = Scale(
    grades=(
        Grade(verdict=Verdict.REACHED, word="Uppnått", symbol="●", colour=Colour.GREEN),
        Grade(verdict=Verdict.PARTLY, word="Delvis uppnått", symbol="▲", colour=Colour.YELLOW),
        Grade(verdict=Verdict.NOT_REACHED, word="Ej uppnått", symbol="■", colour=Colour.RED),
    )
)
"""Green, yellow and red."""

TRAFFIC_LIGHTS_WITH_WHITE = evolve(TRAFFIC_LIGHTS, grades=(*TRAFFIC_LIGHTS.grades, WHITE))
"""Green, yellow and red, and white for what cannot be measured."""

FACES = Scale(
    grades=(
        Grade(verdict=Verdict.REACHED, word="Uppnått", symbol="🙂", colour=Colour.GREEN),
        Grade(verdict=Verdict.PARTLY, word="Delvis uppnått", symbol="😐", colour=Colour.YELLOW),
        Grade(verdict=Verdict.NOT_REACHED, word="Ej uppnått", symbol="🙁", colour=Colour.RED),
    )
)
"""Three faces: glad, neutral and sad."""

FULFILMENT = Scale(
    grades=(
        Grade(verdict=Verdict.REACHED, word="Helt uppfyllt", symbol="●"),
        Grade(verdict=Verdict.PARTLY, word="Delvis uppfyllt", symbol="◐"),
        Grade(verdict=Verdict.NOT_REACHED, word="Ej uppfyllt", symbol="○"),
    )
)
"""*Helt, delvis* or *ej uppfyllt*, without colours."""

YES_NO = Scale(
    grades=(
        Grade(verdict=Verdict.REACHED, word="Ja", symbol="✓"),
        Grade(verdict=Verdict.NOT_REACHED, word="Nej", symbol="✗"),
    )
)
"""*Ja* or *nej*."""

POINTS = Scale(
    grades=(
        Grade(verdict=Verdict.REACHED, word="Uppnått", symbol="●", points=Decimal(2)),
        Grade(verdict=Verdict.PARTLY, word="Delvis uppnått", symbol="◐", points=Decimal(1)),
        Grade(verdict=Verdict.NOT_REACHED, word="Ej uppnått", symbol="○", points=Decimal(0)),
    )
)
"""Two points, one point or none. How points are added up is for the model to say."""

FINISHED = Scale(
    grades=(
        Grade(verdict=Verdict.REACHED, word="Klart", symbol="✓"),
        *(
            Grade(verdict=verdict, word="Ej klart", symbol="✗")
            for verdict in (Verdict.PARTLY, Verdict.NOT_DUE, Verdict.NOT_REACHED)
        ),
    )
)
"""*Klart* or *ej klart*, for assignments.

What is begun, what is late and what need not be finished yet are all printed *ej klart*. Inside
they stay apart: each has a verdict of its own, and a reason.
"""
