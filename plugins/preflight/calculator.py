"""The calculator functions of PDF (ISO 32000-1, 7.10.5): a small subset of PostScript that other programs use for tints."""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable
from typing import Union

_TOKEN = re.compile(r"[{}]|[^\s{}]+")
_LONGEST = 10_000  # tokens
_DEEPEST, _LARGEST_STACK = 32, 1000

Program = list[Union[float, str, "Program"]]
Values = tuple[float, ...]


def compiled(source: str) -> Callable[[Values], Values] | None:
    """The function that a program in braces calculates; None if it is not one. What it cannot calculate gives ()."""
    tokens = _TOKEN.findall(source)
    if not tokens or tokens[0] != "{" or len(tokens) > _LONGEST:
        return None
    try:
        program, end = _block(tokens, 1, 0)
    except (IndexError, RecursionError, ValueError):
        return None
    return (lambda x: _result(program, x)) if end == len(tokens) else None


def _block(tokens: list[str], start: int, depth: int) -> tuple[Program, int]:
    if depth > _DEEPEST:
        raise ValueError(depth)
    program: Program = []
    position = start
    while tokens[position] != "}":
        if tokens[position] == "{":
            inner, position = _block(tokens, position + 1, depth + 1)
            program.append(inner)
            continue
        program.append(_word(tokens[position]))
        position += 1
    return program, position + 1


def _word(token: str) -> float | str:
    try:
        return float(token)
    except ValueError:
        return token


def _result(program: Program, x: Values) -> Values:
    stack = list(x)
    try:
        _run(program, stack)
    except (IndexError, ArithmeticError, ValueError, TypeError, KeyError):
        return ()
    return tuple(stack)


def _run(program: Program, stack: list[float]) -> None:
    for position, word in enumerate(program):
        if isinstance(word, float):
            stack.append(word)
        elif isinstance(word, str):
            if word in ("if", "ifelse"):
                _choose(program, position, stack, word)
            else:
                _apply(word, stack)


def _choose(program: Program, position: int, stack: list[float], word: str) -> None:
    condition = stack.pop()
    chosen = program[position - 1] if word == "if" or not condition else program[position - 2]
    if isinstance(chosen, list) and (condition or word == "ifelse"):
        _run(chosen, stack)


def _apply(word: str, stack: list[float]) -> None:
    if word in _ONE:
        stack.append(float(_ONE[word](stack.pop())))
    elif word in _TWO:
        second, first = stack.pop(), stack.pop()
        stack.append(float(_TWO[word](first, second)))
    else:
        _STACK[word](stack)


def _copy(stack: list[float]) -> None:
    count = int(stack.pop())
    if len(stack) + count > _LARGEST_STACK:
        raise IndexError(count)
    stack.extend(stack[len(stack) - count :])


def _index(stack: list[float]) -> None:
    stack.append(stack[-1 - int(stack.pop())])


def _exchange(stack: list[float]) -> None:
    stack[-1], stack[-2] = stack[-2], stack[-1]


def _roll(stack: list[float]) -> None:
    by, count = int(stack.pop()), int(stack.pop())
    if count > 0:
        part = stack[-count:]
        by %= count
        stack[-count:] = part[-by:] + part[:-by] if by else part


_ONE: dict[str, Callable[[float], float]] = {
    "abs": abs,
    "neg": operator.neg,
    "ceiling": math.ceil,
    "floor": math.floor,
    "round": lambda x: math.floor(x + 0.5),
    "truncate": math.trunc,
    "cvi": math.trunc,
    "cvr": float,
    "sqrt": math.sqrt,
    "sin": lambda x: math.sin(math.radians(x)),
    "cos": lambda x: math.cos(math.radians(x)),
    "ln": math.log,
    "log": math.log10,
    "not": lambda x: float(not x),
}
_TWO: dict[str, Callable[[float, float], float]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": operator.truediv,
    "idiv": lambda a, b: math.trunc(a / b),
    "mod": math.fmod,
    "exp": operator.pow,
    "atan": lambda a, b: math.degrees(math.atan2(a, b)) % 360,
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "ge": operator.ge,
    "lt": operator.lt,
    "le": operator.le,
    "and": lambda a, b: int(a) & int(b),
    "or": lambda a, b: int(a) | int(b),
    "xor": lambda a, b: int(a) ^ int(b),
    "bitshift": lambda a, b: int(a) << int(b) if b >= 0 else int(a) >> -int(b),
}
_STACK: dict[str, Callable[[list[float]], None]] = {
    "pop": list.pop,  # type: ignore[dict-item]
    "dup": lambda stack: stack.append(stack[-1]),
    "exch": _exchange,
    "copy": _copy,
    "index": _index,
    "roll": _roll,
    "true": lambda stack: stack.append(1.0),
    "false": lambda stack: stack.append(0.0),
}
