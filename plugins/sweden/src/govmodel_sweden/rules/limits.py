"""What the law in force says of one thing about one period, and how a sentence cites it."""

from datetime import date

from attrs import frozen

from govmodel import (
    Basis,
    Deadline,
    Jurisdiction,
    Milestone,
    Period,
    Source,
    deadline_about,
    deadline_from,
    legal_deadline,
    practical_day,
    text,
)
from govmodel_sweden.milestones import INTERIM_PERIOD, INTERIM_REPORT


@frozen(kw_only=True)
class Cited:
    """A place in the law as a sentence cites it: where the claim is assumed, it says so.

    >>> from govmodel_sweden.milestones import OLD_BUDGET
    >>> cite(OLD_BUDGET).label("sv")
    'Kommunallagen (1991:900), 8 kap.; antaget'
    """

    source: Source
    basis: Basis

    def label(self, language: str) -> str:
        """Cite it in a language."""
        where = self.source.label(language)
        if self.basis is not Basis.ASSUMED:
            return where
        return f"{where}; {text(self.basis, language).lower()}"


def cite(milestone: Milestone, source: Source | None = None) -> Cited | None:
    """Cite a milestone of the law: its paragraph, or another that it rests on.

    >>> from govmodel_sweden.milestones import BUDGET
    >>> cite(BUDGET).label("en")
    'Kommunallagen (2017:725), 11 kap. 10 § första stycket'
    """
    where = source or milestone.source
    return None if where is None else Cited(source=where, basis=milestone.basis)


def cite_period(milestone: Milestone) -> Cited | None:
    """Cite where it is stated which part of the year an interim report covers.

    >>> from govmodel_sweden.milestones import INTERIM_REPORT, OLD_INTERIM_REPORT
    >>> cite_period(INTERIM_REPORT).source.where, cite_period(OLD_INTERIM_REPORT).source.where
    ('13 kap. 1 §', '9 kap. 1 §')
    """
    return cite(milestone, INTERIM_PERIOD if milestone == INTERIM_REPORT else None)


def closes_as(milestone: Milestone, about: Period) -> bool:
    """Tell whether a period is one that the law speaks of there: of the year, from 1 January.

    >>> from govmodel import Period
    >>> from govmodel_sweden.milestones import INTERIM_REPORT
    >>> closes_as(INTERIM_REPORT, Period.parse("2026-01-01/2026-08-31"))
    True
    >>> closes_as(INTERIM_REPORT, Period.parse("2026-05-01/2026-08-31"))
    False
    """
    year = about.last.year
    ends = deadline_about(milestone, year).closings
    return about.first == date(year, 1, 1) and about.last in ends


def law_about(what: str, about: Period, law: Jurisdiction | None) -> Deadline | None:
    """Find what the law in force says of a milestone about a period; ``None`` if it is silent.

    >>> from govmodel import Period
    >>> from govmodel_sweden import SWEDEN
    >>> law_about("budget", Period.years(2027), SWEDEN).first  # 2026 is an election year
    datetime.date(2026, 10, 15)
    >>> law_about("budget", Period.years(2027, 2029), SWEDEN)
    """
    found = law and legal_deadline(law, what, about.last.year)
    if not found or not closes_as(found.milestone, about):
        return None
    return deadline_from(found.milestone, about.last)


def is_after(day: date, limit: date, law: Jurisdiction | None) -> bool:
    """Tell whether a day is after a limit, and after the next working day if the limit is none.

    Which days are working days is asked of late days alone: it takes time.

    >>> from datetime import date
    >>> from govmodel_sweden import SWEDEN
    >>> limit = date(2026, 10, 31)  # a Saturday
    >>> [is_after(date(2026, 11, day), limit, SWEDEN) for day in (2, 3)]
    [False, True]
    """
    return day > limit and day > last_possible(limit, law)


def last_possible(limit: date, law: Jurisdiction | None) -> date:
    """Give the day on which a limit may still be met; the limit itself, where nobody knows.

    >>> from datetime import date
    >>> from govmodel_sweden import SWEDEN
    >>> last_possible(date(2026, 10, 31), SWEDEN).isoformat()
    '2026-11-02'
    """
    practical = law and practical_day(law, limit)
    return (practical and practical.possible) or limit
