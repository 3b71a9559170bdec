"""No address of the ledger is lost."""

from __future__ import annotations

from support.content import content, found
from support.site import article

from plugins.checks.addresses_kept import check

LEDGER = "# đầu sổ\n2026-04-03 tin-bai/cu/\n2026-04-03 tin-bai/moi/\n"
NEW = {"tin-bai/moi.md": article()}


def test_a_lost_page_is_found_at_its_line_with_the_way_to_mend_it() -> None:
    (problem,) = found(check, content(NEW, ledger=LEDGER))
    assert problem.startswith(
        "du-lieu/so-dia-chi.txt:2:1: E251 Địa chỉ tin-bai/cu/ đã đăng từ ngày 03/04/2026 nhưng lần này không còn trang nào."
    )
    assert "old_addresses: [tin-bai/cu/]" in problem
    assert "lấy lại từ git" in problem


def test_a_lost_list_is_mended_in_the_redirects() -> None:
    (problem,) = found(check, content(NEW, ledger="2026-04-03 chuyen-de/cu/rss.xml\n"))
    assert "{old: chuyen-de/cu/, new: …}  vào content/du-lieu/chuyen-huong.yml" in problem


def test_a_page_and_its_files_are_missed_once() -> None:
    ledger = "2026-04-03 to-roi/cu/\n2026-04-03 to-roi/cu/cu.pdf\n2026-04-03 to-roi/cu/cu-chu-lon.pdf\n"
    assert len(found(check, content(NEW, ledger=ledger))) == 1


def test_old_addresses_and_redirects_keep_it() -> None:
    own = {"tin-bai/moi.md": article(old_addresses="[tin-bai/cu/]")}
    assert found(check, content(own, ledger=LEDGER)) == []
    line = "redirects: [{old: tin-bai/cu/, new: tin-bai/moi/}]"
    assert found(check, content(NEW, ledger=LEDGER, redirects=line)) == []


def test_a_withdrawn_and_a_lapsed_publication_keep_theirs() -> None:
    for keys in ({"withdrawn": "{date: 2026-05-01, reason: Sai}"}, {"expires": "2026-05-01"}):
        assert found(check, content({**NEW, "tin-bai/cu.md": article(**keys)}, ledger=LEDGER)) == []


def test_a_publication_made_a_draft_loses_its_own_and_is_told_in_its_file() -> None:
    given = content({**NEW, "tin-bai/cu.md": article(status="nháp")}, ledger=LEDGER)
    (problem,) = found(check, given)
    assert problem.startswith("tin-bai/cu.md:")
    assert " E251 " in problem


def test_the_old_address_of_a_draft_keeps_nothing() -> None:
    draft = {"tin-bai/nhap.md": article(status="nháp", old_addresses="[tin-bai/cu/]")}
    assert len(found(check, content({**NEW, **draft}, ledger=LEDGER))) == 1


def test_a_tag_that_nothing_carries_any_more_is_no_loss() -> None:
    assert found(check, content(NEW, ledger="2026-04-03 the/mot-cua/\n")) == []


def test_while_a_file_is_unread_nothing_is_missed() -> None:
    assert found(check, content(NEW, ledger=LEDGER, unread=frozenset({"tin-bai/cu.md"}))) == []
