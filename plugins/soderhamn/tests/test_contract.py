"""Söderhamn's models obey every law of the contract."""

from pathlib import Path

from govmodel.testing import ModelContract

EXAMPLES = Path(__file__).parents[3] / "examples"


class TestSoderhamn(ModelContract):
    """What the sources do not say is left open, and each time for its reason."""

    name = "soderhamn"
    plans = (EXAMPLES / "soderhamn-2008-2011" / "plan.yaml",)
    open_deciders = {
        "the vision and the main processes are there; who decided them is not told": (
            "vision",
            "huvudprocess",
        ),
        "committees and companies commit themselves; who decides is not told": (
            "åtagande",
            "mål",
            "aktivitet",
        ),
        "what indicators there are is assumed": ("indikator",),
        "of 2012–2015 it is not told who decided what the goals rest on": (
            "varumärkestema",
            "huvuduppgift",
        ),
        "of 2020–2023 it is not known who decides": (
            "gemensamt syfte",
            "fokusområde",
            "önskad effekt",
        ),
    }
    open_owners = {
        "they are the whole municipality's": ("vision", "huvudprocess"),
        "the council's goals are carried by the programmes, which have owners": (
            "inriktningsmål@2008-2011",
        ),
        "what indicators there are is assumed": ("indikator",),
        "what the goals of 2012–2015 rest on is nobody's in particular": (
            "varumärkestema",
            "huvuduppgift",
        ),
        "of 2020–2023 it is not known who answers": (
            "gemensamt syfte",
            "fokusområde",
            "önskad effekt",
        ),
    }
