"""Exempelprovet: a made-up instrument, as unlike the one in a plugin as an instrument can be.

It has two editions. The newer one has three areas, each with a maximum of its own; the older one
has five, and nobody says how many points they can get. Seen from the older edition, each area looks
like one of the newer in another way: in number and name, in number alone, in the number of one and
the name of another, in name alone, and in nothing. Ids that both editions have say nothing either.
It is made up, and says so: everything is assumed.
"""

from datetime import date
from decimal import Decimal

import govmodel as gm

from toy import ASSUMED

HANDBOOK = gm.Source(id="handbok", title="Exempelprovets handbok")

DIMENSIONS = (
    gm.Dimension(id="folk", name="Folket", gloss="people", asks="Vem får vara med?", basis=ASSUMED),
    gm.Dimension(id="hus", name="Huset", gloss="the house", basis=ASSUMED),
)

DIALOGUE = gm.AssessedArea(
    id="dialog",
    name="Dialog med invånarna",
    gloss="dialogue with the inhabitants",
    dimension="folk",
    items=("Hur förs dialogen?", "Medborgarlöften"),
    most=Decimal(30),
    basis=ASSUMED,
)
STEERING = gm.AssessedArea(
    id="styrning",
    name="Styrning och kontroll",
    gloss="steering and control",
    dimension="hus",
    items=("Är målen tydliga?",),
    most=Decimal(20),
    questions=(gm.Question.GOALS, gm.Question.REPORTING),
    basis=ASSUMED,
)
LEARNING = gm.AssessedArea(
    id="larande",
    name="Lärande",
    gloss="learning",
    most=Decimal(50),
    questions=(gm.Question.DEVIATIONS,),
    basis=ASSUMED,
)

MEDIAN = gm.Benchmark(
    total=Decimal(52), statistic=gm.Statistic.MEDIAN, period=gm.Period.years(2024), basis=ASSUMED
)
"""A sum, and nothing of the areas."""
EXAMPLE_TOWN = gm.Benchmark(
    points=(("larande", Decimal(47)), ("dialog", Decimal(28))), of="Exempelstad", basis=ASSUMED
)
"""Some areas, and no sum."""
MEAN = gm.Benchmark(
    total=Decimal(50),
    statistic=gm.Statistic.MEAN,
    about="knappt",
    about_gloss="just under",
    of="alla",
    basis=ASSUMED,
)
"""Said to be *just under* that."""

PRESENT = gm.Principle(topic=gm.Topic.SCOPE, text="Bara det som är", basis=ASSUMED)

NEW = gm.Instrument(
    name="exempelprov",
    edition="2024",
    title="Exempelprovet",
    language="sv",
    first=date(2024, 1, 1),
    dimensions=DIMENSIONS,
    areas=(DIALOGUE, STEERING, LEARNING),
    most_basis=ASSUMED,
    evidence=(
        gm.ExpectedEvidence(kind=gm.EvidenceKind.INTERVIEWS, count=12, days=2, basis=ASSUMED),
        gm.ExpectedEvidence(kind=gm.EvidenceKind.DOCUMENTS, basis=ASSUMED),
        gm.ExpectedEvidence(kind=gm.EvidenceKind.WEBSITE, required=False, basis=ASSUMED),
    ),
    present_only=PRESENT,
    reports=(
        gm.ExpectedReport(form=gm.ReportForm.ORAL, when="sista intervjudagen", basis=ASSUMED),
        gm.ExpectedReport(form=gm.ReportForm.WRITTEN, basis=ASSUMED),
        gm.ExpectedReport(form=gm.ReportForm.PRESENTATION, required=False, basis=ASSUMED),
    ),
    benchmarks=(MEDIAN, EXAMPLE_TOWN, MEAN),
    principles=(
        gm.Principle(topic=gm.Topic.SCOPE, text="Ett prov, inte ett facit", basis=ASSUMED),
    ),
    sources=(HANDBOOK,),
)


def _area(area_id: str, name: str, gloss: str) -> gm.AssessedArea:
    return gm.AssessedArea(id=area_id, name=name, gloss=gloss, basis=ASSUMED)


OLD = gm.Instrument(
    name="exempelprov",
    edition="2020",
    title="Exempelprovet",
    language="sv",
    first=date(2020, 1, 1),
    last=date(2023, 12, 31),
    areas=(
        _area("dialog", "Dialog", "dialogue"),
        _area("oppenhet", "Öppenhet", "openness"),
        _area("kontroll", "Kontroll", "control"),
        _area("larande", "Lärande", "learning"),
        _area("ledarskap", "Ledarskap", "leadership"),
    ),
)


def evaluation(
    of: str = "9999",
    year: int = 2024,
    instrument: gm.Instrument = NEW,
    total: Decimal | None = None,
    **points: str,
) -> gm.Evaluation:
    """Make an evaluation of a year, with the points of each area by the area's id."""
    return gm.Evaluation(
        instrument=instrument.id,
        of=of,
        municipality="Exempelby" if of == "9999" else "",
        period=gm.Period.years(year),
        points=tuple(
            gm.AreaPoints(area=area, points=Decimal(said)) for area, said in points.items()
        ),
        total=total,
        basis=ASSUMED,
    )


EVALUATION = evaluation(dialog="12", styrning="17", larande="25")
"""By share the order is steering, learning, dialogue; by points learning, steering, dialogue."""
OLD_EVALUATION = evaluation(
    year=2021,
    instrument=OLD,
    dialog="40",
    oppenhet="30",
    kontroll="40",
    larande="10",
    ledarskap="70",
)

SCORES = gm.score(EVALUATION, NEW)
OLD_SCORES = gm.score(OLD_EVALUATION, OLD)
