"""Data files of an agency: its profile, the reform fields, the abbreviations. Adopting the system means editing these."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from plugins.model.front_matter import Picture
from plugins.model.records import ApprovalRule
from plugins.model.strict import Strict
from plugins.model.telephone import grouped
from plugins.model.values import Address, Count, Day, Line, Paragraph, Percent, Slug

Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]
Phone = Annotated[Line, AfterValidator(grouped)]


class Link(Strict):
    """A named address outside the section."""

    label: Line
    url: Address


class Colours(Strict):
    """Pigments that an agency may change; the defaults are those of the art direction. Text on paper needs 7:1. press:
    per cent of cyan, magenta, yellow and black; without them the print shop's profile decides."""

    accent: Colour = "#96241B"
    accent_dark: Colour = "#F0998E"
    link: Colour = "#174A57"
    link_dark: Colour = "#8FC4D0"
    accent_press: tuple[Percent, Percent, Percent, Percent] | None = None
    link_press: tuple[Percent, Percent, Percent, Percent] | None = None


class Security(Strict):
    """For /.well-known/security.txt (RFC 9116). contact: whom to tell of a weakness, https or mailto; expires: when the
    notice must be looked at again, at most a year ahead."""

    contact: Annotated[str, Field(pattern=r"^(https://|mailto:)[^\s<>\"']+$", max_length=200)]
    expires: Day


class Agency(Strict):
    """co-quan.yml. name: the office; parent: the body above it; mark: one or two letters cut into the seal;
    print_orders: how to get printed copies."""

    name: Line
    parent: Line
    short_name: Line
    section: Line
    tagline: Line
    responsible: Line
    address: Line
    phone: Phone
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    portal: Link
    site_url: Address
    mark: Annotated[str, Field(min_length=1, max_length=2)]
    colours: Colours = Colours()
    licence: Line
    print_orders: Annotated[str, AfterValidator(grouped)] = Field("", max_length=400)
    security: Security | None = None
    approval: ApprovalRule = ApprovalRule()
    licence_url: Address | None = None
    sample_notice: str = Field("", max_length=400)
    links: tuple[Link, ...] = ()
    hotlines: tuple[tuple[Line, Phone], ...] = ()

    @property
    def may_approve(self) -> tuple[str, ...]:
        """Posts whose approval counts."""
        return self.approval.posts or (self.responsible,)

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


class Topic(Strict):
    """One topic (chuyên đề) of chuyen-de.yml: a series of publications of any kind."""

    name: Line
    slug: Slug
    intro: Paragraph
    image: Picture | None = None


class Topics(Strict):
    """chuyen-de.yml as a whole."""

    topics: tuple[Topic, ...] = ()


class ForeignTerm(Strict):
    """A word or phrase of another language, so that screen readers pronounce it. lang: BCP 47 ('en')."""

    term: Line
    lang: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"


class ForeignTerms(Strict):
    """tieng-nuoc-ngoai.yml as a whole."""

    terms: tuple[ForeignTerm, ...] = ()


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


class PrintShop(Strict):
    """One print shop of nha-in.yml, found by `name`, which is what imprint.printer says. bleed: mm; profile: file name of
    its CMYK profile, in theme/press/profiles/ or content/du-lieu/mau-in/; ink_limit: % of all four inks together."""

    name: Line
    address: Line
    bleed: Count = 3
    profile: Annotated[str, Field(pattern=r"^[\w. -]+\.ic[cm]$")] = "ISOcoated_v2_300_bas.icc"
    standard: Literal["PDF/X-4", "PDF/X-1a"] = "PDF/X-4"
    ink_limit: Count = 300
    contact: str = Field("", max_length=200)


class PrintShops(Strict):
    """nha-in.yml as a whole."""

    print_shops: tuple[PrintShop, ...] = ()


HomeSection = Literal["mới đăng", "chuyên đề", "lĩnh vực", "bản tin", "in và phát", "gương điển hình"]
HOME_SECTIONS: tuple[HomeSection, ...] = get_args(HomeSection)


class Featured(Strict):
    """trang-chu.yml: what the home page shows, by path; empty lists are filled with the newest. sections: blocks under the
    lead story, in this order, those left out are not shown; topics: names from chuyen-de.yml, empty for all that have
    something."""

    lead: str | None = None
    sections: Annotated[tuple[HomeSection, ...], Field(min_length=1)] = HOME_SECTIONS
    topics: tuple[str, ...] = ()
    leaflets: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()
