"""Söderhamn's own words, from the vision down to the activities of a committee's year.

Those of 2008–2011 come first; below them stand the words that later editions brought.

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


@frozen(kw_only=True)
class Varumarkestema(Area):
    """One of the three themes of the municipality's brand, on which goals of 2012–2015 rest.

    The word is assumed: the themes are known to be there, and not what they were called.

    >>> Varumarkestema(id="t1", text="Ett tema").word
    'varumärkestema'
    """

    word = "varumärkestema"
    gloss = "theme of the brand"


@frozen(kw_only=True)
class Huvuduppgift(Area):
    """One of the municipality's main tasks, on which goals of 2012–2015 rest.

    >>> Huvuduppgift(id="omsorg", text="Omsorg").word
    'huvuduppgift'
    """

    word = "huvuduppgift"
    gloss = "main task"


@frozen(kw_only=True)
class GemensamtSyfte(Goal):
    """The one purpose that everybody in the municipality shares, from 2020.

    >>> GemensamtSyfte(id="syfte", text="Tillsammans").word
    'gemensamt syfte'
    """

    word = "gemensamt syfte"
    gloss = "common purpose"


@frozen(kw_only=True)
class Fokusomrade(Area):
    """What the municipality gives its attention to, from 2020: three areas.

    >>> Fokusomrade(id="larande", text="Lärande").word
    'fokusområde'
    """

    word = "fokusområde"
    gloss = "focus area"


@frozen(kw_only=True)
class OnskadEffekt(Goal):
    """An effect that is wished for in one focus area, or in several at once.

    >>> OnskadEffekt(id="e1", text="Fler går klart", serves=("larande", "vaxtkraft")).serves
    ('larande', 'vaxtkraft')
    """

    word = "önskad effekt"
    gloss = "wished-for effect"
