"""Exempelby's governance model."""

from govmodel import GovernanceModel, hookimpl


@hookimpl
def governance_models() -> tuple[GovernanceModel, ...]:
    """Give Exempelby's models, oldest first."""
    from govmodel_exempelby.model import EDITION_2023

    return (EDITION_2023,)
