"""The law as rules: what it demands of a model's calendar (SE1), and of recorded days (SE2).

Each is held against the days on which its paragraph is in force, and says nothing before that, or
holds the act before it.

>>> from govmodel_sweden.rules import CALENDAR_RULES, PLAN_RULES
>>> CALENDAR_RULES[0].code, PLAN_RULES[0].code
('SE101', 'SE201')
"""

from govmodel_sweden.rules.calendars import RULES as CALENDAR_RULES
from govmodel_sweden.rules.events import RULES as PLAN_RULES

__all__ = ["CALENDAR_RULES", "PLAN_RULES"]
