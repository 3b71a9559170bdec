"""./run schema: schemas and snippets on disk, made anew from the classes and the agency's own names."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path, PurePosixPath

from plugins.catalogue.intake import FIELDS, TOPICS
from plugins.forms.guide import guide
from plugins.forms.schema import Choices, schemas
from plugins.forms.snippets import snippets
from plugins.model.agency import Fields, Topics
from plugins.model.problem import Exit
from plugins.model.strict import Model
from plugins.reading.data import read_data
from plugins.words import Words

FOLDER, SNIPPETS = PurePosixPath("docs/schema"), PurePosixPath(".vscode/toa-soan.code-snippets")


def parser() -> argparse.ArgumentParser:
    """The words of the command."""
    words = Words(prog="./run schema", description="Viết lại docs/schema/ và gợi ý của VS Code theo chương trình.")
    words.add_argument("--check", action="store_true", help="chỉ nói tệp nào đã cũ, không viết")
    return words


def choices_of(content: Path) -> Choices:
    """Names of reform fields and topics; none where a file cannot be read, which ./run check tells."""
    fields, topics = _read(content, FIELDS, Fields), _read(content, TOPICS, Topics)
    return Choices(
        tuple(field.name for field in fields.fields) if fields else (),
        tuple(topic.name for topic in topics.topics) if topics else (),
    )


def _read(content: Path, path: str, model: type[Model]) -> Model | None:
    file = content / path
    return read_data(model, path, file.read_bytes())[0] if file.is_file() else None


def files(content: Path) -> dict[PurePosixPath, bytes]:
    """Every file that is made, by its path in the project."""
    made = schemas(choices_of(content), guide())
    written = {FOLDER / f"{name}.schema.json": _json(schema) for name, schema in made.items()}
    return {**written, SNIPPETS: _json(snippets(made))}


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def outdated(root: Path) -> list[PurePosixPath]:
    """Files that are missing, not as they would be written, or left over."""
    made = files(root / "content")
    there = {FOLDER / path.name for path in (root / FOLDER).glob("*.schema.json")}
    changed = {path for path, octets in made.items() if not _is(root / path, octets)}
    return sorted(changed | (there - set(made)))


def _is(path: Path, octets: bytes) -> bool:
    return path.is_file() and path.read_bytes() == octets


def run(options: argparse.Namespace) -> int:
    """Exit codes: 0 written, or up to date with --check; 65 with --check if not."""
    root = Path()
    old = outdated(root)
    if options.check:
        for path in old:
            print(f"{path} đã cũ. Cách sửa: chạy  ./run schema", file=sys.stderr)
        return Exit.BAD_CONTENT if old else Exit.DONE
    made = files(root / "content")
    for path in old:
        if path in made:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(made[path])
        else:
            (root / path).unlink()
    print(f"Đã viết {len(old)} tệp; {len(made) - len([path for path in old if path in made])} tệp đã đúng.")
    return Exit.DONE
