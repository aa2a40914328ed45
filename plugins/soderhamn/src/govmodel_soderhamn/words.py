"""Söderhamn's own words, from the vision down to the activities of a committee's year.

>>> from govmodel_soderhamn.words import Inriktningsmal
>>> Inriktningsmal.word, Inriktningsmal.gloss
('inriktningsmål', 'direction goal')
"""

from attrs import frozen

from govmodel import Area, Assignment, Goal, Indicator


@frozen(kw_only=True)
class Vision(Goal):
    """The wished-for picture of the municipality: the guiding star of its leadership.

    >>> Vision(id="vision", text="Öppna Söderhamn – något att längta till").word
    'vision'
    """

    word = "vision"
    gloss = "vision"


@frozen(kw_only=True)
class Huvudprocess(Area):
    """One of the municipality's main tasks, from customers' needs to satisfied customers.

    >>> Huvudprocess(id="omsorg", text="Tillhandahålla omsorgstjänster").word
    'huvudprocess'
    """

    word = "huvudprocess"
    gloss = "main process"


@frozen(kw_only=True)
class Inriktningsmal(Goal):
    """The council's direction and level of ambition for the budget period, within a main process.

    >>> Inriktningsmal(id="m", text="Ett bättre företagsklimat", serves=("arbete",)).word
    'inriktningsmål'
    """

    word = "inriktningsmål"
    gloss = "direction goal"


@frozen(kw_only=True)
class Handlingsprogram(Assignment):
    """How committees and companies together set about reaching the direction goals.

    >>> Handlingsprogram(id="h", text="Tillväxt", owners=("ks", "faxeholmen")).word
    'handlingsprogram'
    """

    word = "handlingsprogram"
    gloss = "action programme"


@frozen(kw_only=True)
class Atagande(Assignment):
    """What one committee or company has taken upon itself in an action programme.

    >>> Atagande(id="a", text="Rådgivning till nya företag", serves=("h",)).word
    'åtagande'
    """

    word = "åtagande"
    gloss = "commitment"


@frozen(kw_only=True)
class Mal(Goal):
    """What a committee or company wants of its own activity in the coming year.

    >>> Mal(id="m1", text="Fler nystartade företag", owners=("ks",)).word
    'mål'
    """

    word = "mål"
    gloss = "goal of an operational plan"


@frozen(kw_only=True)
class Aktivitet(Assignment):
    """A part of the activity that a committee or company plans for the coming year, with its money.

    >>> Aktivitet(id="k1", text="Kurs för nya företagare", serves=("a",)).word
    'aktivitet'
    """

    word = "aktivitet"
    gloss = "activity"


@frozen(kw_only=True)
class Indikator(Indicator):
    """What a goal is measured by. The model's own document has no word for it; this one is assumed.

    >>> Indikator(id="i", text="Plats i rankningen", unit="plats").unit
    'place'
    """

    word = "indikator"
    gloss = "indicator"
