"""What the model itself states, and every plan of it holds: the vision.

>>> from govmodel_heby.stated import VISION
>>> VISION.id
'vision'
"""

from govmodel_heby.sources import RESULTATSTYRNING
from govmodel_heby.words import Vision

VISION = Vision(
    id="vision",
    text="Heby kommun, En växande landsbygdskommun, med trygghet, närhet och livskvalitet.",
    source=RESULTATSTYRNING.at("Heby kommuns vision"),
)
"""The vision, as the page quotes it."""
