"""Colour profiles in pictures: whether the numbers of one mean other colours than those of sRGB, which everything of ours
takes them for. Told by what the profile does, not by its name: there are hundreds of profiles of sRGB."""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image, ImageCms

_PROBES = ((255, 0, 0), (0, 255, 0), (0, 0, 255), (192, 96, 64), (64, 128, 96), (128, 128, 128))
_LIKE = (
    12  # of 255: by so much the sRGB profiles of different makers differ at the edge of the gamut, and no eye sees it
)


def foreign_profile(picture: Image.Image) -> str:
    """Name of the picture's RGB profile if its colours are not nearly those of sRGB; '' otherwise, or if it is spoilt."""
    embedded = picture.info.get("icc_profile")
    return _foreign(embedded) if embedded and picture.mode in ("RGB", "RGBA", "P") else ""


@lru_cache(maxsize=64)
def _foreign(embedded: bytes) -> str:
    probe = Image.frombytes("RGB", (len(_PROBES), 1), bytes(value for colour in _PROBES for value in colour))
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(embedded))
        seen = ImageCms.profileToProfile(probe, profile, ImageCms.createProfile("sRGB"))
        name = ImageCms.getProfileDescription(profile).strip()
    except (ImageCms.PyCMSError, OSError, ValueError):
        return ""
    assert seen is not None
    differences = (abs(a - b) for a, b in zip(probe.tobytes(), seen.tobytes(), strict=True))
    return (name or "?") if max(differences) > _LIKE else ""
