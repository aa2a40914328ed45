"""Söderhamn's governance model: who decides, in which words, reviewed when.

The presentation *Målmodell för Söderhamns kommun* is the source; what it leaves open is left open
here. It has no year. That it describes the edition of 2008–2011 is derived from the auditors'
report of January 2008, which lists the same parts.
"""

from attrs import evolve

from govmodel import (
    Basis,
    Body,
    Coverage,
    Document,
    GovernanceModel,
    Level,
    MonthEnds,
    Period,
)
from govmodel_soderhamn.rules import RULES
from govmodel_soderhamn.sources import MALMODELL, PWC_2008, WEBSITE
from govmodel_soderhamn.words import (
    Aktivitet,
    Atagande,
    Handlingsprogram,
    Huvudprocess,
    Indikator,
    Inriktningsmal,
    Mal,
    Vision,
)
from govmodel_sweden import BOARD, COMMITTEE, COMPANY, COUNCIL, SWEDEN

# Who

_NAMED = evolve(WEBSITE, remark="Att det fanns hela 2008–2011 är antaget.")

BODIES = (
    Body(
        id="kf",
        name="Kommunfullmäktige",
        role=COUNCIL.id,
        source=MALMODELL.at("Handlingsprogrammen"),
    ),
    Body(id="ks", name="Kommunstyrelsen", role=BOARD.id, basis=Basis.ASSUMED),
    *(
        Body(id=body_id, name=name, role=role.id, source=_NAMED, basis=Basis.ASSUMED)
        for body_id, name, role in (
            ("ksn", "Kultur- och samhällsutvecklingsnämnden", COMMITTEE),
            ("bmn", "Bygg- och miljönämnden", COMMITTEE),
            ("bun", "Barn- och utbildningsnämnden", COMMITTEE),
            ("nla", "Nämnden för lärande och arbete", COMMITTEE),
            ("sn", "Socialnämnden", COMMITTEE),
            ("on", "Omvårdnadsnämnden", COMMITTEE),
            ("stadshus", "Söderhamns Stadshus AB", COMPANY),
            ("elnat", "Söderhamn Elnät AB", COMPANY),
            ("nara", "Söderhamn NÄRA AB", COMPANY),
            ("faxeholmen", "Faxeholmen AB", COMPANY),
        )
    ),
)

# The board is a committee too: where the model says "nämnd", it is meant (derived).
COMMITTEES_AND_COMPANIES = (COMMITTEE, BOARD, COMPANY)

# Words, from the top down

LEVELS = (
    Level(kind=Vision, source=MALMODELL.at("Vision 2012 – Önskebilden")),
    Level(
        kind=Huvudprocess,
        serves=(Vision,),
        source=MALMODELL.at(
            "Huvudprocesser & inriktningsmål",
            remark="Att huvudprocesserna tjänar visionen är härlett: den är ledstjärnan.",
        ),
        basis=Basis.DERIVED,
    ),
    Level(
        kind=Inriktningsmal,
        decided_by=(COUNCIL,),
        serves=(Huvudprocess,),
        must_serve=(Huvudprocess,),
        source=MALMODELL.at("Huvudprocesser & inriktningsmål"),
    ),
    Level(
        kind=Handlingsprogram,
        decided_by=(COUNCIL,),
        owners=COMMITTEES_AND_COMPANIES,
        serves=(Inriktningsmal,),
        must_serve=(Inriktningsmal,),
        source=MALMODELL.at("Handlingsprogrammen"),
    ),
    Level(
        kind=Atagande,
        owners=COMMITTEES_AND_COMPANIES,
        serves=(Handlingsprogram,),
        must_serve=(Handlingsprogram,),
        source=MALMODELL.at("Verksamhetsplan"),
    ),
    Level(
        kind=Mal,
        owners=COMMITTEES_AND_COMPANIES,
        serves=(Atagande,),
        source=MALMODELL.at(
            "Verksamhetsplan", remark="Att mål och aktiviteter utvecklar åtagandena är härlett."
        ),
        basis=Basis.DERIVED,
    ),
    Level(
        kind=Aktivitet,
        owners=COMMITTEES_AND_COMPANIES,
        serves=(Mal, Atagande),
        source=MALMODELL.at(
            "Verksamhetsplan", remark="Att mål och aktiviteter utvecklar åtagandena är härlett."
        ),
        basis=Basis.DERIVED,
    ),
    Level(kind=Indikator, serves=(Inriktningsmal, Atagande, Mal), basis=Basis.ASSUMED),
)

# Papers

DOCUMENTS = (
    Document(
        id="verksamhetsplan",
        name="verksamhetsplan",
        gloss="operational plan",
        by=COMMITTEES_AND_COMPANIES,
        holds=(Atagande, Mal, Aktivitet),
        source=MALMODELL.at("Verksamhetsplan"),
    ),
    Document(
        id="budgetdokument",
        name="budgetdokument",
        gloss="budget document",
        by=(COUNCIL,),
        derived_from=(Inriktningsmal, Handlingsprogram),
        source=MALMODELL.at("Verksamhetsplan"),
    ),
    Document(
        id="kartlaggning",
        name="Kartläggning av verksamhetsledningsprocessen",
        gloss="map of the management process",
        source=MALMODELL.at(
            "Verksamhetsledningsprocessen",
            remark="Beskriver den övergripande ledningen, som arbetar med ständiga förbättringar.",
        ),
    ),
)

# Calendar: programmes three times a year, operations and economy twice, and one report besides.
# "After April" is stated; that the closing day is the month's last is derived.


CYCLES = (
    MonthEnds(
        id="handlingsprogram",
        name="uppföljning av handlingsprogram",
        gloss="follow-up of action programmes",
        subject="handlingsprogram",
        subject_gloss="action programmes",
        looks_at=(Handlingsprogram,),
        months=(4, 8, 12),
        source=MALMODELL.at("Handlingsprogrammen"),
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
        source=MALMODELL.at(
            "Uppföljning",
            remark='Den sägs vara "mer utförlig"; jämfört med vad framgår inte.',
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
)

# Editions, oldest first

EDITION_2008 = GovernanceModel(
    name="soderhamn",
    edition="2008-2011",
    municipality="Söderhamn",
    code="2182",
    language="sv",
    valid=Period.years(2008, 2011),
    source=PWC_2008,
    basis=Basis.DERIVED,
    jurisdiction=SWEDEN,
    roles=(COUNCIL, BOARD, COMMITTEE, COMPANY),
    bodies=BODIES,
    levels=LEVELS,
    documents=DOCUMENTS,
    cycles=CYCLES,
    rules=RULES,
    sources=(MALMODELL, PWC_2008, WEBSITE),
)
"""The model of 2008–2011."""
