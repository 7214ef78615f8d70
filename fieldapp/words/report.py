"""Every label of the printed report of a check."""

from __future__ import annotations

from fieldapp.words.text import Text

HEADING = Text("Contrôle des sept principes", "Check against the seven principles")
PARTNERS = Text("avec {names}", "with {names}")
RULES_OF = Text("Règles en vigueur le {day}", "Rules in force on {day}")
RUN = Text("Contrôle {reference}, fait le {moment}", "Check {reference}, made on {moment}")
RUN_BY = Text("par {name}", "by {name}")
OVERALL = Text("Ensemble du projet", "The project as a whole")
SUMMARY = Text("Les sept principes", "The seven principles")
OPEN_ONE = Text("1 point ouvert", "1 open item")
OPEN_MANY = Text("{count} points ouverts", "{count} open items")
NOT_ASSESSED = Text(
    "Ce principe n’est pas encore évalué par cette version.", "This version does not assess this principle yet."
)
WHY = Text("Pourquoi : {text}", "Why: {text}")
TO_DO = Text("À faire : {text}", "To do: {text}")
BREACHES = Text("Manquements inscrits", "Breaches on record")
NO_BREACH = Text("Aucun manquement n’est inscrit.", "No breach is on record.")
BREACH = Text("{reference} : critère {criterion}, {day}, {what}", "{reference}: criterion {criterion}, {day}, {what}")
RESOLVED = Text("Régularisé le {day} : {text}", "Resolved on {day}: {text}")
NOT_RESOLVED = Text("Pas encore régularisé.", "Not resolved yet.")
WAIVERS = Text("Dérogations", "Waivers")
NO_WAIVER = Text("Aucune dérogation n’est accordée.", "No waiver is granted.")
WAIVER = Text("{reference} : critère {criterion}, {authority}", "{reference}: criterion {criterion}, {authority}")
WAIVER_UNTIL = Text("jusqu’au {day}", "until {day}")
WAIVER_COUNTS = Text("Prise en compte dans ce contrôle.", "Counted in this check.")
WAIVER_NOT = Text("Sans effet dans ce contrôle.", "Without effect in this check.")
STANDS_ON = Text("Sur quoi repose ce contrôle", "What this check stands on")
RULESET = Text("Critères : version {version}", "Criteria: version {version}")
PACK = Text("{name} : version {version}", "{name}: version {version}")
PRINTED_ON = Text("imprimé le {day}", "printed on {day}")
DEVICE = Text("appareil {device}", "device {device}")
DAY_UNKNOWN = Text("date inconnue", "day unknown")
NOT_GIVEN = Text("non indiqué", "not given")
