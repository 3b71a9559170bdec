"""An order to the print shop: one publication, the shop that prints it, and the sheet that the shop gets."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from plugins.checks.press_ready import imprint_problems
from plugins.model.agency import PrintShop
from plugins.model.approval import digest as text_code
from plugins.model.catalogue import Catalogue
from plugins.model.problem import Code, ContentError, Place, Problem
from plugins.model.publication import Publication
from plugins.model.sheet import Sheet
from plugins.press.documents import jobs, page_names
from plugins.press.job import Job
from plugins.separation.profile import PressProfile, ProfileFault, read_profile

SHOPS = Place("content/du-lieu/nha-in.yml")
OWN_PROFILES = "du-lieu/mau-in"
NO_PROFILE = Code(
    "E551",
    "Không có hồ sơ màu “{file}” của nhà in “{shop}”.",
    "chép tệp .icc nhà in gửi vào content/du-lieu/mau-in/, hoặc dùng ISOcoated_v2_300_bas.icc",
)
BAD_PROFILE = Code(
    "E552",
    "Hồ sơ màu “{file}” của nhà in “{shop}” không dùng được: {reason}.",
    "xin nhà in hồ sơ màu CMYK cho máy in (tệp .icc), hoặc dùng ISOcoated_v2_300_bas.icc",
)
_REASONS = {
    "unreadable": "tệp hỏng hoặc không phải hồ sơ ICC",
    "not CMYK": "đây là hồ sơ màu màn hình hoặc máy ảnh (RGB), không phải CMYK",
    "not an output profile": "đây không phải hồ sơ của máy in",
}


@dataclass(frozen=True)
class Order:
    """job: with the shop's bleed; faults: what the law asks and the imprint lacks (then only a proof is made); texts: path to
    code (model.approval.digest) of all that is printed."""

    job: Job
    shop: PrintShop
    profile: PressProfile = field(repr=False)
    faults: tuple[Problem, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def publication(self) -> Publication:
        return self.job.publication

    @property
    def folder(self) -> str:
        """Of its package, below press/."""
        return f"{self.publication.kind.folder}/{self.publication.slug}"

    @property
    def proof(self) -> bool:
        return bool(self.faults)

    def sheet(self, pages: int) -> Sheet:
        """The press file's geometry, for so many pages."""
        form = self.job.print_format
        return Sheet(
            width=form.width,
            height=form.height,
            pages=pages,
            bleed=self.shop.bleed,
            safe=form.safe,
            fold_safe=form.fold_safe,
            folds=form.folds,
            names=tuple(page_names(self.publication, pages)),
        )

    def digest(self, *more: str) -> str:
        """Hex digest of everything that decides the package, except the machine's tools and our code (`more`)."""
        parts = [
            self.job.digest(*more),
            self.shop.model_dump_json(),
            sha256(self.profile.icc).hexdigest(),
            json.dumps([str(fault) for fault in self.faults]),
        ]
        return sha256("\n".join(parts).encode()).hexdigest()


def orders(catalogue: Catalogue, content: Path, theme: Path, only: Collection[str] | None = None) -> tuple[Order, ...]:
    """An order for every printed publication, or for those with these paths. Raises ContentError if pictures are not
    there or a shop's profile cannot be used."""
    problems: list[Problem] = []
    found = []
    profiles = _Profiles(content, theme, problems)
    for job in jobs(catalogue, content, theme, only):
        shop = catalogue.print_shop_of(job.publication)
        profile = profiles.of(shop)
        if profile:
            faults = imprint_problems(job.publication, catalogue)
            job_here = replace(job, bleed=float(shop.bleed))
            found.append(Order(job_here, shop, profile, faults, _texts(job, catalogue)))
    if problems:
        raise ContentError(tuple(problems))
    return tuple(found)


def _texts(job: Job, catalogue: Catalogue) -> dict[str, str]:
    printed = (job.publication, *(entry for _, entry in job.entries), *job.notices)
    return {item.path: text_code(item, catalogue.pictures) for item in printed}


class _Profiles:
    """The profiles of the shops, each read once."""

    def __init__(self, content: Path, theme: Path, problems: list[Problem]) -> None:
        self._folders = (content / OWN_PROFILES, theme / "press" / "profiles")
        self._problems = problems
        self._read: dict[tuple[str, int], PressProfile | None] = {}

    def of(self, shop: PrintShop) -> PressProfile | None:
        key = (shop.profile, shop.ink_limit)
        if key not in self._read:
            self._read[key] = self._find(shop)
        return self._read[key]

    def _find(self, shop: PrintShop) -> PressProfile | None:
        file = next((folder / shop.profile for folder in self._folders if (folder / shop.profile).is_file()), None)
        if file is None:
            self._problems.append(NO_PROFILE.at(SHOPS, file=shop.profile, shop=shop.name))
            return None
        try:
            return read_profile(shop.profile, file.read_bytes(), float(shop.ink_limit))
        except ProfileFault as fault:
            reason = _REASONS.get(fault.kind, fault.kind)
            self._problems.append(BAD_PROFILE.at(SHOPS, file=shop.profile, shop=shop.name, reason=reason))
            return None
