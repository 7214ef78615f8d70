"""The office: inviting laptops, which machines there are, who their officers are, and the recovery kit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldapp.changes import Changes
from fieldapp.services import office, settling
from fieldapp.services.office import Machine, Person
from fieldapp.services.settling import Settled
from fieldapp.words.command_results import DEVICE_STATES
from fieldapp.words.format import moment
from fieldapp.words.settling import settled_lines
from fieldapp.words.sync import role_name
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import in_words, lang
from ui.page import Page
from ui.widgets import office_dialogs
from ui.widgets.invite_card import InviteCard
from ui.widgets.plain_table import PlainTable
from ui.widgets.sanctions_card import SanctionsCard

PAGE_PX = 900
EVERY_ZONE = "*"
REVOKED = "REVOKED"  # state of a Machine


@dataclass(frozen=True, slots=True)
class _Found:
    zones: tuple[str, ...]
    machines: Sequence[Machine]
    persons: Sequence[Person]
    heard: Mapping[str, str]
    apart: Settled


class ThePage(Page):
    """Only on a machine that is an office."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found: _Found | None = None
        self._invite = InviteCard(desk)
        self._sanctions = SanctionsCard(desk)
        self._people = parts.column()
        self._machines = PlainTable("table_machines", lambda: self.tr("Machines"), self._columns)
        self._lay_out()
        self._invite.invited.connect(self._on_invited)
        self.words.each_time(self._paint)

    def enter(self) -> None:
        self._refresh()
        self._sanctions.refresh()
        self._invite.offer_stick()

    def on_changed(self, changes: Changes) -> None:
        if changes.sync:
            self._refresh()

    def panes(self) -> Sequence[QWidget]:
        return (self._invite, self._people_box, self._machines, self._sanctions)

    # layout

    def _lay_out(self) -> None:
        body = QWidget()
        body.setMaximumWidth(PAGE_PX)
        column = parts.column(body, margin=2 * parts.GRID, spacing=2 * parts.GRID)
        column.addWidget(parts.label(self.words, lambda: self.tr("Office"), "title"))
        column.addWidget(self._apart_card())
        column.addWidget(self._invite)
        self._people_box = QWidget()
        inside = parts.column(self._people_box)
        inside.addWidget(parts.label(self.words, lambda: self.tr("Officers to confirm"), "section"))
        inside.addLayout(self._people)
        column.addWidget(self._people_box)
        column.addWidget(parts.label(self.words, lambda: self.tr("Machines"), "section"))
        column.addWidget(self._machines)
        column.addLayout(self._machine_buttons())
        column.addWidget(self._sanctions)
        column.addWidget(parts.label(self.words, lambda: self.tr("Recovery kit"), "section"))
        column.addWidget(
            parts.label(
                self.words,
                lambda: self.tr(
                    "The recovery kit was written when this office was created. Keep its stick and its paper in two "
                    "different safe places: together they save the organisation if this machine is lost."
                ),
            )
        )
        column.addStretch(1)
        self._area = parts.scrolled(body)
        parts.column(self).addWidget(self._area)

    def _apart_card(self) -> QWidget:
        inside = QVBoxLayout()
        inside.addWidget(
            parts.label(self.words, lambda: self.tr("Two offices changed the list of machines"), "section")
        )
        self._apart_text = parts.plain_label("")
        inside.addWidget(self._apart_text)
        settle = parts.button(
            self.words, "button_settle", lambda: self.tr("Join the two lists"), on_click=self._on_settle, look="primary"
        )
        inside.addWidget(settle, 0, Qt.AlignmentFlag.AlignLeft)
        self._apart = parts.boxed(inside)
        self._apart.setVisible(False)
        return self._apart

    def _machine_buttons(self) -> QHBoxLayout:
        line = parts.row()
        revoke, helps = (
            lambda: self.tr("A machine was lost or stolen…"),
            lambda: self.tr("Somebody forgot their passphrase…"),
        )
        line.addWidget(parts.button(self.words, "button_revoke", revoke, on_click=self._on_revoke, icon="ban"))
        line.addWidget(parts.button(self.words, "button_unlock_help", helps, on_click=self._on_unlock_help, icon="key"))
        line.addStretch(1)
        return line

    def _columns(self) -> tuple[str, ...]:
        return (
            self.tr("Name"),
            self.tr("Short code"),
            self.tr("Role"),
            self.tr("Zones"),
            self.tr("State"),
            self.tr("Last handed over"),
        )

    # showing

    @Slot()
    def _on_invited(self) -> None:
        QTimer.singleShot(0, partial(self._area.ensureWidgetVisible, self._invite))
        self._refresh()

    def _refresh(self) -> None:
        self.desk.run(lambda _progress: _look(self.desk.ws), self._on_found)

    def _on_found(self, found: _Found) -> None:
        self._found = found
        self._invite.show_zones(found.zones)
        self._paint()

    def _paint(self) -> None:
        if self._found is None:
            return
        self._apart.setVisible(bool(self._found.apart.lists))
        self._apart_text.setText("\n".join(settled_lines(self._found.apart, lang(), is_done=False)))
        self._machines.show_rows([self._row(each) for each in self._found.machines])
        parts.emptied(self._people)
        gone = {machine.device for machine in self._found.machines if machine.state == REVOKED}
        waiting = [each for each in self._found.persons if not each.confirmed and each.device not in gone]
        for number, person in enumerate(waiting):
            self._people.addLayout(self._person(number, person))
        if not waiting:
            self._people.addWidget(
                parts.plain_label(
                    self.tr("Nobody waits. Officers of new laptops appear here after their first bundle."), "caption"
                )
            )

    def _row(self, machine: Machine) -> tuple[str, ...]:
        zones = self.tr("all") if EVERY_ZONE in machine.zones else ", ".join(machine.zones)
        heard = self._found.heard.get(machine.device, "") if self._found else ""
        at = moment(self.desk.local(datetime.fromisoformat(heard).astimezone(UTC)), lang()) if heard else "—"
        here = " · " + self.tr("this machine") if machine.device == self.desk.me.device else ""
        state = in_words(DEVICE_STATES[machine.state])
        return machine.name + here, machine.short, role_name(machine.role, lang()), zones, state, at

    def _person(self, number: int, person: Person) -> QHBoxLayout:
        machine = (
            next((each.name for each in self._found.machines if each.device == person.device), "")
            if (self._found)
            else ""
        )
        line = parts.row()
        line.addWidget(parts.plain_label(" · ".join(dict.fromkeys(part for part in (person.name, machine) if part))), 1)
        confirm = parts.plain_button(
            f"button_confirm_{number}",
            self.tr("Confirm"),
            on_click=lambda: self._confirm(person),
            look="",
            icon="check",
        )
        same = parts.plain_button(
            f"button_same_{number}", self.tr("Same person as…"), on_click=lambda: self._on_same(person), look="link"
        )
        same.setAccessibleName(self.tr("{name} is somebody known already").format(name=person.name))
        line.addWidget(same)
        confirm.setAccessibleName(self.tr("Confirm that {name} is who it is").format(name=person.name))
        line.addWidget(confirm)
        return line

    def _confirm(self, person: Person) -> None:
        ws = self.desk.ws
        self.desk.run(lambda _progress: office.confirm(ws, person.id), lambda _person: self._on_confirmed())

    def _on_same(self, person: Person) -> None:
        known = [each for each in (self._found.persons if self._found else ()) if each.confirmed and not each.same_as]
        office_dialogs.same_person(self.desk, person, known, self._on_done).open()

    @Slot()
    def _on_revoke(self) -> None:
        own = self.desk.me.device
        machines = self._found.machines if self._found else ()
        office_dialogs.revoke(
            self.desk, [each for each in machines if each.state != REVOKED and each.device != own], self._on_done
        ).open()

    @Slot()
    def _on_unlock_help(self) -> None:
        office_dialogs.unlock_help(self.desk).open()

    @Slot()
    def _on_settle(self) -> None:
        ws = self.desk.ws
        self.desk.run(lambda _progress: settling.settle(ws), self._on_done)

    def _on_done(self, _result: object) -> None:
        self._on_confirmed()

    def _on_confirmed(self) -> None:
        self._machines.setFocus()
        self.desk.signals.changed.emit(Changes(sync=True))


def _look(ws: Workspace) -> _Found:
    return _Found(office.zones(ws), office.devices(ws), office.persons(ws), office.last_heard(ws), settling.waiting(ws))
