"""The house pigments in ink. A profile would make four plates of each; a recipe keeps them few, clean and alike.

Percent of cyan, magenta, yellow and black for each sRGB value of theme/press/tokens.css, from the art direction.
"""

from __future__ import annotations

from collections.abc import Mapping

Percentages = tuple[float, float, float, float]
Recipes = Mapping[str, Percentages]

HOUSE: Recipes = {
    # The bare sheet. On screen the warm paper stands for a stock that has its own white; printing 2/3/9/0 would lay a
    # veil of dots under every small letter and give the sheet a grey edge where the plates do not fit.
    "#FBF7EC": (0, 0, 0, 0),
    "#1D1B18": (0, 0, 0, 100),  # one plate: small type cannot get coloured edges
    "#96241B": (20, 95, 95, 25),
    "#174A57": (85, 45, 40, 45),
    "#E2A51A": (8, 36, 95, 0),
    "#41662F": (70, 35, 95, 25),
    "#EFE4C8": (4, 8, 24, 0),
}
