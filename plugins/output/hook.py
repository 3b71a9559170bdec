"""Pelican's door to the outlet: opened before the first generator, its manifest saved after the last."""

from __future__ import annotations

from pathlib import Path

from pelican import Pelican, signals

from plugins.output.outlet import Outlet

KEY = "OUTLET"


def open_outlet(pelican: Pelican) -> None:
    """Puts the outlet into the settings, from where it reaches every generator's context."""
    pelican.settings[KEY] = Outlet(Path(pelican.settings["OUTPUT_PATH"]))


def save_manifest(pelican: Pelican) -> None:
    """Writes the manifest beside the site (never into it), where the build verifies it."""
    Path(pelican.settings["MANIFEST_PATH"]).write_text(pelican.settings[KEY].manifest(), encoding="utf-8")


def register() -> None:
    """Connects to the first and the last signal of a run."""
    signals.initialized.connect(open_outlet)
    signals.finalized.connect(save_manifest)
