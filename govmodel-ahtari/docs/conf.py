"""How the documentation is built: ``sphinx-build docs docs/_build/html``."""

project = "govmodel-ahtari"
language = "en"  # "sv" tells in Swedish what is made from the model
extensions = ["govmodel.sphinxext"]
exclude_patterns = ["_build"]
