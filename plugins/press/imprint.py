"""Compiles the imprint: sentences of the legal profile in force, filled with what front matter gives.

Which sentences, in which order and on which page is data (content/du-lieu/phap-ly/, from Luật Báo chí and Luật Xuất
bản); what is not given is left out, nothing is invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.agency import Agency
from plugins.model.front_matter import Imprint
from plugins.model.kinds import BULLETIN
from plugins.model.legal import ANYWHERE, FIRST, LAST, LegalProfile, fill
from plugins.model.print_format import PrintFormat
from plugins.model.publication import Publication
from plugins.model.vietnamese import number, official_date, short_date
from plugins.press.wordbreaks import JOINER

# After these no line may break: a figure and its unit, 'ngày' and its day, and within the number of a licence, whose
# hyphen at a line's end would be taken for one of hyphenation by whatever reads the PDF.
_HELD = re.compile(
    r"\d (?=(?:bản|cm|×)(?!\w))|× (?=\d)|(?<!\w)(?:ngày|tháng|năm|số|quý|in|khổ) (?=[\dIVX])|(?<=\w)[-/](?=\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ImprintFacts:
    """Sentences that have to be found as text in the press file: on page 1, on the last page, on any page."""

    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    anywhere: tuple[str, ...] = ()

    @property
    def everything(self) -> tuple[str, ...]:
        return self.first + self.last + self.anywhere


def imprint_lines(
    publication: Publication, agency: Agency, print_format: PrintFormat, profile: LegalProfile | None = None
) -> tuple[str, ...]:
    """The imprint as one block: how long the content holds, then the sentences of the law in its order. Those of page 1
    are not among them: the masthead shows them. Without a profile nothing is known of the law. Word joiners stand where
    a line may not break."""
    set_here = [text for stands, text in _sentences(publication, agency, print_format, profile) if stands != FIRST]
    return tuple(_HELD.sub(rf"\g<0>{JOINER}", text) for text in (_validity(publication), *set_here) if text)


def imprint_facts(
    publication: Publication, agency: Agency, print_format: PrintFormat, profile: LegalProfile | None = None
) -> ImprintFacts:
    """What the finished file is held against: every sentence that can be set, by the page that the law wants it on."""
    found = list(_sentences(publication, agency, print_format, profile))
    by_page = {page: tuple(text for stands, text in found if stands == page) for page in (FIRST, LAST, ANYWHERE)}
    validity = tuple(filter(None, (_validity(publication),)))
    return ImprintFacts(by_page[FIRST], by_page[LAST], validity + by_page[ANYWHERE])


def _sentences(
    publication: Publication, agency: Agency, print_format: PrintFormat, profile: LegalProfile | None
) -> Iterator[tuple[str, str]]:
    """(page, sentence) of every item for which there is enough."""
    values = imprint_values(publication, agency, print_format)
    for item in profile.items if profile else ():
        text = fill(item.sentence, values)
        if text:
            yield item.stands, text


def imprint_values(publication: Publication, agency: Agency, print_format: PrintFormat) -> dict[str, str]:
    """What the gaps of a profile's sentences stand for; '' for what is not given."""
    imprint: Imprint = publication.matter.imprint
    return {
        "title": publication.title,
        "publisher": agency.name,
        "parent": agency.parent,
        "number": str(publication.matter.number) if publication.kind is BULLETIN else "",
        "issue_date": official_date(publication.date.date()) if publication.date else "",
        "license_number": imprint.license_number,
        "license_date": short_date(imprint.license_date) if imprint.license_date else "",
        "licensed_by": imprint.licensed_by,
        "responsible": imprint.responsible,
        "period": imprint.period,
        "copies": number(imprint.copies) if imprint.copies else "",
        "printer": ", ".join(part for part in (imprint.printer, imprint.printer_address) if part),
        "size": f"{_centimetres(print_format.width)} × {_centimetres(print_format.height)}",
        "deposit": imprint.deposit,
    }


def _validity(publication: Publication) -> str:
    until = publication.matter.valid_until
    return f"Nội dung có giá trị đến hết ngày {short_date(until)}." if until else ""


def _centimetres(millimetres: float) -> str:
    tenths = round(millimetres) / 10
    return number(tenths, 0 if tenths == int(tenths) else 1)
