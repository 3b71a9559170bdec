"""A site at the limits of what content may be: the longest titles, words without a space, wide tables, photographs of
every awkward size, empty fields. All of it passes the checks, so all of it must hold on a small phone."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter
from support.every_kind import POSTER, STORY
from support.sample import built_once
from support.site import AGENCY, Thing, article, make_site

LONG_WORD = "Cổngdịchvụcôngquốcgiatíchhợpliênthôngkhôngdấucáchmộttừdàiquá"  # 60 letters without a space
LONG_ADDRESS = "https://thunghiem.example/" + "duong-dan-rat-dai/" * 9 + "trang-cuoi.html"  # 203 letters
assert len(LONG_WORD) == 60
_WORDS = "hướng dẫn nộp hồ sơ trực tuyến ở cấp xã cho người dân chưa quen dùng máy "

LEAD = "tin-bai/dai-nhat/"  # the article with everything that is wide
PHOTOGRAPH = "tin-bai/chup-anh/"  # an article of usual length with a photograph
# template → page of this site
HARD = {
    "home": "",
    "list": "tin-bai/",
    "article": LEAD,
    "story": "guong-dien-hinh/dai/",
    "leaflet": "to-roi/dai/",
    "bulletin": "ban-tin/dai/",
    "poster": "ap-phich/dai/",
    "page": "trang/dai/",
    "fields": "linh-vuc/",
    "field": "linh-vuc/vang-ve/",
    "tags": "the/",
    "tag": "the/mot-cua/",
    "topics": "chuyen-de/",
    "topic": "chuyen-de/dai/",
    "archive": "luu-tru/",
    "month": "luu-tru/2025/01/",
    "search": "tim-kiem/",
    "site_map": "so-do-trang/",
    "gone": "tin-bai/thu-hoi/",
    "404": "404.html",
}


def hard_site_once(folder: Path) -> Path:
    """output/ of the hard cases, built by the real build, once for all test processes."""
    return built_once(folder, lambda workspace: make_site(workspace, _files()))


def _files() -> dict[str, Thing]:
    return {
        "du-lieu/co-quan.yml": _agency(),
        "du-lieu/linh-vuc.yml": _fields(),
        "du-lieu/chuyen-de.yml": _topics(),
        "anh/cho.jpg": photograph(2400, 1600),
        "anh/dung.jpg": photograph(400, 1200),
        "anh/nho.png": _flat((16, 16), "PNG"),
        "anh/lon.jpg": _flat((10_000, 6_000), "JPEG"),
        "anh/cham.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>',
        "tin-bai/bai-mot.md": article(tags="[một cửa, mộc cửa]", date="2026-09-01"),
        "tin-bai/bai-hai.md": None,
        "tin-bai/dai-nhat.md": _widest(),
        "tin-bai/chup-anh.md": _photographed(),
        "tin-bai/thu-hoi.md": _withdrawn(),
        "tin-bai/mot-minh.md": article("Bài duy nhất của năm", date="2025-01-05", tags="[an]"),
        "guong-dien-hinh/dai.md": _story(),
        "to-roi/dai.md": _leaflet(),
        "ap-phich/dai.md": _poster(),
        "ban-tin/dai.md": _bulletin(),
        "trang/dai.md": _page(),
        **{f"tin-bai/deu-{n:02}.md": _ordinary(n) for n in range(1, 24)},
    }


def _title(letters: int, start: str = "") -> str:
    """A title of exactly so many letters, with the longest word in it."""
    text = f"{start}{LONG_WORD} " + _WORDS * 4
    return text[:letters].rstrip().ljust(letters, "a")


def _summary() -> str:
    return (f"Tóm tắt có {LONG_WORD} và " + _WORDS * 6)[:319].rstrip().ljust(319, "a") + "."


def _withdrawn() -> str:
    """Withdrawn for the longest reason that may be given."""
    reason = f"Vì {LONG_WORD} và " + _WORDS * 3
    withdrawn = f"{{date: 2026-11-20, reason: {reason[:199].strip()}, replacement: {LEAD[:-1]}.md}}"
    return article(_title(159), withdrawn=withdrawn, date="2026-01-05")


def _agency() -> str:
    """Names as long as those of real offices, and then some."""
    profile = AGENCY.replace("tỉnh Thử Nghiệm", "thành phố trực thuộc trung ương Thử Nghiệm Hợp Nhất Ba Tỉnh")
    return profile.replace("http", "https") if "https" not in profile else profile


def _fields() -> str:
    """Fields with the longest name, with nothing published, and six in all."""
    long = _title(150, "Cải cách ")
    entries = [
        ("Cải cách thể chế", "the-che"),
        ("Cải cách thủ tục hành chính", "thu-tuc"),
        (long, "dai"),
        ("Vắng vẻ", "vang-ve"),
    ]
    lines = "".join(f'  - {{name: "{name}", slug: {slug}, intro: "{_summary()}"}}\n' for name, slug in entries)
    return "fields:\n" + lines


def _topics() -> str:
    """A topic with the longest name, and one without a publication."""
    names = (("dai", _title(150)), ("vang", "Chưa có bài"))
    return "topics:\n" + "".join(
        f'  - {{name: "{name}", slug: {slug}, intro: "{_summary()}"}}\n' for slug, name in names
    )


def _widest() -> str:
    head = "| " + " | ".join(f"Cột số {n}" for n in range(1, 13)) + " |"
    row = "| " + " | ".join(["1.234.567 đồng", LONG_WORD[:24], "15/10/2026"] * 4) + " |"
    body = f"""\
Đoạn có địa chỉ trần {LONG_ADDRESS} đứng giữa câu, và [{LONG_ADDRESS}]({LONG_ADDRESS}).

![Ảnh dựng đứng, cao gấp ba chiều rộng](anh/dung.jpg "Chú thích dài {LONG_WORD} | Ảnh: {LONG_WORD}")

## {_title(150)}

{head}
{"|---" * 12}|
{row}
{row}

- Một
    - Hai {LONG_WORD}
        - Ba
            - Bốn {LONG_WORD}
                1. Năm {LONG_WORD}
                2. Sáu

### Mã rộng

    {"rsync --archive --verbose --delete " * 6}

Mã trong dòng `{"x" * 90}` rồi chữ thường.

> Trích dẫn {LONG_WORD}{LONG_WORD}

![Chấm](anh/cham.svg "Hình một điểm | Tranh: Mẫu")

![Ảnh sáu mươi triệu điểm](anh/lon.jpg "Ảnh rất lớn | Ảnh: Mẫu")

![Ảnh bé](anh/nho.png "Ảnh rất nhỏ | Ảnh: Mẫu")

## Kết

{_WORDS * 20}
"""
    return article(
        f'"{_title(160)}"', body, summary=f'"{_summary()}"', date="2026-10-20 08:30", updated="2026-10-25",
        category="Cải cách thể chế", topic=f'"{_title(150)}"',
        tags=f'[một cửa, mộc cửa, "{LONG_WORD[:40]}", an]', audience=f'["{LONG_WORD}", người dân]', author=f'"{_title(120)}"',
        image=f'{{file: anh/cho.jpg, alt: "{_title(190)}", caption: "{_title(290)}", credit: "{LONG_WORD}"}}',
        valid_until="2027-02-28", sources=f'[{{title: "{_title(190)}", url: "{LONG_ADDRESS}"}}]',
    )  # fmt: skip


def _photographed() -> str:
    text = "\n\n".join(f"## Mục {n}\n\n{(_WORDS * 12).capitalize()}" for n in range(1, 6))
    image = '{file: anh/cho.jpg, alt: "Nhà bên sông, núi phía sau", caption: "Bến sông buổi sáng", credit: "Ảnh: Mẫu"}'
    return article("Một buổi ở bến sông", text, date="2026-10-01", image=image, tags="[một cửa]")


def _ordinary(number: int) -> str:
    pictures = ("cho.jpg", "dung.jpg", "lon.jpg", "nho.png", "cham.svg")
    image = f'{{file: anh/{pictures[number % 5]}, alt: "Ảnh thử", credit: "Ảnh: Mẫu"}}' if number % 2 else None
    title = _title(160, f"Bài thứ {number} ") if number % 3 == 0 else f"Bài thường số {number}"
    field = f'"{_title(150, "Cải cách ")}"' if number % 4 == 0 else "Cải cách thủ tục hành chính"
    keys = {"category": field, "image": image, "topic": f'"{_title(150)}"' if number % 5 == 0 else None}
    return article(f'"{title}"', date=f"2026-{number % 9 + 1:02}-{number:02}", tags="[một cửa]", **keys)


def _story() -> str:
    front = STORY.replace("Mang quyết định đến tận nhà", f'"{_title(160)}"').replace("Đường xa.", f'"{_summary() * 3}"')
    return front.replace("Xã Thử", f'"{_title(190)}"').replace("Giấy tờ đi thay người.", f'"{_title(230)}"')


def _leaflet() -> str:
    """The print shop's edges refuse words that cannot be broken, so this one is long in words."""
    body = "=== Mặt trước ===\n\n## Mang gì\n\nThẻ căn cước.\n\n=== Mặt sau ===\n\n## Hỏi ở đâu\n\nBộ phận Một cửa.\n"
    return article(
        f'"{(_WORDS * 2)[:95].strip()}"', body, summary=f'"{_summary()}"', format="A5", category="Cải cách thể chế"
    )


def _poster() -> str:
    return POSTER.replace("anh/vuong.svg", "anh/cham.svg").replace("2026-02-01", "2026-08-01")


def _bulletin() -> str:
    keys = {
        "date": "2026-10-22", "number": "999", "category": None,
        "contents": "[{path: tin-bai/bai-mot.md, treatment: mở đầu}, {path: tin-bai/deu-05.md}, {path: tin-bai/deu-02.md, treatment: tin ngắn}]",
        "notices": "[ap-phich/dai.md]",
    }  # fmt: skip
    return article(f'"{(_WORDS * 2)[:90].strip()}"', "Bạn đọc thân mến.", **keys)


def _page() -> str:
    keys = {"date": None, "category": None, "summary": f'"{_summary()}"', "menu": "1"}
    return article(f'"{_title(160)}"', f"## {LONG_WORD}\n\n{LONG_ADDRESS}\n", **keys)


def photograph(width: int, height: int) -> bytes:
    """A JPEG like a camera's: sky, hills, a house, leaves of every size, and grain. Always the same bytes."""
    scene = np.asarray(_scene(width, height), dtype=np.float64)
    texture = sum(
        _noise(width, height, grain) * weight for grain, weight in ((1, 8), (4, 18), (9, 30), (20, 30), (60, 25))
    )
    ground = np.clip(np.linspace(-0.6, 1.4, height), 0.15, 1)[:, None]  # the sky is smooth, what is near is not
    pixels = np.clip(scene + (texture * ground)[:, :, None], 0, 255).astype(np.uint8)
    return _saved(Image.fromarray(pixels), "JPEG")


def _scene(width: int, height: int) -> Image.Image:
    """The large forms."""
    sky = Image.linear_gradient("L").resize((width, height))
    scene = Image.merge(
        "RGB", (sky.point(lambda v: 150 + v // 3), sky.point(lambda v: 180 + v // 5), sky.point(lambda v: 220 - v // 4))
    )
    pen = ImageDraw.Draw(scene)
    for step in range(9):  # hills, the nearer the darker
        top = height * (40 + 5 * step) // 100
        points = [(x, top + (x * (step + 3) * 37 // 100 + step * 91) % (height // 7)) for x in range(0, width + 60, 60)]
        pen.polygon([*points, (width, height), (0, height)], fill=(120 - 8 * step, 150 - 9 * step, 110 - 8 * step))
    pen.rectangle((width // 3, height * 55 // 100, width * 3 // 5, height * 85 // 100), fill=(206, 170, 120))
    for row in range(3):
        for column in range(6):
            x, y = width // 3 + width * (column * 4 + 2) // 100, height * (58 + row * 8) // 100
            pen.rectangle((x, y, x + width // 50, y + height // 20), fill=(60, 50, 45))
    return scene.filter(ImageFilter.GaussianBlur(width / 1600))


def _noise(width: int, height: int, grain: int) -> np.ndarray:
    """Spots of about `grain` px, from -1 to 1."""
    small = np.random.default_rng(grain).integers(0, 256, (height // grain + 2, width // grain + 2), dtype=np.uint8)
    spots = Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC)
    return np.asarray(spots, dtype=np.float64) / 127.5 - 1


def _flat(size: tuple[int, int], kind: str) -> bytes:
    """Few bytes, whatever its size."""
    return _saved(Image.new("RGB", size, (150, 36, 27)), kind)


def _saved(picture: Image.Image, kind: str) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, quality=90)
    return buffer.getvalue()
