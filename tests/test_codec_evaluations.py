"""Evaluations as files: reading, writing, places, and what can be wrong in them."""

import json
import os
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import pytest
from attrs import evolve

import govmodel as gm
from govmodel.codec import structs

from toy_instrument import NEW

NEWER = evolve(NEW, edition="2026")
HEAD = "format: govmodel.evaluation/1\ninstrument: exempelprov@2024\nof: '9999'\nperiod: '2024'\n"
SMALL = gm.Evaluation(instrument="exempelprov@2024", of="9999", period=gm.Period.years(2024))
SMALL_JSON = """\
{
  "format": "govmodel.evaluation/1",
  "instrument": "exempelprov@2024",
  "of": "9999",
  "period": "2024"
}
"""
REPORT = gm.Source(id="rapport", title="Rapport 2024", decided=date(2024, 6, 3))
FULL = gm.Evaluation(
    instrument="exempelprov@2024",
    of="9999",
    municipality="Exempelby",
    period=gm.Period(first=date(2024, 4, 15), last=date(2024, 4, 17)),
    title="Exempelprovet i Exempelby",
    sources=(REPORT,),
    points=(
        gm.AreaPoints(area="dialog", points=Decimal(61), evidence=("samtal",), because="Öppet"),
        gm.AreaPoints(area="styrning", points=Decimal("50.5")),
    ),
    total=Decimal("111.5"),
    evidence=(
        gm.Evidence(
            kind=gm.EvidenceKind.INTERVIEWS,
            id="samtal",
            text="Samtal med chefer",
            period=gm.Period(first=date(2024, 4, 15), last=date(2024, 4, 15)),
            count=12,
            days=1,
        ),
        gm.Evidence(
            kind=gm.EvidenceKind.DOCUMENTS,
            planned=True,
            source=gm.Source(title="Budget 2025"),
            basis=gm.Basis.ASSUMED,
        ),
    ),
    strengths=(gm.Remark(text="Gemensamma mallar", area="styrning"),),
    improvements=(gm.Remark(text="Få mål mäts", basis=gm.Basis.DERIVED),),
    good_examples=(
        gm.Remark(text="Kvällsmöten", administration="Skolan", source=REPORT.at("s. 4")),
    ),
    reports=(
        gm.EvaluationReport(form=gm.ReportForm.ORAL, day=date(2024, 4, 17)),
        gm.EvaluationReport(form=gm.ReportForm.WRITTEN, source=REPORT),
    ),
    source=REPORT.at("s. 2"),
)
FULL_YAML = """\
format: govmodel.evaluation/1
instrument: exempelprov@2024
of: '9999'
period: 2024-04-15/2024-04-17
municipality: Exempelby
title: Exempelprovet i Exempelby
sources:
- title: Rapport 2024
  id: rapport
  decided: '2024-06-03'
points:
- area: dialog
  points: 61
  evidence:
  - samtal
  because: Öppet
- area: styrning
  points: '50.5'
total: '111.5'
evidence:
- kind: interviews
  id: samtal
  text: Samtal med chefer
  period: '2024-04-15'
  count: 12
  days: 1
- kind: documents
  planned: true
  source:
    title: Budget 2025
  basis: assumed
strengths:
- text: Gemensamma mallar
  area: styrning
improvements:
- text: Få mål mäts
  basis: derived
good_examples:
- text: Kvällsmöten
  administration: Skolan
  source:
    id: rapport
    where: s. 4
reports:
- form: oral
  day: '2024-04-17'
- form: written
  source: rapport
source:
  id: rapport
  where: s. 2
"""
FULL_JSON = """\
{"format": "govmodel.evaluation/1", "instrument": "exempelprov@2024", "of": "9999",
"municipality": "Exempelby", "period": "2024-04-15/2024-04-17",
"title": "Exempelprovet i Exempelby",
"sources": [{"title": "Rapport 2024", "id": "rapport", "decided": "2024-06-03"}],
"points": [{"area": "dialog", "points": 61, "evidence": ["samtal"], "because": "Öppet"},
{"area": "styrning", "points": "50.5"}], "total": "111.5",
"evidence": [{"kind": "interviews", "id": "samtal", "text": "Samtal med chefer",
"period": "2024-04-15", "count": 12, "days": 1}, {"kind": "documents", "planned": true,
"source": {"title": "Budget 2025"}, "basis": "assumed"}],
"strengths": [{"text": "Gemensamma mallar", "area": "styrning"}],
"improvements": [{"text": "Få mål mäts", "basis": "derived"}],
"good_examples": [{"text": "Kvällsmöten", "administration": "Skolan",
"source": {"id": "rapport", "where": "s. 4"}}],
"reports": [{"form": "oral", "day": "2024-04-17"}, {"form": "written", "source": "rapport"}],
"source": {"id": "rapport", "where": "s. 2"}}
"""


def failing(call: Callable[[], object]) -> str:
    """Do what cannot be done, and give the whole error in English."""
    with pytest.raises(gm.DocumentError) as caught:
        call()
    return str(caught.value)


def told(
    text: str,
    instrument: gm.Instrument | Callable[[str], gm.Instrument] = NEW,
    name: str = "e.yaml",
) -> list[str]:
    """Read what cannot be read, and give every problem in English, without the file's name."""
    with pytest.raises(gm.DocumentError) as caught:
        gm.parse_evaluation(text.encode(), instrument, name=name)
    return [
        problem.text("en").removeprefix(f"{name}:").strip() for problem in caught.value.problems
    ]


# Reading and writing.


@pytest.mark.parametrize(
    ("name", "data"), [("e.yaml", HEAD), ("e.yml", HEAD), ("E.JSON", SMALL_JSON)]
)
def test_an_evaluation_is_written_and_read_by_the_ending_of_its_name(
    tmp_path: Path, name: str, data: str
) -> None:
    """As bytes, as a file by its path or by its name, and as a stream."""
    assert gm.dump_evaluation(SMALL, name=name) == data.encode()
    path = tmp_path / name
    gm.write_evaluation(SMALL, path)
    assert path.read_bytes() == data.encode()
    gm.write_evaluation(SMALL, str(path))
    assert [each.name for each in tmp_path.iterdir()] == [name]
    for file in (
        gm.parse_evaluation(data.encode(), NEW, name=name),
        gm.read_evaluation(path, NEW),
        gm.read_evaluation(str(path), NEW),
        gm.read_evaluation(BytesIO(data.encode()), NEW),
    ):
        assert (file.evaluation, file.instrument) == (SMALL, NEW)
    assert gm.read_evaluation(path, NEW).name == str(path)


def test_an_evaluation_is_yaml_if_nothing_is_said() -> None:
    """Bytes without a name are, in reading and in writing."""
    assert gm.dump_evaluation(SMALL) == HEAD.encode()
    file = gm.parse_evaluation(HEAD.encode(), NEW)
    assert file == gm.EvaluationFile(
        evaluation=SMALL,
        instrument=NEW,
        name="evaluation.yaml",
        lines={(): 1, ("format",): 1, ("instrument",): 2, ("of",): 3, ("period",): 4},
    )
    assert "Exempelprovet" not in repr(file)
    assert hash(file) == hash(gm.parse_evaluation(HEAD.encode(), NEW))


def test_everything_that_an_evaluation_tells_is_written_and_read() -> None:
    """In YAML, and in JSON the quick way; what has its ordinary value is left out."""
    assert gm.dump_evaluation(FULL).decode() == FULL_YAML
    assert gm.parse_evaluation(FULL_YAML.encode(), NEW).evaluation == FULL
    assert json.loads(gm.dump_evaluation(FULL, name="e.json")) == json.loads(FULL_JSON)
    assert structs.evaluation(FULL_JSON.encode(), NEW) == (FULL, NEW)
    assert gm.parse_evaluation(FULL_JSON.encode(), NEW, name="e.json").evaluation == FULL


@pytest.mark.parametrize(
    ("written", "points"),
    [
        ("61", "61"),
        ("61,5", "61.5"),
        ("61.50", "61.50"),
        ("'1 234,5'", "1234.5"),
        ("1 234", "1234"),
        ("0", "0"),
        ("−3", "-3"),
        ('"61"', "61"),
    ],
)
def test_points_are_written_by_hand_in_every_way_a_number_is(written: str, points: str) -> None:
    """With a comma or a full stop, with quotes or without, however many and however few."""
    text = f"{HEAD}points:\n- area: dialog\n  points: {written}\ntotal: {written}\n"
    evaluation = gm.parse_evaluation(text.encode(), NEW).evaluation
    (area,) = evaluation.points
    assert (str(area.points), str(evaluation.total)) == (points, points)


@pytest.mark.parametrize(
    ("written", "points", "quickly"),
    [
        ("61", "61", True),
        ('"61,5"', "61.5", True),
        ("-3", "-3", True),
        ("61.5", "61.5", False),
        ("61.0", "61.0", False),
        ("6.1e1", "61", False),
    ],
)
def test_points_are_written_in_json_in_every_way_a_number_is(
    written: str, points: str, *, quickly: bool
) -> None:
    """A fraction, which must stay exact, is left to the careful way."""
    data = json.dumps({**json.loads(SMALL_JSON), "total": 0}).replace("0}", f"{written}}}").encode()
    assert str(gm.parse_evaluation(data, NEW, name="e.json").evaluation.total) == points
    if quickly:
        assert str(structs.evaluation(data, NEW)[0].total) == points
    else:
        with pytest.raises(structs.NotPlainError):
            structs.evaluation(data, NEW)


@pytest.mark.parametrize(
    ("points", "in_yaml"), [("61", "61"), ("6E+1", "60"), ("61.5", "'61.5'"), ("61.0", "'61.0'")]
)
def test_whole_points_are_written_without_quotes(points: str, in_yaml: str) -> None:
    """One with a fraction is text, so that no program makes it inexact."""
    evaluation = evolve(SMALL, total=Decimal(points))
    assert gm.dump_evaluation(evaluation).decode() == f"{HEAD}total: {in_yaml}\n"
    in_json = in_yaml.replace("'", '"')
    data = gm.dump_evaluation(evaluation, name="e.json").decode()
    assert data == SMALL_JSON.replace('"2024"\n', f'"2024",\n  "total": {in_json}\n')


def test_areas_are_not_looked_up_when_a_file_is_read() -> None:
    """What the instrument lacks is kept, for a rule to report."""
    text = f"{HEAD}points:\n- {{area: ekonomi, points: 5}}\nstrengths:\n- {{text: T, area: vård}}\n"
    evaluation = gm.parse_evaluation(text.encode(), NEW).evaluation
    assert evaluation.points == (gm.AreaPoints(area="ekonomi", points=Decimal(5)),)
    assert evaluation.strengths == (gm.Remark(text="T", area="vård"),)


def test_sources_may_be_cited_before_they_are_listed() -> None:
    """By id alone, and by id with a place; those that are cited are those that are listed."""
    text = (
        f"{HEAD}reports:\n- {{form: oral, source: r}}\n- {{form: written, source: {{id: r, where: s. 1}}}}"
        "\nsources:\n- {id: r, title: R}\n"
    )
    oral, written = gm.parse_evaluation(text.encode(), NEW).evaluation.reports
    assert oral.source == gm.Source(id="r", title="R")
    assert written.source == gm.Source(id="r", title="R", where="s. 1")


def test_sources_that_share_an_id_cannot_be_written() -> None:
    """A citation could not tell them apart."""
    twice = evolve(SMALL, sources=(REPORT, evolve(REPORT, title="En annan")))
    assert failing(lambda: gm.dump_evaluation(twice, name="e.json")) == (
        "e.json cannot be written:\n  e.json: $.sources[1].id: the source rapport is there more than "
        "once; every source needs an id of its own"
    )


def test_a_failure_while_writing_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk costs the new version, never the old one."""
    path = tmp_path / "e.json"
    gm.write_evaluation(SMALL, path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert failing(lambda: gm.write_evaluation(FULL, path)) == (
        f"{path} cannot be written:\n  {path}: the file cannot be written: No space left on device"
    )
    assert [each.name for each in tmp_path.iterdir()] == ["e.json"]
    assert path.read_text() == SMALL_JSON


def test_a_file_as_large_as_the_limit_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    """The limit is the caller's."""
    path = tmp_path / "e.json"
    path.write_text(SMALL_JSON)
    size = len(SMALL_JSON)
    assert gm.read_evaluation(path, NEW, limit=size).evaluation == SMALL
    assert failing(lambda: gm.read_evaluation(path, NEW, limit=size - 1)) == (
        f"{path} cannot be read:\n  {path}: the file is larger than the limit, {size - 1} bytes"
    )


# Places.


def test_a_place_is_told_with_the_line_of_the_file() -> None:
    """For a finding as for a path; what is missing stands where it is missing from."""
    file = gm.parse_evaluation(FULL_YAML.encode(), NEW, name="folder/e.yaml")
    rule = gm.Rule(code="X1", severity=gm.Severity.NOTE, find=lambda _plan, _model: ())
    finding = gm.Finding(rule=rule, path=("points", 1, "points"))
    assert file.place(finding) == "folder/e.yaml:18: $.points[1].points"
    assert file.place(("points", 1, "because")) == "folder/e.yaml:17: $.points[1].because"
    assert file.place(()) == "folder/e.yaml:1: $"


def test_a_place_in_json_is_a_path() -> None:
    """Its lines are not counted."""
    file = gm.parse_evaluation(FULL_JSON.encode(), NEW, name="e.json")
    assert file.lines == {}
    assert file.place(("evidence", 0, "kind")) == "e.json: $.evidence[0].kind"


# What is wrong in a file.

OF_EVALUATION = (
    "known fields are format, instrument, of, municipality, period, title, sources, points, total, "
    "evidence, strengths, improvements, good_examples, reports, source and basis"
)
NO_NUMBER = "expected a number, such as 1234,5 or 1 234.5, found "
NO_DAY = "expected a day, such as 2010-04-30, found "
BASES = "stated, derived, statutory, assumed, extrapolated or unspecified"


def test_everything_that_is_wrong_is_told_at_once_in_its_order() -> None:
    """With what is wrong in the text itself and what is wrong in the values."""
    text = """\
format: govmodel.evaluation/1
instrument: exempelprov@2024
off: '9999'
period: 2024-13
points:
- {area: dialog, points: många}
- {area: styrning}
- {points: 5, evidence: samtal}
- {area: [a], points: 1e3, points: 5}
- dialog
total: 5 poäng
evidence:
- {kind: hearsay, count: -1, days: två, planned: kanske}
- {text: A, source: bok}
strengths: bra
improvements:
- {area: dialog, kommun: Exempelby}
good_examples:
- {text: ~}
reports:
- {form: film, day: igår, basis: guessed}
- {day: 2024-02-30}
source: {id: rapport, where: s. 1}
"""
    assert told(text) == [
        "1: the required field of is missing",
        f"3: $.off: the field off is unknown; {OF_EVALUATION}",
        (
            "4: $.period: expected a year (2010), years (2008-2011), a school year (2007/08), a term "
            "(2010-VT or 2010-HT), a tertial (2010-T1), a quarter (2010-Q1), a month (2010-04), a day "
            '(2010-04-30) or first/last day (2010-01-01/2010-04-30), found "2024-13"'
        ),
        f'6: $.points[0].points: {NO_NUMBER}"många"',
        "7: $.points[1]: the required field points is missing",
        "8: $.points[2]: the required field area is missing",
        '8: $.points[2].evidence: expected a list, found "samtal"',
        "9: $.points[3]: the field points stands there more than once; keep one of them",
        "9: $.points[3].area: expected text, found a list",
        f'9: $.points[3].points: {NO_NUMBER}"1e3"',
        '10: $.points[4]: expected fields with names and values, found "dialog"',
        f'11: $.total: {NO_NUMBER}"5 poäng"',
        "13: $.evidence[0].count: expected a whole number from 0, found -1",
        '13: $.evidence[0].days: expected a whole number, found "två"',
        '13: $.evidence[0].kind: expected one of interviews, documents or website, found "hearsay"',
        '13: $.evidence[0].planned: expected true or false, found "kanske"',
        "14: $.evidence[1]: the required field kind is missing",
        (
            "14: $.evidence[1].source: expected a source of the file's list of sources (nothing), or "
            'the field title, found "bok"'
        ),
        '15: $.strengths: expected a list, found "bra"',
        "17: $.improvements[0]: the required field text is missing",
        (
            "17: $.improvements[0].kommun: the field kommun is unknown; known fields are text, area, "
            "administration, source and basis"
        ),
        "19: $.good_examples[0].text: expected text, found nothing",
        f'21: $.reports[0].basis: expected one of {BASES}, found "guessed"',
        f'21: $.reports[0].day: {NO_DAY}"igår"',
        ('21: $.reports[0].form: expected one of oral, written or presentation, found "film"'),
        "22: $.reports[1]: the required field form is missing",
        f'22: $.reports[1].day: {NO_DAY}"2024-02-30"',
        (
            "23: $.source.id: expected a source of the file's list of sources (nothing), or the field "
            'title, found "rapport"'
        ),
    ]


@pytest.mark.parametrize("written", ["NaN", ".nan", "sNaN", "Infinity", "-.inf"])
def test_points_that_are_no_number_or_have_no_end_are_told_with_their_place(written: str) -> None:
    """Of an area and of the sum, in both languages, in YAML and as text in JSON."""
    text = f"{HEAD}points:\n- area: dialog\n  points: {written}\ntotal: {written}\n"
    assert told(text) == [
        f'7: $.points[0].points: {NO_NUMBER}"{written}"',
        f'8: $.total: {NO_NUMBER}"{written}"',
    ]
    with pytest.raises(gm.DocumentError) as caught:
        gm.parse_evaluation(f"{HEAD}total: {written}\n".encode(), NEW, name="e.yaml")
    assert caught.value.text("sv") == (
        "e.yaml kan inte läsas:\n  e.yaml:5: $.total: här väntades ett tal, till exempel 1234,5 "
        f'eller 1 234.5, men här står "{written}"'
    )
    data = json.dumps({**json.loads(SMALL_JSON), "total": written})
    assert told(data, name="e.json") == [f'$.total: {NO_NUMBER}"{written}"']


@pytest.mark.parametrize("written", ["NaN", "Infinity", "-Infinity"])
def test_json_has_no_such_numbers(written: str) -> None:
    """Though some programs write them."""
    data = json.dumps({**json.loads(SMALL_JSON), "total": float(written)})
    assert f": {written}}}" in data
    assert told(data, name="e.json") == [
        f"the file is not valid JSON: {written} is not a number of JSON"
    ]


def test_everything_that_is_wrong_in_json_is_told_at_once() -> None:
    """Each with its path."""
    text = """\
{"format": "govmodel.evaluation/1", "instrument": "exempelprov@2024", "of": 9999, "period": 2024,
"points": [{"area": "dialog", "points": true}, {"area": null, "points": null, "because": 5}],
"sources": [{"id": "r"}, {"id": "s", "title": "S"}, {"id": "s", "title": "T"}], "source": "r"}
"""
    assert told(text, name="e.json") == [
        "$.of: expected text, found 9999",
        f"$.points[0].points: {NO_NUMBER}true",
        "$.points[1].area: expected text, found nothing",
        "$.points[1].because: expected text, found 5",
        f"$.points[1].points: {NO_NUMBER}nothing",
        "$.sources[0]: the required field title is missing",
        (
            "$.sources[2].id: the source s is there more than once; every source needs an id of its "
            "own"
        ),
    ]


@pytest.mark.parametrize("format_", ["govmodel.evaluation/2", "govmodel.results/1"])
def test_a_file_of_another_format_is_no_evaluation(format_: str) -> None:
    """Without its format line a file cannot be judged further; nobody is asked for an instrument."""
    text = HEAD.replace("govmodel.evaluation/1", format_)
    wrong = f'$.format: expected govmodel.evaluation/1, found "{format_}"'
    assert told(text) == [f"1: {wrong}"]
    data = SMALL_JSON.replace("govmodel.evaluation/1", format_)
    assert told(data, cast("Any", None), name="e.json") == [wrong]


def test_what_has_no_fields_is_no_evaluation() -> None:
    """A list is none, and neither is nothing."""
    assert told("- a\n") == ["1: expected fields with names and values, found a list"]
    assert told("[]", name="e.json") == ["expected fields with names and values, found a list"]
    assert failing(lambda: gm.parse_evaluation(b"", NEW)) == (
        "evaluation.yaml cannot be read:\n  evaluation.yaml: the file is empty"
    )


def test_the_other_files_are_no_evaluations_nor_the_other_way_round() -> None:
    """Each reader takes its own."""
    assert failing(lambda: gm.parse_results(HEAD.encode())) == (
        "results.yaml cannot be read:\n  results.yaml:1: $.format: expected govmodel.results/1, found "
        '"govmodel.evaluation/1"'
    )


# The instrument that an evaluation was made by.

OTHER = "expected exempelprov@2026: an evaluation is read with the edition it was made by, found "


def test_an_evaluation_by_another_edition_is_refused() -> None:
    """Its points mean something within its own; what else is wrong is told with it."""
    assert told(f"{HEAD}colour: red\n", NEWER) == [
        f'2: $.instrument: {OTHER}"exempelprov@2024"',
        f"5: $.colour: the field colour is unknown; {OF_EVALUATION}",
    ]
    assert told(SMALL_JSON, NEWER, "e.json") == [f'$.instrument: {OTHER}"exempelprov@2024"']
    with pytest.raises(gm.DocumentError) as caught:
        gm.parse_evaluation(HEAD.encode(), NEWER, name="e.yaml")
    assert caught.value.text("sv") == (
        "e.yaml kan inte läsas:\n  e.yaml:2: $.instrument: här väntades exempelprov@2026: "
        'utvärderingen läses med den utgåva den är gjord enligt, men här står "exempelprov@2024"'
    )


@pytest.mark.parametrize(("wrong", "found"), [("[a]", "a list"), ("", "nothing")])
def test_an_instrument_that_is_no_text_is_told_once(wrong: str, found: str) -> None:
    """One defect gives one sentence."""
    text = HEAD.replace("exempelprov@2024", wrong)
    assert told(text, NEWER) == [f"2: $.instrument: {OTHER}{found}"]


def test_an_evaluation_without_an_instrument_lacks_a_field() -> None:
    """It is not read as if it were by the one at hand."""
    assert told("format: govmodel.evaluation/1\nof: '9999'\nperiod: 2024\n") == [
        "1: the required field instrument is missing"
    ]


@pytest.mark.parametrize(("data", "name"), [(HEAD, "e.yaml"), (SMALL_JSON, "e.json")])
def test_an_evaluation_may_be_read_with_the_instrument_that_it_names(
    tmp_path: Path, data: str, name: str
) -> None:
    """Which is found by its whole name, once, and comes with the evaluation."""
    asked: list[str] = []

    def find(wanted: str) -> gm.Instrument:
        asked.append(wanted)
        return NEW

    path = tmp_path / name
    path.write_text(data)
    for file in (
        gm.parse_evaluation(data.encode(), find, name=name),
        gm.read_evaluation(path, find),
    ):
        assert (file.evaluation, file.instrument) == (SMALL, NEW)
    assert asked == ["exempelprov@2024"] * 2


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            HEAD.replace("instrument: exempelprov@2024\n", ""),
            "1: $.instrument: expected text, found nothing",
        ),
        (HEAD.replace("exempelprov@2024", "[a]"), "2: $.instrument: expected text, found a list"),
        (
            "instrument: exempelprov@2024\n",
            "1: $.format: expected govmodel.evaluation/1, found nothing",
        ),
    ],
)
def test_an_evaluation_that_names_no_instrument_is_told(text: str, problem: str) -> None:
    """Nobody is asked for one that is not named."""
    assert told(text, cast("Any", None)) == [problem]


@pytest.mark.parametrize(
    ("right", "wrong", "problem"),
    [
        ('"exempelprov@2024"', "5", "$.instrument: expected text, found 5"),
        ('"instrument": "exempelprov@2024",', "", "$.instrument: expected text, found nothing"),
        ("{", "[", None),
        (SMALL_JSON, "[" * 100_000, "the content is nested deeper than 40 levels"),
    ],
)
def test_json_that_names_no_instrument_is_told(right: str, wrong: str, problem: str | None) -> None:
    """The careful way says what is wrong with it."""
    text = SMALL_JSON.replace(right, wrong)
    with pytest.raises(structs.NotPlainError):
        structs.evaluation(text.encode(), cast("Any", None))
    found = told(text, cast("Any", None), "e.json")
    assert len(found) == 1
    if problem is not None:
        assert found == [problem]


def test_an_evaluation_that_names_an_instrument_by_half_is_told_its_whole_name() -> None:
    """It names the edition that it was made by."""
    for data, name in ((HEAD, "e.yaml"), (SMALL_JSON, "e.json")):
        (problem,) = told(data.replace("prov@2024", "prov"), lambda _: NEWER, name)
        assert problem.endswith(f'$.instrument: {OTHER}"exempelprov"')


@pytest.mark.parametrize(("data", "name"), [(HEAD, "e.yaml"), (SMALL_JSON, "e.json")])
def test_what_the_function_raises_itself_is_the_callers(data: str, name: str) -> None:
    """It is not the file that is wrong, and nobody asks again."""
    asked: list[str] = []

    def lost(wanted: str) -> gm.Instrument:
        asked.append(wanted)
        raise LookupError(wanted)

    with pytest.raises(LookupError, match="exempelprov@2024"):
        gm.parse_evaluation(data.encode(), lost, name=name)
    assert asked == ["exempelprov@2024"]


@pytest.mark.parametrize(("data", "name"), [(HEAD, "e.yaml"), (SMALL_JSON, "e.json")])
@pytest.mark.parametrize(("nonsense", "found"), [(None, "NoneType"), ("exempelprov", "str")])
def test_a_function_must_find_an_instrument(
    data: str, name: str, nonsense: object, found: str
) -> None:
    """Whatever else it finds is refused, in both languages."""
    find = cast("Callable[[str], gm.Instrument]", lambda _: nonsense)
    with pytest.raises(gm.InvalidValueError) as caught:
        gm.parse_evaluation(data.encode(), find, name=name)
    assert caught.value.key == "expected.an_instrument"
    assert str(caught.value) == f"expected an instrument, found {found}"
    assert caught.value.text("sv") == f"här väntades ett instrument, men här står {found}"


# The quick way through JSON.


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"of": "9999"', '"of": "1", "of": "9999"'),
        ('"of": "9999"', '"of" : "9999"'),
        ('"points": 61', '"points": 61.0'),
        ('"points": 61', '"points": "61 p"'),
        ('"points": 61', f'"points": 1{"0" * 1000}'),
        ('"count": 12', '"count": -12'),
        ('"form": "oral"', '"form": "film"'),
        ('"where": "s. 4"', '"page": "s. 4"'),
        ('"source": "rapport"', '"source": "report"'),
        ("exempelprov@2024", "exempelprov@2026"),
    ],
)
def test_what_is_not_plain_is_left_to_the_careful_way(right: str, wrong: str) -> None:
    """What is wrong, and what is written in a way that only the careful reader takes."""
    assert right in FULL_JSON
    data = FULL_JSON.replace(right, wrong).encode()
    with pytest.raises(structs.NotPlainError):
        structs.evaluation(data, NEW)
    read = partial(gm.parse_evaluation, data, NEW, name="e.json")
    if wrong in ('"of" : "9999"', '"points": 61.0'):
        assert read().evaluation == FULL
    else:
        assert failing(read).count("\n") == 1
