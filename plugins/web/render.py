"""Renders planned pages. A template sees four names: site, frame, page, links."""

from __future__ import annotations

from jinja2 import Environment

from plugins.web.contexts import PageFile
from plugins.web.embedding import Fragment
from plugins.web.moved import MovedPage
from plugins.web.pieces import Site


def render(page: PageFile, site: Site, environment: Environment) -> str:
    """The finished HTML. Raises jinja2.UndefinedError if a template reads what its context does not declare."""
    template = environment.get_template(page.template)
    return template.render(site=site, frame=page.frame, page=page.page, links=page.links)


def render_moved(moved: MovedPage, site: Site, environment: Environment) -> str:
    """The finished HTML at an old address; its template sees three names: site, moved, links."""
    return environment.get_template("moved.html").render(site=site, moved=moved, links=moved.links)


def render_fragment(fragment: Fragment, environment: Environment) -> str:
    """The finished HTML of a fragment; its template sees one name: fragment."""
    return environment.get_template("embed.html").render(fragment=fragment)
