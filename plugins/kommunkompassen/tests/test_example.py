"""The shipped examples: three municipalities' published points, by two editions."""

from decimal import Decimal
from pathlib import Path

import pytest

import govmodel as gm
from govmodel_kommunkompassen import instruments

EXAMPLE = Path(__file__).parents[3] / "examples" / "kommunkompassen"
EDITIONS = {each.id: each for each in instruments()}


def read(name: str) -> gm.Scores:
    """Read an evaluation by the edition that its file names."""
    file = gm.read_evaluation(EXAMPLE / f"{name}.yaml", EDITIONS.__getitem__)
    return gm.score(file.evaluation, file.instrument)


@pytest.fixture(scope="module")
def grastorp() -> gm.Scores:
    """Give what Grästorp published of 2014."""
    return read("grastorp-2014")


@pytest.fixture(scope="module")
def kramfors() -> gm.Scores:
    """Give what Kramfors published of 2013."""
    return read("kramfors-2013")


@pytest.fixture(scope="module")
def vallentuna() -> gm.Scores:
    """Give what Vallentuna published of 2021."""
    return read("vallentuna-2021")


def test_whose_evaluations_they_are_and_by_which_edition(
    grastorp: gm.Scores, kramfors: gm.Scores, vallentuna: gm.Scores
) -> None:
    """Two by the edition of 2010, one by that of 2020."""
    told = [
        (each.evaluation.of, each.label("sv"), str(each.evaluation.period), each.instrument.edition)
        for each in (grastorp, kramfors, vallentuna)
    ]
    assert told == [
        ("1444", "Grästorp 2014", "2014-10", "2010"),
        ("2282", "Kramfors 2013", "2013", "2010"),
        ("0115", "Vallentuna 2021", "2021-02", "2020"),
    ]


def test_they_break_no_rule_and_say_what_is_not_known(
    grastorp: gm.Scores, kramfors: gm.Scores, vallentuna: gm.Scores
) -> None:
    """Kramfors' page states another sum, and not on what the points rest: three kinds are lacking."""
    found = {
        each.evaluation.municipality: [
            (finding.code, finding.severity.value)
            for finding in gm.check_evaluation(each.evaluation, each.instrument)
        ]
        for each in (grastorp, kramfors, vallentuna)
    }
    assert found == {
        "Grästorp": [],
        "Kramfors": [("GM716", "warning"), *[("GM709", "warning")] * 3],
        "Vallentuna": [],
    }


def test_the_points_of_grastorp_with_their_ranks(grastorp: gm.Scores) -> None:
    """Best in political steering and control, and the sum is the stated one."""
    assert [(each.area.id, str(each.points), each.rank) for each in grastorp.areas] == [
        ("offentlighet", "61", 5),
        ("tillganglighet", "60", 6),
        ("styrning", "73", 1),
        ("ledarskap", "53", 8),
        ("resultat", "70", 2),
        ("arbetsgivare", "56", 7),
        ("utveckling", "65", 4),
        ("samhallsbyggare", "68", 3),
    ]
    assert (grastorp.total, grastorp.summed) == (Decimal(506), True)
    assert grastorp.evaluation.total == Decimal(506)


def test_what_the_points_of_grastorp_rest_on(grastorp: gm.Scores) -> None:
    """About twenty-five persons were met."""
    told = [(each.kind.value, each.count) for each in grastorp.evaluation.evidence]
    assert told == [("interviews", 25), ("documents", None), ("website", None)]


def test_the_sum_that_kramfors_states_is_not_that_of_its_points(kramfors: gm.Scores) -> None:
    """They are rounded; theirs is 447, which counts, and the page's 448."""
    assert [str(each.points) for each in kramfors.areas] == [
        "58",
        "56",
        "73",
        "53",
        "58",
        "45",
        "44",
        "60",
    ]
    assert (kramfors.total, kramfors.summed) == (Decimal(447), True)
    assert kramfors.evaluation.total == Decimal(448)
    assert kramfors.evaluation.source is not None
    assert "448" in (kramfors.evaluation.source.remark or "")


def test_the_points_of_vallentuna(vallentuna: gm.Scores) -> None:
    """The area that its page calls by an old name is the edition's first."""
    assert [(each.area.id, str(each.points)) for each in vallentuna.areas] == [
        ("samspel", "73"),
        ("samhallsutveckling", "75"),
        ("styrning", "80"),
        ("effektivitet", "83"),
        ("brukare", "86"),
        ("kvalitet", "82"),
        ("arbetsliv", "86"),
        ("ledarskap", "83"),
    ]
    assert [each.rank for each in vallentuna.areas] == [8, 7, 6, 3, 1, 5, 1, 3]
    assert vallentuna.total == vallentuna.evaluation.total == Decimal(648)


def test_two_municipalities_are_compared_within_an_edition(
    grastorp: gm.Scores, kramfors: gm.Scores
) -> None:
    """Area by area, and in sum: 506 and 447."""
    found = gm.compare_scores(grastorp, kramfors)
    assert found.kind is gm.ComparedWith.OTHER
    assert not found.refused
    differences = [int(each.difference or 0) for each in found.areas]
    assert differences == [3, 4, 0, 0, 12, 11, 21, 8]
    assert found.total.difference == Decimal(59)


def test_a_municipality_is_compared_with_the_published_points_of_its_edition(
    grastorp: gm.Scores, vallentuna: gm.Scores
) -> None:
    """Grästorp's sum with four that are told exactly, Vallentuna's areas with what it was told."""
    sums = [
        gm.compare_scores(grastorp, each).total.difference
        for each in grastorp.instrument.benchmarks
    ]
    assert sums == [Decimal(-109), Decimal(-138), Decimal(56), Decimal(-150), None]
    mean = gm.compare_scores(vallentuna, vallentuna.instrument.benchmarks[0])
    differences = [int(each.difference or 0) for each in mean.areas]
    assert differences == [10, 10, 7, 19, 25, 23, 18, 19]
    assert mean.total.difference is None


def test_nothing_is_compared_across_editions(grastorp: gm.Scores, vallentuna: gm.Scores) -> None:
    """Not the sum, and no area: not the one of the same number either, nor one of like name."""
    found = gm.compare_scores(grastorp, vallentuna)
    assert found.refused
    assert {each.difference for each in (*found.areas, found.total)} == {None}
    steering = found.areas[2].refusal
    assert steering is not None
    assert [area.id for area, _ in steering.mistakable] == ["styrning"]
    assert steering.text("sv") == (
        "Område 3, Politisk styrning och kontroll, i Kommunkompassen 2010 kan inte jämföras med "
        "något område i Kommunkompassen 2020: poäng gäller bara inom en utgåva. Område 3 i "
        "Kommunkompassen 2020, Styrning och kontroll, har samma nummer och samma eller ett "
        "liknande namn men är ett annat område."
    )
