"""The toy evaluation that the rules' tests are run on, made with the newer toy instrument.

It obeys every rule. It is made up, and says so: everything is assumed.
"""

from datetime import date
from decimal import Decimal

import govmodel as gm

from toy import ASSUMED
from toy_instrument import NEW


def points(area: str, got: str, *evidence: str) -> gm.AreaPoints:
    """Give an area points that rest on some evidence."""
    return gm.AreaPoints(area=area, points=Decimal(got), evidence=evidence)


INTERVIEWS = gm.Evidence(
    kind=gm.EvidenceKind.INTERVIEWS,
    id="samtal",
    period=gm.Period.parse("2024-04-08/2024-04-10"),
    count=11,
    days=2,
    basis=ASSUMED,
)
PLAN = gm.Evidence(
    kind=gm.EvidenceKind.DOCUMENTS,
    id="plan",
    text="Verksamhetsplan",
    period=gm.Period.parse("2023-11-20"),
    basis=ASSUMED,
)

ORAL = gm.EvaluationReport(form=gm.ReportForm.ORAL, day=date(2024, 4, 10), basis=ASSUMED)
WRITTEN = gm.EvaluationReport(form=gm.ReportForm.WRITTEN, day=date(2024, 5, 20), basis=ASSUMED)
PRESENTED = gm.EvaluationReport(
    form=gm.ReportForm.PRESENTATION, day=date(2024, 6, 3), basis=ASSUMED
)

EVALUATION = gm.Evaluation(
    instrument=NEW.id,
    of="9999",
    municipality="Exempelby",
    period=gm.Period.parse("2024-04-08/2024-05-20"),
    points=(
        points("dialog", "22.5", "samtal"),
        points("styrning", "17", "plan", "samtal"),
        points("larande", "0"),
    ),
    total=Decimal("39.5"),
    evidence=(INTERVIEWS, PLAN),
    strengths=(gm.Remark(text="Gemensamma mallar", area="styrning", basis=ASSUMED),),
    improvements=(gm.Remark(text="Mål utan mått", basis=ASSUMED),),
    good_examples=(gm.Remark(text="Medborgarpanel", area="dialog", basis=ASSUMED),),
    reports=(ORAL, WRITTEN, PRESENTED),
    source=gm.Source(title="Exempelbys rapport"),
)
