"""The ICC profile of a press: which printing condition it describes, and the transforms that it gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from typing import Literal

from PIL import ImageCms

REGISTRY = "http://www.color.org"  # the ICC's list of characterised printing conditions
UNREGISTERED = "Custom"

# Words of a profile's description -> name of the condition in the registry; the first line that fits counts.
# Makers write no such name into their profiles, so it is told from the names that the profiles are known by.
CONDITIONS = (
    ("FOGRA39", ("fogra39", "iso coated v2", "coated fogra39")),
    ("FOGRA51", ("fogra51", "pso coated v3")),
    ("FOGRA52", ("fogra52", "pso uncoated v3")),
    ("FOGRA47", ("fogra47", "pso uncoated iso12647", "pso uncoated")),
    ("CGATS TR 001", ("swop", "web coated")),
    ("JC200103", ("japan color 2001 coated", "jc200103")),
)

Fault = Literal["missing", "unreadable", "not CMYK", "not an output profile"]


class ProfileFault(Exception):
    """A profile that no press file can be made with; `kind` says which of the four faults it has."""

    def __init__(self, name: str, kind: Fault) -> None:
        super().__init__(f"{name}: {kind}")
        self.name, self.kind = name, kind


@dataclass(frozen=True)
class PressProfile:
    """A CMYK output profile. condition: its name in the registry, or 'Custom'; registry: address of that registry,
    empty for a custom condition; info: the profile's own description; ink_limit: % of all four inks together."""

    name: str
    icc: bytes = field(repr=False)
    condition: str
    registry: str
    info: str
    ink_limit: float = 300.0

    @property
    def registered(self) -> bool:
        return bool(self.registry)


def read_profile(name: str, icc: bytes | None, ink_limit: float = 300.0) -> PressProfile:
    """The profile in `icc`, which is None if there is no such file.

    Raises ProfileFault: ISO 15930 wants a profile of class 'prtr', and we print in CMYK only.
    """
    if icc is None:
        raise ProfileFault(name, "missing")
    if len(icc) < int.from_bytes(icc[:4], "big") or not icc:  # LittleCMS opens a file that was cut off
        raise ProfileFault(name, "unreadable")
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(icc)).profile
    except OSError:
        raise ProfileFault(name, "unreadable") from None
    if profile.xcolor_space.strip() != "CMYK":
        raise ProfileFault(name, "not CMYK")
    if profile.device_class != "prtr":
        raise ProfileFault(name, "not an output profile")
    try:
        transforms(icc)
    except ImageCms.PyCMSError:
        raise ProfileFault(name, "unreadable") from None
    info = (profile.profile_description or name).strip()
    condition = _condition(info)
    return PressProfile(name, icc, condition, REGISTRY if condition != UNREGISTERED else "", info, ink_limit)


def _condition(description: str) -> str:
    plain = " ".join(description.lower().replace("_", " ").replace("(", " ").replace(")", " ").split())
    return next((name for name, words in CONDITIONS if any(word in plain for word in words)), UNREGISTERED)


@dataclass(frozen=True)
class Transforms:
    """What LittleCMS makes of a profile. separate: sRGB to CMYK; proof: CMYK to CIE Lab (D50), the paper being white."""

    separate: ImageCms.ImageCmsTransform
    proof: ImageCms.ImageCmsTransform


@lru_cache(maxsize=4)
def transforms(icc: bytes) -> Transforms:
    """Relative colorimetric with black-point compensation: whites stay bare paper, and depth fits what ink can do."""
    press = ImageCms.ImageCmsProfile(BytesIO(icc))
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    screen = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    separate = ImageCms.buildTransform(screen, press, "RGB", "CMYK", intent, ImageCms.Flags.BLACKPOINTCOMPENSATION)
    separate.output_profile = screen  # Pillow gives a copy to every result; that of the press has a megabyte
    return Transforms(separate, ImageCms.buildTransform(press, ImageCms.createProfile("LAB"), "CMYK", "LAB", intent))
