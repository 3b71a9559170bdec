"""Where in a Word file something is, as a person finds it there: Word shows no numbers of paragraphs, so the words do."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.importing.word import clean
from plugins.model.problem import Problem

_WORDS = 6  # of the paragraph, enough for the search of Word
_HERE = "ở đây"


def whereabouts(problem: Problem, texts: Mapping[int, str]) -> str:
    """'đoạn “Bà con làm thử dịch vụ công…”: ' for a problem of a Word file; '' where it is of the whole file, or tells its
    words itself at the very start. texts: by number of the paragraph."""
    number = problem.place.line
    if number == 1:
        return "đầu tệp: " if _HERE in problem.what else ""
    if own := _opening(texts.get(number, "")):
        return f"đoạn {own}: "
    before = (_opening(texts.get(earlier, "")) for earlier in range(number - 1, 0, -1))
    said = next((opening for opening in before if opening), "")
    return f"sau đoạn {said}: " if said else ""


def _opening(text: str) -> str:
    """The first words, in quotation marks; '' of a paragraph without words."""
    words = clean(text).split()
    if not words:
        return ""
    return f"“{' '.join(words[:_WORDS])}{'…' if len(words) > _WORDS else ''}”"
