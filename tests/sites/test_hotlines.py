"""Every room that sets text sets a hotline in two groups, and what it links to stays as it was."""

from __future__ import annotations

import pytest
from support.printed import an_agency

from plugins.model.compounds import bound
from plugins.press.wordbreaks import JOINER, heading, held_numbers
from plugins.web.body_text import dressed
from plugins.web.no_break import tied
from plugins.web.terms import Terms

CALL = '<p>Gọi <a href="tel:18001096">18001096</a></p>'


@pytest.mark.parametrize("where", ["the agency's data", "body", "summary", "title", "press body", "press heading"])
def test_whatever_sets_text_groups_it(where: str) -> None:
    agency = an_agency(phone="18001096", print_orders="Gọi 18001096", hotlines=(("Tổng đài", "18001096"),))
    terms = Terms.listed([], [])
    shown = {
        "the agency's data": f"{agency.phone}, {agency.print_orders}, {agency.hotlines[0][1]}",
        "body": dressed(CALL, terms, frozenset())[0],
        "summary": tied("Gọi 18001096"),
        "title": bound("Gọi 18001096"),
        "press body": held_numbers(CALL),
        "press heading": heading("Tổng đài 18001096"),
    }[where]
    plain = shown.replace("\u00a0", " ").replace(JOINER, "")
    assert "1800 1096" in plain
    assert "18001096" not in plain.replace('"tel:18001096"', "")
