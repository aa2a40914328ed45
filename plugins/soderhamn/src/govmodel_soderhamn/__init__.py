"""Söderhamn's *målmodell*: vision, huvudprocesser, inriktningsmål, handlingsprogram, åtaganden.

>>> import govmodel as gm
>>> gm.find_model("soderhamn", edition="2008-2011").municipality
'Söderhamn'
"""

from govmodel import GovernanceModel, hookimpl


@hookimpl
def governance_models() -> tuple[GovernanceModel, ...]:
    """Give Söderhamn's models, oldest first.

    >>> [model.id for model in governance_models()]
    ['soderhamn@2008-2011', 'soderhamn@2012-2015', 'soderhamn@2020-2023']
    """
    from govmodel_soderhamn.later_models import EDITION_2012, EDITION_2020
    from govmodel_soderhamn.model import EDITION_2008

    return EDITION_2008, EDITION_2012, EDITION_2020
