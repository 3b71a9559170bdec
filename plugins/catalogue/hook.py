"""Pelican's door to the catalogue: before any generator exists, everything is read and checked, or the run ends."""

from __future__ import annotations

import sys
from pathlib import Path

from pelican import Pelican, signals

from plugins.catalogue.assembly import assemble
from plugins.catalogue.clock import now
from plugins.model.problem import report

KEY, WHOLE = "CATALOGUE", "ASSEMBLED"  # what is public, for every room; everything, for the build command alone


def assemble_catalogue(pelican: Pelican) -> None:
    """Puts the catalogue into the settings, from where it reaches every generator's context. Raises ContentError, whose
    exit code (65) Pelican's own command line passes on."""
    assembled = assemble(Path(pelican.settings["PATH"]), now())
    if assembled.warnings:
        print(report(assembled.warnings), file=sys.stderr)
    pelican.settings[KEY], pelican.settings[WHOLE] = assembled.catalogue, assembled


def register() -> None:
    """Connects to Pelican's first signal."""
    signals.initialized.connect(assemble_catalogue)
