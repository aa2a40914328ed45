"""Places for things in a column, near where they would like to be and none upon another."""

from collections.abc import Sequence

from attrs import frozen


def spread(
    wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float
) -> tuple[float, ...]:
    """Find the tops of things in a column, as near to the wanted ones as can be.

    :param wanted: where each would begin if it were alone; they stand in order.
    :param heights: what each takes.
    :param top: where the first may begin.
    :param bottom: where the last ends at the latest; there is room for all.

    >>> spread([0, 10, 90], [20, 20, 20], 0, 100)
    (0, 20, 80)
    """
    # How far each is from where it would be if all stood close together from 0: these distances
    # may only grow, and the nearest row of numbers that only grows is found by taking the mean of
    # neighbours as long as they fall.
    before = [sum(heights[:at]) for at in range(len(heights))]
    groups: list[_Group] = []
    for place, close in zip(wanted, before, strict=True):
        groups.append(_Group(place - close, 1))
        while len(groups) > 1 and groups[-2].mean > groups[-1].mean:
            last, former = groups.pop(), groups.pop()
            groups.append(_Group(former.total + last.total, former.count + last.count))
    most = bottom - sum(heights)
    away = [group.mean for group in groups for _ in range(group.count)]
    return tuple(
        max(top, min(most, each)) + close for each, close in zip(away, before, strict=True)
    )


@frozen
class _Group:
    """Neighbours that stand close together."""

    total: float
    count: int

    @property
    def mean(self) -> float:
        """How far they are away, taken together."""
        return self.total / self.count
