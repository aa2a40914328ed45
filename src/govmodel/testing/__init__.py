"""What a plugin is tested with: the laws that every model obeys, as tests, and strategies.

A plugin's test module names its model, and has every law::

    from govmodel.testing import ModelContract


    class TestExempelby(ModelContract):
        name = "exempelby"

Beside it there are Hypothesis strategies for tests of one's own: ``plans`` that a model allows,
``results`` of a plan, ``periods`` and ``amounts``. All of it needs the extra ``testing``.
"""

from govmodel.errors import MissingExtraError, Phrase

try:
    from govmodel.testing.contract import ModelContract
    from govmodel.testing.strategies import amounts, periods, plans, results
except ModuleNotFoundError as error:
    if (error.name or "").split(".")[0] not in ("hypothesis", "pytest"):
        raise
    raise MissingExtraError(
        "error.extra", {"extra": "testing", "purpose": Phrase("files.testing")}
    ) from None

__all__ = ["ModelContract", "amounts", "periods", "plans", "results"]
