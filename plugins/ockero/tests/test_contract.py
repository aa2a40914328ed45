"""Öckerö's models obey every law of the contract."""

from pathlib import Path

from govmodel.testing import ModelContract

EXAMPLES = Path(__file__).parents[3] / "examples"


class TestOckero(ModelContract):
    """What the pages do not say is left open, and each time for its reason."""

    name = "ockero"
    plans = (EXAMPLES / "ockero-2011-2014" / "plan.yaml",)
    open_deciders = {
        "the page does not say who decides the overall goals": ("politiskt övergripande mål",),
        "the page does not say who writes these parts of an uppdragshandling": (
            "uppgift",
            "profil",
            "produkt/tjänst",
            "kärnkvalitet",
            "kringkvalitet",
        ),
        "measures are added afterwards, and nobody says by whom": ("mått",),
        "the strategy says who answers for an initiative, and not who decides": (
            "strategirubrik",
            "övergripande mål i strategin",
            "initiativ",
            "mål i initiativ",
            "satsning",
            "aktivitet",
            "digital tjänst",
            "upplevd kvalitet",
            "IT-infrastruktur",
        ),
        "of 2023–2026 only the structure is known": (
            "vision@2023-2026",
            "visionsområde",
            "målområde",
        ),
    }
    open_owners = {
        "they are the politicians', or describe an uppdrag that has its own receiver": (
            "vision",
            "politiskt övergripande mål",
            "uppgift",
            "profil",
            "brukare",
            "önskat tillstånd",
            "produkt/tjänst",
            "kärnkvalitet",
            "kringkvalitet",
        ),
        "nobody answers for a measure: it serves what it measures": ("mått",),
        "headings and goals of the strategy are carried by initiatives, which have owners": (
            "strategirubrik",
            "övergripande mål i strategin",
            "mål i initiativ",
            "satsning",
            "aktivitet",
            "upplevd kvalitet",
            "IT-infrastruktur",
        ),
        "each answers for the services it uses: nobody is left out": ("digital tjänst",),
        "of 2023–2026 only the structure is known": ("visionsområde", "målområde"),
    }
