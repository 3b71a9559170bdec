"""Spans as Markdown and as HTML. What would mean something to Markdown is escaped, and nothing else."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from urllib.parse import quote

from plugins.importing.blocks import Span

_SCHEMES = ("https://", "http://", "mailto:", "tel:")
_SPECIAL = re.compile(r"[\\`*\[\]]")
_UNDERLINE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_AT_START = (  # what begins a line and would make a heading, a list, a quotation, a definition or a rule of it
    re.compile(r"^(#|>|[-+](?=\s)|:(?=\s)|~)"),
    re.compile(r"^(\d+)([.)])(?=\s)"),
    re.compile(r"^(={3,}|-{3,})"),
)
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


def escape(text: str) -> str:
    """Text whose letters mean themselves in Markdown."""
    text = _SPECIAL.sub(lambda match: "\\" + match[0], text)
    text = _UNDERLINE.sub(lambda _: "\\_", text)
    return _ENTITY.sub("&amp;", text).replace("<", "&lt;")


def at_start(line: str) -> str:
    """A line of Markdown that is running text, whatever it begins with."""
    line = _AT_START[0].sub(r"\\\1", line)
    line = _AT_START[1].sub(r"\1\\\2", line)
    return _AT_START[2].sub(lambda match: "\\" + match[0], line)


def link_of(span: Span) -> str:
    """The address of a span's link; '' if readers of a website could not follow it."""
    address = span.link.strip()
    return quote(address, safe="%/:=&?~#+!$,;'@*") if address.lower().startswith(_SCHEMES) else ""


def as_markdown(spans: Iterable[Span]) -> str:
    """Spans as one line of Markdown; line breaks as <br>."""
    out = ""
    for span in spans:
        if span.note:
            out = out.rstrip(" ") + f"[^{span.note}]"
            continue
        before, text, after = _EDGES.match(span.text).groups()  # type: ignore[union-attr]
        text = _broken(escape(text))
        if text:
            text = _linked(_emphasised(text, span, out + before), span)
        out += _broken(before) + text + _broken(after)
    return re.sub(r"[ \t]+", " ", re.sub(r"^(?:\s|<br>)+|(?:\s|<br>)+$", "", out))


def _broken(text: str) -> str:
    return re.sub(r" *\n *", "<br>", text).replace("\t", " ")


def _emphasised(text: str, span: Span, before: str) -> str:
    """The text with its looks. Stars right after stars would run together, so tags take their place there."""
    if span.raised:
        text = f"<{span.raised}>{text}</{span.raised}>"
    stars = "*" * (2 * span.bold + span.italic)
    if stars and (before.endswith("*") or text.startswith(("\\*", "*")) or text.endswith("*")):
        text = f"<em>{text}</em>" if span.italic else text
        return f"<strong>{text}</strong>" if span.bold else text
    return f"{stars}{text}{stars}"


def _linked(text: str, span: Span) -> str:
    return f"[{text}]({link_of(span)})" if link_of(span) else text


def as_html(spans: Iterable[Span], notes: dict[int, str]) -> str:
    """Spans as HTML, for tables that Markdown cannot write. notes: words of footnotes, which have no marks there."""
    out = ""
    for span in spans:
        text = html.escape(span.text, quote=False)
        if span.note:
            text = f" ({html.escape(notes.get(span.note, ''), quote=False)})"
        for tag, on in ((span.raised, bool(span.raised)), ("em", span.italic), ("strong", span.bold)):
            text = f"<{tag}>{text}</{tag}>" if on and text.strip() else text
        if link_of(span) and text.strip():
            text = f'<a href="{html.escape(link_of(span))}">{text}</a>'
        out += text
    out = re.sub(r"\s*\n\s*", "<br>", out.replace("\t", " "))
    return re.sub(r" +", " ", re.sub(r"^(?:\s|<br>)+|(?:\s|<br>)+$", "", out))
