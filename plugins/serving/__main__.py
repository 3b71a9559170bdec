"""python -m plugins.serving [--port N]: shows content/ on this machine, anew at every save."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Collection
from pathlib import Path
from urllib.parse import urlsplit

from plugins.catalogue import files
from plugins.catalogue.intake import AGENCY
from plugins.leaving import leave
from plugins.model.agency import Agency
from plugins.model.problem import Exit
from plugins.reading.data import read_data
from plugins.serving.additions import ROOM
from plugins.serving.answers import Answers, publication_of
from plugins.serving.preview import Preview
from plugins.serving.server import HOST, Server, opened
from plugins.serving.watching import changes
from plugins.words import Words

PORT = 8000
CONTENT, THEME, CACHE = Path("content"), Path("theme"), Path(".cache")
_TERMINATED = 143  # exit code: 128 + SIGTERM, as a shell says it


def main(arguments: list[str]) -> int:
    """Serves until Ctrl-C (exit 130)."""
    parser = Words(prog="./run serve", description="Xem trang trên máy này, cả bản nháp; lưu tệp là trang đổi theo.")
    parser.add_argument("--port", type=int, default=PORT, metavar="SỐ", help="cổng để xem; bận thì lấy cổng kế tiếp")
    port: int = parser.parse_args(arguments).port
    signal.signal(signal.SIGTERM, _terminate)
    try:
        port = _serve(port)
    except KeyboardInterrupt:
        print("\nĐã dừng.")
        return Exit.INTERRUPTED
    except OSError as error:
        print(f"Không mở được trang xem trước: {error}", file=sys.stderr)
        return Exit.INPUT_OUTPUT
    gc.collect()  # what the workers shared is given back before this process becomes another
    os.execv(sys.executable, [sys.executable, "-m", "plugins.serving", "--port", str(port)])


def _serve(port: int) -> int:
    """Serves until our code changed. Gives the port that was found, to go on with."""
    preview = Preview(CONTENT, THEME, CACHE, publication_of)
    with preview.proofing, opened(Answers(preview, Path.cwd()), port) as server:
        threading.Thread(target=_watch, args=(preview, server), daemon=True).start()
        print(greeting(server.server_port, port, section_path(CONTENT)), flush=True)
        server.serve_forever(poll_interval=0.1)
        return server.server_port


def greeting(port: int, asked: int, section: str) -> str:
    """What the terminal says. asked: the port that was wanted; section: path at which the section lives."""
    busy = f"Cổng {asked} đang bận, dùng cổng {port}.\n" if port != asked else ""
    address = f"http://{HOST}:{port}"
    return f"{busy}Trang: {address}{section}/\nBàn biên tập: {address}{ROOM}\nDừng: Ctrl-C"


def section_path(content: Path) -> str:
    """Path of the section on its host, from the agency's profile alone, long before all of content/ is read; '' if that cannot
    be read: then every address answers with what is wrong."""
    octets, _ = files.read(content / AGENCY, AGENCY)
    agency, _ = read_data(Agency, AGENCY, octets)
    return urlsplit(agency.address_of_site).path if agency else ""


def _watch(preview: Preview, server: Server) -> None:
    """Follows the files: content is read, the theme loaded anew, changed code ends the serving, to start again."""
    preview.read()
    for changed in changes():
        if any(file.suffix == ".py" for file in changed) and _compiles(changed):
            return server.shutdown()
        if any(THEME in file.parents for file in changed):
            preview.theme_changed()
        if changed:
            preview.read()
        else:
            preview.idle()


def _compiles(changed: Collection[Path]) -> bool:
    """Whether changed code can be read at all: half-typed code must not end the preview."""
    for file in changed:
        if file.suffix == ".py" and file.exists():
            try:
                compile(file.read_bytes(), str(file), "exec")
            except (SyntaxError, ValueError) as error:
                print(f"{file}: {error}", file=sys.stderr)
                return False
    return True


def _terminate(*_: object) -> None:
    sys.exit(_TERMINATED)


if __name__ == "__main__":
    leave(main)
