"""The package as one file: a zip with SHA-256 sums, the same bytes on every machine."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO

SUMS = "SHA256SUMS"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can hold: no clock gets in
_STORED = (".pdf", ".zip")  # compressed in themselves


def bundle(name: str, files: Mapping[str, bytes]) -> bytes:
    """A zip of `files` in a folder `name`, with their sums in the form that `sha256sum -c` reads."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for file, octets in sorted({**files, SUMS: sums(files).encode()}.items()):
            archive.writestr(_entry(f"{name}/{file}"), octets)
    return content.getvalue()


def sums(files: Mapping[str, bytes]) -> str:
    """One line a file: hex digest, two spaces, name."""
    return "".join(f"{sha256(octets).hexdigest()}  {file}\n" for file, octets in sorted(files.items()))


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _FIRST_DAY)
    entry.create_system = 3  # as on Unix, so that the permissions below are read
    entry.external_attr = 0o644 << 16
    entry.compress_type = zipfile.ZIP_STORED if path.endswith(_STORED) else zipfile.ZIP_DEFLATED
    return entry
