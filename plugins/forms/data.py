"""The data files as a table: what each is called, where it is, and its class."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.catalogue import intake
from plugins.model import agency
from plugins.model.legal import FOLDER, LegalProfile
from plugins.model.strict import Strict


@dataclass(frozen=True)
class DataFile:
    """name: of its schema; path: relative to content/, a pattern where there are several; label: what an editor calls it."""

    name: str
    path: str
    label: str
    model: type[Strict]

    @property
    def several(self) -> bool:
        return "*" in self.path


DATA_FILES = (
    DataFile("co-quan", intake.AGENCY, "Hồ sơ cơ quan", agency.Agency),
    DataFile("linh-vuc", intake.FIELDS, "Lĩnh vực", agency.Fields),
    DataFile("chuyen-de", intake.TOPICS, "Chuyên đề", agency.Topics),
    DataFile("trang-chu", intake.FEATURED, "Trang chủ", agency.Featured),
    DataFile("viet-tat", intake.ABBREVIATIONS, "Chữ viết tắt", agency.Abbreviations),
    DataFile("tieng-nuoc-ngoai", intake.FOREIGN, "Từ nước ngoài", agency.ForeignTerms),
    DataFile("nha-in", intake.PRINT_SHOPS, "Nhà in", agency.PrintShops),
    DataFile("phap-ly", f"{FOLDER}/*.yml", "Hồ sơ pháp lý", LegalProfile),
)
