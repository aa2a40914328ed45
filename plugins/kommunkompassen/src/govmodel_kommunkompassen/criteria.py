"""What the first edition looks at: four dimensions, and eight criteria with their items.

The words and their order are those of the presentation; doubled words and spaces of the transcript
are mended, nothing else. Several items are no questions. The presentation does not say which
criterion belongs to which dimension, nor how many points one can get.

>>> from govmodel_kommunkompassen.criteria import AREAS
>>> sum(len(area.items) for area in AREAS)
34
"""

from govmodel import AssessedArea, Dimension, Question
from govmodel_kommunkompassen.sources import PRESENTATION

_DIMENSIONS = PRESENTATION.at(
    "bild 2, dimensioner", remark="Namnen står med versaler; ett upprepat radslut är struket."
)

DIMENSIONS = (
    Dimension(
        id="politik",
        name="Politiskt system",
        gloss="political system",
        asks="Hur kommunicerar politiker med medborgarna och förvaltningarna?",
        source=_DIMENSIONS,
    ),
    Dimension(
        id="produktion",
        name="Produktionssystem",
        gloss="production system",
        asks="Vilka system för produktion av tjänster finns i kommunen?",
        source=_DIMENSIONS,
    ),
    Dimension(
        id="psykosocialt",
        name="Psykosocialt system",
        gloss="psychosocial system",
        asks="Hur ser det ut med personalpolicy, ledarskapspolicy, medarbetarpolicy mm. i "
        "kommunen?",
        source=_DIMENSIONS,
    ),
    Dimension(
        id="lokalsamhalle",
        name="Lokalsamhället",
        gloss="local community",
        asks="Vilka kontakter och nätverk finns till medborgarna?",
        source=_DIMENSIONS,
    ),
)
"""The four dimensions, each with its question."""

AREAS = (
    AssessedArea(
        id="offentlighet",
        name="Offentlighet",
        gloss="openness",
        items=(
            "Information (pressutskick, hemsida, info till hushåll)",
            "Medborgarengagemang (Ö-råd, öppna möten, medborgarförslag)",
            "Information om resultat (Bokslut, årsredovisningar, (”lightversioner”)",
        ),
        source=PRESENTATION.at("bild 3, kriterium 1"),
    ),
    AssessedArea(
        id="tillganglighet",
        name="Tillgänglighet",
        gloss="accessibility",
        items=(
            "Effekter ute av policys mm.",
            "Visar vi vad vi gör?",
            "Anpassar vi utbudet efter brukarna t.ex. bistånd?",
            "Jobbar vi med brukarundersökningar?",
            "Fångar vi upp klagomål?",
            "Utbildar vi för att möta allmänheten?",
        ),
        source=PRESENTATION.at("bild 3, kriterium 2"),
    ),
    AssessedArea(
        id="tydlighet",
        name="Tydlighet och samspel",
        gloss="clarity and interplay",
        items=(
            "Målformulering",
            "Vad? Hur? Blandar vi ihop rollerna?",
            "Har rapportering gemensam struktur?",
            "Möts man i dialog – politiker och tjänstemän?",
        ),
        questions=(Question.GOALS, Question.REPORTING),
        source=PRESENTATION.at(
            "bild 4, kriterium 3", remark="Underrubrik: ”Politiker och utförare”."
        ),
    ),
    AssessedArea(
        id="ledning",
        name="Ledning, decentralisering, delegation",
        gloss="leadership, decentralisation, delegation",
        items=(
            "Frihet och ansvar (om man drar över budget, vad händer då?)",
            "Förvaltningsövergripande samarbete",
            "Andra intäktskällor (ex. gymnasiet – näringslivet)",
            "Chefsrekrytering – belöning",
            "Information, syns förv.cheferna, finns det nätverk?",
        ),
        source=PRESENTATION.at(
            "bild 4, kriterium 4",
            remark="Bilden stavar ”DECENTRALICERING” och tillägger ”(tjänstemän)”.",
        ),
    ),
    AssessedArea(
        id="kontroll",
        name="Kontroll och styrning",
        gloss="control and steering",
        items=(
            "Styra och rapportera verksamheten",
            "Hur bygger man budget?",
            "Hur redovisas kostnader?",
            "Vad händer vid avvikelser?",
        ),
        questions=(Question.REPORTING, Question.DEVIATIONS),
        source=PRESENTATION.at("bild 5, kriterium 5"),
    ),
    AssessedArea(
        id="personal",
        name="Personalförvaltning",
        gloss="personnel administration",
        items=(
            "Kompetensutveckling (vet vi behovet i organisation – hos individ?)",
            "Medarbetarsamtal",
            "Chefers kompetensutveckling",
            "Ps.social enkäter",
        ),
        source=PRESENTATION.at("bild 5, kriterium 6"),
    ),
    AssessedArea(
        id="forbattring",
        name="Förbättringsarbete",
        gloss="improvement work",
        items=(
            "Hur arbetar vi med utvärdering?",
            "Hur tar vi tillvara erfarenhet? (klara system, lämna över)",
            "Internet (jobbar vi rationellt?)",
            "Lär vi av jämförelser?",
        ),
        source=PRESENTATION.at("bild 6, kriterium 7"),
    ),
    AssessedArea(
        id="samhalle",
        name="Samhällsbyggare",
        gloss="community builder",
        items=(
            "Stöd till föreningsliv och organisationer",
            "Kulturkommun",
            "Nya företag till kommunen – hur?",
            "Internetkontakter",
        ),
        source=PRESENTATION.at("bild 6, kriterium 8"),
    ),
)
"""The eight criteria. Which items a plan and its model have something to say on is our reading."""
