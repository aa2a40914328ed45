"""Editions, differences, comparisons and documents: what is answered to people and to programs."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from commanded import Answered, exempelby_in, screens
from packaged import Shelf

from govmodel.cli import main

GRANNBY = """
from attrs import evolve
import govmodel as gm
import toy

ASSUMED = gm.Basis.ASSUMED
TERM = gm.Horizon(tied_to=gm.Tie.TERM)
SOURCE = gm.Source(id="s", title="Grannbys styrmodell")
PLAN = gm.Document(
    id="vp", name="verksamhetsplan", gloss="operational plan", derived_from=(toy.Namnduppdrag,),
    steps=("GM205", "GM401"), by=(toy.COMMITTEE,), basis=ASSUMED,
)
MEETINGS = gm.Continuous(
    id="moten", name="uppföljning på möten", gloss="follow-up at meetings", subject="mål",
    subject_gloss="goals", by=(toy.COMMITTEE,), basis=ASSUMED,
)
ACCOUNTS = gm.Undated(
    id="bokslut", name="bokslut", gloss="annual accounts", subject="ekonomi",
    source=SOURCE.at("s. 3"), readers=(toy.COUNCIL,),
)


def rule(plan, model):
    '''Nothing is asked.'''
    return ()


RULE = gm.Rule(code="GRA101", severity=gm.Severity.NOTE, find=rule, sentences={"sv": "Nej."})
GOAL = evolve(toy.LEVELS[1], decided_by=(toy.COMMITTEE,), horizon=TERM, must_have=(toy.Matt,))
JOINT = gm.Body(
    id="ihop", name="Skola och kultur", role="committee", basis=ASSUMED,
    members=("skolnamnden", "kulturnamnden"), valid=gm.Period.years(2020),
)


def edition(first, last, **changes):
    return evolve(
        toy.MODEL, name="grannby", municipality="Grannby", edition=f"{first}-{last}",
        valid=gm.Period.years(first, last), **changes,
    )


@gm.hookimpl
def governance_models():
    return (
        edition(2012, 2015),
        edition(
            2020, 2023,
            bodies=(*toy.BODIES[:5], JOINT, *toy.BODIES[5:7]),
            levels=(toy.LEVELS[0], GOAL, *toy.LEVELS[2:]),
            documents=(PLAN,),
            cycles=(toy.CYCLES[0], ACCOUNTS, MEETINGS),
            rules=(RULE,),
            scale=gm.Scale(grades=(gm.Grade(verdict=gm.Verdict.REACHED, word="Ja"),)),
        ),
    )
"""

PLAN = """\
format: govmodel.plan/1
model: grannby@2020-2023
title: Grannby 2020
period: 2020
elements:
- {kind: område, id: skola, text: Skola, basis: assumed}
- {kind: mål, id: m1, text: Fler läser, decided_by: skolnamnden, serves: [skola], basis: assumed}
- kind: mått
  id: k1
  text: Andel
  serves: [m1]
  unit: '%'
  direction: higher
  targets: [{type: at_least, value: 80 %, period: 2020}]
  basis: assumed
- {kind: nämnduppdrag, id: n1, text: Läs, owners: [skolnamnden], serves: [m1], basis: assumed}
- {kind: nämnduppdrag, id: n2, text: Läs mer, serves: [m1], basis: assumed}
"""

Asked = Callable[[str], object]


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install Grannby in two editions beside the toy municipality, and go where its plan lies."""
    with exempelby_in(tmp_path, monkeypatch) as made:
        made.put("grannby-plugin", "1.0", "grannby = grannby_module", grannby_module=GRANNBY)
        Path("grannby.yaml").write_text(PLAN, encoding="utf-8")
        yield made


@pytest.fixture
def answered(capsys: pytest.CaptureFixture[str]) -> Answered:
    """Give a place to type in."""
    return Answered(capsys)


@pytest.fixture
def given(answered: Answered) -> Asked:
    """Give what programs are answered."""
    return lambda line: json.loads(answered(f"{line} --format json"))


# show


def test_all_editions_are_shown_oldest_first_with_the_gap_between_them(answered: Answered) -> None:
    """Each in full, below a list of when each is valid."""
    shown = answered("show grannby")
    assert shown.startswith("""\
Grannby · styrmodell grannby · utgåvor
Gäller     Modell             Källa och grund
2012–2015  grannby@2012-2015  Antaget
2016–2019  ingen utgåva
2020–2023  grannby@2020-2023  Antaget

Grannby (9999) · styrmodell grannby@2012-2015
Gäller 2012–2015. Källa och grund: Antaget.
""")
    assert "\n\nGrannby (9999) · styrmodell grannby@2020-2023\n" in shown
    assert answered("show grannby --lang en").splitlines()[3] == "2016–2019  no edition"


def test_days_on_which_several_editions_are_valid_are_shown(
    answered: Answered, shelf: Shelf
) -> None:
    """Nobody has to compare the days."""
    twice = GRANNBY.replace("edition(2012, 2015)", "edition(2012, 2021)")
    shelf.put(
        "dubbelby",
        "1.0",
        "dubbelby = dubbelby_module",
        dubbelby_module=twice.replace("grannby", "dubbelby"),
    )
    assert answered("show dubbelby").splitlines()[2:5] == [
        "2012–2021  dubbelby@2012-2021                      Antaget",
        "2020–2021  flera utgåvor: 2012-2021 och 2020-2023",
        "2020–2023  dubbelby@2020-2023                      Antaget",
    ]


def test_of_a_model_with_one_edition_no_list_is_shown(answered: Answered) -> None:
    """It would say nothing that the model does not."""
    assert answered("show exempelby") == answered("show exempelby@2024-2027")


def test_all_editions_are_given_to_programs(given: Asked) -> None:
    """With gaps and overlaps as periods."""
    tree = given("show grannby")
    assert isinstance(tree, dict)
    assert [each["id"] for each in tree.pop("editions")] == [
        "grannby@2012-2015",
        "grannby@2020-2023",
    ]
    assert tree == {
        "format": "govmodel.editions/1",
        "name": "grannby",
        "gaps": [{"first": "2016-01-01", "last": "2019-12-31"}],
        "overlaps": [],
    }


def test_a_day_without_an_edition_is_told_with_the_gap(capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing is carried over it."""
    for line in ("show grannby --on 2017-01-01", "reviews grannby --year 2017"):
        assert main([*line.split(), "--lang", "en"]) == 2
        assert capsys.readouterr().err.startswith(
            "✖ no edition of the model grannby is valid on 2017-01-01: the day lies in the gap "
            "2016–2019; its editions are 2012-2015 and 2020-2023"
        )


def test_what_only_some_models_have_is_shown_where_they_have_it(answered: Answered) -> None:
    """How long, what must be below, who forms a body, its days, steps, and reviews without days."""
    lines = [" ".join(line.split()) for line in answered("show grannby@2020-2023").splitlines()]
    for line in (
        "Begrepp Beslutas av Ansvarig Kopplas till Giltighetstid Källa och grund",
        (
            "mål nämnd Ej angivet område eller mål; ska kopplas till område; ska ha under sig: "
            "mått mandatperioden Antaget"
        ),
        "Organ Roll Under Består av Gäller Källa och grund",
        "Skola och kultur; ihop nämnd Skolnämnden; Kulturnämnden 2020 Antaget",
        (
            "verksamhetsplan nämnd sammanställs ur nämnduppdrag; färdigt när GM205 och GM401 inte "
            "finner något Antaget"
        ),
        "Avstämning Ämne Avstämningsdagar Ansvarig Behandlas av Källa och grund",
        "bokslut ekonomi Datum anges inte i källan kommunfullmäktige Grannbys styrmodell, s. 3",
        "uppföljning på möten mål Löpande nämnd Ej angivet Antaget",
    ):
        assert line in lines


# diff


def test_what_changed_between_two_editions_is_shown(answered: Answered) -> None:
    """Part by part, with what it was and what it is; a day without its year."""
    assert (
        answered("diff grannby@2012-2015 grannby@2020-2023")
        == """\
grannby@2012-2015 → grannby@2020-2023
Del         Vad                   Ändring           Före                                Efter
styrmodell  grannby               gäller            2012–2015                           2020–2023
styrmodell  grannby               bedömningsskala   –                                   Ja
organ       Biblioteket           utgår
organ       Skola och kultur      tillkommer
begrepp     mål                   beslutas av       kommunfullmäktige                   nämnd
begrepp     mål                   ska ha under sig  –                                   mått
begrepp     mål                   giltighetstid     –                                   mandatperioden
dokument    verksamhetsplan       tillkommer
avstämning  bokslut               avser             året till och med avstämningsdagen  –
avstämning  bokslut               behandlas av      –                                   kommunfullmäktige
avstämning  bokslut               avstämningsdagar  31/12                               Datum anges inte i källan
avstämning  uppföljning på möten  tillkommer
regel       GRA101                tillkommer
"""
    )


def test_what_changed_is_shown_in_english(answered: Answered) -> None:
    """Words of the municipality have their gloss where it is known."""
    lines = answered("diff grannby@2012-2015 grannby@2020-2023 --lang en").splitlines()
    assert [" ".join(line.split()) for line in (lines[1], lines[4], lines[6], lines[9])] == [
        "Part What Change Before After",
        "body Biblioteket gone",
        "word goal decided by council committee",
        "document operational plan new",
    ]


def test_equal_editions_are_told_to_be(answered: Answered) -> None:
    """A table without rows says less."""
    same = "diff grannby@2012-2015 grannby@2012-2015"
    assert answered(same).splitlines() == [
        "grannby@2012-2015 → grannby@2012-2015",
        "Inga skillnader.",
    ]
    assert answered(f"{same} --lang en").splitlines()[1] == "No differences."


def test_differences_are_given_to_programs(given: Asked) -> None:
    """Words as they are written, roles and papers by their ids, days as days."""
    tree = given("diff grannby@2012-2015 grannby@2020-2023")
    assert isinstance(tree, dict)
    assert (tree["format"], tree["before"]["id"], tree["after"]["id"]) == (
        "govmodel.diff/1",
        "grannby@2012-2015",
        "grannby@2020-2023",
    )
    told = [tuple(each.values()) for each in tree["differences"]]
    first, last = {"first": "2012-01-01"}, {"last": "2015-12-31"}
    after = {"first": "2020-01-01", "last": "2023-12-31"}
    term = {"at_least": None, "at_most": None, "tied_to": "term"}
    assert told == [
        ("model", "grannby", "valid", "changed", {**first, **last}, after),
        ("model", "grannby", "grades", "changed", [], ["Ja"]),
        ("body", "biblioteket", None, "went", None, None),
        ("body", "ihop", None, "came", None, None),
        ("word", "mål", "decided_by", "changed", ["council"], ["committee"]),
        ("word", "mål", "must_have", "changed", [], ["mått"]),
        ("word", "mål", "horizon", "changed", None, term),
        ("document", "vp", None, "came", None, None),
        ("cycle", "bokslut", "covers", "changed", "year_to_date", None),
        ("cycle", "bokslut", "readers", "changed", [], ["council"]),
        ("cycle", "bokslut", "closings", "changed", ["2020-12-31"], ["unspecified"]),
        ("cycle", "moten", None, "came", None, None),
        ("rule", "GRA101", None, "came", None, None),
    ]
    assert list(tree["differences"][0]) == ["part", "key", "aspect", "change", "before", "after"]


def test_a_rule_s_other_source_is_given_as_a_citation(given: Asked, shelf: Shelf) -> None:
    """As wherever a source is given."""
    cited = GRANNBY.replace("grannby", "kallby").replace(
        "edition(2012, 2015)", "edition(2012, 2015, rules=(evolve(RULE, source=SOURCE),))"
    )
    shelf.put("kallby", "1.0", "kallby = kallby_module", kallby_module=cited)
    tree = given("diff kallby@2012-2015 kallby@2020-2023")
    assert isinstance(tree, dict)
    assert tree["differences"][-1] == {
        "part": "rule",
        "key": "GRA101",
        "aspect": "source",
        "change": "changed",
        "before": {"title": "Grannbys styrmodell"}
        | dict.fromkeys(("where", "remark", "url", "decided")),
        "after": None,
    }


CHANGED = """
from attrs import frozen


@frozen(kw_only=True)
class Omrade(gm.Goal):
    word = "område"


def other(plan, model):
    '''More is asked.'''
    return ()


OTHER = evolve(RULE, find=other, sentences={"sv": "Nej, {id}!", "en": "No, {id}!"})
LEVEL = evolve(toy.LEVELS[0], kind=Omrade, must_have=())
REST = tuple(
    evolve(
        level,
        serves=tuple(Omrade if each is toy.Omrade else each for each in level.serves),
        must_serve=tuple(Omrade if each is toy.Omrade else each for each in level.must_serve),
    )
    for level in toy.LEVELS[1:]
)


@gm.hookimpl
def governance_models():
    return (
        edition(2012, 2015, rules=(RULE,)),
        edition(2016, 2019, rules=(OTHER,), levels=(LEVEL, *REST)),
    )
"""


def test_what_a_rule_asks_and_says_and_what_a_word_is_one_of_are_told(
    answered: Answered, given: Asked, shelf: Shelf
) -> None:
    """A rule's demand is its docstring, its wording is left open, a kind has its own word."""
    module = GRANNBY[: GRANNBY.index("@gm.hookimpl")] + CHANGED
    module = module.replace("grannby", "nyby")
    shelf.put("nyby", "1.0", "nyby = nyby_module", nyby_module=module)
    lines = answered("diff nyby@2012-2015 nyby@2016-2019").splitlines()[3:]
    assert [" ".join(line.split()) for line in lines] == [
        "begrepp område slag område mål",
        "begrepp område ska ha under sig mål –",
        "regel GRA101 krav Nothing is asked. More is asked.",
        "regel GRA101 lydelse Nej. Nej, …!",
    ]
    english = answered("diff nyby@2012-2015 nyby@2016-2019 --lang en").splitlines()
    assert " ".join(english[-1].split()) == "rule GRA101 wording Nej. No, …!"
    tree = given("diff nyby@2012-2015 nyby@2016-2019")
    assert isinstance(tree, dict)
    assert [
        (each["aspect"], each["before"], each["after"]) for each in tree["differences"][1:]
    ] == [
        ("one_of", "area", "goal"),
        ("must_have", ["mål"], []),
        ("demand", "Nothing is asked.", "More is asked."),
        ("wording", {"sv": "Nej."}, {"sv": "Nej, {id}!", "en": "No, {id}!"}),
    ]


# compare


def test_several_models_are_asked_the_same(answered: Answered) -> None:
    """Concept by concept, with what is only assumed or open marked as that."""
    assert (
        answered("compare exempelby grannby@2020-2023")
        == """\
Samma frågor till alla
Fråga                                   exempelby@2024-2027                                                            grannby@2020-2023
Vem anger riktningen?                   mål: kommunfullmäktige (antaget)                                               mål: nämnd (antaget)
Vem beslutar mätbara mål?               mål: kommunfullmäktige (antaget)                                               mål: nämnd (antaget)
Hur länge gäller målen?                 mål: ej angivet                                                                mål: mandatperioden (antaget)
Vem genomför?                           nämnduppdrag: nämnd (antaget)                                                  nämnduppdrag: nämnd (antaget)
                                        chefsuppdrag: verksamhetschef (antaget)                                        chefsuppdrag: verksamhetschef (antaget)
                                        enhetsuppdrag: enhetschef (antaget)                                            enhetsuppdrag: enhetschef (antaget)
Vilka dokument sammanställs ur planen?  Ej angivet                                                                     verksamhetsplan: nämnduppdrag (antaget)
Hur bedöms resultaten?                  mått: mål (antaget)                                                            mått: mål (antaget)
                                                                                                                       Ja: Uppnått
När följs det upp?                      tertialrapport: 30/4, 31/8, 31/12 (antaget)                                    tertialrapport: 30/4, 31/8, 31/12 (antaget)
                                        bokslut: 31/12 (antaget)                                                       bokslut: datum anges inte i källan
                                                                                                                       uppföljning på möten: löpande (antaget)
Vad lämnar källan öppet?                mål: hur länge det gäller                                                      nämnduppdrag: vem som beslutar
                                        nämnduppdrag: vem som beslutar                                                 chefsuppdrag: vem som beslutar
                                        chefsuppdrag: vem som beslutar                                                 enhetsuppdrag: vem som beslutar
                                        enhetsuppdrag: vem som beslutar                                                tertialrapport: vilken period det avser, när det överlämnas, vem som ansvarar
                                        tertialrapport: vilken period det avser, när det överlämnas, vem som ansvarar  bokslut: vilka dagar, vilken period det avser, när det överlämnas, vem som ansvarar
                                        bokslut: när det överlämnas, vem som ansvarar, vem som behandlar det           uppföljning på möten: vem som behandlar det
                                        bedömningsskala
Utgåvor: exempelby@2024-2027 (2024–2027) och grannby@2020-2023 (2020–2023).
"""
    )


def test_a_name_alone_asks_the_edition_that_is_described_best_and_a_day_the_one_that_is_valid(
    answered: Answered,
) -> None:
    """The columns tell which were asked."""
    assert answered("compare grannby --lang en").splitlines()[1].split() == [
        "Question",
        "grannby@2020-2023",
    ]
    assert answered("compare grannby --all --lang en").splitlines()[1].split() == [
        "Question",
        "grannby@2012-2015",
        "grannby@2020-2023",
    ]
    of_a_day = answered("compare grannby --on 2013-01-01 --lang en")
    assert of_a_day.splitlines()[1].split() == ["Question", "grannby@2012-2015"]


def test_models_of_several_languages_are_compared_in_the_environment_s(
    answered: Answered, shelf: Shelf
) -> None:
    """None of them is the one to choose."""
    other = GRANNBY.replace("grannby", "engelby").replace("edition=f", "language='en', edition=f")
    other = other.replace('{"sv": "Nej."}', '{"en": "No."}')
    shelf.put("engelby", "1.0", "engelby = engelby_module", engelby_module=other)
    assert answered("compare exempelby engelby").startswith("The same questions to all\n")
    assert answered("compare exempelby grannby").startswith("Samma frågor till alla\n")


def test_answers_are_given_to_programs(given: Asked) -> None:
    """Each with what it is about, what is said, and what that rests on."""
    tree = given("compare exempelby grannby@2020-2023")
    assert isinstance(tree, dict)
    assert tree["format"] == "govmodel.comparison/1"
    assert [each["id"] for each in tree["models"]] == ["exempelby@2024-2027", "grannby@2020-2023"]
    asked = {each["concept"]: each["answers"] for each in tree["concepts"]}
    assert list(asked) == [
        "direction",
        "measurable",
        "horizon",
        "carried_out",
        "derived",
        "judged",
        "reviewed",
        "open",
    ]
    term = {"at_least": None, "at_most": None, "tied_to": "term"}
    assert asked["horizon"] == [
        [{"about": {"part": "word", "key": "mål"}, "said": [], "basis": "unspecified"}],
        [{"about": {"part": "word", "key": "mål"}, "said": [term], "basis": "assumed"}],
    ]
    assert asked["derived"] == [
        [],
        [
            {
                "about": {"part": "document", "key": "vp"},
                "said": ["nämnduppdrag"],
                "basis": "assumed",
            }
        ],
    ]
    assert asked["judged"][1] == [
        {"about": {"part": "word", "key": "mått"}, "said": ["mål"], "basis": "assumed"},
        {"about": {"part": "grade", "key": "Ja"}, "said": ["reached"], "basis": "stated"},
    ]
    assert asked["reviewed"][0][1] == {
        "about": {"part": "cycle", "key": "bokslut"},
        "said": ["2024-12-31"],
        "basis": "assumed",
    }
    assert asked["open"][0][-1] == {"about": None, "said": ["scale"], "basis": "unspecified"}


def test_in_a_narrow_terminal_each_question_is_a_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    """No word is broken."""
    out, _ = screens(monkeypatch, width=42)
    assert main(["compare", "exempelby", "grannby@2020-2023"]) == 0
    lines = out.uncoloured.splitlines()
    at = lines.index("Hur länge gäller målen?")
    assert lines[at + 1 : at + 6] == [
        "    exempelby@2024-2027:",
        "    – mål: ej angivet",
        "    grannby@2020-2023:",
        "    – mål: mandatperioden (antaget)",
        "Vem genomför?",
    ]


def test_in_a_terminal_answers_stand_below_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a pipe, with a line below the headings."""
    out, _ = screens(monkeypatch, width=140)
    assert main(["compare", "exempelby", "grannby@2020-2023"]) == 0
    lines = [" ".join(line.split()) for line in out.uncoloured.splitlines()]
    assert "Vem genomför? nämnduppdrag: nämnd (antaget) nämnduppdrag: nämnd (antaget)" in lines


# document


def test_a_document_of_everybody_s_is_shown_with_what_is_missing(answered: Answered) -> None:
    """Each missing step with its place."""
    assert (
        answered("document grannby.yaml vp")
        == """\
Grannby 2020 · grannby@2020-2023 · verksamhetsplan
nämnduppdrag n1: Läs (antaget)
nämnduppdrag n2: Läs mer (antaget)

Återstår
▲ Varning GM205 grannby.yaml:17: $.elements[4]: n2 saknar ansvarig; enligt modellen ansvarar nämnd.
"""
    )


def test_a_document_of_one_body_is_shown_whole_or_empty(answered: Answered) -> None:
    """With the body's name; what others lack is not told."""
    assert answered("document grannby.yaml vp --owner skolnamnden").splitlines() == [
        "Grannby 2020 · grannby@2020-2023 · verksamhetsplan · Skolnämnden",
        "nämnduppdrag n1: Läs (antaget)",
        "✔ Inget återstår: alla steg är genomförda.",
    ]
    assert answered("document grannby.yaml vp --owner kf --lang en").splitlines()[1:] == [
        "Nothing in the plan belongs to the document.",
    ]


def test_of_a_document_without_steps_nobody_knows_when_it_is_complete(
    answered: Answered, shelf: Shelf
) -> None:
    """That is said instead of praise."""
    plain = GRANNBY.replace('steps=("GM205", "GM401"),', "").replace("grannby", "slattby")
    shelf.put("slattby", "1.0", "slattby = slattby_module", slattby_module=plain)
    Path("slatt.yaml").write_text(PLAN.replace("grannby@", "slattby@"), encoding="utf-8")
    said = answered("document slatt.yaml vp").splitlines()[-1]
    assert said == "Modellen säger inte när dokumentet är färdigt."


def test_a_step_that_is_an_error_makes_the_command_fail(
    capsys: pytest.CaptureFixture[str], shelf: Shelf
) -> None:
    """As a check would."""
    strict = GRANNBY.replace('"GM205", "GM401"', '"GM204",').replace("grannby", "strangby")
    shelf.put("strangby", "1.0", "strangby = strangby_module", strangby_module=strict)
    wrong = PLAN.replace("owners: [skolnamnden]", "owners: [kf]").replace("grannby@", "strangby@")
    Path("strang.yaml").write_text(wrong, encoding="utf-8")
    assert main(["document", "strang.yaml", "vp"]) == 1
    assert "✖ Fel GM204 strang.yaml:16: " in capsys.readouterr().out
    assert main(["document", "grannby.yaml", "vp"]) == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "document grannby.yaml budget",
            "✖ modellen har inget dokument budget; dokumenten är vp\n",
        ),
        (
            "document grannby.yaml budget --lang en",
            "✖ the model has no document budget; its documents are vp\n",
        ),
        (
            "document grannby.yaml vp --owner nn",
            (
                "✖ inget organ har beteckningen nn; kända organ är kf, skolnamnden, "
                "skolforvaltningen, skolchefen, ekskolan, ihop, kulturnamnden och "
                "kulturforvaltningen\n"
            ),
        ),
    ],
)
def test_what_is_not_there_is_told_with_what_is(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the model's language or the one that is asked for, on standard error."""
    assert main(line.split()) == 2
    assert capsys.readouterr() == ("", said)


def test_how_an_assignment_was_interpreted_is_shown_below_it(
    answered: Answered, given: Asked
) -> None:
    """A document is what its receiver made of what it was given; one without a title has none."""
    described = PLAN.replace("text: Läs, owners", "text: Läs, interpreted: Varje dag, owners")
    described = described.replace("title: Grannby 2020\n", "")
    Path("grannby.yaml").write_text(described, encoding="utf-8")
    assert answered("document grannby.yaml vp --owner skolnamnden").splitlines()[:2] == [
        "grannby@2020-2023 · verksamhetsplan · Skolnämnden",
        "nämnduppdrag n1: Läs (antaget): Tolkat: Varje dag",
    ]
    tree = given("document grannby.yaml vp --owner skolnamnden")
    assert isinstance(tree, dict)
    assert tree["elements"] == [
        {"id": "n1", "word": "nämnduppdrag", "text": "Läs", "interpreted": "Varje dag"}
    ]


def test_a_document_is_given_to_programs(given: Asked) -> None:
    """With the statements in brief and the findings with their lines."""
    assert given("document grannby.yaml vp") == {
        "format": "govmodel.document/1",
        "file": "grannby.yaml",
        "plan": "Grannby 2020",
        "model": "grannby@2020-2023",
        "document": "vp",
        "owner": None,
        "steps": ["GM205", "GM401"],
        "elements": [
            {"id": "n1", "word": "nämnduppdrag", "text": "Läs", "interpreted": None},
            {"id": "n2", "word": "nämnduppdrag", "text": "Läs mer", "interpreted": None},
        ],
        "left_to_do": [
            {
                "code": "GM205",
                "severity": "warning",
                "element": "n2",
                "path": "$.elements[4]",
                "text": "n2 saknar ansvarig; enligt modellen ansvarar nämnd.",
                "line": 17,
            }
        ],
    }
    tree = given("document grannby.yaml vp --owner skolnamnden")
    assert isinstance(tree, dict)
    assert (tree["owner"], len(tree["elements"]), tree["left_to_do"]) == ("skolnamnden", 1, [])


# reviews


def test_reviews_without_a_closing_day_are_shown_beside_those_of_the_year(
    answered: Answered,
) -> None:
    """No day is made up, and none of them is lost."""
    assert answered("reviews grannby --year 2020").splitlines()[5:] == [
        "",
        "Utan avstämningsdag",
        "Avstämning                 Dagar                      Ansvarig    Behandlas av       Källa och grund",
        "bokslut; ekonomi           Datum anges inte i källan  Ej angivet  kommunfullmäktige  Grannbys styrmodell, s. 3",
        "uppföljning på möten; mål  Löpande                    nämnd       Ej angivet         Antaget",
    ]
    by_due = answered("reviews grannby --year 2020 --by due --lang en").splitlines()
    assert by_due[-4] == "Without a closing day"
    assert by_due[-1].split("  ")[0] == "follow-up at meetings; goals"


def test_reviews_without_a_closing_day_are_given_to_programs(given: Asked) -> None:
    """In a list of their own, with why they have none."""
    tree = given("reviews grannby --year 2020 --lang en")
    assert isinstance(tree, dict)
    assert [each["closing"] for each in tree["reviews"]] == [
        "2020-04-30",
        "2020-08-31",
        "2020-12-31",
    ]
    assert tree["without_days"] == [
        {
            "cycle": "bokslut",
            "name": "annual accounts",
            "subject": "ekonomi",
            "days": "unspecified",
            "by": [],
            "readers": ["council"],
            "basis": "stated",
            "source": {
                "title": "Grannbys styrmodell",
                "where": "s. 3",
                "remark": None,
                "url": None,
                "decided": None,
            },
        },
        {
            "cycle": "moten",
            "name": "follow-up at meetings",
            "subject": "mål",
            "days": "continuous",
            "by": ["committee"],
            "readers": [],
            "basis": "assumed",
            "source": None,
        },
    ]
