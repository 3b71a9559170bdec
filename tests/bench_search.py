"""Measures search beside Pagefind (./run bench search): the same pages, the same sixty questions, one run. Prints the table
that docs/search.md keeps."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from playwright.sync_api import Browser, sync_playwright  # noqa: E402
from support.browser import CHROMIUM, QUIET  # noqa: E402
from support.large_catalogue import large  # noqa: E402
from support.queries import Query, large_queries, sample_queries  # noqa: E402
from support.sample import build, workspace  # noqa: E402
from support.searching import Answer, Site, ask, ask_pagefind, lay_out, served  # noqa: E402

from plugins.catalogue.assembly import assemble  # noqa: E402
from plugins.catalogue.clock import now  # noqa: E402
from plugins.model.catalogue import Catalogue  # noqa: E402
from plugins.search import files  # noqa: E402

PAGEFIND = ROOT / "tests/browser/node_modules/pagefind/lib/runner/bin.cjs"
MADE_UP = 2000
PAGEFINDS_POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"  # it does not run under default-src 'self' alone
)
_HEAD = (
    "Site",
    "Search",
    "Index, s",
    "Files",
    "Disk, kB",
    "First",
    "Top 3",
    "Cold, kB",
    "Worst, kB",
    "Requests",
    "Answer, ms",
)


def main() -> None:
    """Prints a line for each site and search."""
    folder = ROOT / ".cache" / "bench-search"
    shutil.rmtree(folder, ignore_errors=True)
    made = build(workspace(folder / "site"))
    assert made.returncode == 0, made.stdout + made.stderr
    sample = assemble(ROOT / "content", now()).catalogue
    many, pages = large(sample, MADE_UP)
    print(_row(_HEAD), _row(["---"] * len(_HEAD)), sep="\n")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        for catalogue, queries in ((sample, sample_queries()), (many, large_queries(many, pages))):
            name = f"{len(catalogue.publications)} pages"
            for line in _lines(browser, folder, catalogue, queries):
                print(_row((name, *line)), flush=True)
        browser.close()
    shutil.rmtree(folder)


def _lines(browser: Browser, folder: Path, catalogue: Catalogue, queries: Sequence[Query]) -> Iterator[Sequence[str]]:
    count = len(catalogue.publications)
    started = time.monotonic()
    built = files.build(catalogue)
    seconds = time.monotonic() - started
    ours = lay_out(folder / f"ours-{count}", folder / "site/output", built)
    made = (f"{seconds:.1f}", *_on_disk(ours / built.index.address))
    for name, compress in (("ours", True), ("ours, server without gzip", False)):
        with served(ours, compress) as site:
            yield (name, *made, *_asked(browser, site, ask, queries))
    theirs = folder / f"pagefind-{count}"
    _write_pages(theirs, catalogue)
    started = time.monotonic()
    subprocess.run(["node", PAGEFIND, "--site", theirs], check=True, capture_output=True)
    seconds = time.monotonic() - started
    with served(theirs, policy=PAGEFINDS_POLICY) as site:
        figures = _asked(browser, site, ask_pagefind, queries)
        yield ("Pagefind", f"{seconds:.1f}", *_on_disk(theirs / "pagefind"), *figures)


def _write_pages(folder: Path, catalogue: Catalogue) -> None:
    """The same text as plain pages; Pagefind weighs titles and headings by itself."""
    for item in catalogue.publications:
        lines = (
            item.summary,
            *item.tags,
            *item.body.text.splitlines(),
            *(source.title for source in item.matter.sources),
        )
        text = "".join(f"<p>{escape(line)}</p>" for line in lines)
        page = f'<!DOCTYPE html><html lang="vi"><title>{escape(item.full_title)}</title><main><h1>{escape(item.full_title)}</h1>{text}</main>'
        (folder / item.url).mkdir(parents=True)
        (folder / item.url / "index.html").write_text(page, encoding="utf-8")
    (folder / "empty.html").write_text('<!DOCTYPE html><html lang="vi"><title>–</title>', encoding="utf-8")


def _asked(
    browser: Browser, site: Site, question: Callable[[Browser, Site, str], Answer], queries: Sequence[Query]
) -> Iterator[str]:
    answers = [question(browser, site, query.text) for query in queries]
    ranks = [answer.rank(query.right) for answer, query in zip(answers, queries, strict=True)]
    yield f"{ranks.count(1)}/{len(ranks)}"
    yield f"{sum(rank <= 3 for rank in ranks)}/{len(ranks)}"
    yield f"{statistics.median(answer.octets for answer in answers) / 1000:.1f}"
    yield f"{max(answer.octets for answer in answers) / 1000:.1f}"
    yield f"{statistics.median(answer.requests for answer in answers):.0f}"
    yield f"{statistics.median(answer.seconds for answer in answers) * 1000:.0f}"


def _on_disk(folder: Path) -> tuple[str, str]:
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return str(len(sizes)), f"{sum(sizes) / 1000:.0f}"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main()
