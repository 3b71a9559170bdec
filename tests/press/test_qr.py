"""QR codes: the drawing holds the same modules as the code, with a quiet zone, and is big enough in print."""

from __future__ import annotations

import re

import segno
from support.printed import a_job, a_leaflet, a_poster

from plugins.press.contexts import poster_drawing, qr_of
from plugins.press.qr import QUIET_ZONE, qr_code


def test_path_draws_the_matrix():
    url = "https://thunghiem.example/cai-cach/to-roi/thu/"
    code = qr_code(url)
    matrix = segno.make_qr(url, error="m", boost_error=False).matrix
    drawn = {
        (int(x) + step, int(y))
        for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", code.path)
        for step in range(int(length))
    }
    dark = {(x + QUIET_ZONE, y + QUIET_ZONE) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
    assert drawn == dark
    assert code.side == len(matrix) + 2 * QUIET_ZONE
    assert url in code.title


def test_leads_to_the_web_page():
    assert qr_of(a_job(a_leaflet())).url == "https://thunghiem.example/cai-cach/to-roi/thu/"


def test_at_least_20_mm_with_modules_that_print():
    job = a_job(a_poster("A3"))
    drawing = poster_drawing(job, job.publication, 190, 270)
    assert drawing.qr_side * (drawing.qr.side - 2 * QUIET_ZONE) / drawing.qr.side >= 20
