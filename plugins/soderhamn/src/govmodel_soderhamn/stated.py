"""What the model itself states, and every plan of it holds: the vision and the four main processes.

>>> from govmodel_soderhamn.stated import HUVUDPROCESSER
>>> [process.id for process in HUVUDPROCESSER]
['omsorg', 'larande', 'livsmiljo', 'arbete-tillvaxt']
"""

from govmodel_soderhamn.sources import MALMODELL
from govmodel_soderhamn.words import Huvudprocess, Vision

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
