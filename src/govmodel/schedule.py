"""What is reviewed when: a model's cycles laid out over a period.

What the model leaves open stays open: no due day, reader or covered period is made up.
"""

from datetime import date

from attrs import frozen

from govmodel.bodies import Role
from govmodel.cycles import Coverage, Days, ReviewCycle
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.sources import Basis, Source


@frozen(kw_only=True)
class Review:
    """One review: a cycle at one of its closing days.

    :param cycle: the cycle that it belongs to.
    :param closing: the closing day (*avstämningsdag*).
    :param basis: what the closing day rests on.
    :param covers: the days it looks back on; ``None`` if unspecified.
    :param covers_basis: what that rests on.
    :param due: the day it is handed over at the latest; ``None`` if unspecified.
    :param due_basis: what that rests on.

    >>> from datetime import date
    >>> from govmodel import Basis, MonthEnds, Review
    >>> cycle = MonthEnds(id="r", name="delårsrapport", subject="ekonomi", months=(8,))
    >>> review = Review(cycle=cycle, closing=date(2010, 8, 31), basis=Basis.STATED)
    >>> review.name, review.due, review.due_basis.value
    ('delårsrapport', None, 'unspecified')
    """

    cycle: ReviewCycle
    closing: date
    basis: Basis
    covers: Period | None = None
    covers_basis: Basis = Basis.UNSPECIFIED
    due: date | None = None
    due_basis: Basis = Basis.UNSPECIFIED

    @property
    def name(self) -> str:
        """The municipality's word for the review."""
        return self.cycle.name

    @property
    def subject(self) -> str:
        """What it is about."""
        return self.cycle.subject

    @property
    def by(self) -> tuple[Role, ...]:
        """The roles that answer for it; none if unspecified."""
        return self.cycle.by

    @property
    def readers(self) -> tuple[Role, ...]:
        """The roles that get it, in order; none if unspecified."""
        return self.cycle.readers

    @property
    def source(self) -> Source | None:
        """Where the cycle is stated."""
        return self.cycle.source


def reviews(model: GovernanceModel, period: Period) -> tuple[Review, ...]:
    """List the reviews that close in a period, by closing day and then by name.

    :param period: the days in which the closing day lies, both ends inside. Beyond the model's
        validity the reviews are marked *extrapolated*.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ...     cycles=(
    ...         gm.MonthEnds(
    ...             id="u",
    ...             name="uppföljning",
    ...             subject="mål",
    ...             months=(4, 12),
    ...             basis=gm.Basis.ASSUMED,
    ...         ),
    ...     ),
    ... )
    >>> for review in gm.reviews(model, gm.Period.parse("2024-12-01/2025-04-30")):
    ...     print(review.closing, review.name, gm.text(review.basis, "sv"))
    2024-12-31 uppföljning Antaget
    2025-04-30 uppföljning Framskrivet utöver modellens giltighetstid
    """
    found = (
        Review(
            cycle=cycle,
            closing=closing,
            basis=cycle.basis if closing in model.valid else Basis.EXTRAPOLATED,
            covers=_covered(cycle, closing),
            covers_basis=cycle.covers_basis,
        )
        for cycle in model.cycles
        for closing in cycle.closings(period)
    )
    return tuple(sorted(found, key=lambda review: (review.closing, review.name, review.cycle.id)))


def without_days(model: GovernanceModel) -> tuple[ReviewCycle, ...]:
    """List the cycles that have no closing days: continuous ones, and those of unspecified days.

    :func:`reviews` cannot give them, and whoever lists a year's reviews has to tell of them.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> accounts = gm.Undated(
    ...     id="bokslut", name="årsbokslut", subject="ekonomi", basis=gm.Basis.ASSUMED
    ... )
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ...     cycles=(accounts,),
    ... )
    >>> gm.reviews(model, gm.Period.years(2024)), [cycle.name for cycle in gm.without_days(model)]
    ((), ['årsbokslut'])
    """
    return tuple(cycle for cycle in model.cycles if cycle.days is not Days.DATED)


def _covered(cycle: ReviewCycle, closing: date) -> Period | None:
    if cycle.covers is Coverage.YEAR_TO_DATE:
        return Period(first=date(closing.year, 1, 1), last=closing)
    return None
