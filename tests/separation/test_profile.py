from __future__ import annotations

import pytest
from PIL import ImageCms
from small_files import PROFILE, profile

from plugins.separation.profile import REGISTRY, ProfileFault, _condition, read_profile, transforms


def with_class(device_class: bytes) -> bytes:
    """The press profile, said to be of another class (bytes 12–15 of an ICC header)."""
    icc = PROFILE.read_bytes()
    return icc[:12] + device_class + icc[16:]


def a_screen_profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def test_the_house_profile_is_of_the_condition_fogra39():
    assert (profile().condition, profile().registry) == ("FOGRA39", REGISTRY)


def test_the_description_is_that_of_the_file():
    assert profile().info == "ISO Coated v2 300% (basICColor)"


@pytest.mark.parametrize(
    ("name", "icc", "kind"),
    [
        ("none.icc", None, "missing"),
        ("empty.icc", b"", "unreadable"),
        ("noise.icc", b"no profile at all" * 20, "unreadable"),
        ("cut.icc", PROFILE.read_bytes()[:900], "unreadable"),
        ("screen.icc", a_screen_profile(), "not CMYK"),
        ("link.icc", with_class(b"spac"), "not an output profile"),
    ],
)
def test_a_profile_that_no_press_can_use_is_told_by_its_fault(name: str, icc: bytes | None, kind: str):
    with pytest.raises(ProfileFault) as caught:
        read_profile(name, icc)
    assert (caught.value.name, caught.value.kind) == (name, kind)


@pytest.mark.parametrize(
    ("description", "condition"),
    [
        ("ISO Coated v2 (ECI)", "FOGRA39"),
        ("Coated FOGRA39 (ISO 12647-2:2004)", "FOGRA39"),
        ("PSO Coated v3", "FOGRA51"),
        ("PSO Uncoated v3 (FOGRA52)", "FOGRA52"),
        ("PSO_Uncoated_ISO12647_bas", "FOGRA47"),
        ("U.S. Web Coated (SWOP) v2", "CGATS TR 001"),
        ("Japan Color 2001 Coated", "JC200103"),
        ("Chemical proof", "Custom"),
    ],
)
def test_known_descriptions_name_their_registered_condition(description: str, condition: str):
    assert _condition(description) == condition


def test_a_custom_condition_has_no_registry():
    icc = PROFILE.read_bytes()
    assert not read_profile("x.icc", icc.replace(b"ISO Coated v2", b"Chemical pruf")).registered


def test_a_transform_is_built_once():
    assert transforms(profile().icc) is transforms(profile().icc)
