"""The table of kinds."""

from __future__ import annotations

import pickle

import pytest

from plugins.model.kinds import BY_FOLDER, KINDS, Kind


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_stays_itself_across_processes(kind: Kind) -> None:
    assert pickle.loads(pickle.dumps(kind)) is kind


def test_folders_and_names_are_unique() -> None:
    assert len(BY_FOLDER) == len({kind.name for kind in KINDS}) == len(KINDS) == 6
