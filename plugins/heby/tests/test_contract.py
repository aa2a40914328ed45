"""Heby's models obey every law of the contract."""

from pathlib import Path

from govmodel.testing import ModelContract

EXAMPLES = Path(__file__).parents[3] / "examples"


class TestHeby(ModelContract):
    """What the page does not say is left open, and each time for its reason."""

    name = "heby"
    plans = (EXAMPLES / "heby-2016" / "plan.yaml",)
    open_deciders = {
        "the page quotes the vision, and does not say who decided it": ("vision",),
        "the page does not say who chooses the measures": ("kvalitetsmått", "kostnadsmått"),
        "the page does not say who evaluates, nor who corrects": ("utvärdering", "korrigering"),
        "of today's model it is not known who decides": ("mål",),
    }
    open_owners = {
        "the page says who decides, and not who answers for it": (
            "vision",
            "inriktning",
            "effektmål",
            "policy",
            "plan",
            "riktlinje",
        ),
        "nobody answers for a measure: it serves a goal": ("kvalitetsmått", "kostnadsmått"),
        "the page does not say who evaluates, nor who corrects": ("utvärdering", "korrigering"),
        "of today's model it is not known who answers": ("mål",),
    }
