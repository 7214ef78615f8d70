"""Where the demonstration plays: a folder, and real commands whose words and answers are printed."""

from __future__ import annotations

import contextlib
import io
import json
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from fieldapp.cli.rendering import plain
from fieldapp.errors import StepFailed
from fieldapp.words import Lang
from fieldapp.words.text import Text

Json = Any  # a JSON value

FILE = "passphrase.txt"


@dataclass
class Stage:
    """The folder of a demonstration.

    Attributes:
        run: carries out a command and returns its exit status.
        is_quiet: nothing is printed, for a caller that wants one document.
        steps: how many titles were said.
    """

    folder: Path
    lang: Lang
    run: Callable[[Sequence[str]], int]
    is_quiet: bool = False
    steps: int = 0

    def place(self, *names: str) -> Path:
        """A folder inside, made if it is not there."""
        path = self.folder.joinpath(*names)
        path.mkdir(parents=True, exist_ok=True)
        return path

    def title(self, text: Text) -> None:
        """Say what comes next."""
        self.steps += 1
        self.tell(f"\n{self.steps}. {text.say(self.lang)}")

    def tell(self, text: str) -> None:
        """Say something to the person who looks on."""
        if not self.is_quiet:
            typer.echo(plain(text))

    def do(self, machine: str, *words: object, expect: int = 0) -> str:
        """Carry out a command of a machine, printing it and its answer; the answer as text.

        Raises:
            StepFailed: it ended otherwise than expected.
        """
        told = [*map(str, words), "--workspace", str(self.folder / machine)]
        told += ["--passphrase-file", str(self.folder / FILE)]
        self.tell(f"\n$ fieldapp {shlex.join(self._short(word) for word in told)}")
        answer, status = self._carried_out([*told, "--lang", self.lang])
        self.tell(answer.rstrip("\n"))
        self.expect(status == expect, words, status)
        return answer

    def ask(self, machine: str, *words: object, expect: int = 0) -> Json:
        """Carry out a command quietly; the answer as a JSON value."""
        told = [*map(str, words), "--workspace", str(self.folder / machine)]
        answer, status = self._carried_out([*told, "--passphrase-file", str(self.folder / FILE), "--json"])
        self.expect(status == expect, words, status)
        return json.loads(answer)

    def expect(self, holds: bool, words: Sequence[object], found: object = "") -> None:
        """Stop the demonstration unless something holds.

        Raises:
            StepFailed: it does not.
        """
        if not holds:
            raise StepFailed(step=self.steps, command=" ".join(map(str, words)), found=str(found))

    def _carried_out(self, argv: Sequence[str]) -> tuple[str, int]:
        with contextlib.redirect_stdout(io.StringIO()) as heard:
            status = self.run(argv)
        return heard.getvalue(), status

    def _short(self, word: str) -> str:
        """A path as one types it inside the demonstration's folder."""
        return word.removeprefix(f"{self.folder}/").removeprefix(f"{self.folder}\\")
