"""Papers: what the council and the others steer by beside the goals, and where it stands.

>>> from govmodel_heby.documents import DOCUMENTS
>>> [document.id for document in DOCUMENTS][:2]
['budget', 'policyer']
"""

from govmodel import Document
from govmodel_heby.sources import DIRECTIONS, FOLLOW_UP, MEASURES, RESULTATSTYRNING
from govmodel_heby.words import Anslag, Inriktning, Policy, Riktlinje, Styrplan
from govmodel_sweden import BOARD, COMMITTEE, COUNCIL

DOCUMENTS = (
    Document(
        id="budget",
        name="budget 2016 och plan 2016-2017",
        gloss="budget and plan",
        by=(COUNCIL,),
        holds=(Inriktning, Anslag),
        source=RESULTATSTYRNING.at(
            DIRECTIONS,
            remark="Dokumentet heter Budget 2016, plan 2017–2018; namnet här är sidans eget. "
            "Att även anslagen står i det är härlett.",
        ),
    ),
    Document(
        id="policyer",
        name="policies",
        gloss="policies",
        by=(COUNCIL,),
        holds=(Policy,),
        source=RESULTATSTYRNING.at(DIRECTIONS),
    ),
    Document(
        id="planer",
        name="planer",
        gloss="plans",
        by=(COUNCIL,),
        holds=(Styrplan,),
        source=RESULTATSTYRNING.at(DIRECTIONS),
    ),
    Document(
        id="riktlinjer",
        name="riktlinjer",
        gloss="guidelines",
        by=(BOARD, COMMITTEE),
        holds=(Riktlinje,),
        source=RESULTATSTYRNING.at(MEASURES),
    ),
    Document(
        id="uppfoljningsriktlinjer",
        name="riktlinjer för styr- och uppföljningsprocessen",
        gloss="guidelines for the steering and follow-up process",
        by=(BOARD,),
        source=RESULTATSTYRNING.at(
            FOLLOW_UP,
            remark="Enligt budgetdokumenten gäller de även bolagen och ges ut på nytt varje år; "
            "vad som i övrigt står i dem är inte känt.",
        ),
    ),
)
"""The papers of 2016."""
