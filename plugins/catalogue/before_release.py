"""What the rules will say of a draft on the day that it is released: told beforehand, for a draft without a finding reads as done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from plugins.checks import bulletin_contents, links_resolve
from plugins.checks.registry import rules
from plugins.model.content import Content
from plugins.model.problem import Problem
from plugins.model.publication import Publication

# They look from one publication at whether another is public: run for each draft alone, all others staying drafts.
_BETWEEN = (links_resolve.check, bulletin_contents.check)
Left = Mapping[str, tuple[Problem, ...]]


def left_before_release(content: Content, known: Iterable[Problem]) -> Left:
    """For each draft (by path) with any: the problems that it will have once it is released, errors first. known: those that
    were found, which are told anyway."""
    drafts = tuple(item for item in content.publications if item.matter.status == "nháp")
    if not drafts:
        return {}
    together = _released(content, drafts)
    found = {problem for rule in rules() if rule not in _BETWEEN for problem in rule(together)}
    found |= {
        problem for draft in drafts for rule in _BETWEEN for problem in _of(draft, rule(_released(content, (draft,))))
    }
    found -= set(known)
    left = {draft.path: _of(draft, found) for draft in drafts}
    return {path: tuple(sorted(told, key=_errors_first)) for path, told in left.items() if told}


def _released(content: Content, drafts: tuple[Publication, ...]) -> Content:
    """The content as if these drafts were released: public at once, or waiting where their day is still to come."""
    paths = {draft.path for draft in drafts}
    items = tuple(_as_released(item) if item.path in paths else item for item in content.publications)
    return replace(
        content, publications=items, hidden=content.hidden - {one.path for one in drafts if _is_due(one, content)}
    )


def _as_released(draft: Publication) -> Publication:
    return replace(draft, matter=draft.matter.model_copy(update={"status": "đăng"}))


def _is_due(draft: Publication, content: Content) -> bool:
    return draft.date is None or content.today is None or draft.date.date() <= content.today


def _of(draft: Publication, problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.place.path == f"content/{draft.path}"]


def _errors_first(problem: Problem) -> tuple[bool, Problem]:
    return not problem.stops, problem
