"""Faults done to a draft (support.press_files): a table of them for each subject, and what a draft is spoiled with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name
from support.press_files import Draft, expectation, photograph, picture

from plugins.preflight.examine import examine

Spoil = Callable[[Draft], object]


class Cases(dict[str, tuple[str, int, Spoil]]):
    """What is done to a good draft, the rule that must speak, and the page; by rule and name."""

    def of(self, rule: str, page: int = 0) -> Callable[[Spoil], Spoil]:
        """Takes a function in, which spoils a draft."""

        def keep(spoil: Spoil) -> Spoil:
            self[f"{rule} {spoil.__name__}"] = (rule, page, spoil)
            return spoil

        return keep


def check_alone(rule: str, page: int, spoil: Spoil) -> None:
    """The rule speaks, on its page, and no other does."""
    draft = Draft()
    spoil(draft)
    found = examine(draft.write(), expectation()).findings
    assert [finding.rule for finding in found] == [rule] * len(found), [finding.sentence for finding in found]
    assert {finding.page for finding in found} == {page}


def everywhere(pdf: pikepdf.Pdf) -> Any:
    """The resources that all pages share."""
    return pdf.pages[0].obj.Resources


def with_state(draft: Draft, piece: bytes, page: int = 2, **state: Any) -> Draft:
    """A piece in a graphics state of its own, /Odd."""
    draft.add(b"q /Odd gs " + piece + b"Q\n", page)
    return draft.change(lambda pdf: everywhere(pdf).ExtGState.update({"/Odd": Dictionary(**state)}))


def add_space(pdf: pikepdf.Pdf, name: str, space: Any) -> None:
    everywhere(pdf).ColorSpace[f"/{name}"] = pdf.make_indirect(space)


def spot(name: str, inks: list[float]) -> Array:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=Array([0, 0, 0, 0]), C1=Array(inks))
    return Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, tint])


def add_image(draft: Draft, name: str, pixels: int, mm: float, **keys: Any) -> Draft:
    """An image on page 2, upper right."""

    def change(pdf: pikepdf.Pdf) -> None:
        image = photograph(pdf, pixels)
        for key, value in keys.items():
            image[f"/{key}"] = value
        everywhere(pdf).XObject[f"/{name}"] = image

    draft.add(picture(name.encode(), 65, 8, mm, mm), 2)
    return draft.change(change)


def form(pdf: pikepdf.Pdf, content: bytes, **keys: Any) -> Any:
    stream = pdf.make_stream(content)
    for key, value in ({"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, 99, 99])} | keys).items():
        stream[f"/{key}"] = value
    return stream
