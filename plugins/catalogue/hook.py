"""Pelican's door to the catalogue: before any generator exists, everything is read and checked, or the run ends."""

from __future__ import annotations

import sys
from pathlib import Path

from pelican import Pelican, signals

from plugins.catalogue.assembly import assemble
from plugins.catalogue.clock import now
from plugins.model.problem import report

KEY, WHOLE = "CATALOGUE", "ASSEMBLED"  # what is public, for every room; everything, for the build command alone
WARNINGS = "WARNINGS"  # of every room, told together at the end


def assemble_catalogue(pelican: Pelican) -> None:
    """Puts the catalogue into the settings, from where it reaches every generator's context. Raises ContentError, whose
    exit code (65) Pelican's own command line passes on."""
    assembled = assemble(Path(pelican.settings["PATH"]), now())
    pelican.settings[KEY], pelican.settings[WHOLE] = assembled.catalogue, assembled
    pelican.settings[WARNINGS] = list(assembled.warnings)


def tell(pelican: Pelican) -> None:
    """Receiver of Pelican's last signal: what the editor should know of a site that was made, in one list with one sum.
    Where the run ends before, it stands in the list of what ended it."""
    if warnings := pelican.settings[WARNINGS]:
        print(report(warnings), file=sys.stderr)


def register() -> None:
    """Connects to Pelican's first signal, and to its last."""
    signals.initialized.connect(assemble_catalogue)
    signals.finalized.connect(tell)
