"""Öckerö's own words: the goals, the uppdrag, and the parts of an uppdragshandling.

>>> from govmodel_ockero.words import UppdragI
>>> UppdragI.word, UppdragI.gloss
('uppdrag I', 'assignment I')
"""

from enum import Enum

from attrs import frozen

from govmodel import Area, Assignment, Goal, Indicator


@frozen(kw_only=True)
class Vision(Goal):
    """A desired future state that is worth striving for.

    >>> Vision(id="vision", text="Ett tillstånd värt att sträva efter", decided_by="kf").word
    'vision'
    """

    word = "vision"
    gloss = "vision"


@frozen(kw_only=True)
class OvergripandeMal(Goal):
    """What the political majority wants in the current term of office.

    >>> OvergripandeMal(id="grupper", text="Mindre grupper i förskolan").word
    'politiskt övergripande mål'
    """

    word = "politiskt övergripande mål"
    gloss = "overall political goal"


@frozen(kw_only=True)
class UppdragI(Assignment):
    """What the council tells a committee and its head of administration to do, with a budget.

    >>> UppdragI(id="u1", text="Driv förskolor", decided_by="kf", owners=("bun-chef",)).budget
    """

    word = "uppdrag I"
    gloss = "assignment I"


@frozen(kw_only=True)
class UppdragVerksamhetschef(Assignment):
    """What a head of administration tells a head of operations to do.

    >>> UppdragVerksamhetschef(id="u2", text="Led förskolan", serves=("u1",)).interpreted
    """

    word = "uppdrag till verksamhetschef"
    gloss = "assignment to a head of operations"


@frozen(kw_only=True)
class UppdragEnhetschef(Assignment):
    """What a unit manager has been told to do by the nearest head above.

    >>> UppdragEnhetschef(id="u3", text="Led enheten", serves=("u2",)).serves
    ('u2',)
    """

    word = "uppdrag till enhetschef"
    gloss = "assignment to a unit manager"


@frozen(kw_only=True)
class UppdragMedarbetare(Assignment):
    """What an employee has been told to do, by any level above.

    >>> UppdragMedarbetare(id="u4", text="Samordna introduktionen", serves=("u1",)).serves
    ('u1',)
    """

    word = "uppdrag till medarbetare"
    gloss = "assignment to an employee"


UPPDRAG = (UppdragI, UppdragVerksamhetschef, UppdragEnhetschef, UppdragMedarbetare)
"""The uppdrag, from the council down to an employee."""


@frozen(kw_only=True)
class Uppgift(Area):
    """The part of an uppdragshandling that describes which states are to be reached, and for whom.

    >>> Uppgift(id="uppgift", text="Omsorg och lärande för små barn", serves=("u1",)).word
    'uppgift'
    """

    word = "uppgift"
    gloss = "task"


@frozen(kw_only=True)
class Profil(Goal):
    """The part of an uppdragshandling that describes what the activity is to live up to.

    >>> Profil(id="profil", text="Nära till hands", serves=("u1",)).word
    'profil'
    """

    word = "profil"
    gloss = "profile"


class Presence(Enum):
    """How brukare are in the municipality, in the model's own verbs.

    >>> Presence("vistas").name
    'STAYS'
    """

    LIVES = "bor"
    IS_ACTIVE = "verkar"
    STAYS = "vistas"


@frozen(kw_only=True)
class Brukare(Area):
    """Somebody the activity exists for.

    :param presence: whether they live, are active or stay in the municipality.

    >>> Brukare(id="barn", text="Små barn", presence=(Presence.LIVES,)).presence[0].value
    'bor'
    """

    word = "brukare"
    gloss = "service user"

    presence: tuple[Presence, ...] = ()


@frozen(kw_only=True)
class OnskatTillstand(Goal):
    """The state that brukare are to reach, from the situation they are in.

    :param present_situation: the situation they are in now.

    >>> OnskatTillstand(id="trygg", text="Trygg", present_situation="Ny i gruppen").word
    'önskat tillstånd'
    """

    word = "önskat tillstånd"
    gloss = "desired state"

    present_situation: str | None = None


@frozen(kw_only=True)
class Tjanst(Assignment):
    """What the activity delivers to move brukare towards a desired state.

    >>> Tjanst(id="introduktion", text="Introduktion", serves=("trygg",)).word
    'produkt/tjänst'
    """

    word = "produkt/tjänst"
    gloss = "product or service"


@frozen(kw_only=True)
class Karnkvalitet(Indicator):
    """To what extent brukare have reached the desired states that the uppgift describes.

    >>> Karnkvalitet(id="trygga", text="Andel trygga barn", unit="%", serves=("trygg",)).word
    'kärnkvalitet'
    """

    word = "kärnkvalitet"
    gloss = "core quality"


@frozen(kw_only=True)
class Kringkvalitet(Indicator):
    """To what extent the activity lives up to what the profil describes.

    >>> Kringkvalitet(id="nara", text="Andel som har nära", unit="%", serves=("profil",)).word
    'kringkvalitet'
    """

    word = "kringkvalitet"
    gloss = "surrounding quality"


@frozen(kw_only=True)
class Matt(Indicator):
    """What an overall goal or an uppdrag is measured by; measures are added afterwards.

    >>> Matt(id="barn-per-grupp", text="Barn per grupp", unit="st", serves=("grupper",)).unit
    'piece'
    """

    word = "mått"
    gloss = "measure"


@frozen(kw_only=True)
class Visionsomrade(Area):
    """A part of the vision of 2023–2026.

    >>> Visionsomrade(id="v1", text="Område", serves=("vision",)).word
    'visionsområde'
    """

    word = "visionsområde"
    gloss = "vision area"


@frozen(kw_only=True)
class Malomrade(Area):
    """What goals of 2023–2026 are gathered in; it belongs to several vision areas at once.

    >>> Malomrade(id="m1", text="Målområde", serves=("v1", "v2")).serves
    ('v1', 'v2')
    """

    word = "målområde"
    gloss = "target area"
