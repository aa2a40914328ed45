"""GM7: whether an evaluation is whole, and in keeping with itself and with its instrument."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from decimal import Decimal

from attrs import frozen

from govmodel.errors import Phrase
from govmodel.evaluations import AreaPoints, Evaluation, Evidence, Remark
from govmodel.findings import Defects, Rule, Severity
from govmodel.instruments import EvidenceKind, Instrument, ReportForm, summed_up
from govmodel.periods import Period, month_end
from govmodel.scoring import score
from govmodel.sources import Basis, weaker
from govmodel.targets import exactly
from govmodel.words import text

_OF_AREAS = ("points", "strengths", "improvements", "good_examples")
"""The fields whose values name an area."""


def unknown_area(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """Points, strong sides, what can be improved and good examples are of the instrument's areas.

    What belongs to the whole names no area.
    """
    known = tuple(instrument.numbers)
    for name in _OF_AREAS:
        told: tuple[AreaPoints | Remark, ...] = getattr(evaluation, name)
        for at, each in enumerate(told):
            if each.area is not None and each.area not in instrument.numbers:
                yield (
                    (name, at, "area"),
                    {
                        "stands": Phrase(f"stands.{name}"),
                        "found": each.area,
                        "instrument": instrument,
                        "expected": known,
                    },
                )


def area_without_points(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """Every area of the instrument has points.

    It is told once, of all that have none; not if as many unknown ones have some, which may be what
    is meant.
    """
    told = {each.area for each in evaluation.points}
    lacking = [area for area in instrument.numbers if area not in told]
    if len(lacking) > len(told - instrument.numbers.keys()):
        yield ("points",), {"areas": _listed(lacking, instrument)}


def points_twice(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """An area has points once."""
    told: dict[str, Decimal] = {}
    for at, each in enumerate(evaluation.points):
        if each.area in told and each.area in instrument.numbers:
            values = {"expected": told[each.area], "found": each.points}
            yield ("points", at), {"area": _numbered(each.area, instrument), **values}
        told.setdefault(each.area, each.points)


def impossible_points(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """An area has no fewer points than 0, and no more than it can get.

    Where no source says how many it can get, any number from 0 up is possible.
    """
    areas = {area.id: area for area in instrument.areas}
    for at, each in enumerate(evaluation.points):
        area = areas.get(each.area)
        if area is not None and not area.can_get(each.points):
            yield (
                ("points", at, "points"),
                {
                    "area": _numbered(each.area, instrument),
                    "found": each.points,
                    "possible": _possible(Decimal(), area.most, instrument),
                },
            )


def other_sum(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """A sum that is stated is that of the areas.

    Where the points of an area are missing or cannot be, nothing can be summed. A small difference,
    no more than half a point for each area where all are whole, is GM716.
    """
    sums = _other_sum(evaluation, instrument)
    if sums and not _by_rounding(*sums, evaluation, instrument):
        yield ("total",), {"found": sums[0], "expected": sums[1]}


def rounded_sum(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """A sum that is stated is that of the areas, even if their points have been rounded."""
    sums = _other_sum(evaluation, instrument)
    if sums and _by_rounding(*sums, evaluation, instrument):
        yield ("total",), {"found": sums[0], "expected": sums[1]}


def _other_sum(evaluation: Evaluation, instrument: Instrument) -> tuple[Decimal, Decimal] | None:
    """Give the sum that is stated and that of all areas, if they differ."""
    stated = evaluation.total
    summed = score(evaluation, instrument).total  # the stated one, where nothing can be summed
    return None if stated is None or summed is None or summed == stated else (stated, summed)


def _by_rounding(
    stated: Decimal, summed: Decimal, evaluation: Evaluation, instrument: Instrument
) -> bool:
    """Tell whether a sum of whole points differs as it can if they have been rounded."""
    counted = [each.points for each in evaluation.points if each.area in instrument.numbers]
    with exactly():
        whole = not any(points % 1 for points in counted)
        return whole and 2 * abs(summed - stated) <= len(counted)


def impossible_sum(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """A sum that is stated is one that the areas can have together.

    It is no less than the points that are known, and no more than those and all that the other
    areas can get. Where every area has points, GM705 looks at their sum.
    """
    scores = score(evaluation, instrument)
    total = evaluation.total
    if total is None or scores.summed:
        return
    lacking = [each.area.most for each in scores.areas if each.points is None]
    least = summed_up(each.points for each in scores.areas if each.points is not None)
    further = [most for most in lacking if most is not None]
    most = summed_up((least, *further)) if len(further) == len(lacking) else None
    if total < least or (most is not None and total > most):
        yield ("total",), {"found": total, "possible": _possible(least, most, instrument)}


def _possible(least: Decimal, most: Decimal | None, instrument: Instrument) -> Phrase:
    if most is None:
        return Phrase("possible.least", {"least": least})
    values = {"least": least, "most": most, "rests": _Rests(instrument.most_basis)}
    return Phrase("possible.both", values)


def later_evidence(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """Points rest on nothing that is later than the evaluation.

    Those that cite no evidence rest on all there is.
    """
    ended = evaluation.period.last
    for at, each, areas in _resting(evaluation, instrument):
        if _later(each, evaluation):
            values = {"evidence": _named(each), "areas": areas, "day": ended}
            yield ("evidence", at, "period"), {**values, "found": each.period}


def planned_evidence(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """Points rest on nothing that is merely planned, if the instrument looks at the present alone.

    Those that cite no evidence rest on all there is.
    """
    principle = instrument.present_only
    if principle is None:
        return
    for at, each, areas in _resting(evaluation, instrument):
        if each.planned:
            values = {"evidence": _named(each), "areas": areas, "instrument": instrument}
            yield ("evidence", at, "planned"), {**values, "rests": _Rests(principle.basis)}


def _later(evidence: Evidence, evaluation: Evaluation) -> bool:
    return evidence.period is not None and evidence.period.first > evaluation.period.last


def _resting(
    evaluation: Evaluation, instrument: Instrument
) -> Iterator[tuple[int, Evidence, Phrase]]:
    """Give the evidence that points rest on, with its place, and the areas that these are of.

    Areas are named once for each id, however much evidence has it.
    """
    on_all: set[str] = set()
    citing: defaultdict[str, set[str]] = defaultdict(set)
    for points in evaluation.points:
        if points.area in instrument.numbers:  # others are a finding of their own
            for cited in filter(None, points.evidence):  # no id is no id
                citing[cited].add(points.area)
            if not points.evidence:
                on_all.add(points.area)
    uncited = _areas(set(), on_all, instrument) if on_all else None
    named = {cited: _areas(areas - on_all, on_all, instrument) for cited, areas in citing.items()}
    for at, each in enumerate(evaluation.evidence):
        areas = named.get(each.id, uncited)
        if areas is not None:
            yield at, each, areas


def _areas(citing: Collection[str], on_all: Collection[str], instrument: Instrument) -> Phrase:
    """Name those that cite some evidence; beside them, those that cite none are not counted up."""
    if 1 < len(citing) + len(on_all) == len(instrument.areas):
        return Phrase("areas.all")
    areas = sorted(citing or on_all, key=instrument.numbers.__getitem__)
    named = _listed(areas, instrument)
    return Phrase("areas.and_uncited", {"areas": named}) if citing and on_all else named


def lacking_evidence(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """There is evidence of every kind that the instrument is based on.

    What comes too late is none, nor what is planned if the instrument looks at the present alone,
    unless points rest on it, which is a finding of its own; nor are no interviews, or interviews on
    no day.
    """
    rested_on = {at for at, _, _ in _resting(evaluation, instrument)}
    plans = instrument.present_only is None
    kinds = {
        each.kind
        for at, each in enumerate(evaluation.evidence)
        if not _empty(each)
        if at in rested_on or not (_later(each, evaluation) or (each.planned and not plans))
    }
    given = {each.kind for each in evaluation.evidence}
    for expected in instrument.evidence:
        if expected.required and expected.kind not in kinds:
            values = {"expected": expected.kind, "instrument": instrument}
            lacks = Phrase("lacks.usable" if expected.kind in given else "lacks.any")
            yield ("evidence",), {**values, "lacks": lacks, "rests": _Rests(expected.basis)}


def _empty(evidence: Evidence) -> bool:
    """Tell whether it says itself that there was none."""
    return 0 in (evidence.count, evidence.days)


@frozen
class _Rests:
    """What a demand rests on, told in brackets behind it where that is not its source."""

    basis: Basis

    def label(self, language: str) -> str:
        if self.basis is Basis.STATED:
            return ""
        return f" ({text(self.basis, language).lower()})"


def reports_out_of_order(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """The reports come in the instrument's order.

    Of several in one form, the first counts for those that come after it.
    """
    first: dict[ReportForm, date] = {}
    for each in evaluation.reports:
        if each.day:
            first[each.form] = min(each.day, first.get(each.form, each.day))
    order = [expected.form for expected in instrument.reports]
    bases = {expected.form: expected.basis for expected in instrument.reports}
    for at, each in enumerate(evaluation.reports):
        if each.day is None or each.form not in order:
            continue
        before = order[: order.index(each.form)]
        if late := [form for form in before if form in first and first[form] > each.day]:
            values = {"form": _the(each.form), "found": each.day, "instrument": instrument}
            further = {"expected": _the(late[0]), "day": first[late[0]]}
            rests = _Rests(weaker(bases[each.form], bases[late[0]]))
            yield ("reports", at, "day"), {**values, **further, "rests": rests}


def report_too_early(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """No report is dated before the interviews had ended.

    If nothing is known of their days, none is dated before the evaluation began. Interviews that
    are later than the evaluation are a finding of their own, and are not asked about here.
    """
    interviews = [
        each.period
        for each in evaluation.evidence
        if each.kind is EvidenceKind.INTERVIEWS and each.period
        if not _empty(each) and not _later(each, evaluation)
    ]
    if interviews:
        held = max(interviews, key=_ended)
        why, day = Phrase("too_early.interviews", {"period": held}), _ended(held)
    else:
        held = evaluation.period
        why, day = Phrase("too_early.evaluation", {"period": held}), held.first
    for at, each in enumerate(evaluation.reports):
        if each.day and each.day < day:
            values = {"form": _the(each.form), "found": each.day, "why": why}
            yield ("reports", at, "day"), values


def _the(form: ReportForm) -> Phrase:
    """Name a report as one that has been told of."""
    return Phrase(f"reportform.the.{form.value}")


def _ended(period: Period) -> date:
    """Give the day by which interviews had ended at the earliest.

    Who says that they were held in April, or in a year, does not say that they took so long.
    """
    last = period.last
    whole_months = period.first.day == 1 and last == month_end(last.year, last.month)
    return period.first if whole_months else last


def edition_not_in_use(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """The edition is used on some day of the evaluation."""
    rests = _Rests(instrument.basis)
    values = {"found": evaluation.period, "instrument": instrument, "rests": rests}
    if instrument.first and evaluation.period.last < instrument.first:
        yield ("period",), {**values, "used": Phrase("used.from", {"day": instrument.first})}
    if instrument.last and evaluation.period.first > instrument.last:
        yield ("period",), {**values, "used": Phrase("used.until", {"day": instrument.last})}


def unknown_evidence(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """Points cite evidence that is there."""
    known = {each.id: None for each in evaluation.evidence if each.id}
    expected = tuple(known)
    for at, each in enumerate(evaluation.points):
        for which, cited in enumerate(each.evidence):
            if cited not in known:
                yield (
                    ("points", at, "evidence", which),
                    {
                        "area": _numbered(each.area, instrument),
                        "found": cited,
                        "expected": expected,
                    },
                )


def evidence_twice(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """No two pieces of evidence have the same id."""
    told: dict[str, Evidence] = {}
    for at, each in enumerate(evaluation.evidence):
        if each.id and each.id in told:
            first = told[each.id]
            yield ("evidence", at, "id"), {"id": each.id, "found": _called(first, first.text)}
        told.setdefault(each.id, each)


def evaluation_without_source(evaluation: Evaluation, instrument: Instrument) -> Defects:
    """An evaluation cites a source, or is assumed."""
    if evaluation.source is None and evaluation.basis is not Basis.ASSUMED:
        yield (), {}


def _listed(areas: Iterable[str], instrument: Instrument) -> Phrase:
    """Name one or several areas, with *area* or *areas* before them."""
    named = tuple(_numbered(area, instrument) for area in areas)
    return Phrase("areas.one" if len(named) == 1 else "areas.many", {"areas": named})


def _numbered(area: str, instrument: Instrument) -> Phrase | str:
    """Name an area by its number and name; one that is not there by its id."""
    number = instrument.numbers.get(area)
    if number is None:
        return area
    values = {"number": str(number), "area": instrument.areas[number - 1]}
    return Phrase("areas.numbered", values)


def _named(evidence: Evidence) -> Phrase | EvidenceKind:
    return _called(evidence, evidence.id or evidence.text)


def _called(evidence: Evidence, name: str) -> Phrase | EvidenceKind:
    values = {"kind": evidence.kind, "name": name}
    return Phrase("evidence.named", values) if name else evidence.kind


RULES = (
    Rule(code="GM701", severity=Severity.ERROR, find=unknown_area),
    Rule(code="GM702", severity=Severity.WARNING, find=area_without_points),
    Rule(code="GM703", severity=Severity.ERROR, find=points_twice),
    Rule(code="GM704", severity=Severity.ERROR, find=impossible_points),
    Rule(code="GM705", severity=Severity.ERROR, find=other_sum),
    Rule(code="GM706", severity=Severity.ERROR, find=impossible_sum),
    Rule(code="GM707", severity=Severity.ERROR, find=later_evidence),
    Rule(code="GM708", severity=Severity.ERROR, find=planned_evidence),
    Rule(code="GM709", severity=Severity.WARNING, find=lacking_evidence),
    Rule(code="GM710", severity=Severity.ERROR, find=reports_out_of_order),
    Rule(code="GM711", severity=Severity.ERROR, find=report_too_early),
    Rule(code="GM712", severity=Severity.WARNING, find=edition_not_in_use),
    Rule(code="GM713", severity=Severity.ERROR, find=unknown_evidence),
    Rule(code="GM714", severity=Severity.ERROR, find=evidence_twice),
    Rule(code="GM715", severity=Severity.WARNING, find=evaluation_without_source),
    Rule(code="GM716", severity=Severity.WARNING, find=rounded_sum),
)
