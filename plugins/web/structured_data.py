"""JSON-LD for search engines: who answers for the section, where a page stands, and how nodes become text. Vocabulary:
schema.org. Lists are described in structured_lists, publications in structured_works."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from plugins.model.agency import Agency
from plugins.templates.links import AbsoluteLinks
from plugins.web.pieces import Anchor

Node = dict[str, Any]
_ESCAPED = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
_DOMESTIC = re.compile(r"0[\d .]{8,14}")  # 0200 000 0000; short numbers such as 1022 cannot be called from abroad


def document(*nodes: Node) -> Markup:
    """Nodes as one JSON-LD text that is safe inside a script element."""
    graph = {"@context": "https://schema.org", "@graph": nodes}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPED))


@dataclass(frozen=True)
class Publisher:
    """The agency as machines know it. logo: path of its seal within the section, '' if there is none."""

    agency: Agency
    logo: str = ""

    def address(self, path: str) -> str:
        """Absolute address of a path within the section."""
        return AbsoluteLinks(self.agency.address_of_site).to(path)

    @property
    def reference(self) -> Node:
        """Points to the node of `organisation`, which stands on every page."""
        return {"@id": self.address("#co-quan")}

    def organisation(self) -> Node:
        """What every page says of the office: search engines read each page alone."""
        node: Node = {
            "@type": "GovernmentOrganization",
            **self.reference,
            "name": self.agency.name,
            "url": self.address(""),
        }
        return node | ({"logo": self.address(self.logo)} if self.logo else {})

    def office(self) -> Node:
        """The office with all that its card says: for the home page and the standing pages."""
        agency = self.agency
        return self.organisation() | {
            "alternateName": agency.short_name,
            "address": {"@type": "PostalAddress", "streetAddress": agency.address, "addressCountry": "VN"},
            "telephone": international(agency.phone),
            "email": agency.email,
            "parentOrganization": {
                "@type": "GovernmentOrganization",
                "name": agency.parent,
                "url": agency.portal.url,
            },
        }

    def website(self) -> Node:
        """The section as a whole, short: what pages and publications are part of."""
        return {
            "@type": "WebSite",
            "@id": self.address("#chuyen-trang"),
            "url": self.address(""),
            "name": self.agency.section,
        }

    def searchable_website(self) -> Node:
        """The section with the address of its search, for the home page."""
        return self.website() | {
            "alternateName": f"{self.agency.section} – {self.agency.short_name}",
            "description": self.agency.tagline,
            "inLanguage": "vi",
            "publisher": self.reference,
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": self.address("tim-kiem/?q={search_term_string}"),
                },
                "query-input": "required name=search_term_string",
            },
        }

    def breadcrumbs(self, crumbs: Sequence[Anchor], here: Anchor) -> Node:
        """The way from the home page to this one."""
        items = [
            {"@type": "ListItem", "position": place, "name": crumb.label, "item": self.address(crumb.path)}
            for place, crumb in enumerate([*crumbs, here], start=1)
        ]
        return {"@type": "BreadcrumbList", "itemListElement": items}


def international(phone: str) -> str:
    """'0200 000 0000' as '+842000000000', so that it can be called from anywhere; other numbers as they are."""
    if not _DOMESTIC.fullmatch(phone):
        return phone
    return "+84" + re.sub(r"\D", "", phone)[1:]
