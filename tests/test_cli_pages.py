"""Answers for people, as they are read: in Swedish and in English, in a pipe and in a terminal."""

from collections.abc import Iterator
from datetime import date
from importlib.metadata import version
from pathlib import Path

import pytest
from attrs import evolve, frozen
from commanded import PLAN, Answered, exempelby_in, screens
from packaged import Shelf

import govmodel as gm
from govmodel.cli import main, plain
from govmodel.cli.blocks import Page
from govmodel.cli.pages import calendars, errors, models, plans

import toy

HOST = version("govmodel")
NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install the toy municipality, and go where its files lie."""
    with exempelby_in(tmp_path, monkeypatch) as made:
        yield made


@pytest.fixture
def answered(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> Answered:
    """Give a place to type in, with a broken plugin beside the toy municipality."""
    shelf.put("trasby-plugin", "2.1", "trasby = trasby_module", trasby_module="1/0")
    return Answered(capsys)


def read(page: Page) -> str:
    """Write a page as it stands in a file."""
    return "\n".join(plain.lines(page))


# models


def test_models_are_listed_in_swedish(answered: Answered) -> None:
    """With what their validity rests on, and every plugin that is broken."""
    assert (
        answered("models")
        == f"""\
Modell               Kommun            Gäller
exempelby@2024-2027  Exempelby (9999)  2024–2027; Antaget

Insticksmoduler som inte kan användas
✖ trasby-plugin 2.1 (trasby, med govmodel {HOST}): ZeroDivisionError: division by zero \
({Path.cwd()}/trasby-plugin-2.1/trasby_module.py:1)
"""
    )


def test_models_are_listed_in_english(answered: Answered) -> None:
    """Names stay as they are."""
    assert (
        answered("models --lang en")
        == f"""\
Model                Municipality      Valid
exempelby@2024-2027  Exempelby (9999)  2024–2027; assumed

Plugins that cannot be used
✖ trasby-plugin 2.1 (trasby, with govmodel {HOST}): ZeroDivisionError: division by zero \
({Path.cwd()}/trasby-plugin-2.1/trasby_module.py:1)
"""
    )


# show


def test_a_model_is_shown_in_swedish(answered: Answered) -> None:
    """A part that it does not have is not there, nor is a column in which nothing would stand."""
    assert (
        answered("show exempelby")
        == """\
Exempelby (9999) · styrmodell exempelby@2024-2027
Gäller 2024–2027. Källa och grund: Antaget.

Begrepp, uppifrån och ned
Begrepp                  Beslutas av        Ansvarig         Kopplas till                                               Källa och grund
område                   Ej angivet         Ej angivet       översta nivån; ska ha under sig: mål                       Antaget
mål                      kommunfullmäktige  Ej angivet       område eller mål; ska kopplas till område                  Antaget
nämnduppdrag (uppdrag)   Ej angivet         nämnd            mål; ska kopplas                                           Antaget
chefsuppdrag (uppdrag)   Ej angivet         verksamhetschef  nämnduppdrag; ska kopplas; nivån kan saknas (förvaltning)  Antaget
enhetsuppdrag (uppdrag)  Ej angivet         enhetschef       chefsuppdrag; ska kopplas                                  Antaget
mått (indikator)         Ej angivet         Ej angivet       mål; ska kopplas                                           Antaget

Organ
Organ                                     Roll               Under                Källa och grund
Kommunfullmäktige; kf                     kommunfullmäktige                       Antaget
Skolnämnden; skolnamnden                  nämnd                                   Antaget
Skolförvaltningen; skolforvaltningen      förvaltning        Skolnämnden          Antaget
Skolans verksamhetschef; skolchefen       verksamhetschef    Skolförvaltningen    Antaget
Ekskolan; ekskolan                        enhetschef         Skolförvaltningen    Antaget
Kulturnämnden; kulturnamnden              nämnd                                   Antaget
Kulturförvaltningen; kulturforvaltningen  förvaltning        Kulturnämnden        Antaget
Biblioteket; biblioteket                  enhetschef         Kulturförvaltningen  Antaget

Avstämningar
Avstämning      Ämne     Avstämningsdagar   Behandlas av                 Källa och grund
tertialrapport  mål      30/4; 31/8; 31/12  nämnd och kommunfullmäktige  Antaget
bokslut         ekonomi  31/12              Ej angivet                   Antaget
"""
    )


def test_a_model_is_shown_in_english(answered: Answered) -> None:
    """A word is shown as files have it, and in English if the model says how."""
    shown = answered("show exempelby --lang en")
    assert shown.startswith("""\
Exempelby (9999) · governance model exempelby@2024-2027
Valid 2024–2027. Source and basis: assumed.

Words, from the top down
Word                                              Decided by   Owner               Serves                                                                      Source and basis
område – area                                     unspecified  unspecified         top level; must have below it: goal                                         assumed
mål – goal                                        council      unspecified         area or goal; must serve area                                               assumed
nämnduppdrag – committee assignment (assignment)  unspecified  committee           goal; must serve                                                            assumed
chefsuppdrag – head's assignment (assignment)     unspecified  head of operations  committee assignment; must serve; the level may be absent (administration)  assumed
enhetsuppdrag – unit assignment (assignment)      unspecified  unit manager        head's assignment; must serve                                               assumed
mått – measure (indicator)                        unspecified  unspecified         goal; must serve                                                            assumed

Bodies
Body                                      Role                Under                Source and basis
""")
    assert shown.endswith("""\

Reviews
Review               Subject  Closing days       Received by            Source and basis
four-monthly report  goals    30/4; 31/8; 31/12  committee and council  assumed
annual accounts      ekonomi  31/12              unspecified            assumed
""")


BUDGET = gm.Source(
    id="budget",
    title="Budget 2024",
    url="https://example.org/budget",
    decided=date(2023, 11, 27),
    remark="Läst i utkast.",
)


@frozen(kw_only=True)
class Vagledande(gm.Goal):
    """A goal that may serve an area, and need not."""

    word = "vägledande mål"


def finds_nothing(_: gm.Plan, __: gm.GovernanceModel) -> gm.Defects:
    """Find nothing."""
    yield from ()


def full() -> gm.GovernanceModel:
    """Give a model with everything that a page can show."""
    sentences = {"sv": "{id} har ingen {expected:and}: {found}.", "en": "{id} has no {found}."}
    find = finds_nothing
    return evolve(
        toy.MODEL,
        source=BUDGET.at("s. 2"),
        basis=gm.Basis.DERIVED,
        roles=(toy.COUNCIL,),
        bodies=(),
        cycles=(),
        levels=(
            gm.Level(kind=toy.Omrade, source=BUDGET.at("s. 4")),
            gm.Level(kind=Vagledande, serves=(toy.Omrade,), source=BUDGET, basis=gm.Basis.DERIVED),
        ),
        documents=(
            gm.Document(
                id="budget",
                name="budget",
                gloss="the budget",
                by=(toy.COUNCIL,),
                holds=(Vagledande,),
                derived_from=(toy.Omrade,),
                source=BUDGET.at("s. 5", remark="Utkast."),
            ),
        ),
        rules=(
            gm.Rule(
                code="EX101",
                severity=gm.Severity.NOTE,
                find=find,
                sentences=sentences,
                source=BUDGET.at("s. 6", remark=None),
            ),
            gm.Rule(
                code="EX102",
                severity=gm.Severity.ERROR,
                find=find,
                sentences={"sv": "Så får det inte vara."},
                source=BUDGET,
            ),
        ),
        scale=gm.Scale(grades=(gm.Grade(verdict=gm.Verdict.REACHED, word="Ja", symbol="●"),)),
        sources=(BUDGET, gm.Source(id="webb", title="Webbplatsen")),
    )


def test_all_that_a_model_says_is_shown() -> None:
    """Documents, rules of its own, its scale and its sources."""
    assert (
        read(models.model(full(), "sv"))
        == """\
Exempelby (9999) · styrmodell exempelby@2024-2027
Gäller 2024–2027. Källa och grund: Budget 2024, s. 2; Härlett.

Begrepp, uppifrån och ned
Begrepp               Beslutas av  Ansvarig    Kopplas till   Källa och grund
område                Ej angivet   Ej angivet  översta nivån  Budget 2024, s. 4
vägledande mål (mål)  Ej angivet   Ej angivet  område         Budget 2024; Härlett; Läst i utkast.

Dokument
Dokument  Utfärdas av        Innehåller                              Källa och grund
budget    kommunfullmäktige  vägledande mål; sammanställs ur område  Budget 2024, s. 5; Utkast.

Egna regler
Kod    Allvarlighetsgrad  Lydelse                Källa
EX101  Upplysning         … har ingen …: …       Budget 2024, s. 6
EX102  Fel                Så får det inte vara.  Budget 2024; Läst i utkast.

Bedömningsskala
Bedömning  Betyder
● Ja       Uppnått

Källor
Källa                        Daterad     Finns på
Budget 2024; Läst i utkast.  2023-11-27  https://example.org/budget
Webbplatsen"""
    )


def test_what_a_document_holds_is_shown_or_that_nobody_said_it() -> None:
    """Of one that is only compiled, what from."""
    held = gm.Document(id="a", name="plan", holds=(toy.Mal, toy.Matt), basis=toy.ASSUMED)
    compiled = gm.Document(id="b", name="budget", derived_from=(toy.Mal,), basis=toy.ASSUMED)
    unknown = gm.Document(id="c", name="karta", basis=toy.ASSUMED)
    shown = read(models.model(evolve(toy.MODEL, documents=(held, compiled, unknown)), "sv"))
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    assert lines[lines.index("Dokument") + 2 :][:3] == [
        "plan Ej angivet mål och mått Antaget",
        "budget Ej angivet sammanställs ur mål Antaget",
        "karta Ej angivet Ej angivet Antaget",
    ]


def test_a_rule_without_english_is_shown_in_the_language_it_speaks() -> None:
    """All the rest is English."""
    assert read(models.model(full(), "en")).endswith("""\

Documents
Document    Issued by  Holds                               Source and basis
the budget  council    vägledande mål; compiled from area  Budget 2024, s. 5; Utkast.

Rules of its own
Code   Severity  Wording                Source
EX101  note      … has no …             Budget 2024, s. 6
EX102  error     Så får det inte vara.  Budget 2024; Läst i utkast.

Scale
Grade  Means
● Ja   reached

Sources
Source                       Dated       Found at
Budget 2024; Läst i utkast.  2023-11-27  https://example.org/budget
Webbplatsen""")


# check

FAULTY = PLAN.replace("[laslust]\n  unit", "[lasluts]\n  unit").replace("kf", "ks")


def test_findings_are_told_in_swedish(answered: Answered) -> None:
    """Each with its severity, code and place; their number stands last."""
    Path("plan.yaml").write_text(FAULTY, encoding="utf-8")
    assert (
        answered("check plan.yaml")
        == """\
Exempelby 2024–2027 · exempelby@2024-2027
✖ Fel GM201 plan.yaml:13: $.elements[1].decided_by: ks är inte ett känt organ. Det anges för laslust; kända organ är kf, skolnamnden, skolforvaltningen, skolchefen, ekskolan, kulturnamnden, kulturforvaltningen och biblioteket.
▲ Varning GM405 plan.yaml:15: $.elements[2]: Indikatorn lasare saknar källa: ange var värdena hämtas.
✖ Fel GM103 plan.yaml:18: $.elements[2].serves[0]: lasare hänvisar till lasluts, som inte finns i planen. Enligt modellen kopplas mått till mål.
Sammanlagt 2 fel, 1 varning, 0 upplysningar.
"""
    )


def test_findings_are_told_in_english(answered: Answered) -> None:
    """In the same order."""
    Path("plan.yaml").write_text(FAULTY, encoding="utf-8")
    assert (
        answered("check plan.yaml --lang en")
        == """\
Exempelby 2024–2027 · exempelby@2024-2027
✖ error GM201 plan.yaml:13: $.elements[1].decided_by: ks is not a known body. It stands at laslust; known bodies are kf, skolnamnden, skolforvaltningen, skolchefen, ekskolan, kulturnamnden, kulturforvaltningen and biblioteket.
▲ warning GM405 plan.yaml:15: $.elements[2]: The indicator lasare has no source: say where its values come from.
✖ error GM103 plan.yaml:18: $.elements[2].serves[0]: lasare links to lasluts, which is not in the plan. By the model, measure links to goal.
In all 2 errors, 1 warning, 0 notes.
"""
    )


def file_of(plan: gm.Plan) -> gm.PlanFile:
    """Give a plan as it is read from JSON."""
    return gm.PlanFile(plan=plan, model=toy.MODEL, name="plan.json")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", "✔ Inga anmärkningar: planen följer styrmodellen."),
        ("en", "✔ Nothing found: the plan obeys the model."),
    ],
)
def test_a_plan_without_a_fault_is_told_to_have_none(language: str, said: str) -> None:
    """A plan without a title is called by its model alone."""
    page = plans.check(file_of(evolve(toy.PLAN, title="")), toy.MODEL, (), language)
    assert read(page) == f"exempelby@2024-2027\n{said}"


def test_notes_are_counted_and_told_last() -> None:
    """One of a kind is not several."""
    error, warning, note = (
        gm.Rule(code="EX1", severity=each, find=finds_nothing, sentences={"sv": "Så är det."})
        for each in gm.Severity
    )
    findings = [gm.Finding(rule=rule, path=()) for rule in (error, warning, warning, note)]
    assert read(plans.check(file_of(toy.PLAN), toy.MODEL, findings, "sv")).splitlines()[1:] == [
        "✖ Fel EX1 plan.json: $: Så är det.",
        "▲ Varning EX1 plan.json: $: Så är det.",
        "▲ Varning EX1 plan.json: $: Så är det.",
        "• Upplysning EX1 plan.json: $: Så är det.",
        "Sammanlagt 1 fel, 2 varningar, 1 upplysning.",
    ]


# trace


@pytest.mark.parametrize(
    ("language", "up", "down"), [("sv", "Uppåt", "Nedåt"), ("en", "Upwards", "Downwards")]
)
def test_a_thread_is_told_up_and_down(
    language: str, up: str, down: str, answered: Answered
) -> None:
    """What an element serves, and what serves it, each to its end."""
    assert (
        answered(f"trace plan.yaml laslust --lang {language}")
        == f"""\
Exempelby 2024–2027 · exempelby@2024-2027
mål laslust: Fler elever läser

{up}
område skola: Skola

{down}
mått lasare: Andel elever som läser varje vecka
nämnduppdrag n-las: Öka läslusten
"""
    )


@pytest.mark.parametrize(
    ("language", "up", "down"),
    [
        (
            "sv",
            "Uppåt\nIngen koppling uppåt.",
            "Nedåt\nIngen koppling nedåt.",
        ),
        ("en", "Upwards\nIt serves nothing.", "Downwards\nNothing serves it."),
    ],
)
def test_the_ends_of_a_thread_are_told(
    language: str, up: str, down: str, answered: Answered
) -> None:
    """At the top and at the bottom."""
    assert f"\n\n{up}\n\n" in answered(f"trace plan.yaml skola --lang {language}")
    bottom = answered(f"trace plan.yaml lasare --lang {language}")
    assert bottom.endswith(f"\nmål laslust: Fler elever läser\n  område skola: Skola\n\n{down}\n")


def test_a_whole_plan_is_told_from_the_top(answered: Answered) -> None:
    """And how far each level is covered."""
    assert (
        answered("trace plan.yaml")
        == """\
Exempelby 2024–2027 · exempelby@2024-2027
område skola: Skola
  mål laslust: Fler elever läser
    mått lasare: Andel elever som läser varje vecka
    nämnduppdrag n-las: Öka läslusten

Täckning
Begrepp        Antal  Uppåt så långt modellen kräver  Har något under sig
område         1      1                               1
mål            1      1                               1
nämnduppdrag   1      1                               0
chefsuppdrag   0      0                               0
enhetsuppdrag  0      0                               0
mått           1      1                               0
"""
    )


def broken() -> gm.Plan:
    """Give a plan with several ways up, a circle, and statements that hang loose."""
    return evolve(
        toy.PLAN,
        title="",
        elements=(
            toy.AREA,
            toy.Mal(id="a", text="A", serves=("skola",)),
            toy.Mal(id="b", text="B", serves=("skola", "a"), basis=gm.Basis.DERIVED),
            toy.Mal(id="x", text="X", serves=("y",)),
            toy.Mal(id="y", text="Y", serves=("x",)),
            toy.Mal(id="under", text="Under x", serves=("x",)),
            toy.Mal(id="loose", text="Löst"),
        ),
    )


def test_where_the_threads_of_a_plan_are_broken_is_told_in_swedish() -> None:
    """Every statement stands in the tree, once in full; what goes in a circle comes last."""
    page = plans.traceability(broken(), gm.traceability(broken(), toy.MODEL), "sv")
    assert (
        read(page)
        == """\
exempelby@2024-2027
område skola: Skola
  mål a: A
    mål b: B (härlett)
  mål b (se ovan)
mål loose: Löst
mål x: X
  mål y: Y
    mål x (se ovan)
  mål under: Under x

Når inte så långt upp som modellen kräver: 4
mål x: X
mål y: Y
mål under: Under x
mål loose: Löst

Utan kopplingar: 1
mål loose: Löst

Cirkelhänvisningar
x och y

Täckning
Begrepp        Antal  Uppåt så långt modellen kräver  Har något under sig
område         1      1                               1
mål            6      2                               3
nämnduppdrag   0      0                               0
chefsuppdrag   0      0                               0
enhetsuppdrag  0      0                               0
mått           0      0                               0"""
    )


def test_where_the_threads_of_a_plan_are_broken_is_told_in_english() -> None:
    """In the municipality's own words for its statements."""
    said = read(plans.traceability(broken(), gm.traceability(broken(), toy.MODEL), "en"))
    assert "    mål b: B (derived)\n  mål b (see above)\n" in said
    assert "\n\nDo not lead up as far as the model demands: 4\nmål x: X\n" in said
    assert "\n\nWithout links: 1\nmål loose: Löst\n\nCycles\nx and y\n\nCoverage\n" in said
    assert "\nWord           Number  Up as far as the model demands  Have something below\n" in said


def test_an_empty_plan_has_a_page() -> None:
    """With nothing but zeros."""
    plan = evolve(toy.PLAN, elements=())
    said = read(plans.traceability(plan, gm.traceability(plan, toy.MODEL), "sv"))
    assert said.startswith("Exempelby 2024–2027 · exempelby@2024-2027\n\nTäckning\nBegrepp ")


# reviews


def test_reviews_are_told_in_swedish(answered: Answered) -> None:
    """What no source says is said to be unsaid."""
    assert (
        answered("reviews exempelby --year 2025")
        == """\
Exempelby · styrmodell exempelby@2024-2027 · avstämningar 2025
Avstämningsdag  Avstämning           Avser perioden  Överlämnas senast          Behandlas av                 Källa och grund
2025-04-30      tertialrapport; mål  Ej angivet      Datum anges inte i källan  nämnd och kommunfullmäktige  Antaget
2025-08-31      tertialrapport; mål  Ej angivet      Datum anges inte i källan  nämnd och kommunfullmäktige  Antaget
2025-12-31      bokslut; ekonomi     2025            Datum anges inte i källan  Ej angivet                   Antaget
2025-12-31      tertialrapport; mål  Ej angivet      Datum anges inte i källan  nämnd och kommunfullmäktige  Antaget
"""
    )


def test_reviews_beyond_the_models_validity_are_marked(answered: Answered) -> None:
    """In either language."""
    assert (
        answered("reviews exempelby --year 2030 --by due --lang en")
        == """\
Exempelby · governance model exempelby@2024-2027 · reviews to hand over 2030
No review has a hand-over day stated in that year.

No hand-over day stated (closing in 2030)
Closing day  Review                      Covers       Hand over by               Received by            Source and basis
2030-04-30   four-monthly report; goals  unspecified  The source states no date  committee and council  extrapolated beyond the model's validity
2030-08-31   four-monthly report; goals  unspecified  The source states no date  committee and council  extrapolated beyond the model's validity
2030-12-31   annual accounts; ekonomi    2030         The source states no date  unspecified            extrapolated beyond the model's validity
2030-12-31   four-monthly report; goals  unspecified  The source states no date  committee and council  extrapolated beyond the model's validity
"""
    )
    said = answered("reviews exempelby --year 2030 --by due")
    assert said.startswith(
        "Exempelby · styrmodell exempelby@2024-2027 · avstämningar att överlämna 2030\n"
        "Ingen avstämning har ett angivet datum för överlämning det året.\n\n"
        "Utan angivet datum för överlämning (avstämningsdag 2030)\nAvstämningsdag "
    )
    assert said.count("Framskrivet utöver modellens giltighetstid") == 4


@pytest.mark.parametrize(
    ("late_source", "said"),
    [
        (None, "2026-12-31 (torsdag)  "),
        (gm.Source(title="Reglemente", where="1 §"), "2026-12-31 (torsdag)  "),
        (gm.Source(title="Reglemente", where="2 §"), "2026-12-31 (torsdag); Reglemente, 2 §  "),
    ],
)
def test_where_special_reasons_rest_on_the_same_place_it_is_cited_once(
    late_source: gm.Source | None, said: str
) -> None:
    """Another place is cited beside their day."""
    milestone = gm.Milestone(
        id="budget",
        name="budget",
        source=gm.Source(title="Reglemente", where="1 §"),
        late_source=late_source,
        basis=toy.ASSUMED,
    )
    deadline = gm.Deadline(
        milestone=milestone,
        closings=(date(2027, 12, 31),),
        last=date(2026, 11, 30),
        late=date(2026, 12, 31),
        basis=toy.ASSUMED,
    )
    model = evolve(toy.MODEL, milestones=(milestone,))
    page = read(calendars.reviews(model, (2026, "closing"), (), "sv", (deadline,)))
    row = next(line for line in page.splitlines() if line.startswith("2026-11-30 (måndag)"))
    assert f"  {said}Reglemente, 1 §; Antaget" in row


def test_reviews_to_hand_over_on_a_stated_day_stand_before_the_others() -> None:
    """In tables of their own; where every day is stated, there is but one."""
    (_, cycle) = toy.CYCLES
    dated = gm.Review(
        cycle=cycle, closing=date(2024, 12, 31), basis=toy.ASSUMED, due=date(2025, 1, 31)
    )
    undated = gm.Review(cycle=cycle, closing=date(2025, 12, 31), basis=toy.ASSUMED)
    heading = "Exempelby · styrmodell exempelby@2024-2027 · avstämningar att överlämna 2025"
    columns = "Avstämningsdag  Avstämning        Avser perioden  Överlämnas senast  "
    first = [heading, f"{columns}  Behandlas av  Källa och grund"]
    first.append(
        "2024-12-31      bokslut; ekonomi  Ej angivet      2025-01-31 (fredag)  Ej angivet    Antaget"
    )
    both = read(calendars.reviews(toy.MODEL, (2025, "due"), (dated, undated), "sv"))
    assert both.splitlines()[:3] == first
    assert both.splitlines()[3:5] == [
        "",
        "Utan angivet datum för överlämning (avstämningsdag 2025)",
    ]
    assert both.splitlines()[6].startswith("2025-12-31      bokslut; ekonomi ")
    assert len(both.splitlines()) == 7
    assert read(calendars.reviews(toy.MODEL, (2025, "due"), (dated,), "sv")).splitlines() == first
    assert read(calendars.reviews(toy.MODEL, (2025, "due"), (), "sv")).splitlines() == [
        heading,
        "Ingen avstämning har ett angivet datum för överlämning det året.",
    ]


def test_a_day_that_is_stated_is_told() -> None:
    """As is the period that is covered."""
    (cycle, _) = toy.CYCLES
    review = gm.Review(
        cycle=cycle,
        closing=date(2025, 8, 31),
        basis=gm.Basis.STATUTORY,
        covers=gm.Period(first=date(2025, 1, 1), last=date(2025, 8, 31)),
        due=date(2025, 10, 31),
    )
    said = read(calendars.reviews(toy.MODEL, (2025, "closing"), (review,), "sv")).splitlines()[2]
    assert "  2025-01-01 – 2025-08-31  2025-10-31 (fredag)  " in said.replace("         ", "  ")
    assert said.endswith("Lagstadgat")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", "Ingen avstämning har en avstämningsdag det året."),
        ("en", "No review closes in that year."),
    ],
)
def test_a_year_without_reviews_is_told_to_have_none(language: str, said: str) -> None:
    """A table without rows says less."""
    page = calendars.reviews(toy.MODEL, (2025, "closing"), (), language)
    assert read(page).splitlines()[1:] == [said]


# What stopped a command.


def problems(count: int) -> gm.DocumentError:
    """Give a file with so many problems."""
    found = tuple(
        gm.Problem(name="p.yaml", line=at, key="problem.required", values={"field": "text"})
        for at in range(1, count + 1)
    )
    return gm.DocumentError("error.document", "p.yaml", found)


@pytest.mark.parametrize(
    ("language", "first", "last", "more"),
    [
        (
            "sv",
            "✖ p.yaml kan inte läsas:",
            "  p.yaml:20: det obligatoriska fältet text saknas",
            "  … och ytterligare 3 fel.",
        ),
        (
            "en",
            "✖ p.yaml cannot be read:",
            "  p.yaml:20: the required field text is missing",
            "  … and 3 more.",
        ),
    ],
)
def test_so_many_problems_are_shown_as_fit_on_a_screen(
    language: str, first: str, last: str, more: str
) -> None:
    """The rest is counted."""
    lines = list(plain.lines(errors.error(problems(23), language)))
    assert len(lines) == 22
    assert (lines[0], *lines[-2:]) == (first, last, more)
    assert len(list(plain.lines(errors.error(problems(20), language)))) == 21


def test_a_long_problem_is_shortened_in_the_middle() -> None:
    """It begins with its file, and ends with what is wrong; written out, it is not longer."""
    problem = gm.Problem(
        name="p.yaml",
        path=("\x1b" * 500,) * 30,
        key="problem.required",
        values={"field": "\x1b" * 5000},
    )
    error = gm.DocumentError("error.document", "p" * 5000, (problem,))
    first, line = plain.lines(errors.error(error, "sv"))
    assert first == f"✖ {'p' * 500}… kan inte läsas:"
    assert line.startswith("  p.yaml: $.\\x1b\\x1b")
    assert line.endswith("\\x1b… saknas")
    assert len(line) == 2 + 450 + 3 + 450


def test_another_error_is_told_in_one_line() -> None:
    """Also one that would have several."""
    error = gm.ModelError("exempelby@2024", ("it has no levels",))
    assert read(errors.error(error, "sv")) == (
        "✖ the model exempelby@2024 contradicts itself:   - it has no levels"
    )


# In a terminal.


def drawn(line: str, width: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Type a line in a terminal of some width, and give what it shows."""
    out, err = screens(monkeypatch, width)
    main(line.split())
    return [line.rstrip() for line in (out.uncoloured + err.uncoloured).splitlines()]


@pytest.mark.usefixtures("shelf")
def test_findings_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each below its place."""
    Path("plan.yaml").write_text(FAULTY, encoding="utf-8")
    assert drawn("check plan.yaml", 80, monkeypatch) == [
        "Exempelby 2024–2027 · exempelby@2024-2027",
        "",
        "✖ Fel GM201 plan.yaml:13: $.elements[1].decided_by",
        "    ks är inte ett känt organ. Det anges för laslust; kända organ är kf,",
        "      skolnamnden, skolforvaltningen, skolchefen, ekskolan, kulturnamnden,",
        "      kulturforvaltningen och biblioteket.",
        "▲ Varning GM405 plan.yaml:15: $.elements[2]",
        "    Indikatorn lasare saknar källa: ange var värdena hämtas.",
        "✖ Fel GM103 plan.yaml:18: $.elements[2].serves[0]",
        "    lasare hänvisar till lasluts, som inte finns i planen. Enligt modellen",
        "      kopplas mått till mål.",
        "Sammanlagt 2 fel, 1 varning, 0 upplysningar.",
    ]


@pytest.mark.usefixtures("shelf")
def test_a_plan_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a tree, and with a table of its levels."""
    assert drawn("trace plan.yaml --lang en", 80, monkeypatch) == [
        "Exempelby 2024–2027 · exempelby@2024-2027",
        "",
        "område skola: Skola",
        "└─ mål laslust: Fler elever läser",
        "   ├─ mått lasare: Andel elever som läser varje vecka",
        "   └─ nämnduppdrag n-las: Öka läslusten",
        "",
        "Coverage",
        " Word            Number   Up as far as the model demands   Have something below",
        "────────────────────────────────────────────────────────────────────────────────",
        " område               1                                1                      1",
        " mål                  1                                1                      1",
        " nämnduppdrag         1                                1                      0",
        " chefsuppdrag         0                                0                      0",
        " enhetsuppdrag        0                                0                      0",
        " mått                 1                                1                      0",
    ]


@pytest.mark.usefixtures("shelf")
def test_reviews_are_drawn_as_a_table_where_they_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    """And one below the other where they do not."""
    assert drawn("reviews exempelby --year 2025", 130, monkeypatch)[2:7] == [
        " Avstämningsdag   Avstämning       Avser perioden   Överlämnas senast           Behandlas av                  Källa och grund",
        "──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────",
        " 2025-04-30       tertialrapport   Ej angivet       Datum anges inte i källan   nämnd och kommunfullmäktige   Antaget",
        "                  mål",
        " 2025-08-31       tertialrapport   Ej angivet       Datum anges inte i källan   nämnd och kommunfullmäktige   Antaget",
    ]
    assert drawn("reviews exempelby --year 2025", 60, monkeypatch)[3:9] == [
        "2025-04-30",
        "    Avstämning: tertialrapport; mål",
        "    Avser perioden: Ej angivet",
        "    Överlämnas senast: Datum anges inte i källan",
        "    Behandlas av: nämnd och kommunfullmäktige",
        "    Källa och grund: Antaget",
    ]


@pytest.mark.usefixtures("shelf")
def test_what_stopped_a_command_is_drawn_on_standard_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In colours, too."""
    out, err = screens(monkeypatch)
    assert main(["check", "no.yaml", "--lang", "sv"]) == 2
    assert out.getvalue() == ""
    assert err.getvalue().startswith("\x1b[1;31m✖\x1b[0m no.yaml kan inte läsas:\n")
    assert err.uncoloured == "✖ no.yaml kan inte läsas:\n  no.yaml: filen finns inte\n"


@pytest.mark.usefixtures("shelf")
def test_no_colour_says_what_no_word_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """With colours switched off, the same is there."""
    line = ["follow-up", "plan.yaml", "results.yaml", "--at", "2025-12-31"]
    out, _ = screens(monkeypatch)
    main(line)
    assert "\x1b[1;31mEj uppnått\x1b[0m · Försämrad" in out.getvalue()
    plainly, _ = screens(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "1")
    main(line)
    assert "[31m" not in plainly.getvalue()
    assert plainly.uncoloured == out.uncoloured
