"""Heby's *mål- och resultatstyrning*: vision, inriktningar, effektmål, kvalitets- och kostnadsmått.

>>> import govmodel as gm
>>> gm.find_model("heby", edition="2016-2018").municipality
'Heby'
"""

from govmodel import GovernanceModel, hookimpl


@hookimpl
def governance_models() -> tuple[GovernanceModel, ...]:
    """Give Heby's models, oldest first.

    >>> [model.id for model in governance_models()]
    ['heby@2016-2018', 'heby@2019-2022']
    """
    from govmodel_heby.later_models import EDITION_2019
    from govmodel_heby.model import EDITION_2016

    return EDITION_2016, EDITION_2019
