"""sRGB to ink: a recipe for the house pigments, black alone for greys, the profile for all the rest."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from math import dist
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from plugins.separation.profile import PressProfile, transforms
from plugins.separation.recipes import HOUSE, Recipes

Rgb = tuple[float, float, float]  # sRGB, each 0–1
Cmyk = tuple[float, float, float, float]  # dot area, each 0–1
Lab = tuple[float, float, float]
Pixels = NDArray[np.uint8]

BLACK: Cmyk = (0.0, 0.0, 0.0, 1.0)
_STEP = 1 / 255
_NEUTRAL = 1.5 * _STEP  # engines write 0.2 as 0.200000 or 0.199997; and a grey may be one step off in one channel


@dataclass(frozen=True)
class Inks:
    """How colours become ink on one press: its profile, and recipes that go before it."""

    profile: PressProfile
    recipes: Recipes = field(default_factory=lambda: HOUSE)

    def of(self, colour: Rgb) -> Cmyk:
        """Ink for a flat colour, rounded to 4 decimals."""
        key = _steps(colour)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._mix(key)
        return known

    def of_grey(self, grey: float) -> Cmyk:
        """Black ink alone that looks as light as `grey` (0 black, 1 white)."""
        black = float(np.interp(grey * 255, range(256), self.black_of_grey))
        return (0.0, 0.0, 0.0, round(black, 4))

    def by_profile(self, colour: Rgb) -> Cmyk:
        """What the profile alone says, within the ink limit."""
        pixel = np.array([[_steps(colour)]], dtype=np.uint8)
        cyan, magenta, yellow, black = (round(float(ink) / 255, 4) for ink in self.of_pixels(pixel)[0, 0])
        return (cyan, magenta, yellow, black)

    def of_pixels(self, pixels: Pixels) -> Pixels:
        """A picture of many tones, rows x columns x RGB to rows x columns x CMYK, by the profile alone: a recipe for one
        tone in the midst of its neighbours would show as a spot."""
        separated = ImageCms.applyTransform(Image.fromarray(pixels), transforms(self.profile.icc).separate)
        if separated is None:  # only with inPlace
            raise TypeError("no picture came back")
        return limited(np.asarray(separated), self.profile.ink_limit)

    def proof(self, inks: Cmyk) -> Lab:
        """How ink looks on its paper, as CIE Lab (D50) with the paper as white."""
        pixel = Image.fromarray(np.array([[[round(ink * 255) for ink in inks]]], dtype=np.uint8), "CMYK")
        lightness, a, b = np.asarray(ImageCms.applyTransform(pixel, transforms(self.profile.icc).proof))[0, 0]
        return (float(lightness) / 2.55, float(np.int8(a)), float(np.int8(b)))

    def difference(self, one: Cmyk, other: Cmyk) -> float:
        """ΔE*ab (CIE 1976) between two inkings: 2 is about what an eye sees side by side."""
        return dist(self.proof(one), self.proof(other))

    @cached_property
    def black_of_grey(self) -> NDArray[np.float64]:
        """For each of 256 greys the black ink, 0–1, that is as light.

        Luminance is stretched between that of full black and that of the paper, as black-point compensation does for
        colours; so black stays full and white stays bare.
        """
        ramp = np.zeros((1, 256, 4), dtype=np.uint8)
        ramp[0, :, 3] = range(256)
        proof = ImageCms.applyTransform(Image.fromarray(ramp, "CMYK"), transforms(self.profile.icc).proof)
        printed = _luminance(np.asarray(proof)[0, :, 0] / 2.55)
        relative = (printed - printed[-1]) / (printed[0] - printed[-1])
        wanted = _linear(np.arange(256) * _STEP)
        found = np.interp(wanted, relative[::-1], np.linspace(1, 0, 256))
        found[0], found[-1] = 1.0, 0.0
        return found

    @cached_property
    def _known(self) -> dict[tuple[int, int, int], Cmyk]:
        return {_of_hex(value): _of_percent(recipe) for value, recipe in self.recipes.items()}

    def _mix(self, steps: tuple[int, int, int]) -> Cmyk:
        colour = (steps[0] * _STEP, steps[1] * _STEP, steps[2] * _STEP)
        if is_neutral(colour):
            return self.of_grey(sum(colour) / 3)
        return self.by_profile(colour)


def is_neutral(colour: Rgb) -> bool:
    """Whether a colour is grey, white or black within what 8 bits can tell."""
    return max(colour) - min(colour) <= _NEUTRAL


def limited(inks: Pixels, limit: float) -> Pixels:
    """Pixels with no more than `limit` % of ink: the grey that cyan, magenta and yellow share goes first, then these
    three in proportion; black stays, since it carries the drawing."""
    over = inks.sum(axis=-1, dtype=np.int16) > limit * 2.55
    if not over.any():
        return inks
    heavy = inks[over].astype(np.float64)
    colours, black = heavy[:, :3], heavy[:, 3:]
    room = np.maximum(limit * 2.55 - black, 0)
    excess = np.maximum(colours.sum(axis=1, keepdims=True) - room, 0)
    colours = colours - np.minimum(excess / 3, colours.min(axis=1, keepdims=True))
    total = colours.sum(axis=1, keepdims=True)
    colours *= np.minimum(1, room / np.maximum(total, 1e-9))
    result = inks.copy()
    result[over] = np.concatenate([np.floor(colours), black], axis=1).astype(np.uint8)
    return result


def _steps(colour: Rgb) -> tuple[int, int, int]:
    red, green, blue = (round(min(max(value, 0.0), 1.0) * 255) for value in colour)
    return red, green, blue


def _of_hex(value: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(value.removeprefix("#"))
    return red, green, blue


def _of_percent(recipe: tuple[float, float, float, float]) -> Cmyk:
    cyan, magenta, yellow, black = (round(percent / 100, 4) for percent in recipe)
    return (cyan, magenta, yellow, black)


def _luminance(lightness: NDArray[np.float64]) -> NDArray[np.float64]:
    """CIE Y (white = 1) of L*."""
    stepped = (lightness + 16) / 116
    return np.where(lightness > 8, stepped**3, lightness / 903.3)


def _linear(value: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    """Light of an sRGB value (IEC 61966-2-1)."""
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
