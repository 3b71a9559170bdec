"""The twelve Word files saved again by LibreOffice, which writes them quite differently: nothing is lost either."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from support.word_files import NAMES, word_file

from plugins.importing.conversion import Imported, import_word
from plugins.importing.matter import Setting
from plugins.importing.proof import LOST
from plugins.model.kinds import ARTICLE

pytestmark = pytest.mark.all
SETTING = Setting(ARTICLE, ("Cải cách thể chế",), date(2026, 11, 21))
LOST_BY_LIBREOFFICE = {  # fields are reckoned anew, and a title begins at once
    "theo-doi-sua": {"thứ", "năm", "hằng", "tuần."},
    "quyet-dinh": {"về", "việc"},
}


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files as LibreOffice saves them."""
    office = shutil.which("soffice")
    if not office:
        pytest.skip("LibreOffice (soffice) is not installed")
    folder = tmp_path_factory.mktemp("office")
    for name in NAMES:
        (folder / f"{name}.docx").write_bytes(word_file(name).octets)
    command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "saved")]
    files = [str(folder / f"{name}.docx") for name in NAMES]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=280)
    return folder / "saved"


@pytest.mark.parametrize("name", NAMES)
def test_files_of_libreoffice_lose_nothing(saved: Path, name: str) -> None:
    made = import_word(f"{name}.docx", (saved / f"{name}.docx").read_bytes(), SETTING)
    assert isinstance(made, Imported), made
    assert [problem.what for problem in made.problems if problem.code == LOST.code] == []
    letters = "".join(letter for letter in f"{made.text} {made.problems}".casefold() if letter.isalnum())
    words = {word for text in word_file(name).said for word in text.casefold().split() if word.isalpha()}
    words -= LOST_BY_LIBREOFFICE.get(name, set())
    assert [word for word in sorted(words) if word not in letters] == []
