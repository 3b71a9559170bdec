"""What each address answers: pages and files of the section with the preview's additions, and the preview's own pages."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

from plugins.catalogue.clock import now
from plugins.desk.agenda import Section, agenda
from plugins.desk.entries import View
from plugins.desk.wording import coming
from plugins.model.problem import Place
from plugins.model.publication import Publication
from plugins.model.standing import Standing
from plugins.serving.additions import MARKS, ROOM, dressed, marked, opening, overlay, version_of, whole, words
from plugins.serving.edition import Edition
from plugins.serving.preview import Preview
from plugins.serving.proof_page import picture, proof_page
from plugins.templates.links import AbsoluteLinks
from plugins.web import styles

HTML = "text/html; charset=utf-8"
_SHEETS = ("static/css/tokens.css", *(f"preview/{name}.css" for name in ("overlay", "pages", "proof")))  # below theme/
_PICTURE_TYPES = ((b"\xff\xd8", "image/jpeg"), (b"RIFF", "image/webp"))
_TYPES = {".webp": "image/webp", ".avif": "image/avif", ".woff2": "font/woff2", ".js": "text/javascript; charset=utf-8"}


@dataclass(frozen=True)
class Answer:
    """status: of HTTP; location: where to go on, for 302."""

    status: int
    kind: str = HTML
    octets: bytes = b""
    location: str = ""


@dataclass(frozen=True)
class Waiting:
    """A publication in the list of what is not public. words: its standing; path: address of its preview."""

    item: Publication
    mark: str
    words: str
    path: str


@dataclass(frozen=True)
class Desk:
    """What there is to do besides. coming: when the site changes by itself, as a sentence."""

    coming: str
    sections: tuple[Section, ...]


def publication_of(path: str, edition: Edition) -> str:
    """The source (relative to content/) of the publication whose page or proof is at a request's path; '' if there is none."""
    inside = path.removeprefix(ROOM) if path.startswith(ROOM) else path.removeprefix(f"{edition.base_path}/")
    item = edition.of_url.get(inside)
    return item.path if item else ""


@dataclass(frozen=True)
class Answers:
    """root: folder of the project, for links that open files."""

    preview: Preview
    root: Path

    def answer(self, path: str) -> Answer:
        """path: of the request, decoded, without query."""
        edition = self.preview.edition
        if path.startswith(ROOM):
            return self._own(path.removeprefix(ROOM), edition)
        if edition is None:
            return Answer(200, HTML, self._overview(None).encode())
        if path == "/" and edition.base_path:
            return Answer(302, location=f"{edition.base_path}/")
        inside = path.startswith(f"{edition.base_path}/")
        return self._section(path[len(edition.base_path) + 1 :], edition) if inside else self._missing(edition)

    def version(self, path: str) -> str:
        """The digest of a page as it is now."""
        return version_of(self.answer(path).octets.decode("utf-8", "replace"))

    def _section(self, path: str, edition: Edition) -> Answer:
        file = path + "index.html" if path.endswith("/") or not path else path
        maker = self.preview.maker
        if file in edition.pages:
            html = maker.page(edition, file) or ""
            return Answer(200, HTML, self._page(html, file, edition).encode())
        if f"{path}/index.html" in edition.pages:
            return Answer(302, location=f"{edition.base_path}/{quote(path)}/")
        content = maker.file(edition, file)
        if content is None:
            return self._missing(edition)
        return Answer(200, _type(file), content.encode() if isinstance(content, str) else content)

    def _page(self, html: str, file: str, edition: Edition) -> str:
        """A page of the section with everything added."""
        item = edition.of_url.get(file.removesuffix("index.html"))
        at = edition.standings[item.path] if item else Standing.PUBLIC
        left = self.preview.left(item.path) if item else ()
        over = overlay(item, at, self.preview.problems, self.root, left)
        return dressed(marked(html, file, edition.hidden), over, self.preview.maker.theme.environment)

    def _missing(self, edition: Edition) -> Answer:
        html = self.preview.maker.page(edition, "404.html") or ""
        return Answer(404, HTML, self._page(html, "404.html", edition).encode())

    def _own(self, path: str, edition: Edition | None) -> Answer:
        made = _OWN_FILES.get(path)
        if made:
            return Answer(200, _type(path), made(self).encode())
        if not path:
            return Answer(200, HTML, self._overview(edition).encode())
        folder, _, name = path.rpartition("/")
        item = edition.of_url.get(f"{folder}/") if edition else None
        if edition is None or item is None or not item.kind.printed:
            return Answer(404, HTML, self._overview(edition).encode())
        if not name:
            return Answer(200, HTML, self._proof(item, edition).encode())
        octets = picture(item, self.preview.proofing, name)
        return Answer(200, _picture_type(octets), octets) if octets else Answer(404)

    def _overview(self, edition: Edition | None) -> str:
        items = edition.content.publications if edition else ()
        waiting = [self._waiting(item, edition) for item in items if edition and item.url in edition.hidden]
        return self._rendered("overview.html", edition, None, waiting=waiting, desk=self._desk(edition))

    def _desk(self, edition: Edition | None) -> Desk | None:
        """What else there is to do, without what the page says at its top: problems, drafts, what waits for its day."""
        if edition is None:
            return None
        every = agenda(View(edition.content, self.preview.problems, now()))
        rest = [section for section in every.sections if section.topic.key not in ("problems", "drafts", "scheduled")]
        return Desk(coming(every), tuple(rest))

    def opening(self, path: str, line: int) -> str:
        """The address at which VS Code opens a file of the project."""
        return opening(Place(path, line), self.root)

    def _waiting(self, item: Publication, edition: Edition) -> Waiting:
        at = edition.standings[item.path]
        return Waiting(item, MARKS[at], words(item, at), f"{edition.base_path}/{item.url}")

    def _proof(self, item: Publication, edition: Edition) -> str:
        page = proof_page(item, edition, self.preview.proofing)
        return self._rendered("proof.html", edition, item, proof=page, links=AbsoluteLinks(edition.base_path))

    def _rendered(self, template: str, edition: Edition | None, item: Publication | None, **names: object) -> str:
        """A page of the preview's own; the one without a publication tells every problem."""
        environment, problems = self.preview.maker.theme.environment, self.preview.problems
        at = edition.standings[item.path] if edition and item else Standing.PUBLIC
        left = self.preview.left(item.path) if item else ()
        over = overlay(item, at, problems, self.root, left) if item else whole(problems, self.root)
        base = edition.base_path if edition else ""
        stylesheet = f"{base}/{edition.plan.site.stylesheet}" if edition else ""
        html = environment.get_template(template).render(
            over=over, base=base, stylesheet=stylesheet, room=ROOM, opening=self.opening, **names
        )
        return dressed(html, over, environment)

    def stylesheet(self) -> str:
        """The preview's sheet with the theme's tokens under their full names: those of the site's sheet are shortened."""
        theme = self.preview.maker.theme.folder
        return styles.join([(theme / file).read_text(encoding="utf-8") for file in _SHEETS])

    def script(self) -> str:
        """The reload script as it stands in the theme."""
        return (self.preview.maker.theme.folder / "preview/reload.js").read_text(encoding="utf-8")

    def problems_as_json(self) -> str:
        """All problems, for programs."""
        found = [
            {"place": str(problem.place), "code": problem.code, "what": problem.what, "fix": problem.fix}
            for problem in self.preview.problems
        ]
        return json.dumps(found, ensure_ascii=False, indent=1)


_OWN_FILES: dict[str, Callable[[Answers], str]] = {
    "preview.css": Answers.stylesheet,
    "reload.js": Answers.script,
    "loi.json": Answers.problems_as_json,
}


def request_path(target: str) -> str:
    """The decoded path of a request's target."""
    return unquote(target.partition("?")[0])


def _type(path: str) -> str:
    suffix = Path(path).suffix
    guessed = _TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"{guessed}; charset=utf-8" if guessed.startswith("text/") and "charset" not in guessed else guessed


def _picture_type(octets: bytes | None) -> str:
    return next((kind for start, kind in _PICTURE_TYPES if (octets or b"").startswith(start)), "image/png")
