"""The way of a matter to the council, and how long before the decision each stage must be.

Only the notice's week is law. Every other lead time is *assumed*: each municipality has its own,
and a caller puts it in its place.

>>> from datetime import date
>>> from attrs import evolve
>>> from govmodel import Meetings, plan_backwards
>>> from govmodel_sweden import BOARD, COUNCIL, COUNCIL_MATTER, SWEDEN
>>> ours = tuple(
...     evolve(stage, days=14) if stage.id == "board" else stage
...     for stage in COUNCIL_MATTER
...     if stage.id in {"board", "notice", "council"}
... )
>>> meetings = (
...     Meetings(role=BOARD, days=(date(2026, 10, 27), date(2026, 11, 3))),
...     Meetings(role=COUNCIL, days=(date(2026, 11, 23),)),
... )
>>> for each in plan_backwards(ours, meetings, date(2026, 11, 30), jurisdiction=SWEDEN):
...     print(each.day, each.stage.name)
2026-10-27 beslut i kommunstyrelsen
2026-11-16 kungörelse av fullmäktiges sammanträde
2026-11-23 beslut i kommunfullmäktige
"""

from govmodel import Basis, Route, Stage
from govmodel_sweden.law import KOMMUNALLAGEN
from govmodel_sweden.roles import AUDITORS, BOARD, BOARDS_COMMITTEE, COMMITTEE, COUNCIL

NOTICE = Stage(
    id="notice",
    name="kungörelse av fullmäktiges sammanträde",
    gloss="notice of the council's meeting",
    before="council",
    days=7,
    source=KOMMUNALLAGEN.at("5 kap. 13 och 15 §§", remark="Minst en vecka före sammanträdesdagen."),
    basis=Basis.STATUTORY,
)
"""The council's meeting is announced at least a week before it."""

COUNCIL_MATTER = (
    Stage(
        id="hand_in",
        name="inlämning till nämnden",
        gloss="hand-in to the committee",
        before="committee",
        days=14,
        basis=Basis.ASSUMED,
    ),
    Stage(
        id="committee",
        name="beslut i nämnden",
        gloss="decision of the committee",
        role=COMMITTEE,
        before="boards_committee",
        days=14,
        basis=Basis.ASSUMED,
    ),
    Stage(
        id="boards_committee",
        name="beredning i kommunstyrelsens arbetsutskott",
        gloss="preparation in the executive board's working committee",
        role=BOARDS_COMMITTEE,
        before="board",
        days=7,
        basis=Basis.ASSUMED,
    ),
    Stage(
        id="board",
        name="beslut i kommunstyrelsen",
        gloss="decision of the executive board",
        role=BOARD,
        before="notice",
        days=7,
        basis=Basis.ASSUMED,
    ),
    NOTICE,
    Stage(
        id="council",
        name="beslut i kommunfullmäktige",
        gloss="decision of the municipal council",
        role=COUNCIL,
        basis=Basis.ASSUMED,
    ),
)
"""A committee's matter, such as a proposal for goals or for the budget, to the council's decision:
handed in, decided by the committee, prepared by the executive board's working committee, decided by
the board, announced, decided by the council."""

COUNCIL_REPORT = (
    *COUNCIL_MATTER,
    Stage(
        id="auditors",
        name="revisorernas bedömning",
        gloss="the auditors' assessment",
        role=AUDITORS,
        before="council",
        days=14,
        source=KOMMUNALLAGEN.at(
            "12 kap. 2 §",
            remark="Bedömningen ska vara gjord innan fullmäktige behandlar rapporten. Hur många "
            "dagar före anges inte: det är antaget.",
        ),
        basis=Basis.ASSUMED,
    ),
)
"""The same way for an interim or annual report, which the auditors assess before the council deals
with it."""

ROUTES = (
    Route(
        id="arende",
        name="ärende till kommunfullmäktige",
        gloss="matter to the municipal council",
        stages=COUNCIL_MATTER,
    ),
    Route(
        id="rapport",
        name="rapport till kommunfullmäktige",
        gloss="report to the municipal council",
        stages=COUNCIL_REPORT,
    ),
)
"""Both, by name."""
