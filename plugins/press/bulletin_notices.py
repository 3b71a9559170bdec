"""Puts whole-page notices into an issue: the first on the middle spread, where a reader can take it out. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.press.bulletin import Frame, Item, Plan, Setter, least_lines, paginate


def with_notices(items: Sequence[Item], notices: Sequence[Item], frame: Frame, setter: Setter) -> Plan | None:
    """The best plan with whole-page notices put in: the first as near the middle of the issue as it goes, the others
    evenly after it."""
    if not notices:
        return paginate(items, frame, setter)
    tries = [_inserted(items, notices, first) for first in _near_middle(items, frame)]
    plans = [plan for sequence in tries if (plan := paginate(sequence, frame, setter))]
    return min(plans, key=lambda plan: plan.cost + _off_middle(plan, notices[0].key), default=None)


def _near_middle(items: Sequence[Item], frame: Frame) -> range:
    """Indexes before which the first notice may stand: the few about the middle of the text."""
    weights = [least_lines(item, frame) for item in items]
    half, reached, index = sum(weights) / 2, 0.0, 0
    while index < len(items) and reached + weights[index] <= half:
        reached += weights[index]
        index += 1
    return range(max(1, index - 1), min(len(items), index + 1) + 1)


def _off_middle(plan: Plan, key: str) -> float:
    """Cost of a notice away from the middle spread (pages N/2 and N/2 + 1 of the issue)."""
    page = next(placed.page for placed in plan.placed if placed.item.key == key) + 2
    middle = (plan.pages + 1) / 2 + 0.5
    return 25 * max(0.0, abs(page - middle) - 0.5)


def _inserted(items: Sequence[Item], notices: Sequence[Item], first: int) -> list[Item]:
    sequence = list(items)
    rest = len(items) - first
    for number, notice in reversed(list(enumerate(notices))):
        sequence.insert(first + round(number * rest / len(notices)), notice)
    return sequence
