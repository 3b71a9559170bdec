"""A catalogue of many pages that nobody wrote: words and compounds of the sample content by Zipf's law, with compounds, names
and document numbers made up. Ever the same for the same count."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from plugins.model.catalogue import Catalogue
from plugins.model.front_matter import Article
from plugins.model.kinds import ARTICLE
from plugins.model.publication import Body, Publication
from plugins.model.vietnamese import fold

_SENTENCES, _MADE_UP = 45, 6000
_ISSUERS = ("QĐ-UBND", "QĐ-TTg", "NĐ-CP", "NQ-HĐND", "KH-UBND", "TT-BNV", "CV-VP", "TB-SNV")
_ONSETS = ("Đ", "Đ", "B", "Ch", "G", "Kh", "L", "M", "Ng", "Nh", "Ph", "R", "S", "T", "Th", "Tr", "V", "X", "H", "C")
_RIMES = (
    "ầm",
    "ông",
    "ơi",
    "ạc",
    "iền",
    "ương",
    "uân",
    "ài",
    "ọt",
    "ủng",
    "ơn",
    "ẽo",
    "ành",
    "ăng",
    "ước",
    "òa",
    "ủy",
    "ỡ",
)


@dataclass(frozen=True)
class Page:
    """What a made-up page has that others have not. name: of a place, in its text only; number: of a document."""

    url: str
    title: str
    name: str
    number: str


@dataclass(frozen=True)
class Words:
    """Words of the sample by how often they come, and compounds, common ones first."""

    singles: Sequence[str]
    compounds: Sequence[str]
    weights: Sequence[float]
    single_weights: Sequence[int]

    def some(self, dice: random.Random, count: int) -> list[str]:
        """Words and compounds as prose has them: two of three are compounds."""
        compounds = dice.choices(self.compounds, cum_weights=self.weights, k=count)
        singles = dice.choices(self.singles, cum_weights=self.single_weights, k=count)
        return [pair if dice.random() < 0.65 else single for pair, single in zip(compounds, singles, strict=True)]


def large(sample: Catalogue, count: int) -> tuple[Catalogue, list[Page]]:
    """The sample's catalogue with `count` made-up articles in place of its own, newest first, and what is to be found on them."""
    dice = random.Random(count)
    words, places = _words(sample, dice), _places(dice)
    pages, publications = [], []
    for place in range(count):
        page, item = _article(sample, words, dice, place, place * 2700 // count, name=next(places))
        pages.append(page)
        publications.append(item)
    return replace(sample, publications=tuple(publications)), pages


def _words(sample: Catalogue, dice: random.Random) -> Words:
    texts = [line.lower().split() for item in sample.publications for line in item.body.text.splitlines()]
    texts = [[word.strip(".,;:?!()“”…/") for word in line] for line in texts]
    texts = [[word for word in line if word.isalpha()] for line in texts]
    singles = Counter(word for line in texts for word in line)
    pairs = Counter(" ".join(pair) for line in texts for pair in pairwise(line))
    known = [pair for pair, often in pairs.most_common() if often > 1]
    syllables = [word for word, _ in singles.most_common(900)]
    made_up = sorted({" ".join(dice.sample(syllables, 2)) for _ in range(_MADE_UP)} - set(known))
    dice.shuffle(made_up)
    compounds = known + made_up
    weights = list(accumulate(1 / (rank + 8) for rank in range(len(compounds))))
    return Words(list(singles), compounds, weights, list(accumulate(singles.values())))


def _places(dice: random.Random) -> Iterator[str]:
    """Names of two syllables, none twice, not even without marks."""
    used = set()
    while True:
        name = " ".join(dice.choice(_ONSETS) + dice.choice(_RIMES) for _ in range(2))
        folded = fold(name)
        if folded not in used:
            used.add(folded)
            yield name


def _article(
    sample: Catalogue, words: Words, dice: random.Random, place: int, days: int, *, name: str
) -> tuple[Page, Publication]:
    subject = dice.choices(words.compounds[200:], k=4)
    title = _capital(" ".join([subject[0], *words.some(dice, 1), subject[1], subject[2]]))
    abbreviation = dice.choice(sample.abbreviations)
    if place % 5 == 0:
        title += f" {abbreviation.short}"
    number = f"{1000 + place}/{_ISSUERS[place % 8]}" if place % 2 else f"{place + 7}/20{16 + place % 10}/NĐ-CP"
    sentences = [_sentence(words, dice, subject) for _ in range(dice.randint(_SENTENCES // 2, _SENTENCES * 3 // 2))]
    sentences[dice.randrange(len(sentences))] += f" Việc này làm ở {name} trước."
    sentences[dice.randrange(len(sentences))] += f" Căn cứ văn bản số {number} và {abbreviation.short}."
    matter = Article.model_validate({
        "title": title,
        "summary": _sentence(words, dice, subject)[:300],
        "date": f"{2026 - days // 336}-{12 - days // 28 % 12:02}-{28 - days % 28:02}",
        "category": sample.fields[place % len(sample.fields)].name,
    })  # fmt: skip
    paragraphs = (" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4))
    item = Publication(ARTICLE, f"tin-bai/bai-{place}.md", f"bai-{place}", matter, Body(text="\n".join(paragraphs)))
    return Page(item.url, title, name, number), item


def _sentence(words: Words, dice: random.Random, subject: Sequence[str]) -> str:
    drawn = words.some(dice, dice.randint(5, 13))
    if dice.random() < 0.3:
        drawn[dice.randrange(len(drawn))] = dice.choice(subject)
    return _capital(" ".join(drawn)) + "."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
