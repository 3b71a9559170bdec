"""What a new file begins with."""

from __future__ import annotations

import re

import pytest

from plugins.forms.guide import guide
from plugins.forms.skeleton import body_of
from plugins.model.formats import LEAFLET_FORMATS
from plugins.model.kinds import LEAFLET


@pytest.mark.parametrize("form", LEAFLET_FORMATS)
def test_steps_of_a_leaflet_are_numbered_through_its_panels(form: str) -> None:
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", body_of(LEAFLET, form, guide()), re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 2
