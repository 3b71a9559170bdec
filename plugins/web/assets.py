"""The theme's assets under names that tell their content: style sheet, scripts, two fonts, the seal as icon."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from plugins.model.agency import Agency
from plugins.web import fonts, scripts, styles

_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="{fill}" '
    'd="M2 .5 15 0l15 .8 1.6 1.6L32 16l-.5 14-2 1.5L17 32 2.5 31.4.5 29.6 0 17 .6 2.4Z"/><text x="16" y="22.5" '
    'fill="#FBF7EC" font-family="sans-serif" font-weight="700" font-size="{size}" text-anchor="middle">{mark}</text></svg>\n'
)


@dataclass(frozen=True)
class Assets:
    """Addresses within the section, and the files behind them. A script that the theme does not have is ''."""

    stylesheet: str
    icon: str
    fonts: tuple[str, ...]
    files: Mapping[str, bytes]
    preferences_script: str = ""
    tools_script: str = ""
    search_script: str = ""


def load(theme: Path, cache: Path, agency: Agency, more: Sequence[str] = ()) -> Assets:
    """Reads the theme's sources and makes its assets. cache: folder where cut fonts are kept; more: sheets that stand after
    the theme's."""
    files: dict[str, bytes] = {}
    addresses: dict[str, str] = {}
    for name, source in fonts.WEIGHTS:
        octets = fonts.subset((theme / "press/fonts" / source).read_bytes(), cache / "fonts")
        addresses[name] = _put(files, name, octets)
    icon = _ICON.format(fill=agency.colours.accent, size=18 if len(agency.mark) == 1 else 16, mark=escape(agency.mark))
    return Assets(
        stylesheet=_put(files, "site.css", stylesheet(theme, addresses, agency, more).encode("utf-8")),
        icon=_put(files, "icon.svg", icon.encode("utf-8")),
        fonts=tuple(addresses.values()),
        files=files,
        preferences_script=_script(files, theme, "preferences.js"),
        tools_script=_script(files, theme, "tools.js"),
        search_script=_script(files, theme, "search.js"),
    )


def stylesheet(theme: Path, addresses: Mapping[str, str], agency: Agency, more: Sequence[str] = ()) -> str:
    """All style sheets as one, fonts named as they are written, the agency's colours last in their layer."""
    texts = [path.read_text(encoding="utf-8") for path in styles.sheets(theme / "static/css")]
    joined = styles.shortened(styles.join(texts) + styles.agency_colours(agency) + styles.join(more))
    for name, address in addresses.items():
        joined = joined.replace(name, Path(address).name)
    return joined + "\n"


def _script(files: dict[str, bytes], theme: Path, name: str) -> str:
    """Files a script of theme/static/js and gives back its address, '' if there is none."""
    source = theme / "static/js" / name
    if not source.exists():
        return ""
    return _put(files, name, scripts.minified(source.read_text(encoding="utf-8")).encode("utf-8"))


def _put(files: dict[str, bytes], name: str, octets: bytes) -> str:
    """Files it as theme/<stem>-<hash>.<suffix> and gives back the address."""
    stem, suffix = name.rsplit(".", 1)
    address = f"theme/{stem}-{hashlib.sha256(octets).hexdigest()[:8]}.{suffix}"
    files[address] = octets
    return address
