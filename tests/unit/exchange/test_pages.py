"""Text that flows over pages: nothing is lost at a page's end, every page says which it is, boxes keep their words."""

from __future__ import annotations

from datetime import date

import pytest

from fieldapp.exchange.needs import NeedLine, NeedPlace, NeedsPaper, NeedVisit, needs_pdf
from fieldapp.exchange.pages import BOTTOM, FULL, LEFT, TOP, Flow, Type, drawn
from fieldapp.words import Lang
from tests.unit.exchange.pdf_text import page_count, pages, text_of

DAY = date(2025, 5, 11)
LINE = NeedLine(
    "3.3",
    "La commune a prévu ou approuvé le projet",
    "UNKNOWN",
    "MAJOR",
    "Rien n’indique encore que la commune a approuvé le projet.",
    ("Demandez au maire la page du plan.", "Demandez une délibération."),
    "M7K-0012",
)


def a_paper(lines: int) -> NeedsPaper:
    visit = NeedVisit("Mairie : Soye", (LINE,) * lines)
    place = NeedPlace("Soye", "Soye", "Mopti", "COD-AB 2015 ML050115001", (("M7K-0012", "Forage de Soye"),), (visit,))
    return NeedsPaper("Bureau de Mopti", "Aïssata Cissé", "M7K", DAY, DAY, 1, (place,) if lines else ())


def numbers(flow: Flow) -> None:
    for number in range(200):
        flow.write(flow.fit(f"ligne {number}", Type(10)))


def test_no_line_is_lost_between_pages() -> None:
    pdf = drawn(numbers, title="Essai", foot="pied", running="suite", lang=Lang.FR, made_on=DAY)
    written = [piece.text for page in pages(pdf) for piece in page if piece.text.startswith("ligne")]

    assert written == [f"ligne {number}" for number in range(200)]


def test_every_page_says_which_of_how_many_it_is() -> None:
    pdf = drawn(numbers, title="Essai", foot="pied", running="suite", lang=Lang.FR, made_on=DAY)
    total = page_count(pdf)

    assert total > 1
    assert [page[-1].text for page in pages(pdf)] == [f"page {at} sur {total}" for at in range(1, total + 1)]


def test_nothing_is_written_over_the_foot_or_beyond_the_edge() -> None:
    for page in pages(needs_pdf(a_paper(40), Lang.FR)):
        *body, _foot, _number = page
        assert all(TOP <= piece.y <= BOTTOM + 1 and LEFT <= piece.x < LEFT + FULL for piece in body)


def test_an_item_is_never_torn_between_two_pages() -> None:
    """A remedy without its question is of no use on the road."""
    for page in pages(needs_pdf(a_paper(40), Lang.FR)):
        texts = [piece.text for piece in page]
        assert texts.count(f"3.3 {LINE.title}") == texts.count("→ Demandez une délibération.")


def test_a_head_is_followed_by_its_first_item() -> None:
    for lines in range(5, 20):
        first = pages(needs_pdf(a_paper(lines), Lang.FR))[0]
        assert any(piece.text.startswith("→") for piece in first)


@pytest.mark.parametrize(
    ("lang", "said"),
    [(Lang.FR, ("Ce qu’il me manque", "Pas encore connu")), (Lang.EN, ("What I still need", "Not known yet"))],
)
def test_a_list_is_told_in_both_languages(lang: Lang, said: tuple[str, str]) -> None:
    told = text_of(needs_pdf(a_paper(1), lang))

    assert all(part in told for part in said)


def test_an_empty_list_says_that_nothing_is_missing() -> None:
    assert "Rien ne manque" in text_of(needs_pdf(a_paper(0), Lang.FR))


def test_the_same_list_gives_the_same_bytes() -> None:
    assert needs_pdf(a_paper(3), Lang.FR) == needs_pdf(a_paper(3), Lang.FR)
