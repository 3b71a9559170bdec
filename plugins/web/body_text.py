"""Sets the text of a body for the screen: no-break spaces, abbreviations explained at their first use, foreign words
announced, long addresses that may break. Works on the tokens of sanitised HTML, never on its source: a rule sees a
paragraph as a reader does, whatever tags are inside, and writes only into text."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from html.parser import HTMLParser

from plugins.model.compounds import bound
from plugins.model.telephone import grouped
from plugins.web.no_break import breaks, tied
from plugins.web.terms import Mark, Terms

_WITHIN_LINES = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "var",
        "wbr",
    ]
)
_VOID = frozenset(("br", "hr", "img", "wbr"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_VERBATIM = frozenset(("code", "kbd", "pre", "samp", "script", "style"))


@dataclass(frozen=True)
class Token:
    """A tag as it stands in the source, or a text without entities. inside: open elements, those with a language as
    'lang', those that hold a line together as 'nowrap'."""

    source: str
    tag: str = ""
    inside: frozenset[str] = frozenset()


Flow = list[tuple[int, Token]]  # the texts of one paragraph, each with its place among all tokens


def dressed(html: str, terms: Terms, used: Set[str]) -> tuple[str, frozenset[str]]:
    """The HTML as it goes to the screen, and the abbreviations used up to here. used: those explained earlier on the page."""
    return _dressed(html, terms, frozenset(used))


@lru_cache(maxsize=2048)  # the preview sets the same bodies again at every save
def _dressed(html: str, terms: Terms, used: frozenset[str]) -> tuple[str, frozenset[str]]:
    tokens = list(_tokens(html))
    explained = used
    written = [token.source for token in tokens]
    for flow in _flows(tokens):
        texts, explained = _set(flow, terms, explained)
        for (place, _), text in zip(flow, texts, strict=True):
            written[place] = text
    return "".join(written), explained


def _set(flow: Flow, terms: Terms, used: frozenset[str]) -> tuple[list[str], frozenset[str]]:
    """The texts of one paragraph as HTML."""
    text = "".join(token.source for _, token in flow)
    spaced = bound(text) if flow and flow[0][1].inside & _HEADINGS else text
    spaced = tied(spaced)
    marks = list(terms.marks(text))
    may_break, written, start = set(breaks(text)), [], 0
    for _, token in flow:
        end = start + len(token.source)
        if token.inside & _VERBATIM:
            written.append(escape(token.source, quote=False))
        else:
            chosen, used = _chosen(marks, token, (start, end), used)
            written.append(_written(spaced, (start, end), chosen, may_break))
        start = end
    return written, used


def _chosen(
    marks: list[Mark], token: Token, span: tuple[int, int], used: frozenset[str]
) -> tuple[list[Mark], frozenset[str]]:
    """The marks that stand wholly in one text, may stand there, and do not overlap; and what is explained now."""
    chosen: list[Mark] = []
    for mark in marks:
        inside = span[0] <= mark.start and mark.end <= span[1]
        if (
            not inside
            or mark.once in used
            or any(mark.start < other.end and other.start < mark.end for other in chosen)
        ):
            continue
        if _fits(mark, token.inside):
            chosen.append(mark)
        if mark in chosen or "abbr" in token.inside:
            used |= {mark.once} - {""}
    return sorted(chosen, key=lambda mark: mark.start), used


def _fits(mark: Mark, inside: frozenset[str]) -> bool:
    if mark.needs_words:
        return not inside & (_HEADINGS | {"a", "abbr"})
    return not inside & {"lang", "nowrap"}


def _written(text: str, span: tuple[int, int], marks: list[Mark], may_break: Set[int]) -> str:
    """A text with its tags and break points, as HTML."""
    opened = {mark.start: mark.open for mark in marks}
    closed = {mark.end: mark.close for mark in marks}
    pieces = []
    for place in range(*span):
        pieces.append(closed.get(place, ""))
        pieces.append("<wbr>" if place in may_break else "")
        pieces.append(opened.get(place, ""))
        pieces.append(escape(text[place], quote=False))
    return "".join(pieces) + closed.get(span[1], "")


def _flows(tokens: list[Token]) -> Iterator[Flow]:
    """Texts that a reader sees as one: only tags within lines stand between them."""
    flow: Flow = []
    for place, token in enumerate(tokens):
        if not token.tag:
            flow.append((place, token))
        elif token.tag not in _WITHIN_LINES:
            yield flow
            flow = []
    yield flow


def _tokens(html: str) -> Iterator[Token]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return iter(reader.tokens)


class _Reader(HTMLParser):
    """Cuts HTML into tokens. Break points that are there already are left out: they are found again."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tokens: list[Token] = []
        self._open: list[tuple[str, frozenset[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "wbr":
            self.tokens.append(Token(self.get_starttag_text() or "", tag))
        if tag not in _VOID:
            names = dict(attrs)
            roles = {"lang": "lang" in names, "nowrap": names.get("class") == "nowrap"}
            self._open.append((tag, frozenset({tag, *(role for role, played in roles.items() if played)})))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "wbr":
            self.tokens.append(Token(self.get_starttag_text() or "", tag))

    def handle_endtag(self, tag: str) -> None:
        self.tokens.append(Token(f"</{tag}>", tag))
        places = [place for place, (name, _) in enumerate(self._open) if name == tag]
        del self._open[places[-1] if places else len(self._open) :]

    def handle_data(self, data: str) -> None:
        inside = frozenset().union(*(names for _, names in self._open))
        data = data if inside & _VERBATIM else grouped(data)
        before = self.tokens[-1] if self.tokens else None
        if before and not before.tag and before.inside == inside:  # a break point stood between
            self.tokens[-1] = Token(before.source + data, "", inside)
        else:
            self.tokens.append(Token(data, "", inside))

    def handle_comment(self, data: str) -> None:
        self.tokens.append(Token(f"<!--{data}-->", "!"))
