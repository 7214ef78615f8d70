"""What the window says about reviews, remarks, waivers, decisions, breaches and action points of a project."""

from __future__ import annotations

from fieldapp.words.text import Text

NOTHING_YET = Text("Ni examen, ni remarque, ni point d’action en attente.", "No review, remark or action point yet.")

BREACH = Text("Manquement {reference}", "Breach {reference}")
BREACH_OF = Text("{criterion} · {day}", "{criterion} · {day}")
PUT_RIGHT_NOW = Text("Dire comment il a été régularisé", "Say how it was put right")
PUT_RIGHT = Text("Inscrire la régularisation", "Enter that it was put right")
POINT = Text("Point d’action : {title}", "Action point: {title}")
URGENT_POINT = Text("Point d’action de haute priorité : {title}", "High-priority action point: {title}")
DONE_NOW = Text("Dire ce qui a été fait", "Say what was done")
ENTER_DONE = Text("Inscrire que c’est fait", "Enter that it is done")
VERIFY_NOW = Text("Vérifier ce qui a été fait", "Verify what was done")
ENOUGH = Text("Cela suffit", "It is enough")
NOT_ENOUGH = Text("Cela ne suffit pas", "It is not enough")
REMARK = Text("Remarque de {person} · {about}", "Remark by {person} · {about}")
SETTLE_NOW = Text("Régler la remarque", "Settle the remark")
SETTLED = Text("La remarque est réglée", "The remark is settled")
REVIEW = Text("Examen de {person}, le {day} : {outcome}", "Review by {person} on {day}: {outcome}")
REVIEW_HOLDS = Text("Vaut pour la version actuelle.", "Holds for the present version.")
REVIEW_REOPENED = Text("Le projet a changé depuis : à revoir.", "The project has changed since: to be reviewed again.")

WHY = Text("Pourquoi", "Why")
WHAT_WAS_DONE = Text("Ce qui a été fait", "What was done")
WHAT_YOU_SAW = Text("Ce que vous avez vu", "What you saw")
YOUR_REMARK = Text("Votre remarque", "Your remark")
DECIDE_ON = Text("Décider : {criterion}", "Decide: {criterion}")
ACCEPT = Text("Accepter", "Accept")
REFUSE = Text("Refuser", "Refuse")
WAIVER_FROM = Text("Dérogation : {criterion}", "Waiver: {criterion}")
GRANT = Text("Accorder la dérogation", "Grant the waiver")
REVIEW_NOW = Text("Examiner cette version", "Review this version")
AGREE = Text("Approuver cette version", "Agree to this version")
SEND_BACK = Text("Renvoyer à son auteur", "Send back to its author")
REMARK_NOW = Text("Remarque sur le projet", "Remark on the project")
ENTER_REMARK = Text("Inscrire la remarque", "Enter the remark")
