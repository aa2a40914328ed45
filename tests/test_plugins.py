"""The phone book: what is installed, what is found, and what is said of a plugin that is broken."""

import sys
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from importlib import import_module
from importlib.metadata import EntryPoint
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from sysconfig import get_path
from textwrap import dedent

import pytest
from packaged import Shelf, giving, shelf_in

import govmodel as gm
from govmodel import plugins
from govmodel.plugins import load


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Give a place for distributions."""
    with shelf_in(tmp_path, monkeypatch) as made:
        yield made


def failures(*names: str) -> list[gm.PluginFailure]:
    """Give what is said of the plugins of some names; others may be installed as well."""
    return [each for each in gm.installed().failures if each.name in names]


def ids(*names: str) -> list[str]:
    """Give the editions that the plugins of some names offer, in order."""
    return [each.id for each in gm.installed().models if each.name in names]


def model(name: str, *first: str) -> str:
    """Write a module that gives a model, after something else."""
    lines = [dedent(each) for each in first]
    return "\n".join((*lines, giving(f'(edition("{name}", "2024", 2024, 2024),)')))


def put(shelf: Shelf, name: str, text: str) -> None:
    """Install a plugin with one module."""
    shelf.put(f"{name}-plugin", "1.0", f"{name} = {name}_module", **{f"{name}_module": text})


def cause(shelf: Shelf, name: str, text: str) -> str:
    """Install a plugin, and give the one thing that is said of it."""
    put(shelf, name, text)
    (failure,) = failures(name)
    assert failure.plugin == f"{name}-plugin 1.0"
    assert ids(name) == []
    return failure.cause


TWO = '(edition("tvaby", "2027", 2027, 2030), edition("tvaby", "2023", 2023, 2026))'


# Plugins that work.


def test_the_models_of_a_plugin_are_found(shelf: Shelf) -> None:
    """By the name of its entry point, the oldest edition first."""
    shelf.put("govmodel-tvaby", "1.0", "tvaby = plug_tvaby", plug_tvaby=giving(TWO))
    assert ids("tvaby") == ["tvaby@2023", "tvaby@2027"]
    assert failures("tvaby") == []


def test_models_stand_in_the_order_of_their_names_and_first_days(shelf: Shelf) -> None:
    """Two that begin on one day stand in the order of their editions."""
    editions = (
        '(edition("bby", "c", 2024, 2025), edition("bby", "a", 2026, 2027), '
        'edition("bby", "b", 2024, 2024))'
    )
    shelf.put("govmodel-bby", "1.0", "bby = plug_bby", plug_bby=giving(editions))
    shelf.put(
        "govmodel-aby",
        "1.0",
        "aby = plug_aby",
        plug_aby=giving('(edition("aby", "z", 2030, 2030),)'),
    )
    assert ids("aby", "bby") == ["aby@z", "bby@b", "bby@c", "bby@a"]


def test_the_hook_may_stand_in_an_object_of_a_module(shelf: Shelf) -> None:
    """An entry point may name more than a module, and a hook bear a name of its own."""
    text = giving("()").replace("@gm.hookimpl", '@gm.hookimpl(specname="governance_models")')
    text = text.replace("def governance_models()", "def models()").replace(
        "return ()", 'return (edition("objby", "2024", 2024, 2024),)'
    )
    text += "\nclass Plugin:\n    models = staticmethod(models)\n"
    shelf.put("govmodel-objby", "1.0", "objby = plug_objby:Plugin", plug_objby=text)
    assert failures("objby") == []
    assert ids("objby") == ["objby@2024"]


def test_nothing_is_installed_where_there_are_no_entry_points() -> None:
    """That is no failure."""
    assert load(()) == gm.Installed(models=(), failures=())


def test_a_model_is_found_by_its_name(shelf: Shelf) -> None:
    """If it is the only one of that name."""
    text = giving('(edition("enby", "2024", 2024, 2024),)')
    shelf.put("govmodel-enby", "1.0", "enby = plug_enby", plug_enby=text)
    assert gm.find_model("enby").id == "enby@2024"
    assert gm.find_model("enby@").id == "enby@2024"
    assert gm.find_model("enby@2024").id == "enby@2024"


def test_a_model_is_found_by_its_edition_or_a_day(shelf: Shelf) -> None:
    """Both ways of naming the edition do, and so does any day of its validity."""
    shelf.put("govmodel-tvaby", "1.0", "tvaby = plug_tvaby", plug_tvaby=giving(TWO))
    assert gm.find_model("tvaby@2023").edition == "2023"
    assert gm.find_model("tvaby@2027").edition == "2027"
    assert gm.find_model("tvaby", edition="2027").edition == "2027"
    assert gm.find_model("tvaby", on=date(2026, 12, 31)).edition == "2023"
    assert gm.find_model("tvaby", on=date(2027, 1, 1)).edition == "2027"
    assert gm.find_model("tvaby@2027", on=date(2030, 12, 31)).edition == "2027"


# What cannot be found.


def test_an_unknown_name_is_told_with_the_names_that_exist(shelf: Shelf) -> None:
    """Also with those of plugins that turn out to be broken."""
    names = ["bby", "eby", "aby", "dby", "cby", "fby"]
    for name in names:
        text = {f"plug_{name}": "raise SystemExit"}
        shelf.put(f"govmodel-{name}", "1.0", f"{name} = plug_{name}", **text)
    with pytest.raises(gm.UnknownModelError) as caught:
        gm.find_model("atlantis@2024")
    error = caught.value
    assert str(error).startswith(
        "no installed plugin offers the model atlantis; installed models are "
    )
    assert error.values["name"] == "atlantis"
    known = error.values["known"]
    assert isinstance(known, tuple)
    assert [name for name in known if name in names] == ["aby", "bby", "cby", "dby", "eby", "fby"]


EDITIONS = "2023 (2023-2026) and 2027 (2027-2030)"


def test_an_unknown_edition_is_told_with_those_that_exist(shelf: Shelf) -> None:
    """However it was named."""
    shelf.put("govmodel-tvaby", "1.0", "tvaby = plug_tvaby", plug_tvaby=giving(TWO))
    sentence = f"the model tvaby has no edition 2019; its editions are {EDITIONS}"
    for name, edition in (("tvaby@2019", None), ("tvaby", "2019")):
        with pytest.raises(gm.UnknownModelError) as caught:
            gm.find_model(name, edition=edition)
        assert str(caught.value) == sentence


def test_a_day_on_which_no_edition_is_valid_is_told(shelf: Shelf) -> None:
    """With the days on which they are."""
    shelf.put("govmodel-tvaby", "1.0", "tvaby = plug_tvaby", plug_tvaby=giving(TWO))
    sentence = (
        f"no edition of the model tvaby is valid on 2022-12-31; its editions are {EDITIONS}; "
    )
    sentence += "name one to use it all the same, such as tvaby@2027"
    with pytest.raises(gm.UnknownModelError) as caught:
        gm.find_model("tvaby", on=date(2022, 12, 31))
    assert str(caught.value) == sentence
    with pytest.raises(gm.UnknownModelError) as outside:
        gm.find_model("tvaby@2027", on=date(2026, 12, 31))
    assert str(outside.value) == (
        "the edition 2027 of the model tvaby is not valid on 2026-12-31, but 2027–2030"
    )


def test_several_editions_that_fit_are_told(shelf: Shelf) -> None:
    """Nobody guesses which of them is meant."""
    shelf.put("govmodel-tvaby", "1.0", "tvaby = plug_tvaby", plug_tvaby=giving(TWO))
    with pytest.raises(gm.UnknownModelError) as caught:
        gm.find_model("tvaby")
    assert str(caught.value) == (
        f"several editions of the model tvaby fit: {EDITIONS}; say which, such as tvaby@2027"
    )


def test_a_day_in_a_gap_between_editions_is_told_with_the_gap(shelf: Shelf) -> None:
    """Whoever asks sees that it is no slip: nothing is known of those days."""
    gap = '(edition("luckby", "a", 2008, 2011), edition("luckby", "b", 2020, 2023))'
    shelf.put("govmodel-luckby", "1.0", "luckby = plug_luckby", plug_luckby=giving(gap))
    with pytest.raises(gm.UnknownModelError) as caught:
        gm.find_model("luckby", on=date(2017, 6, 1))
    assert str(caught.value) == (
        "no edition of the model luckby is valid on 2017-06-01: the day lies in the gap 2012–2019; "
        "its editions are a (2008-2011) and b (2020-2023); name one to use it all the same, "
        "such as luckby@b"
    )
    assert caught.value.text("sv") == (
        "ingen utgåva av modellen luckby gäller 2017-06-01: dagen ligger i luckan 2012–2019; "
        "utgåvorna är a (2008-2011) och b (2020-2023); ange en av dem om den ändå ska användas, "
        "till exempel luckby@b"
    )
    with pytest.raises(gm.UnknownModelError, match=r"2024-01-01; its editions"):
        gm.find_model("luckby", on=date(2024, 1, 1))
    with pytest.raises(gm.UnknownModelError, match=r"^the edition a of the model luckby is not"):
        gm.find_model("luckby@a", on=date(2017, 6, 1))


def test_a_day_on_which_two_editions_are_valid_is_told_with_both(shelf: Shelf) -> None:
    """And not with those that are not meant."""
    both = (
        '(edition("dubbelby", "a", 2008, 2012), edition("dubbelby", "b", 2012, 2015), '
        'edition("dubbelby", "c", 2016, 2019))'
    )
    shelf.put("govmodel-dubbelby", "1.0", "dubbelby = plug_dubbelby", plug_dubbelby=giving(both))
    with pytest.raises(gm.UnknownModelError) as caught:
        gm.find_model("dubbelby", on=date(2012, 6, 1))
    assert str(caught.value) == (
        "several editions of the model dubbelby are valid on 2012-06-01: a (2008-2012) and "
        "b (2012-2015); name one, such as dubbelby@b"
    )
    assert gm.find_model("dubbelby@a", on=date(2012, 6, 1)).edition == "a"


def test_a_day_that_is_text_is_refused() -> None:
    """What to write is told, whatever is installed."""
    for find in (gm.find_model, gm.find_instrument):
        with pytest.raises(gm.InvalidValueError) as caught:
            find("atlantis", on="2010-01-01")  # type: ignore[arg-type]
        assert str(caught.value) == (
            "expected date or None as on, found '2010-01-01': write date(2010, 1, 1)"
        )


def test_all_editions_of_a_model_are_found_by_their_first_days(shelf: Shelf) -> None:
    """The oldest first, in whatever order the plugin gives them."""
    shelf.put("govmodel-tvaby", "1.0", "tvaby = plug_tvaby", plug_tvaby=giving(TWO))
    assert [model.edition for model in gm.find_editions("tvaby")] == ["2023", "2027"]
    shelf.put("govmodel-trasby", "1.0", "trasby = plug_trasby", plug_trasby="1 / 0")
    with pytest.raises(gm.PluginError, match="ZeroDivisionError"):
        gm.find_editions("trasby")
    with pytest.raises(gm.UnknownModelError, match=r"^no installed plugin offers the model x;"):
        gm.find_editions("x")


# Plugins that are broken.


def test_a_module_without_a_hook_is_told(shelf: Shelf) -> None:
    """It says what to write."""
    assert cause(shelf, "tomby", "x = 1") == (
        "tomby_module has no hook: put @govmodel.hookimpl above def governance_models() or def instruments()"
    )


def test_a_function_that_is_not_marked_is_no_hook(shelf: Shelf) -> None:
    """A name alone is no promise."""
    assert cause(shelf, "omarkby", "def governance_models():\n    return ()\n") == (
        "omarkby_module has no hook, only a function governance_models() that is not marked as one: "
        "put @govmodel.hookimpl above def governance_models()"
    )
    assert cause(shelf, "fellby", "def instrument():\n    return ()\n") == (
        "fellby_module has no hook, only a function instrument() that is not marked as one: "
        "put @govmodel.hookimpl above def instruments()"
    )


def test_a_class_that_is_called_almost_like_a_hook_is_none(shelf: Shelf) -> None:
    """Nor is a function of quite another name."""
    text = "from govmodel import Instrument\n\ndef hjalp():\n    return ()\n"
    assert cause(shelf, "likby", text).startswith("likby_module has no hook: put ")


def test_a_misspelt_hook_is_told(shelf: Shelf) -> None:
    """It would never be called, and nobody would know why."""
    text = giving("()").replace("governance_models", "governance_model")
    assert cause(shelf, "stavby", text) == (
        "it has a hook governance_model(), which govmodel does not know: call it "
        "def governance_models()"
    )
    text = giving("()").replace("governance_models", "models")
    assert cause(shelf, "annatby", text) == (
        "it has a hook models(), which govmodel does not know: call it def governance_models() or "
        "def instruments()"
    )


def test_a_hook_that_need_not_be_known_is_passed_over(shelf: Shelf) -> None:
    """It is for a host that knows it."""
    text = giving('(edition("framtby", "2024", 2024, 2024),)')
    text += "\n@gm.hookimpl(optionalhook=True)\ndef later():\n    return ()\n"
    put(shelf, "framtby", text)
    assert ids("framtby") == ["framtby@2024"]
    alone = "import govmodel as gm\n@gm.hookimpl(optionalhook=True)\ndef later():\n    return ()\n"
    assert cause(shelf, "ensamby", alone).startswith("ensamby_module has no hook: put ")


def test_a_hook_that_wants_something_is_told(shelf: Shelf) -> None:
    """Hooks are called with nothing."""
    text = giving("()").replace("governance_models()", "governance_models(country)")
    sentence = cause(shelf, "argby", text)
    assert sentence.startswith("PluginValidationError: ")
    assert "country" in sentence


@pytest.mark.parametrize(
    ("name", "editions", "shown"),
    [
        ("noneby", "None", "None"),
        ("listby", "[]", "[]"),
        ("textby", '"modell"', "'modell'"),
        ("strby", '("a", "b")', "('a', 'b')"),
        ("longby", '"x" * 100', "'" + "x" * 79 + "…"),
        ("skiljeby", '"x" * 78 + ", y"', "'" + "x" * 78 + "…"),
    ],
)
def test_what_is_no_tuple_of_models_is_told(
    shelf: Shelf, name: str, editions: str, shown: str
) -> None:
    """With what it is instead, shortened."""
    assert cause(shelf, name, giving(editions)) == (
        f"governance_models() returned {shown}, not a tuple of GovernanceModel"
    )


def test_a_tuple_in_which_one_is_no_model_is_told(shelf: Shelf) -> None:
    """One is enough."""
    sentence = cause(shelf, "halvby", giving('(edition("halvby", "2024", 2024, 2024), None)'))
    assert sentence.startswith("governance_models() returned (GovernanceModel(name='halvby'")
    assert sentence.endswith("…, not a tuple of GovernanceModel")


def test_a_single_model_is_no_tuple(shelf: Shelf) -> None:
    """A comma is easily forgotten; what the module calls the model is told, if it does."""
    text = giving("(edition('kommaby', '2024', 2024, 2024))")
    assert cause(shelf, "kommaby", text) == (
        "governance_models() returned the model kommaby@2024, not a tuple: "
        "write return (EDITION_2023,), with the comma"
    )
    text = giving("(VALD)") + "\nVALD = edition('valdby', '2024', 2024, 2024)\n"
    assert cause(shelf, "valdby", text) == (
        "governance_models() returned the model valdby@2024, not a tuple: "
        "write return (VALD,), with the comma"
    )


def test_a_single_instrument_is_no_tuple(shelf: Shelf) -> None:
    """Of a hook in a class, too."""
    text = """
        import govmodel as gm

        class Plugin:
            @gm.hookimpl
            def instruments(self):
                return gm.Instrument(
                    name="provby", edition="2020", title="Prov", language="sv",
                    areas=(gm.AssessedArea(id="a", name="Dialog", basis=gm.Basis.ASSUMED),),
                )

        plugin = Plugin()
    """
    shelf.put("provby-plugin", "1.0", "provby = provby_module:plugin", provby_module=text)
    (failure,) = failures("provby")
    assert failure.cause == (
        "instruments() returned the instrument provby@2020, not a tuple: "
        "write return (EDITION_2023,), with the comma"
    )


def test_an_empty_tuple_is_told(shelf: Shelf) -> None:
    """A plugin without a model is none."""
    assert cause(shelf, "ingenby", giving("()")) == "governance_models() returned no model"


def test_a_model_of_another_name_is_told(shelf: Shelf) -> None:
    """Nobody would find it by its name; that the other models are right does not help."""
    editions = '(edition("ratby", "2024", 2024, 2024), edition("felby", "2025", 2025, 2025))'
    assert cause(shelf, "ratby", giving(editions)) == (
        "its entry point is named 'ratby', its model 'felby'"
    )


def test_a_model_of_a_class_of_the_plugins_own_is_a_model(shelf: Shelf) -> None:
    """It is told as any other."""
    own = """
    class Egen(gm.GovernanceModel):
        pass

    def own(name, label, first, last):
        model = edition(name, label, first, last)
        return Egen(**{each: getattr(model, each) for each in (
            "name", "edition", "municipality", "code", "language", "valid", "levels")})
    """
    both = '(own("egenby", "2023", 2023, 2023), own("egenby", "2024", 2024, 2024))'
    put(shelf, "egenby", giving(both) + dedent(own))
    with pytest.raises(gm.UnknownModelError, match=r"^several editions of the model egenby fit: "):
        gm.find_model("egenby")
    put(shelf, "namnby", giving('(own("annat", "2023", 2023, 2023),)') + dedent(own))
    (failure,) = failures("namnby")
    assert failure.cause == "its entry point is named 'namnby', its model 'annat'"


def test_an_edition_that_is_there_twice_is_told(shelf: Shelf) -> None:
    """A plan could not say for which of them it was written."""
    editions = (
        '(edition("dubby", "2023", 2023, 2023), edition("dubby", "2024", 2024, 2024), '
        'edition("dubby", "2024", 2025, 2025))'
    )
    assert cause(shelf, "dubby", giving(editions)) == "the edition '2024' is there 2 times"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("fallby", "raise ValueError('det gick inte')", "ValueError: det gick inte"),
        ("saknby", "import finns_inte_alls", "No module named 'finns_inte_alls'"),
        ("syntby", "def", "SyntaxError: "),
        ("hookby", giving("1 / 0"), "ZeroDivisionError: division by zero"),
        (
            "motby",
            giving('(edition("motby", "", 2024, 2024),)'),
            "ModelError: the model motby@ contradicts itself:",
        ),
    ],
)
def test_a_plugin_that_raises_is_told_with_its_error(
    shelf: Shelf, name: str, text: str, said: str
) -> None:
    """When it is imported, and when its hook is called."""
    assert said in cause(shelf, name, text)


def test_a_plugin_whose_module_is_not_there_is_told(shelf: Shelf) -> None:
    """Its entry point leads nowhere."""
    shelf.put("govmodel-borta", "1.0", "borta = plug_borta")
    assert [each.cause for each in failures("borta")] == [
        "ModuleNotFoundError: No module named 'plug_borta'"
    ]


def test_a_failure_names_the_plugin_its_version_the_hosts_version_and_the_cause(
    shelf: Shelf,
) -> None:
    """All that somebody needs who is to mend it."""
    shelf.put("govmodel", "9.8.7")
    folder = shelf.put("govmodel-trasby", "0.3.1", "trasby = plug_trasby", plug_trasby="1 / 0")
    (failure,) = failures("trasby")
    assert failure == gm.PluginFailure(
        name="trasby",
        plugin="govmodel-trasby 0.3.1",
        host="9.8.7",
        cause="ZeroDivisionError: division by zero",
        place=gm.CodePlace(file=str(folder / "plug_trasby.py"), line=1),
    )
    assert str(failure) == (
        "govmodel-trasby 0.3.1 (trasby, with govmodel 9.8.7): ZeroDivisionError: division by zero "
        f"({folder / 'plug_trasby.py'}:1)"
    )


def test_a_broken_plugin_is_raised_to_whoever_asks_for_its_model(shelf: Shelf) -> None:
    """It is installed, so that it would be wrong to call its model unknown."""
    shelf.put("govmodel", "9.8.7")
    folder = shelf.put("govmodel-trasby", "0.3.1", "trasby = plug_trasby", plug_trasby="\n1 / 0")
    with pytest.raises(gm.PluginError) as caught:
        gm.find_model("trasby@2024")
    assert str(caught.value) == (
        "the plugin govmodel-trasby 0.3.1 (trasby, with govmodel 9.8.7) is broken: "
        f"ZeroDivisionError: division by zero ({folder / 'plug_trasby.py'}:2)"
    )
    assert caught.value.text("sv") == (
        "insticksmodulen govmodel-trasby 0.3.1 (trasby, with govmodel 9.8.7) är trasig: "
        f"ZeroDivisionError: division by zero ({folder / 'plug_trasby.py'}:2)"
    )
    assert caught.value.values["place"] == gm.CodePlace(file=str(folder / "plug_trasby.py"), line=2)
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_a_broken_plugin_harms_no_other(shelf: Shelf) -> None:
    """The others are found, before it and after it in the alphabet."""
    shelf.put("govmodel-mby", "1.0", "mby = plug_mby", plug_mby="1 / 0")
    for name in ("aby", "oby"):
        text = giving(f'(edition("{name}", "2024", 2024, 2024),)')
        shelf.put(f"govmodel-{name}", "1.0", f"{name} = plug_{name}", **{f"plug_{name}": text})
    assert ids("aby", "mby", "oby") == ["aby@2024", "oby@2024"]
    assert [failure.name for failure in failures("aby", "mby", "oby")] == ["mby"]
    assert gm.find_model("aby").id == "aby@2024"


def test_several_broken_plugins_are_all_told(shelf: Shelf) -> None:
    """In the order of their names."""
    shelf.put("govmodel-qby", "1.0", "qby = plug_first", plug_first="1 / 0")
    shelf.put("govmodel-pby", "2.0", "pby = plug_second", plug_second="x")
    assert [(each.plugin, each.cause) for each in failures("pby", "qby")] == [
        ("govmodel-pby 2.0", "NameError: name 'x' is not defined"),
        ("govmodel-qby 1.0", "ZeroDivisionError: division by zero"),
    ]


def test_a_plugin_whose_error_cannot_be_printed_harms_no_other(shelf: Shelf) -> None:
    """Whatever a stranger's code does, it is named."""
    text = """
    class Tyst(Exception):
        def __str__(self):
            raise RuntimeError

    raise Tyst
    """
    assert cause(shelf, "tystby", text) == "Tyst: (str() of it raises RuntimeError)"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("avby", "raise SystemExit", "SystemExit"),
        ("grundby", "raise BaseException('grund')", "BaseException: grund"),
        ("slutby", model("slutby", "next(iter(()))"), "StopIteration"),
        (
            "avslutby",
            "class Fel(Exception):\n    def __str__(self):\n        raise SystemExit\n\nraise Fel",
            "Fel: (str() of it raises SystemExit)",
        ),
    ],
)
def test_nothing_that_a_plugin_raises_gets_through(
    shelf: Shelf, name: str, text: str, said: str
) -> None:
    """Also what is no exception as others are, and what is raised while it is put into words."""
    assert cause(shelf, name, text) == said


@pytest.mark.parametrize(
    "text",
    [
        "raise KeyboardInterrupt",
        giving("(_ for _ in ()).throw(KeyboardInterrupt)"),
        "class Fel(Exception):\n    def __str__(self):\n        raise KeyboardInterrupt\n\nraise Fel",
    ],
)
def test_somebody_who_interrupts_is_obeyed(shelf: Shelf, text: str) -> None:
    """While a plugin is imported, while its hook is called, while its error is put into words."""
    put(shelf, "brytby", text)
    before = sys.stdout, sys.stderr
    with pytest.raises(KeyboardInterrupt):
        gm.installed()
    assert (sys.stdout, sys.stderr) == before


def test_what_cannot_be_shown_is_told(shelf: Shelf) -> None:
    """It is no model, whatever it is."""
    text = """
    class Skygg:
        def __repr__(self):
            raise RuntimeError
    """
    assert cause(shelf, "skyggby", dedent(text) + giving("Skygg()")) == (
        "governance_models() returned (repr() of it raises RuntimeError), "
        "not a tuple of GovernanceModel"
    )


def test_a_plugin_whose_model_has_no_period_harms_no_other(shelf: Shelf) -> None:
    """It is told that it has none."""
    text = giving('(edition("utanby", "2024", 2024, 2024),)').replace(
        "gm.Period.years(first, last)", "None"
    )
    put(shelf, "annanby", model("annanby"))
    assert cause(shelf, "utanby", text) == (
        "ModelError: the model utanby@2024 contradicts itself:\n"
        "  - GovernanceModel: valid is None, not Period"
    )
    assert ids("annanby", "utanby") == ["annanby@2024"]


def test_a_plugin_that_meets_another_broken_one_says_which(shelf: Shelf) -> None:
    """What is wrong with the other is not said of it as if it were its own."""
    put(shelf, "trasby", "1 / 0")
    assert cause(shelf, "grannby", "import govmodel\ngovmodel.find_model('trasby')").startswith(
        "PluginError: the plugin trasby-plugin 1.0 (trasby, with govmodel "
    )


@pytest.mark.parametrize("value", ["govmodel-streckby", "streckby_module:", ""])
def test_an_entry_point_that_leads_to_no_module_is_told(shelf: Shelf, value: str) -> None:
    """A distribution's name has hyphens, its module has not."""
    shelf.put("streckby-plugin", "1.0", f"streckby = {value}")
    (failure,) = failures("streckby")
    assert failure.cause == (
        f"its entry point leads to {value!r}: write package or package.module:object"
    )


@pytest.mark.parametrize("metadata", [None, b"Version: 1.0\n", b"Name: \xe5by\nVersion: 1.0\n"])
def test_a_plugin_that_does_not_say_its_name_is_named_by_what_it_leads_to(
    shelf: Shelf, metadata: bytes | None
) -> None:
    """As one that was half uninstalled, or never installed rightly."""
    folder = shelf.put("namnloby", "1.0", "namnloby = plug_namnloby")
    (about,) = folder.glob("*/METADATA")
    if metadata is None:
        about.unlink()
    else:
        about.write_bytes(metadata)
    (failure,) = failures("namnloby")
    assert failure.plugin == "plug_namnloby"
    assert failure.cause == "ModuleNotFoundError: No module named 'plug_namnloby'"


def test_a_plugin_is_named_by_a_host_that_was_not_installed(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when its folder was merely put on the path."""
    folder = shelf.put("trasby-plugin", "1.0", "trasby = plug_trasby", plug_trasby="1 / 0")
    monkeypatch.setattr(sys, "path", [str(folder), get_path("stdlib")])
    (failure,) = gm.installed().failures
    assert str(failure) == (
        "trasby-plugin 1.0 (trasby, with govmodel (not installed)): "
        f"ZeroDivisionError: division by zero ({folder / 'plug_trasby.py'}:1)"
    )


def test_what_somebody_imported_before_stays_imported(shelf: Shelf) -> None:
    """Its classes are in use, although the plugin turns out to be broken."""
    put(shelf, "kvarby", giving("None"))
    module = import_module("kvarby_module")
    assert [each.name for each in failures("kvarby")] == ["kvarby"]
    assert sys.modules["kvarby_module"] is module


def test_what_a_broken_plugin_imported_of_others_stays_imported(shelf: Shelf) -> None:
    """It is not broken."""
    shelf.put("hjalp", "1.0", hjalpby_modulen="x = 1")
    put(shelf, "hjalpby", "import hjalpby_modulen; 1 / 0")
    assert [each.name for each in failures("hjalpby")] == ["hjalpby"]
    assert "hjalpby_modulen" in sys.modules
    assert "hjalpby_module" not in sys.modules


def test_only_the_plugin_that_is_asked_for_is_imported(shelf: Shelf) -> None:
    """A model is found without loading those of every other municipality."""
    text = giving('(edition("enby", "2024", 2024, 2024),)')
    shelf.put("govmodel-enby", "1.0", "enby = plug_enby", plug_enby=text)
    shelf.put("govmodel-tvaby", "1.0", "tvaby = plug_tvaby", plug_tvaby=giving(TWO))
    gm.find_model("enby")
    assert "plug_enby" in sys.modules
    assert "plug_tvaby" not in sys.modules


def test_two_plugins_that_claim_one_name_are_both_refused(shelf: Shelf) -> None:
    """Each is told, with both their names; nobody's guess decides, and others are not harmed."""
    text = giving('(edition("samby", "2024", 2024, 2024),)')
    other = giving('(edition("annanby", "2024", 2024, 2024),)')
    shelf.put("govmodel-samby", "1.0", "samby = plug_sam_a", plug_sam_a=text)
    shelf.put("sambys-egen", "0.2", "samby = plug_sam_b", plug_sam_b=text)
    shelf.put("govmodel-annanby", "1.0", "annanby = plug_annan", plug_annan=other)
    claim = "several plugins claim this name: govmodel-samby 1.0, sambys-egen 0.2"
    assert [(each.plugin, each.cause) for each in failures("samby")] == [
        ("govmodel-samby 1.0", claim),
        ("sambys-egen 0.2", claim),
    ]
    assert ids("samby", "annanby") == ["annanby@2024"]
    with pytest.raises(gm.PluginError, match=claim):
        gm.find_model("samby")
    assert gm.find_model("annanby").id == "annanby@2024"
    assert {"plug_sam_a", "plug_sam_b"}.isdisjoint(sys.modules)


def test_an_entry_point_that_belongs_to_no_distribution_is_named_by_what_it_leads_to() -> None:
    """It was made by hand."""
    point = EntryPoint(name="handby", value="plug_handby_borta", group="govmodel")
    (failure,) = load((point,)).failures
    assert failure.plugin == "plug_handby_borta"
    assert failure.cause == "ModuleNotFoundError: No module named 'plug_handby_borta'"


# Which agreement a plugin was made for.


def test_a_plugin_may_say_that_it_was_made_for_this_agreement(shelf: Shelf) -> None:
    """One that says nothing was made for the first."""
    put(shelf, "sagby", model("sagby", "govmodel_api = 1"))
    put(shelf, "tigby", model("tigby"))
    assert ids("sagby", "tigby") == ["sagby@2024", "tigby@2024"]
    assert failures("sagby", "tigby") == []
    assert plugins.API_VERSION == 1


@pytest.mark.parametrize(
    ("host", "said", "told"),
    [
        (
            1,
            "govmodel_api = 2",
            (
                "it was made for version 2 of govmodel's plugin API, and this govmodel has version 1: "
                "install a newer govmodel, or an older version of the plugin"
            ),
        ),
        (
            2,
            "govmodel_api = 1",
            (
                "it was made for version 1 of govmodel's plugin API, and this govmodel has version 2: "
                "install a newer version of the plugin, or an older govmodel"
            ),
        ),
        (
            2,
            "",
            (
                "it was made for version 1 of govmodel's plugin API, and this govmodel has version 2: "
                "install a newer version of the plugin, or an older govmodel"
            ),
        ),
    ],
)
def test_a_plugin_made_for_another_agreement_is_refused_before_its_hook_is_called(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, host: int, said: str, told: str
) -> None:
    """Both numbers are told, and what can be done about it."""
    monkeypatch.setattr(plugins, "API_VERSION", host)
    assert cause(shelf, "andraby", said + giving("1 / 0")) == told


def test_the_agreement_is_looked_at_before_the_object_that_the_entry_point_names(
    shelf: Shelf,
) -> None:
    """It may have another name in another agreement."""
    text = "govmodel_api = 2"
    shelf.put("objby-plugin", "1.0", "objby = plug_objby:Finns.inte", plug_objby=text)
    (failure,) = failures("objby")
    assert failure.cause.startswith("it was made for version 2 of govmodel's plugin API")


@pytest.mark.parametrize(
    ("said", "shown"), [('"1"', "'1'"), ("True", "True"), ("1.0", "1.0"), ("None", "None")]
)
def test_an_agreement_that_is_no_whole_number_is_refused(
    shelf: Shelf, said: str, shown: str
) -> None:
    """Nobody guesses what was meant, not even where Python takes it for 1."""
    assert cause(shelf, "ordby", model("ordby", f"govmodel_api = {said}")) == (
        f"its govmodel_api is {shown}, not a whole number such as 1"
    )


# What a plugin prints while it is loaded.


PRINTS = """
import sys
print("import")
sys.stderr.write("fel\\n")
sys.stdout.writelines(["en ", "rad\\n"])
sys.stdout.flush()
sys.stdout.buffer.write("bytes på väg\\n".encode())
"""


def test_what_a_working_plugin_prints_is_passed_on_to_stderr(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the order in which it was printed; somebody may be reading JSON from stdout."""
    editions = '(print("hook"), edition("pratby", "2024", 2024, 2024))[1:]'
    put(shelf, "pratby", dedent(PRINTS) + giving(editions))
    assert ids("pratby") == ["pratby@2024"]
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "import\nfel\nen rad\nbytes på väg\nhook\n"


def test_what_a_broken_plugin_prints_is_passed_on_as_well(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """It may say what is missing; and so may its error while it is put into words."""
    text = """
    class Fel(Exception):
        def __str__(self):
            print("i ord")
            return "fel"

    print("sätt X")
    raise Fel
    """
    assert cause(shelf, "sattby", text) == "Fel: fel"
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("sätt X\ni ord\n")


def test_as_much_as_the_limit_is_passed_on(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """Over both streams together."""
    first = "import sys; sys.stdout.write('å' * 6_000); sys.stderr.write('b' * 4_000)"
    put(shelf, "lagomby", model("lagomby", first))
    assert ids("lagomby") == ["lagomby@2024"]
    assert capsys.readouterr().err == "å" * 6_000 + "b" * 4_000


TOO_MUCH = "it wrote more than 10,000 characters while it was loaded, beginning with "
LOOP = """
while True:
    try:
        {does}
    except Exception:
        pass
"""


@pytest.mark.parametrize(
    ("name", "text", "begins"),
    [
        ("enby", "import sys; sys.stderr.write('x' * 10_001)", "x" * 20),
        (
            "tvaby",
            "import sys; sys.stdout.write('a' * 6_000); sys.stderr.write('b' * 4_001)",
            "a" * 20,
        ),
        ("loopby", LOOP.format(does="print('nu')"), "nu\n" * 6 + "nu"),
        (
            "byteby",
            "import sys" + LOOP.format(does="sys.stdout.buffer.write(bytearray(b'nu '))"),
            "nu " * 6 + "nu",
        ),
        ("radby", "import sys, itertools; sys.stdout.writelines(itertools.repeat('x'))", "x" * 20),
        ("hookby", giving("[print('x', end='') for _ in iter(int, 1)]"), "x" * 20),
    ],
)
def test_a_plugin_that_prints_too_much_is_stopped(
    shelf: Shelf, capsys: pytest.CaptureFixture[str], name: str, text: str, begins: str
) -> None:
    """Whichever way it does, also if it swallows errors; what it printed is not passed on."""
    assert cause(shelf, name, text) == TOO_MUCH + repr(begins)
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "")


def test_what_is_printed_beyond_the_limit_is_not_kept(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """Forty megabytes of it, by a plugin that swallows even what should stop it, and comes back."""
    text = """
    for _ in range(40):
        try:
            print("x" * 1_000_000)
        except BaseException:
            pass
    """
    put(shelf, "storby", model("storby", text))
    tracemalloc.start()
    try:
        assert ids("storby") == ["storby@2024"]
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 20_000_000
    assert capsys.readouterr().err == "x" * 10_000


def test_an_error_that_never_ends_is_stopped_while_it_is_put_into_words(shelf: Shelf) -> None:
    """An error's text is a stranger's code too."""
    text = """
    class Fel(Exception):
        def __str__(self):
            while True:
                print("x")

    raise Fel
    """
    assert cause(shelf, "malby", text) == "Fel: (str() of it raises TooMuchError)"


def test_what_is_printed_must_be_text(shelf: Shelf) -> None:
    """As everywhere."""
    assert cause(shelf, "talby", "import sys; sys.stdout.write(5)") == (
        "TypeError: string argument expected, got 'int'"
    )


THREAD = """
import sys
from threading import Thread

def other():
    print("utifrån")
    sys.stdout.writelines(["en ", "rad\\n"])
    sys.stdout.flush()
    sys.stdout.buffer.write(b"bytes\\n")
    sys.stdout.buffer.flush()
    print("fel utifrån", file=sys.stderr)

print("inifrån")
thread = Thread(target=other)
thread.start()
thread.join()
"""


def test_what_other_threads_print_meanwhile_is_printed_as_ever(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the thread that loads a plugin is heard."""
    out, err = TextIOWrapper(BytesIO(), encoding="utf-8"), StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    put(shelf, "tradby", model("tradby", THREAD))
    assert ids("tradby") == ["tradby@2024"]
    out.seek(0)
    assert out.read() == "utifrån\nen rad\nbytes\n"
    assert err.getvalue() == "fel utifrån\ninifrån\n"


def test_what_other_threads_do_to_the_streams_meanwhile_is_done(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are theirs: to set up, to take apart, to close."""
    raw = BytesIO()
    out, err = TextIOWrapper(raw, encoding="utf-8"), StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    text = """
    import sys
    from threading import Thread

    def other():
        sys.stdout.reconfigure(encoding="latin-1")
        encodings.append(sys.stdout.encoding)
        raw.append(sys.stdout.buffer)
        raw.append(sys.stdout.detach())
        sys.stderr.close()

    raw, encodings = [], []
    thread = Thread(target=other)
    thread.start()
    thread.join()
    """
    put(shelf, "taby", model("taby", text))
    assert ids("taby") == ["taby@2024"]
    module = sys.modules["taby_module"]
    assert module.encodings == ["latin-1"]
    assert module.raw == [raw, raw]
    assert err.closed


@pytest.mark.parametrize(
    "does",
    [
        "sys.stdout.close()",
        "sys.stderr.close()",
        "sys.stdout.detach().write(b'')",
        "sys.stdout = sys.stderr",
        "sys.stderr = None",
        "sys.stdout = sys.stderr = open(os.devnull, 'w')",
        "del sys.stdout",
        "import io; sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding='utf-8')",
    ],
)
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
def test_the_hosts_streams_stay_as_they_are_whatever_a_plugin_does_to_them(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, does: str
) -> None:
    """They are the same as before, and open."""
    out, err = TextIOWrapper(BytesIO(), encoding="utf-8"), TextIOWrapper(BytesIO())
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    put(shelf, "tagby", model("tagby", f"import os, sys\n{does}"))
    assert ids("tagby") == ["tagby@2024"]
    assert sys.stdout is out
    assert sys.stderr is err
    out.write("hej")
    err.write("fel")


@pytest.mark.parametrize(
    ("does", "said"),
    [
        (
            "sys.stdout.write = None",
            "AttributeError: '_Stream' object attribute 'write' is read-only",
        ),
        ("sys.stderr = None; 1 / 0", "ZeroDivisionError: division by zero"),
    ],
)
def test_the_hosts_streams_are_put_back_after_an_error(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, does: str, said: str
) -> None:
    """Also if the plugin had taken them away."""
    out, err = StringIO(), StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    assert cause(shelf, "felby", model("felby", f"import sys\n{does}")) == said
    assert sys.stdout is out
    assert sys.stderr is err


def test_a_plugin_may_redirect_what_it_prints_and_set_up_what_it_prints_to(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As long as the host's streams stay as they are."""
    out, err = TextIOWrapper(BytesIO(), encoding="utf-8"), StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    text = """
    import contextlib, io, sys
    with contextlib.redirect_stdout(io.StringIO()):
        print("till ingen")
    sys.stdout.reconfigure(encoding="latin-1")
    written = sys.stdout.write("text\\n"), sys.stdout.buffer.write(b"byte\\n")
    with io.BufferedWriter(sys.stdout.buffer) as gathered:
        gathered.write(b"samlat\\n")
    """
    put(shelf, "snallby", model("snallby", text))
    assert ids("snallby") == ["snallby@2024"]
    assert sys.modules["snallby_module"].written == (5, 5)
    assert err.getvalue() == "text\nbyte\nsamlat\n"
    assert sys.stdout is out
    assert out.encoding == "utf-8"


def test_what_a_plugin_keeps_of_a_stream_prints_once_it_is_loaded(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a logger does that it sets up: without a limit, and to where it was meant."""
    text = """
    import sys
    kept, write, buffer = sys.stdout, sys.stdout.write, sys.stdout.buffer
    """
    put(shelf, "sparby", model("sparby", text))
    assert ids("sparby") == ["sparby@2024"]
    module = sys.modules["sparby_module"]
    module.kept.write("a" * 10_000)
    module.write("b" * 10_000)
    module.kept.flush()
    module.buffer.write(b"c" * 10_000)
    told = capsys.readouterr()
    assert told.out == "a" * 10_000 + "b" * 10_000 + "c" * 10_000
    assert told.err == ""


def test_a_plugin_that_looks_another_up_is_heard_with_it(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """The inner one first passes on to the outer one, and it to stderr."""
    text = "import govmodel; print('före'); govmodel.find_model('innerby'); print('efter')"
    put(shelf, "innerby", model("innerby", "print('inne')"))
    put(shelf, "ytterby", model("ytterby", text))
    assert gm.find_model("ytterby").id == "ytterby@2024"
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "före\ninne\nefter\n"


def closed() -> StringIO:
    """Give a stream to which nobody can print."""
    stream = StringIO()
    stream.close()
    return stream


@pytest.mark.parametrize(("out", "err"), [(None, None), (StringIO(), None), (StringIO(), closed())])
def test_where_nobody_reads_stderr_a_plugin_works_all_the_same(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, out: StringIO | None, err: StringIO | None
) -> None:
    """As in a window without a console, or a service that closed it."""
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    put(shelf, "tystby", model("tystby", "import sys\nprint('a')\nprint('b', file=sys.stderr)"))
    assert ids("tystby") == ["tystby@2024"]
    assert sys.stdout is out
    assert sys.stderr is err


MEETING = """
from threading import Barrier, Event

both = Barrier(2, timeout=30)
taken, goes_on = Event(), Event()
"""
# Where two threads meet. It is imported when everything is on ``sys.path`` and before they start:
# two that import it at once may find it gone (CPython), and the first new code that runs on a
# changed path makes coverage.py forget what is being imported in other threads.


def test_two_threads_load_at_once_and_each_is_heard(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither waits for the other's plugin to come back; here each waits for the other's halfway."""
    shelf.put("mote", "1.0", mote=MEETING)
    before = sys.stdout, sys.stderr
    for name, size in (("vanby", 6_000), ("hogby", 7_000)):
        text = f"import mote; mote.both.wait(); print('{name[0]}' * {size}); mote.both.wait()"
        put(shelf, name, model(name, text))
    import_module("mote")
    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(gm.find_model, name) for name in ("vanby", "hogby")]
    # Both, because one that is broken keeps the other waiting in vain.
    assert [each.exception() for each in asked] == [None, None]
    assert [each.result().id for each in asked] == ["vanby@2024", "hogby@2024"]
    told = capsys.readouterr()
    assert told.out == ""
    assert sorted(told.err.split()) == ["h" * 7_000, "v" * 6_000]
    assert (sys.stdout, sys.stderr) == before


def test_a_stream_that_one_plugin_replaced_is_put_back_for_another_that_is_being_loaded(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """When the first is done; nobody could say which of them it was, so that neither is blamed."""
    shelf.put("mote", "1.0", mote=MEETING)
    before = sys.stdout, sys.stderr
    taking = "import io, mote, sys; mote.both.wait(); sys.stdout = io.StringIO()"
    put(shelf, "tagby", model("tagby", taking))
    waiting = "import mote; mote.both.wait(); mote.goes_on.wait(30); print('hörs')"
    put(shelf, "vantby", model("vantby", waiting))
    mote = import_module("mote")
    with ThreadPoolExecutor(2) as pool:
        second = pool.submit(gm.find_model, "vantby")
        assert pool.submit(gm.find_model, "tagby").result().id == "tagby@2024"
        mote.goes_on.set()
        assert second.result().id == "vantby@2024"
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "hörs\n")
    assert (sys.stdout, sys.stderr) == before


def test_a_stream_that_one_plugin_replaced_is_put_back_for_another_that_comes_later(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also while the first goes on."""
    shelf.put("mote", "1.0", mote=MEETING)
    before = sys.stdout, sys.stderr
    taking = """
    import io, mote, sys
    sys.stdout = io.StringIO()
    mote.taken.set()
    mote.goes_on.wait(30)
    """
    put(shelf, "tagby", model("tagby", taking))
    put(shelf, "senby", model("senby", "print('hörs')"))
    mote = import_module("mote")
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(gm.find_model, "tagby")
        assert mote.taken.wait(30)
        assert gm.find_model("senby").id == "senby@2024"
        mote.goes_on.set()
        assert first.result().id == "tagby@2024"
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "hörs\n")
    assert (sys.stdout, sys.stderr) == before


def test_where_no_plugin_is_installed_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no model to name instead."""
    monkeypatch.setattr("govmodel.plugins.entry_points", lambda **_: ())
    with pytest.raises(gm.UnknownModelError) as caught:
        gm.find_model("atlantis")
    assert str(caught.value) == (
        "no plugin with a governance model is installed, and so none of atlantis; govmodel plugins "
        "--why atlantis tells more, and in Python a model can be given itself in place of its name"
    )


def test_a_stand_in_that_somebody_put_back_later_does_not_stand_for_itself(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a redirection does that began while a plugin was loaded and ended after it."""
    out = StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    shelf.put("hylla", "1.0", hylla="kept = []")
    put(shelf, "behallby", model("behallby", "import hylla, sys; hylla.kept.append(sys.stdout)"))
    assert ids("behallby") == ["behallby@2024"]
    (kept,) = import_module("hylla").kept
    monkeypatch.setattr(sys, "stdout", kept)
    put(shelf, "enby", model("enby", ""))
    assert ids("enby") == ["enby@2024"]
    assert sys.stdout is out
