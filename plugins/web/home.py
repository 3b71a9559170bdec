"""Plans the home page: what the editor chose in trang-chu.yml goes first, the newest fills the rest."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.model.agency import Topic
from plugins.model.catalogue import Catalogue, changed
from plugins.model.kinds import ARTICLE, BULLETIN, LEAFLET, POSTER, STORY
from plugins.model.publication import Publication
from plugins.web.cards import Shelf
from plugins.web.list_contexts import Home

_FRESH, _ISSUE_ENTRIES, _LEAFLETS, _STORIES, _POSTERS, _TOPICS = 6, 5, 4, 3, 2, 3


def home(shelf: Shelf) -> Home:
    """The context of home.html."""
    catalogue, featured = shelf.catalogue, shelf.catalogue.featured
    lead = catalogue.by_path.get(featured.lead or "") or _newest(catalogue.dated)
    issues = catalogue.of_kind(BULLETIN)
    entries = [item for _, item in catalogue.entries(issues[0])] if issues else []
    others = {
        kind: [item for item in catalogue.of_kind(kind) if item is not lead]
        for kind in (ARTICLE, LEAFLET, STORY, POSTER)
    }
    return Home(
        sections=featured.sections,
        topics=tuple(shelf.topic_entry(topic) for topic in _topics(catalogue)),
        latest=catalogue.latest_change,
        lead=shelf.card(lead),
        fresh=shelf.cards(others[ARTICLE][:_FRESH]),
        fields=shelf.entries,
        issue=shelf.card(issues[0]) if issues else None,
        issue_number=issues[0].matter.number if issues else 0,
        issue_entries=shelf.cards(entries[:_ISSUE_ENTRIES]),
        leaflets=shelf.cards(_chosen(catalogue, featured.leaflets, others[LEAFLET])[:_LEAFLETS]),
        stories=shelf.cards(_chosen(catalogue, featured.stories, others[STORY])[:_STORIES]),
        posters=shelf.cards(others[POSTER][:_POSTERS]),
    )


def _chosen(catalogue: Catalogue, paths: Sequence[str], newest: Sequence[Publication]) -> tuple[Publication, ...]:
    """The public ones of the paths, then the newest that are not among them."""
    chosen = [catalogue.by_path[path] for path in paths if path in catalogue.by_path]
    return (*chosen, *(item for item in newest if item not in chosen))


def _topics(catalogue: Catalogue) -> Sequence[Topic]:
    """The topics that the editor chose; else those with something, the one that changed last first."""
    if catalogue.featured.topics:
        by_name = {topic.name: topic for topic in catalogue.topics}
        return [by_name[name] for name in catalogue.featured.topics]
    alive = [topic for topic in catalogue.topics if catalogue.in_topic(topic)]
    alive.sort(key=lambda topic: max(changed(item) for item in catalogue.in_topic(topic)), reverse=True)
    return alive[:_TOPICS]


def _newest(dated: Sequence[Publication]) -> Publication:
    """The newest item that is not an issue of the bulletin, which has a place of its own on the home page."""
    return next((item for item in dated if item.kind is not BULLETIN), dated[0])
