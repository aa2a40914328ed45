"""The phone book: what is installed, what is found, and what is said of a plugin that is broken."""

import sys
from collections.abc import Iterator
from datetime import date
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from packaged import Shelf, giving, shelf_in

import govmodel as gm
from govmodel.plugins import load


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Give a place for distributions."""
    with shelf_in(tmp_path, monkeypatch) as made:
        yield made


def failures(*names: str) -> list[gm.PluginFailure]:
    """Give what is said of the plugins of some names; others may be installed as well."""
    return [each for each in gm.installed_models().failures if each.name in names]


def ids(*names: str) -> list[str]:
    """Give the editions that the plugins of some names offer, in order."""
    return [each.id for each in gm.installed_models().models if each.name in names]


def cause(shelf: Shelf, name: str, text: str) -> str:
    """Install a plugin, and give the one thing that is said of it."""
    shelf.put(f"{name}-plugin", "1.0", f"{name} = {name}_module", **{f"{name}_module": text})
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
    """Also with those of plugins that would turn out to be broken: they are not loaded."""
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
    sentence = f"no edition of the model tvaby is valid on 2022-12-31; its editions are {EDITIONS}"
    with pytest.raises(gm.UnknownModelError) as caught:
        gm.find_model("tvaby", on=date(2022, 12, 31))
    assert str(caught.value) == sentence
    with pytest.raises(gm.UnknownModelError) as outside:
        gm.find_model("tvaby@2027", on=date(2026, 12, 31))
    assert str(outside.value).startswith("no edition of the model tvaby is valid on 2026-12-31")


def test_several_editions_that_fit_are_told(shelf: Shelf) -> None:
    """Nobody guesses which of them is meant."""
    shelf.put("govmodel-tvaby", "1.0", "tvaby = plug_tvaby", plug_tvaby=giving(TWO))
    with pytest.raises(gm.UnknownModelError) as caught:
        gm.find_model("tvaby")
    assert str(caught.value) == (
        f"several editions of the model tvaby fit: {EDITIONS}; say which with edition or on"
    )


# Plugins that are broken.


def test_a_module_without_a_hook_is_told(shelf: Shelf) -> None:
    """It says what to write."""
    assert cause(shelf, "tomby", "x = 1") == (
        "tomby_module has no hook: put @govmodel.hookimpl above def governance_models()"
    )


def test_a_function_that_is_not_marked_is_no_hook(shelf: Shelf) -> None:
    """A name alone is no promise."""
    assert cause(shelf, "omarkby", "def governance_models():\n    return ()\n") == (
        "omarkby_module has no hook: put @govmodel.hookimpl above def governance_models()"
    )


def test_a_misspelt_hook_is_told(shelf: Shelf) -> None:
    """It would never be called, and nobody would know why."""
    text = giving("()").replace("governance_models", "governance_model")
    sentence = cause(shelf, "stavby", text)
    assert sentence.startswith("PluginValidationError: ")
    assert "'governance_model'" in sentence


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
        ("longby", '"x" * 100', "'" + "x" * 79),
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
    assert sentence.endswith(", not a tuple of GovernanceModel")


def test_a_single_model_is_no_tuple(shelf: Shelf) -> None:
    """A comma is easily forgotten."""
    sentence = cause(shelf, "kommaby", giving('edition("kommaby", "2024", 2024, 2024)'))
    assert sentence.endswith(", not a tuple of GovernanceModel")


def test_an_empty_tuple_is_told(shelf: Shelf) -> None:
    """A plugin without a model is none."""
    assert cause(shelf, "ingenby", giving("()")) == "governance_models() returned no model"


def test_a_model_of_another_name_is_told(shelf: Shelf) -> None:
    """Nobody would find it by its name; that the other models are right does not help."""
    editions = '(edition("ratby", "2024", 2024, 2024), edition("felby", "2025", 2025, 2025))'
    assert cause(shelf, "ratby", giving(editions)) == (
        "its entry point is named 'ratby', its model 'felby'"
    )


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
    shelf.put("govmodel-trasby", "0.3.1", "trasby = plug_trasby", plug_trasby="1 / 0")
    (failure,) = failures("trasby")
    assert failure == gm.PluginFailure(
        name="trasby",
        plugin="govmodel-trasby 0.3.1",
        host="9.8.7",
        cause="ZeroDivisionError: division by zero",
    )
    assert str(failure) == (
        "govmodel-trasby 0.3.1 (trasby, with govmodel 9.8.7): ZeroDivisionError: division by zero"
    )


def test_a_broken_plugin_is_raised_to_whoever_asks_for_its_model(shelf: Shelf) -> None:
    """It is installed, so that it would be wrong to call its model unknown."""
    shelf.put("govmodel-trasby", "0.3.1", "trasby = plug_trasby", plug_trasby="1 / 0")
    with pytest.raises(gm.PluginError) as caught:
        gm.find_model("trasby@2024")
    assert str(caught.value) == (
        "the plugin govmodel-trasby 0.3.1 is broken: ZeroDivisionError: division by zero"
    )
    assert caught.value.values["plugin"] == "govmodel-trasby 0.3.1"


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
    assert "Tyst" in cause(shelf, "tystby", text)


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
