"""The municipality's governance model, as a plugin of govmodel."""

from govmodel import GovernanceModel, hookimpl

govmodel_api = 1  # the version of govmodel's plugin API that this was written for


@hookimpl
def governance_models() -> tuple[GovernanceModel, ...]:
    """Give the models, one for each edition, oldest first."""
    from govmodel_ahtari.model import EDITION_2026

    return (EDITION_2026,)
