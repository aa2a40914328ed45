"""A calendar's occasions: reviews and deadlines together, each on the day it is done by.

What people look at (a table, a calendar file, a year wheel, a timeline) is made of these.
"""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from govmodel.due_days import years_between
from govmodel.meetings import Meetings
from govmodel.milestones import Deadline
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.schedule import Review, deadlines, reviews
from govmodel.sources import Basis, Source
from govmodel.words import local, sentence


@frozen(kw_only=True)
class Occasion:
    """One thing in a calendar.

    :param key: what it is, the same however often the calendar is made: the model's name, the
        review's or milestone's id and the day it is about.
    :param day: the day on which it stands: by when it is handed over or done; of a review that
        nobody says that of, the day it closes.
    :param basis: what that day rests on.
    :param review: the review, if it is one.
    :param deadline: the deadline, if it is one; of a review, what the law says of it.
    :param legal: whether it is one of the law's own days, and not the municipality's.

    >>> from datetime import date
    >>> from govmodel import Basis, Occasion, MonthEnds, Review
    >>> cycle = MonthEnds(id="r", name="rapport", subject="ekonomi", months=(8,))
    >>> review = Review(cycle=cycle, closing=date(2010, 8, 31), basis=Basis.STATED)
    >>> occasion = Occasion(
    ...     key="exempelby/r/2010-08-31", day=review.closing, basis=review.basis, review=review
    ... )
    >>> occasion.label("sv"), occasion.subject("sv"), occasion.closes, occasion.statutory
    ('rapport', 'ekonomi', True, False)
    """

    key: str
    day: date
    basis: Basis
    review: Review | None = None
    deadline: Deadline | None = None
    legal: bool = False

    def label(self, language: str) -> str:
        """Name it in a language."""
        if self.review:
            return self.review.cycle.label(language)
        return self.deadline.milestone.label(language) if self.deadline else self.key

    def subject(self, language: str) -> str:
        """Tell what it is about in a language: a review's subject; of the law's days, that."""
        if self.review:
            cycle = self.review.cycle
            return local(cycle.subject, cycle.subject_gloss, language)
        return sentence("agenda.law" if self.legal else "agenda.decisions", language)

    @property
    def closes(self) -> bool:
        """Whether its day is that of closing, because nobody says when it is handed over."""
        return self.review is not None and self.review.due is None

    @property
    def statutory(self) -> bool:
        """Whether the law gives its day."""
        return self.basis is Basis.STATUTORY

    @property
    def source(self) -> Source | None:
        """Where its day is stated."""
        if self.deadline and (self.review is None or self.statutory):
            return self.deadline.milestone.source
        return self.review.source if self.review else None


def agenda(
    model: GovernanceModel,
    period: Period,
    *,
    meetings: Iterable[Meetings] = (),
    statutory: bool = False,
) -> tuple[Occasion, ...]:
    """List what there is to do in a period, by day and then by name.

    A review stands on the day it is handed over, or if nobody says which, on the day it closes: the
    annual report for 2026 in April 2027. Reviews without days are not here, but in
    :func:`~govmodel.without_days`.

    :param period: the days in which the occasions stand, both ends inside.
    :param meetings: as for :func:`~govmodel.reviews`.
    :param statutory: whether the law's days are joined; they are marked so. A legal deadline of a
        report that the model dates stands with that report, and not by itself.

    >>> import govmodel as gm
    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> report = gm.MonthEnds(
    ...     id="arsredovisning",
    ...     name="årsredovisning",
    ...     subject="ekonomi",
    ...     months=(12,),
    ...     due=gm.DayOfYear(month=3, day=31, years=1),
    ...     due_basis=gm.Basis.ASSUMED,
    ...     basis=gm.Basis.ASSUMED,
    ... )
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024, 2027),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ...     cycles=(report,),
    ... )
    >>> for occasion in gm.agenda(model, gm.Period.years(2027)):
    ...     print(occasion.day, occasion.label("sv"), occasion.review.covers or "-", occasion.key)
    2027-03-31 årsredovisning - exempelby/arsredovisning/2026-12-31
    """
    legal = model.jurisdiction.milestones if model.jurisdiction else ()
    due = (*(cycle.due for cycle in model.cycles), *(milestone.last for milestone in legal))
    far = max((0, *map(years_between, due)))
    found = reviews(model, period.around(far), meetings=meetings, statutory=statutory)
    standing = [_of_review(review, model) for review in found]
    reported = {(review.law.milestone, review.closing) for review in found if review.law}
    by_themselves = [
        _of_deadline(deadline, model)
        for deadline in deadlines(model, period, statutory=statutory)
        if reported.isdisjoint((deadline.milestone, closing) for closing in deadline.closings)
    ]
    inside = [occasion for occasion in (*standing, *by_themselves) if occasion.day in period]
    return tuple(
        sorted(
            inside,
            key=lambda occasion: (occasion.day, occasion.label(model.language), occasion.key),
        )
    )


def _of_review(review: Review, model: GovernanceModel) -> Occasion:
    return Occasion(
        key=f"{model.name}/{review.cycle.id}/{review.closing.isoformat()}",
        day=review.due or review.closing,
        basis=review.due_basis if review.due else review.basis,
        review=review,
        deadline=review.law,
    )


def _of_deadline(deadline: Deadline, model: GovernanceModel) -> Occasion:
    legal = deadline.milestone not in model.milestones
    whose = "law" if legal else "milestone"
    about = deadline.closings[-1].isoformat()
    return Occasion(
        key=f"{model.name}/{whose}/{deadline.milestone.id}/{about}",
        day=deadline.when,
        basis=deadline.basis,
        deadline=deadline,
        legal=legal,
    )
