"""What waits for a person after a stick was read: conflicts to decide, and parts that were set aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from fieldapp.changes import Changes
from fieldapp.errors import ConflictGone, UserError
from fieldapp.records.typed import parse
from fieldapp.services import conflicts, quarantine
from fieldapp.services.conflicts import Side
from fieldapp.services.quarantine import Aside
from fieldapp.words.format import number
from fieldapp.words.saying import said
from ui import parts
from ui.desk import Desk
from ui.i18n import lang
from ui.page import Page
from ui.signals import Destination
from ui.widgets.aside_card import AsideCard
from ui.widgets.conflict_card import ConflictCard
from ui.widgets.conflict_rows import DELETED, Shown, Waiting, shape_at, waiting

PAGE_PX = 1080
ASIDE = "aside"  # action of a Destination: the second tab


class ThePage(Page):
    """Two tabs with their counts; one card for each conflict, one for each part that was set aside."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._waiting: Waiting | None = None
        self._cards: list[ConflictCard] = []
        self._aside_cards: list[AsideCard] = []
        self._conflicts = parts.column(spacing=2 * parts.GRID)
        self._aside = parts.column(spacing=2 * parts.GRID)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("tabs_conflicts")
        self._tabs.setDocumentMode(True)
        for inside in (self._conflicts, self._aside):
            self._tabs.addTab(_tab(inside), "")
        column = parts.column(self, margin=2 * parts.GRID, spacing=parts.GRID)
        column.addWidget(parts.label(self.words, lambda: self.tr("Conflicts"), "title"))
        column.addWidget(self._tabs, 1)
        self.words.say(self._tabs.setAccessibleName, lambda: self.tr("Conflicts"))
        self.words.say(self._tabs.tabBar().setAccessibleName, lambda: self.tr("Conflicts and parts set aside"))
        self.words.each_time(self._on_language)

    def enter(self) -> None:
        self._refresh()

    def on_changed(self, changes: Changes) -> None:
        if (changes.conflicts or changes.sync) and self.isVisible():
            self._refresh()

    def go_to(self, destination: Destination) -> None:
        self._tabs.setCurrentIndex(1 if destination.action == ASIDE else 0)

    def panes(self) -> Sequence[QWidget]:
        return (self._tabs,)

    # showing

    def _refresh(self) -> None:
        ws, language = self.desk.ws, lang()
        self.desk.run(lambda _progress: waiting(ws, language), self._on_found)

    def _on_found(self, found: Waiting) -> None:
        if found != self._waiting:
            self._waiting = found
            self._paint()

    def _on_language(self) -> None:
        if self._waiting is None:
            self._name_tabs(0, 0)
        else:
            self._paint()  # at once; the values follow in the other language
            self._refresh()

    def _paint(self) -> None:
        found = self._waiting
        if found is None:
            return
        focus = self._focused()
        drafts = {card.shown.key: card.draft for card in self._cards}
        parts.emptied(self._conflicts)
        parts.emptied(self._aside)
        self._cards = []
        for at, shown in enumerate(found.shown):
            self._conflicts.addWidget(self._card(at, shown, drafts.get(shown.key, "")))
        self._conflicts.addWidget(self._below_conflicts(found))
        self._paint_aside(found.aside)
        self._name_tabs(found.total, found.aside_total)
        self._focus_again(focus)

    def _below_conflicts(self, found: Waiting) -> QWidget:
        if not found.total:
            return parts.plain_label(
                self.tr(
                    "No conflict waits. When two people change the same field on two machines, both values are shown "
                    "here, and a person decides."
                )
            )
        left = found.total - len(found.shown)
        told = self.tr("Further conflicts, which follow as these are decided: {count}.")
        return parts.plain_label(told.format(count=number(left, lang())) if left else "", "caption")

    def _name_tabs(self, total: int, aside: int) -> None:
        self._tabs.setTabText(0, self.tr("Conflicts ({count})").format(count=number(total, lang())))
        self._tabs.setTabText(1, self.tr("Set aside ({count})").format(count=number(aside, lang())))

    def _paint_aside(self, aside: Sequence[Aside]) -> None:
        drafts = {card.aside.id: card.draft for card in self._aside_cards}
        self._aside_cards = [self._aside_card(at, each, drafts.get(each.id, "")) for at, each in enumerate(aside)]
        for card in self._aside_cards:
            self._aside.addWidget(card)
        if not aside:
            self._aside.addWidget(
                parts.plain_label(
                    self.tr(
                        "Nothing is set aside. What arrives and cannot be trusted or applied yet is kept here whole, "
                        "with the reason."
                    )
                )
            )

    def _aside_card(self, at: int, aside: Aside, draft: str) -> AsideCard:
        ws, card = self.desk.ws, AsideCard(self.desk, at, aside, draft=draft)
        card.accepted.connect(
            lambda why: self._settle(card, lambda: quarantine.accept(ws, aside.id, reason=why).changes)
        )
        card.rejected.connect(lambda why: self._settle(card, lambda: quarantine.reject(ws, aside.id, reason=why)))
        card.asked_again.connect(lambda: self._settle(card, lambda: quarantine.ask_again(ws, aside.id)))
        return card

    def _settle(self, card: AsideCard, decision: Callable[[], Changes]) -> None:
        part = card.aside.id
        self.desk.run(
            lambda _progress: decision(),
            lambda changes: self.desk.signals.changed.emit(changes | Changes(sync=True)),
            lambda error: self._on_not_settled(part, error),
        )

    def _on_not_settled(self, part: str, error: Exception) -> None:
        card = next((each for each in self._aside_cards if each.aside.id == part), None)
        if card is None or not isinstance(error, UserError):
            self.desk.show(error)
        else:
            words = said(error, lang())
            card.refuse(f"{words.what} {words.fix}")

    def _card(self, at: int, shown: Shown, draft: str) -> ConflictCard:
        card = ConflictCard(self.desk, at, shown, draft=draft)
        card.taken.connect(lambda side: self._take(card, side))
        card.typed.connect(lambda text: self._put(card, text))
        card.both_wanted.connect(lambda: self._keep_both(card))
        self._cards.append(card)
        return card

    # the cursor stays where it was, on the next conflict once one is decided

    def _focused(self) -> str:
        focus = QApplication.focusWidget()
        return focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""

    def _focus_again(self, name: str) -> None:
        if not name:
            return
        again = self.findChild(QWidget, name)
        (again or self._tabs.tabBar()).setFocus(Qt.FocusReason.OtherFocusReason)

    # the decision

    def _take(self, card: ConflictCard, side: Side) -> None:
        ws, conflict = self.desk.ws, card.shown.conflict
        if conflict.field == DELETED:
            delete = side.value is True
            self._decide(card, lambda: conflicts.put(ws, conflict.record, DELETED, value=delete))
        else:
            self._decide(card, lambda: conflicts.take(ws, conflict.record, conflict.field, change=side.change))

    def _put(self, card: ConflictCard, raw: str) -> None:
        ws, today, language, conflict = self.desk.ws, self.desk.today(), lang(), card.shown.conflict
        shape = shape_at(conflict)
        if shape is None or not raw.strip():
            return
        self._decide(
            card,
            lambda: conflicts.put(
                ws, conflict.record, conflict.field, value=parse(shape, raw, today=today, lang=language)
            ),
        )

    def _keep_both(self, card: ConflictCard) -> None:
        ws, conflict = self.desk.ws, card.shown.conflict
        self._decide(card, lambda: conflicts.keep_both(ws, conflict.record, conflict.field))

    def _decide(self, card: ConflictCard, decision: Callable[[], Changes]) -> None:
        key = card.shown.key
        self.desk.run(
            lambda _progress: decision(),
            lambda changes: self.desk.signals.changed.emit(changes | Changes(conflicts=True)),
            lambda error: self._on_refused(key, error),
        )

    def _on_refused(self, key: tuple[str, str], error: Exception) -> None:
        card = next((each for each in self._cards if each.shown.key == key), None)
        if isinstance(error, ConflictGone):
            self._refresh()
        elif card is None or not isinstance(error, UserError):
            self.desk.show(error)
        else:
            words = said(error, lang())
            card.refuse(f"{words.what} {words.fix}")


def _tab(inside: QVBoxLayout) -> QScrollArea:
    body = QWidget()
    body.setMaximumWidth(PAGE_PX)
    column = parts.column(body, spacing=0)
    column.setContentsMargins(0, 2 * parts.GRID, 0, 2 * parts.GRID)
    column.addLayout(inside)
    column.addStretch(1)
    return parts.scrolled(body)
