"""Makes our scripts as light as they can be delivered: comments, space and long local names go; nothing else changes."""

from __future__ import annotations

import subprocess
import sys

# In a process of its own: the library is written in Go, whose runtime takes 1.7 GB of address space and its own threads
# and signals wherever it is loaded. The limits of the press (plugins/press/limits.py) count on neither.
_PROGRAM = """
import sys, minify
sys.stdout.buffer.write(minify.string("application/javascript", sys.stdin.buffer.read().decode()).encode())
"""


def minified(source: str) -> str:
    """The same script in fewer letters; '' stays ''. Names at the top level of a module are kept. Raises
    subprocess.CalledProcessError if it is no valid JavaScript, which is a bug of ours."""
    if not source.strip():
        return ""
    child = subprocess.run([sys.executable, "-c", _PROGRAM], input=source.encode(), stdout=subprocess.PIPE, check=True)
    return child.stdout.decode()
