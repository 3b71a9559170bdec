"""Scripts: lighter, and still the same to a reader of their names and words."""

from __future__ import annotations

import subprocess
import sys

import pytest

from plugins.web.scripts import minified

SOURCE = """\
// Why it is so.
export function greeting(name) {
  const words = `Chào  ${name}`;
  return words;
}
"""


def test_comments_space_and_local_names_go_and_words_stay() -> None:
    light = minified(SOURCE)
    assert "Why" not in light
    assert len(light) < len(SOURCE) * 0.7
    assert "Chào  $" in light
    assert "greeting" in light


def test_nothing_stays_nothing() -> None:
    assert minified("\n") == ""


def test_what_is_no_javascript_is_refused() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        minified("const = {{")


def test_the_library_stays_out_of_our_process() -> None:
    minified(SOURCE)
    assert "minify" not in sys.modules


def test_the_result_is_the_same_each_time() -> None:
    assert minified(SOURCE) == minified(SOURCE)
