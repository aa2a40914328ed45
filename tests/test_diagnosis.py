"""Why a plugin can be used or cannot: each question, what is found, where, and what to do."""

import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from textwrap import dedent

import pytest
from packaged import Shelf, giving, shelf_in

import govmodel as gm
from govmodel import diagnosis, plugins
from govmodel.diagnosis import Claimant

QUESTIONS = (
    "found",
    "group",
    "alone",
    "value",
    "imported",
    "api",
    "hooks",
    "returned",
    "names",
    "editions",
)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Give a place for distributions."""
    with shelf_in(tmp_path, monkeypatch) as made:
        yield made


def put(shelf: Shelf, name: str, text: str) -> Path:
    """Install a plugin with one module, and give its file."""
    folder = shelf.put(f"govmodel-{name}", "1.0", f"{name} = plug_{name}", **{f"plug_{name}": text})
    return folder / f"plug_{name}.py"


def said(answer: gm.PluginAnswer, language: str = "en") -> list[str]:
    """Give what was found."""
    return [each.label(language) for each in answer.found]


def advised(answer: gm.PluginAnswer, language: str = "en") -> list[str]:
    """Give what is to be done."""
    return [each.label(language) for each in answer.advice]


def stopped(name: str, question: str) -> gm.PluginAnswer:
    """Give the one answer that is no: those before it are yes, those behind it were not asked."""
    found = gm.examine(name)
    at = QUESTIONS.index(question)
    assert [each.question.value for each in found.answers] == list(QUESTIONS)
    assert [each.yes for each in found.answers] == [True] * at + [False] + [None] * (9 - at)
    assert not found.usable
    assert found.refusal == found.answers[at]
    assert (found.models, found.instruments) == ((), ())
    assert all(advised(each) == [] for each in found.answers[:at])
    return found.answers[at]


# One that works.


def test_every_question_about_a_plugin_that_works_is_answered_yes(shelf: Shelf) -> None:
    """With what was found each time."""
    two = '(edition("helby", "2027", 2027, 2030), edition("helby", "2023-2026", 2023, 2026))'
    file = put(shelf, "helby", giving(two))
    found = gm.examine("helby")
    assert found.usable
    assert found.refusal is None
    assert [(each.question.value, each.yes, said(each)) for each in found.answers] == [
        ("found", True, [f"govmodel-helby 1.0, in {file.parent}"]),
        ("group", True, ["govmodel: helby = plug_helby"]),
        ("alone", True, ["nothing else has the name helby"]),
        ("value", True, ["plug_helby"]),
        ("imported", True, [str(file)]),
        ("api", True, ["version 1, because it does not say govmodel_api"]),
        ("hooks", True, ["governance_models()"]),
        ("returned", True, ["models: 2, instruments: 0"]),
        ("names", True, ["all are called helby"]),
        ("editions", True, ["2023-2026 and 2027 (2027-2030)"]),
    ]
    assert found.claimants == (
        Claimant(distribution="govmodel-helby", version="1.0", value="plug_helby"),
    )
    assert found.api == 1
    assert [each.id for each in found.models] == ["helby@2023-2026", "helby@2027"]


def test_an_edition_behind_the_name_is_passed_over(shelf: Shelf) -> None:
    """It is the plugin that is asked about."""
    text = "govmodel_api = 1\n" + giving('(edition("helby", "2024", 2024, 2024),)')
    put(shelf, "helby", text)
    found = gm.examine("helby@2019")
    assert found.usable
    assert found.name == "helby"
    assert said(found.answers[5]) == ["version 1, as it says itself"]


INSTRUMENTS = """
import datetime
import govmodel as gm

def probe(label, first, last):
    return gm.Instrument(
        name="helby", edition=label, title="Prov", language="sv", first=first, last=last,
        areas=(gm.AssessedArea(id="a", name="Dialog", basis=gm.Basis.ASSUMED),),
    )

@gm.hookimpl
def instruments():
    return (
        probe("gammal", None, datetime.date(2020, 1, 1)),
        probe("ny", datetime.date(2020, 1, 1), None),
        probe("senare", datetime.date(2020, 1, 2), datetime.date(2020, 12, 31)),
    )
"""


def test_editions_that_hold_on_the_same_days_are_told_and_are_no_fault(shelf: Shelf) -> None:
    """Of models and of instruments; a first or last day that is not known has no end."""
    three = (
        '(edition("helby", "a", 2020, 2022), edition("helby", "b", 2022, 2023), '
        'edition("helby", "c", 2024, 2024))'
    )
    put(shelf, "helby", giving(three) + INSTRUMENTS)
    found = gm.examine("helby")
    assert found.usable
    assert said(found.answers[6]) == ["governance_models() and instruments()"]
    assert said(found.answers[7]) == ["models: 3, instruments: 3"]
    assert said(found.answers[9])[1:] == [
        "the editions a and b hold on the same days",
        "the editions gammal and ny hold on the same days",
        "the editions ny and senare hold on the same days",
    ]
    assert said(found.answers[9], "sv")[1] == "utgåvorna a och b gäller samma dagar"


# One that is not found.


def test_a_plugin_that_is_not_installed_is_told_with_the_python_that_looked() -> None:
    """It may be installed for another one."""
    answer = stopped("nagonstans", "found")
    assert said(answer) == [f"{sys.executable} finds no plugin called nagonstans"]
    assert said(answer, "sv") == [
        f"{sys.executable} hittar ingen insticksmodul som heter nagonstans"
    ]
    assert advised(answer) == [
        (
            "install it where this Python looks, in the plugin's folder: "
            f"{sys.executable} -m pip install -e . (a model needs no plugin where Python code gives "
            "it itself in place of its name)"
        )
    ]
    found = gm.examine("nagonstans")
    assert found.claimants == ()
    assert found.api is None


def test_where_python_does_not_know_where_it_lies_it_is_called_python(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As when it is embedded. One whose path has a space is written so that it can be typed."""
    monkeypatch.setattr(sys, "executable", "")
    assert said(stopped("nagonstans", "found")) == ["python finds no plugin called nagonstans"]
    monkeypatch.setattr(sys, "executable", "/my tools/python")
    (advice,) = advised(stopped("nagonstans", "found"))
    assert "in the plugin's folder: '/my tools/python' -m pip install -e ." in advice


def test_a_name_that_is_almost_right_is_told(shelf: Shelf) -> None:
    """Capitals and dashes do not matter."""
    put(shelf, "langtby-ostra", "1 / 0")
    first, second = advised(stopped("langtby-ostr", "found"))
    assert first == "did you mean langtby-ostra?"
    assert second.startswith("install it where this Python looks")
    assert advised(stopped("Langtby_Ostra", "found")) == ["did you mean langtby-ostra?"]


@pytest.mark.parametrize(
    ("distribution", "asked"), [("govmodel-annatby", "annatby"), ("Govmodel_Annatby", "annatby")]
)
def test_a_distribution_whose_plugin_has_another_name_is_told(
    shelf: Shelf, distribution: str, asked: str
) -> None:
    """Its entry point is what counts."""
    shelf.put(distribution, "2.0", "nagotby = plug_nagotby")
    answer = stopped(asked, "found")
    assert said(answer) == [
        (
            f"{distribution} 2.0 has an entry point that is called nagotby, and none that is called "
            "annatby"
        )
    ]
    assert advised(answer) == ["did you mean nagotby?"]


def test_a_plugin_that_is_called_as_its_package_is_told_to_be_called_as_its_model(
    shelf: Shelf,
) -> None:
    """Its name begins with what only packages' names begin with."""
    for name, point in (("likaby", "govmodel_likaby"), ("lika-by", "govmodel-lika-by")):
        module = f"govmodel_{name.replace('-', '_')}"
        shelf.put(f"govmodel-{name}", "1.0", f"{point} = {module}")
        answer = stopped(name, "found")
        assert said(answer) == [
            (
                f"govmodel-{name} 1.0 has an entry point that is called {point}, and none that is "
                f"called {name}"
            )
        ]
        assert advised(answer) == [
            (
                "write in its pyproject.toml [project.entry-points.govmodel] and below it "
                f'{name} = "{module}", and install it again'
            )
        ]


def test_a_module_that_is_merely_on_the_path_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its folder is not installed, so that nobody knows of its entry point; it is not imported."""
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "govmodel_los_by.py").write_text("1 / 0", encoding="utf-8")
    (tmp_path / "govmodel_mappby").mkdir()
    (tmp_path / "govmodel_mappby" / "__init__.py").write_text("1 / 0", encoding="utf-8")
    for name, module in (("los-by", "govmodel_los_by"), ("mappby", "govmodel_mappby")):
        answer = stopped(name, "found")
        assert said(answer) == [
            (
                f"the module {module} can be imported from {tmp_path}, but belongs to no installed "
                "distribution"
            )
        ]
        assert advised(answer) == [
            (
                "install it from the folder where its pyproject.toml lies: "
                f"{sys.executable} -m pip install -e ."
            )
        ]


def test_looking_for_a_plugin_survives_what_cannot_be_read(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A distribution without a name, a file list that fails, a finder that does."""
    folder = shelf.put("skadad", "1.0")
    next(folder.glob("*/METADATA")).write_bytes(b"Name: \xe5by\nVersion: 1.0\n")
    half = shelf.put("halvt-borta", "1.0")
    next(half.glob("*/METADATA")).unlink()

    def fails(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(diagnosis, "packages_distributions", fails)
    monkeypatch.setattr(diagnosis, "find_spec", fails)
    assert said(stopped("nagonstans", "found"))[0].endswith("finds no plugin called nagonstans")


# One in the wrong group.


@pytest.mark.parametrize(
    "group", ["govmodel.plugins", "govmodels", "Govmodel", "gov_model", "gomodel"]
)
def test_an_entry_point_in_the_wrong_group_is_told(shelf: Shelf, group: str) -> None:
    """With what to write instead."""
    points = f"[{group}]\nutby = govmodel_utby"
    shelf.put("govmodel-utby", "0.3", points, govmodel_utby="1 / 0")
    answer = stopped("utby", "group")
    assert said(answer) == [
        (
            f"the entry point utby of govmodel-utby 0.3 stands in the group {group}, where govmodel "
            "does not look"
        )
    ]
    assert advised(answer) == [
        (
            "write in its pyproject.toml [project.entry-points.govmodel] and below it "
            'utby = "govmodel_utby", and install it again'
        )
    ]
    assert said(gm.examine("utby").answers[0]) == ["govmodel-utby 0.3"]


def test_entry_points_in_the_wrong_group_are_found_without_their_names(shelf: Shelf) -> None:
    """Unless they stand in the right one, too; a library has none, and is not meant."""
    shelf.put("govmodel-utby", "0.3", "[govmodels]\nutby = govmodel_utby")
    shelf.put("govmodel-inby", "0.3", "inby = govmodel_inby\n[govmodels]\ninby = govmodel_inby")
    shelf.put("govmodel-gemensamt", "0.3")
    shelf.put("annat", "0.3", "[console_scripts]\nannat = annat")
    found = diagnosis.misplaced()
    assert found == (
        diagnosis.Misplaced(name="utby", plugin="govmodel-utby 0.3", group="govmodels"),
    )


def test_a_group_of_somebody_elses_is_not_meant(shelf: Shelf) -> None:
    """Other programs have plugins, too, and may call them the same."""
    shelf.put("annat", "0.3", "[console_scripts]\nutby = govmodel_utby")
    assert said(stopped("utby", "found"))[0].endswith("finds no plugin called utby")


def test_a_distribution_without_an_entry_point_is_told(shelf: Shelf) -> None:
    """Known by its name, or by its module's."""
    shelf.put("govmodel-utan-by", "0.3")
    shelf.put("nagot", "0.4", govmodel_modulby="1 / 0")
    for name, plugin, module in (
        ("utan-by", "govmodel-utan-by 0.3", "govmodel_utan_by"),
        ("modulby", "nagot 0.4", "govmodel_modulby"),
    ):
        answer = stopped(name, "group")
        assert said(answer) == [
            f"{plugin} is installed, but has no entry point in the group govmodel"
        ]
        assert said(answer, "sv") == [
            f"{plugin} är installerat men har ingen ingångspunkt i gruppen govmodel"
        ]
        assert advised(answer) == [
            (
                "write in its pyproject.toml [project.entry-points.govmodel] and below it "
                f'{name} = "{module}", and install it again'
            )
        ]


# One that is broken.


def test_two_plugins_that_claim_one_name_are_both_told(shelf: Shelf) -> None:
    """Neither is loaded."""
    shelf.put("govmodel-samby", "1.0", "samby = plug_sam_a", plug_sam_a="1 / 0")
    shelf.put("sambys-egen", "0.2", "samby = plug_sam_b", plug_sam_b="1 / 0")
    answer = stopped("samby", "alone")
    assert said(answer) == ["several plugins claim this name: govmodel-samby 1.0, sambys-egen 0.2"]
    assert said(answer, "sv") == [
        "flera insticksmoduler gör anspråk på namnet: govmodel-samby 1.0, sambys-egen 0.2"
    ]
    assert advised(answer) == ["uninstall all but one of them"]
    assert sorted(map(str, gm.examine("samby").claimants)) == [
        "govmodel-samby 1.0",
        "sambys-egen 0.2",
    ]
    assert {"plug_sam_a", "plug_sam_b"}.isdisjoint(sys.modules)


def test_an_entry_point_that_leads_to_no_module_is_told(shelf: Shelf) -> None:
    """As in the list of what is broken, and in the reader's language."""
    shelf.put("streckby-plugin", "1.0", "streckby = govmodel-streckby")
    answer = stopped("streckby", "value")
    assert said(answer) == ["its entry point leads to 'govmodel-streckby'"]
    assert advised(answer) == ["write package or package.module:object"]
    assert said(answer, "sv") == ["ingångspunkten leder till 'govmodel-streckby'"]
    assert advised(answer, "sv") == ["skriv paket eller paket.modul:objekt"]


@pytest.mark.parametrize(
    ("text", "question", "line", "raised", "advice"),
    [
        (
            "\n1 / 0\n",
            "imported",
            2,
            "ZeroDivisionError: division by zero",
            "mend what is told there",
        ),
        ("x = 1\ndef", "imported", 2, "SyntaxError: ", "mend what is told there"),
        (
            "import os\nimport finns_inte.alls",
            "imported",
            2,
            "ModuleNotFoundError: No module named 'finns_inte'",
            (
                "install what holds the module finns_inte, and name it among the dependencies in the "
                "plugin's pyproject.toml"
            ),
        ),
        (
            "import json\njson.loads('{')",
            "imported",
            2,
            "JSONDecodeError: Expecting property name",
            "mend what is told there",
        ),
        (
            "exec('1 / 0')",
            "imported",
            1,
            "ZeroDivisionError: division by zero",
            "mend what is told there",
        ),
        (
            "compile('def', '<egen>', 'exec')",
            "imported",
            1,
            "SyntaxError: ",
            "mend what is told there",
        ),
        (
            "raise ModuleNotFoundError('nej')",
            "imported",
            1,
            "ModuleNotFoundError: nej",
            "mend what is told there",
        ),
        (
            giving("__import__('finns_inte')"),
            "returned",
            17,
            "ModuleNotFoundError: No module named 'finns_inte'",
            (
                "install what holds the module finns_inte, and name it among the dependencies in the "
                "plugin's pyproject.toml"
            ),
        ),
        (
            giving('(edition("felby", "", 2024, 2024),)'),
            "returned",
            10,
            "ModelError: the model felby@ contradicts itself:\n  - the edition is empty",
            "mend what is told there",
        ),
        (
            giving("()").replace("governance_models()", "governance_models(country)"),
            "hooks",
            None,
            "PluginValidationError: ",
            ("a hook is called with nothing: write def governance_models() or def instruments()"),
        ),
        (
            giving('(edition("felby", "2024", 2024, 2024),)').replace(
                "gm.Period.years(first, last)", "None"
            ),
            "returned",
            10,
            "ModelError: the model felby@2024 contradicts itself:\n  - GovernanceModel: valid is None",
            "mend what is told there",
        ),
    ],
)
def test_an_error_of_the_plugins_own_code_is_told_with_its_line_there(  # noqa: PLR0913, PLR0917
    shelf: Shelf, text: str, question: str, line: int | None, raised: str, advice: str
) -> None:
    """Not with the line of govmodel or of a library in which it came up."""
    file = put(shelf, "felby", text)
    answer = stopped("felby", question)
    assert answer.raised.startswith(raised)
    assert answer.place == (None if line is None else gm.CodePlace(file=str(file), line=line))
    assert said(answer) == []
    assert advised(answer) == [advice]


def test_an_error_below_the_package_is_placed_where_it_arose(shelf: Shelf) -> None:
    """In the innermost of the plugin's modules, although the entry point leads to the outermost."""
    folder = shelf.put("govmodel-djupby", "1.0", "djupby = govmodel_djupby")
    package = folder / "govmodel_djupby"
    package.mkdir()
    (package / "__init__.py").write_text("import govmodel_djupby.model\n", encoding="utf-8")
    text = "import govmodel as gm\n\nROLE = gm.Role(id='', name='x', basi=1)\n"
    (package / "model.py").write_text(text, encoding="utf-8")
    answer = stopped("djupby", "imported")
    assert answer.place == gm.CodePlace(file=str(package / "model.py"), line=3)


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        (
            "govmodel_borta",
            (
                "let the entry point lead to the name of the plugin's folder under src, and install "
                "it again"
            ),
        ),
        (
            "plug_hit.borta",
            (
                "let the entry point lead to the name of the plugin's folder under src, and install "
                "it again"
            ),
        ),
    ],
)
def test_an_entry_point_whose_module_is_not_there_is_told(
    shelf: Shelf, value: str, advice: str
) -> None:
    """Nothing of the plugin's own has run, so that there is no place."""
    shelf.put("govmodel-borta", "1.0", f"borta = {value}", plug_hit="")
    answer = stopped("borta", "imported")
    assert answer.raised.startswith("ModuleNotFoundError: No module named ")
    assert answer.place is None
    assert advised(answer) == [advice]


def test_a_module_of_its_own_that_a_plugin_imports_and_has_not_is_told(shelf: Shelf) -> None:
    """It is not to be found elsewhere."""
    folder = shelf.put("govmodel-slarvby", "1.0", "slarvby = govmodel_slarvby")
    (folder / "govmodel_slarvby").mkdir()
    file = folder / "govmodel_slarvby" / "__init__.py"
    file.write_text("import govmodel_slarvby.modell\n", encoding="utf-8")
    answer = stopped("slarvby", "imported")
    assert answer.place == gm.CodePlace(file=str(file), line=1)
    assert advised(answer) == ["mend what is told there"]


def test_an_object_that_is_not_there_is_told(shelf: Shelf) -> None:
    """The module is."""
    shelf.put("objby-plugin", "1.0", "objby = plug_objby:Finns", plug_objby="x = 1")
    answer = stopped("objby", "hooks")
    assert answer.raised == "AttributeError: module 'plug_objby' has no attribute 'Finns'"
    assert advised(answer) == [
        "let the entry point lead to something that is in plug_objby, or to plug_objby alone"
    ]


@pytest.mark.parametrize(
    ("said_api", "found", "advice", "api"),
    [
        (
            "2",
            ("it was made for version 2 of govmodel's plugin API, and this govmodel has version 1"),
            "install a newer govmodel, or an older version of the plugin",
            2,
        ),
        (
            "0",
            ("it was made for version 0 of govmodel's plugin API, and this govmodel has version 1"),
            "install a newer version of the plugin, or an older govmodel",
            0,
        ),
        (
            '"1"',
            "its govmodel_api is '1', not a whole number such as 1",
            "write govmodel_api = 1, or leave it out",
            None,
        ),
    ],
)
def test_a_plugin_made_for_another_version_is_told(
    shelf: Shelf, said_api: str, found: str, advice: str, api: int | None
) -> None:
    """Both numbers, and which of the two to change."""
    put(shelf, "framby", f"govmodel_api = {said_api}\n" + giving("1 / 0"))
    answer = stopped("framby", "api")
    assert said(answer) == [found]
    assert advised(answer) == [advice]
    assert gm.examine("framby").api == api


@pytest.mark.parametrize(
    ("text", "line", "found", "advice"),
    [
        (
            "x = 1",
            None,
            "plug_krokby has no hook",
            "put @govmodel.hookimpl above def governance_models() or def instruments()",
        ),
        (
            "\n\ndef governance_models():\n    return ()\n",
            3,
            (
                "plug_krokby has no hook, only a function governance_models() that is not marked as "
                "one"
            ),
            "put @govmodel.hookimpl above def governance_models()",
        ),
        (
            giving("()").replace("governance_models", "governance_model"),
            15,
            "it has a hook governance_model(), which govmodel does not know",
            "call it def governance_models()",
        ),
    ],
)
def test_a_hook_that_govmodel_does_not_know_is_told(
    shelf: Shelf, text: str, line: int | None, found: str, advice: str
) -> None:
    """Where it is, or that there is none."""
    file = put(shelf, "krokby", text)
    answer = stopped("krokby", "hooks")
    assert said(answer) == [found]
    assert advised(answer) == [advice]
    assert answer.place == (None if line is None else gm.CodePlace(file=str(file), line=line))


@pytest.mark.parametrize(
    ("editions", "question", "english", "swedish", "advice"),
    [
        (
            "[]",
            "returned",
            "governance_models() returned [], not a tuple of GovernanceModel",
            "governance_models() gav [], inte en tupel av GovernanceModel",
            "return a tuple, as in return (EDITION_2023,)",
        ),
        (
            "()",
            "returned",
            "governance_models() returned no model",
            "governance_models() gav ingen modell",
            "return a tuple, as in return (EDITION_2023,)",
        ),
        (
            '(edition("annan", "1", 2024, 2024),)',
            "names",
            "its entry point is named 'gerby', its model 'annan'",
            "ingångspunkten heter 'gerby', modellen 'annan'",
            "give the entry point and all that its hooks return the same name",
        ),
        (
            '(edition("gerby", "1", 2024, 2024),) * 2',
            "editions",
            "the edition '1' is there 2 times",
            "utgåvan '1' finns 2 gånger",
            "let each edition have a name of its own, and its days",
        ),
    ],
)
def test_what_a_hook_returns_is_told(  # noqa: PLR0913, PLR0917
    shelf: Shelf, editions: str, question: str, english: str, swedish: str, advice: str
) -> None:
    """In both languages, with where the hook stands."""
    file = put(shelf, "gerby", giving(editions))
    answer = stopped("gerby", question)
    assert (said(answer), said(answer, "sv")) == ([english], [swedish])
    assert advised(answer) == [advice]
    assert answer.raised == ""
    assert answer.place == gm.CodePlace(file=str(file), line=15)


def test_a_hook_that_is_wrapped_is_told_with_the_line_of_what_is_within(shelf: Shelf) -> None:
    """That is what its author wrote."""
    text = """\
    import functools
    import govmodel as gm

    def inner():
        return None

    governance_models = gm.hookimpl(functools.wraps(inner)(lambda: inner()))
    """
    file = put(shelf, "lindby", dedent(text))
    assert stopped("lindby", "returned").place == gm.CodePlace(file=str(file), line=4)


# Whatever strangers' code does.


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("raise BaseException('grund')", "BaseException: grund"),
        ("next(iter(()))", "StopIteration"),
        (
            "class Fel(Exception):\n    def __str__(self):\n        raise SystemExit\n\nraise Fel",
            "Fel: (str() of it raises SystemExit)",
        ),
        (
            (
                "class Fel(Exception):\n    def no(self, *_):\n        raise SystemExit\n"
                "    __traceback__ = property(no, lambda *_: None)\n\nraise Fel"
            ),
            "Fel",
        ),
        (
            "class Namn:\n    pass\n\n__name__ = Namn()\nraise ValueError",
            "ValueError",
        ),
    ],
)
def test_nothing_that_a_plugin_raises_gets_through(shelf: Shelf, text: str, raised: str) -> None:
    """It is an answer."""
    put(shelf, "elakby", text)
    assert stopped("elakby", "imported").raised == raised
    assert [each.cause for each in gm.installed().failures if each.name == "elakby"] == [raised]


def test_somebody_who_interrupts_is_obeyed(shelf: Shelf) -> None:
    """That is the user."""
    put(shelf, "brytby", "raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        gm.examine("brytby")


def test_what_a_plugin_prints_does_not_get_into_the_answer(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is passed on to standard error; too much of it stops the plugin."""
    put(shelf, "pratby", "print('hej')\n" + giving('(edition("pratby", "1", 2024, 2024),)'))
    assert gm.examine("pratby").usable
    assert capsys.readouterr() == ("", "hej\n")
    file = put(shelf, "loopby", "import os\nwhile True: print('nu')\n")
    answer = stopped("loopby", "imported")
    assert answer.raised.startswith("it wrote more than 10,000 characters while it was loaded")
    assert answer.place == gm.CodePlace(file=str(file), line=2)
    assert capsys.readouterr() == ("", "")


def test_an_entry_point_of_no_distribution_is_named_by_what_it_leads_to(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was made by hand, or its distribution does not say its name."""
    point = EntryPoint(name="handby", value="plug_handby", group="govmodel")
    monkeypatch.setattr(plugins, "entry_points", lambda **_: (point,))
    shelf.put("namnlos", "1.0", plug_handby=giving('(edition("handby", "1", 2024, 2024),)'))
    (found,) = gm.examinations()
    assert found.usable
    assert said(found.answers[0]) == ["plug_handby, in plug_handby"]
    assert str(found.claimants[0]) == "plug_handby"


def test_a_distribution_whose_metadata_cannot_be_read_is_named_by_what_its_point_leads_to(
    shelf: Shelf,
) -> None:
    """As in the list of what is broken."""
    folder = put(shelf, "skadby", "1 / 0").parent
    next(folder.glob("*/METADATA")).write_bytes(b"Name: \xe5by\nVersion: 1.0\n")
    (claimant,) = gm.examine("skadby").claimants
    assert str(claimant) == "plug_skadby"


# All together.


def test_all_that_is_installed_can_be_examined(shelf: Shelf) -> None:
    """By name; each agrees with what is found when it is looked for."""
    put(shelf, "aby", giving('(edition("aby", "1", 2024, 2024),)'))
    put(shelf, "oby", "1 / 0")
    shelf.put("egen-a", "1.0", "mby = plug_a")
    shelf.put("egen-b", "1.0", "mby = plug_b")
    found = {each.name: each for each in gm.examinations()}
    assert list(found) == sorted(found)
    assert (found["aby"].usable, found["mby"].usable, found["oby"].usable) == (True, False, False)
    installed = gm.installed()
    assert {each.name for each in installed.failures} == {
        name for name, each in found.items() if not each.usable
    }
    assert [model for each in found.values() for model in each.models] == list(installed.models)
