"""What people read: one catalogue per language, and values put into words."""

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from string import Formatter

import pytest

import govmodel as gm
from govmodel import Basis, Direction, Severity, Trend, Verdict
from govmodel.units import UNITS, Unit
from govmodel.words import LANGUAGES, Labelled, catalogue, fill, local, phrase, sentence, text

from toy import COMMITTEE, COUNCIL, Mal

NBSP = "\N{NO-BREAK SPACE}"

VALUES = {
    "members": ("XX", "YY"),
    "id": "m1",
    "word": "delmål",
    "found": "XX",
    "expected": "YY",
    "target": "v9",
    "level": "verksamhetsuppdrag",
    "scope": "Skolförvaltningen",
    "body": "Skolnämnden",
    "day": date(2011, 12, 31),
    "due": date(2011, 12, 31),
    "outcome": "178",
    "period": "2011",
    "hint": "Mer finns att säga.",
}
"""A word for every brace of the sentences that are quoted below."""


def braces(template: str) -> set[tuple[str, str | None]]:
    """List the names in a sentence's braces, with how several values are joined there."""
    return {(name, spec) for _, name, spec, _ in Formatter().parse(template) if name is not None}


def test_swedish_and_english_have_the_same_sentences() -> None:
    """A sentence that is there in one language is there in the other."""
    assert catalogue("sv").keys() == catalogue("en").keys()


def test_a_sentence_tells_the_same_values_in_every_language() -> None:
    """The braces of a sentence hold the same names, joined by the same word, in both languages."""
    swedish, english = catalogue("sv"), catalogue("en")
    differing = [key for key in swedish if braces(swedish[key]) != braces(english[key])]
    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_are_joined_by_or_and_by_and_alone(language: str) -> None:
    """The braces of a sentence ask for no word that the catalogue does not have."""
    asked = {spec for template in catalogue(language).values() for _, spec in braces(template)}
    assert asked == {"", "and"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_empty_or_has_loose_ends(language: str) -> None:
    """A sentence says something, and neither begins nor ends with space."""
    loose = [
        key
        for key, said in catalogue(language).items()
        if not said or (said != said.strip() and key != "number.thousands")
    ]
    assert loose == []


def test_no_swedish_stands_in_the_english_catalogue() -> None:
    """A sentence copied from the Swedish catalogue and left there would show by its letters."""
    assert [key for key, said in catalogue("en").items() if re.search("[åäöÅÄÖ]", said)] == []


@pytest.mark.parametrize("rule", gm.CORE_RULES, ids=lambda rule: rule.code)
def test_every_rule_of_the_core_has_its_sentence_in_every_language(rule: gm.Rule) -> None:
    """A finding without a sentence could not be read."""
    assert all(rule.code in catalogue(language) for language in LANGUAGES)


@pytest.mark.parametrize("kind", [Basis, Severity, Direction, Verdict, Trend])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_fixed_list_has_its_own_word_in_every_language(
    kind: type[StrEnum], language: str
) -> None:
    """No member of a fixed list is without a word, and no two share one."""
    assert len({text(member, language) for member in kind}) == len(kind)


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_has_its_word_in_every_language(unit: Unit, language: str) -> None:
    """An amount of any unit can be printed."""
    assert sentence(f"unit.{unit.name}", language)


@pytest.mark.parametrize(
    ("member", "swedish", "english"),
    [
        (Verdict.REACHED, "Uppnått", "reached"),
        (Verdict.NOT_REACHED, "Ej uppnått", "not reached"),
        (Verdict.MET_EARLY, "Målvärdet nått före måldatum", "target value met before its date"),
        (Verdict.NOT_DUE, "Ännu inte aktuellt", "not due"),
        (Verdict.NO_DATA, "Uppgift saknas", "no data"),
        (Verdict.NOT_MEASURABLE, "Ej mätbart", "not measurable"),
        (Trend.BETTER, "Förbättrad", "better"),
        (Trend.SAME, "Oförändrad", "same"),
        (Trend.WORSE, "Försämrad", "worse"),
        (Trend.UNKNOWN, "Trend kan inte anges", "unknown"),
        (Basis.STATED, "Angivet i källan", "stated"),
        (Basis.DERIVED, "Härlett", "derived"),
        (Basis.STATUTORY, "Lagstadgat", "statutory"),
        (Basis.ASSUMED, "Antaget", "assumed"),
        (
            Basis.EXTRAPOLATED,
            "Framskrivet utöver modellens giltighetstid",
            "extrapolated beyond the model's validity",
        ),
        (Basis.UNSPECIFIED, "Ej angivet", "unspecified"),
        (Severity.ERROR, "Fel", "error"),
        (Severity.WARNING, "Varning", "warning"),
        (Severity.NOTE, "Upplysning", "note"),
        (Direction.HIGHER, "högre är bättre", "higher is better"),
        (Direction.LOWER, "lägre är bättre", "lower is better"),
    ],
)
def test_a_word_of_a_fixed_list_is_printed_as_agreed(
    member: StrEnum, swedish: str, english: str
) -> None:
    """The words are exactly these, in both languages."""
    assert (text(member, "sv"), text(member, "en")) == (swedish, english)


@pytest.mark.parametrize(
    ("key", "agreed"),
    [
        ("GM101", '"delmål" är inte ett begrepp i styrmodellen.'),
        ("GM102", "Beteckningen m1 används flera gånger."),
        ("GM103", "m1 hänvisar till XX, som inte finns i planen."),
        ("GM104", "m1 (delmål) får inte kopplas till v9 (XX) enligt modellen"),
        ("GM105", "m1 saknar koppling uppåt; den röda tråden är bruten."),
        ("GM106", "Cirkelhänvisning: XX."),
        ("GM107", "verksamhetsuppdrag har hoppats över men finns i Skolförvaltningen"),
        ("GM201", "XX är inte ett känt organ."),
        ("GM202", "m1 har beslutats av XX; enligt modellen beslutar YY."),
        ("GM204", "XX kan inte ansvara för m1"),
        ("GM303", "Skolnämnden fanns inte 2011-12-31."),
        ("GM401", "m1 saknar indikator."),
        ("GM402", "Indikatorn m1 saknar målvärde."),
        ("GM403", "Indikatorn m1 saknar enhet."),
        ("GM404", "Indikatorn m1 saknar riktning"),
        ("GM405", "Indikatorn m1 saknar källa"),
        ("GM501", "Uppgiften saknar källa"),
        ("reason.reached", "Indikatorn har nått målvärdet"),
        ("reason.met_early", "Målvärdet är nått före måldatum"),
        ("reason.not_due", "Ännu inte aktuellt (måldatum 2011-12-31)"),
    ],
)
def test_a_swedish_sentence_says_what_was_agreed(key: str, agreed: str) -> None:
    """What a reader looks for is told in exactly these words."""
    assert agreed in sentence(key, "sv", VALUES)


def test_a_language_without_a_catalogue_is_told_in_english() -> None:
    """Sentences and words of fixed lists come in English."""
    assert catalogue("de") == catalogue("en")
    assert sentence("GM402", "de", {"id": "k1"}) == "The indicator k1 has no target."
    assert text(Verdict.REACHED, "fi") == "reached"
    assert phrase(None, "") == "nothing"


def test_a_number_in_a_language_without_a_catalogue_is_written_as_in_english() -> None:
    """An English sentence does not hold a Swedish number."""
    assert phrase(Decimal("-1234.5"), "de") == "-1,234.5"


def test_a_local_word_in_a_language_without_a_catalogue_is_the_municipalitys_own() -> None:
    """Only English readers get the gloss."""
    assert phrase(COMMITTEE, "fi") == "nämnd"
    assert phrase(Mal, "fi") == "mål"


def test_a_sentence_that_does_not_exist_is_a_key_error() -> None:
    """A misspelt key is never printed as nothing."""
    with pytest.raises(KeyError, match="GM999"):
        sentence("GM999", "sv")


def test_a_value_that_is_lacking_is_a_key_error() -> None:
    """A sentence is never printed with a hole in it."""
    with pytest.raises(KeyError, match="id"):
        sentence("GM402", "sv", {"di": "k1"})


def test_braces_in_a_value_are_left_alone() -> None:
    """What stands in a plan is never read as a template."""
    assert fill("{a} {b}", "sv", {"a": "{b}", "b": "{0.__class__}"}) == "{b} {0.__class__}"


def test_each_value_of_a_sentence_is_joined_in_its_own_way() -> None:
    """Several values are joined by *or*, and by *and* where the sentence asks for it."""
    values = {"a": ("x", "y"), "b": ("x", "y")}
    assert fill("{a}; {b:and}; {a:or}", "sv", values) == "x eller y; x och y; x eller y"
    assert fill("{a}; {b:and}; {a:or}", "en", values) == "x or y; x and y; x or y"


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        ("so wie es steht", "so wie es steht", "so wie es steht"),
        ("", "", ""),
        (None, "ingenting", "nothing"),
        ((), "ingenting", "nothing"),
        (Severity.WARNING, "Varning", "warning"),
        (date(2010, 4, 30), "2010-04-30", "2010-04-30"),
        (7, "7", "7"),
        (COUNCIL, "kommunfullmäktige", "council"),
        (Mal, "mål", "goal"),
        (gm.Goal, "Goal", "Goal"),
        (int, "int", "int"),
        (gm.Amount(1500, "tkr"), f"1{NBSP}500{NBSP}tkr", f"1,500{NBSP}SEK thousand"),
        (("a",), "a", "a"),
        (("a", "b"), "a eller b", "a or b"),
        (("a", "b", "c"), "a, b eller c", "a, b or c"),
        (
            (COUNCIL, Mal, None),
            "kommunfullmäktige, mål eller ingenting",
            "council, goal or nothing",
        ),
        ((Decimal("0.5"), date(2010, 1, 1)), "0,5 eller 2010-01-01", "0.5 or 2010-01-01"),
    ],
)
def test_a_value_is_put_into_words(value: object, swedish: str, english: str) -> None:
    """Each kind of value is told as a reader of the language would write it."""
    assert (phrase(value, "sv"), phrase(value, "en")) == (swedish, english)


@pytest.mark.parametrize(
    ("number", "swedish", "english"),
    [
        ("0", "0", "0"),
        ("999", "999", "999"),
        ("1000", f"1{NBSP}000", "1,000"),
        ("1234567.50", f"1{NBSP}234{NBSP}567,50", "1,234,567.50"),
        ("-1234.5", f"−1{NBSP}234,5", "-1,234.5"),
        ("-0.25", "−0,25", "-0.25"),
        ("1.25E+7", f"12{NBSP}500{NBSP}000", "12,500,000"),
        ("1E-7", "0,0000001", "0.0000001"),
    ],
)
def test_a_number_is_written_as_the_language_writes_it(
    number: str, swedish: str, english: str
) -> None:
    """Swedish sets thousands apart by a space that does not break; nobody sees an exponent."""
    assert (phrase(Decimal(number), "sv"), phrase(Decimal(number), "en")) == (swedish, english)


def test_several_values_can_be_joined_by_and() -> None:
    """The caller says which word stands before the last value."""
    assert phrase(("a", "b", "c"), "sv", "and") == "a, b och c"
    assert phrase(("a", "b", "c"), "en", "and") == "a, b and c"


def test_twenty_values_are_all_named() -> None:
    """Up to twenty values nothing is left out."""
    named = "a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s or t"
    assert phrase(tuple("abcdefghijklmnopqrst"), "en") == named


def test_of_more_than_twenty_values_the_rest_are_counted() -> None:
    """The twenty-first value and those after it are a number."""
    named = "a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t"
    assert phrase(tuple("abcdefghijklmnopqrstu"), "en") == f"{named} and 1 more"
    assert phrase(tuple("abcdefghijklmnopqrstuvw"), "sv") == f"{named} m.fl. (ytterligare 3)"


@pytest.mark.parametrize(
    ("word", "gloss", "language", "expected"),
    [
        ("nämnd", "committee", "en", "committee"),
        ("nämnd", "committee", "sv", "nämnd"),
        ("nämnd", "", "en", "nämnd"),
        ("nämnd", "", "sv", "nämnd"),
    ],
)
def test_the_gloss_is_for_english_readers_where_there_is_one(
    word: str, gloss: str, language: str, expected: str
) -> None:
    """Everybody else gets the municipality's own word."""
    assert local(word, gloss, language) == expected


def test_what_has_a_label_is_labelled() -> None:
    """Anything that can name itself in a language can stand in a sentence; text cannot."""
    assert isinstance(COUNCIL, Labelled)
    assert not isinstance("kommunfullmäktige", Labelled)


def test_a_long_text_in_a_sentence_is_cut_short() -> None:
    """Five hundred characters stand as they are; of more, the first five hundred."""
    assert phrase("x" * 500, "en") == "x" * 500
    assert phrase("x" * 501, "sv") == "x" * 500 + "…"
    assert fill("{a}!", "en", {"a": ("b" * 600, "c")}) == f"{'b' * 500}… or c!"
