"""Two versions of a plan: what was changed, as it is told to people and to programs."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen
from commanded import PLAN, Answered, exempelby_in, screens
from packaged import Shelf

import govmodel as gm
from govmodel.answers import changes as data
from govmodel.cli import main, plain
from govmodel.cli.blocks import Table
from govmodel.cli.pages import changes as pages

import strategies
import toy

REVISED = """\
format: govmodel.plan/1
model: exempelby@2024-2027
title: Exempelby 2024–2027
period: 2024-2027
source: budget
sources:
- {id: budget, title: Exempelby budget 2024}
- {id: juni, title: Protokoll, decided: 2025-06-16}
bodies:
- {id: bn, name: Biblioteksnämnden, role: committee, basis: assumed}
elements:
- {kind: område, id: skola, text: Skola}
- kind: mål
  id: laslust
  text: Alla elever läser
  decided_by: kf
  serves: [skola]
  source: {id: juni, where: § 44}
- kind: mått
  id: lasare
  text: Andel elever som läser varje vecka
  decided_by: kf
  serves: [laslust]
  unit: '%'
  direction: higher
  targets:
  - {type: at_least, value: 75 %, period: 2025, source: {id: juni, where: § 45}}
- {kind: nämnduppdrag, id: n-bok, text: Öppna fler bibliotek, owners: [bn], serves: [laslust]}
"""
"""The plan as it was changed in June: a goal, a target, an assignment and a new committee."""

CHANGED = """\
Exempelby 2024–2027 · plan.yaml → juni.yaml · exempelby@2024-2027
Vad                                             Ändring          Före               Efter              Beslut
organ bn: Biblioteksnämnden                     tillkommer                                             Beslut anges inte
mål laslust: Alla elever läser                  lydelse          Fler elever läser  Alla elever läser  Kommunfullmäktige, 2025-06-16; Protokoll, § 44
mål laslust: Alla elever läser                  källa            –                  Protokoll, § 44    Kommunfullmäktige, 2025-06-16; Protokoll, § 44
mått lasare: Andel elever som läser varje vecka  beslutat av      –                  Kommunfullmäktige  Kommunfullmäktige
mått lasare: Andel elever som läser varje vecka  målvärde (2025)  minst 80 %         minst 75 %         Kommunfullmäktige, 2025-06-16; Protokoll, § 45
nämnduppdrag n-las: Öka läslusten               utgår                                                  Beslut anges inte
nämnduppdrag n-bok: Öppna fler bibliotek        tillkommer                                             Beslut anges inte
"""

Given = Callable[[str], dict[str, Any]]
BUDGET_CITED = {
    "title": "Exempelby budget 2024",
    "where": None,
    "remark": None,
    "url": None,
    "decided": None,
}


def squeezed(page: str) -> list[str]:
    """Leave out how wide the columns are."""
    return [" ".join(line.split()) for line in page.splitlines()]


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install the toy municipality, and go where two versions of its plan lie."""
    with exempelby_in(tmp_path, monkeypatch) as made:
        Path("juni.yaml").write_text(REVISED, encoding="utf-8")
        yield made


@pytest.fixture
def answered(capsys: pytest.CaptureFixture[str]) -> Answered:
    """Give a place to type in."""
    return Answered(capsys)


def test_what_was_changed_in_a_plan_is_shown(answered: Answered) -> None:
    """With what it was and is, and with who decided it, when and where."""
    assert squeezed(answered("diff plan.yaml juni.yaml")) == squeezed(CHANGED)


def test_what_was_changed_is_shown_in_english(answered: Answered) -> None:
    """Words of the municipality have their gloss."""
    lines = squeezed(answered("diff plan.yaml juni.yaml --lang en"))
    assert [lines[1], lines[2], lines[6], lines[7]] == [
        "What Change Before After Decision",
        "body bn: Biblioteksnämnden new decision not stated",
        (
            "measure lasare: Andel elever som läser varje vecka target (2025) at least 80 % "
            "at least 75 % Kommunfullmäktige, 2025-06-16; Protokoll, § 45"
        ),
        "committee assignment n-las: Öka läslusten gone decision not stated",
    ]


def test_a_plan_in_which_nothing_was_changed_is_told_to_be(answered: Answered) -> None:
    """And differences are no failure."""
    assert answered("diff plan.yaml plan.yaml").splitlines() == [
        "Exempelby 2024–2027 · plan.yaml → plan.yaml · exempelby@2024-2027",
        "Inga skillnader.",
    ]
    assert main(["diff", "plan.yaml", "juni.yaml"]) == 0


def test_versions_for_different_editions_are_told_to_be(answered: Answered, shelf: Shelf) -> None:
    """In the heading, and as a change of the plan itself."""
    later = """
import govmodel as gm
import toy
from attrs import evolve

def edition(first, last):
    return evolve(
        toy.MODEL, name="nyby", edition=f"{first}-{last}", valid=gm.Period.years(first, last)
    )

@gm.hookimpl
def governance_models():
    return edition(2024, 2027), edition(2028, 2031)
"""
    shelf.put("nyby-plugin", "1.0", "nyby = nyby_module", nyby_module=later)
    text = PLAN.replace("exempelby@", "nyby@")
    Path("tidig.yaml").write_text(text, encoding="utf-8")
    text = text.replace("2024-2027", "2028-2031").replace("title: Exempelby 2024–2027\n", "")
    Path("senare.yaml").write_text(text, encoding="utf-8")
    assert squeezed(answered("diff tidig.yaml senare.yaml"))[:4] == [
        "tidig.yaml (nyby@2024-2027) → senare.yaml (nyby@2028-2031)",
        "Vad Ändring Före Efter Beslut",
        ("planen styrmodell nyby@2024-2027 nyby@2028-2031 Beslut anges inte"),
        "planen titel Exempelby 2024–2027 – Beslut anges inte",
    ]


@pytest.mark.parametrize("width", [80, 100, 140])
def test_changes_can_be_read_in_a_terminal_of_any_width(
    width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line is wider, and no word is broken."""
    out, _ = screens(monkeypatch, width)
    assert main(["diff", "plan.yaml", "juni.yaml"]) == 0
    shown = out.uncoloured
    assert max(map(len, shown.splitlines())) <= width
    for word in ("Kommunfullmäktige", "Biblioteksnämnden", "tillkommer", "nämnduppdrag"):
        assert word in shown


# what is typed


def test_one_version_can_be_standard_input(
    answered: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as the one that was committed last."""
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(PLAN.encode())))
    assert answered("diff - juni.yaml").splitlines()[0] == (
        "Exempelby 2024–2027 · <stream> → juni.yaml · exempelby@2024-2027"
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("diff - -", "only one of the two plans can be standard input"),
        (
            "diff plan.yaml exempelby",
            (
                "'plan.yaml' is a plan and 'exempelby' a model: give two files with plans, "
                "or two editions as MODEL@EDITION"
            ),
        ),
        (
            "diff exempelby@2024-2027 saved",
            (
                "'saved' is a plan and 'exempelby@2024-2027' a model: give two files with plans, "
                "or two editions as MODEL@EDITION"
            ),
        ),
    ],
)
def test_what_cannot_be_compared_is_told_with_what_can(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """As an error in the call."""
    Path("saved").write_text(PLAN, encoding="utf-8")
    assert main(line.split()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert " ".join(err.split()).endswith(f"Error: {said}")


@pytest.mark.parametrize("name", ["borta.yaml", "borta.YML", "borta.json"])
def test_the_name_of_a_file_is_one_also_if_there_is_no_such_file(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody is told that it is no model."""
    assert main(["diff", name, "juni.yaml", "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith(f"✖ {name} cannot be read:")


@pytest.mark.parametrize("name", ["annanby", "x" * 5000, "a\0b"])
def test_what_is_no_file_is_a_model(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where no file could be called like that."""
    assert main(["diff", name, name]) == 2
    assert "✖ no installed plugin offers the model" in capsys.readouterr().err


def test_a_folder_does_not_hide_the_model_of_its_name(answered: Answered) -> None:
    """A plan is no folder."""
    Path("exempelby").mkdir()
    assert answered("diff exempelby exempelby").splitlines()[1] == "Inga skillnader."


@pytest.mark.parametrize(
    ("words", "offered"),
    [("govmodel diff ex", "plain,exempelby\n"), ("govmodel diff plan", "file,plan\n")],
)
def test_a_shell_is_offered_models_or_else_files(
    words: str,
    offered: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Both can be compared."""
    monkeypatch.setenv("_GOVMODEL_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", "2")
    assert main([]) == 0
    assert capsys.readouterr().out == offered


# for programs


@pytest.fixture
def given(answered: Answered) -> Given:
    """Give what programs are answered."""
    return lambda line: json.loads(answered(f"{line} --format json"))


def test_changes_are_given_to_programs(given: Given) -> None:
    """With the fields as they are called in a file, and bodies by their ids."""
    tree = given("diff plan.yaml juni.yaml")
    assert {name: tree[name] for name in ("format", "before", "after")} == {
        "format": "govmodel.changes/1",
        "before": {
            "file": "plan.yaml",
            "plan": "Exempelby 2024–2027",
            "model": "exempelby@2024-2027",
        },
        "after": {
            "file": "juni.yaml",
            "plan": "Exempelby 2024–2027",
            "model": "exempelby@2024-2027",
        },
    }
    changes = tree["changes"]
    assert [
        (each["part"], each["id"], each["aspect"], each["change"], each["decided_by"])
        for each in changes
    ] == [
        ("body", "bn", None, "came", None),
        ("element", "laslust", "text", "changed", "kf"),
        ("element", "laslust", "source", "changed", "kf"),
        ("element", "lasare", "decided_by", "changed", "kf"),
        ("element", "lasare", "targets", "changed", "kf"),
        ("element", "n-las", None, "went", None),
        ("element", "n-bok", None, "came", None),
    ]
    assert changes[5] == {
        "part": "element",
        "id": "n-las",
        "word": "nämnduppdrag",
        "text": "Öka läslusten",
        "aspect": None,
        "period": None,
        "change": "went",
        "before": None,
        "after": None,
        "decided_by": None,
        "decided": None,
        "source": None,
    }
    year = {"first": "2025-01-01", "last": "2025-12-31"}
    june = {"title": "Protokoll", "where": "§ 45", "remark": None, "url": None}
    cited = {**june, "decided": "2025-06-16"}
    lowered = changes[4]
    before, after = lowered.pop("before"), lowered.pop("after")
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    assert lowered == {
        "part": "element",
        "id": "lasare",
        "word": "mått",
        "text": "Andel elever som läser varje vecka",
        "aspect": "targets",
        "period": year,
        "change": "changed",
        "decided_by": "kf",
        "decided": "2025-06-16",
        "source": cited,
    }
    target = {"type": "at_least", "period": year, "basis": "stated"}
    old = target | {"source": None, "value": {"number": "80", "unit": "%"}}
    new = target | {"source": cited, "value": {"number": "75", "unit": "%"}}
    assert before | old == before
    assert after | new == after


def pair_of(before: gm.Plan, after: gm.Plan) -> tuple[gm.PlanFile, gm.PlanFile]:
    """Make files of two plans."""
    return (
        gm.PlanFile(plan=before, model=strategies.WIDE, name="a.yaml"),
        gm.PlanFile(plan=after, model=strategies.WIDE, name="b.yaml"),
    )


def rows_of(before: gm.Plan, after: gm.Plan, language: str = "sv") -> list[list[str]]:
    """Show what was changed, and keep change, before and after."""
    page = pages.changes(pair_of(before, after), gm.plan_changes(before, after), language)
    table = page[1]
    assert isinstance(table, Table)
    return [["; ".join(map(str, cell)) for cell in row[1:4]] for row in table.rows]


def trees_of(before: gm.Plan, after: gm.Plan) -> list[dict[str, object]]:
    """Give what was changed to programs."""
    tree = data.changes(pair_of(before, after), gm.plan_changes(before, after))
    read = json.loads(json.dumps(tree, default=str))
    return list(read["changes"])


DONE = """\
events:
- {what: budget, day: 2023-11-20, about: 2024, by: kf, source: {id: budget, where: § 7}}
- {what: skattesats, day: 2023-11-20, about: 2024}
"""
DONE_LATER = """\
events:
- {what: budget, day: 2023-12-18, about: 2024, by: kf, source: {id: budget, where: § 9}}
- {what: skattesats, day: 2023-11-20, about: 2024, basis: derived}
- {what: revision, day: 2025-04-02, about: 2024}
"""


@pytest.fixture
def recorded() -> None:
    """Record in both versions of the plan what was done and when."""
    for name, events in (("plan.yaml", DONE), ("juni.yaml", DONE_LATER)):
        Path(name).write_text(PLAN + events, encoding="utf-8")


@pytest.mark.usefixtures("recorded")
def test_what_was_recorded_as_done_is_shown(answered: Answered) -> None:
    """Each with its day, the period it is about, and where that is written."""
    assert squeezed(answered("diff plan.yaml juni.yaml"))[2:] == [
        ("planen händelse (2024) budget 2023-11-20 budget 2023-12-18 Exempelby budget 2024, § 9"),
        "planen händelsens grund (2024) Angivet i källan Härlett Beslut anges inte",
        "planen händelse (2024) – revision 2025-04-02 Beslut anges inte",
    ]
    assert squeezed(answered("diff juni.yaml plan.yaml --lang en"))[-1] == (
        "the plan event (2024) revision 2025-04-02 – decision not stated"
    )


@pytest.mark.usefixtures("recorded")
def test_what_was_recorded_as_done_is_given_to_programs(given: Given) -> None:
    """An event that was not there came, with its fields as in a file."""
    mended, founded, came = given("diff plan.yaml juni.yaml")["changes"]
    assert [each["change"] for each in (mended, founded, came)] == ["changed", "changed", "came"]
    assert (founded["aspect"], founded["before"], founded["after"]) == (
        "events.basis",
        "stated",
        "derived",
    )
    assert came["after"] == {
        "what": "revision",
        "day": "2025-04-02",
        "about": {"first": "2024-01-01", "last": "2024-12-31"},
        "by": None,
        "special_reasons": False,
        "source": None,
        "basis": "stated",
    }
    assert (came["part"], came["aspect"], came["before"]) == ("plan", "events", None)
    gone = given("diff juni.yaml plan.yaml")["changes"][-1]
    assert (gone["change"], gone["after"]) == ("went", None)


def test_values_of_every_type_are_put_into_words_and_given() -> None:
    """Those of a municipality's own fields too; a field without a label has its own name."""
    old = strategies.Allt(id="a", text="A", cost=gm.Amount(1, "kr"))
    new = evolve(
        old,
        owners=("skolnamnden", "nya"),
        agreed=True,
        share=Decimal("0.5"),
        begun=date(2025, 1, 1),
        over=gm.Period.years(2025, 2026),
        cost=gm.Amount(1234, "kr"),
        colour=strategies.Farg.BLUE,
        size=strategies.Storlek.LARGE,
        step=strategies.Steg.HIGH,
        detail=strategies.Kostnad(gm.Amount(2, "kr"), tags=("b",)),
        rows=((1,), (2, 3)),
        targets=(gm.Rank(place=1),),
        also=toy.SOURCE,
    )
    before, after = (evolve(toy.PLAN, elements=(each,)) for each in (old, new))
    assert rows_of(before, after) == [
        ["ansvarig", "–", "Skolnämnden, nya"],
        ["agreed", "nej", "ja"],
        ["share", "1", "0,5"],
        ["begun", "2024-01-01", "2025-01-01"],
        ["over", "2024", "2025–2026"],
        ["cost", "1\xa0kr", "1\xa0234\xa0kr"],
        ["colour", "röd", "blå"],
        ["size", "liten", "stor"],
        ["step", "-1", "2"],
        ["detail", "1\xa0kr; 2024; i; A", "2\xa0kr; 2024; b; i; A"],
        ["rows", "–", "1, 2, 3"],
        ["målvärde", "–", "plats 1 eller bättre"],
        ["also", "–", "Exempelby budget 2024"],
    ]
    assert rows_of(before, after, "en")[1] == ["agreed", "no", "yes"]
    given = {
        str(each["aspect"]): (each["change"], each["after"]) for each in trees_of(before, after)
    }
    rank = given.pop("targets")[1]
    assert isinstance(rank, dict)
    assert rank | {"type": "rank", "place": 1, "of": None, "source": None} == rank
    assert given == {
        "owners": ("changed", ["skolnamnden", "nya"]),
        "agreed": ("changed", True),
        "share": ("changed", "0.5"),
        "begun": ("changed", "2025-01-01"),
        "over": ("changed", {"first": "2025-01-01", "last": "2026-12-31"}),
        "cost": ("changed", {"number": "1234", "unit": "kr"}),
        "colour": ("changed", "blå"),
        "size": ("changed", "stor"),
        "step": ("changed", 2),
        "detail": (
            "changed",
            {
                "amount": {"number": "2", "unit": "kr"},
                "year": 2024,
                "note": None,
                "tags": ["b"],
                "_inner": "i",
                "shout": "A",
            },
        ),
        "rows": ("changed", [[1], [2, 3]]),
        "also": ("changed", {**BUDGET_CITED}),
    }


def test_values_with_one_name_are_written_in_full() -> None:
    """Otherwise a reader could not see what differs."""
    twins = tuple(toy.body(name, "Skolan", toy.UNIT) for name in ("s1", "s2"))
    one = evolve(toy.UNIT_TASK, owners=("s1",), source=toy.SOURCE)
    read = evolve(toy.SOURCE, remark="Läst i utkast.")
    other = evolve(one, owners=("s2",), source=read)
    before, after = (evolve(toy.PLAN, bodies=twins, elements=(each,)) for each in (one, other))
    assert rows_of(before, after) == [
        ["ansvarig", "s1", "s2"],
        ["källa", "Exempelby budget 2024; budget", "Exempelby budget 2024; budget; Läst i utkast."],
    ]


@frozen(kw_only=True)
class Syfte(gm.Goal):
    """A purpose."""

    word = "syfte"
    gloss = "goal"


def test_words_with_one_gloss_are_written_as_the_municipality_writes_them() -> None:
    """In English both are goals; one that the model does not know is as it stands in the file."""
    old = toy.GOAL
    new = Syfte(id=old.id, text=old.text, decided_by=old.decided_by, serves=old.serves)
    unknown = gm.Unknown(id=old.id, text=old.text, kind="delmål", rest=(("n", ["1"]),))
    plans = [evolve(toy.PLAN, elements=(each,)) for each in (old, new, unknown)]
    assert rows_of(plans[0], plans[1], "en") == [["word", "mål", "syfte"]]
    assert rows_of(plans[0], plans[2], "en")[0] == ["word", "goal", "delmål"]
    assert ["n", "–", "['1']"] in rows_of(plans[0], plans[2])
    told = trees_of(plans[0], plans[2])[0]
    assert (told["word"], told["before"], told["after"]) == ("delmål", "mål", "delmål")


def test_a_baseline_and_a_target_of_another_year_are_shown_with_their_periods() -> None:
    """A target that came or went is given to programs as that."""
    start = gm.Baseline(value=gm.Amount.parse("62 %"), period=gm.Period.school_year(2023))
    target = gm.AtLeast(value=gm.Amount.parse("85 %"), period=gm.Period.years(2026))
    new = toy.plan_with(evolve(toy.MEASURE, baseline=start, targets=(target,)))
    assert rows_of(toy.PLAN, new) == [
        ["målvärde (2025)", "minst 80\xa0%", "–"],
        ["målvärde (2026)", "–", "minst 85\xa0%"],
        ["utgångsvärde", "–", "62\xa0% (2023/24)"],
    ]
    assert [each["change"] for each in trees_of(toy.PLAN, new)] == ["went", "came", "changed"]


def decided(value: int, month: int) -> gm.AtLeast:
    """Make a target that was set in a month of 2025."""
    return gm.AtLeast(value=gm.Amount(value, "%"), decided=date(2025, month, 1))


def test_a_target_that_was_revised_is_told_to_be() -> None:
    """To people below the change, to programs as a kind of its own."""
    first, same, later = decided(80, 1), decided(75, 1), decided(75, 6)
    early, late = (
        gm.PlanChange(
            id=None,
            old=toy.PLAN,
            new=toy.PLAN,
            aspect="targets",
            before=first,
            after=after,
        )
        for after in (same, later)
    )
    pair = pair_of(toy.PLAN, toy.PLAN)
    lines = squeezed("\n".join(plain.lines(pages.changes(pair, (early, late), "sv"))))
    assert "målvärde;" not in lines[2]
    assert "målvärde; reviderat genom senare beslut minst 80 % minst 75 %" in lines[3]
    told = data.changes(pair, (early, late))["changes"]
    assert isinstance(told, list)
    assert [(each["part"], each["change"]) for each in told] == [
        ("plan", "changed"),
        ("plan", "revised"),
    ]


def test_where_nobody_says_who_decided_that_is_told() -> None:
    """A plan without a source tells nothing."""
    bare = evolve(toy.PLAN, source=None, sources=())
    page = pages.changes(pair_of(bare, bare), gm.plan_changes(bare, evolve(bare, title="Ny")), "sv")
    assert squeezed("\n".join(plain.lines(page)))[-1] == (
        "planen titel Exempelby 2024–2027 Ny Beslut anges inte"
    )
