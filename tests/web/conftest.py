"""The site with every kind, planned once for all tests of the web room."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.every_kind import EVERY_KIND, a_document, planned
from support.site import ROOT, assembled

from plugins.model.catalogue import Catalogue
from plugins.web.pages import SitePlan


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """One publication of each kind, two articles."""
    return assembled(tmp_path_factory.mktemp("every-kind"), EVERY_KIND).catalogue


@pytest.fixture(scope="session")
def site(catalogue: Catalogue) -> SitePlan:
    """Its plan, with PDFs for what is printed."""
    printed = [item for item in catalogue.publications if item.kind.printed]
    return planned(catalogue, {item.path: a_document(item.pdf) for item in printed})


@pytest.fixture(scope="session")
def theme() -> Path:
    """The real theme."""
    return ROOT / "theme"
