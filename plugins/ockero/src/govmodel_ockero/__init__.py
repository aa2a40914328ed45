"""Öckerö's models: Öckerömodellen, the strategy for digitalisation beside it, and what came after.

>>> import govmodel as gm
>>> gm.find_model("ockero", edition="2011-2014").municipality
'Öckerö'
"""

from govmodel import GovernanceModel, hookimpl


@hookimpl
def governance_models() -> tuple[GovernanceModel, ...]:
    """Give Öckerö's models, oldest first.

    >>> [model.id for model in governance_models()]
    ['ockero@2011-2014', 'ockero@2019-2022', 'ockero@2023-2026']
    """
    from govmodel_ockero.later_models import EDITION_2019, EDITION_2023
    from govmodel_ockero.model import EDITION_2011

    return (EDITION_2011, EDITION_2019, EDITION_2023)
