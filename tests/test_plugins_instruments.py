"""The phone book's second page: which instruments are installed, and what is said of broken ones."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from packaged import Shelf, giving, shelf_in

import govmodel as gm

INSTRUMENT = """
from datetime import date
import govmodel as gm

def edition(name, label, first=None, last=None):
    return gm.Instrument(
        name=name, edition=label, title=name.capitalize(), language="sv", first=first, last=last,
        areas=(gm.AssessedArea(id="a", name="Dialog", basis=gm.Basis.ASSUMED),),
    )

@gm.hookimpl
def instruments():
    return {editions}
"""
"""A plugin's module; what its hook gives is filled in."""

TWO = """(
    edition("prov", "2020", date(2020, 1, 1)),
    edition("prov", "2010", date(2010, 1, 1), date(2019, 12, 31)),
)"""


def offering(editions: str) -> str:
    """Write a plugin's module whose hook gives the instruments that an expression says."""
    return dedent(INSTRUMENT).replace("{editions}", editions)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Give a place for distributions."""
    with shelf_in(tmp_path, monkeypatch) as made:
        yield made


def put(shelf: Shelf, text: str, name: str = "prov") -> None:
    """Install a plugin with one module."""
    shelf.put(f"{name}-plugin", "1.0", f"{name} = {name}_module", **{f"{name}_module": text})


def cause(shelf: Shelf, text: str) -> str:
    """Install a plugin, and give the one thing that is said of it."""
    put(shelf, text)
    (failure,) = (each for each in gm.installed().failures if each.name == "prov")
    return failure.cause


def test_the_instruments_of_a_plugin_are_found_by_first_day(shelf: Shelf) -> None:
    """And those without a first day before all others."""
    put(shelf, offering(TWO.replace("(\n", '(\n    edition("prov", "gammal"),\n', 1)))
    found = [each.id for each in gm.installed().instruments if each.name == "prov"]
    assert found == ["prov@gammal", "prov@2010", "prov@2020"]
    assert [each.id for each in gm.find_instruments("prov")] == found
    assert [each for each in gm.installed().models if each.name == "prov"] == []


def test_a_plugin_may_offer_models_and_instruments(shelf: Shelf) -> None:
    """Under one name: the two hooks do not know of each other."""
    both = giving('(edition("prov", "2024", 2024, 2024),)')
    both += offering(TWO).replace("edition(", "probe(")
    put(shelf, both)
    assert gm.find_model("prov").id == "prov@2024"
    with pytest.raises(gm.UnknownModelError) as caught:
        gm.find_model("atlantis")
    assert "prov" in caught.value.values["known"]  # type: ignore[operator]
    assert [each.edition for each in gm.find_instruments("prov")] == ["2010", "2020"]


def test_an_instrument_is_found_by_its_edition_or_a_day(shelf: Shelf) -> None:
    """As an evaluation names it, or apart; on the first and the last day that it is used."""
    put(shelf, offering(TWO))
    assert gm.find_instrument("prov@2010").edition == "2010"
    assert gm.find_instrument("prov", edition="2020").edition == "2020"
    assert gm.find_instrument("prov", on=date(2010, 1, 1)).edition == "2010"
    assert gm.find_instrument("prov", on=date(2019, 12, 31)).edition == "2010"
    assert gm.find_instrument("prov", on=date(2020, 1, 1)).edition == "2020"


@pytest.mark.parametrize(
    ("asked", "on", "swedish", "english"),
    [
        (
            "prov@2015",
            None,
            "instrumentet prov har ingen utgåva 2015; utgåvorna är 2010 och 2020",
            "the instrument prov has no edition 2015; its editions are 2010 and 2020",
        ),
        (
            "prov",
            date(2009, 12, 31),
            "ingen utgåva av instrumentet prov används den 2009-12-31; utgåvorna är 2010 och 2020",
            "no edition of the instrument prov is used on 2009-12-31; its editions are 2010 and 2020",
        ),
        (
            "prov@2010",
            date(2020, 1, 1),
            "utgåvan 2010 av instrumentet prov används inte den 2020-01-01",
            "the edition 2010 of the instrument prov is not used on 2020-01-01",
        ),
        (
            "prov",
            None,
            "flera utgåvor av instrumentet prov passar: 2010 och 2020; ange vilken, till exempel prov@2020",
            "several editions of the instrument prov fit: 2010 and 2020; say which, such as prov@2020",
        ),
    ],
)
def test_an_instrument_that_cannot_be_told_is_told_with_those_that_exist(
    shelf: Shelf, asked: str, on: date | None, swedish: str, english: str
) -> None:
    """So that whoever asked can choose."""
    put(shelf, offering(TWO))
    with pytest.raises(gm.UnknownInstrumentError) as caught:
        gm.find_instrument(asked, on=on)
    assert caught.value.text("sv") == swedish
    assert str(caught.value) == english


def test_a_day_on_which_two_editions_of_an_instrument_are_used_is_told_with_both(
    shelf: Shelf,
) -> None:
    """As of models: nobody guesses, and whoever names one gets it."""
    put(shelf, offering(TWO.replace("date(2019, 12, 31)", "date(2020, 12, 31)")))
    with pytest.raises(gm.UnknownInstrumentError) as caught:
        gm.find_instrument("prov", on=date(2020, 6, 1))
    assert caught.value.text("sv") == (
        "flera utgåvor av instrumentet prov används den 2020-06-01: 2010 och 2020; ange vilken, "
        "till exempel prov@2020"
    )
    assert str(caught.value) == (
        "several editions of the instrument prov are used on 2020-06-01: 2010 and 2020; name one, "
        "such as prov@2020"
    )
    assert gm.find_instrument("prov@2010", on=date(2020, 6, 1)).edition == "2010"


def test_an_unknown_instrument_is_told_with_those_that_are_installed(shelf: Shelf) -> None:
    """Models are not among them."""
    put(shelf, offering(TWO))
    put(shelf, giving('(edition("modell", "2024", 2024, 2024),)'), "modell")
    for name in ("sextant", "modell"):
        with pytest.raises(gm.UnknownInstrumentError) as caught:
            gm.find_instruments(name)
        assert "prov" in caught.value.values["known"]  # type: ignore[operator]
        assert "modell" not in caught.value.values["known"]  # type: ignore[operator]
        assert caught.value.key == "error.instrument.unknown"


def test_where_no_instrument_is_installed_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is nothing to choose from."""
    monkeypatch.setattr("govmodel.plugins.entry_points", lambda **_: ())
    with pytest.raises(gm.UnknownInstrumentError) as caught:
        gm.find_instrument("sextant")
    assert caught.value.text("sv") == (
        "ingen insticksmodul med ett instrument för utvärdering är installerad, så inte heller "
        "sextant"
    )


def test_an_instrument_is_no_model(shelf: Shelf) -> None:
    """Whoever asks for a model of its name is told what it is, and others are not offered it."""
    put(shelf, offering(TWO))
    with pytest.raises(gm.UnknownModelError) as caught:
        gm.find_model("prov@2010")
    assert (
        str(caught.value)
        == "prov is an assessment instrument and not a governance model; see govmodel instruments"
    )
    with pytest.raises(gm.UnknownModelError) as caught:
        gm.find_model("atlantis")
    assert "prov" not in caught.value.values["known"]  # type: ignore[operator]


def test_a_broken_plugin_is_raised_to_whoever_asks_for_its_instrument(shelf: Shelf) -> None:
    """With the plugin's name and the cause."""
    put(shelf, offering("()"))
    with pytest.raises(gm.PluginError, match=r"prov-plugin 1\.0 .*returned no instrument"):
        gm.find_instrument("prov")


@pytest.mark.parametrize(
    ("editions", "said"),
    [
        ("None", "instruments() returned None, not a tuple of Instrument"),
        ("[]", "instruments() returned [], not a tuple of Instrument"),
        ("(1,)", "instruments() returned (1,), not a tuple of Instrument"),
        ("()", "instruments() returned no instrument"),
        ('(edition("annat", "1"),)', "its entry point is named 'prov', its instrument 'annat'"),
        ('(edition("prov", "1"),) * 2', "the edition '1' is there 2 times"),
    ],
)
def test_what_is_no_tuple_of_instruments_is_told(shelf: Shelf, editions: str, said: str) -> None:
    """In one sentence that names what was given."""
    assert cause(shelf, offering(editions)) == said


def test_an_instrument_that_contradicts_itself_is_told_with_everything(shelf: Shelf) -> None:
    """It is the plugin's author who reads it."""
    assert cause(shelf, offering('(edition("Prov", ""),)')) == (
        "ModelError: the instrument Prov@ contradicts itself:\n"
        "  - the name 'Prov' cannot be typed everywhere: use lower-case ASCII letters, digits and "
        "hyphens\n"
        '  - the edition is empty: name it, as in "2023-2026"'
    )


def test_one_broken_hook_breaks_the_plugin(shelf: Shelf) -> None:
    """Half a plugin would be mistaken for a whole one."""
    both = giving('(edition("prov", "2024", 2024, 2024),)')
    both += offering("None").replace("edition(", "probe(")
    assert cause(shelf, both) == "instruments() returned None, not a tuple of Instrument"
    assert [each for each in gm.installed().models if each.name == "prov"] == []
