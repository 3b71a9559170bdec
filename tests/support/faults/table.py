"""Every fault of the suite."""

from __future__ import annotations

from support.faults import black, boxes, colour, document, ink, layout, letters, marks, nested, pictures, structure
from support.faults.fault import Fault

FAULTS: tuple[Fault, ...] = tuple(
    fault
    for module in (document, structure, boxes, colour, letters, pictures, black, ink, layout, marks, nested)
    for fault in module.FAULTS
)
