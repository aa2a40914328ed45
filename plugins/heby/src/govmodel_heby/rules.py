"""What Heby's model demands beyond the rules that every model shares.

Each rule rests on a place in the page that describes the model.

>>> [rule.code for rule in RULES[:3]]
['HEB101', 'HEB102', 'HEB103']
"""

from govmodel_heby import evaluation_rules, goal_rules, measure_rules

RULES = (*goal_rules.RULES, *measure_rules.RULES, *evaluation_rules.RULES)
"""Heby's own rules."""
