"""Everything public may be called from several threads at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

from attrs import evolve

import govmodel as gm

import toy

THREADS = 8
FILES = {name: gm.dump_plan(toy.PLAN, name=name) for name in ("plan.yaml", "plan.json")}
SEEN = gm.Observation(
    indicator="lasare", period=gm.Period.years(2025), value=gm.Amount.parse("800 permille")
)


def everything(plan: gm.Plan) -> object:
    """Read, check, trace, review and follow up, each time from the start."""
    plans = [gm.parse_plan(data, toy.MODEL, name=name).plan for name, data in FILES.items()]
    results = gm.Results(of="9999", observations=(SEEN,))
    rows = gm.follow_up(plans[0], results, toy.MODEL, at=date(2025, 12, 31))
    return (
        plans,
        gm.check(plans[0], toy.MODEL),
        gm.trace(plan, "n-las"),
        gm.reviews(toy.MODEL, gm.Period.years(2025)),
        [(row.verdict, row.reason("sv"), row.reason("en")) for row in rows],
        gm.convert(gm.Amount.parse("12,5 mkr"), "kr"),
    )


def test_what_one_thread_finds_all_find() -> None:
    """Eight threads over one plan, whose index nobody has asked for yet; then one by itself."""
    fresh = evolve(toy.PLAN)
    with ThreadPoolExecutor(THREADS) as pool:
        together = list(pool.map(everything, [fresh] * THREADS * 8))
    alone = everything(evolve(toy.PLAN))
    assert all(each == alone for each in together)
