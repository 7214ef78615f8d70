"""French and English, switched while the window is open.

Labels of the window go through `tr()`: English in the code, French in resources/i18n. Sentences shared with the
command line are pairs in `fieldapp.words`. A widget says its texts through `Words`, which says them again later.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator

from fieldapp.paths import resources
from fieldapp.words import Lang, Text

_PROPERTY = "language"  # of the application object


class Words(QObject):
    """The texts of one widget: said once now, and again whenever the language changes.

    A child of the widget, because Qt hands LanguageChange to every child.
    """

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._said: list[Callable[[], object]] = []

    def say(self, setter: Callable[[str], object], text: Callable[[], str]) -> None:
        """Put a text in its place; `text` is asked again in the other language."""
        self._said.append(partial(_say, setter, text))
        setter(text())

    def each_time(self, refresh: Callable[[], object]) -> None:
        """Do something now and after every change of language."""
        self._said.append(refresh)
        refresh()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LanguageChange:
            for again in self._said:
                again()
        return super().event(event)


def _say(setter: Callable[[str], object], text: Callable[[], str]) -> None:
    setter(text())


def lang() -> Lang:
    """The language of the window."""
    app = QCoreApplication.instance()
    chosen = app.property(_PROPERTY) if app is not None else None
    return Lang(str(chosen)) if chosen else Lang.FR


def in_words(text: Text, facts: Mapping[str, object] | None = None) -> str:
    """A shared sentence in the window's language."""
    return text.say(lang(), facts)


def switch(app: QCoreApplication, to: Lang) -> None:
    """Speak another language from now on; every open widget follows."""
    app.setProperty(_PROPERTY, str(to))
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    QLocale.setDefault(locale_of(to))
    if to is Lang.FR:
        _install(app, "qtbase_fr", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _install(app, "fieldapp_fr", str(resources() / "i18n"))
    else:
        # Qt announces a change only when a translator comes or goes; English has none of its own.
        QCoreApplication.sendEvent(app, QEvent(QEvent.Type.LanguageChange))


def locale_of(language: Lang) -> QLocale:
    """How numbers, months and days are written."""
    if language is Lang.FR:
        return QLocale(QLocale.Language.French, QLocale.Country.Mali)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
