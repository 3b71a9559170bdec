"""python -m plugins.build [--examples | --if-due]: content/ to output/, all or nothing. Pelican runs in this process, so that an
error cannot hide behind its exit code."""

from __future__ import annotations

import io
import json
import shutil
import sys
import time
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugins.catalogue import coming
from plugins.catalogue.assembly import Assembled, assemble
from plugins.catalogue.clock import now
from plugins.endings import concluded
from plugins.leaving import leave
from plugins.model.problem import ContentError, Exit
from plugins.model.values import VIETNAM
from plugins.output.kept import keep
from plugins.output.outlet import Outlet
from plugins.publishing.release import lock
from plugins.publishing.verification import faults
from plugins.web import example_files
from plugins.words import Words

CONTENT, OUTPUT, CACHE = Path("content"), Path("output"), Path(".cache")
THEME, EXAMPLES = Path("theme"), Path("output-examples")
NEXT_CHANGE = Path("next-change.json")


def examples(content: Path = CONTENT, output: Path = EXAMPLES, cache: Path = CACHE) -> int:
    """Builds the components page into a folder that nothing publishes, in the colours of the agency of content/."""
    agency = assemble(content, now()).catalogue.agency
    stage = cache / "stage-examples"
    with lock(cache / "lock"):
        shutil.rmtree(stage, ignore_errors=True)
        outlet = Outlet(stage)
        for path, octets in example_files.files(THEME, cache, agency).items():
            outlet.write(path, octets)
        _swap(stage, output)
    print(f"Xong: {output}/index.html, sổ mẫu các thành phần giao diện.")
    return Exit.DONE


def build(content: Path = CONTENT, output: Path = OUTPUT, cache: Path = CACHE, next_change: Path = NEXT_CHANGE) -> int:
    """Builds into a stage, verifies it, and only then puts it in the place of the old output."""
    started = time.monotonic()
    stage, manifest_file = cache / "stage", cache / "manifest.json"
    with lock(cache / "lock"):
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir(parents=True)
        settings = _run_pelican(content, stage, cache)
        base_path = urlsplit(settings["CATALOGUE"].agency.address_of_site).path
        written = settings["OUTLET"].written
        wrong = faults(stage, written, base_path)
        if wrong:
            raise RuntimeError("the finished site does not verify:\n" + "\n".join(wrong))
        _swap(stage, output)
        manifest = {"base_path": base_path, "files": dict(sorted(written.items()))}
        manifest_file.write_text(json.dumps(manifest, ensure_ascii=False, indent=0), encoding="utf-8")
        assembled: Assembled = settings["ASSEMBLED"]
        keep(next_change, coming.written(assembled.content, assembled.now).encode())
    print(f"Xong: {len(written)} tệp trong {output}/, {time.monotonic() - started:.1f} giây.")
    return Exit.DONE


def build_if_due(output: Path = OUTPUT, next_change: Path = NEXT_CHANGE) -> int:
    """Builds if something appears, lapses or is withdrawn since the last build, or if nothing tells; else says so."""
    known = coming.read(next_change.read_text(encoding="utf-8")) if next_change.is_file() else None
    if known is None or known.due(now()) or not output.is_dir():
        return build()
    until = (
        f"lần đổi kế tiếp lúc {known.next.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}" if known.next else "không hẹn gì"
    )
    print(f"Chưa đến giờ dựng lại ({until}); {output}/ giữ nguyên.")
    return Exit.DONE


def _run_pelican(content: Path, stage: Path, cache: Path) -> dict[str, Any]:
    """One run of the host; its settings carry the catalogue and the outlet afterwards."""
    from pelican import Pelican, log
    from pelican.settings import read_settings

    log.init(fatal="warnings")
    override = {
        "PATH": str(content.resolve()),
        "OUTPUT_PATH": str(stage.resolve()),
        "CACHE_PATH": str(cache.resolve()),
        "DELETE_OUTPUT_DIRECTORY": False,
    }
    settings: dict[str, Any] = read_settings("pelicanconf.py", override=override)
    said = io.StringIO()
    try:
        with redirect_stdout(said):  # it would tell editors that it processed 0 articles
            Pelican(settings).run()
    except ContentError as error:  # one list with one sum: also of what would only have been noted
        raise ContentError((*error.problems, *settings.get("WARNINGS", ()))) from error
    except Exception:
        print(said.getvalue(), file=sys.stderr)
        raise
    return settings


def _swap(stage: Path, output: Path) -> None:
    """The stage takes the place of the output; for an instant between two renames there is none, never a mixture."""
    old = stage.with_name("old")
    shutil.rmtree(old, ignore_errors=True)
    if output.exists():
        output.rename(old)
    stage.rename(output)
    shutil.rmtree(old, ignore_errors=True)


def main(arguments: list[str]) -> int:
    """Runs one of the three, and turns every end into an exit code of model.problem.Exit."""
    parser = Words(prog="./run build", description="Dựng trang, nguồn cấp tin và PDF vào output/.")
    parser.add_argument("--examples", action="store_true", help="dựng sổ mẫu giao diện vào output-examples/")
    parser.add_argument("--if-due", action="store_true", help="chỉ dựng khi có bài đến giờ hiện hoặc hết hạn")
    options = parser.parse_args(arguments)
    chosen = examples if options.examples else build_if_due if options.if_due else build
    return concluded(chosen, "Trang đã dựng trước đó không thay đổi.")


if __name__ == "__main__":
    leave(main)
