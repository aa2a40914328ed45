"""What Heby's model demands beyond the rules that every model shares.

Each rule rests on a place in the page that describes the model. HEB101–106 are about ``goals``,
HEB107–110 about ``measures`` and money, HEB111–114 about ``evaluations``.

>>> [rule.code for rule in RULES[:3]]
['HEB101', 'HEB102', 'HEB103']
"""

from govmodel_heby.rules import evaluations, goals, measures

RULES = (*goals.RULES, *measures.RULES, *evaluations.RULES)
"""Heby's own rules."""
