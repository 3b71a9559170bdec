"""Addresses that readers may have kept: the ledger of all that were ever published, and where those that moved lead now.

An address is a path within the section without a leading slash: a page ends with one (tin-bai/ten/), a file does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from pydantic import Field

from plugins.model.problem import Place
from plugins.model.strict import Strict
from plugins.model.values import Line

FIELDS, TOPICS, TAGS = "linh-vuc/", "chuyen-de/", "the/"
LEDGER, REDIRECTS = "du-lieu/so-dia-chi.txt", "du-lieu/chuyen-huong.yml"
FORM = re.compile(r"(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?/)+(?:[a-z0-9][a-z0-9.-]*\.[a-z0-9]+)?")


class Redirect(Strict):
    """One line of chuyen-huong.yml."""

    old: Line = Field(description="Địa chỉ cũ trong chuyên trang, không có gạch chéo ở đầu")
    new: Line = Field(description="Địa chỉ mà người vào địa chỉ cũ được dẫn tới")


class Redirects(Strict):
    """chuyen-huong.yml as a whole: for what is no publication, since a publication names its old addresses itself."""

    redirects: tuple[Redirect, ...] = ()


@dataclass(frozen=True, order=True)
class Move:
    """Who asks for `old` is led to `new`. place: where that is written."""

    old: str
    new: str
    place: Place


@dataclass(frozen=True)
class Published:
    """One line of the ledger. day: of its first publication; line: counts from 1."""

    address: str
    day: date
    line: int


def well_formed(address: str) -> bool:
    """Whether it is an address within the section, written in its one form."""
    return bool(FORM.fullmatch(address)) and ".." not in address


def folder_of(address: str) -> str:
    """The page that an address belongs to: the folder of a file, a page itself."""
    return address[: address.rfind("/") + 1]
