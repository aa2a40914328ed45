"""Reviews: a model's cycles laid out over a period."""

from datetime import date

from attrs import evolve

import govmodel as gm

import toy


def days(found: tuple[gm.Review, ...]) -> list[tuple[str, str]]:
    """Keep closing days and names."""
    return [(review.closing.isoformat(), review.name) for review in found]


def test_reviews_come_by_closing_day_and_then_by_name() -> None:
    """Two cycles in one year, interleaved."""
    assert days(gm.reviews(toy.MODEL, gm.Period.years(2024))) == [
        ("2024-04-30", "tertialrapport"),
        ("2024-08-31", "tertialrapport"),
        ("2024-12-31", "bokslut"),
        ("2024-12-31", "tertialrapport"),
    ]


def test_a_period_takes_the_reviews_that_close_inside_it_both_ends_included() -> None:
    """A closing on the first or the last day belongs; the day before and after do not."""
    just = gm.Period(first=date(2024, 4, 30), last=date(2024, 8, 31))
    inside = gm.Period(first=date(2024, 5, 1), last=date(2024, 8, 30))
    assert days(gm.reviews(toy.MODEL, just)) == [
        ("2024-04-30", "tertialrapport"),
        ("2024-08-31", "tertialrapport"),
    ]
    assert gm.reviews(toy.MODEL, inside) == ()


def test_a_review_tells_what_the_model_says_and_leaves_the_rest_unspecified() -> None:
    """Readers are the model's; the due day is nobody's; the covered period is not stated."""
    report = gm.reviews(toy.MODEL, gm.Period.parse("2024-04"))[0]
    assert report.readers == (toy.COMMITTEE, toy.COUNCIL)
    assert report.subject == "mål"
    assert (report.covers, report.covers_basis) == (None, gm.Basis.UNSPECIFIED)
    assert (report.due, report.due_basis) == (None, gm.Basis.UNSPECIFIED)
    assert report.basis is gm.Basis.ASSUMED
    assert report.source is None


def test_a_review_that_covers_the_year_to_date_begins_on_new_year_s_day() -> None:
    """Annual accounts cover the calendar year, on the basis that the model gives."""
    accounts = gm.reviews(toy.MODEL, gm.Period.parse("2024-12"))[0]
    assert accounts.covers == gm.Period.years(2024)
    assert accounts.covers_basis is gm.Basis.ASSUMED


def test_beyond_the_model_s_validity_reviews_are_extrapolated_and_not_refused() -> None:
    """The day after the last day of validity is another's to decide."""
    found = gm.reviews(toy.MODEL, gm.Period.parse("2027-12-01/2028-04-30"))
    assert [(review.closing.year, review.basis) for review in found] == [
        (2027, gm.Basis.ASSUMED),
        (2027, gm.Basis.ASSUMED),
        (2028, gm.Basis.EXTRAPOLATED),
    ]


def test_the_order_of_cycles_in_the_model_does_not_matter() -> None:
    """A model that lists its cycles the other way round gives the same reviews."""
    turned = evolve(toy.MODEL, cycles=toy.CYCLES[::-1])
    year = gm.Period.years(2025)
    assert gm.reviews(turned, year) == gm.reviews(toy.MODEL, year)


def test_cycles_without_days_are_listed_apart_in_the_model_s_order() -> None:
    """Whether they go on all the time or nobody said when; what they are by is theirs."""
    watched = gm.Continuous(
        id="l", name="löpande", subject="mål", by=(toy.COMMITTEE,), basis=toy.ASSUMED
    )
    sometime = gm.Undated(id="n", name="någon gång", subject="mål", basis=toy.ASSUMED)
    model = evolve(toy.MODEL, cycles=(sometime, *toy.CYCLES, watched))
    assert gm.without_days(model) == (sometime, watched)
    assert gm.without_days(toy.MODEL) == ()
    assert gm.reviews(model, gm.Period.years(2024)) == gm.reviews(toy.MODEL, gm.Period.years(2024))


def test_who_answers_for_a_review_is_told() -> None:
    """As its cycle says."""
    cycle = evolve(toy.CYCLES[1], by=(toy.HEAD,))
    (review,) = gm.reviews(evolve(toy.MODEL, cycles=(cycle,)), gm.Period.years(2024))
    assert review.by == (toy.HEAD,)
