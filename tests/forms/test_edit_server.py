"""./run edit hands out its program and its configuration to this machine, and nothing else to nobody else."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from support.site import make_site

from plugins.forms import edit
from plugins.forms.edit import POLICY, Handler, answer, configuration_of


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("edit") / "node_modules"
    files = {
        "@sveltia/cms/npm/index.js": "src:url(https://cdn.jsdelivr.net/fontsource/fonts/noto-mono@5.3.0/latin-400-normal.woff2)",
        "@sveltia/cms/npm/assets/noto-mono-latin-400-normal-X_1.woff2": "font",
        "@sveltia/cms/locales/vi.json": '{"save": "Lưu"}',
        "@sveltia/cms/package.md": "no",
        "../secret.js": "secret",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def port(packages: Path, content: Path) -> Iterator[int]:
    handler = type("Here", (Handler,), {"content": content, "packages": packages})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def get(port: int, path: str, host: str = "", method: str = "GET") -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers={"Host": host or f"127.0.0.1:{port}"})
    response = connection.getresponse()
    octets = response.read()
    connection.close()
    return response, octets


def test_the_page_comes_with_its_policy(port: int) -> None:
    response, octets = get(port, "/")
    assert response.status == 200
    assert response.headers["Content-Security-Policy"] == POLICY
    assert 'lang="vi"' in octets.decode()


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:80"])
def test_who_calls_it_by_another_name_gets_nothing(host: str, port: int) -> None:
    response, octets = get(port, "/config.json", host)
    assert response.status == 421
    assert b"collections" not in octets


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_written(method: str, port: int) -> None:
    assert get(port, "/config.json", method=method)[0].status == 501


@pytest.mark.parametrize(
    "path",
    [
        "/vendor/../secret.js", "/vendor/%2e%2e/secret.js", "/vendor//etc/passwd", "/vendor/@sveltia/cms/package.md",
        "/vendor/", "/content/tin-bai/bai-mot.md", "/fonts/", "/fonts/../../secret", "/fonts/%2e%2e/x", "/không",
    ],
)  # fmt: skip
def test_only_the_packages_are_handed_out(path: str, packages: Path, content: Path) -> None:
    assert answer(path, content, packages) is None


def test_fonts_and_translations_come_from_here(packages: Path, content: Path) -> None:
    program = answer("/vendor/@sveltia/cms/npm/index.js", content, packages)
    assert program is not None
    (address,) = re.findall(rb"url\((.*?)\)", program.octets)
    font = answer(address.decode(), content, packages)
    assert font is not None
    assert (font.kind, font.octets) == ("font/woff2", b"font")
    words = answer("/vendor/@sveltia/cms/locales/vi.json", content, packages)
    assert words is not None
    assert (words.kind, words.octets.decode()) == ("text/javascript", 'export default {"save": "Lưu"}')


def test_the_configuration_has_the_fields_of_this_moment(tmp_path: Path) -> None:
    content = make_site(tmp_path)

    def fields() -> list[str]:
        collections = json.loads(configuration_of(content))["collections"]
        article = next(item for item in collections if item["name"] == "tin-bai")
        return next(field["options"] for field in article["fields"] if field["name"] == "category")

    assert fields() == ["Cải cách thể chế", "Cải cách thủ tục hành chính"]
    listed = content / "du-lieu/linh-vuc.yml"
    listed.write_text(listed.read_text(encoding="utf-8").replace("Cải cách thể chế", "Thể chế"), encoding="utf-8")
    assert fields()[0] == "Thể chế"
    listed.unlink()  # a broken folder still opens: the form can mend it
    (content / "du-lieu/co-quan.yml").write_text("name: [", encoding="utf-8")
    assert b"collections" in configuration_of(content)


def test_without_the_packages_it_says_how_to_get_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(edit, "PACKAGES", tmp_path)
    assert edit.run(edit.parser().parse_args([])) == 69
    assert "./run edit" in capsys.readouterr().err


def test_the_policy_lets_no_other_host_and_no_unsafe_script_in() -> None:
    directives = dict(part.strip().split(" ", 1) for part in POLICY.split(";"))
    assert "http" not in POLICY
    assert "*" not in POLICY
    assert "'unsafe-inline'" not in directives["script-src"]
    assert "'unsafe-eval'" not in directives["script-src"].replace("'wasm-unsafe-eval'", "")
    assert directives["default-src"] == directives["frame-ancestors"] == "'none'"
