"""Papers: the uppdragshandling, and the verksamhetsplan that comes of every step of the model.

>>> from govmodel_ockero.documents import DOCUMENTS
>>> [document.id for document in DOCUMENTS]
['uppdragshandling', 'verksamhetsplan']
"""

from govmodel import Basis, Document
from govmodel_ockero.sources import OCKEROMODELLEN
from govmodel_ockero.words import UPPDRAG, Brukare, OnskatTillstand, Profil, Tjanst, Uppgift

DOCUMENTS = (
    Document(
        id="uppdragshandling",
        name="uppdragshandling",
        gloss="assignment document",
        holds=(*UPPDRAG, Uppgift, Profil, Brukare, OnskatTillstand, Tjanst),
        source=OCKEROMODELLEN.at(
            "Kvalitet",
            remark="Att uppgift och profil beskrivs i uppdragshandlingen är angivet; att uppdraget "
            "och det som hör till uppgiften också står där är härlett.",
        ),
        basis=Basis.DERIVED,
    ),
    Document(
        id="verksamhetsplan",
        name="verksamhetsplan",
        gloss="operational plan",
        derived_from=UPPDRAG,
        # interpreted; a task, a profile; states, of whom, from where; something that measures them
        steps=("OCK108", "OCK109", "OCK110", "OCK111", "OCK112", "OCK113", "GM401"),
        source=OCKEROMODELLEN.at(
            "Verksamhetsplan",
            remark="Planen skapas genom att alla steg i modellen genomförs: den är härledd. "
            "Stegen räknas inte upp, och vilka de är är antaget.",
        ),
        basis=Basis.DERIVED,
    ),
)
"""The papers of Öckerömodellen."""
