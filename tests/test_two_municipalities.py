"""Two municipalities that both say *uppdrag* and mean different things by it.

Each is a real plugin, and neither ever reads the other's data: a word is looked up in the edition that a
plan was written for, and nowhere else.
"""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from packaged import Shelf, shelf_in

import govmodel as gm

NORRBY = '''
"""Norrby: an uppdrag has somebody who is responsible, and a share."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen
import govmodel as gm


@frozen(kw_only=True)
class Uppdrag(gm.Assignment):
    """Something that a manager has been told to do."""

    word = "uppdrag"

    ansvarig: str
    andel: Decimal | None = None
    taggar: tuple[str, ...] = ()


@gm.hookimpl
def governance_models() -> tuple[gm.GovernanceModel, ...]:
    return (
        gm.GovernanceModel(
            name="norrby",
            edition="2024",
            municipality="Norrby",
            code="9998",
            language="sv",
            valid=gm.Period.years(2024),
            levels=(gm.Level(kind=Uppdrag, basis=gm.Basis.ASSUMED),),
        ),
    )
'''
SODERBY = '''
"""Söderby: an uppdrag has a cost, and no more than that."""

from attrs import frozen
import govmodel as gm


@frozen(kw_only=True)
class Uppdrag(gm.Goal):
    """What the council wants of a committee."""

    word = "uppdrag"

    kostnad: gm.Amount


@gm.hookimpl
def governance_models():
    return (
        gm.GovernanceModel(
            name="soderby",
            edition="2024",
            municipality="Söderby",
            code="9997",
            language="sv",
            valid=gm.Period.years(2024),
            levels=(gm.Level(kind=Uppdrag, basis=gm.Basis.ASSUMED),),
        ),
    )
'''
NORRBYS_PLAN = b"""\
format: govmodel.plan/1
model: norrby@2024
period: '2024'
elements:
- kind: uppdrag
  id: u1
  text: Utred skolskjutsen
  ansvarig: Skolchefen
  due: '2024-06-30'
  andel: '0.50'
  taggar:
  - skola
"""
SODERBYS_PLAN = b"""\
format: govmodel.plan/1
model: soderby@2024
period: '2024'
elements:
- kind: uppdrag
  id: u1
  text: Bygg en bro
  kostnad: 3.5 mkr
"""


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install both municipalities."""
    with shelf_in(tmp_path, monkeypatch) as made:
        made.put("govmodel-norrby", "1.2", "norrby = plug_norrby", plug_norrby=NORRBY)
        made.put("govmodel-soderby", "3.4", "soderby = plug_soderby", plug_soderby=SODERBY)
        yield made


def told(data: bytes, model: gm.GovernanceModel) -> list[str]:
    """Read what cannot be read, and give every problem in English."""
    with pytest.raises(gm.DocumentError) as caught:
        gm.parse_plan(data, model)
    return [problem.text("en") for problem in caught.value.problems]


def test_each_municipality_reads_its_own_file() -> None:
    """With its own class for the word they share."""
    norrby = gm.find_model("norrby")
    soderby = gm.find_model("soderby")
    northern = gm.parse_plan(NORRBYS_PLAN, norrby).plan["u1"]
    southern = gm.parse_plan(SODERBYS_PLAN, soderby).plan["u1"]
    assert type(northern) is norrby.kinds["uppdrag"]
    assert type(southern) is soderby.kinds["uppdrag"]
    assert getattr(northern, "ansvarig", None) == "Skolchefen"
    assert getattr(northern, "andel", None) == Decimal("0.5")
    assert getattr(northern, "taggar", None) == ("skola",)
    assert getattr(southern, "kostnad", None) == gm.Amount(Decimal("3.5"), "mkr")


def test_each_municipality_writes_its_own_file() -> None:
    """Having read both changes nothing."""
    northern = gm.parse_plan(NORRBYS_PLAN, gm.find_model("norrby")).plan
    southern = gm.parse_plan(SODERBYS_PLAN, gm.find_model("soderby")).plan
    assert gm.dump_plan(northern) == NORRBYS_PLAN
    assert gm.dump_plan(southern) == SODERBYS_PLAN


def test_a_file_of_the_others_is_refused_field_by_field() -> None:
    """Nothing of it is read as if it meant the same."""
    common = "kind, id, text, decided_by, owners, serves, valid, source, basis"
    assert told(NORRBYS_PLAN, gm.find_model("soderby")) == [
        (
            "plan.yaml:2: $.model: expected soderby@2024: a plan is read with the edition it was "
            'written for, found "norrby@2024"'
        ),
        "plan.yaml:5: $.elements[0]: the required field kostnad is missing",
        *(
            f"plan.yaml:{line}: $.elements[0].{name}: the field {name} is unknown; known fields "
            f"are {common}, sound_management and kostnad"
            for line, name in ((8, "ansvarig"), (9, "due"), (10, "andel"), (11, "taggar"))
        ),
    ]
    assert told(SODERBYS_PLAN, gm.find_model("norrby")) == [
        (
            "plan.yaml:2: $.model: expected norrby@2024: a plan is read with the edition it was "
            'written for, found "soderby@2024"'
        ),
        "plan.yaml:5: $.elements[0]: the required field ansvarig is missing",
        (
            "plan.yaml:8: $.elements[0].kostnad: the field kostnad is unknown; known fields are "
            f"{common}, interpreted, budget, due, ansvarig, andel and taggar"
        ),
    ]


def test_a_third_plugin_that_is_broken_leaves_both_working(shelf: Shelf) -> None:
    """It is named with its distribution and its version."""
    shelf.put(
        "govmodel-trasby", "5.6", "trasby = plug_trasby", plug_trasby="import plug_norrby\n1 / 0\n"
    )
    names = ("norrby", "soderby", "trasby")
    installed = gm.installed()
    assert [model.id for model in installed.models if model.name in names] == [
        "norrby@2024",
        "soderby@2024",
    ]
    assert [
        (failure.name, failure.plugin, failure.cause)
        for failure in installed.failures
        if failure.name in names
    ] == [("trasby", "govmodel-trasby 5.6", "ZeroDivisionError: division by zero")]
    for name, data in (("norrby", NORRBYS_PLAN), ("soderby", SODERBYS_PLAN)):
        assert len(gm.parse_plan(data, gm.find_model(name)).plan) == 1
