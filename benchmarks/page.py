"""What one run has found, as a page of the documentation."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.ratios import GROWTH
from benchmarks.report import Report, cells, libraries, machine

_PAGE = Path(__file__).with_name("page.rst")


def page(report: Report) -> str:
    """Write the page, whole."""
    small = {(row.what, row.against): f"{row.value:.2f}" for row in report.small_peers}
    peers = _table(
        ("what", "beside", "ratio", "rounds", "goal", "met", f"of {report.small:,}"),
        (18, 28, 10, 16, 10, 8, 10),
        ((*cells(row), small.get((row.what, row.against), "")) for row in report.peers),
    )
    itself = _table(
        ("what", "ratio", "goal", "met"),
        (40, 20, 20, 20),
        ((what, ratio, goal, met) for what, _, ratio, _, goal, met in map(cells, report.growth)),
    )
    return _PAGE.read_text(encoding="utf-8").format(
        machine=machine(),
        libraries=libraries(),
        elements=report.elements,
        small=report.small,
        observations=report.observations,
        peers="\n".join(peers),
        growth=GROWTH,
        itself="\n".join(itself),
    )


def _table(
    titles: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[str]]
) -> Iterator[str]:
    yield ".. list-table::"
    yield "   :header-rows: 1"
    yield "   :width: 100%"
    yield f"   :widths: {' '.join(map(str, widths))}"
    yield ""
    for row in (titles, *rows):
        for at, cell in enumerate(row):
            yield f"   {'*' if at == 0 else ' '} - {cell}".rstrip()
