"""Data files of an agency: its profile, the reform fields, the abbreviations. Adopting the system means editing these."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from plugins.model.front_matter import Address, Line, Paragraph, Picture, Slug, Strict

Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


class Link(Strict):
    """A named address outside the section."""

    label: Line
    url: Address


class Colours(Strict):
    """Pigments that an agency may change; the defaults are those of the art direction. Text on paper needs 7:1."""

    accent: Colour = "#96241B"
    accent_dark: Colour = "#F0998E"
    link: Colour = "#174A57"
    link_dark: Colour = "#8FC4D0"


class Agency(Strict):
    """co-quan.yml. name: the office; parent: the body above it; mark: one or two letters cut into the seal."""

    name: Line
    parent: Line
    short_name: Line
    section: Line
    tagline: Line
    responsible: Line
    address: Line
    phone: Line
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    portal: Link
    site_url: Address
    mark: Annotated[str, Field(min_length=1, max_length=2)]
    colours: Colours = Colours()
    licence: Line
    licence_url: Address | None = None
    sample_notice: str = Field("", max_length=400)
    links: tuple[Link, ...] = ()
    hotlines: tuple[tuple[Line, Line], ...] = ()

    @property
    def address_of_site(self) -> str:
        """site_url without a closing slash."""
        return self.site_url.rstrip("/")


class ReformField(Strict):
    """One reform field (lĩnh vực) of linh-vuc.yml."""

    name: Line
    slug: Slug
    intro: Paragraph
    image: Picture | None = None


class Abbreviation(Strict):
    """One line of viet-tat.yml."""

    short: Line
    full: Line


class Fields(Strict):
    """linh-vuc.yml as a whole."""

    fields: Annotated[tuple[ReformField, ...], Field(min_length=1)]


class Abbreviations(Strict):
    """viet-tat.yml as a whole."""

    abbreviations: tuple[Abbreviation, ...] = ()


class Featured(Strict):
    """trang-chu.yml: what the home page shows first, by path; empty lists are filled with the newest."""

    lead: str | None = None
    leaflets: tuple[str, ...] = ()
