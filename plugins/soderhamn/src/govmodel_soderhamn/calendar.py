"""When: programmes three times a year, operations and economy twice, and one report besides.

"After April" is stated; that the closing day is the month's last is derived.

>>> from govmodel_soderhamn.calendar import CYCLES_2008
>>> [cycle.name for cycle in CYCLES_2008][:2]
['uppföljning av handlingsprogram', 'delårsrapport']
"""

from govmodel import Basis, Continuous, Coverage, MonthEnds, ReportKind
from govmodel_soderhamn.sources import MALMODELL
from govmodel_soderhamn.words import Handlingsprogram

CYCLES_2008 = (
    MonthEnds(
        id="handlingsprogram",
        name="uppföljning av handlingsprogram",
        gloss="follow-up of action programmes",
        subject="handlingsprogram",
        subject_gloss="action programmes",
        looks_at=(Handlingsprogram,),
        months=(4, 8, 12),
        source=MALMODELL.at(
            "Handlingsprogrammen",
            remark="När det behövs arbetas programmen vidare och ändras. Att avstämningsdagen är "
            "månadens sista dag är härlett.",
        ),
        basis=Basis.DERIVED,
    ),
    MonthEnds(
        id="delarsrapport",
        name="delårsrapport",
        gloss="interim report",
        subject="verksamhet och ekonomi",
        subject_gloss="operations and economy",
        months=(8,),
        covers=Coverage.YEAR_TO_DATE,
        covers_basis=Basis.DERIVED,
        report=ReportKind.INTERIM,
        source=MALMODELL.at(
            "Uppföljning", remark='Den sägs vara "mer utförlig"; jämfört med vad framgår inte.'
        ),
        basis=Basis.DERIVED,
    ),
    MonthEnds(
        id="arsredovisning",
        name="årsredovisning",
        gloss="annual report",
        subject="verksamhet och ekonomi",
        subject_gloss="operations and economy",
        months=(12,),
        covers=Coverage.YEAR_TO_DATE,
        covers_basis=Basis.DERIVED,
        report=ReportKind.ANNUAL,
        source=MALMODELL.at("Uppföljning"),
        basis=Basis.DERIVED,
    ),
    MonthEnds(
        id="sarskild-rapport",
        name="särskild rapport",
        gloss="special report",
        subject="miljö-, välfärd- och jämställdhetsfrågor",
        subject_gloss="environment, welfare and gender equality",
        months=(12,),
        source=MALMODELL.at("Uppföljning"),
        basis=Basis.DERIVED,
    ),
    Continuous(
        id="standiga-forbattringar",
        name="ständiga förbättringar",
        gloss="continuous improvement",
        subject="verksamhetsledning",
        subject_gloss="management",
        source=MALMODELL.at("Verksamhetsledningsprocessen"),
    ),
)
"""The reviews of 2008–2011; who reads them and by when the presentation does not say."""
