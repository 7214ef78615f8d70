"""What the demonstration says before each of its steps, and at its end."""

from __future__ import annotations

from fieldapp.words.text import Text

FOLDER = Text("Tout se passe dans {folder}", "All of it happens in {folder}")
FOUND = Text("Le bureau naît, avec son kit de secours.", "The office comes into being, with its recovery kit.")
FIRST_PARTNER = Text("Le bureau connaît déjà un partenaire.", "The office knows a partner already.")
INVITE = Text(
    "Il invite deux ordinateurs de terrain ; les dossiers de la zone sont sur la même clé.",
    "It invites two field laptops; the zone’s records are on the same stick.",
)
JOIN = Text("Les deux ordinateurs rejoignent le bureau.", "Both laptops join the office.")
LOAD = Text(
    "Oumar inscrit la pompe de Dankoussa : partenaires, accords signés, apports, plans, inauguration et photo.",
    "Oumar enters the pump of Dankoussa: partners, signed agreements, contributions, plans, inauguration and photo.",
)
LOOK = Text("Ce qui est inscrit.", "What is entered.")
CHECK = Text(
    "Le contrôle : les sept principes sont respectés.",
    "The check: all seven principles are met.",
)
CASH = Text(
    "De l’argent remis sans accord signé : le constat dit pourquoi, et quoi faire.",
    "Money handed over without a signed agreement: the finding says why, and what to do.",
)
PDF = Text("Le compte rendu de l’inauguration, sur une page.", "The account of the inauguration, on one page.")
HAND_OVER = Text("Oumar et Fanta transmettent sur une clé.", "Oumar and Fanta hand over on a stick.")
TAKE_IN = Text("Le bureau reçoit la clé.", "The office receives the stick.")
OFFICE_CHANGES = Text(
    "Le bureau complète un champ et prépare les clés du retour.",
    "The office completes a field and prepares the sticks for the way back.",
)
CONFIRMED = Text(
    "Oumar reçoit : la modification arrive, son travail est confirmé. Recevoir deux fois ne change rien.",
    "Oumar receives: the change arrives, his work is confirmed. Receiving twice changes nothing.",
)
TWO_VALUES = Text(
    "Oumar et Fanta modifient le même champ, chacun de son côté.",
    "Oumar and Fanta change the same field, each on their own.",
)
CONFLICT = Text("Au bureau, les deux valeurs attendent une décision.", "At the office both values wait for a decision.")
DECISION = Text("Une personne décide, et la décision repart.", "A person decides, and the decision travels back.")
SAME = Text("Les deux ordinateurs ont la même valeur.", "Both laptops have the same value.")
WHERE = Text(
    "Terminé en {seconds} s. Bureau : {office} ; ordinateurs : {laptops} ; compte rendu : {account}",
    "Done in {seconds} s. Office: {office}; laptops: {laptops}; account: {account}",
)
PASSPHRASE = Text("Phrase de passe des trois : {passphrase}", "Passphrase of all three: {passphrase}")
WINDOW = Text("La fenêtre s’ouvre sur l’ordinateur d’Oumar.", "The window opens on Oumar’s laptop.")
OPEN_IT = Text("Pour regarder dans la fenêtre : {command}", "To look around in the window: {command}")
