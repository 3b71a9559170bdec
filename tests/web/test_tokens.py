"""The tokens: colours that meet are far enough apart in every scheme, and no token is idle or missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.model.agency import Colours
from plugins.model.catalogue import Catalogue
from plugins.web import styles, tokens


@pytest.fixture(scope="module")
def written(theme: Path) -> str:
    return (theme / "static/css/tokens.css").read_text("utf-8")


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#123456", "#123456", 1.0)]
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert tokens.contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert tokens.contrast(other, one) == tokens.contrast(one, other)


def test_small_text_has_7_to_1_in_every_scheme(written: str) -> None:
    low = [meeting for meeting in tokens.meetings(tokens.schemes(written)) if meeting.ratio < 7]
    assert low == []


def test_high_contrast_is_nowhere_lower_than_the_plain_look(written: str) -> None:
    light, dark, high_light, high_dark = tokens.schemes(written)
    for plain, high in ((light, high_light), (dark, high_dark)):
        before, after = tokens.meetings((plain,)), tokens.meetings((high,))
        assert [a.text for b, a in zip(before, after, strict=True) if a.ratio < b.ratio] == []


def test_the_system_and_the_reader_ask_for_the_same_high_contrast(written: str) -> None:
    system = written[written.index("(prefers-contrast: more)") :]
    by_system = dict(re.findall(r"--([a-z0-9-]+): ([^;]+);", system[: system.index("}")]))
    assert by_system == tokens.declared(written, "contrast")


def test_an_agency_sees_its_own_pigments(written: str, catalogue: Catalogue) -> None:
    agency = catalogue.agency.model_copy(update={"colours": Colours(accent="#800000", accent_dark="#FFAAAA")})
    light, dark, *_ = tokens.schemes(written, agency)
    assert (light.colours["colour-accent"], dark.colours["colour-accent"]) == ("#800000", "#ffaaaa")


def test_every_token_is_declared_and_used(theme: Path) -> None:
    text = styles.join([path.read_text("utf-8") for path in styles.sheets(theme / "static/css")])
    declared = set(re.findall(r"(?<![\w-])(--[a-z][a-z0-9-]*):", text))
    used = set(re.findall(r"var\((--[a-z][a-z0-9-]*)", text))
    assert (used - declared, declared - used) == (set(), set())
