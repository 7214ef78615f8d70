"""Every label of the printed account of an event."""

from __future__ import annotations

from fieldapp.words.text import Text

HEADING = Text("Compte rendu d’inauguration", "Account of an inauguration")
PROJECT = Text("Projet {reference}", "Project {reference}")
WITH_PARTNER = Text("avec {partner}", "with {partner}")
CONTINUED = Text("… suite dans le dossier", "… more in the record")
NOT_RECORDED = Text("non renseigné", "not recorded")
YES = Text("oui", "yes")
NO = Text("non", "no")

# where and when
DATE = Text("Date", "Date")
PLACE = Text("Lieu", "Place")
OFFICER = Text("Rédigé par", "Recorded by")
COMMUNE = Text("commune de {name}", "commune of {name}")
COMMUNE_ELIDED = Text("commune d’{name}", "commune of {name}")
CERCLE = Text("cercle de {name}", "cercle of {name}")
CERCLE_ELIDED = Text("cercle d’{name}", "cercle of {name}")
PLACE_CODE = Text("code {code} ({scheme}, édition {edition})", "code {code} ({scheme}, edition {edition})")

# who came
ATTENDANCE = Text("Personnes présentes", "Who came")
CHILDREN = Text("Enfants", "Children")
ADULTS = Text("Adultes", "Adults")
TOTAL = Text("Total", "Total")
FEMALE = Text("Filles et femmes", "Girls and women")
MALE = Text("Garçons et hommes", "Boys and men")
WITH_DISABILITY = Text("dont personnes handicapées", "of whom with a disability")
SPEAKERS = Text("Ont pris la parole", "Who spoke")

# the water point
WATER_POINT = Text("Point d’eau", "Water point")
STATUS_ID = Text("Donne de l’eau", "Gives water")
STATUS = Text("État", "Condition")
WATER_SOURCE = Text("Source", "Source")
WATER_TECH = Text("Équipement", "Technology")
INSTALLED = Text("Installation", "Installed")
MANAGEMENT = Text("Gestion", "Management")
PAY = Text("Paiement de l’eau", "Payment")
USERS = Text("Usagers", "Users")
QUALITY = Text("Qualité perçue", "Perceived quality")

# handover, decisions
HANDOVER = Text("Remise de l’ouvrage", "Handover")
HANDED_OVER = Text("Ouvrage remis", "Handed over")
HANDED_OVER_TO = Text("Remis à", "Handed over to")
MINUTES = Text("Procès-verbal", "Minutes")
MINUTES_ON = Text("oui, du {day}", "yes, of {day}")
NO_MINUTES = Text("aucun inscrit", "none recorded")
DECISIONS = Text("Décisions", "Decisions")
PROMISES = Text("Engagements pris", "Promises")

# contributions
CONTRIBUTIONS = Text("Apports des parties", "What each side gives")
GIVER = Text("Qui apporte", "Who gives")
WHAT = Text("Quoi", "What")
AMOUNT = Text("Montant", "Amount")
STATE = Text("État", "State")
ON = Text("Date", "Date")
UNVALUED = Text("non chiffré", "not valued")
NO_CONTRIBUTIONS = Text("Aucun apport inscrit.", "No contribution is recorded.")
MORE_CONTRIBUTION = Text("et 1 autre apport dans le dossier", "and 1 more contribution in the record")
MORE_CONTRIBUTIONS = Text("et {count} autres apports dans le dossier", "and {count} more contributions in the record")

# principles
PRINCIPLES = Text("Ce que disent les sept principes", "What the seven principles say")
CHECKED_ON = Text("contrôle du {day}", "checked for {day}")
NOT_CHECKED = Text("pas encore contrôlé", "not checked yet")
OPEN_ITEMS = Text("Reste à faire", "Still to do")
NOTHING_OPEN = Text(
    "Rien à signaler dans les principes évalués.",
    "Nothing to report in the principles assessed.",
)
MORE_ITEM = Text("et 1 autre point dans le dossier", "and 1 more item in the record")
MORE_ITEMS = Text("et {count} autres points dans le dossier", "and {count} more items in the record")
HONEST_NOTE = Text(
    "Les principes non encore évalués sont signalés.",
    "Principles that are not assessed yet are marked as such.",
)

# photos, signatures, foot
UNREADABLE_PHOTO = Text("photo illisible", "photo cannot be read")
FOR_COMMUNE = Text("Pour la commune", "For the commune")
FOR_COMMITTEE = Text("Pour le comité de gestion", "For the committee")
FOR_PARTNER = Text("Pour le partenaire", "For the partner")
FIELD_OFFICER = Text("L’agent de terrain", "Field officer")
NAME_AND_DATE = Text("Nom, date, signature", "Name, date, signature")
PRINTED_ON = Text("imprimé le {day}", "printed on {day}")
DEVICE = Text("appareil {device}", "device {device}")
