from attrs import frozen
import govmodel as gm

@frozen(kw_only=True)
class Mal(gm.Goal):
    word = "mål"

YEAR = gm.Period.years(2025)
MODEL = gm.GovernanceModel(name="exempelby", edition="2025", municipality="Exempelby",
    code="9999", language="sv", valid=YEAR, levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),))
PLAN = gm.Plan(model=MODEL.id, period=YEAR, elements=(Mal(id="las", text="Fler elever läser"),))
for finding in gm.check(PLAN, MODEL):
    print(finding.text("sv"))
