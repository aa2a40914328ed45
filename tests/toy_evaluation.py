"""The toy evaluation that the rules' tests are run on, and the toy instrument it was made with.

It obeys every rule. It is made up, and says so: everything is assumed.
"""

from datetime import date
from decimal import Decimal

import govmodel as gm

from toy import ASSUMED

AREAS = (
    gm.AssessedArea(id="dialog", name="Dialog", gloss="dialogue", most=Decimal(100), basis=ASSUMED),
    gm.AssessedArea(
        id="styrning", name="Styrning", gloss="steering", most=Decimal(100), basis=ASSUMED
    ),
    gm.AssessedArea(
        id="effekt", name="Effektivitet", gloss="efficiency", most=Decimal(50), basis=ASSUMED
    ),
)

INSTRUMENT = gm.Instrument(
    name="exempelprov",
    edition="2024",
    title="Exempelprovet",
    language="sv",
    first=date(2024, 1, 1),
    last=date(2026, 12, 31),
    areas=AREAS,
    most_basis=ASSUMED,
    evidence=(
        gm.ExpectedEvidence(kind=gm.EvidenceKind.INTERVIEWS, count=40, days=3, basis=ASSUMED),
        gm.ExpectedEvidence(kind=gm.EvidenceKind.DOCUMENTS, basis=ASSUMED),
        gm.ExpectedEvidence(kind=gm.EvidenceKind.WEBSITE, required=False, basis=ASSUMED),
    ),
    counts_plans=False,
    reports=(
        gm.ExpectedReport(form=gm.ReportForm.ORAL, basis=ASSUMED),
        gm.ExpectedReport(form=gm.ReportForm.WRITTEN, basis=ASSUMED),
        gm.ExpectedReport(form=gm.ReportForm.PRESENTATION, required=False, basis=ASSUMED),
    ),
)


def points(area: str, got: str, *evidence: str) -> gm.AreaPoints:
    """Give an area points that rest on some evidence."""
    return gm.AreaPoints(area=area, points=Decimal(got), evidence=evidence)


INTERVIEWS = gm.Evidence(
    kind=gm.EvidenceKind.INTERVIEWS,
    id="samtal",
    period=gm.Period.parse("2024-04-08/2024-04-10"),
    count=38,
    basis=ASSUMED,
)
PLAN = gm.Evidence(
    kind=gm.EvidenceKind.DOCUMENTS,
    id="plan",
    text="Verksamhetsplan",
    period=gm.Period.parse("2023-11-20"),
    basis=ASSUMED,
)

ORAL = gm.EvaluationReport(form=gm.ReportForm.ORAL, on=date(2024, 4, 10), basis=ASSUMED)
WRITTEN = gm.EvaluationReport(form=gm.ReportForm.WRITTEN, on=date(2024, 5, 20), basis=ASSUMED)
PRESENTED = gm.EvaluationReport(form=gm.ReportForm.PRESENTATION, on=date(2024, 6, 3), basis=ASSUMED)

EVALUATION = gm.Evaluation(
    instrument=INSTRUMENT.id,
    of="9999",
    municipality="Exempelby",
    period=gm.Period.parse("2024-04-08/2024-05-20"),
    points=(
        points("dialog", "62.5", "samtal"),
        points("styrning", "71", "plan", "samtal"),
        points("effekt", "0"),
    ),
    total=Decimal("133.5"),
    evidence=(INTERVIEWS, PLAN),
    strengths=(gm.Remark(text="Gemensamma mallar", area="styrning", basis=ASSUMED),),
    improvements=(gm.Remark(text="Mål utan mått", basis=ASSUMED),),
    good_examples=(gm.Remark(text="Medborgarpanel", area="dialog", basis=ASSUMED),),
    reports=(ORAL, WRITTEN, PRESENTED),
    source=gm.Source(title="Exempelbys rapport"),
)
