"""What points to something that is not there: links, pictures of the text, the order of a bulletin, the home page."""

from __future__ import annotations

from support.mistakes.case import Case, body, case, front
from support.site import Files, article, leaflet

LINKS: tuple[Case, ...] = (
    case("a broken link", body("dut", "A [B](tin-bai/bai-moot.md)."), "tin-bai/dut.md:8:6 E206"),
    case(
        "a broken link to nothing like it",
        body("dut-han", "[B](guong-dien-hinh/xyz.md)"),
        "tin-bai/dut-han.md:8:4 E206",
    ),
    case(
        "a link beside a missing file of the same folder",
        body("dut-canh", "[B](qqqqqqqq.md)"),
        "tin-bai/dut-canh.md:8:4 E206",
    ),
    case(
        "two broken links in one line",
        body("dut-hai", "[B](tin-bai/zzz1.md) và [C](tin-bai/zzz2.md)"),
        "tin-bai/dut-hai.md:8:4 E206",
        "tin-bai/dut-hai.md:8:28 E206",
    ),
    case("a broken anchor", body("neo-dut", "[B](tin-bai/bai-hai.md#gui-o-dauu)"), "tin-bai/neo-dut.md:8:4 E207"),
    case(
        "a broken anchor on the own page", body("neo-minh", "## Có\n\n[B](#khong-co)"), "tin-bai/neo-minh.md:10:4 E207"
    ),
    case(
        "a link to a draft",
        {"tin-bai/nhap.md": article("Bài nháp", status="nháp"), **body("toi-nhap", "[B](tin-bai/nhap.md)")},
        "tin-bai/toi-nhap.md:8:4 E220",
    ),
    case(
        "a link to the future",
        {"tin-bai/sau.md": article("Bài sau", date="2030-01-01"), **body("toi-sau", "[B](tin-bai/sau.md)")},
        "tin-bai/toi-sau.md:8:4 E220",
    ),
    case("a link to a folder", body("toi-thu-muc", "[B](tin-bai/)"), "tin-bai/toi-thu-muc.md:8:4 E048"),
    case("a link to a picture", body("toi-anh", "[B](anh/vuong.svg)"), "tin-bai/toi-anh.md:8:4 E048"),
    case("a link to a PDF that is not ours", body("toi-pdf", "[B](tai-lieu.pdf)"), "tin-bai/toi-pdf.md:8:4 E048"),
    case("a link out of content/", body("thoat", "[B](../../README.md)"), "tin-bai/thoat.md:8:4 E047"),
    case("a link to the machine's files", body("may", "[B](/etc/passwd)"), "tin-bai/may.md:8:4 E047"),
    case(
        "a link to another host without protocol",
        body("khong-giao-thuc", "[B](//a.example/x.md)"),
        "tin-bai/khong-giao-thuc.md:8:4 E047",
    ),
    case("a link to code", body("ma", "[B](javascript:alert(1))"), "tin-bai/ma.md:8:4 E045"),
    case("a link to code behind an entity", body("ma-an", "[B](&#106;avascript:alert)"), "tin-bai/ma-an.md:8:4 E045"),
    case("a link to data", body("du-lieu", "[B](data:text/html,x)"), "tin-bai/du-lieu.md:8:4 E045"),
    case("a link to a file by protocol", body("file", "[B](file:///C:/Users/a.docx)"), "tin-bai/file.md:8:4 E045"),
    case("a link to a Windows drive", body("o-dia", r"[B](C:\a\b.docx)"), "tin-bai/o-dia.md:8:4 E045"),
    case("a link with backslashes", body("gach-nguoc", r"[B](tin-bai\bai-mot.md)"), "tin-bai/gach-nguoc.md:8:4 E045"),
    case("{attach}", body("attach", "[B]({attach}../../.env)"), "tin-bai/attach.md:8:4 E044"),
    case("{static}", body("static", "[B]({static}/etc/passwd)"), "tin-bai/static.md:8:4 E044"),
    case("{filename}", body("filename", "[B]({filename}bai-mot.md)"), "tin-bai/filename.md:8:4 E044"),
    case("{attach} with escapes", body("attach-ma", "[B](%7Battach%7D../x)"), "tin-bai/attach-ma.md:8:4 E044"),
)

PICTURES: tuple[Case, ...] = (
    case(
        "an unknown picture in front matter",
        front("anh-dau", image="{file: anh/vuonng.svg, alt: A}"),
        "tin-bai/anh-dau.md:6:9 E202",
    ),
    case(
        "an unknown picture in the text",
        body("anh-than", "A\n\n![B](anh/khong-he-co.jpg)"),
        "tin-bai/anh-than.md:10:2 E202",
    ),
    case("a picture with other capitals", body("anh-hoa", "![B](anh/Vuong.svg)"), "tin-bai/anh-hoa.md:8:2 E202"),
    case(
        "a picture without description in the text",
        body("anh-alt", "![](anh/vuong.svg)"),
        "tin-bai/anh-alt.md:8:2 E041",
    ),
    case("a picture within a line", body("anh-dong", "A ![B](anh/vuong.svg) C"), "tin-bai/anh-dong.md:8:4 E042"),
    case("a picture in a list", body("anh-muc", "- ![B](anh/vuong.svg)"), "tin-bai/anh-muc.md:8:4 E042"),
    case("a picture of another host", body("anh-xa", "![B](https://a.example/x.png)"), "tin-bai/anh-xa.md:8:2 E043"),
    case("a picture as data", body("anh-du-lieu", "![B](data:image/png;base64,AA)"), "tin-bai/anh-du-lieu.md:8:2 E043"),
    case("{attach} in a picture", body("anh-attach", "![B]({attach}anh/vuong.svg)"), "tin-bai/anh-attach.md:8:2 E043"),
    case("a picture out of content/", body("anh-thoat", "![B](../../anh.png)"), "tin-bai/anh-thoat.md:8:2 E043"),
    case("a picture beside the text", body("anh-canh", "![B](vuong.svg)"), "tin-bai/anh-canh.md:8:2 E043"),
    case(
        "a picture with an endless name", body("anh-dai", f"![B](anh/{'a' * 200}.png)"), "tin-bai/anh-dai.md:8:2 E043"
    ),
)


def bulletin(name: str, contents: str, **keys: str | None) -> Files:
    """A bulletin whose contents begin on line 8."""
    sound: dict[str, str | None] = {"category": None, "number": "1", "pages": "8", "contents": contents, **keys}
    return {f"ban-tin/{name}.md": article("Bản tin thử", "", **sound)}


BULLETINS: tuple[Case, ...] = (
    case(
        "a bulletin naming an absent article",
        bulletin("vang", "\n  - path: tin-bai/khong.md"),
        "ban-tin/vang.md:8:5 E205",
    ),
    case(
        "a bulletin naming a draft",
        {
            "tin-bai/nhap-2.md": article("Bài nháp 2", status="nháp"),
            **bulletin("nhap", "\n  - path: tin-bai/nhap-2.md"),
        },
        "ban-tin/nhap.md:8:5 E216",
    ),
    case(
        "a bulletin naming a leaflet",
        {"to-roi/tot.md": leaflet({"Mặt trước": "A"}), **bulletin("sai-loai", "\n  - path: to-roi/tot.md")},
        "ban-tin/sai-loai.md:8:5 E215",
    ),
    case(
        "a bulletin line without path and query",
        bulletin("khong-gi", "\n  - treatment: bài"),
        "ban-tin/khong-gi.md:8:5 E217",
    ),
    case(
        "a bulletin line with path and query",
        bulletin("ca-hai", "\n  - {path: tin-bai/bai-mot.md, query: {limit: 2}}"),
        "ban-tin/ca-hai.md:8:5 E217",
    ),
    case(
        "a bulletin of six pages",
        bulletin("sau-trang", "\n  - path: tin-bai/bai-mot.md", pages="6"),
        "ban-tin/sau-trang.md:6:1 E219",
    ),
    case(
        "a bulletin whose notice is an article",
        bulletin("rao", "\n  - path: tin-bai/bai-mot.md", notices="\n  - tin-bai/bai-hai.md\n  - ap-phich/khong.md"),
        "ban-tin/rao.md:10:5 E218",
        "ban-tin/rao.md:11:5 E218",
    ),
    case(
        "a query for an unknown category",
        bulletin("query-sai", "\n  - query: {category: Cải cách}"),
        "ban-tin/query-sai.md:8:13 E201",
    ),
    case(
        "queries that choose nothing",
        bulletin("query-trong", "\n  - query: {since: 2040-01-01}"),
        "ban-tin/query-trong.md:7:1 E226",
        alone=True,
    ),
)

TOPICS = "topics:\n  - {name: Nộp gần nhà, slug: gan-nha, intro: Nộp ở đâu cũng được.}\n"
HOME: tuple[Case, ...] = (
    case(
        "a home page with what is not there, not public, of another kind, named twice",
        {
            "tin-bai/nhap-3.md": article("Bài nháp 3", status="nháp"),
            "du-lieu/trang-chu.yml": "lead: tin-bai/nhap-3.md\nleaflets: [to-roi/khong-he.md, tin-bai/bai-mot.md]\n"
            "stories: [tin-bai/bai-hai.md]\ntopics: [Nộp gần nha]\nsections: [bản tin, bản tin]\n",
            "du-lieu/chuyen-de.yml": TOPICS,
        },
        "du-lieu/trang-chu.yml:1:1 E223",
        "du-lieu/trang-chu.yml:1:1 E223",
        "du-lieu/trang-chu.yml:1:1 E224",
        "du-lieu/trang-chu.yml:1:1 E242",
        "du-lieu/trang-chu.yml:1:1 E243",
        "du-lieu/trang-chu.yml:1:1 E244",
    ),
)

TOPIC: tuple[Case, ...] = (
    case(
        "a topic that is not listed",
        {"du-lieu/chuyen-de.yml": TOPICS, **front("chuyen-de-sai", topic="Nộp gần nhaà")},
        "tin-bai/chuyen-de-sai.md:6:1 E240",
    ),
    case(
        "two topics of one address, with a picture that is not there",
        {
            "du-lieu/chuyen-de.yml": TOPICS
            + "  - {name: B, slug: gan-nha, intro: C, image: {file: anh/x.png, alt: D}}\n"
        },
        "du-lieu/chuyen-de.yml:1:1 E202",
        "du-lieu/chuyen-de.yml:1:1 E241",
        alone=True,
    ),
    case(
        "a broken list of topics, which excuses whoever names one",
        {"du-lieu/chuyen-de.yml": "topics: [{name: A, intro: B}]\n", **front("chuyen-de-a", topic="A")},
        "du-lieu/chuyen-de.yml:1:10 E021",
        alone=True,
    ),
    case(
        "an abbreviation and a foreign word listed twice",
        {
            "du-lieu/viet-tat.yml": "abbreviations: [{short: A, full: B}, {short: A, full: C}]\n",
            "du-lieu/tieng-nuoc-ngoai.yml": "terms: [{term: web}, {term: Web}]\n",
        },
        "du-lieu/tieng-nuoc-ngoai.yml:1:1 E246",
        "du-lieu/viet-tat.yml:1:1 E245",
        alone=True,
    ),
    case(
        "a language that is none",
        {"du-lieu/tieng-nuoc-ngoai.yml": "terms: [{term: web, lang: tiếng Anh}]\n"},
        "du-lieu/tieng-nuoc-ngoai.yml:1:27 E030",
        alone=True,
    ),
)

CASES = LINKS + PICTURES + BULLETINS + HOME + TOPIC
