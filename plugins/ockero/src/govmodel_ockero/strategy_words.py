"""The words of Öckerö's strategy for digitalisation, from its headings to the services.

>>> from govmodel_ockero.strategy_words import Initiativ
>>> Initiativ.word, Initiativ.gloss
('initiativ', 'initiative')
"""

from datetime import date
from enum import Enum

from attrs import frozen

from govmodel import Amount, Area, Assignment, Goal, Indicator


@frozen(kw_only=True)
class Strategirubrik(Area):
    """One of the six headings that carry the strategy.

    >>> Strategirubrik(id="styrning", text="Tydlig styrning och uppföljning").word
    'strategirubrik'
    """

    word = "strategirubrik"
    gloss = "heading of the strategy"


@frozen(kw_only=True)
class Strategimal(Goal):
    """An overall goal of the strategy, which the action plan is to reach.

    >>> Strategimal(id="service", text="Bättre service", serves=("styrning",)).word
    'övergripande mål i strategin'
    """

    word = "övergripande mål i strategin"
    gloss = "overall goal of the strategy"


class Beneficiary(Enum):
    """Whom a digital channel or service is of benefit to.

    >>> Beneficiary("företagare").name
    'BUSINESSES'
    """

    RESIDENTS = "invånare"
    BUSINESSES = "företagare"
    VISITORS = "besökare"


@frozen(kw_only=True)
class Initiativ(Assignment):
    """What the action plan points out to reach the strategy's overall goals.

    :param citizen_benefit: its benefit to citizens; *ingen* if it has been found to have none.
    :param operations_benefit: its benefit to operations, likewise.
    :param efficiency_gain: the gain in efficiency that it brings, likewise.
    :param extra_resources: what it needs at first beyond existing resources, within its budget.
    :param redistribution: from where money may be moved to it.
    :param benefits: whom its channels and services are of benefit to.
    :param priority: its place in the ranking of initiatives, from 1.
    :param needs_evaluated: the day its services had been evaluated from needs.
    :param large_decision: the day of the large decision or investment.

    >>> Initiativ(id="bygglov", text="Digitala bygglov", serves=("service",), priority=1).word
    'initiativ'
    """

    word = "initiativ"
    gloss = "initiative"

    citizen_benefit: str | None = None
    operations_benefit: str | None = None
    efficiency_gain: str | None = None
    extra_resources: Amount | None = None
    redistribution: str | None = None
    benefits: tuple[Beneficiary, ...] = ()
    priority: int | None = None
    needs_evaluated: date | None = None
    large_decision: date | None = None


@frozen(kw_only=True)
class Initiativmal(Goal):
    """The goal as which an initiative is worded, with *satsningar* below it.

    >>> Initiativmal(id="snabbare", text="Snabbare besked", serves=("bygglov",)).word
    'mål i initiativ'
    """

    word = "mål i initiativ"
    gloss = "goal of an initiative"


@frozen(kw_only=True)
class Satsning(Assignment):
    """What is given extra weight, for a goal of the initiative or for goals that exist already.

    >>> Satsning(id="e-tjanst", text="Ny e-tjänst", serves=("snabbare",)).word
    'satsning'
    """

    word = "satsning"
    gloss = "priority initiative"


@frozen(kw_only=True)
class Aktivitet(Assignment):
    """What is done within an initiative.

    >>> Aktivitet(id="utbildning", text="Utbilda handläggare", serves=("bygglov",)).word
    'aktivitet'
    """

    word = "aktivitet"
    gloss = "activity"


@frozen(kw_only=True)
class DigitalTjanst(Assignment):
    """A digital service, which starts from needs and lets its users take part.

    :param needs: the needs that it starts from.
    :param dialogue: how users, of a public service citizens, have a say in it.
    :param used_by: the ids of the bodies that use it.
    :param public: whether it is an e-service for the public.
    :param initiated_by: the id of the body that identified and initiated it.

    >>> DigitalTjanst(id="ansokan", text="Ansökan", used_by=("sbf",), public=True).used_by
    ('sbf',)
    """

    word = "digital tjänst"
    gloss = "digital service"

    needs: str | None = None
    dialogue: str | None = None
    used_by: tuple[str, ...] = ()
    public: bool = False
    initiated_by: str | None = None


class Experience(Enum):
    """How users are to find a digital service.

    >>> Experience("tryggt").name
    'SAFE'
    """

    SIMPLE = "enkelt"
    SAFE = "tryggt"
    SECURE = "säkert"


@frozen(kw_only=True)
class UpplevdKvalitet(Indicator):
    """How users find a digital service, in one of three respects; the strategy gives no measure.

    :param aspect: in which respect.

    >>> UpplevdKvalitet(id="u", text="Lätt att söka", aspect=Experience.SIMPLE).aspect.value
    'enkelt'
    """

    word = "upplevd kvalitet"
    gloss = "experienced quality"

    aspect: Experience


@frozen(kw_only=True)
class ITInfrastruktur(Assignment):
    """A part of the IT infrastructure that is planned, technically or as an organisation.

    :param needs: the needs of citizens and operations that it is planned from.
    :param openness: how it is open.
    :param efficiency: how it is efficient.
    :param security: how delivery, data and information are secured.
    :param competence: which competence of its own the municipality needs for it.

    >>> ITInfrastruktur(id="nat", text="Nytt nät", serves=("it",), security="Dubbla vägar").word
    'IT-infrastruktur'
    """

    word = "IT-infrastruktur"
    gloss = "IT infrastructure"

    needs: str | None = None
    openness: str | None = None
    efficiency: str | None = None
    security: str | None = None
    competence: str | None = None
