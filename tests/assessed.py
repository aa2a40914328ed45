"""What the tests of instruments and evaluations at the command share: what is installed, files."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import pytest
from commanded import exempelby_in
from packaged import Shelf

TOY = """
import govmodel as gm
import toy_instrument

@gm.hookimpl
def instruments():
    return (toy_instrument.NEW, toy_instrument.OLD)
"""
"""The module of a plugin that offers exempelprovet."""

OTHER = """
from datetime import date
from decimal import Decimal
from attrs import evolve
import govmodel as gm
from toy import ASSUMED
from toy_instrument import NEW, OLD, PRESENT

BOOK = gm.Source(id="bok", title="Jämförprovets bok", where="s. 4", remark="Andra upplagan.")
SAID = gm.Principle(
    topic=gm.Topic.COMPARABILITY, text="Poängen gäller bara utgåvan", source=BOOK
)
MORE = gm.Principle(topic=gm.Topic.COMPARABILITY, text="Ett nytt prov", basis=ASSUMED)
NOT_PLANS = gm.Principle(topic=gm.Topic.SCOPE, text="Ej ”poäng” för planer", source=BOOK)
NAMELESS = gm.Benchmark(total=Decimal("41.5"), about="knappt", source=BOOK)
def nothing(evaluation, instrument):
    "Nothing is wrong."
    return ()

FIRM = gm.Rule(
    code="JAM1",
    severity=gm.Severity.WARNING,
    sentences={"sv": "{id} saknar {expected}.", "en": "{id} lacks {expected}."},
    source=BOOK,
    find=nothing,
)

@gm.hookimpl
def instruments():
    older = evolve(
        OLD,
        name="jamprov",
        title="Jämförprovet",
        first=None,
        present_only=PRESENT,
        principles=(MORE,),
        sources=(BOOK,),
    )
    undated = evolve(older, edition="x", last=None, reports=NEW.reports[:1])
    newer = evolve(
        NEW,
        name="jamprov",
        title="Jämförprovet",
        source=BOOK,
        most_source=BOOK,
        most_basis=gm.Basis.STATED,
        present_only=NOT_PLANS,
        benchmarks=(NAMELESS,),
        principles=(*NEW.principles, SAID),
        rules=(FIRM,),
        sources=(BOOK, *NEW.sources),
    )
    return newer, older, undated
"""
"""The module of a plugin with another instrument, which has a say on comparability.

Of its editions the newest says all that can be asked, the undated one nothing of evidence, and the
oldest nothing of reports, either. The oldest edition of exempelprovet says nothing of plans besides.
"""

EVIDENCE = """\
evidence:
- {kind: interviews, count: 12, basis: assumed}
- {kind: documents, basis: assumed}
"""
"""What exempelprov@2024 requires."""


def written(  # noqa: PLR0913 - all have a default
    name: str,
    *,
    instrument: str = "exempelprov@2024",
    of: str = "9999",
    municipality: str = "Exempelby",
    period: str = "2024",
    more: str = EVIDENCE,
    **points: str,
) -> str:
    """Write an evaluation to a file, with the points of each area, and give its name."""
    lines = [
        "format: govmodel.evaluation/1",
        f"instrument: {instrument}",
        f"of: '{of}'",
        f"municipality: {municipality}",
        f"period: {period}",
        "basis: assumed",
        *(("points:",) if points else ()),
        *(f"- {{area: {area}, points: {got}}}" for area, got in points.items()),
        more,
    ]
    Path(name).write_text("\n".join(lines), encoding="utf-8")
    return name


def older(name: str, instrument: str = "exempelprov@2020", **more: str) -> str:
    """Write an evaluation by the older edition to a file, and give its name."""
    points = {"dialog": "40", "oppenhet": "30", "kontroll": "40", "larande": "10"}
    points |= {"ledarskap": "70"}
    given = {"period": "2021", "more": ""} | more
    return written(name, instrument=instrument, **given, **points)


@contextmanager
def exempelprov_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install the toy municipality and two made-up instruments, and no other."""
    names = {"exempelby", "exempelprov", "jamprov", "trasprov"}

    def made_up(group: str) -> tuple[EntryPoint, ...]:
        return tuple(each for each in entry_points(group=group) if each.name in names)

    with exempelby_in(folder, monkeypatch) as shelf:
        monkeypatch.setattr("govmodel.plugins.entry_points", made_up)
        for name, text in (("exempelprov", TOY), ("jamprov", OTHER)):
            module = f"{name}_module"
            shelf.put(f"{name}-plugin", "1.0", f"{name} = {module}", **{module: text})
        yield shelf
