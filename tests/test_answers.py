"""How answers are written."""

from datetime import date

import govmodel as gm
from govmodel.answers import to_json


def test_days_and_words_of_fixed_lists_are_written_by_their_values() -> None:
    """Those within lists, too."""
    tree = {"day": date(2010, 4, 30), "bases": [gm.Basis.STATED, None], "count": 2}
    assert to_json(tree) == b'{"day":"2010-04-30","bases":["stated",null],"count":2}'


def test_text_is_written_as_it_is_in_utf_8() -> None:
    """Half of a character, which UTF-8 cannot hold, is written as JSON's escape."""
    assert to_json({"å": "\ud83d"}) == b'{"\xc3\xa5":"\\ud83d"}'
