"""python -m plugins.checking [--json | --github | --plain] [PATH…]: every problem in content/, or of these files; nothing is
written. With --fix [--dry-run] [PATH…]: what is safe is mended."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.catalogue.assembly import Examined, examine
from plugins.catalogue.before_release import Left, left_before_release
from plugins.catalogue.clock import now
from plugins.checking.choice import count_of_others, left_on_release, named, nowhere, unread_texts
from plugins.checking.fixing import fix, hint
from plugins.checking.telling import FORMS
from plugins.checking.words import HELP, NotUnderstood, Wish, wish
from plugins.endings import concluded, ending
from plugins.model.problem import ContentError, Exit, report

CONTENT = Path("content")
UNCHANGED = "Trang đã dựng trước đó không thay đổi."


def check(asked: Wish, content: Path = CONTENT) -> int:
    """Tells every problem in the form that was asked for; exit 65 if one of those told stops a build."""
    if lost := nowhere(asked.paths, content):
        print(lost, file=sys.stderr)
        return Exit.BAD_CONTENT
    if asked.fix:
        return fix(content, asked.paths, asked.dry)
    examined = examine(content, now())
    problems = named(examined.problems, asked.paths, content)
    stops = any(problem.stops for problem in problems)
    if asked.form != "text":
        told = FORMS[asked.form](problems)
        print(told, end="\n" if told else "")
        return Exit.BAD_CONTENT if stops else Exit.DONE
    lines = [
        ending(ContentError(problems), UNCHANGED)[1] if stops else report(problems),
        count_of_others(examined.problems, problems),
        unread_texts(examined, asked.paths, content),
        hint(content, problems),
        left_on_release(_left(examined), asked.paths, content),
    ]
    print("\n".join(filter(None, lines)), file=sys.stderr if stops else sys.stdout)
    return Exit.BAD_CONTENT if stops else Exit.DONE


def _left(examined: Examined) -> Left:
    return left_before_release(examined.content, examined.problems) if examined.content else {}


def main(words: Sequence[str]) -> int:
    """Runs the check, and turns every end into an exit code."""
    if {"-h", "--help"} & set(words):
        print(HELP)
        return Exit.DONE
    try:
        wished = wish(words)
    except NotUnderstood as error:
        print(error, file=sys.stderr)
        return Exit.BAD_CONTENT
    return concluded(lambda: check(wished), UNCHANGED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
