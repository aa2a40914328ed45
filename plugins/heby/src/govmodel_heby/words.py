"""Heby's own words, from the vision down to the corrections of next year's activity.

>>> from govmodel_heby.words import Effektmal
>>> Effektmal.word, Effektmal.gloss
('effektmål', 'outcome goal')
"""

from enum import Enum

from attrs import frozen

from govmodel import Area, Assignment, Goal, Indicator


class Focus(Enum):
    """Whose needs a goal is about; it may be about both.

    >>> Focus("brukare").name
    'BRUKARE'
    """

    BRUKARE = "brukare"
    """Those who use a service."""
    MEDBORGARE = "medborgare"
    """The citizens."""


@frozen(kw_only=True)
class Vision(Goal):
    """What the municipality wants to be: where the council's directions start.

    >>> Vision(id="vision", text="En växande landsbygdskommun").word
    'vision'
    """

    word = "vision"
    gloss = "vision"


@frozen(kw_only=True)
class Inriktning(Goal):
    """A direction of the council: an area that goes before others for the period.

    :param focus: whether it is about users, citizens or both.

    >>> Inriktning(id="i", text="Skolan", focus=(Focus.BRUKARE,), serves=("vision",)).word
    'inriktning'
    """

    word = "inriktning"
    gloss = "direction"

    focus: tuple[Focus, ...] = ()


@frozen(kw_only=True)
class Effektmal(Goal):
    """The effect that users or citizens shall notice, measurable and with a date.

    :param focus: whether it is about users, citizens or both.

    >>> Effektmal(id="e", text="Fler når målen", decided_by="utn", serves=("i",)).focus
    ()
    """

    word = "effektmål"
    gloss = "outcome goal"

    focus: tuple[Focus, ...] = ()


@frozen(kw_only=True)
class Kvalitetsmatt(Indicator):
    """A measure of quality, chosen to set the level that an outcome goal shall reach.

    >>> Kvalitetsmatt(id="k", text="Andel", outside_id="N15418", serves=("e",)).word
    'kvalitetsmått'
    """

    word = "kvalitetsmått"
    gloss = "quality measure"


@frozen(kw_only=True)
class Kostnadsmatt(Indicator):
    """A measure of cost, chosen so that the quality can be compared with what it costs.

    >>> Kostnadsmatt(id="k", text="Kostnad", unit="kr", serves=("e",)).word
    'kostnadsmått'
    """

    word = "kostnadsmått"
    gloss = "cost measure"


@frozen(kw_only=True)
class Uppdrag(Assignment):
    """How the activity is carried out to reach an outcome goal, by those to whom it is delegated.

    >>> Uppdrag(id="u", text="Läsverkstad", owners=("skolan",), serves=("e",)).word
    'uppdrag'
    """

    word = "uppdrag"
    gloss = "assignment"


@frozen(kw_only=True)
class Anslag(Assignment):
    """Money that the council puts at the disposal of a committee or the board, as ``budget``.

    >>> from govmodel import Amount
    >>> Anslag(id="a", text="Grundskola", owners=("utn",), budget=Amount.parse("1 mkr")).word
    'anslag'
    """

    word = "anslag"
    gloss = "appropriation"


@frozen(kw_only=True)
class Policy(Assignment):
    """A long-term stance of the council that all are to act by; it bears on the vision.

    >>> Policy(id="p", text="Personalpolicy", decided_by="kf", serves=("vision",)).word
    'policy'
    """

    word = "policy"
    gloss = "policy"


@frozen(kw_only=True)
class Styrplan(Assignment):
    """A plan as a steering document: the council's, long-term, bearing on the vision.

    >>> Styrplan(id="p", text="Översiktsplan", decided_by="kf", serves=("vision",)).word
    'plan'
    """

    word = "plan"
    gloss = "plan"


@frozen(kw_only=True)
class Riktlinje(Assignment):
    """A guideline that the board or a committee steers by, beside the goals.

    >>> Riktlinje(id="r", text="Så följer vi upp", decided_by="ks").word
    'riktlinje'
    """

    word = "riktlinje"
    gloss = "guideline"


@frozen(kw_only=True)
class Utvardering(Area):
    """What was found of one year's activity, of its cost and of its quality.

    It is an area because it is itself neither wanted nor given to anybody: it gathers the
    corrections that follow from it.

    :param year: the calendar year whose activity is evaluated.
    :param cost: what it found of the cost.
    :param quality: what it found of the quality.

    >>> Utvardering(id="v", text="Skolan", year=2016, cost="Lägre", quality="Högre").year
    2016
    """

    word = "utvärdering"
    gloss = "evaluation"

    year: int
    cost: str | None = None
    quality: str | None = None


@frozen(kw_only=True)
class Korrigering(Assignment):
    """A correction of next year's activity that an evaluation leads to.

    :param year: the calendar year whose activity is corrected.

    >>> Korrigering(id="k", text="En lärare till", year=2017, serves=("v",)).year
    2017
    """

    word = "korrigering"
    gloss = "correction"

    year: int


@frozen(kw_only=True)
class Mal(Goal):
    """What is wanted until the term of office ends: a word of the model of 2019–2022.

    >>> Mal(id="m", text="Fler nöjda invånare").word
    'mål'
    """

    word = "mål"
    gloss = "goal"
