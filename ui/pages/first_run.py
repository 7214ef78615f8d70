"""The first minutes on a machine: language, then an office of one's own or an invitation. Loads no database itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fieldapp.clock import Clock
from fieldapp.errors import UserError
from fieldapp.words import Lang
from ui import parts, problems
from ui.founding import Join, NewWorkspace, Office, create_office, join_office, read_kit
from ui.i18n import Words
from ui.jobs import JobRunner
from ui.widgets.alone_step import AloneStep
from ui.widgets.ask_line import AskLine, AskPath
from ui.widgets.pile import OneSizeEach
from ui.widgets.recover_step import RecoverStep

CARD_PX = 560
KIT_NAME = "fieldapp.fieldapp-recovery"
INVITATIONS = "*.fieldapp-invitation;;*"


class FirstRunPage(QWidget):
    """Asks little, step by step.

    Signals:
        language_chosen: a `Lang`.
        made: a `NewWorkspace`; the person has done all that was asked.
    """

    language_chosen = Signal(object)
    made = Signal(object)

    def __init__(self, folder: Path, *, jobs: JobRunner, clock: Clock, params: Any = None) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self._folder, self._jobs, self._clock, self._params = folder, jobs, clock, params
        self._words = Words(self)
        self._kit = Path()
        self._made: NewWorkspace | None = None
        self._steps = OneSizeEach()
        for step in (
            self._language_step(),
            self._choice_step(),
            self._office_step(),
            self._join_step(),
            self._kit_step(),
            self._recover_step(),
            self._alone_step(),
        ):
            self._steps.add_page(step)
        outer = QWidget()
        column = parts.column(outer, margin=2 * parts.GRID)
        column.addStretch(1)
        column.addWidget(parts.centred(self._steps, CARD_PX))
        column.addStretch(2)
        parts.column(self).addWidget(parts.scrolled(outer))
        self.go_to(0)

    def go_to(self, step: int) -> None:
        """Show a step and focus its first control: language, choice, office, join, kit, lost office, alone."""
        self._steps.show_page(step)
        first = (
            self._french,
            self._join_it,
            self._office,
            self._invitation,
            self._typed_code,
            self._recover,
            self._alone,
        )[step]
        self.setFocusProxy(first)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # steps

    def _language_step(self) -> QWidget:
        column = QVBoxLayout()
        column.addWidget(parts.plain_label("FieldApp", "title"))
        column.addWidget(parts.plain_label("Choisissez votre langue · Choose your language"))
        self._french = self._big("button_french", lambda: "Français", lambda: self._on_language(Lang.FR))
        column.addWidget(self._french)
        column.addWidget(self._big("button_english", lambda: "English", lambda: self._on_language(Lang.EN)))
        return parts.boxed(column, margin=3 * parts.GRID)

    def _choice_step(self) -> QWidget:
        column = self._titled(lambda: self.tr("Is this a laptop that joins, or a new office?"))
        self._join_it = self._big(
            "button_join", lambda: self.tr("Join with an invitation"), lambda: self.go_to(3), "handshake"
        )
        column.addWidget(self._join_it)
        column.addWidget(
            parts.label(
                self._words,
                lambda: self.tr("The office gave you a file on a USB stick, and a code of twelve characters."),
                "caption",
            )
        )
        column.addWidget(
            self._big("button_office", lambda: self.tr("Create an office"), lambda: self.go_to(2), "building")
        )
        column.addWidget(
            parts.label(
                self._words,
                lambda: self.tr("For the first machine of an organisation. It will invite the laptops."),
                "caption",
            )
        )
        column.addWidget(self._big("button_alone", lambda: self.tr("Begin alone"), lambda: self.go_to(6), "user"))
        column.addWidget(
            parts.label(self._words, lambda: self.tr("No office yet: join one later with all your work."), "caption")
        )
        column.addWidget(
            self._big("button_recover", lambda: self.tr("Bring back a lost office"), lambda: self.go_to(5), "refresh")
        )
        column.addWidget(
            parts.label(
                self._words, lambda: self.tr("With its recovery kit, the code on paper, and any stick."), "caption"
            )
        )
        column.addWidget(self._back(0), 0, Qt.AlignmentFlag.AlignLeft)
        return parts.boxed(column, margin=3 * parts.GRID)

    def _office_step(self) -> QWidget:
        column = self._titled(lambda: self.tr("Create an office"))
        self._office = AskLine("name", lambda: self.tr("Name of the organisation or office"))
        self._zone = AskLine("zone", lambda: self.tr("First zone"), hint=lambda: self.tr("For example Mopti."))
        self._officer = AskLine("officer", lambda: self.tr("Your name"))
        self._office_secret, self._office_again = self._passphrases("office")
        self._kit_path = AskPath(
            "kit",
            lambda: self.tr("Where to keep the recovery kit"),
            saving=True,
            patterns="*.fieldapp-recovery",
            hint=lambda: self.tr(
                "A file on a stick that goes into a safe. It saves the organisation if every machine is lost."
            ),
        )
        for ask in (self._office, self._zone, self._officer, self._office_secret, self._office_again, self._kit_path):
            column.addWidget(ask)
        self._create = parts.button(
            self._words, "button_create", lambda: self.tr("Create the office"), on_click=self._on_create, look="primary"
        )
        column.addLayout(self._buttons(self._back(1), self._create))
        return parts.boxed(column, margin=3 * parts.GRID)

    def _join_step(self) -> QWidget:
        column = self._titled(lambda: self.tr("Join with an invitation"))
        self._invitation = AskPath("invitation", lambda: self.tr("Invitation file"), saving=False, patterns=INVITATIONS)
        self._code = AskLine(
            "code", lambda: self.tr("Code"), hint=lambda: self.tr("Twelve characters, told to you apart from the file.")
        )
        self._join_officer = AskLine("join_officer", lambda: self.tr("Your name"))
        self._join_secret, self._join_again = self._passphrases("join")
        for ask in (self._invitation, self._code, self._join_officer, self._join_secret, self._join_again):
            column.addWidget(ask)
        self._join = parts.button(
            self._words, "button_join_now", lambda: self.tr("Join"), on_click=self._on_join, look="primary"
        )
        column.addLayout(self._buttons(self._back(1), self._join))
        return parts.boxed(column, margin=3 * parts.GRID)

    def _kit_step(self) -> QWidget:
        column = self._titled(lambda: self.tr("Write this code down on paper"))
        column.addWidget(
            parts.label(
                self._words,
                lambda: self.tr("It opens the recovery kit. It is shown only now; keep it apart from the stick."),
            )
        )
        self._shown_code = QLineEdit()
        self._shown_code.setReadOnly(True)
        self._shown_code.setObjectName("field_kit_code")
        self._words.say(self._shown_code.setAccessibleName, lambda: self.tr("Code of the recovery kit"))
        column.addWidget(self._shown_code)
        self._typed_code = AskLine(
            "kit_code_again",
            lambda: self.tr("Type the code from your paper"),
            hint=lambda: self.tr("So that you know the kit opens before you need it."),
        )
        column.addWidget(self._typed_code)
        self._kept = QCheckBox()
        self._kept.setObjectName("field_kit_kept")
        self._words.say(self._kept.setText, lambda: self.tr("The paper and the stick are in different safe places"))
        column.addWidget(self._kept)
        self._proceed = parts.button(
            self._words, "button_proceed", lambda: self.tr("Open FieldApp"), on_click=self._on_kit_read, look="primary"
        )
        column.addWidget(self._proceed)
        return parts.boxed(column, margin=3 * parts.GRID)

    def _recover_step(self) -> QWidget:
        self._recover = RecoverStep(self._folder, jobs=self._jobs, clock=self._clock, params=self._params)
        self._recover.back.connect(lambda: self.go_to(1))
        self._recover.made.connect(self._on_made_here)
        return self._recover

    def _alone_step(self) -> QWidget:
        self._alone = AloneStep(self._folder, jobs=self._jobs, clock=self._clock, params=self._params)
        self._alone.back.connect(lambda: self.go_to(1))
        self._alone.made.connect(self._on_made_here)
        return self._alone

    # pieces

    def _titled(self, text: Callable[[], str]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(parts.GRID + parts.GRID // 2)
        column.addWidget(parts.label(self._words, text, "title"))
        return column

    def _big(self, name: str, text: Callable[[], str], on_click: Callable[[], object], icon: str = "") -> QWidget:
        return parts.button(self._words, name, text, on_click=on_click, look="row", icon=icon)

    def _back(self, step: int) -> QWidget:
        return parts.button(
            self._words,
            f"button_back_{step}",
            lambda: self.tr("Back"),
            on_click=lambda: self.go_to(step),
            look="link",
            icon="arrow-left",
        )

    def _buttons(self, back: QWidget, forward: QWidget) -> QHBoxLayout:
        line = parts.row()
        line.addWidget(back)
        line.addStretch(1)
        line.addWidget(forward)
        return line

    def _passphrases(self, step: str) -> tuple[AskLine, AskLine]:
        first = AskLine(
            f"{step}_passphrase",
            lambda: self.tr("Passphrase"),
            hint=lambda: self.tr("At least four words that only you know. Nobody can find it again for you."),
            secret=True,
        )
        return first, AskLine(f"{step}_again", lambda: self.tr("Passphrase, once more"), secret=True)

    # what is done

    def _on_language(self, language: Lang) -> None:
        self.language_chosen.emit(language)
        self.go_to(1)

    @Slot()
    def _on_create(self) -> None:
        asked = (self._office, self._zone, self._officer, self._office_secret, self._office_again, self._kit_path)
        if not self._complete(*asked) or not self._agree(self._office_secret, self._office_again):
            return
        kit = Path(self._kit_path.text).expanduser()
        self._kit = kit / KIT_NAME if kit.is_dir() else kit
        wanted = Office(
            self._folder,
            self._office.text,
            self._officer.text,
            self._zone.text,
            self._office_secret.edit.text(),
            self._kit,
        )
        self._wait(self._create, waits=True)
        clock, params = self._clock, self._params
        self._jobs.run(
            lambda _progress: create_office(wanted, clock, params),
            on_done=self._on_office_made,
            on_error=lambda error: self._on_refused(error, self._create, self._office_secret),
        )

    def _on_office_made(self, made: tuple[NewWorkspace, str]) -> None:
        self._wait(self._create, waits=False)
        self._made, kit_code = made
        self._shown_code.setText(kit_code)
        self.go_to(4)

    @Slot()
    def _on_kit_read(self) -> None:
        if _bare(self._typed_code.text) != _bare(self._shown_code.text()):
            self._typed_code.refuse(self.tr("This is not the code shown above. Compare them group by group."))
            return
        if not self._kept.isChecked():
            self._kept.setFocus()
            return
        kit, code = self._kit, self._typed_code.text
        self._wait(self._proceed, waits=True)
        self._jobs.run(
            lambda _progress: read_kit(kit, code),
            on_done=lambda _none: self._hand_over(),
            on_error=lambda error: self._on_refused(error, self._proceed, self._typed_code),
        )

    @Slot()
    def _on_join(self) -> None:
        asked = (self._invitation, self._code, self._join_officer, self._join_secret, self._join_again)
        if not self._complete(*asked) or not self._agree(self._join_secret, self._join_again):
            return
        wanted = Join(
            self._folder,
            Path(self._invitation.text).expanduser(),
            self._code.text,
            self._join_officer.text,
            self._join_secret.edit.text(),
        )
        self._wait(self._join, waits=True)
        clock, params = self._clock, self._params
        self._jobs.run(
            lambda progress: join_office(wanted, clock, params, progress),
            on_done=self._on_joined,
            on_error=lambda error: self._on_refused(error, self._join, self._code),
        )

    def _on_joined(self, made: NewWorkspace) -> None:
        self._wait(self._join, waits=False)
        self._made = made
        self._hand_over()

    @Slot(object)
    def _on_made_here(self, made: NewWorkspace) -> None:
        self._made = made
        self._hand_over()

    def _hand_over(self) -> None:
        made, self._made = self._made, None
        self.made.emit(made)

    def abandon(self) -> None:
        """The window closes before the person was done; what was made stays, and opens with its passphrase."""
        if self._made is not None:
            self._made.workspace.close()
            self._made = None

    def _complete(self, *asked: AskLine) -> bool:
        missing = [ask for ask in asked if not ask.text]
        for ask in reversed(missing):
            ask.refuse(self.tr("Please fill this in."))
        return not missing

    def _agree(self, first: AskLine, again: AskLine) -> bool:
        if first.edit.text() == again.edit.text():
            return True
        again.refuse(self.tr("The two passphrases differ. Type the same one twice."))
        return False

    def _on_refused(self, error: Exception, button: QWidget, at: AskLine) -> None:
        self._wait(button, waits=False)
        if isinstance(error, UserError):
            problem = problems.in_problem_words(error)
            self._place_of(error, at).refuse(f"{problem.what} {problem.fix}")
        else:
            problems.show(self, error)

    def _place_of(self, error: UserError, otherwise: AskLine) -> AskLine:
        """The question that an error is about."""
        office = otherwise is self._office_secret
        places = {
            "PassphraseTooShort": self._office_secret if office else self._join_secret,
            "DamagedInvitation": self._invitation,
            "InvitationTooNew": self._invitation,
            "TargetGone": self._kit_path if office else self._invitation,
            "TargetReadOnly": self._kit_path,
            "NoSpace": self._kit_path,
        }
        return places.get(error.code, otherwise)

    def _wait(self, button: QWidget, *, waits: bool) -> None:
        button.setEnabled(not waits)


def _bare(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum())
