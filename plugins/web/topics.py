"""Plans the pages of topics (chuyên đề): the list of all, and each with everything that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.model.agency import Topic
from plugins.web.cards import Shelf, topic_path
from plugins.web.contexts import PageFile
from plugins.web.frames import TOPICS, Framer, numbered
from plugins.web.list_contexts import TopicPage, TopicsPage
from plugins.web.pagination import PER_PAGE, paginate
from plugins.web.pieces import FeedLinks


def topic_pages(shelf: Shelf, framer: Framer) -> Iterator[PageFile]:
    """None at all while chuyen-de.yml names no topic."""
    topics = shelf.catalogue.topics
    if topics:
        entries = tuple(shelf.topic_entry(topic) for topic in topics)
        description = "Các chuyên đề: bài, tờ rơi và gương điển hình gom theo một chuyện."
        yield framer.listing(TOPICS.path, "topics.html", TopicsPage(entries), TOPICS.label, description)
    for topic in topics:
        yield from _topic(shelf, framer, topic)


def _topic(shelf: Shelf, framer: Framer, topic: Topic) -> Iterator[PageFile]:
    entry, feeds = shelf.topic_entry(topic), FeedLinks(topic.name, topic_path(topic))
    for leaf in paginate(feeds.folder, shelf.by_topic[topic.name][::-1]):  # read from the first part on
        first = (leaf.paging.number - 1) * PER_PAGE + 1
        page = TopicPage(entry, shelf.cards(leaf.items), leaf.paging, feeds, first)
        title = numbered(topic.name, leaf.paging.number)
        yield framer.listing(
            leaf.path, "topic.html", page, title, topic.intro, crumbs=[TOPICS], menu=TOPICS.path, feeds=feeds
        )
