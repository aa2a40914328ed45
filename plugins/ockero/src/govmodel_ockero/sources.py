"""The texts that are cited, each once.

>>> from govmodel_ockero.sources import OCKEROMODELLEN
>>> OCKEROMODELLEN.at("Uppdrag").label("sv")
'Öckerömodellen, Öckerö kommuns webbplats, Uppdrag'
"""

from attrs import evolve

from govmodel import Source

OCKEROMODELLEN = Source(
    id="ockeromodellen",
    title="Öckerömodellen, Öckerö kommuns webbplats",
    remark="Sidan är odaterad. Platser anges med sidans rubriker.",
)
"""The page that presents the model."""

STRATEGIN = Source(
    id="strategiskt-arbete",
    title="Strategiskt arbete, Öckerö kommuns webbplats",
    remark="Sidan är odaterad och återger strategin för digitalisering. Platser anges med sidans "
    "rubriker.",
)
"""The page that tells how the municipality works by its strategy for digitalisation."""

GOALS_2011 = Source(
    id="overgripande-mal",
    title="Övergripande mål 2011–2014, Öckerö kommuns webbplats",
)
"""The page that tells the overall goals of one term of office."""

ANNUAL_REPORTS = Source(
    id="arsredovisningar",
    title="Öckerö kommuns årsredovisningar 2010 och 2014",
)
"""The annual reports, which tell the organisation of two years."""

WEBSITE = Source(
    id="ockero.se",
    title="Öckerö kommuns webbplats",
    url="https://www.ockero.se",
    remark="Publika sidor och möteshandlingar.",
)
"""The municipality's public pages and meeting papers."""

PAGES_2023 = evolve(
    WEBSITE,
    remark="Bara strukturen är känd: en vision, fem visionsområden och åtta målområden, som hör "
    "till flera visionsområden samtidigt. Sidorna nämner inte Öckerömodellen.",
)
"""What the public pages tell of 2023–2026."""

STRUCTURE_2023 = PAGES_2023.at(
    None,
    remark=f"{PAGES_2023.remark} Vilken av webbplatsens sidor som säger det är inte antecknat.",
)
"""The same, cited for one part of the structure."""
