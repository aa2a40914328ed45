"""Kolada, the register of measures that all Swedish municipalities share.

An indicator that is one of them has its id there as ``outside_id``. Kolada tells neither unit nor
direction: whoever uses a measure states both.

>>> from govmodel_sweden.kolada import is_kolada_id
>>> is_kolada_id("N15418"), is_kolada_id("15418")
(True, False)
"""

import re

from govmodel import Source

KOLADA = Source(id="kolada", title="Kolada", url="https://www.kolada.se", remark="Källa: Kolada")
"""The register, as its users ask to be told of it."""


def is_kolada_id(text: str) -> bool:
    """Tell whether a text is written like the id of a measure in Kolada: a letter and five digits.

    >>> is_kolada_id("U07452"), is_kolada_id("U07452 ")
    (True, False)
    """
    return re.fullmatch(r"[NU][0-9]{5}", text) is not None
