"""What `./run build --examples` writes: the components page, a page of its own for each example, the theme's assets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plugins.model.agency import Agency
from plugins.templates.environment import environment
from plugins.web import tokens
from plugins.web.assets import load
from plugins.web.examples import PAGE, components
from plugins.web.specimens import DRAWINGS, drawing

_ROOT = 16  # px of 1 rem in a browser that nobody has set


def files(theme: Path, cache: Path, agency: Agency) -> dict[str, bytes | str]:
    """Path within output-examples/ to content. cache: folder of cut fonts; agency: whose
    pigments are shown. Raises examples.BadExample."""
    written = (theme / "static/css/tokens.css").read_text(encoding="utf-8")
    assets = load(theme, cache, agency, more=_sheets(theme, written))
    env = environment(theme)
    shown = components(theme, env)
    surroundings = {"stylesheet": assets.stylesheet, "icon": assets.icon}
    page = env.get_template("examples/page.html").render(
        components=shown,
        meetings=tokens.meetings(tokens.schemes(written, agency)),
        sizes=tuple(_sizes(written)),
        spaces=tuple(_spaces(written)),
        **surroundings,
    )
    alone = env.get_template("examples/example.html")
    own = {
        example.path: alone.render(component=component, example=example, **surroundings)
        for component in shown
        for example in component.examples
    }
    drawings = {_address(name): (theme / f"examples/{name}.svg").read_bytes() for name in DRAWINGS}
    return {PAGE: page, **own, **drawings, **assets.files}


def _address(name: str) -> str:
    measured = drawing(name)
    return f"anh/{name}-{measured.digest}.svg"


def _sizes(written: str) -> Iterator[tuple[str, str, str]]:
    """(token, size on phones, size on wide screens) of each type size."""
    plain, wide = tokens.declared(written), tokens.declared(written, "wide")
    for name, size in plain.items():
        if name.startswith("size-"):
            yield name, size, wide.get(name, size)


def _spaces(written: str) -> Iterator[tuple[str, str, int]]:
    """(token, as written, px) of each space."""
    for name, size in tokens.declared(written).items():
        if name.startswith("space-"):
            yield name, size, round(float(size.removesuffix("rem")) * _ROOT)


def _sheets(theme: Path, written: str) -> tuple[str, str]:
    """The page's own rules, and one for each type size: a policy without inline styles holds here too."""
    rules = "".join(f".specimen-{name}{{font-size:var(--{name})}}" for name, _, _ in _sizes(written))
    return (theme / "examples/page.css").read_text(encoding="utf-8"), f"@layer components{{{rules}}}"
