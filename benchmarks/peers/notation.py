"""How amounts and periods stand in a file, for peers that have to read and write them too.

govmodel reads the same notation; nothing of it is used here.
"""

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal

_AMOUNT = re.compile(
    r"([-+\N{MINUS SIGN}]?(?:[0-9]{1,3}(?:[ \xa0\u202f\u2009][0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?)"
    r"[ \xa0]*(\S.*)"
)
_PLAIN = str.maketrans({",": ".", "\N{MINUS SIGN}": "-"} | dict.fromkeys(" \xa0\u202f\u2009"))
_UNITS = {
    "kr": ("SEK",),
    "tkr": ("kkr", "KSEK"),
    "mkr": ("Mkr", "mnkr", "MSEK"),
    "mdkr": ("Mdkr", "miljarder kr"),
    "%": ("percent", "procent"),
    "permille": ("promille",),
    "percentage_point": ("procentenhet", "procentenheter"),
    "place": ("plats", "placering"),
    "piece": ("st", "antal"),
    "inhabitant": ("invånare",),
    "full_time_equivalent": ("årsarbetare", "FTE"),
    "index_point": ("indexpoäng",),
    "merit_point": ("meritpoäng", "meritvärde"),
    "kr_per_inhabitant": ("kr per invånare", "kr/invånare", "kr / invånare", "kr/inv"),
    "tkr_per_inhabitant": ("tkr per invånare", "tkr/invånare", "tkr / invånare", "tkr/inv"),
    "per_inhabitant": ("per invånare", "antal per invånare"),
    "per_1000_inhabitants": (
        "per 1 000 invånare",
        "per 1000 invånare",
        "antal per 1 000 invånare",
    ),
    "per_100000_inhabitants": (
        "per 100 000 invånare",
        "per 100000 invånare",
        "antal per 100 000 invånare",
    ),
}
_CANONICAL = {name: unit for unit, aliases in _UNITS.items() for name in (unit, *aliases)}

_PERIOD = re.compile(
    r"(?P<from>[0-9]{4})(?:[-\N{EN DASH}](?P<to>[0-9]{4}))?"
    r"|(?P<autumn>[0-9]{4})/(?P<spring>[0-9]{2})"
    r"|(?P<whole>[0-9]{4})-(?P<part>[VvHh][Tt]|[Tt][1-3]|[Qq][1-4])"
    r"|(?P<year>[0-9]{4})-(?P<month>[0-9]{2})"
    r"|(?P<first>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:/(?P<last>[0-9]{4}-[0-9]{2}-[0-9]{2}))?"
)


def unit_name(text: str) -> str:
    """Give the name that a unit has in files, whatever alias is used."""
    if text not in _CANONICAL:
        raise ValueError(f"no unit: {text!r}")
    return _CANONICAL[text]


def parse_amount(text: str) -> tuple[Decimal, str]:
    """Read a number, written the Swedish or the international way, and its unit."""
    found = _AMOUNT.fullmatch(text.strip())
    if not found:
        raise ValueError(f"no amount: {text!r}")
    return Decimal(found[1].translate(_PLAIN)), unit_name(found[2])


def show_amount(number: Decimal, unit: str) -> str:
    """Write an amount so that it can be read back."""
    return f"{number:f} {unit}"


def parse_period(text: str) -> tuple[date, date]:
    """Read the first and the last day of a year, years, a school year, a part of a year or days."""
    found = _PERIOD.fullmatch(text.strip())
    if not found:
        raise ValueError(f"no period: {text!r}")
    match found.lastgroup:
        case "from" | "to":
            days = date(int(found["from"]), 1, 1), date(int(found["to"] or found["from"]), 12, 31)
        case "spring":
            autumn = int(found["autumn"])
            if (autumn + 1) % 100 != int(found["spring"]):
                raise ValueError(f"no school year: {text!r}")
            days = date(autumn, 7, 1), date(autumn + 1, 6, 30)
        case "part":
            days = _part(int(found["whole"]), found["part"].upper())
        case "month":
            first = date(int(found["year"]), int(found["month"]), 1)
            days = first, _month_end(first)
        case _:
            first = date.fromisoformat(found["first"])
            days = first, date.fromisoformat(found["last"]) if found["last"] else first
    if days[1] < days[0]:
        raise ValueError(f"ends before it begins: {text!r}")
    return days


def _part(year: int, name: str) -> tuple[date, date]:
    """Give the days of a term, a tertial or a quarter."""
    months = {"V": 6, "H": 6, "T": 4, "Q": 3}[name[0]]
    until = months * {"V": 1, "H": 2}.get(name[0], int(name[1]) if name[1].isdigit() else 0)
    return date(year, until - months + 1, 1), _month_end(date(year, until, 1))


def show_period(first: date, last: date) -> str:
    """Write a period in the shortest form."""
    match (first.month, first.day, last.month, last.day):
        case (1, 1, 12, 31):
            years = f"{first.year:04}"
            return years if first.year == last.year else f"{years}-{last.year:04}"
        case (7, 1, 6, 30) if last.year == first.year + 1:
            return f"{first.year:04}/{last.year % 100:02}"
    if first == last:
        return first.isoformat()
    if first.day == 1 and last == _month_end(first):
        return first.isoformat()[:7]
    return f"{first.isoformat()}/{last.isoformat()}"


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
