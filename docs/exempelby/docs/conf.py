"""How Exempelby's page is built."""

project = "Exempelby"
extensions = ["govmodel.sphinxext"]
