"""Sets a bulletin: measures every piece once, paginates, sets the issue, and checks that it came out as planned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from plugins.model.problem import Code, Problem
from plugins.model.publication import Figure
from plugins.press import bulletin
from plugins.press.bulletin import GAP, Head, Item, Placed, Plan
from plugins.press.contexts import document_head, poster_drawing, qr_of, scheme_of
from plugins.press.engine import Block, Layout, lay_out
from plugins.press.fit import Setting
from plugins.press.imprint import imprint_lines
from plugins.press.issue import Issue, IssueArticle, issue_of
from plugins.press.job import Job
from plugins.press.render import BulletinContext, Cover, Cut, FlowItem, MeasureContext, render
from plugins.templates.links import AbsoluteLinks

WRONG_LENGTH = Code(
    "E404",
    "Bản tin {number} {difference} so với {pages} trang.",
    "{fix}",
)
SIZES = (9.2, 9.0, 8.8)  # pt
CUTS = 5  # ways to divide the lead between cover and inside
_LEAD_TOP, _LEAD_BOTTOM, _COVER_HEIGHT = 64.0, 12.0, 270.0  # mm, as in bulletin.css
_LEAST_PICTURE, _PICTURE_GAP = 78.0, 4.0
_TRIES = 4
_CORRECTION = 1.012  # of measured heights, each time the issue came out longer than planned
