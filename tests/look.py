"""./run look [PATH…]: pictures of every template, or of the pages named, for somebody to look at: on a phone, a tablet
and a screen, light and dark, and as the browser prints them. They go to .cache/look/, with index.html as contact sheet."""

from __future__ import annotations

import html
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).resolve().parents[1])]

OUTPUT, FOLDER = Path("output"), Path(".cache/look")
WIDTHS = (360, 768, 1280)  # px
SCHEMES = ("light", "dark")
BAD_WORD, MISSING = 65, 69  # exit codes, as model.problem.Exit says them
SHEET = """<!DOCTYPE html>
<html lang="vi"><meta charset="utf-8"><title>Xem các trang</title>
<style>
body { font: 16px sans-serif; margin: 2rem }
section { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; border-top: 2px solid; padding-block: 1rem }
h2 { inline-size: 100% } figure { margin: 0 } img { inline-size: 15rem; border: 1px solid #999 }
</style>
"""


def main(paths: list[str]) -> int:
    """Makes the pictures; says where they are, or what is missing."""
    wrong = next((path for path in paths if path.startswith("-")), "")
    if wrong:
        print(f"Không hiểu “{wrong}”. Viết ./run look, hoặc thêm địa chỉ của trang.", file=sys.stderr)
        return BAD_WORD
    lack = missing()
    if lack:
        print(lack, file=sys.stderr)
        return MISSING
    from support.templates import SAMPLE

    pages = {name(path): path for path in paths} if paths else SAMPLE
    FOLDER.mkdir(parents=True, exist_ok=True)
    sheet = [SHEET, *(section(page, files) for page, files in pictures(pages))]
    (FOLDER / "index.html").write_text("".join(sheet), encoding="utf-8")
    print(f"Xem {FOLDER}/index.html")
    return 0


def missing() -> str:
    """What has to be there first; '' if nothing lacks."""
    if not (OUTPUT / "index.html").exists():
        return "Chưa có trang nào để xem: chạy ./run build trước."
    try:
        from support.browser import CHROMIUM
    except ModuleNotFoundError as error:
        return f"Thiếu gói {error.name} của bộ kiểm thử: chạy ./run test --all một lần, rồi ./run look."
    if not Path(CHROMIUM).exists():
        return f"Không có trình duyệt {CHROMIUM}: cài gói chromium (apt-get install chromium), rồi chạy lại."
    return ""


def name(path: str) -> str:
    """What the pictures of a page are called."""
    return path.strip("/").replace("/", "_").removesuffix(".html") or "home"


def pictures(pages: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Each page with the names of its pictures, as they are made."""
    from playwright.sync_api import sync_playwright
    from support.agency_server import served
    from support.browser import CHROMIUM, QUIET, load_everything, visit

    with served(OUTPUT.resolve()) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        for page, path in pages.items():
            files = []
            for scheme in SCHEMES:
                for width in WIDTHS:
                    with visit(browser, server.section + path, width=width, color_scheme=scheme) as seen:
                        load_everything(seen.page)
                        files.append(f"{page}-{width}-{scheme}.png")
                        seen.page.screenshot(path=FOLDER / files[-1], full_page=True)
            with visit(browser, server.section + path, width=1280) as seen:
                load_everything(seen.page)
                files += printed(page, seen.page.pdf(prefer_css_page_size=True))
            print(page, flush=True)
            yield page, files
        browser.close()


def printed(page: str, pdf: bytes) -> list[str]:
    """Pictures of what the browser prints, page by page; their names."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        files = [f"{page}-print-{number}.png" for number in range(1, len(document) + 1)]
        for file, sheet in zip(files, document, strict=True):
            sheet.render(scale=1.25).to_pil().save(FOLDER / file)
        return files
    finally:
        document.close()


def section(page: str, files: list[str]) -> str:
    """A page's row on the contact sheet."""
    figures = "".join(
        f'<figure><a href="{html.escape(file)}"><img src="{html.escape(file)}" alt=""></a>'
        f"<figcaption>{html.escape(Path(file).stem.removeprefix(page + '-'))}</figcaption></figure>"
        for file in files
    )
    return f"<section><h2>{html.escape(page)}</h2>{figures}</section>\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
