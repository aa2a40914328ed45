"""How the pages of this example are built: ``sphinx-build examples/model-page a-folder``."""

project = "Söderhamns styrmodell"
language = "sv"
extensions = ["govmodel.sphinxext"]
