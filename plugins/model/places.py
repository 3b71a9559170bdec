"""Which pages stand after this build, and which addresses lead to them: from everything read. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plugins.model.addresses import FIELDS, TAGS, TOPICS, Move, folder_of
from plugins.model.content import Content
from plugins.model.kinds import KINDS
from plugins.model.problem import Place
from plugins.model.vietnamese import slugify

_OURS = re.compile(r"^(?:luu-tru|tim-kiem|so-do-trang|anh|theme|nhung|may-chu)/|/trang/\d+/$")
FEEDS = ("rss.xml", "atom.xml")


def pages(content: Content) -> frozenset[str]:
    """Every page that content decides: publications (those that are gone too: their page says so), fields, topics, tags."""
    shown = {item.url for item in content.publications if item.path not in content.hidden or item.path in content.gone}
    public = (item for item in content.publications if item.path not in content.hidden)
    tags = {f"{TAGS}{slugify(tag)}/" for item in public for tag in item.tags}
    lists = {f"{FIELDS}{field.slug}/" for field in content.fields} | {
        f"{TOPICS}{topic.slug}/" for topic in content.topics
    }
    return frozenset(shown | tags | lists)


def always_there() -> frozenset[str]:
    """Pages that the program makes whatever the content: nothing can lose them, but they may be led to."""
    lists = {f"{kind.folder}/" for kind in KINDS if kind.listed}
    return frozenset({FIELDS, TOPICS, TAGS, "luu-tru/", "tim-kiem/", "so-do-trang/"} | lists)


def taken(address: str, there: frozenset[str]) -> bool:
    """Whether something of ours stands at an address, or may from one build to the next: a page of `there`, its files, a
    further leaf of a list, the archive, and the folders of what pages load."""
    return folder_of(address) in there | always_there() or bool(_OURS.search(address))


def written_moves(content: Content) -> tuple[Move, ...]:
    """Every redirect that somebody wrote, as written. Those of drafts and of what waits for its day are not yet in force."""
    own = [
        Move(old, item.url, item.place("old_addresses", number))
        for item in content.publications
        if item.path not in content.hidden or item.path in content.gone
        for number, old in enumerate(item.matter.old_addresses)
    ]
    return (*own, *content.redirects)


def moves(content: Content) -> tuple[Move, ...]:
    """Every redirect in force, by old address. A tag that nothing carries any more leads to the list of tags by itself: it
    may lose its last article overnight, and nobody would be there to say so."""
    written = {move.old: move for move in written_moves(content)}
    there = pages(content)
    folders = dict.fromkeys(folder_of(line.address) for line in content.ledger)
    lost = [folder for folder in folders if folder.startswith(TAGS) and folder not in there and folder not in written]
    table = written | {folder: Move(folder, TAGS, Place("content")) for folder in lost if folder != TAGS}
    return tuple(sorted((_files(content, table) | table).values()))


def _files(content: Content, table: Mapping[str, Move]) -> dict[str, Move]:
    """Files that were once published below a page that moved: feeds lead to the feed of the new page, PDFs to that page."""
    found = {}
    for address in (line.address for line in content.ledger):
        move, name = table.get(folder_of(address)), address.rpartition("/")[2]
        if move and name:
            has_feeds = name in FEEDS and move.new.startswith((FIELDS, TOPICS)) and move.new not in (FIELDS, TOPICS)
            found[address] = Move(address, f"{move.new}{name}" if has_feeds else move.new, move.place)
    return found
