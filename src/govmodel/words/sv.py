"""Svenska: every sentence govmodel says to people, in Swedish."""

SENTENCES = {
    # small words
    "nothing": "ingenting",
    "both": "båda",
    "number.thousands": "\N{NO-BREAK SPACE}",
    "number.decimal": ",",
    "number.minus": "\N{MINUS SIGN}",
    "list.or": "eller",
    "list.and": "och",
    "list.more": "m.fl. (ytterligare {count})",
    # what a claim rests on
    "basis.stated": "Angivet i källan",
    "basis.derived": "Härlett",
    "basis.statutory": "Lagstadgat",
    "basis.assumed": "Antaget",
    "basis.extrapolated": "Framskrivet utöver modellens giltighetstid",
    "basis.unspecified": "Ej angivet",
    # how serious a finding is
    "severity.error": "Fel",
    "severity.warning": "Varning",
    "severity.note": "Upplysning",
    # which way is good
    "direction.higher": "högre är bättre",
    "direction.lower": "lägre är bättre",
    # kinds of period
    "periodkind.calendar_year": "kalenderår",
    "periodkind.school_year": "läsår",
    "coverage.year_to_date": "året till och med avstämningsdagen",
    # units, as they are printed after a number
    "unit.kr": "kr",
    "unit.tkr": "tkr",
    "unit.mkr": "mkr",
    "unit.mdkr": "mdkr",
    "unit.%": "%",
    "unit.permille": "promille",
    "unit.percentage_point": "procentenheter",
    "unit.place": "plats",
    "unit.piece": "st",
    "unit.inhabitant": "invånare",
    "unit.full_time_equivalent": "årsarbetare",
    "unit.index_point": "indexpoäng",
    "unit.merit_point": "meritpoäng",
    # findings about links
    "GM101": '"{word}" är inte ett begrepp i styrmodellen. Det anges för {id}; '
    "begreppen är {expected:and}.",
    "GM102": "Beteckningen {id} används flera gånger. Varje beteckning ska vara unik; "
    'den används redan för "{found}".',
    "GM103": "{id} hänvisar till {found}, som inte finns i planen. "
    "Enligt modellen kopplas {word} till {expected}.",
    "GM104": "{id} ({word}) får inte kopplas till {target} ({found}) enligt modellen. "
    "Tillåtet: {expected}.",
    "GM105": "{id} saknar koppling uppåt; den röda tråden är bruten. "
    "Enligt modellen ska {word} kopplas till {expected}. Kopplat till: {found}.",
    "GM106": "Cirkelhänvisning: {found}. I cirkeln ingår {members:and}; en kedja av kopplingar "
    "leder uppåt och aldrig tillbaka.",
    "GM107": "Nivån {level} har hoppats över men finns i {scope} ({found}): "
    "{id} är kopplat direkt till {target}. Enligt modellen går kopplingen via {expected}.",
    # findings about who
    "GM201": "{found} är inte ett känt organ. Det anges för {id}; kända organ är {expected:and}.",
    "GM202": "{id} har beslutats av {found}; enligt modellen beslutar {expected}.",
    "GM203": "{id} saknar uppgift om vem som har beslutat; enligt modellen beslutar {expected}.",
    "GM204": "{found} kan inte ansvara för {id}; enligt modellen ansvarar {expected}.",
    "GM205": "{id} saknar ansvarig; enligt modellen ansvarar {expected}.",
    "GM206": "{found} är inte en känd roll. Den anges för {id}; kända roller är {expected:and}.",
    # findings about when
    "GM301": "Planen avser {found}, men styrmodellen gäller {expected}.",
    "GM302": "{id} avser {found}, men styrmodellen gäller {expected}.",
    "GM303": "{body} fanns inte {day}. {id} avser {found}, men organet fanns {expected}.",
    # findings about what can be followed up and believed
    "GM401": "{id} saknar indikator. Ett mål ska kunna följas upp genom en indikator eller genom "
    "mål under det, men {found} är kopplat till det.",
    "GM402": "Indikatorn {id} saknar målvärde.",
    "GM403": "Indikatorn {id} saknar enhet.",
    "GM404": "Indikatorn {id} saknar riktning: ange om högre eller lägre är bättre.",
    "GM406": "Indikatorn {id} säger att {found}, men målvärdet ({target}) att {expected}.",
    "GM405": "Indikatorn {id} saknar källa: ange var värdena hämtas.",
    "GM501": "Uppgiften saknar källa: {id}. Ange källan, eller märk uppgiften som antagen.",
    # findings about results
    "GM601": "Utfallet för {period} avser {found}, som inte är en indikator i planen. "
    "Indikatorerna är {expected:and}.",
    "GM602": "Resultaten avser kommunkod {found}, men styrmodellen gäller {municipality} "
    "({expected}).",
    "GM603": "Utfallet för {id} avser {found}, men indikatorn mäts per {expected}.",
    "GM604": "{id} har flera utfall för {period} utan skilda publiceringsdagar; behåll ett av dem "
    "eller ange när vart och ett publicerades.",
    # verdicts
    "verdict.reached": "Uppnått",
    "verdict.met_early": "Målvärdet nått före måldatum",
    "verdict.not_due": "Ännu inte aktuellt",
    "verdict.not_reached": "Ej uppnått",
    "verdict.no_data": "Uppgift saknas",
    "verdict.not_measurable": "Ej mätbart",
    "trend.better": "Förbättrad",
    "trend.same": "Oförändrad",
    "trend.worse": "Försämrad",
    "trend.unknown": "Trend kan inte anges",
    # why a verdict is what it is
    "reason.reached": "Indikatorn har nått målvärdet: utfallet är {outcome} ({period}), "
    "målet är {target}.",
    "reason.met_early": "Målvärdet nått före måldatum: utfallet är {outcome} ({period}), "
    "målet är {target} senast {due}.",
    "reason.not_due": "Ännu inte aktuellt (måldatum {due}): utfallet är {outcome} ({period}), "
    "målet är {target}.",
    "reason.not_due.undated": "Ännu inte aktuellt (måldatum anges inte i källan): utfallet är "
    "{outcome} ({period}), målet är {target}.",
    "reason.not_reached": "Indikatorn har inte nått målvärdet: utfallet är {outcome} ({period}), "
    "målet är {target} senast {due}.",
    "reason.no_data": "Uppgift saknas: inget utfall finns till och med {at}; målet är {target}.",
    "reason.no_data.missing": "Uppgift saknas för {period} ({missing}); målet är {target}.",
    "reason.no_data.publication_unknown": "Uppgift saknas: för inget utfall anges när det "
    "publicerades, så ingen kan säga vad som var känt {known}; målet är {target}.",
    "reason.no_data.unpublished": "Uppgift saknas: inget utfall var publicerat senast {known}; "
    "målet är {target}.",
    "reason.no_data.late": "Uppgift saknas för måldatum {due}: senast kända utfall är {outcome} "
    "({period}), målet är {target}.",
    "reason.not_measurable.no_target": "Ej mätbart: indikatorn saknar målvärde.",
    "reason.not_measurable.no_limit": "Ej mätbart: målet är {target}; det kräver {expected}, "
    "men här står {found}.",
    "reason.not_measurable.unit": "Ej mätbart: utfallet är {outcome} ({period}), men målet är "
    "{target}; enheterna kan inte jämföras.",
    # targets
    "target.at_most": "högst {value}",
    "target.at_least": "minst {value}",
    "target.rank": "plats {place} eller bättre",
    "target.rank.of": "plats {place} av {of} eller bättre",
    "target.change": "en ändring med {value} från utgångsvärdet",
    "target.derived.at_least": "minst {limit} (härlett ur utgångsvärdet {baseline} för {period})",
    "target.derived.at_most": "högst {limit} (härlett ur utgångsvärdet {baseline} för {period})",
    # errors
    "error.abstract": "{name} är abstrakt: använd en underklass av den, till exempel ur en kommuns "
    "insticksmodul",
    "error.invalid": "här väntades {expected}, men här står {found}",
    "error.document": "{name} kan inte läsas:",
    "error.document.write": "{name} kan inte skrivas:",
    "files.yaml": "YAML-filer",
    "error.extra": "{purpose} kräver ett tillägg som inte är installerat: "
    'pip install "govmodel[{extra}]"',
    "error.element": "inget element har beteckningen {id}; närmast liknar {nearest:and}",
    "error.model.unknown": "ingen installerad insticksmodul erbjuder modellen {name}; "
    "installerade modeller är {known:and}",
    "error.model.edition": "modellen {name} har ingen utgåva {edition}; utgåvorna är {known:and}",
    "error.model.day": "ingen utgåva av modellen {name} gäller {day}; utgåvorna är {known:and}",
    "error.model.several": "flera utgåvor av modellen {name} passar: {known:and}; "
    "ange edition eller on",
    "error.plugin": "insticksmodulen {plugin} är trasig: {cause}",
    "error.rule": "regeln {code} avbröts av {cause}: felet ligger i regeln, inte i planen",
    # what was expected
    "expected.text": "text",
    "expected.whole_number": "ett heltal",
    "expected.number": "ett tal, till exempel 1234,5 eller 1 234.5",
    "expected.finite": "ett ändligt Decimal-tal eller heltal",
    "expected.yes_no": "true eller false",
    "expected.day": "ett datum, till exempel 2010-04-30",
    "expected.list": "en lista",
    "expected.mapping": "fält med namn och värde",
    "expected.one_of": "något av {known}",
    "expected.amount": 'ett tal och en enhet, till exempel "12,5 mkr" eller "22 %"',
    "expected.unit": "en enhet som govmodel känner till ({known:and})",
    "expected.convertible": "ett värde som kan anges i {unit}",
    "expected.period": "ett år (2010), flera år (2008-2011), ett läsår (2007/08), en månad "
    "(2010-04), en dag (2010-04-30) eller första/sista dag (2010-01-01/2010-04-30)",
    "expected.last_day": "en sista dag som inte ligger före den första ({first})",
    "expected.year": "ett år från {first} till {last}",
    "expected.format": "{known}",
    "expected.model": "{known}: planen läses med den utgåva den är skriven för",
    "expected.source": "en källa ur filens lista sources ({known:and}), eller fältet title",
    "expected.value_or_missing": "antingen value eller missing",
    "expected.suffix": "ett filnamn som slutar på .yaml, .yml eller .json",
    "expected.percent": "en andel i procent, till exempel 100 %",
    "expected.months": "månader från 1 till 12, minst en",
    "expected.whole_years": "ett helt antal år, minst ett",
    "expected.yearly_day": "en dag som finns varje år",
    "expected.percentage_points": "en ändring i procentenheter, till exempel 3 procentenheter",
    "expected.baseline": "ett utgångsvärde",
    "expected.baseline_not_zero": "ett utgångsvärde som inte är noll",
    "expected.target": "ett slag av målvärde som govmodel känner till",
    "expected.plan": "en plan; en inläst fil har den i fältet plan",
    "expected.ids": 'flera beteckningar: ("a",), inte "a"',
    "expected.one_grade": "en benämning för varje bedömning",
    "expected.place": "en plats från 1 och uppåt",
    # problems in a file
    "problem.value": "här väntades {expected}, men här står {found}",
    "problem.required": "det obligatoriska fältet {field} saknas",
    "problem.unknown_field": "fältet {field} är okänt; kända fält är {known:and}",
    "problem.syntax": "filen är inte giltig {format}: {cause}",
    "problem.duplicate_key": "fältet {field} förekommer flera gånger; behåll ett av dem",
    "problem.duplicate_source": "källan {field} finns flera gånger; varje källa ska ha en egen "
    "beteckning",
    "problem.key": "ett fältnamn ska vara text",
    "problem.unwritable": "filen kan inte skrivas: {cause}",
    "problem.anchor": "ankare, alias och taggar (&, * och !) tillåts inte; skriv ut innehållet",
    "problem.deep": "innehållet är nästlat djupare än {limit} nivåer",
    "problem.encoding": "filen är inte kodad i UTF-8",
    "problem.large": "filen är större än {limit} byte; höj limit om den är avsedd att läsas",
    "problem.unreadable": "filen kan inte läsas: {cause}",
    "problem.several_documents": "filen innehåller flera dokument; dela upp den",
}
