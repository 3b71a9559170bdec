"""The gate for HTML: what a sanitiser would change is refused, never silently altered (as GOV.UK's Govspeak does)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import nh3

from plugins.model.problem import Code, Problem
from plugins.reading.extensions.site_links import INSIDE, OUTSIDE
from plugins.reading.source import Source

RAW_HTML = Code(
    "E046",
    "Mã HTML “{found}” không được phép trong bài.",
    "xóa mã này, viết bằng Markdown; muốn in dấu < thì viết &lt;",
)

_BLOCKS = {"h2", "h3", "h4", "p", "ul", "ol", "li", "blockquote", "pre", "div", "hr", "dl", "dt", "dd"}
_TABLES = {"table", "thead", "tbody", "tr", "th", "td"}
_WORDS = {"strong", "em", "b", "i", "code", "a", "sup", "sub", "br"}
_TAGS = _BLOCKS | _TABLES | _WORDS
_ATTRIBUTES = {
    **{tag: {"id"} for tag in ("h2", "h3", "h4", "sup", "li")},
    "a": {"href", "title"},
    "th": {"align", "rowspan", "colspan"},
    "td": {"align", "rowspan", "colspan"},
    "ol": {"start"},
}
_CLASSES = {"div": {"footnote"}, "a": {"footnote-ref", "footnote-backref"}}
_SCHEMES = {"https", "http", "mailto", "tel"}
_RAW = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)|<(?P<end>/?)(?P<tag>[a-z][\w:-]*)[^<>]*>|<[?!][^<>]*>?",
    re.DOTALL | re.IGNORECASE,
)
_UNFINISHED = re.compile(r"<[a-zA-Z/][^<>]*")
_VOID = {"br", "hr"}
_CELL = "<table><tbody><tr>{}</tr></tbody></table>"
_SURROUNDINGS = {  # without which an HTML parser drops the tag
    "td": _CELL,
    "th": _CELL,
    "tr": "<table><tbody>{}</tbody></table>",
    "thead": "<table>{}</table>",
    "tbody": "<table>{}</table>",
}
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^>\s]+>")


def sanitise(html: str) -> str:
    """HTML reduced to what the site allows."""
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes=_SCHEMES,
        attribute_filter=_link_or_nothing,
        link_rel=None,
        strip_comments=True,
    )


def _link_or_nothing(_: str, attribute: str, value: str) -> str | None:
    return None if attribute == "href" and not value.startswith((*OUTSIDE, INSIDE)) else value


def changed(html: str, clean: str) -> bool:
    """Whether the two differ in more than spelling: compared as streams of tags, attributes and text."""
    return html != clean and _events(html) != _events(clean)


def raw_html_problems(source: Source, body_start: int) -> list[Problem]:
    """Each piece of raw HTML in the Markdown that may not pass, or that has no other half, at its place; the first tag at
    all if none is found."""
    body = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), source.text[body_start:])
    body = _AUTOLINK.sub(lambda match: " " * len(match.group()), body)
    found = list(_RAW.finditer(body))
    wrong = {match.start(): match for match in (*filter(_refused, found), *_halves(found))}
    refused = [wrong[start] for start in sorted(wrong)] or found[:1] or list(_UNFINISHED.finditer(body))[:1]
    if not refused:
        return [RAW_HTML.at(source.place(body_start), found="<…>")]
    return [RAW_HTML.at(source.place(body_start + m.start()), found=_short(m.group())) for m in refused]


def _refused(match: re.Match[str]) -> bool:
    """Whether this tag may not pass, seen alone; a closing tag is judged by its opening one."""
    if match["end"]:
        return False
    name = (match["tag"] or "").lower()
    if name not in _TAGS:
        return True
    whole = match.group() + ("" if name in _VOID else f"</{name}>")
    whole = _SURROUNDINGS.get(name, "{}").replace("{}", whole)
    return changed(whole, sanitise(whole))


def _halves(found: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Allowed tags that are opened and never closed, or closed and never opened."""
    opened: dict[str, list[re.Match[str]]] = {}
    for match in found:
        name = (match["tag"] or "").lower()
        if name not in _TAGS - _VOID:
            continue
        if not match["end"]:
            opened.setdefault(name, []).append(match)
        elif opened.get(name):
            opened[name].pop()
        else:
            yield match
    for left in opened.values():
        yield from left


def _short(raw: str) -> str:
    line = " ".join(raw.split())
    return line if len(line) <= 40 else line[:37] + "…"


class _Events(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[tuple[str, object]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.events.append(("start", (tag, tuple(sorted((name, value or "") for name, value in attrs)))))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.events.append(("end", tag))

    def handle_data(self, data: str) -> None:
        if self.events and self.events[-1][0] == "text":
            data = str(self.events.pop()[1]) + data
        self.events.append(("text", data))

    def handle_comment(self, data: str) -> None:
        self.events.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.events.append(("declaration", decl))

    def handle_pi(self, data: str) -> None:
        self.events.append(("instruction", data))


def _events(html: str) -> list[tuple[str, object]]:
    parser = _Events()
    parser.feed(html)
    parser.close()
    return [event for event in parser.events if event[0] != "text" or str(event[1]).strip()]
