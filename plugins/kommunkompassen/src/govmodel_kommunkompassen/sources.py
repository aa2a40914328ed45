"""The texts that are cited, each once.

Of the pages on the web, the stored opening was read and not the whole page; each says so.

>>> from govmodel_kommunkompassen.sources import PRESENTATION
>>> PRESENTATION.at("bild 2").label("sv")
'Kommunkompassen – vad är det?, bild 2'
"""

from datetime import date

from govmodel import Source

_READ = "Läst i lagrat utdrag: sidans början, inte hela sidan."

PRESENTATION = Source(
    id="vad-ar-det",
    title="Kommunkompassen – vad är det?",
    remark="En odaterad presentation, läst i avskrift; bilderna anges med sina nummer. Av bild 10 "
    "är bara rubriken kvar.",
)
"""The document of the first edition."""

SKL_2018 = Source(
    id="skl-2018",
    title="Utvärdera din kommun med kommunkompassen, SKL:s webbplats",
    url="https://skl.se/demokratiledningstyrning/kvalitetstyrafoljaupputveckla/kvaliteteffektivitet/kommunkompassenutvarderingsverktyg.683.html",
    decided=date(2018, 10, 4),
    remark=f"Säger att SKL har gjort utvärderingar sedan starten 2002. {_READ}",
)
"""The association's page on the edition of 2016, which tells when it began."""

PM_2010 = Source(
    id="pm-2010",
    title="SKL: PM, utvärdering enligt Kommunkompassen i Sundbybergs kommun 2010",
    url="https://docplayer.se/amp/26370747-Pm-1-8-utvardering-enligt-kommunkompassen-i-sundbybergs-kommun.html",
    remark="Säger att en reviderad utgåva är i bruk ”sedan mars 2010”, med samma innehåll i "
    "Danmark och Norge. Läst i lagrat utdrag: promemorians början.",
)
"""What a municipality was told before it was assessed by the edition of 2010."""

STRANGNAS_2014 = Source(
    id="strangnas-2014",
    title="SKL: KommunKompassen, analys av Strängnäs kommun 2014",
    remark="Säger att verktyget reviderades 2010. Läst i lagrat utdrag: rapportens början.",
)
"""A report by the edition of 2010, which tells its areas and what it looks at."""

HUDDINGE_2017 = Source(
    id="huddinge-2017",
    title="SKL: KommunKompassen, analys av Huddinge kommun 2017",
    decided=date(2017, 5, 13),
    remark="Säger att verktyget reviderades 2010 och 2016. Läst i lagrat utdrag: rapportens "
    "början.",
)
"""A report by the edition of 2016, which tells its areas and what it looks at."""

PM = Source(
    id="pm",
    title="SKL: PM, utvärdering enligt Kommunkompassen",
    url="https://docplayer.se/amp/144398086-Pm-1-8-utvardering-enligt-kommunkompassen-i-xxxxx-kommun.html",
    remark="Odaterad mall, från tiden efter 2016. Läst i lagrat utdrag: mallens början.",
)
"""What a municipality is told before it is assessed."""

GRASTORP = Source(
    id="grastorp",
    title="Kommunkompassen, Grästorps kommuns webbplats",
    url="https://www.grastorp.se/kommun-och-politik/kommunens-organisation/styrning-och-ledning/statistik-och-undersokningar/kommunkompassen.html",
    remark=_READ,
)
"""A municipality's page on its result of 2014."""

KARLSKOGA = Source(
    id="karlskoga",
    title="Kommunkompassen, Karlskoga kommuns webbplats",
    url="https://karlskoga.se/Kommun--politik/Kvalitet-och-utveckling/Kommunkompassen.html",
    decided=date(2018, 2, 26),
    remark=_READ,
)
"""A municipality's page on its results of 2010 and 2014."""

KS = Source(
    id="ks",
    title="Kommunekompasset, KS-Konsulents webbplats",
    url="http://kskonsulent.no/styring-og-analyse/artikkelside/",
    remark=f"Odaterad, på norska. {_READ}",
)
"""A page of the Norwegian association, whose instrument is the same."""

ANGELHOLM = Source(
    id="angelholm",
    title="Ängelholms kommun: Stort kliv i Kommunkompassen, pressmeddelande",
    url="http://www.mynewsdesk.com/se/engelholm/pressreleases/stort-kliv-i-kommunkompassen-1673720",
    decided=date(2016, 11, 30),
    remark=_READ,
)
"""What a municipality told of its result of 2016, and of the revision before it."""

HELSINGBORG = Source(
    id="helsingborg",
    title="Helsingborgs stad får Kommunkompassens hittills högsta poäng, pressmeddelande",
    url="https://www.mynewsdesk.com/se/helsingborg/pressreleases/helsingborgs-stad-faar-kommunkompassens-hittills-hoegsta-poaeng-1889704",
    decided=date(2017, 3, 31),
    remark=_READ,
)
"""What a municipality told of its result of 2017."""

KOPING = Source(
    id="koping",
    title="Kommunkompassen, Köpings kommuns webbplats",
    url="https://koping.se/kommun-och-politik/kvalitet-och-utveckling/kommunkompassen.html",
    decided=date(2018, 5, 8),
    remark=_READ,
)
"""A municipality's page on its result of 2017."""

SKR = Source(
    id="skr",
    title="Utvärdera din kommun med kommunkompassen, SKR:s webbplats",
    url="https://skr.se/demokratiledningstyrning/stodforattstyraochleda/attstyraforresultat/kommunkompassenutvarderingsverktyg.683.html",
    decided=date(2020, 8, 12),
    remark=_READ,
)
"""The association's page on the edition of 2020."""

SKR_NEWS = Source(
    id="skr-nyhet",
    title="En reviderad version av Kommunkompassen, SKR:s webbplats",
    url="https://skr.se/demokratiledningstyrning/stodforattstyraochleda/nyhetsarkivstodforattstyraochleda/arkivstodforattstyraochleda/enrevideradversionavkommunkompassen.32826.html",
    decided=date(2020, 10, 19),
    remark=_READ,
)
"""What the association told of the revision for 2020."""

MARK = Source(
    id="mark",
    title="Kommunkompassen, Marks kommuns webbplats",
    url="https://www.mark.se/politik-och-organisation/resurser-och-resultat/kommunkompassen/",
    decided=date(2022, 6, 29),
    remark=_READ,
)
"""A municipality's page on what is looked at."""

TOMELILLA = Source(
    id="tomelilla",
    title="Bra resultat i andra Kommunkompassen, Tomelilla kommuns webbplats",
    url="https://www.tomelilla.se/nyhet/detalj/bra-resultat-i-andra-kommunkompassen",
    remark=_READ,
)
"""What a municipality told of its second result, of 2023."""

TOMELILLA_SURVEYS = Source(
    id="tomelilla-undersokningar",
    title="Kommunövergripande undersökningar, Tomelilla kommuns webbplats",
    url="https://www.tomelilla.se/kommun-och-politik/kvalitet-och-resultat/kommunovergripande-undersokningar",
    remark=_READ,
)
"""What a municipality says of comparing results."""

VALLENTUNA = Source(
    id="vallentuna",
    title="Kommunkompassen, Vallentuna kommuns webbplats",
    url="https://www.vallentuna.se/kommun-och-politik/service-och-kvalitetsarbete/kommunkompassen/",
    remark=_READ,
)
"""A municipality's page on its result of 2021."""

HOGANAS = Source(
    id="hoganas",
    title="Höganäs fick högsta betyget någonsin i SKR:s utvärdering, Höganäs kommuns webbplats",
    url="https://www.hoganas.se/arkiv/nyheter---hoganas-kommun/nyheter/2023-04-18-hoganas-fick-hogsta-betyget-nagonsin-i-skrs-utvardering.html",
    decided=date(2023, 4, 18),
    remark=_READ,
)
"""What a municipality told of its result of 2023."""

HOGANAS_PAGE = Source(
    id="hoganas-kommunkompassen",
    title="Kommunkompassen, Höganäs kommuns webbplats",
    url="https://www.hoganas.se/kommun--ledning/jamfor-service-och-resultat/kommunkompassen.html",
    remark=f"Säger att utvärderingen gjordes i februari 2023. {_READ}",
)
"""The same municipality's page on the instrument, which tells the month."""
