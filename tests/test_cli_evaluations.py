"""``govmodel evaluate``: an evaluation checked, summed, ranked and compared."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from assessed import EVIDENCE, exempelprov_in, older, written
from commanded import Answered, screens
from packaged import Shelf

from govmodel.cli import main

POINTS = {"dialog": "12", "styrning": "17", "larande": "25"}


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install two made-up instruments; and there is a file with an evaluation by one."""
    with exempelprov_in(tmp_path, monkeypatch) as made:
        written("a.yaml", **POINTS)
        yield made


@pytest.fixture
def answered(capsys: pytest.CaptureFixture[str]) -> Answered:
    """Give a place to type in."""
    return Answered(capsys)


def given(answered: Answered, line: str) -> Any:  # noqa: ANN401 - of whatever shape
    """Give what programs are answered."""
    return json.loads(answered(f"{line} --format json"))


def part(page: str, heading: str) -> list[str]:
    """Give the lines of a part of a page, without its heading."""
    lines = page.splitlines()
    at = lines.index(heading) + 1
    return lines[at : lines.index("", at) if "" in lines[at:] else None]


def beside(page: str) -> list[str]:
    """Give the table of points: from its heading to the next part."""
    lines = page.splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith(("Område ", "Area ")))
    return lines[at : lines.index("", at)]


# One evaluation.

BENCHMARKS = """\
Summan bredvid publicerade poäng i samma utgåva
Jämförelsetal                 Summa      Källa och grund
Okänd grupp (medianen, 2024)  52 (+2)    Antaget
Exempelstad                   –          Antaget
Alla (medelvärdet)            knappt 50  Antaget
Inom parentes: Exempelby 2024 minus jämförelsen. Plus betyder att Exempelby 2024 har fler poäng.
"""


def test_an_evaluation_is_told_in_swedish(answered: Answered) -> None:
    """Its points, ranks and sum, beside what is known of its edition, and what they rest on."""
    assert (
        answered("evaluate a.yaml")
        == f"""\
Exempelprovet 2024 · Exempelby 2024
✔ Inga anmärkningar.
Område                    Poäng  Högst  Ordning  Exempelstad
1. Dialog med invånarna   12     30     3        28 (−16)
2. Styrning och kontroll  17     20     1        –
3. Lärande                25     50     2        47 (−22)
Summa                     54     100             –
Ordning: efter områdets andel av de poäng det högst kan få.

{BENCHMARKS}
Underlag
Slag        Antal  Källa och grund
intervjuer  12     Antaget
dokument           Antaget

Källor
Utvärdering     Gjord  Instrument        Källa och grund
Exempelby 2024  2024   exempelprov@2024  Antaget
"""
    )


def test_an_evaluation_is_told_in_english(answered: Answered) -> None:
    """With the glosses of the areas, and the sign of a difference."""
    assert (
        answered("evaluate a.yaml --lang en")
        == """\
Exempelprovet 2024 · Exempelby 2024
✔ No findings.
Area                              Points  At most  Order  Exempelstad
1. dialogue with the inhabitants  12      30       3      28 (-16)
2. steering and control           17      20       1      –
3. learning                       25      50       2      47 (-22)
Sum                               54      100             –
Order: by the share of the points that an area can get.

The sum beside published points of the same edition
Benchmark                         Sum            Source and basis
Unknown group (the median, 2024)  52 (+2)        assumed
Exempelstad                       –              assumed
Alla (the mean)                   just under 50  assumed
In brackets: Exempelby 2024 minus the comparison. Plus means that Exempelby 2024 has more points.

Evidence
Kind        Number  Source and basis
interviews  12      assumed
documents           assumed

Sources
Evaluation      Done  Instrument        Source and basis
Exempelby 2024  2024  exempelprov@2024  assumed
"""
    )


RICH = r"""title: "Provet i Exempelby\e[31m"
sources:
- {id: s, title: Exempelbys webbplats, where: s. 2, remark: Avrundade poäng.}
source: s
evidence:
- {kind: interviews, id: i, count: 12, days: 2, period: 2024-03, source: s}
- kind: documents
  id: plan
  text: En plan
  planned: true
  source: s
- {kind: website, source: {id: s, where: sidfoten}}
- {kind: website, text: Om oss, basis: assumed}
strengths:
- {text: "Gemensamma\tmallar", area: styrning, administration: Skolan, source: s}
- {text: Öppenhet, source: {id: s, where: s. 9}}
- {text: Närhet}
improvements:
- {text: "Mer \u202edialog", area: dialog, source: s}
good_examples:
- {text: Biblioteket, administration: "Kultur\e[2J", source: s}
- {text: Badet, basis: assumed}
reports:
- {form: oral, day: 2024-04-18, source: s}
- {form: written, source: {id: s, where: s. 1}}
"""


def rich(name: str = "rich.yaml") -> None:
    """Write an evaluation of which all is known to a file."""
    written(name, more=RICH, **POINTS)
    text = Path(name).read_text(encoding="utf-8").replace("basis: assumed\n", "", 1)
    text = text.replace("points: 17}", "points: 17, evidence: [i], because: Tydliga mål}")
    Path(name).write_text(text, encoding="utf-8")


def test_all_that_an_evaluation_says_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Why, what was found, what it rests on, what is merely planned, and how it was told."""
    rich()
    assert main(["evaluate", "rich.yaml"]) == 1
    said = capsys.readouterr().out
    assert said.startswith("Exempelprovet 2024 · Provet i Exempelby\\x1b[31m\n✖ Fel GM708 ")
    assert part(said, "Motiveringar") == ["Styrning och kontroll: Tydliga mål"]
    assert part(said, "Starka sidor") == [
        "Styrning och kontroll: Gemensamma mallar (Skolan)",
        "Öppenhet [Exempelbys webbplats, s. 9; Avrundade poäng]",
        "Närhet",
    ]
    assert part(said, "Förbättringsområden") == ["Dialog med invånarna: Mer \\u202edialog"]
    assert part(said, "Goda exempel") == [
        "Biblioteket (Kultur\\x1b[2J)",
        "Badet [Antaget]",
    ]
    assert part(said, "Underlag") == [
        (
            "Slag        Beskrivning  Antal  Dagar  Avser perioden  Anmärkning                 "
            "Källa och grund"
        ),
        "intervjuer               12     2      2024-03",
        "dokument    En plan                                    planerat, ännu inte gjort",
        (
            "webbplats                                                                         "
            "Exempelbys webbplats, sidfoten; Avrundade poäng."
        ),
        (
            "webbplats   Om oss                                                                "
            "Antaget"
        ),
    ]
    assert part(said, "Rapporter") == [
        "muntlig rapport: 2024-04-18",
        "skriftlig rapport: dagen anges inte i källan [Exempelbys webbplats, s. 1; Avrundade poäng]",
    ]
    assert part(said, "Källor")[1:] == [
        "Exempelby 2024  2024   exempelprov@2024  Exempelbys webbplats, s. 2; Avrundade poäng."
    ]


def test_programs_get_all_that_an_evaluation_says(answered: Answered) -> None:
    """Word for word, with what it cites."""
    rich()
    tree = given(answered, "evaluate rich.yaml --lang en")
    source: dict[str, object] = {
        "title": "Exempelbys webbplats",
        "where": "s. 2",
        "remark": "Avrundade poäng.",
    }
    source |= {"url": None, "decided": None}
    cited = {"basis": "stated", "source": source}
    uncited, assumed = {"basis": "stated", "source": None}, {"basis": "assumed", "source": None}
    unknown = {"period": None, "count": None, "days": None, "planned": False}

    def at(where: str) -> dict[str, object]:
        return {"basis": "stated", "source": source | {"where": where}}

    (told,) = tree["evaluations"]
    (finding,) = told.pop("findings")
    assert (finding["code"], finding["severity"]) == ("GM708", "error")
    assert told == {
        "file": "rich.yaml",
        "label": "Exempelby 2024",
        "title": "Provet i Exempelby\x1b[31m",
        "instrument": "exempelprov@2024",
        "of": "9999",
        "municipality": "Exempelby",
        "period": {"first": "2024-01-01", "last": "2024-12-31"},
        "areas": [
            {
                "area": "dialog",
                "number": 1,
                "name": "dialogue with the inhabitants",
                "points": "12",
                "told": ["12"],
                "most": "30",
                "rank": 3,
                "because": None,
                "evidence": [],
            },
            {
                "area": "styrning",
                "number": 2,
                "name": "steering and control",
                "points": "17",
                "told": ["17"],
                "most": "20",
                "rank": 1,
                "because": "Tydliga mål",
                "evidence": ["i"],
            },
            {
                "area": "larande",
                "number": 3,
                "name": "learning",
                "points": "25",
                "told": ["25"],
                "most": "50",
                "rank": 2,
                "because": None,
                "evidence": [],
            },
        ],
        "total": "54",
        "summed": True,
        "stated": None,
        "most": "100",
        "strengths": [
            {"text": "Gemensamma\tmallar", "area": "styrning", "administration": "Skolan", **cited},
            {"text": "Öppenhet", "area": None, "administration": None, **at("s. 9")},
            {"text": "Närhet", "area": None, "administration": None, **uncited},
        ],
        "improvements": [
            {"text": "Mer \u202edialog", "area": "dialog", "administration": None, **cited}
        ],
        "good_examples": [
            {"text": "Biblioteket", "area": None, "administration": "Kultur\x1b[2J", **cited},
            {"text": "Badet", "area": None, "administration": None, **assumed},
        ],
        "evidence": [
            {
                "kind": "interviews",
                "id": "i",
                "text": "",
                "period": {"first": "2024-03-01", "last": "2024-03-31"},
                "count": 12,
                "days": 2,
                "planned": False,
                **cited,
            },
            {
                "kind": "documents",
                "id": "plan",
                "text": "En plan",
                "period": None,
                "count": None,
                "days": None,
                "planned": True,
                **cited,
            },
            {"kind": "website", "id": "", "text": "", **unknown, **at("sidfoten")},
            {"kind": "website", "id": "", "text": "Om oss", **unknown, **assumed},
        ],
        "reports": [
            {"form": "oral", "day": "2024-04-18", **cited},
            {"form": "written", "day": None, **at("s. 1")},
        ],
        **cited,
    }


@pytest.mark.parametrize("form", ["text", "json"])
def test_nothing_in_a_file_acts_on_what_shows_the_answer(form: str, answered: Answered) -> None:
    """Not even in JSON, in which it is escaped."""
    rich()
    said = answered(f"evaluate rich.yaml --format {form}")
    assert all(character == "\n" or character.isprintable() for character in said)


def test_programs_get_an_evaluation_and_what_it_is_compared_with(answered: Answered) -> None:
    """In an order that stays: the instrument, the files, the counts, what is compared."""
    tree = given(answered, "evaluate a.yaml")
    assert list(tree) == [
        "format",
        "instrument",
        "evaluations",
        "counts",
        "comparisons",
        "picture",
    ]
    assert tree["format"] == "govmodel.evaluated/1"
    assert tree["instrument"]["id"] == "exempelprov@2024"
    assert tree["counts"] == {"error": 0, "warning": 0, "note": 0}
    assert tree["picture"] is None
    assert [each["with"] for each in tree["comparisons"]] == [
        "okänd grupp (medianen, 2024)",
        "Exempelstad",
        "alla (medelvärdet)",
    ]
    assert tree["comparisons"][1] == {
        "with": "Exempelstad",
        "kind": "benchmark",
        "instrument": None,
        "benchmark": {
            "statistic": None,
            "of": "Exempelstad",
            "about": "",
            "period": None,
            "total": None,
            "points": {"larande": "47", "dialog": "28"},
            "basis": "assumed",
            "source": None,
        },
        "refused": False,
        "areas": [
            difference("dialog", "12", "28", "-16"),
            difference("styrning", "17"),
            difference("larande", "25", "47", "-22"),
        ],
        "total": {"points": "54", "against": None, "difference": None, "refusal": None},
    }
    assert tree["comparisons"][2]["benchmark"]["about"] == "knappt"
    assert tree["comparisons"][2]["total"] == {
        "points": "54",
        "against": "50",
        "difference": None,
        "refusal": None,
    }


def difference(
    area: str,
    points: str,
    against: str | None = None,
    found: str | None = None,
    refusal: str | None = None,
) -> dict[str, str | None]:
    """Write what programs get of an area."""
    return {
        "area": area,
        "points": points,
        "against": against,
        "difference": found,
        "refusal": refusal,
    }


# Points that are not there.


def test_a_sum_that_is_merely_stated_is_told_as_that(answered: Answered) -> None:
    """It is compared all the same; areas without points have no place."""
    written("a.yaml", more=f"total: 40\n{EVIDENCE}")
    said = answered("evaluate a.yaml")
    assert beside(said) == [
        "Område                    Poäng           Högst  Exempelstad",
        "1. Dialog med invånarna   Uppgift saknas  30     28",
        "2. Styrning och kontroll  Uppgift saknas  20     –",
        "3. Lärande                Uppgift saknas  50     47",
        "Summa (angiven)           40              100    –",
    ]
    assert part(said, "Summan bredvid publicerade poäng i samma utgåva")[1:] == [
        "Okänd grupp (medianen, 2024)  52 (−12)   Antaget",
        "Exempelstad                   –          Antaget",
        "Alla (medelvärdet)            knappt 50  Antaget",
        (
            "Inom parentes: Exempelby 2024 minus jämförelsen. Plus betyder att Exempelby 2024 har "
            "fler poäng."
        ),
    ]
    (told,) = given(answered, "evaluate a.yaml")["evaluations"]
    assert (told["total"], told["summed"], told["stated"]) == ("40", False, "40")


@pytest.mark.parametrize(
    ("language", "said"), [("sv", "54 (angiven: 55)"), ("en", "54 (stated: 55)")]
)
def test_a_sum_that_is_stated_otherwise_stands_beside_that_of_the_areas(
    language: str, said: str, answered: Answered
) -> None:
    """That of the areas is what is compared."""
    written("a.yaml", more=f"total: 55\n{EVIDENCE}", **POINTS)
    total = beside(answered(f"evaluate a.yaml --lang {language}"))[4]
    assert [each.strip() for each in total.split("  ") if each][1:] == [said, "100", "–"]
    tree = given(answered, "evaluate a.yaml")
    (told,) = tree["evaluations"]
    assert (told["total"], told["summed"], told["stated"]) == ("54", True, "55")
    assert tree["comparisons"][0]["total"]["difference"] == "2"


def test_a_sum_that_is_stated_as_it_is_stands_once(answered: Answered) -> None:
    """However its decimals are written."""
    written("a.yaml", more=f"total: '54,0'\n{EVIDENCE}", **POINTS)
    assert beside(answered("evaluate a.yaml"))[4] == (
        "Summa                     54     100             –"
    )


def test_a_stated_sum_of_others_is_told_as_that(answered: Answered) -> None:
    """Beside sums that are worked out, and one that nobody knows."""
    written("g.yaml", more=f"total: 40\n{EVIDENCE}", municipality="Grannby", of="9998", dialog="9")
    written("f.yaml", municipality="Fjärrby", of="9997", larande="25")
    written("k.yaml", municipality="Kullby", of="9996", **POINTS)
    said = beside(answered("evaluate a.yaml g.yaml f.yaml k.yaml"))
    assert said[:-1] == [
        (
            "Område                    Poäng  Högst  Ordning  Grannby 2024       Fjärrby 2024  "
            "Kullby 2024  Exempelstad"
        ),
        (
            "1. Dialog med invånarna   12     30     3        9 (+3)             –             "
            "12 (±0)      28 (−16)"
        ),
        (
            "2. Styrning och kontroll  17     20     1        –                  –             "
            "17 (±0)      –"
        ),
        (
            "3. Lärande                25     50     2        –                  25 (±0)       "
            "25 (±0)      47 (−22)"
        ),
        (
            "Summa                     54     100             40 (+14), angiven  –             "
            "54 (±0)      –"
        ),
    ]


def test_where_a_group_lacks_points_there_is_no_median(answered: Answered) -> None:
    """Of those who have some it would be another group's; and the rest is told."""
    written("g.yaml", municipality="Grannby", of="9998", dialog="9", styrning="2", larande="11")
    written("f.yaml", municipality="Fjärrby", of="9997", larande="25")
    said = answered("evaluate a.yaml g.yaml f.yaml")
    assert beside(said)[:5] == [
        (
            "Område                    Poäng  Högst  Ordning  Grannby 2024  Fjärrby 2024  "
            "2 andra kommuner (medianen)  Exempelstad"
        ),
        (
            "1. Dialog med invånarna   12     30     3        9 (+3)        –             "
            "–                            28 (−16)"
        ),
        (
            "2. Styrning och kontroll  17     20     1        2 (+15)       –             "
            "–                            –"
        ),
        (
            "3. Lärande                25     50     2        11 (+14)      25 (±0)       "
            "18 (+7)                      47 (−22)"
        ),
        (
            "Summa                     54     100             22 (+32)      –             "
            "–                            –"
        ),
    ]


def test_an_evaluation_without_points_is_no_trouble(answered: Answered) -> None:
    """Nothing is compared, so nothing is explained; and a picture can be drawn."""
    written("a.yaml", more=EVIDENCE)
    said = answered("evaluate a.yaml --out a.svg")
    assert beside(said) == [
        "Område                    Poäng           Högst  Exempelstad",
        "1. Dialog med invånarna   Uppgift saknas  30     28",
        "2. Styrning och kontroll  Uppgift saknas  20     –",
        "3. Lärande                Uppgift saknas  50     47",
        "Summa                     Uppgift saknas  100    –",
        "Poängen som staplar skrevs till a.svg.",
    ]
    assert "Inom parentes" not in said
    assert part(said, "Summan bredvid publicerade poäng i samma utgåva")[1:] == [
        "Okänd grupp (medianen, 2024)  52         Antaget",
        "Exempelstad                   –          Antaget",
        "Alla (medelvärdet)            knappt 50  Antaget",
    ]
    assert Path("a.svg").exists()
    (told,) = given(answered, "evaluate a.yaml")["evaluations"]
    assert (told["total"], told["summed"]) == (None, False)
    assert [each["points"] for each in told["areas"]] == [None, None, None]
    assert [each["told"] for each in told["areas"]] == [[], [], []]


@pytest.mark.parametrize(
    ("language", "impossible", "several"),
    [
        ("sv", "20,5: kan inte stämma", "12 och 13: flera uppgifter"),
        ("en", "20.5: cannot be right", "12 and 13: several figures"),
    ],
)
def test_points_that_cannot_be_used_are_told_with_the_reason(
    language: str, impossible: str, several: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What an area cannot get, and what is told in two ways; neither has a place or a difference."""
    written("a.yaml", dialog="12", styrning="'20,5'", larande="25")
    text = Path("a.yaml").read_text(encoding="utf-8")
    twice = "- {area: dialog, points: 13}\nevidence:"
    Path("a.yaml").write_text(text.replace("evidence:", twice), encoding="utf-8")
    assert main(["evaluate", "a.yaml", "--lang", language]) == 1
    rows = [row.split("  ") for row in beside(capsys.readouterr().out)]
    told = [[each.strip() for each in row if each] for row in rows]
    assert [row[1:] for row in told[1:4]] == [
        [several, "30", "28"],
        [impossible, "20", "–"],
        ["25", "50", "1", f"47 ({'−' if language == 'sv' else '-'}22)"],
    ]
    assert main(["evaluate", "a.yaml", "--format", "json"]) == 1
    (tree,) = json.loads(capsys.readouterr().out)["evaluations"]
    assert [(each["points"], each["told"]) for each in tree["areas"]] == [
        (None, ["12", "13"]),
        (None, ["20.5"]),
        ("25", ["25"]),
    ]


def test_an_area_with_two_figures_has_none(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither a reason for them."""
    text = Path("a.yaml").read_text(encoding="utf-8")
    twice = "- {area: dialog, points: 12, because: En}\n- {area: dialog, points: 13, because: Två}"
    Path("a.yaml").write_text(text.replace("- {area: dialog, points: 12}", twice), encoding="utf-8")
    assert main(["evaluate", "a.yaml", "--format", "json"]) == 1
    (told,) = json.loads(capsys.readouterr().out)["evaluations"]
    assert [each["code"] for each in told["findings"] if each["severity"] == "error"] == ["GM703"]
    first = told["areas"][0]
    assert (first["points"], first["because"], first["evidence"]) == (None, None, [])


def test_points_for_an_area_that_is_none_keep_their_reason(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Told by the name that stands in the file; a remark, too."""
    more = f"{EVIDENCE}strengths:\n- {{text: Kaffet, area: fika, basis: assumed}}\n"
    written("a.yaml", more=more, **POINTS)
    text = Path("a.yaml").read_text(encoding="utf-8")
    text = text.replace("points:\n", "points:\n- {area: fika, points: 1, because: Gott}\n")
    Path("a.yaml").write_text(text, encoding="utf-8")
    assert main(["evaluate", "a.yaml"]) == 1
    said = capsys.readouterr().out
    assert part(said, "Motiveringar") == ["fika: Gott"]
    assert part(said, "Starka sidor") == ["fika: Kaffet [Antaget]"]


def test_where_nobody_knows_how_many_points_there_can_be_places_go_by_points(
    answered: Answered,
) -> None:
    """Nothing is said of shares, there is no column for the most, and what is not asked is told."""
    older("old.yaml")
    assert answered("evaluate old.yaml").splitlines()[2:10] == [
        (
            "Detta prövas inte, eftersom källorna till Exempelprovet 2020 inte säger något om det: "
            "hur många poäng varje område högst kan få, om planerade åtgärder ger poäng, i vilken "
            "ordning rapporterna lämnas och vilka underlag som ska finnas."
        ),
        "Område        Poäng  Ordning",
        "1. Dialog     40     2",
        "2. Öppenhet   30     4",
        "3. Kontroll   40     2",
        "4. Lärande    10     5",
        "5. Ledarskap  70     1",
        "Summa         190",
    ]


ALIKE = """
from decimal import Decimal
from attrs import evolve
import govmodel as gm
from toy_instrument import NEW

def edition(name, *most):
    areas = tuple(evolve(area, most=each) for area, each in zip(NEW.areas, most))
    return evolve(NEW, name="trasprov", edition=name, areas=areas, benchmarks=())

@gm.hookimpl
def instruments():
    return edition("1", Decimal(50), Decimal(50), Decimal(50)), edition("2", Decimal(50), None, 30)
"""


@pytest.mark.parametrize(
    ("edition", "rows"),
    [
        (
            "1",
            [
                "1. Dialog med invånarna   12     50     3",
                "2. Styrning och kontroll  17     50     2",
                "3. Lärande                25     50     1",
                "Summa                     54     150",
            ],
        ),
        (
            "2",
            [
                "1. Dialog med invånarna   12     50     3",
                "2. Styrning och kontroll  17            2",
                "3. Lärande                25     30     1",
                "Summa                     54",
                "Ordning: efter poäng, eftersom det inte är känt hur många poäng varje område högst kan få.",
            ],
        ),
    ],
)
def test_where_places_go_by_points_nothing_is_said_of_shares(
    edition: str, rows: list[str], answered: Answered, shelf: Shelf
) -> None:
    """They do if all areas can get as many, and if of one nobody knows how many: that is told."""
    shelf.put("alike-plugin", "1.0", "trasprov = alike", alike=ALIKE)
    written("a.yaml", instrument=f"trasprov@{edition}", **POINTS)
    assert beside(answered("evaluate a.yaml"))[1:] == rows


@pytest.mark.parametrize(
    ("instrument", "said"),
    [
        (
            "exempelprov@2020",
            (
                "This is not checked, because the sources of Exempelprovet 2020 do not tell: how many "
                "points each area can get, whether what is planned gives points, in which order the "
                "reports come and which evidence there is to be."
            ),
        ),
        (
            "jamprov@2020",
            (
                "This is not checked, because the sources of Jämförprovet 2020 do not tell: how many "
                "points each area can get, in which order the reports come and which evidence there "
                "is to be."
            ),
        ),
        (
            "jamprov@x",
            (
                "This is not checked, because the sources of Jämförprovet x do not tell: how many "
                "points each area can get and which evidence there is to be."
            ),
        ),
    ],
)
def test_what_is_not_asked_of_an_evaluation_is_told(
    instrument: str, said: str, answered: Answered
) -> None:
    """So that no finding is not taken for more than it is."""
    older("old.yaml", instrument=instrument)
    assert answered("evaluate old.yaml --lang en").splitlines()[2] == said


# Beside others of the same edition.


def neighbours() -> None:
    """Write evaluations of two neighbours, of which one was assessed twice, and an earlier one."""
    written("g.yaml", of="9998", municipality="Grannby", dialog="12", styrning="20", larande="10")
    written("f.yaml", of="9997", municipality="''", dialog="14", styrning="1", larande="11.5")
    written(
        "f-new.yaml",
        of="9997",
        municipality="Fjärrby",
        period="2025",
        dialog="20",
        styrning="2",
        larande="20.5",
    )
    written("before.yaml", period="2024-02", dialog="10", styrning="17", larande="30")


def test_points_stand_beside_those_of_others_and_their_median(answered: Answered) -> None:
    """Each difference in brackets; what is equal is told as that, and not as more or fewer."""
    neighbours()
    said = answered("evaluate a.yaml g.yaml f.yaml")
    assert said.splitlines()[1] == "✔ Inga anmärkningar."
    assert beside(said) == [
        (
            "Område                    Poäng  Högst  Ordning  Grannby 2024  9997 2024     "
            "2 andra kommuner (medianen)  Exempelstad"
        ),
        (
            "1. Dialog med invånarna   12     30     3        12 (±0)       14 (−2)       "
            "13 (−1)                      28 (−16)"
        ),
        (
            "2. Styrning och kontroll  17     20     1        20 (−3)       1 (+16)       "
            "10,5 (+6,5)                  –"
        ),
        (
            "3. Lärande                25     50     2        10 (+15)      11,5 (+13,5)  "
            "10,75 (+14,25)               47 (−22)"
        ),
        (
            "Summa                     54     100             42 (+12)      26,5 (+27,5)  "
            "34,25 (+19,75)               –"
        ),
        "Ordning: efter områdets andel av de poäng det högst kan få.",
    ]
    assert part(said, "Summan bredvid publicerade poäng i samma utgåva")[-1] == (
        "2 andra kommuner (medianen): Grannby 2024 och 9997 2024; Exempelby 2024 ingår inte. Där "
        "någon i gruppen saknar poäng finns inget värde att jämföra med."
    )
    assert part(said, "Källor")[1:] == [
        "Exempelby 2024  2024   exempelprov@2024  Antaget",
        "Grannby 2024    2024   exempelprov@2024  Antaget",
        "9997 2024       2024   exempelprov@2024  Antaget",
    ]


@pytest.mark.parametrize("order", ["f.yaml f-new.yaml", "f-new.yaml f.yaml"])
def test_each_municipality_counts_once_in_the_median_with_its_latest(
    order: str, answered: Answered
) -> None:
    """In whatever order they are typed; the municipality that is asked about does not count."""
    neighbours()
    tree = given(answered, f"evaluate a.yaml {order} before.yaml g.yaml")
    told = {each["with"]: each for each in tree["comparisons"]}
    median = told["2 andra kommuner (medianen)"]
    assert (median["kind"], median["instrument"]) == ("group", "exempelprov@2024")
    assert median["benchmark"] is None
    assert [each["against"] for each in median["areas"]] == ["16", "11", "15.25"]
    assert median["total"] == {
        "points": "54",
        "against": "42.25",
        "difference": "11.75",
        "refusal": None,
    }


@pytest.mark.parametrize("others", ["g.yaml", "f.yaml f-new.yaml", "g.yaml before.yaml", "o.yaml"])
def test_one_other_municipality_has_no_median(others: str, answered: Answered) -> None:
    """However often it was assessed; and an earlier one of one's own is no other's."""
    neighbours()
    older("o.yaml", of="9996", municipality="Bortby")
    tree = given(answered, f"evaluate a.yaml {others}")
    assert "group" not in [each["kind"] for each in tree["comparisons"]]


def test_another_edition_does_not_count_in_the_median(answered: Answered) -> None:
    """It is refused on its own."""
    neighbours()
    older("o.yaml", of="9996", municipality="Bortby")
    tree = given(answered, "evaluate a.yaml g.yaml o.yaml f.yaml")
    assert [(each["kind"], each["refused"]) for each in tree["comparisons"][:4]] == [
        ("other", False),
        ("other", True),
        ("other", False),
        ("group", False),
    ]
    assert tree["comparisons"][3]["with"] == "2 andra kommuner (medianen)"


def test_the_median_is_named_in_the_language_of_the_answer(answered: Answered) -> None:
    """As everything is."""
    neighbours()
    tree = given(answered, "evaluate a.yaml g.yaml f.yaml --lang en")
    assert tree["comparisons"][2]["with"] == "2 other municipalities (the median)"
    said = answered("evaluate a.yaml g.yaml f.yaml --lang en")
    assert part(said, "The sum beside published points of the same edition")[-1] == (
        "2 other municipalities (the median): Grannby 2024 and 9997 2024; Exempelby 2024 is not "
        "among them. Where one of the group has no points, there is nothing to compare with."
    )


def test_points_stand_beside_those_of_the_same_municipality_before(answered: Answered) -> None:
    """By the year, where that tells them apart; and programs are told that it is the same."""
    written("before.yaml", period="2023-02", dialog="10", styrning="17", larande="30")
    said = answered("evaluate a.yaml before.yaml")
    assert beside(said)[:3] == [
        "Område                    Poäng  Högst  Ordning  Exempelby 2023 (tidigare)  Exempelstad",
        "1. Dialog med invånarna   12     30     3        10 (+2)                    28 (−16)",
        "2. Styrning och kontroll  17     20     1        17 (±0)                    –",
    ]
    tree = given(answered, "evaluate a.yaml before.yaml")
    assert tree["comparisons"][0]["kind"] == "earlier"
    tree = given(answered, "evaluate before.yaml a.yaml")
    assert tree["comparisons"][0]["kind"] == "later"


@pytest.mark.parametrize(
    ("line", "column", "kind"),
    [
        ("b.yaml c.yaml", "Exempelby 2024-10 (senare)", "later"),
        ("b.yaml c.yaml --lang en", "Exempelby 2024-10 (later)", "later"),
        ("c.yaml b.yaml --lang en", "Exempelby 2024-02 (earlier)", "earlier"),
        ("b.yaml a.yaml", "Exempelby 2024 (samma tid)", "meanwhile"),
        ("a.yaml b.yaml --lang en", "Exempelby 2024-02 (same time)", "meanwhile"),
    ],
)
def test_a_column_tells_whether_ones_own_evaluation_is_earlier_or_later(
    line: str, column: str, kind: str, answered: Answered
) -> None:
    """Or neither, where its days could be the same."""
    written("b.yaml", period="2024-02", **POINTS)
    written("c.yaml", period="2024-10", **POINTS)
    heading, *_ = beside(answered(f"evaluate {line}"))
    assert heading.split("  ")[-2:] == [column, "Exempelstad"]
    assert given(answered, f"evaluate {line}")["comparisons"][0]["kind"] == kind


def test_whose_points_are_fewer_is_told_with_days_where_years_do_not_tell(
    answered: Answered,
) -> None:
    """It is the first whose points are more at a plus."""
    written("b.yaml", period="2024-02-05/2024-02-07", **POINTS)
    assert (
        "Inom parentes: Exempelby 2024-02-05 – 2024-02-07 minus jämförelsen. Plus betyder att "
        "Exempelby 2024-02-05 – 2024-02-07 har fler poäng."
    ) in answered("evaluate b.yaml a.yaml").splitlines()


def test_a_column_is_named_as_the_municipality_is(answered: Answered) -> None:
    """A name is written as in the file."""
    written("g.yaml", of="9998", municipality="öarnas GRANNBY", **POINTS)
    heading, *_ = beside(answered("evaluate a.yaml g.yaml"))
    assert heading.split("  ")[-2:] == ["öarnas GRANNBY 2024", "Exempelstad"]


# Beside others of another edition, or another instrument.

REFUSED = """\
Jämförs inte: Exempelby 2021 och Grannby 2021 (Exempelprovet 2020)
✖ Summan kan inte jämföras: Exempelprovet 2024 och Exempelprovet 2020 är skilda utgåvor, och govmodel jämför bara inom en utgåva.
Inte heller något område kan jämföras: poäng gäller bara inom en utgåva, också där nummer eller namn liknar varandra.
Område i Exempelprovet 2024  Kan förväxlas med, i Exempelprovet 2020
1. Dialog med invånarna      1. Dialog (samma nummer och samma eller ett liknande namn)
2. Styrning och kontroll     2. Öppenhet (samma nummer); 3. Kontroll (samma eller ett liknande namn)
3. Lärande                   3. Kontroll (samma nummer); 4. Lärande (samma eller ett liknande namn)

Jämförs inte: Exempelby 2021 (Jämförprovet 2020)
✖ Poängen kan inte jämföras: Exempelprovet 2024 och Jämförprovet 2020 är olika instrument.

"""


def test_across_editions_nothing_is_compared(answered: Answered) -> None:
    """It is told once for each edition why, and what could be taken for what."""
    older("old.yaml")
    older("g.yaml", of="9998", municipality="Grannby")
    older("other.yaml", instrument="jamprov@2020")
    said = answered("evaluate a.yaml old.yaml other.yaml g.yaml")
    assert said == (
        answered("evaluate a.yaml").replace("\nUnderlag\n", f"\n{REFUSED}Underlag\n")
        + "Exempelby 2021  2021   exempelprov@2020  Antaget\n"
        + "Exempelby 2021  2021   jamprov@2020      Antaget\n"
        + "Grannby 2021    2021   exempelprov@2020  Antaget\n"
    )


def test_what_is_said_of_comparability_is_cited(answered: Answered) -> None:
    """Once for each edition, also where several are refused; what is said of all else is not."""
    written("a.yaml", instrument="jamprov@2024", **POINTS)
    older("old.yaml", instrument="jamprov@2020")
    older("x.yaml", instrument="jamprov@x", municipality="Grannby", of="9998")
    said = answered("evaluate a.yaml x.yaml old.yaml --lang en")
    assert part(said, "What is said of the editions' comparability") == [
        "Edition            Wording                        Source and basis",
        "Jämförprovet 2024  “Poängen gäller bara utgåvan”  Jämförprovets bok, s. 4; Andra upplagan.",
        "Jämförprovet x     “Ett nytt prov”                assumed",
        "Jämförprovet 2020  “Ett nytt prov”                assumed",
    ]
    assert "Ett prov, inte ett facit" not in said


def test_of_another_instrument_no_word_on_comparability_is_cited(answered: Answered) -> None:
    """It speaks of editions of its own."""
    older("other.yaml", instrument="jamprov@2020")
    assert "jämförbarhet" not in answered("evaluate a.yaml other.yaml")


def test_programs_are_told_why_nothing_is_compared(answered: Answered) -> None:
    """Of the sum and of each area."""
    older("old.yaml")
    compared = given(answered, "evaluate a.yaml old.yaml --lang en")["comparisons"][0]
    assert (compared["with"], compared["kind"]) == ("Exempelby 2021", "earlier")
    assert (compared["instrument"], compared["refused"]) == ("exempelprov@2020", True)
    assert compared["total"] == {
        "points": "54",
        "against": None,
        "difference": None,
        "refusal": "The sum cannot be compared: Exempelprovet 2024 and Exempelprovet 2020 are "
        "different editions, and govmodel compares within one edition alone.",
    }
    assert compared["areas"][0] == difference(
        "dialog",
        "12",
        refusal="Area 1, dialogue with the inhabitants, of Exempelprovet 2024 cannot be compared "
        "with any area of Exempelprovet 2020: points hold within one edition alone. Area 1 of "
        "Exempelprovet 2020, dialogue, has the same number, and the same name or one like it, and "
        "is another area.",
    )


# What is wrong.


def test_findings_about_several_files_name_each(capsys: pytest.CaptureFixture[str]) -> None:
    """One error in any of them ends in 1, in both forms."""
    written("a.yaml", more="", **POINTS)
    written("g.yaml", of="9998", municipality="Grannby", **(POINTS | {"styrning": "21"}))
    assert main(["evaluate", "a.yaml", "g.yaml"]) == 1
    assert capsys.readouterr().out.splitlines()[1:5] == [
        (
            "▲ Varning GM709 a.yaml:1: $.evidence: Underlag i form av intervjuer anges inte, "
            "trots att sådant ska ingå enligt Exempelprovet 2024 (antaget). Lägg till underlaget om "
            "det finns."
        ),
        (
            "▲ Varning GM709 a.yaml:1: $.evidence: Underlag i form av dokument anges inte, "
            "trots att sådant ska ingå enligt Exempelprovet 2024 (antaget). Lägg till underlaget om "
            "det finns."
        ),
        (
            "✖ Fel GM704 g.yaml:9: $.points[1].points: Område 2 (Styrning och kontroll) har fått 21 "
            "poäng; det lägsta möjliga är 0 och det högsta 20 (antaget)."
        ),
        "Sammanlagt 1 fel, 2 varningar, 0 upplysningar.",
    ]
    assert main(["evaluate", "g.yaml", "a.yaml", "--format", "json"]) == 1
    tree = json.loads(capsys.readouterr().out)
    assert tree["counts"] == {"error": 1, "warning": 2, "note": 0}
    first, second = tree["evaluations"]
    assert (first["file"], second["file"]) == ("g.yaml", "a.yaml")
    assert [(each["code"], each["line"]) for each in first["findings"]] == [("GM704", 9)]
    assert [(each["code"], each["line"]) for each in second["findings"]] == [
        ("GM709", 1),
        ("GM709", 1),
    ]


def test_warnings_alone_are_an_answer(answered: Answered) -> None:
    """They end in 0."""
    written("a.yaml", more="", **POINTS)
    assert main(["evaluate", "a.yaml"]) == 0
    assert answered("evaluate a.yaml").splitlines()[3] == (
        "Sammanlagt 0 fel, 2 varningar, 0 upplysningar."
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("evaluate no.yaml", "✖ no.yaml cannot be read:\n  no.yaml: there is no such file\n"),
        (
            "evaluate a.yaml no.yaml",  # the first file has told in which language to speak
            "✖ no.yaml kan inte läsas:\n  no.yaml: filen finns inte\n",
        ),
        ("evaluate folder --lang sv", "✖ folder kan inte läsas:\n"),
        ("evaluate plan.yaml", "✖ plan.yaml cannot be read:\n"),
        ("evaluate bad.yaml --lang sv", "✖ bad.yaml kan inte läsas:\n"),
        ("evaluate unknown.yaml --lang en", "exempelprov has no edition 1999"),
        ("evaluate a.yaml nonesuch.yaml --lang en", "offers the instrument nonesuch"),
    ],
)
def test_what_cannot_be_read_ends_in_2(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is not there, of another kind, malformed, or by what is not installed."""
    written("unknown.yaml", instrument="exempelprov@1999")
    written("nonesuch.yaml", instrument="nonesuch@1")
    Path("folder").mkdir()
    Path("bad.yaml").write_text("format: govmodel.evaluation/1\npoints: [", encoding="utf-8")
    assert main([*line.split(), "--out", "a.svg"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert said in told.err
    assert not Path("a.svg").exists()


def test_programs_are_told_what_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    """On standard output."""
    assert main(["evaluate", "a.yaml", "no.yaml", "--format", "json"]) == 2
    told = capsys.readouterr()
    assert told.err == ""
    assert json.loads(told.out)["format"] == "govmodel.error/1"


class Typed(io.BytesIO):
    """Standard input, as far as a program can tell."""

    name = "<stdin>"


def fed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the evaluation into standard input."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(Typed(Path("a.yaml").read_bytes())))


def test_one_evaluation_can_be_standard_input(
    answered: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it is named."""
    neighbours()
    expected = answered("evaluate a.yaml g.yaml")
    fed(monkeypatch)
    assert answered("evaluate - g.yaml") == expected
    fed(monkeypatch)
    tree = given(answered, "evaluate g.yaml -")
    assert [each["file"] for each in tree["evaluations"]] == ["g.yaml", "<stdin>"]


def test_two_evaluations_cannot_be_standard_input(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is read."""
    assert main(["evaluate", "-", "a.yaml", "-"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "only one of the files can be standard input" in told.err


# In a terminal.


def test_an_evaluation_is_drawn_in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the table is too wide, row by row; nothing is broken, and nothing acts."""
    rich("a.yaml")
    neighbours()
    older("old.yaml")
    out, err = screens(monkeypatch, 60)
    assert main(["evaluate", "a.yaml", "g.yaml", "f.yaml", "old.yaml"]) == 1
    assert err.getvalue() == ""
    lines = [line.rstrip() for line in out.uncoloured.splitlines()]
    assert max(map(len, lines)) <= 60
    assert lines[0] == "Exempelprovet 2024 · Provet i Exempelby\\x1b[31m"
    at = lines.index("3. Lärande")
    assert lines[at + 1 : at + 13] == [
        "    Poäng: 25",
        "    Högst: 50",
        "    Ordning: 2",
        "    Grannby 2024: 10 (+15)",
        "    9997 2024: 11,5 (+13,5)",
        "    2 andra kommuner (medianen): 10,75 (+14,25)",
        "    Exempelstad: 47 (−22)",
        "Summa",
        "    Poäng: 54",
        "    Högst: 100",
        "    Grannby 2024: 42 (+12)",
        "    9997 2024: 26,5 (+27,5)",
    ]
    assert "\x1b[2J" not in out.getvalue()


def test_a_picture_in_colour_says_nothing_by_colour_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With colours switched off, the same is there."""
    older("old.yaml")
    coloured, _ = screens(monkeypatch)
    main(["evaluate", "a.yaml", "old.yaml"])
    plainly, _ = screens(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "1")
    main(["evaluate", "a.yaml", "old.yaml"])
    assert "\x1b[1;31m✖\x1b[0m Summan kan inte" in coloured.getvalue()
    assert "[31m" not in plainly.getvalue()
    assert plainly.uncoloured == coloured.uncoloured


def test_an_evaluation_of_which_only_the_sum_is_known_is_compared_in_sum(
    answered: Answered,
) -> None:
    """It has a column, though nothing of its areas is known."""
    written("a.yaml", **POINTS)
    written("b.yaml", of="9998", municipality="Grannby", more="total: 40\n")
    assert beside(answered("evaluate a.yaml b.yaml"))[:5] == [
        "Område                    Poäng  Högst  Ordning  Grannby 2024       Exempelstad",
        "1. Dialog med invånarna   12     30     3        –                  28 (−16)",
        "2. Styrning och kontroll  17     20     1        –                  –",
        "3. Lärande                25     50     2        –                  47 (−22)",
        "Summa                     54     100             40 (+14), angiven  –",
    ]
