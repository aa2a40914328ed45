"""What the models themselves state, and every plan of them holds.

Of 2008–2011 the vision and the four main processes, of 2012–2015 the six direction goals, of
2020–2023 the three focus areas.

>>> from govmodel_soderhamn.stated import HUVUDPROCESSER
>>> [process.id for process in HUVUDPROCESSER]
['omsorg', 'larande', 'livsmiljo', 'arbete-tillvaxt']
"""

from govmodel_soderhamn.sources import BUDGET_2012, MALMODELL, WEBSITE
from govmodel_soderhamn.words import Fokusomrade, Huvudprocess, Inriktningsmal, Vision

VISION = Vision(
    id="vision-2012",
    text="Öppna Söderhamn – något att längta till. I Söderhamn unnar vi varandra framgång & alla "
    "hjälps åt. Söderhamnarna driver samarbete över alla gränser. Lärande och mångfald får det "
    "verkligen att sjuda av skaparkraft och glädje. Våra företag växer och alla bidrar till "
    "utvecklingen. Det är full fart här!",
    source=MALMODELL.at("Vision 2012 – Önskebilden"),
)
"""The vision: the inhabitants' wished-for picture, in its own five statements."""

HUVUDPROCESSER = tuple(
    Huvudprocess(
        id=process_id,
        text=text,
        serves=(VISION.id,),
        source=MALMODELL.at("Huvudprocesser & inriktningsmål"),
    )
    for process_id, text in (
        ("omsorg", "Tillhandahålla omsorgstjänster"),
        ("larande", "Möjliggöra lärande & utveckling av individer"),
        ("livsmiljo", "Utveckla förutsättningarna för en bra livsmiljö"),
        ("arbete-tillvaxt", "Skapa förutsättningar för arbete & tillväxt"),
    )
)
"""The four main processes: the municipality's main tasks."""

INRIKTNINGSMAL_2012 = tuple(
    Inriktningsmal(
        id=goal_id,
        text=text,
        decided_by="kf",
        source=BUDGET_2012.at(
            "inriktningsmål",
            remark="Att fullmäktige beslutade målet är härlett: det står i budgeten.",
        ),
    )
    for goal_id, text in (
        ("skargard", "Attraktiv skärgårdskommun"),
        ("flexibelt-larande", "Flexibelt lärande"),
        ("hallbart-samhalle", "Långsiktigt hållbart samhälle"),
        ("infrastruktur", "Utveckling av infrastruktur"),
        ("nojda-brukare", "Nöjda brukare"),
        ("foretagsklimat", "Bättre företagsklimat"),
    )
)
"""The six direction goals of 2012–2015."""

FOKUSOMRADEN = tuple(
    Fokusomrade(id=area_id, text=text, source=WEBSITE.at("fokusområden 2020–2023"))
    for area_id, text in (
        ("larande", "Lärande"),
        ("vaxtkraft", "Växtkraft"),
        ("livsmiljoer", "Goda livsmiljöer"),
    )
)
"""The three focus areas of 2020–2023."""
