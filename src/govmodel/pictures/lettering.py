"""How wide a text is, and where its lines break, without knowing the font.

The widths are those of the widest sans-serif that the pictures name, rounded up: in another font
the text is narrower, and still does not leave its place.
"""

import re
from unicodedata import category, combining, normalize

FAMILY = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif"

_LIKE = {
    0.29: "'ijlł",
    0.32: " ,.I·’",
    0.38: "-/:;\\f|",
    0.42: "!()[]tr",
    0.53: '"*J`°sz“”',
    0.57: "?L_c–§",
    0.6: "kvxy",
    0.62: "FTaeo«»ø",
    0.64: "$0123456789bdghnpquß{}đ€µ",
    0.7: "ABEKPSVXYZ",
    0.78: "CDHNRU",
    0.79: "&GOQ",
    0.88: "#+<=>M^w~×±≥−",
    1.04: "%@Wmæ—→…",
}
_WIDTHS = {character: width for width, alike in _LIKE.items() for character in alike}
_WIDEST = 1.4  # ems of a character that nobody has measured
_BOLD = 1.25
_END = 4  # letters that a line begins with at least, where a word is cut

_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_SPACES = re.compile(r"[^\S\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+")


def clean(text: str) -> str:
    r"""Leave out what XML cannot hold or nobody can see, and write every run of space as one.

    >>> clean("års\x00redo\u202evisning\n 2010")
    'årsredovisning 2010'
    """
    spaced = _SPACES.sub(" ", text)
    seen = "".join(each for each in spaced if category(each) not in _UNSEEN)
    return _SPACES.sub(" ", seen).strip()


def wide(text: str, size: float, *, bold: bool = False) -> float:
    """Tell how wide a text is at most.

    >>> wide("mål", 10) < wide("mål", 10, bold=True) < wide("MÅL", 20)
    True
    """
    return sum(map(_ems, text)) * size * (_BOLD if bold else 1)


def _ems(character: str) -> float:
    """Give the width of a character: of one with an accent, that of the letter below it."""
    if character in _WIDTHS:
        return _WIDTHS[character]
    parts = normalize("NFKD", character)
    if parts == character:
        return 0 if combining(character) else _WIDEST
    return sum(map(_ems, parts))


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text into lines that fit: between words, and a word that is too long within it.

    >>> wrapped("uppföljning av handlingsprogram", 10, 80)
    ('uppföljning av', 'handlingspro-', 'gram')
    """
    lines: list[str] = []
    line = ""
    for word in clean(text).split(" "):
        longer = f"{line} {word}" if line else word
        if wide(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _cut(word, size, room, bold=bold)
        lines += full
    return (*lines, line)


def _cut(word: str, size: float, room: float, *, bold: bool) -> list[str]:
    """Cut a word into pieces that fit, each but the last with a hyphen, and none a mere end."""
    pieces = [""]
    for character in word:
        if pieces[-1] and wide(f"{pieces[-1]}{character}-", size, bold=bold) > room:
            pieces.append("")
        pieces[-1] += character
    lacking = _END - len(pieces[-1])
    if len(pieces) > 1 and lacking > 0:
        before, last = pieces[-2][:-lacking], pieces[-2][-lacking:] + pieces[-1]
        if before and wide(last, size, bold=bold) <= room:  # letters may be as wide as pictures
            pieces[-2:] = [before, last]
    return [*(f"{piece}-" for piece in pieces[:-1]), pieces[-1]]
