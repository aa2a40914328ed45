"""What Öckerö's models demand beyond the rules that every model shares.

Each rule rests on one of the municipality's pages. OCK101–108 are about ``assignments`` and goals,
OCK109–114 about the uppdragshandling (``handling``); of the strategy for digitalisation, OCK201–207
are about the ``strategy`` as a whole, OCK211–217 about ``initiatives``, OCK221–228 about
``services`` and infrastructure. OCK301–302 are about the ``areas`` of 2023–2026.

>>> [rule.code for rule in MODEL_RULES[:2]], [rule.code for rule in STRATEGY_RULES[:2]]
(['OCK101', 'OCK102'], ['OCK201', 'OCK202'])
"""

from govmodel_ockero.rules import areas, assignments, handling, initiatives, services, strategy

MODEL_RULES = (*assignments.RULES, *handling.RULES)
"""Of Öckerömodellen."""

STRATEGY_RULES = (*strategy.RULES, *initiatives.RULES, *services.RULES)
"""Of the strategy for digitalisation."""

RULES_2023 = areas.RULES
"""Of the structure of 2023–2026."""
