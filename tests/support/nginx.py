"""nginx on loopback, over https and HTTP/2, with the very lines that docs/server.md gives to an agency."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.site import ROOT

NGINX = "/usr/sbin/nginx"
FOLDER_IN_DOCS = "/srv/chuyen-trang/current/"
FRAME = """
daemon off; worker_processes 1; pid {work}/pid; error_log stderr; {user}
events {{}}
http {{
    access_log off; include /etc/nginx/mime.types;
    client_body_temp_path {work}/body; proxy_temp_path {work}/proxy; fastcgi_temp_path {work}/fastcgi;
    uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
    {outside}
    server {{
        listen 127.0.0.1:{port} ssl http2; ssl_certificate {certificate}; ssl_certificate_key {certificate};
        {inside}
    }}
}}
"""


@contextmanager
def served_by_nginx(root: Path, work: Path, certificate: Path) -> Iterator[int]:
    """Serves the finished site in `root` and gives the port. work: an empty folder; certificate: PEM with its key.

    Raises ChildProcessError with nginx's words where it does not start."""
    port = _free_port()
    (work / "nginx.conf").write_text(_configuration(root, work, certificate, port), encoding="utf-8")
    with (work / "log").open("w") as log:
        process = subprocess.Popen([NGINX, "-p", str(work), "-c", str(work / "nginx.conf")], stderr=log)
    try:
        _wait(process, port, work / "log")
        yield port
    finally:
        process.terminate()
        process.wait(10)


def _configuration(root: Path, work: Path, certificate: Path, port: int) -> str:
    sample = re.search(r"```nginx\n(map.*?)\n(location .*?)```", (ROOT / "docs/server.md").read_text("utf-8"), re.S)
    assert sample, "docs/server.md has lost its lines for nginx"
    outside, inside = sample.groups()
    assert FOLDER_IN_DOCS in inside
    user = "user root;" if os.geteuid() == 0 else ""  # its workers could not read our folders
    return FRAME.format(
        work=work, user=user, outside=outside.replace(FOLDER_IN_DOCS, f"{root}/"), inside=inside.replace(FOLDER_IN_DOCS, f"{root}/"),
        port=port, certificate=certificate,
    )  # fmt: skip


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Until it answers."""
    for _ in range(100):
        if process.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise ChildProcessError(f"nginx did not start: {log.read_text()}")


def throw_away_certificate(folder: Path, host: str) -> Path:
    """A certificate that nobody signed, with its key, made by Debian's openssl."""
    file = folder / f"{host}.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-days", "2", "-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}"]
    command += ["-keyout", str(file), "-out", str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=30)
    return file
