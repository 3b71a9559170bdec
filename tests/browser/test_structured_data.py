"""JSON-LD of the sample site against schema.org itself, as Google's typed copy of the vocabulary (schema-dts) has it."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.all

TOOLS = Path(__file__).parent / "node_modules"
OPTIONS = ("--noEmit", "--strict", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler")
FOREIGN = {"query-input"}  # asked by search engines, no word of schema.org


def shape(value: object) -> object:
    """What a value is made of, without its words: pages of one shape are checked once."""
    if isinstance(value, dict):
        return tuple((key, value[key] if key == "@type" else shape(value[key])) for key in value)
    if isinstance(value, list):
        return frozenset(map(shape, value))
    return type(value).__name__


def without_foreign(value: object) -> object:
    """The same without words that schema.org does not know."""
    if isinstance(value, dict):
        return {key: without_foreign(part) for key, part in value.items() if key not in FOREIGN}
    return [without_foreign(part) for part in value] if isinstance(value, list) else value


def graphs(site: Path) -> Iterator[tuple[str, object]]:
    """Structured data of the pages, one of each shape, by path."""
    seen = set()
    for path in sorted(site.rglob("*.html")):
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', path.read_text("utf-8"))
        graph = json.loads(found[1]) if found else None
        if graph and shape(graph) not in seen:
            seen.add(shape(graph))
            yield path.relative_to(site).as_posix(), without_foreign(graph)


def test_every_shape_of_structured_data_is_schema_org(sample_site: Path, tmp_path: Path) -> None:
    lines = [
        f"// {path}\nexport const page{n}: Graph = {json.dumps(graph, ensure_ascii=False)};"
        for n, (path, graph) in enumerate(graphs(sample_site))
    ]
    assert len(lines) > 10
    source = tmp_path / "pages.ts"
    source.write_text('import type { Graph } from "schema-dts";\n' + "\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "node_modules").symlink_to(TOOLS)
    command = ["node", str(TOOLS / "typescript/bin/tsc"), *OPTIONS, str(source)]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=240, check=False)
    assert (result.returncode, result.stdout) == (0, "")
