"""The gate for HTML: vectors are refused with a Problem, ordinary articles pass unchanged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.site import article

from plugins.reading.publication import read_body, read_front
from plugins.reading.sanitise import changed, sanitise

VECTORS = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://a.example/x.js></SCRIPT>",
    "<script/x>alert(1)</script>",
    "<<script>alert(1)//<</script>",
    "<img src=x onerror=alert(1)>",
    "<img src='x' onerror='alert(1)'/>",
    "<IMG SRC=\"jav\tascript:alert('x');\">",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<body onload=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="data:text/html,x"></object>',
    '<embed src="https://a.example/x.swf">',
    '<a href="javascript:alert(1)">A</a>',
    '<a href="JaVaScRiPt:alert(1)">A</a>',
    '<a href=" javascript:alert(1)">A</a>',
    '<a href="java&#10;script:alert(1)">A</a>',
    '<a href="&#x6A;avascript:alert(1)">A</a>',
    '<a href="vbscript:x">A</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD4=">A</a>',
    '<a href="https://a.example" onmouseover="alert(1)">A</a>',
    '<p style="background:url(javascript:alert(1))">A</p>',
    "<style>@import 'https://a.example/x.css';</style>",
    '<link rel="stylesheet" href="https://a.example/x.css">',
    '<meta http-equiv="refresh" content="0;url=https://a.example">',
    '<base href="https://a.example/">',
    '<form action="https://a.example"><button>A</button></form>',
    '<input autofocus onfocus="alert(1)">',
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    '<div class="anything">A</div>',
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<!--><script>alert(1)</script>-->",
    "<?xml version='1.0'?>",
    "<!DOCTYPE html>",
    '<p onclick="alert(1)">A</p>',
    "[A](javascript:alert(1))",
    "[A](JAVASCRIPT:alert(1))",
    "[A](&#x6A;avascript:alert(1))",
    "[A](javascript&colon;alert(1))",
    "[A](vbscript:x)",
    "[A](data:text/html,x)",
    "[A]: javascript:alert(1)\n\n[A]",
    "![A](javascript:alert(1))",
    "<javascript:alert(1)>",
)

PLAIN_WITHIN_A_LINE = ("<!DOCTYPE", "[A]:")  # Markdown makes words of them there

ORDINARY = (
    "Một đoạn văn **đậm**, *nghiêng* và `mã`.",
    "## Nộp ở đâu\n\n### Ở quầy\n\n#### Ở nhà\n\nĐoạn.",
    "- một\n- hai\n    - ba\n\n1. bốn\n2. năm",
    "| A | B |\n|:--|--:|\n| 1 | 2 |",
    "> Lưu ý: mang theo thẻ căn cước.\n>\n> Hai đoạn.",
    "Một[^1] hai[^ghi-chu].\n\n[^1]: Nguồn thứ nhất.\n[^ghi-chu]: Nguồn thứ hai\n\n    hai đoạn.",
    "Xem [trang](https://dichvucong.gov.vn) và <https://a.example> và <thu@coquan.example>.",
    "Điểm < 5, tỷ lệ <90%, 3 > 2, a <= b, nếu A<B, tôi <3 xã.",
    "AT&T, R&D, &copy; 2026, a &amp; b, &lt;script&gt; là mã.",
    "Trong mã: `<script>alert(1)</script>` và\n\n    <iframe></iframe>",
    "Dòng một  \ndòng hai<br>dòng ba\n\n---\n\nHết.",
    "Chữ <b>đậm</b>, <i>nghiêng</i>, H<sub>2</sub>O, m<sup>2</sup>.",
    "TTHC\n: Thủ tục hành chính\n\nDVC\n: Dịch vụ công",
    '![Chợ nổi](anh/vuong.svg "Chợ \'nổi\' | Ảnh: \\"A\\"")',
    "“Trích dẫn” – ‘trong’ — … § 5, Điều 2 (khoản 1) [mục a], 50%/năm, 1.234,5 đ.",
    "5. năm\n6. sáu\n\nĐoạn\n\n10) mười",
    '<https://a.example/?a=1&b=2> và [B](https://a.example/?a=1&b=2 "Tên trang")',
    "Hai\\*sao\\*, \\<b\\>, \\[x\\](y).",
)


def codes(body: str) -> set[str]:
    manuscript, problems = read_front("tin-bai/x.md", article("Bài thử", body).encode())
    assert manuscript is not None
    return {problem.code for problem in (*problems, *read_body(manuscript, lambda path: path)[1])}


REFUSED = {"E042", "E043", "E045", "E046"}


@pytest.mark.parametrize("vector", VECTORS)
def test_a_vector_is_refused(vector: str) -> None:
    assert codes(f"Trước.\n\n{vector}\n\nSau.") & REFUSED


@pytest.mark.parametrize("vector", [vector for vector in VECTORS if not vector.startswith(PLAIN_WITHIN_A_LINE)])
def test_a_vector_within_a_line_is_refused(vector: str) -> None:
    assert codes(f"Trước {vector} sau.") & REFUSED


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_text_passes(text: str) -> None:
    assert codes(text) == set()


@given(st.text(alphabet=st.sampled_from("<>/abip scrtdv=\"'&;:#! -hrefonclk\n"), max_size=120))
def test_sanitising_twice_changes_nothing_more(html: str) -> None:
    once = sanitise(html)
    assert sanitise(once) == once


@given(st.text(alphabet=st.sampled_from("<>/abip scrtdv=\"'&;:#! -hrefonclk\n"), max_size=120))
def test_what_was_sanitised_counts_as_unchanged(html: str) -> None:
    once = sanitise(html)
    assert not changed(once, sanitise(once))


def test_spelling_alone_is_no_change() -> None:
    assert not changed("<br /><P>&#65;&amp;</P>", "<br><p>A&amp;</p>")


@pytest.mark.parametrize(
    ("raw", "clean"), [("<p>a</p>", "<p>b</p>"), ("<b>a</b>", "a"), ("<p>a", "<p>a</p>"), ("a<!--b-->", "a")]
)
def test_another_word_tag_or_comment_is_a_change(raw: str, clean: str) -> None:
    assert changed(raw, clean)
