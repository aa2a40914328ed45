"""What programs are answered: by the command with ``--format json``, and by a service.

An answer is a tree of plain values that begins with its format and a number.

The number grows when a program that read the old one could misread the new. Fields may be added
without that, so a program passes over those it does not know. Days are written ``2010-04-30``; what
a source leaves open is ``null``.

Each subject has a module. A function makes an answer of what the library gave, ``plans.check`` that
of :func:`~govmodel.check`; its type says which fields it has, and a service that names it needs no
other description. Enumerations and days stand in an answer as they are; :func:`to_json` writes
them, and so does any encoder that writes an enumeration's value and a day as above.

>>> from govmodel.answers import models, to_json
>>> import govmodel as gm
>>> to_json(models.models(gm.Installed(models=(), failures=())))
b'{"format":"govmodel.models/1","models":[],"failures":[]}'
"""

import json
from collections.abc import Mapping


def to_json(answer: Mapping[str, object]) -> bytes:
    """Write an answer as JSON, in UTF-8.

    >>> from datetime import date
    >>> to_json({"closing": date(2010, 4, 30), "text": "Trygga skolvägar"}).decode()
    '{"closing":"2010-04-30","text":"Trygga skolvägar"}'
    """
    text = json.dumps(answer, ensure_ascii=False, separators=(",", ":"), default=str)
    # Half of a character, which no UTF-8 has, becomes the escape that JSON has for it.
    return text.encode(errors="backslashreplace")
