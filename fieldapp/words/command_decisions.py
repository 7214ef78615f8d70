"""What commands say about waivers, referrals, breaches, reviews, remarks, action points and concerns."""

from __future__ import annotations

from fieldapp.words.text import Text

WAIVED = Text("Dérogation {reference} : {criterion}, jusqu’au {day}.", "Waiver {reference}: {criterion}, until {day}.")
PROOF_TO_COME = Text(
    "Dérogation {reference} inscrite ({criterion}, jusqu’au {day}). Elle vaudra dès qu’un fichier y sera joint :\n"
    "fieldapp evidence add FILE --for {reference} --type LETTER",
    "Waiver {reference} entered ({criterion}, until {day}). It holds as soon as a file is attached to it:\n"
    "fieldapp evidence add FILE --for {reference} --type LETTER",
)
ACCEPTED = Text("Accepté : {criterion} ({reference}).", "Accepted: {criterion} ({reference}).")
REFUSED = Text("Refusé : {criterion} ({reference}).", "Refused: {criterion} ({reference}).")
BREACH = Text("{reference} · {criterion} · {day} ·", "{reference} · {criterion} · {day} ·")
STILL_OPEN = Text("à régulariser", "to be put right")
RESOLVED_BY = Text("régularisé : {text}", "put right: {text}")
RESOLVED = Text("Régularisé : {reference}. Le manquement reste inscrit.", "Put right: {reference}. It stays on record.")
NO_BREACH = Text("Aucun manquement.", "No breach.")
NO_DAY = Text("date inconnue", "day unknown")

AGREED = Text("Approuvé : {reference}, dans sa version actuelle.", "Agreed: {reference}, in its present version.")
SENT_BACK = Text("Renvoyé à son auteur : {reference}.", "Sent back to its author: {reference}.")
NO_REVIEW = Text("Aucun examen.", "No review.")
IS_CURRENT = Text("version actuelle", "present version")
IS_REOPENED = Text("le projet a changé depuis", "the project has changed since")
COMMENTED = Text("Remarque inscrite : {reference}.", "Remark entered: {reference}.")
COMMENT_CLOSED = Text("Remarque réglée : {reference}.", "Remark settled: {reference}.")
NO_COMMENT = Text("Aucune remarque en attente.", "No remark is waiting.")

ACTION_SAID = Text("Inscrit : {reference}.", "Entered: {reference}.")
ACTION_VERIFIED = Text("Vérifié et terminé : {reference}.", "Verified and completed: {reference}.")
ACTION_STAYS_OPEN = Text("Reste ouvert : {reference}.", "Stays open: {reference}.")
CONVERTED = Text("Point d’action inscrit : {reference}.", "Action point entered: {reference}.")
CONCERN_CLOSED = Text("Préoccupation close : {reference}.", "Concern closed: {reference}.")
