"""JSON-LD of a planned site, page by page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from plugins.web.pages import SitePlan

BASE = "https://thunghiem.example/cai-cach-hanh-chinh/"
Node = dict[str, Any]


def graph(site: SitePlan, folder: str) -> dict[str, Node]:
    """The nodes of a page by type."""
    page = next(page for page in site.pages if page.path == f"{folder}index.html")
    return {node["@type"]: node for node in json.loads(page.frame.structured)["@graph"]}


def graphs(site: SitePlan) -> Iterator[tuple[str, list[Node]]]:
    """Every page that has structured data, with its nodes."""
    for page in site.pages:
        if page.frame.structured:
            yield page.path, json.loads(page.frame.structured)["@graph"]


def everything(node: object) -> Iterator[Node]:
    """A node and all nodes within it."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from everything(value)
    elif isinstance(node, list):
        for value in node:
            yield from everything(value)
