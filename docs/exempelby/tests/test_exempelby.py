"""Exempelby's model is held to the laws that every model obeys."""

from pathlib import Path

from govmodel.testing import ModelContract

HERE = Path(__file__).parents[1]


class TestExempelby(ModelContract):
    """The model as it is installed, in every edition, and the plan that lies beside it."""

    name = "exempelby"
    plans = (HERE / "plan.yaml",)
    open_deciders = {"the document says nothing of who decides them": ("målområde", "mått")}
    open_owners = {"the document says nothing of who answers": ("målområde", "mål", "mått")}
