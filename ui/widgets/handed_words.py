"""What is said after a stick was written or read. Words only; no widget."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldapp.services.exporting import Exported
from fieldapp.services.importing import Imported, TakenIn
from fieldapp.words.command_results import TAKEN_ALONG, WRITTEN_ALONG
from fieldapp.words.format import number
from fieldapp.words.packs import news_text
from fieldapp.words.saying import said
from fieldapp.words.sync import OUTCOMES, TROUBLES
from ui.i18n import in_words, lang
from ui.widgets.carrying import Told


def copied(done: Exported) -> Told:
    """After a copy that was read back."""
    if not done.receivers:
        return Told(
            QCoreApplication.translate("HandedWords", "Nothing was copied."),
            QCoreApplication.translate("HandedWords", "No laptop has joined yet, so there is nobody to copy for."),
        )
    told = QCoreApplication.translate("HandedWords", "For {receivers}: records {records}, photos and files {photos}.")
    facts = {
        "receivers": ", ".join(done.receivers),
        "records": number(done.records, lang()),
        "photos": number(done.photos, lang()),
    }
    lines = [told.format(**facts)]
    if done.unfinished:
        stayed = QCoreApplication.translate("HandedWords", "Fields that could not be read stayed here: {count}.")
        lines.append(stayed.format(count=len(done.unfinished)))
    if done.relayed:
        lines.append(in_words(WRITTEN_ALONG, {"count": number(done.relayed, lang())}))
    title = QCoreApplication.translate("HandedWords", "Checked. You can remove the stick.")
    return Told(title, "\n".join(lines))


def taken_in(done: TakenIn) -> Told:
    """After a stick was read."""
    heaviest = max(done.bundles, key=lambda each: (list(OUTCOMES).index(_code(each)), each.applied), default=None)
    lines = [line for each in done.bundles for line in _lines(each)]
    lines += [said(error, lang()).what for error in done.passed_over]
    if done.relayed:
        lines.append(in_words(TAKEN_ALONG, {"count": number(done.relayed, lang())}))
    if heaviest is None:
        title = said(done.passed_over[0], lang()).title if done.passed_over else ""
        return Told(title, "\n".join(lines))
    words = OUTCOMES[_code(heaviest)]
    return Told(in_words(words.title), "\n".join([*dict.fromkeys(lines), in_words(words.fix)]))


def why(reason: str, sender: str) -> str:
    """Why a part was set aside, and what to do."""
    trouble = TROUBLES[reason]
    facts = {"sender": sender, "subject": ""}
    return " ".join(in_words(part, facts) for part in (trouble.what, trouble.fix))


def _lines(each: Imported) -> list[str]:
    facts = {
        "applied": number(each.applied, lang()),
        "photos": number(each.photos, lang()),
        "sender": each.sender,
        "conflicts": number(each.conflicts_opened, lang()),
        "breaches": number(each.breaches_opened, lang()),
        "problems": number(len(each.problems), lang()),
    }
    reasons = [why(str(problem.trouble), problem.sender) for problem in each.problems]
    packs = [
        news_text(told.news, told.pack, version=told.version, signer=told.signer, lang=lang()) for told in each.packs
    ]
    return [in_words(OUTCOMES[_code(each)].what, facts), *packs, *dict.fromkeys(reasons)]


def _code(each: Imported) -> str:
    return "REPEATED" if each.is_repeat else str(each.outcome)
