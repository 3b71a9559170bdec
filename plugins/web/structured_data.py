"""JSON-LD for search engines: what a page is, who answers for it, where it stands. Vocabulary: schema.org."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from plugins.model.agency import Agency
from plugins.model.catalogue import changed
from plugins.model.kinds import ARTICLE, BULLETIN, PAGE, STORY
from plugins.model.publication import Publication
from plugins.templates.links import AbsoluteLinks
from plugins.web.pieces import Anchor

_TYPES = {ARTICLE: "NewsArticle", STORY: "Article", BULLETIN: "PublicationIssue", PAGE: "WebPage"}
Node = dict[str, Any]


def document(*nodes: Node) -> Markup:
    """Nodes as one JSON-LD text that is safe inside a script element."""
    graph = {"@context": "https://schema.org", "@graph": nodes}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))


def organisation(agency: Agency) -> Node:
    """The office that publishes."""
    return {
        "@type": "GovernmentOrganization",
        "@id": f"{agency.address_of_site}/#co-quan",
        "name": agency.name,
        "url": f"{agency.address_of_site}/",
        "parentOrganization": {"@type": "GovernmentOrganization", "name": agency.parent},
    }


def breadcrumbs(agency: Agency, crumbs: Sequence[Anchor], here: Anchor) -> Node:
    """The way from the home page to this one."""
    links = AbsoluteLinks(agency.address_of_site)
    items = [
        {"@type": "ListItem", "position": place, "name": crumb.label, "item": links.to(crumb.path)}
        for place, crumb in enumerate([*crumbs, here], start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def creative_work(agency: Agency, publication: Publication, picture: str | None) -> Node:
    """The publication itself. picture: absolute address of a photograph."""
    url = AbsoluteLinks(agency.address_of_site).to(publication.url)
    publisher = {"@id": f"{agency.address_of_site}/#co-quan"}
    node: Node = {
        "@type": _TYPES.get(publication.kind, "CreativeWork"),
        "@id": url,
        "url": url,
        "headline": publication.title,
        "description": publication.summary,
        "inLanguage": "vi",
        "publisher": publisher,
    }
    if publication.date:
        node["author"] = publisher
        node["datePublished"] = publication.date.isoformat()
        node["dateModified"] = changed(publication).isoformat()
    if publication.kind is BULLETIN:
        node["issueNumber"] = str(publication.matter.number)
    return node | ({"image": picture} if picture else {})
