"""Papers: operational plans, the budget document that is compiled, and a map of the management.

>>> from govmodel_soderhamn.documents import DOCUMENTS
>>> [document.id for document in DOCUMENTS]
['verksamhetsplan', 'budgetdokument', 'kartlaggning']
"""

from govmodel import Document
from govmodel_soderhamn.bodies import COMMITTEES_AND_COMPANIES
from govmodel_soderhamn.sources import MALMODELL
from govmodel_soderhamn.words import Aktivitet, Atagande, Handlingsprogram, Inriktningsmal, Mal
from govmodel_sweden import COUNCIL

DOCUMENTS = (
    Document(
        id="verksamhetsplan",
        name="verksamhetsplan",
        gloss="operational plan",
        by=COMMITTEES_AND_COMPANIES,
        holds=(Atagande, Mal, Aktivitet),
        source=MALMODELL.at("Verksamhetsplan"),
    ),
    Document(
        id="budgetdokument",
        name="budgetdokument",
        gloss="budget document",
        by=(COUNCIL,),
        derived_from=(Inriktningsmal, Handlingsprogram),
        source=MALMODELL.at("Verksamhetsplan"),
    ),
    Document(
        id="kartlaggning",
        name="Kartläggning av verksamhetsledningsprocessen",
        gloss="map of the management process",
        source=MALMODELL.at("Verksamhetsledningsprocessen"),
    ),
)
"""The papers of 2008–2011."""
