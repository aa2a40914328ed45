"""Editions in time: gaps and overlaps, and what changed between two."""

from datetime import date

import pytest
from attrs import evolve, fields, frozen

import govmodel as gm
from govmodel.words import phrase

from toy import (
    ADMINISTRATION,
    ASSUMED,
    BODIES,
    COMMITTEE,
    COUNCIL,
    CYCLES,
    HEAD,
    LEVELS,
    MODEL,
    ROLES,
    UNIT,
    Chefsuppdrag,
    Mal,
    Matt,
    Namnduppdrag,
    Omrade,
    body,
)


def edition(first: int, last: int) -> gm.GovernanceModel:
    """Make an edition that is valid for some years."""
    return evolve(MODEL, edition=f"{first}-{last}", valid=gm.Period.years(first, last))


def spans(periods: tuple[gm.Period, ...]) -> list[str]:
    """Write periods short."""
    return [str(period) for period in periods]


def told(new: gm.GovernanceModel, old: gm.GovernanceModel = MODEL) -> list[tuple[object, ...]]:
    """Compare with the toy model and keep part, key, aspect, before and after."""
    return [
        (each.part.value, each.key, each.aspect and each.aspect.value, each.before, each.after)
        for each in gm.diff(old, new)
    ]


def finds_nothing(plan: gm.Plan, model: gm.GovernanceModel) -> gm.Defects:  # noqa: ARG001
    """Find nothing."""
    return ()


RULE = gm.Rule(
    code="EX001", severity=gm.Severity.NOTE, find=finds_nothing, sentences={"sv": "Nej."}
)
PAPER = gm.Document(id="vp", name="verksamhetsplan", holds=(Mal,), basis=ASSUMED)


@pytest.mark.parametrize(
    ("editions", "missing", "double"),
    [
        ([], [], []),
        ([(2008, 2011)], [], []),
        ([(2008, 2011), (2012, 2015)], [], []),
        ([(2012, 2015), (2008, 2011), (2020, 2023)], ["2016-2019"], []),
        ([(2008, 2011), (2014, 2015), (2020, 2023)], ["2012-2013", "2016-2019"], []),
        ([(2008, 2011), (2011, 2014)], [], ["2011"]),
        ([(2008, 2019), (2010, 2011), (2012, 2015)], [], ["2010-2011", "2012-2015"]),
        ([(2008, 2019), (2010, 2011), (2022, 2023)], ["2020-2021"], ["2010-2011"]),
        ([(1, 9999), (9999, 9999)], [], ["9999"]),
        ([(2008, 2011), (2008, 2011)], [], ["2008-2011"]),
    ],
)
def test_days_that_no_edition_or_several_are_valid_on_are_found(
    editions: list[tuple[int, int]], missing: list[str], double: list[str]
) -> None:
    """In whatever order the editions are given."""
    models = [edition(first, last) for first, last in editions]
    assert spans(gm.gaps(models)) == missing
    assert spans(gm.gaps(reversed(models))) == missing
    assert spans(gm.overlaps(models)) == double
    assert spans(gm.overlaps(reversed(models))) == double


def test_an_edition_that_begins_a_day_late_leaves_a_gap_of_a_day() -> None:
    """Validity is counted in days."""
    late = evolve(MODEL, edition="sen", valid=gm.Period.parse("2028-01-02/2031-12-31"))
    assert spans(gm.gaps((MODEL, late))) == ["2028-01-01"]


def test_equal_editions_differ_in_nothing() -> None:
    """Not even if each is made anew."""
    assert told(evolve(MODEL, edition="2028")) == []


def test_the_days_and_the_grades_of_a_model_are_compared() -> None:
    """Validity and scale belong to the model as a whole."""
    scale = gm.Scale(grades=(gm.Grade(verdict=gm.Verdict.REACHED, word="Ja", symbol="●"),))
    valid = gm.Period.years(2028, 2031)
    assert told(evolve(MODEL, valid=valid, scale=scale)) == [
        ("model", "exempelby", "valid", gm.Period.years(2024, 2027), valid),
        ("model", "exempelby", "grades", (), scale.grades),
    ]


def test_how_assignments_are_graded_from_which_share_and_what_concludes_are_compared() -> None:
    """They belong to the model as a whole, too."""
    done = gm.Grade(verdict=gm.Verdict.REACHED, word="Klart")
    share = gm.Amount.parse("80 %")
    upwards = gm.ShareReached(reached=80)
    new = evolve(
        MODEL,
        scale=gm.Scale(grades=(), partly_from=share),
        assignment_scale=gm.Scale(grades=(done,)),
        upwards=upwards,
    )
    assert told(new) == [
        ("model", "exempelby", "partly_from", None, share),
        ("model", "exempelby", "assignment_grades", (), (done,)),
        ("model", "exempelby", "upwards", None, upwards),
    ]
    assert told(evolve(new, upwards=gm.ShareReached(reached=80)), new) == []
    higher = gm.ShareReached(reached=90)
    assert told(evolve(new, upwards=higher), new) == [
        ("model", "exempelby", "upwards", upwards, higher)
    ]


def test_what_only_one_edition_has_came_or_went_as_a_whole() -> None:
    """The older's first, in its order, then the newer's."""
    board = gm.Role(id="board", name="styrelse", basis=ASSUMED)
    new = evolve(
        MODEL,
        roles=(*ROLES[:4], board, UNIT),
        bodies=BODIES[1:],
        levels=LEVELS[:-1],
        documents=(PAPER,),
        cycles=CYCLES[:1],
        rules=(RULE,),
    )
    assert told(new) == [
        ("role", "board", None, None, board),
        ("body", "kf", None, BODIES[0], None),
        ("word", "mått", None, LEVELS[-1], None),
        ("document", "vp", None, None, PAPER),
        ("cycle", "bokslut", None, CYCLES[1], None),
        ("rule", "EX001", None, None, RULE),
    ]


def test_of_a_level_everything_but_its_source_is_compared() -> None:
    """Deciders, owners, links, what it must have, how long it holds, where it may be absent."""
    horizon = gm.Horizon(tied_to=gm.Tie.TERM)
    goal = evolve(
        LEVELS[1],
        decided_by=(COMMITTEE,),
        owners=(COMMITTEE,),
        serves=(Omrade,),
        must_serve=(Omrade,),
        must_have=(Matt,),
        horizon=horizon,
        source=gm.Source(title="Styrmodell"),
        basis=gm.Basis.STATED,
    )
    head = evolve(LEVELS[3], must_serve=(), absent_in=None)
    new = evolve(MODEL, levels=(LEVELS[0], goal, LEVELS[2], head, *LEVELS[4:]))
    assert told(new) == [
        ("word", "mål", "decided_by", (COUNCIL,), (COMMITTEE,)),
        ("word", "mål", "owners", (), (COMMITTEE,)),
        ("word", "mål", "serves", (Omrade, Mal), (Omrade,)),
        ("word", "mål", "must_have", (), (Matt,)),
        ("word", "mål", "horizon", None, horizon),
        ("word", "chefsuppdrag", "must_serve", (Namnduppdrag,), ()),
        ("word", "chefsuppdrag", "absent_in", ADMINISTRATION, None),
    ]


def test_a_link_to_another_word_is_told_though_there_are_as_many() -> None:
    """Words are compared by how they are written."""
    task = evolve(LEVELS[2], serves=(Omrade,), must_serve=(Omrade,))
    new = evolve(MODEL, levels=(*LEVELS[:2], task, *LEVELS[3:]))
    assert told(new) == [
        ("word", "nämnduppdrag", "serves", (Mal,), (Omrade,)),
        ("word", "nämnduppdrag", "must_serve", (Mal,), (Omrade,)),
    ]


def test_a_role_with_another_source_is_the_same_role() -> None:
    """Roles are compared by their ids, wherever they decide or read."""
    cited = evolve(COUNCIL, source=gm.Source(title="Lagen"), basis=gm.Basis.STATED)
    goal = evolve(LEVELS[1], decided_by=(cited,))
    tertial = evolve(CYCLES[0], readers=(COMMITTEE, cited))
    new = evolve(
        MODEL,
        roles=(cited, *ROLES[1:]),
        levels=(LEVELS[0], goal, *LEVELS[2:]),
        cycles=(tertial, CYCLES[1]),
    )
    assert told(new) == []


def test_what_follows_something_that_went_is_compared_too() -> None:
    """In every part."""
    renamed = evolve(BODIES[2], name="Skolkontoret")
    bodies = (*BODIES[:2], renamed, *BODIES[3:])
    assert told(evolve(MODEL, bodies=bodies)) == [
        ("body", "skolforvaltningen", "name", "Skolförvaltningen", "Skolkontoret")
    ]
    old = evolve(MODEL, bodies=(body("gamla", "Gamla nämnden", COMMITTEE), *BODIES))
    assert told(evolve(MODEL, bodies=bodies), old) == [
        ("body", "gamla", None, old.bodies[0], None),
        ("body", "skolforvaltningen", "name", "Skolförvaltningen", "Skolkontoret"),
    ]


def test_a_superior_is_told_by_the_name_it_had_in_each_edition() -> None:
    """A new name alone moves nobody; who moves goes from the old name to the new one."""
    council, *others = BODIES
    merged = body("sammanslagna", "Sammanslagna nämnden", COMMITTEE)
    office = body("kontoret", "Kontoret", ADMINISTRATION, "kf")
    moved = evolve(office, under="sammanslagna")
    renamed = evolve(merged, name="Samhällsnämnden")
    old = evolve(MODEL, bodies=(council, *others, merged, office))
    new = evolve(MODEL, bodies=(evolve(council, name="Fullmäktige"), *others, renamed, moved))
    assert told(new, old) == [
        ("body", "kf", "name", "Kommunfullmäktige", "Fullmäktige"),
        ("body", "sammanslagna", "name", "Sammanslagna nämnden", "Samhällsnämnden"),
        ("body", "kontoret", "under", council, renamed),
    ]


def test_a_word_that_is_another_kind_with_other_fields_says_so() -> None:
    """The word is the same; links to it are, too."""

    @frozen(kw_only=True)
    class Uppdrag(gm.Goal):
        """A committee's assignment that has become a goal."""

        word = "nämnduppdrag"
        weight: int = 1
        shares: tuple[str, ...] = ()

    level = gm.Level(
        kind=Uppdrag, owners=(COMMITTEE,), serves=(Mal,), must_serve=(Mal,), basis=ASSUMED
    )
    head = evolve(LEVELS[3], serves=(Uppdrag,), must_serve=(Uppdrag,))
    new = evolve(MODEL, levels=(*LEVELS[:2], level, head, *LEVELS[4:]))
    assert told(new) == [
        ("word", "nämnduppdrag", "one_of", "assignment", "goal"),
        ("word", "nämnduppdrag", "fields", (), ("weight: int", "shares: tuple[str, ...]")),
    ]


def test_bodies_documents_reviews_and_rules_are_compared_field_by_field() -> None:
    """A review by its closing days in one and the same year."""
    school = evolve(
        body("skolnamnden", "Utbildningsnämnden", UNIT, "kf"),
        valid=gm.Period.years(2025),
        members=("kf",),
    )
    old = evolve(MODEL, documents=(PAPER,), rules=(RULE,))
    tertial = evolve(CYCLES[0], months=(8, 12), subject="mål och ekonomi", by=(HEAD,), readers=())
    watched = gm.Continuous(
        id="bokslut", name="bokslut", subject="ekonomi", covers=None, basis=ASSUMED
    )
    new = evolve(
        old,
        edition="2025",
        valid=gm.Period.years(2025, 2027),
        bodies=(BODIES[0], school, *BODIES[2:]),
        documents=(
            evolve(
                PAPER,
                name="plan",
                by=(HEAD,),
                holds=(),
                derived_from=(Chefsuppdrag,),
                steps=("EX001",),
            ),
        ),
        cycles=(tertial, watched),
        rules=(evolve(RULE, severity=gm.Severity.ERROR, source=gm.Source(title="Styrmodell")),),
    )
    days = [(2025, 4, 30), (2025, 8, 31), (2025, 12, 31)]
    april, august, december = (gm.Period.parse(f"{y}-{m:02}-{d}").first for y, m, d in days)
    assert told(new, old)[1:] == [
        ("body", "skolnamnden", "valid", None, gm.Period.years(2025)),
        ("body", "skolnamnden", "name", "Skolnämnden", "Utbildningsnämnden"),
        ("body", "skolnamnden", "role", COMMITTEE, UNIT),
        ("body", "skolnamnden", "under", None, BODIES[0]),
        ("body", "skolnamnden", "members", (), (BODIES[0],)),
        ("document", "vp", "name", "verksamhetsplan", "plan"),
        ("document", "vp", "by", (), (HEAD,)),
        ("document", "vp", "holds", (Mal,), ()),
        ("document", "vp", "derived_from", (), (Chefsuppdrag,)),
        ("document", "vp", "steps", (), ("EX001",)),
        ("cycle", "tertial", "by", (), (HEAD,)),
        ("cycle", "tertial", "subject", "mål", "mål och ekonomi"),
        ("cycle", "tertial", "readers", (COMMITTEE, COUNCIL), ()),
        ("cycle", "tertial", "closings", (april, august, december), (august, december)),
        ("cycle", "bokslut", "covers", gm.Coverage.YEAR_TO_DATE, None),
        ("cycle", "bokslut", "closings", (december,), (gm.Days.CONTINUOUS,)),
        ("rule", "EX001", "severity", gm.Severity.NOTE, gm.Severity.ERROR),
        ("rule", "EX001", "source", None, gm.Source(title="Styrmodell")),
    ]


def with_cycle(cycle: gm.ReviewCycle) -> gm.GovernanceModel:
    """Give the toy municipality one review."""
    return evolve(MODEL, cycles=(cycle,))


def test_by_when_a_review_is_handed_over_and_what_it_leads_to_are_compared() -> None:
    """What the day rests on is not."""
    due = gm.MonthsAfter(months=2)
    new = evolve(
        CYCLES[1], due=due, due_basis=gm.Basis.ASSUMED, report=gm.ReportKind.ANNUAL, readers=()
    )
    later = gm.DayOfYear(month=4, day=15, years=1)
    assert told(with_cycle(new), with_cycle(CYCLES[1])) == [
        ("cycle", "bokslut", "due", None, due),
        ("cycle", "bokslut", "report", None, gm.ReportKind.ANNUAL),
    ]
    assert told(with_cycle(evolve(new, due=later)), with_cycle(new)) == [
        ("cycle", "bokslut", "due", due, later)
    ]
    derived = evolve(new, due_basis=gm.Basis.DERIVED)
    assert told(with_cycle(derived), with_cycle(new)) == []


def test_a_review_that_is_done_at_meetings_from_now_on_says_at_whose() -> None:
    """A review of another kind has no such field."""
    watched = gm.Continuous(
        id="bokslut",
        name="bokslut",
        subject="ekonomi",
        covers=gm.Coverage.YEAR_TO_DATE,
        covers_basis=ASSUMED,
        meetings_of=(COMMITTEE, COUNCIL),
        basis=ASSUMED,
    )
    days = (date(2024, 12, 31),)
    assert told(with_cycle(watched), with_cycle(CYCLES[1])) == [
        ("cycle", "bokslut", "meetings_of", (), (COMMITTEE, COUNCIL)),
        ("cycle", "bokslut", "closings", days, (gm.Days.CONTINUOUS,)),
    ]
    assert told(with_cycle(CYCLES[1]), with_cycle(watched)) == [
        ("cycle", "bokslut", "meetings_of", (COMMITTEE, COUNCIL), ()),
        ("cycle", "bokslut", "closings", (gm.Days.CONTINUOUS,), days),
    ]
    alone = evolve(watched, meetings_of=(COUNCIL,))
    assert told(with_cycle(alone), with_cycle(watched)) == [
        ("cycle", "bokslut", "meetings_of", (COMMITTEE, COUNCIL), (COUNCIL,))
    ]


def test_a_review_that_comes_back_after_years_differs_by_its_years_and_by_how_many() -> None:
    """Not by which of its days it is told by."""
    evaluation = gm.EveryYears(
        id="u",
        name="utvärdering",
        subject="mål",
        closing=date(2022, 10, 14),
        years=4,
        basis=ASSUMED,
    )
    day = gm.ClosingDay(day=date(2026, 10, 14), years=4)
    again = evolve(evaluation, closing=date(2038, 10, 14))
    later = evolve(evaluation, closing=date(2027, 10, 14))
    rarer = evolve(evaluation, years=2)
    assert told(with_cycle(again), with_cycle(evaluation)) == []
    for other, its_own in (
        (later, gm.ClosingDay(day=date(2027, 10, 14), years=4)),
        (rarer, gm.ClosingDay(day=date(2024, 10, 14), years=2)),
    ):
        assert told(with_cycle(other), with_cycle(evaluation)) == [
            ("cycle", "u", "closings", (day,), (its_own,))
        ]


def test_a_review_on_days_of_its_own_differs_from_one_of_every_year() -> None:
    """Though the one day in the year is the same; who read it when is not compared."""
    audit = gm.OneOff(
        id="u", name="granskning", subject="mål", dates=(date(2024, 12, 31),), basis=ASSUMED
    )
    yearly = gm.YearDays(id="u", name="granskning", subject="mål", dates=((12, 31),), basis=ASSUMED)
    ends = gm.MonthEnds(id="u", name="granskning", subject="mål", months=(12,), basis=ASSUMED)
    assert told(with_cycle(yearly), with_cycle(ends)) == []
    assert told(with_cycle(audit), with_cycle(yearly)) == [
        (
            "cycle",
            "u",
            "closings",
            (date(2024, 12, 31),),
            (gm.ClosingDay(day=date(2024, 12, 31)),),
        )
    ]
    to_council = evolve(audit, readers=(COUNCIL,))
    read = evolve(to_council, readings=(gm.Reading(reader=COUNCIL, basis=ASSUMED),))
    assert told(with_cycle(read), with_cycle(to_council)) == []


BUDGET = gm.Milestone(
    id="budget", name="budget", last=gm.EndOfMonth(month=11, years=-1), basis=ASSUMED
)


def test_of_a_route_its_name_and_lead_times_are_compared() -> None:
    """Not what a lead time rests on."""
    notice = gm.Stage(id="notice", name="kungörelse", before="council", days=7, basis=ASSUMED)
    council = gm.Stage(id="council", name="beslut", role=COUNCIL, basis=ASSUMED)
    old = gm.Route(id="arende", name="ärende", gloss="matter", stages=(notice, council))
    cited = evolve(notice, source=gm.Source(title="Reglemente"), basis=gm.Basis.STATED)
    same = evolve(old, gloss="errand", stages=(cited, council))
    assert told(evolve(MODEL, routes=(same,)), evolve(MODEL, routes=(old,))) == []
    new = evolve(old, name="ärendegång", stages=(evolve(notice, days=1), council))
    name, stages = gm.diff(evolve(MODEL, routes=(old,)), evolve(MODEL, routes=(new,)))
    assert (name.part, name.key, name.before, name.after) == (
        gm.Part.ROUTE,
        "arende",
        "ärende",
        "ärendegång",
    )
    assert stages.aspect is gm.Aspect.STAGES
    assert phrase(stages.before, "sv") == "kungörelse 7 dagar före eller beslut"
    assert phrase(stages.after, "en") == "kungörelse one day before or beslut"
    (gone,) = gm.diff(evolve(MODEL, routes=(old,)), MODEL)
    assert (gone.part, gone.about, gone.aspect) == (gm.Part.ROUTE, old, None)


def test_of_a_milestone_everything_but_its_sources_is_compared() -> None:
    """Who does it, who gets it, what it is about, by which days and in which years."""
    first, early = gm.DayOfYear(month=6, day=1, years=-1), gm.EndOfMonth(month=6, years=-1)
    late = gm.EndOfMonth(month=12, years=-1)
    changed = evolve(
        BUDGET,
        name="budget, första steget",
        gloss="budget, first step",
        by=(COMMITTEE,),
        to=(COUNCIL,),
        report=gm.ReportKind.INTERIM,
        months=(6, 8),
        first=first,
        last=early,
        late=late,
        late_source=gm.Source(title="Lagen"),
        election_year=False,
        valid=gm.Period.years(2024, 2025),
        source=gm.Source(title="Styrmodell"),
        basis=gm.Basis.DERIVED,
    )
    old, new = evolve(MODEL, milestones=(BUDGET,)), evolve(MODEL, milestones=(changed,))
    assert told(new, old) == [
        ("milestone", "budget", "valid", None, gm.Period.years(2024, 2025)),
        ("milestone", "budget", "name", "budget", "budget, första steget"),
        ("milestone", "budget", "by", (), (COMMITTEE,)),
        ("milestone", "budget", "to", (), (COUNCIL,)),
        ("milestone", "budget", "report", None, gm.ReportKind.INTERIM),
        ("milestone", "budget", "months", (12,), (6, 8)),
        ("milestone", "budget", "first", None, first),
        ("milestone", "budget", "last", BUDGET.last, early),
        ("milestone", "budget", "late", None, late),
        ("milestone", "budget", "election_year", None, False),
    ]
    assert told(old, MODEL) == [("milestone", "budget", None, None, BUDGET)]
    assert told(MODEL, old) == [("milestone", "budget", None, BUDGET, None)]


def test_a_difference_read_backwards_is_the_other_way_round() -> None:
    """What came has gone."""
    new = evolve(MODEL, bodies=BODIES[1:], documents=(PAPER,))
    assert [(each.key, each.before, each.after) for each in gm.diff(MODEL, new)] == [
        (each.key, each.after, each.before) for each in gm.diff(new, MODEL)
    ]


def test_a_rule_that_asks_or_says_something_else_differs() -> None:
    """Though its code is the same."""

    def finds_less(plan: gm.Plan, model: gm.GovernanceModel) -> gm.Defects:  # noqa: ARG001
        """Find less."""
        return ()

    new = evolve(RULE, find=finds_less, sentences={"sv": "Nej!"})
    assert told(evolve(MODEL, rules=(new,)), evolve(MODEL, rules=(RULE,))) == [
        ("rule", "EX001", "demand", finds_nothing, finds_less),
        ("rule", "EX001", "wording", {"sv": "Nej."}, {"sv": "Nej!"}),
    ]


def test_a_grade_that_stands_for_another_verdict_differs() -> None:
    """Though its word is the same."""
    reached = gm.Grade(verdict=gm.Verdict.REACHED, word="Ja")
    early = evolve(reached, verdict=gm.Verdict.MET_EARLY)
    old = evolve(MODEL, scale=gm.Scale(grades=(reached,)))
    assert told(evolve(MODEL, scale=gm.Scale(grades=(early,))), old) == [
        ("model", "exempelby", "grades", (reached,), (early,))
    ]


def test_a_difference_carries_what_differs() -> None:
    """As it is, or as it was if it is gone."""
    renamed = evolve(CYCLES[0], name="tertialbokslut")
    new = evolve(MODEL, bodies=BODIES[1:], documents=(PAPER,), cycles=(renamed, CYCLES[1]))
    assert [each.about for each in gm.diff(MODEL, new)] == [BODIES[0], PAPER, renamed]


OF_CYCLES = {"id", "gloss", "subject_gloss", "covers_basis", "due_basis", "source", "basis"}
NOT_COMPARED = {
    gm.Role: {"id", "gloss", "source", "basis"},
    gm.Body: {"id", "source", "basis"},
    gm.Level: {"kind", "source", "basis"},
    gm.Document: {"id", "gloss", "source", "basis"},
    gm.MonthEnds: {*OF_CYCLES, "months"},
    gm.YearDays: {*OF_CYCLES, "dates"},
    gm.EveryYears: {*OF_CYCLES, "closing", "years"},
    gm.OneOff: {*OF_CYCLES, "dates", "readings"},
    gm.Continuous: OF_CYCLES,
    gm.Undated: OF_CYCLES,
    gm.Route: {"id", "gloss"},
    gm.Milestone: {"id", "gloss", "late_source", "source", "basis"},
    gm.Rule: {"code", "find", "sentences"},
}
"""What a thing is known by, English, what a claim rests on, what was read when, and what is compared
in another form."""


@pytest.mark.parametrize("kind", NOT_COMPARED, ids=lambda kind: kind.__name__)
def test_every_field_is_compared_or_known_not_to_be(kind: type) -> None:
    """So that a field that is added is not forgotten."""
    compared = {aspect.value for aspect in gm.Aspect}
    assert {each.name for each in fields(kind)} - NOT_COMPARED[kind] <= compared


def test_the_edition_of_which_the_sources_tell_most_is_chosen() -> None:
    """Not one that is merely assumed, though it says more; of equals the latest."""
    thin = evolve(edition(2020, 2023), cycles=(), basis=gm.Basis.STATED)
    full = evolve(edition(2016, 2019), basis=gm.Basis.DERIVED)
    again = evolve(edition(2012, 2015), basis=gm.Basis.DERIVED)
    more = evolve(edition(2024, 2027), documents=(PAPER,))
    assert gm.best_described((thin, full, again, more)) is full
    assert gm.best_described((more, again, thin)) is again
    assert gm.best_described((edition(2012, 2015), more)) is more
    with pytest.raises(ValueError, match="empty"):
        gm.best_described(())
