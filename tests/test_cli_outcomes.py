"""The follow-up as it is read: by people, in both languages, and by programs."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from commanded import Answered, exempelby_in
from packaged import Shelf

import govmodel as gm
from govmodel.answers import outcomes as data
from govmodel.answers.asked import FollowUp
from govmodel.cli import plain
from govmodel.cli.pages import outcomes as pages

import toy

NBSP = "\N{NO-BREAK SPACE}"
AUGUST = date(2025, 8, 31)

PLAN = """\
format: govmodel.plan/1
model: exempelby@2024-2027
title: Mål för Exempelby
period: 2024-2027
sources:
- {id: budget, title: Budget 2025}
- {id: protokoll, title: Kommunfullmäktiges protokoll}
bodies:
- {id: revisorerna, name: revisorerna, role: council, basis: assumed}
elements:
- {kind: område, id: skola, text: Skola, basis: assumed}
- kind: mål
  id: laslust
  text: Fler elever läser
  decided_by: kf
  serves: [skola]
  sound_management: operational
  source: budget
- kind: mått
  id: lasare
  text: Andel elever som läser varje vecka
  serves: [laslust]
  unit: '%'
  direction: higher
  decimals: 0
  targets:
  - {type: at_least, value: 80 %, period: 2025}
  - {type: at_least, value: 75 %, period: 2025, decided: 2025-06-18, source: {id: protokoll, where: § 45}}
  source: {id: budget, where: s. 4}
- kind: mått
  id: skolbibliotek
  text: Varje skola har ett bibliotek
  serves: [laslust]
  targets:
  - {type: done, strength: should}
  source: budget
- kind: nämnduppdrag
  id: n-las
  text: Öka läslusten
  owners: [skolnamnden]
  serves: [laslust]
  budget: 1 mkr
  due: 2025-12-31
  source: budget
- {kind: chefsuppdrag, id: c-las, text: Samordna skolorna, owners: [skolchefen], serves: [n-las], source: budget}
- {kind: enhetsuppdrag, id: e-las, text: Läs varje dag, owners: [ekskolan], serves: [c-las], source: budget}
- {kind: enhetsuppdrag, id: e-hem, text: Läs hemma, owners: [ekskolan], serves: [c-las], source: budget}
"""

RESULTS = """\
format: govmodel.results/1
of: '9999'
sources:
- {id: enkat, title: Elevenkäten}
- {id: protokoll, title: Kommunfullmäktiges protokoll}
observations:
- {indicator: lasare, period: 2023, value: '78,2 %', published: 2024-03-01, source: enkat}
- {indicator: lasare, period: 2024, value: '74,6 %', provisional: true, published: 2025-03-01, source: enkat}
- {indicator: lasare, period: 2024, sex: women, value: '76,1 %', published: 2025-03-01, source: enkat}
- {indicator: lasare, period: 2024, sex: men, missing: suppressed, published: 2025-03-01, source: enkat}
- {indicator: skolbibliotek, period: 2024, done: false, published: 2025-03-01}
judgements:
- {element: laslust, at: 2025-08-31, verdict: partly, by: skolnamnden, because: Fler läser., published: 2025-09-20}
- {element: lasare, at: 2025-08-31, verdict: reached, by: kf, published: 2025-09-20}
- {at: 2025-08-31, verdict: partly, by: revisorerna, published: 2025-10-01}
forecasts:
- {element: lasare, period: 2025, at: 2025-08-31, value: 73 %, by: skolnamnden, because: Fler böcker., published: 2025-09-20}
- {element: skolbibliotek, period: 2025, at: 2025-08-31, verdict: reached, published: 2025-09-20}
deviations:
- {element: lasare, at: 2025-08-31, analysis: Två bibliotek har varit stängda., published: 2025-09-20}
- {element: lasare, at: 2025-08-31, measure: Öppna dem igen, responsible: kulturnamnden, due: 2025-11-01, published: 2025-09-20}
- {element: n-las, at: 2025-08-31, measure: Köp färre böcker, published: 2025-09-20}
progress:
- {assignment: n-las, at: 2025-08-31, state: partly, cost: 900 tkr, expected_cost: '1,2 mkr', because: Böckerna blev dyrare., published: 2025-09-20}
- {assignment: c-las, at: 2025-08-31, state: done, done: 2025-06-01, published: 2025-09-20}
- {assignment: e-las, at: 2025-08-31, state: not_done, closed: 2025-06-18, closed_by: kf, decision: {id: protokoll, where: § 46}, published: 2025-09-20}
"""


SWEDISH = f"""\
Mål för Exempelby · exempelby@2024-2027
Avstämningsdag 2025-08-31.
område skola: Skola (antaget)
  mål laslust: Fler elever läser
      Bedömning per 2025-08-31, Skolnämnden: Delvis uppnått. Fler läser.
    mått lasare: Andel elever som läser varje vecka
        Ännu inte aktuellt · Försämrad · utfall 74,6{NBSP}% (2024) · mål minst 75{NBSP}% (beslutat 2025-06-18) · måldatum 2025-12-31
        Ännu inte aktuellt (måldatum 2025-12-31): utfallet är 74,6{NBSP}% (2024, preliminärt), målet är minst 75{NBSP}%.
        Försämrad: 74,6{NBSP}% (2024, preliminärt) mot 78{NBSP}% (2023).
        Kvinnor 76{NBSP}%, män visas inte, eftersom få personer ligger bakom värdet.
        Bedömning per 2025-08-31, Kommunfullmäktige: Uppnått.
        Prognos för 2025: Bedöms ej uppnås, 73{NBSP}% (2025-08-31, Skolnämnden). Fler böcker.
        Avvikelse per 2025-08-31: Två bibliotek har varit stängda.
        Åtgärd per 2025-08-31: Öppna dem igen (ansvarig Kulturnämnden, senast 2025-11-01)
        Källa: Elevenkäten; Kommunfullmäktiges protokoll, § 45
    mått skolbibliotek: Varje skola har ett bibliotek
        Ännu inte aktuellt · utfall inte genomfört (2024) · mål att det är genomfört (bör)
        Ännu inte aktuellt (måldatum anges inte i källan): inte genomfört (2024).
        Prognos för 2025: Bedöms uppnås (2025-08-31).
        Källa: Budget 2025
    nämnduppdrag n-las: Öka läslusten
        Ännu inte aktuellt · måldatum 2025-12-31 · Uppdraget var delvis genomfört per 2025-08-31 och ska vara klart senast 2025-12-31.
        Åtgärd per 2025-08-31: Köp färre böcker
        Böckerna blev dyrare.
        Budget 1{NBSP}mkr, utfall 0,9{NBSP}mkr, kvar +0,1{NBSP}mkr.
        Budget 1{NBSP}mkr, prognos 1,2{NBSP}mkr, avvikelse −0,2{NBSP}mkr.
      chefsuppdrag c-las: Samordna skolorna
          Genomfört · Uppdraget är genomfört (2025-06-01).
        enhetsuppdrag e-las: Läs varje dag
            Ej genomfört · Uppdraget är inte genomfört och avslutades 2025-06-18.
            Avslutat 2025-06-18 (Kommunfullmäktige, Kommunfullmäktiges protokoll, § 46).
        enhetsuppdrag e-hem: Läs hemma
            Uppgift saknas · Uppdraget har inte redovisats till och med 2025-08-31.

God ekonomisk hushållning
verksamhetsmål laslust: Fler elever läser · Ingen sammanvägning
    Bedömning per 2025-08-31, Skolnämnden: Delvis uppnått. Fler läser.
    lasare: Andel elever som läser varje vecka · Ännu inte aktuellt
    skolbibliotek: Varje skola har ett bibliotek · Ännu inte aktuellt
Sammantaget: Bedömning per 2025-08-31, revisorerna: Delvis uppnått.

Saknas (1)
e-hem: redovisning

Kommande datum
2025-11-01 lasare: Öppna dem igen
2025-12-31 bokslut
2025-12-31 tertialrapport
2025-12-31 lasare: Andel elever som läser varje vecka
2025-12-31 n-las: Öka läslusten

Sammanfattning
Vad          Mål                    Uppdrag                                                              Indikatorer
Hela planen  1 Ingen sammanvägning  1 Genomfört; 1 Ännu inte aktuellt; 1 Ej genomfört; 1 Uppgift saknas  2 Ännu inte aktuellt
Skola        1 Ingen sammanvägning  1 Genomfört; 1 Ännu inte aktuellt; 1 Ej genomfört; 1 Uppgift saknas  2 Ännu inte aktuellt
Bedömningar av mål: 1 Delvis uppnått.
Bedömningar av indikatorer: 1 Uppnått.
"""
"""What is told in Swedish; each figure and day was worked out by hand."""

ENGLISH = f"""\
Mål för Exempelby · exempelby@2024-2027
Closing day 2025-08-31.
område skola: Skola (assumed)
  mål laslust: Fler elever läser
      Judgement as of 2025-08-31, Skolnämnden: Delvis uppnått (partly reached). Fler läser.
    mått lasare: Andel elever som läser varje vecka
        Ännu inte aktuellt (not due) · trend: worse · outcome 74.6{NBSP}% (2024) · target at least 75{NBSP}% (decided 2025-06-18) · due 2025-12-31
        Not due until 2025-12-31: the outcome is 74.6{NBSP}% (2024, provisional), the target is at least 75{NBSP}%.
        Worse: 74.6{NBSP}% (2024, provisional) against 78{NBSP}% (2023).
        Women 76{NBSP}%, men not shown, because few people are behind the value.
        Judgement as of 2025-08-31, Kommunfullmäktige: Uppnått (reached).
        Forecast for 2025: expected not to be reached, 73{NBSP}% (2025-08-31, Skolnämnden). Fler böcker.
        Deviation as of 2025-08-31: Två bibliotek har varit stängda.
        Measure as of 2025-08-31: Öppna dem igen (responsible: Kulturnämnden, by 2025-11-01)
        Source: Elevenkäten; Kommunfullmäktiges protokoll, § 45
    mått skolbibliotek: Varje skola har ett bibliotek
        Ännu inte aktuellt (not due) · outcome not done (2024) · target that it is done (should)
        Not due (the source states no date): not done (2024).
        Forecast for 2025: expected to be reached (2025-08-31).
        Source: Budget 2025
    nämnduppdrag n-las: Öka läslusten
        Ännu inte aktuellt (not due) · due 2025-12-31 · The assignment is partly done on 2025-08-31, and due on 2025-12-31.
        Measure as of 2025-08-31: Köp färre böcker
        Böckerna blev dyrare.
        Budget 1{NBSP}SEK million, cost 0.9{NBSP}SEK million, left +0.1{NBSP}SEK million.
        Budget 1{NBSP}SEK million, forecast 1.2{NBSP}SEK million, deviation -0.2{NBSP}SEK million.
      chefsuppdrag c-las: Samordna skolorna
          Genomfört (done) · The assignment is done (2025-06-01).
        enhetsuppdrag e-las: Läs varje dag
            Ej genomfört (not done) · The assignment is not done, and was closed on 2025-06-18.
            Closed on 2025-06-18 (Kommunfullmäktige, Kommunfullmäktiges protokoll, § 46).
        enhetsuppdrag e-hem: Läs hemma
            Uppgift saknas (no data) · Nothing has been reported on the assignment up to 2025-08-31.

Sound financial management
operational goal laslust: Fler elever läser · Ingen sammanvägning (not combined)
    Judgement as of 2025-08-31, Skolnämnden: Delvis uppnått (partly reached). Fler läser.
    lasare: Andel elever som läser varje vecka · Ännu inte aktuellt (not due)
    skolbibliotek: Varje skola har ett bibliotek · Ännu inte aktuellt (not due)
Altogether: Judgement as of 2025-08-31, revisorerna: Delvis uppnått (partly reached).

Missing (1)
e-hem: report of progress

Coming dates
2025-11-01 lasare: Öppna dem igen
2025-12-31 annual accounts
2025-12-31 four-monthly report
2025-12-31 lasare: Andel elever som läser varje vecka
2025-12-31 n-las: Öka läslusten

Summary
What            Goals                                 Assignments                                                                                                Indicators
The whole plan  1 Ingen sammanvägning (not combined)  1 Genomfört (done); 1 Ännu inte aktuellt (not due); 1 Ej genomfört (not done); 1 Uppgift saknas (no data)  2 Ännu inte aktuellt (not due)
Skola           1 Ingen sammanvägning (not combined)  1 Genomfört (done); 1 Ännu inte aktuellt (not due); 1 Ej genomfört (not done); 1 Uppgift saknas (no data)  2 Ännu inte aktuellt (not due)
Judgements of goals: 1 Delvis uppnått (partly reached).
Judgements of indicators: 1 Uppnått (reached).
"""
"""The same in English, with the municipality's own grades and what they mean."""


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install the toy municipality, and go where its files lie."""
    with exempelby_in(tmp_path, monkeypatch) as made:
        Path("plan.yaml").write_text(PLAN, encoding="utf-8")
        Path("results.yaml").write_text(RESULTS, encoding="utf-8")
        yield made


@pytest.fixture
def answered(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> Answered:  # noqa: ARG001
    """Give a place to type in."""
    return Answered(capsys)


def tree(answered: Answered, line: str) -> dict[str, object]:
    """Give what programs are answered to a line."""
    found = json.loads(answered(f"{line} --format json"))
    assert isinstance(found, dict)
    return found


def row(answered: Answered, element: str, line: str) -> dict[str, object]:
    """Give one row of what programs are answered."""
    rows = tree(answered, line)["rows"]
    assert isinstance(rows, list)
    (found,) = (each for each in rows if each["id"] == element)
    assert isinstance(found, dict)
    return found


AT = "follow-up plan.yaml results.yaml --at 2025-08-31"


@pytest.mark.parametrize(("language", "said"), [("sv", SWEDISH), ("en", ENGLISH)])
def test_a_follow_up_tells_the_thread_and_all_that_stands_beside_it(
    answered: Answered, language: str, said: str
) -> None:
    """Grade, trend, outcome, target, reason; judgements, forecast, deviation, money; what is next."""
    assert answered(f"{AT} --lang {language}") == said


def test_at_the_year_s_end_the_forecast_is_gone_and_the_outcome_is_missing(
    answered: Answered,
) -> None:
    """Nothing that somebody expected is taken for what came."""
    said = answered("follow-up plan.yaml results.yaml --at 2025-12-31")
    assert "Prognos" not in said
    assert f"Uppgift saknas för måldatum 2025-12-31: senast kända utfall är 74,6{NBSP}%" in said
    assert "Saknas (3)\nlasare: utfall\nn-las: redovisning\ne-hem: redovisning\n" in said


def test_what_was_known_before_the_autumn_is_less(answered: Answered) -> None:
    """What was published in September had not been said in August."""
    said = answered(f"{AT} --known 2025-08-31")
    assert said.splitlines()[1] == (
        "Avstämningsdag 2025-08-31, med det som hade publicerats till och med 2025-08-31."
    )
    for later in ("Bedömning", "Prognos", "Avvikelse", "Åtgärd", "Budget 1", "Sammantaget"):
        assert later not in said
    assert f"utfallet är 74,6{NBSP}% (2024, preliminärt)" in said
    assert "  1 Ännu inte aktuellt; 3 Uppgift saknas  " in said


def test_what_is_wrong_in_the_results_is_told_with_its_place(answered: Answered) -> None:
    """Before the rows; a note or a warning does not stop the answer."""
    text = RESULTS.replace("indicator: skolbibliotek", "indicator: bibliotek")
    Path("results.yaml").write_text(text, encoding="utf-8")
    assert answered(AT).splitlines()[2] == (
        "▲ Varning GM601 results.yaml: $.observations[4].indicator: Utfallet för 2024 avser "
        "bibliotek, som inte är en indikator i planen. Indikatorerna är lasare och skolbibliotek."
    )


def test_a_body_that_nobody_knows_is_told_and_shown_by_its_id(answered: Answered) -> None:
    """What it judged is not lost for a slip in its id."""
    text = RESULTS.replace("by: revisorerna", "by: revisorena")
    Path("results.yaml").write_text(text, encoding="utf-8")
    said = answered(AT)
    assert said.splitlines()[2].startswith(
        "▲ Varning GM611 results.yaml: $.judgements[2].by: revisorena är inte ett känt organ. "
        "Det anges för god ekonomisk hushållning per 2025-08-31; kända organ är revisorerna, kf, "
    )
    assert "Sammantaget: Bedömning per 2025-08-31, revisorena: Delvis uppnått." in said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", "Planen har inga mål, uppdrag eller indikatorer."),
        ("en", "The plan has no goals, assignments or indicators."),
    ],
)
def test_a_plan_of_areas_alone_has_nothing_to_follow_up(
    answered: Answered, language: str, said: str
) -> None:
    """There is nothing to judge, to count, or to be due."""
    Path("plan.yaml").write_text(
        "format: govmodel.plan/1\nmodel: exempelby@2024-2027\nperiod: 2024\n", encoding="utf-8"
    )
    Path("results.yaml").write_text("format: govmodel.results/1\nof: '9999'\n", encoding="utf-8")
    lines = answered(f"{AT} --lang {language}").splitlines()
    assert lines[2] == said
    assert len(lines) == 7  # and a heading with the two reviews that come next


def page(model: gm.GovernanceModel, plan: gm.Plan, results: gm.Results) -> str:
    """Follow a plan up at the end of August, and read the page in Swedish."""
    file = gm.PlanFile(plan=plan, model=model, name="plan.yaml")
    told = FollowUp(
        file=file,
        name="results.yaml",
        results=results,
        rows=gm.follow_up(plan, results, model, at=AUGUST),
        findings=(),
        at=AUGUST,
        known=None,
        coming=(),
    )
    return "\n".join(plain.lines(pages.follow_up(told, "sv")))


def test_what_nobody_said_is_left_out() -> None:
    """Who judged, who answers for a measure and by when, who closed an assignment and where."""
    results = gm.Results(
        of="9999",
        judgements=(gm.Judgement(element="laslust", at=AUGUST, verdict=gm.Verdict.REACHED),),
        deviations=(gm.Deviation(element="laslust", at=AUGUST, measure="Läs mer"),),
        progress=(
            gm.Progress(
                assignment="n-las", at=AUGUST, state=gm.State.PARTLY, closed=date(2025, 6, 18)
            ),
        ),
    )
    said = page(toy.MODEL, toy.PLAN, results)
    for line in (
        "Bedömning per 2025-08-31: Uppnått.",
        "Åtgärd per 2025-08-31: Läs mer",
        "Delvis genomfört · Uppdraget är delvis genomfört och avslutades 2025-06-18.",
        "Avslutat 2025-06-18.",
    ):
        assert line in [each.strip() for each in said.splitlines()]


def test_a_goal_that_the_model_concludes_on_has_a_grade_and_a_reason() -> None:
    """And what disputes it is told to."""
    results = gm.Results(
        of="9999",
        judgements=(gm.Judgement(element="laslust", at=AUGUST, verdict=gm.Verdict.REACHED),),
    )
    said = page(evolve(toy.MODEL, upwards=gm.all_reached), toy.PLAN, results)
    assert (
        "  mål laslust: Fler elever läser\n"
        "      Ännu inte aktuellt · Inte allt under målet kan bedömas ännu; uppnått: 0 av 2.\n"
        "      Bedömning per 2025-08-31: Uppnått.\n" in said
    )


def test_a_judgement_that_says_something_else_than_what_is_computed_is_marked() -> None:
    """Both are kept, and their difference is seen."""
    year = gm.Period.years(2024)
    measure = evolve(toy.MEASURE, targets=(gm.AtLeast(value=gm.Amount.parse("15 %"), period=year),))
    seen = gm.Observation(indicator="lasare", period=year, value=gm.Amount.parse("14 %"))
    judged = gm.Judgement(element="lasare", at=AUGUST, verdict=gm.Verdict.REACHED, by="kf")
    results = gm.Results(of="9999", observations=(seen,), judgements=(judged,))
    said = page(toy.MODEL, toy.plan_with(measure), results)
    assert (
        "        Bedömning per 2025-08-31, Kommunfullmäktige: Uppnått. "
        "Avviker från den beräknade bedömningen.\n" in said
    )


def test_of_two_bodies_that_judged_the_later_is_counted() -> None:
    """Both are shown; a goal is counted once."""
    results = gm.Results(
        of="9999",
        judgements=(
            gm.Judgement(
                element="laslust",
                at=date(2025, 4, 30),
                verdict=gm.Verdict.NOT_REACHED,
                by="skolnamnden",
            ),
            gm.Judgement(element="laslust", at=AUGUST, verdict=gm.Verdict.REACHED, by="kf"),
        ),
    )
    said = page(toy.MODEL, toy.PLAN, results)
    assert "Bedömning per 2025-04-30, Skolnämnden: Ej uppnått." in said
    assert said.splitlines()[-1] == "Bedömningar av mål: 1 Uppnått."


def test_a_circle_is_named_and_not_followed_for_ever() -> None:
    """What has been shown is not shown again."""
    again = evolve(toy.GOAL, serves=("skola", "andra"))
    other = evolve(toy.GOAL, id="andra", serves=("laslust",))
    said = page(toy.MODEL, toy.plan_with(again, other), gm.Results(of="9999"))
    assert "mål laslust (se ovan)" in said


@pytest.mark.parametrize(
    ("cost", "said"),
    [
        ("1 mkr", f"kvar 0{NBSP}mkr."),
        ("750 tkr", f"kvar +0,25{NBSP}mkr."),
        ("1 000 001 kr", f"kvar −0,000001{NBSP}mkr."),
        ("999 tkr", f"kvar +0,001{NBSP}mkr."),
        ("0 kr", f"kvar +1{NBSP}mkr."),
    ],
)
def test_what_is_left_is_told_with_its_sign_and_without_idle_zeros(cost: str, said: str) -> None:
    """Plus is what is left, minus is what is lacking."""
    task = evolve(toy.COMMITTEE_TASK, budget=gm.Amount.parse("1 mkr"))
    spent = gm.Progress(
        assignment="n-las", at=AUGUST, state=gm.State.PARTLY, cost=gm.Amount.parse(cost)
    )
    told = page(toy.MODEL, toy.plan_with(task), gm.Results(of="9999", progress=(spent,)))
    assert said in told


def test_an_outcome_that_would_print_as_its_target_is_told_as_it_is() -> None:
    """14.6 is not 15, and 15 was demanded."""
    measure = evolve(
        toy.MEASURE,
        decimals=0,
        targets=(gm.AtLeast(value=gm.Amount.parse("15 %"), period=gm.Period.years(2024)),),
    )
    seen = gm.Observation(
        indicator="lasare", period=gm.Period.years(2024), value=gm.Amount.parse("14,6 %")
    )
    said = page(toy.MODEL, toy.plan_with(measure), gm.Results(of="9999", observations=(seen,)))
    assert (
        f"Ej uppnått · Trend kan inte anges · utfall 14,6{NBSP}% (2024) · mål minst 15{NBSP}% · "
        "måldatum 2024-12-31\n        Indikatorn har inte nått målvärdet: utfallet är "
        f"14,6{NBSP}% (2024)" in said
    )


def test_what_no_source_states_is_marked_and_cited_nowhere() -> None:
    """A target that was assumed is not told to stand where its indicator does."""
    year, source = gm.Period.years(2024), gm.Source(title="Kolada")
    target = gm.AtLeast(value=gm.Amount.parse("15 %"), period=year, basis=gm.Basis.ASSUMED)
    anew = evolve(target, decided=date(2024, 6, 18), decided_by="kf")
    seen = gm.Observation(
        indicator="lasare", period=year, value=gm.Amount.parse("16 %"), basis=gm.Basis.DERIVED
    )
    for targets, told in (
        ((target,), "(antaget)"),
        ((anew,), "(beslutat 2024-06-18 Kommunfullmäktige) (antaget)"),
    ):
        measure = evolve(toy.MEASURE, targets=targets, source=source)
        said = page(toy.MODEL, toy.plan_with(measure), gm.Results(of="9999", observations=(seen,)))
        assert (
            f" · utfall 16{NBSP}% (2024) (härlett) · mål minst 15{NBSP}% {told} · måldatum" in said
        )
        assert "Kolada" not in said


def test_values_behind_which_there_are_few_people_are_not_shown(answered: Answered) -> None:
    """If that is asked for; the reason stands in their place."""
    text = RESULTS.replace("value: '74,6 %', provisional", "value: '74,6 %', count: 4, provisional")
    Path("results.yaml").write_text(text, encoding="utf-8")
    assert f"utfallet är 74,6{NBSP}%" in answered(AT)
    said = answered(f"{AT} --fewer-than 5")
    assert f"74,6{NBSP}%" not in said
    assert f"76{NBSP}%" not in said  # women are fewer than all
    assert "Uppgift saknas för 2024 (visas inte, eftersom få personer ligger bakom värdet)" in said


def test_what_costs_without_a_budget_is_told_without_what_is_left() -> None:
    """There is nothing that it could be left of."""
    spent = gm.Progress(
        assignment="n-las",
        at=AUGUST,
        state=gm.State.PARTLY,
        cost=gm.Amount.parse("500 tkr"),
        expected_cost=gm.Amount.parse("2 mkr"),
    )
    said = page(toy.MODEL, toy.PLAN, gm.Results(of="9999", progress=(spent,)))
    assert f"Utfall 500{NBSP}tkr.\n" in said
    assert f"Prognos 2{NBSP}mkr.\n" in said


def test_what_is_done_or_closed_is_not_due_next() -> None:
    """Nobody waits for it."""
    task = evolve(toy.COMMITTEE_TASK, due=date(2025, 12, 1))
    states = (
        gm.Progress(assignment="n-las", at=AUGUST, state=gm.State.DONE),
        gm.Progress(
            assignment="n-las", at=AUGUST, state=gm.State.NOT_DONE, closed=date(2025, 6, 18)
        ),
        gm.Progress(assignment="n-las", at=AUGUST, state=gm.State.NOT_DONE),
    )
    listed = [
        "2025-12-01 n-las: Öka läslusten"
        in page(toy.MODEL, toy.plan_with(task), gm.Results(of="9999", progress=(state,)))
        for state in states
    ]
    assert listed == [False, False, True]


def test_a_review_beyond_the_model_s_validity_is_marked(answered: Answered) -> None:
    """It is carried on, and nobody has said it."""
    said = answered("follow-up plan.yaml results.yaml --at 2027-12-31")
    assert "2028-04-30 tertialrapport (framskrivet utöver modellens giltighetstid)\n" in said


def test_what_belongs_to_several_areas_is_counted_in_each_and_that_is_told() -> None:
    """The sums of areas are no sum of the plan."""
    other = evolve(toy.AREA, id="kultur", text="Kultur")
    plan = toy.plan_with(other, evolve(toy.GOAL, serves=("skola", "kultur")))
    lines = page(toy.MODEL, plan, gm.Results(of="9999")).splitlines()
    assert lines[-4].split("  ")[0] == "Hela planen"
    for line in lines[-3:-1]:
        assert "1 Ingen sammanvägning" in line
    assert lines[-1] == "Det som hör till flera områden räknas i vart och ett av dem."


def test_a_long_chain_is_no_wall_of_space() -> None:
    """What is deeper than a hundred levels stands below each other."""
    chain = tuple(
        evolve(toy.GOAL, id=f"m{at}", serves=(f"m{at - 1}",) if at else ("skola",))
        for at in range(300)
    )
    plan = evolve(toy.PLAN, elements=(toy.AREA, *chain))
    said = page(toy.MODEL, plan, gm.Results(of="9999"))
    assert max(len(line) - len(line.lstrip()) for line in said.splitlines()) == 200


# For programs.


SURVEY = {"title": "Elevenkäten", "where": None, "remark": None, "url": None, "decided": None}


def test_a_row_holds_everything_that_the_page_tells(answered: Answered) -> None:
    """With figures as text, so that none is rounded, and what nobody said as null."""
    found = row(answered, "lasare", f"{AT} --lang en")
    assert found == {
        "id": "lasare",
        "word": "mått",
        "text": "Andel elever som läser varje vecka",
        "kind": "indicator",
        "sound_management": None,
        "verdict": "not_due",
        "grade": {
            "word": "Ännu inte aktuellt",
            "symbol": "",
            "colour": None,
            "points": None,
        },
        "reason": "Not due until 2025-12-31: the outcome is 74.6\N{NO-BREAK SPACE}% (2024, provisional), the target is at least 75\N{NO-BREAK SPACE}%.",
        "trend": "worse",
        "trend_reason": "Worse: 74.6\N{NO-BREAK SPACE}% (2024, provisional) against 78\N{NO-BREAK SPACE}% (2023).",
        "outcome": {
            "period": {"first": "2024-01-01", "last": "2024-12-31"},
            "value": {"number": "74.6", "unit": "%"},
            "done": None,
            "missing": None,
            "count": None,
            "provisional": True,
            "published": "2025-03-01",
            "source": SURVEY,
            "basis": "stated",
        },
        "parts": {
            "women": {
                "period": {"first": "2024-01-01", "last": "2024-12-31"},
                "value": {"number": "76.1", "unit": "%"},
                "done": None,
                "missing": None,
                "count": None,
                "provisional": False,
                "published": "2025-03-01",
                "source": SURVEY,
                "basis": "stated",
            },
            "men": {
                "period": {"first": "2024-01-01", "last": "2024-12-31"},
                "value": None,
                "done": None,
                "missing": "suppressed",
                "count": None,
                "provisional": False,
                "published": "2025-03-01",
                "source": SURVEY,
                "basis": "stated",
            },
        },
        "target": {
            "period": {"first": "2025-01-01", "last": "2025-12-31"},
            "strength": "must",
            "decided": "2025-06-18",
            "decided_by": None,
            "basis": "stated",
            "low": {"number": "75", "unit": "%"},
            "high": None,
            "direction": "higher",
            "text": "at least 75\N{NO-BREAK SPACE}%",
        },
        "due": "2025-12-31",
        "lacks": [],
        "judgements": [
            {
                "at": "2025-08-31",
                "verdict": "reached",
                "by": "kf",
                "because": None,
                "published": "2025-09-20",
                "source": None,
                "basis": "stated",
            }
        ],
        "disputed": False,
        "forecast": {
            "at": "2025-08-31",
            "period": {"first": "2025-01-01", "last": "2025-12-31"},
            "value": {"number": "73", "unit": "%"},
            "verdict": "not_reached",
            "by": "skolnamnden",
            "because": "Fler böcker.",
            "published": "2025-09-20",
            "source": None,
            "basis": "stated",
        },
        "deviations": [
            {
                "at": "2025-08-31",
                "analysis": "Två bibliotek har varit stängda.",
                "measure": None,
                "responsible": None,
                "due": None,
                "published": "2025-09-20",
                "source": None,
                "basis": "stated",
            },
            {
                "at": "2025-08-31",
                "analysis": None,
                "measure": "Öppna dem igen",
                "responsible": "kulturnamnden",
                "due": "2025-11-01",
                "published": "2025-09-20",
                "source": None,
                "basis": "stated",
            },
        ],
        "progress": None,
        "sources": [
            SURVEY,
            {
                "title": "Kommunfullmäktiges protokoll",
                "where": "§ 45",
                "remark": None,
                "url": None,
                "decided": None,
            },
        ],
    }


def test_programs_are_told_that_a_judgement_differs(answered: Answered) -> None:
    """From what is computed at the same closing."""
    text = RESULTS.replace(
        "{element: lasare, at: 2025-08-31, verdict: reached,",
        "{element: skolbibliotek, at: 2025-08-31, verdict: not_reached,",
    ).replace("period: 2024, done: false", "period: 2024, done: true")
    Path("results.yaml").write_text(text, encoding="utf-8")
    assert row(answered, "skolbibliotek", AT)["verdict"] == "reached"
    assert row(answered, "skolbibliotek", AT)["disputed"] is True
    assert row(answered, "lasare", AT)["disputed"] is False


def test_an_assignment_has_its_progress_and_its_money(answered: Answered) -> None:
    """In the units in which they were written, and what is left in that of the budget."""
    progress = row(answered, "n-las", AT)["progress"]
    assert progress == {
        "at": "2025-08-31",
        "state": "partly",
        "done": None,
        "closed": None,
        "closed_by": None,
        "decision": None,
        "because": "Böckerna blev dyrare.",
        "budget": {"number": "1", "unit": "mkr"},
        "cost": {"number": "900", "unit": "tkr"},
        "expected_cost": {"number": "1.2", "unit": "mkr"},
        "left": {"number": "0.100", "unit": "mkr"},
        "expected_left": {"number": "-0.2", "unit": "mkr"},
        "published": "2025-09-20",
        "source": None,
        "basis": "stated",
    }


def test_of_the_whole_it_is_told_what_is_counted_what_is_next_and_what_was_judged(
    answered: Answered,
) -> None:
    """Goals, assignments and indicators apart, and under each area."""
    found = tree(answered, f"{AT} --known 2025-10-01")
    del found["rows"]
    counted = {
        "goal": {"not_combined": 1},
        "assignment": {"not_due": 1, "reached": 1, "not_reached": 1, "no_data": 1},
        "indicator": {"not_due": 2},
    }
    assert found == {
        "format": "govmodel.follow-up/2",
        "file": "plan.yaml",
        "plan": "Mål för Exempelby",
        "model": "exempelby@2024-2027",
        "results": "results.yaml",
        "at": "2025-08-31",
        "known": "2025-10-01",
        "next_reviews": [
            {"cycle": "bokslut", "closing": "2025-12-31", "basis": "assumed"},
            {"cycle": "tertial", "closing": "2025-12-31", "basis": "assumed"},
        ],
        "counts": {"error": 0, "warning": 0, "note": 0},
        "findings": [],
        "verdicts": counted,
        "areas": {"skola": counted},
        "overall": [
            {
                "at": "2025-08-31",
                "verdict": "partly",
                "by": "revisorerna",
                "because": None,
                "published": "2025-10-01",
                "source": None,
                "basis": "stated",
            }
        ],
    }


def test_what_is_not_known_is_null(answered: Answered) -> None:
    """Of a goal that nothing is computed of; and results of another municipality are an error."""
    Path("results.yaml").write_text(RESULTS.replace("9999", "0331"), encoding="utf-8")
    line = f"{AT} --known 2024-01-01"
    assert [each["code"] for each in tree(answered, line)["findings"]] == ["GM602"]  # type: ignore[attr-defined]
    goal = row(answered, "laslust", line)
    assert (goal["verdict"], goal["trend"], goal["trend_reason"]) == (
        "not_combined",
        "unknown",
        None,
    )
    assert (goal["outcome"], goal["target"], goal["due"]) == (None, None, None)
    assert (goal["forecast"], goal["progress"], goal["judgements"]) == (None, None, [])
    measure = row(answered, "lasare", line)
    assert (measure["verdict"], measure["outcome"]) == ("not_due", None)


def test_a_scale_in_points_gives_its_points_as_text() -> None:
    """Beside its word, sign and colour."""
    grade = gm.Grade(
        verdict=gm.Verdict.NOT_COMBINED,
        word="Ej poängsatt",
        symbol="–",
        colour=gm.Colour.GREY,
        points=gm.Amount.parse("0,5 st").number,
    )
    model = evolve(toy.MODEL, scale=gm.Scale(grades=(grade,)))
    rows = gm.follow_up(toy.PLAN, gm.Results(of="9999"), model, at=AUGUST)
    told = FollowUp(
        file=gm.PlanFile(plan=toy.PLAN, model=model, name="plan.yaml"),
        name="results.yaml",
        results=gm.Results(of="9999"),
        rows=rows,
        findings=(),
        at=AUGUST,
        known=None,
        coming=(),
    )
    first = json.loads(json.dumps(data.follow_up(told, "sv"), default=str))["rows"][0]
    assert first["grade"] == {
        "word": "Ej poängsatt",
        "symbol": "–",
        "colour": "grey",
        "points": "0.5",
    }
