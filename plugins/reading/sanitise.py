"""The gate for HTML: what a sanitiser would change is refused, never silently altered (as GOV.UK's Govspeak does)."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import nh3

from plugins.model.problem import Code, Problem
from plugins.reading.source import Source

RAW_HTML = Code(
    "E046",
    "Mã HTML “{found}” không được phép trong bài.",
    "xóa mã này, viết bằng Markdown; muốn in dấu < thì viết &lt;",
)

_TAGS = set(
    [
        "h2",
        "h3",
        "h4",
        "p",
        "ul",
        "ol",
        "li",
        "blockquote",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "strong",
        "em",
        "b",
        "i",
        "code",
        "pre",
        "a",
        "sup",
        "sub",
        "div",
        "dl",
        "dt",
        "dd",
        "hr",
        "br",
    ]
)
_ATTRIBUTES = {
    **{tag: {"id"} for tag in ("h2", "h3", "h4", "sup", "li")},
    "a": {"href", "title"},
    "th": {"align"},
    "td": {"align", "rowspan", "colspan"},
    "ol": {"start"},
}
_CLASSES = {"div": {"footnote"}, "a": {"footnote-ref", "footnote-backref"}}
_SCHEMES = {"https", "http", "mailto", "tel", "site"}
_RAW_TAG = re.compile(r"</?([a-zA-Z][\w:-]*)([^<>]*)>?|<!--|<[?!]")
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
        link_rel=None,
        strip_comments=True,
    )


def changed(html: str, clean: str) -> bool:
    """Whether the two differ in more than spelling: compared as streams of tags, attributes and text."""
    return _events(html) != _events(clean)


def raw_html_problems(source: Source, body_start: int) -> list[Problem]:
    """Each piece of raw HTML in the Markdown that may not pass, at its place; the first tag at all if none is found."""
    body = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), source.text[body_start:])
    body = _AUTOLINK.sub(lambda match: " " * len(match.group()), body)
    found = list(_RAW_TAG.finditer(body))
    refused = [match for match in found if _refused(match)] or found[:1]
    if not refused:
        return [RAW_HTML.at(source.place(body_start), found="<…>")]
    return [RAW_HTML.at(source.place(body_start + m.start()), found=_short(m.group())) for m in refused]


def _refused(match: re.Match[str]) -> bool:
    """Whether this tag may not pass; a closing tag is judged by its opening one."""
    raw = match.group()
    if raw.startswith("</"):
        return False
    return (match.group(1) or "!").lower() not in _TAGS or changed(raw, sanitise(raw))


def _short(raw: str) -> str:
    return raw if len(raw) <= 40 else raw[:37] + "…"


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
