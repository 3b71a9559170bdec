"""Mutations of real files through reading, checks and mending: python tests/fuzz.py COUNT [SEED], or FILE… to replay.

A case that raises, or takes over SLOWEST seconds of the processor, is written to .cache/fuzz/ under the name of the folder
that it belongs to, and told at the end. The nightly run is `python tests/fuzz.py 200000 $(date +%j)`.
"""

from __future__ import annotations

import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.site import NOW  # noqa: E402 – found only with the line above

from plugins.catalogue.assembly import examine  # noqa: E402
from plugins.checks import registry  # noqa: E402
from plugins.model.agency import Agency, Featured, Fields, Topics  # noqa: E402
from plugins.model.content import Content  # noqa: E402
from plugins.reading.data import read_data  # noqa: E402
from plugins.reading.mending import mend  # noqa: E402
from plugins.reading.publication import read_body, read_front  # noqa: E402

SLOWEST = 5.0  # seconds of the processor for one case
LONGEST = 600  # characters of a sample's body that are kept: many small cases find more than few large ones
KEPT = ROOT / ".cache" / "fuzz"
MODELS = {"co-quan.yml": Agency, "linh-vuc.yml": Fields, "trang-chu.yml": Featured, "chuyen-de.yml": Topics}

NASTY = (
    *("---", "--- ", "...", "\n---\n", "title:", "title: ", "date: 03/04/2026", "date: 2026-02-30", "slug: ../x", "image:", "&a", "*a"),
    *("!!python/object", "{", "}", "[", "]", "? ", "- ", ": ", "| ", "> ", "%", "@", "`", "'", '"', '\\"', '"\\u0000"', "\\x07", "<<: *a"),
    *("# ", "##", "######", "===\n", "=== Bìa ===\n", "=== Mặt trước ===", "* * *", "***", "**", "__", "_", "~~", "``", "```", "    "),
    *("![", "![](", "](", "[a][a]", "[^1]", "[^1]: ", "[a]: b", "<", "</", "<b>", "</div>", "<div>", "<!--", "-->", "<?", "<script>", "<a href="),
    *("file:///C:/a", "C:\\a", "javascript:", "site:/", "{static}", "https://", "mailto:", "tin-bai/", "#", "%00", "%2e%2e/", "&#0;", "&#xe000;"),
    *("\x00", "\x02", "\x03", "\x02klzzwxh:0\x03", "wzxhzdk:0", "\x0b", "\x1b", "\x85", "\xa0", "\xad", "\u200b", "\u200d", "\u2028", "\u202e"),
    *("\ufeff", "\ue000", "\ufffd", "\U0001f600", "e\u0302\u0323", "Ð", "ð", "о", "Α", "C¶i c¸ch", "Caûi caùch", "ﬁ", "½", "١", "\t", "\r", "\r\n"),
    *("\n\n", "\n", " ", "  \n", "|", "|---|", "\n|a|b|\n|-|-|\n", ":---:", "a\n: b\n", "1. ", "1) ", "31/6/2026", "999999999999999999999999"),
    *("<<<<<<< HEAD\n", "=======\n", ">>>>>>> b\n", "TODO", "tại đây", "§", "\\", "\\\\", "\\[", "$$", "{{ x }}", "{% x %}", "0x1F", "1e999", "null"),
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A file relative to content/ with its text."""

    file: str
    text: str


@dataclass
class Run:
    """What came of a run: how many cases, the slowest in seconds, and where failures were kept."""

    cases: int = 0
    slowest: float = 0.0
    failures: list[str] = field(default_factory=list)


def samples() -> list[Case]:
    """Every text and known data file of content/, bodies cut short."""
    found = []
    for path in sorted((ROOT / "content").rglob("*")):
        if path.suffix == ".md" or path.name in MODELS:
            file, text = path.relative_to(ROOT / "content").as_posix(), path.read_text("utf-8")
            head = text.find("\n---\n", 4) + 5 if path.suffix == ".md" else len(text)
            found.append(Case(file, text[: head + LONGEST]))
    return found


def mutations(seed: int) -> Iterator[Case]:
    """Endless cases, the same for the same seed."""
    chance, sources = random.Random(seed), samples()
    while True:
        case = chance.choice(sources)
        text = case.text if chance.random() < 0.5 else _shortened(case, chance)
        for _ in range(chance.choice((1, 1, 2, 3, 8))):
            text = chance.choice(CHANGES)(text, chance, sources)
        yield Case(case.file, text)


def _shortened(case: Case, chance: random.Random) -> str:
    """The front matter and one paragraph."""
    head, mark, body = case.text.partition("\n---\n")
    return head + mark + chance.choice(body.split("\n\n"))


def _insert(text: str, chance: random.Random, _: Sequence[Case]) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(NASTY) * chance.choice((1, 1, 1, 2, 3, 40)) + text[at:]


def _delete(text: str, chance: random.Random, _: Sequence[Case]) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.choice((1, 1, 2, 5, 40, 300)) :]


def _double(text: str, chance: random.Random, _: Sequence[Case]) -> str:
    at, length = chance.randrange(len(text) + 1), chance.choice((1, 3, 20, 100))
    return text[:at] + text[at : at + length] * chance.choice((2, 3, 20)) + text[at:]


def _splice(text: str, chance: random.Random, sources: Sequence[Case]) -> str:
    other = chance.choice(sources).text
    at, start = chance.randrange(len(text) + 1), chance.randrange(len(other))
    return text[:at] + other[start : start + chance.choice((5, 50, 500))] + text[at:]


def _swap_lines(text: str, chance: random.Random, _: Sequence[Case]) -> str:
    lines = text.split("\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return "\n".join(lines)


CHANGES: tuple[Callable[[str, random.Random, Sequence[Case]], str], ...] = (
    *(_insert, _insert, _insert),
    *(_delete, _double, _splice, _swap_lines),
)


def surroundings() -> Content:
    """The sample content without publications and their addresses: what the rules need to know beside the one that is tried."""
    content = examine(ROOT / "content", NOW).content
    assert content is not None
    return replace(content, publications=(), ledger=())


def try_one(case: Case, around: Content) -> None:
    """Reads, checks and mends one case. Raises whatever is our bug."""
    octets = case.text.encode("utf-8", "surrogatepass")
    if case.file.endswith(".yml"):
        read_data(MODELS[Path(case.file).name], case.file, octets)
    else:
        manuscript, _ = read_front(case.file, octets)
        publication = read_body(manuscript, lambda path: path)[0] if manuscript else None
        registry.run(replace(around, publications=(publication,) if publication else ()))
    once = mend(case.text, case.file.endswith(".yml"))
    assert mend(once.text, case.file.endswith(".yml")).text == once.text, "mending twice changes something"


def _too_slow(_: int, frame: FrameType | None) -> None:
    raise TimeoutError(f"over {SLOWEST} s, in {frame.f_code.co_qualname if frame else '?'}")


def run(cases: Iterator[Case], count: int, around: Content) -> Run:
    """Tries `count` cases; keeps each that fails."""
    done = Run()
    before = signal.signal(signal.SIGVTALRM, _too_slow)
    try:
        for case, _ in zip(cases, range(count), strict=False):
            started = time.process_time()
            signal.setitimer(signal.ITIMER_VIRTUAL, SLOWEST)
            try:
                try_one(case, around)
            except Exception:
                done.failures.append(_keep(case))
            finally:
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            done.cases += 1
            done.slowest = max(done.slowest, time.process_time() - started)
    finally:
        signal.signal(signal.SIGVTALRM, before)
    return done


def _keep(case: Case) -> str:
    """Writes a failing case for replay; gives its path and what it raised."""
    digest = sha256(case.text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    path = KEPT / case.file.replace("/", "__").replace(".", f"-{digest}.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(case.text.encode("utf-8", "surrogatepass"))
    return f"{path}\n{traceback.format_exc(limit=-3)}"


def kept(path: Path) -> Case:
    """A case as _keep wrote it."""
    folder, _, name = path.name.rpartition("__")
    stem, _, rest = name.rpartition("-")
    return Case(
        f"{folder.replace('__', '/')}/{stem}.{rest.partition('.')[2]}", path.read_text("utf-8", "surrogatepass")
    )


def main(words: Sequence[str]) -> int:
    """Runs as many cases as asked, or replays files, and prints figures and failures."""
    numbers = [int(word) for word in words if word.isdigit()]
    files = [kept(Path(word)) for word in words if not word.isdigit()]
    started = time.monotonic()
    cases = iter(files) if files else mutations(numbers[1] if len(numbers) > 1 else 0)
    done = run(cases, len(files) or (numbers[0] if numbers else 1_000), surroundings())
    print(*done.failures, sep="\n")
    taken = time.monotonic() - started
    print(f"{done.cases} cases in {taken:.0f} s, slowest {done.slowest:.2f} s, {len(done.failures)} failures")
    return int(bool(done.failures))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
