"""Words for partners and their registrations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

_PARTNER: Mapping[str, FieldWords] = MappingProxyType(
    {
        "legal_name": asked(
            "Nom officiel",
            "Official name",
            hint=(
                "Comme sur le récépissé, l’acte ou le cachet.",
                "As on the registration paper, the act or the stamp.",
            ),
            why=(
                (
                    "Un accord n’engage que l’organisation nommée sur ses papiers. Le même nom partout évite aussi "
                    "d’inscrire deux fois le même partenaire."
                ),
                (
                    "An agreement binds only the organisation named on its papers. One name everywhere also keeps "
                    "the same partner from being entered twice."
                ),
            ),
        ),
        "acronym": asked("Sigle", "Acronym"),
        "aliases": asked(
            "Autres noms connus",
            "Other names in use",
            hint=("Séparés par des virgules.", "Separated by commas."),
            why=(
                (
                    "Les anciens noms et les autres orthographes servent à reconnaître un partenaire et à le "
                    "comparer aux listes de sanctions."
                ),
                "Former names and other spellings help to recognise a partner and to compare it with sanctions lists.",
            ),
        ),
        "partner_type": asked(
            "Type de partenaire",
            "Type of partner",
            why=(
                "Le type décide des vérifications nécessaires et des formes d’accord possibles.",
                "The type decides which checks are needed and which forms of agreement are possible.",
            ),
        ),
        "attributes": asked("Particularités", "Also true of it", hint=("Tout ce qui convient.", "All that apply.")),
        "country_iso2": asked(
            "Pays du siège",
            "Country of its head office",
            hint=("Deux lettres, par exemple ML pour le Mali.", "Two letters, for example ML for Mali."),
            why=(
                "Certaines règles du pays dépendent de l’origine des fonds ; le bureau les vérifie.",
                "Some country rules depend on where funds come from; the office checks them.",
            ),
        ),
        "parent": asked(
            "Fait partie de",
            "Part of",
            hint=("Groupe, fédération ou siège.", "Group, federation or head office."),
            why=(
                "Principe 5 : l’examen d’une entreprise porte aussi sur le groupe auquel elle appartient.",
                "Principle 5: the screening of a company also covers the group it belongs to.",
            ),
        ),
        "home": asked(
            "Lieu d’attache",
            "Home place",
            hint=(
                "Les trois premières lettres du village suffisent.",
                "The first three letters of the village are enough.",
            ),
        ),
        "vendor_no": asked(
            "Numéro de fournisseur", "Vendor number", hint=("S’il existe déjà.", "If there is one already.")
        ),
        "unpp_no": asked(
            "Numéro du portail des partenaires (UNPP)",
            "UN Partner Portal number",
            hint=("S’il existe déjà.", "If there is one already."),
        ),
        "state": asked(
            "Peut-on travailler avec lui ?",
            "May one work with it?",
            why=(
                "Un projet ne peut pas commencer avec un partenaire bloqué.",
                "A project cannot start with a blocked partner.",
            ),
        ),
        "merged_into": asked(
            "Réuni à la fiche",
            "Joined to the record",
            hint=("Quand le même partenaire avait deux fiches.", "When the same partner had two records."),
        ),
        "bank_account_own_name": asked(
            "A-t-il un compte bancaire à son nom ?",
            "Does it have a bank account in its own name?",
            hint=(
                "Au nom de l’organisation, pas d’une personne ; sans numéro de compte.",
                "In the name of the organisation, not of a person; no account number.",
            ),
            why=(
                "Principe 2 : l’argent ne passe que par le compte de l’organisation ; une lettre de la banque suffit.",
                ("Principle 2: money goes only through the organisation’s account; a letter from the bank is enough."),
            ),
        ),
        "two_signatories": asked(
            "Faut-il deux signatures pour retirer de l’argent ?",
            "Does it take two signatures to draw money?",
            why=(
                "Principe 2 : à deux, une erreur ou un abus se voit plus vite.",
                "Principle 2: with two people, a mistake or an abuse is noticed sooner.",
            ),
        ),
        "last_audit_on": asked(
            "Dernier audit",
            "Last audit",
            hint=("Laissez vide s’il n’y en a pas eu.", "Leave empty if there has been none."),
            why=(
                "Principe 2 : la gestion de l’argent se vérifie en proportion du risque.",
                "Principle 2: how money is managed is checked in proportion to the risk.",
            ),
        ),
        "board": asked(
            "Bureau ou comité de direction",
            "Board or committee",
            hint=(
                "Les fonctions et combien de femmes ; sans nom de particulier.",
                "The roles and how many women; no names of private persons.",
            ),
            why=(
                "Principe 2 : une organisation transparente dit qui la dirige et depuis quand.",
                "Principle 2: a transparent organisation says who runs it and since when.",
            ),
        ),
        "board_elected_on": asked("Bureau élu le", "Board elected on"),
        "last_minutes_on": asked(
            "Dernier procès-verbal d’assemblée",
            "Latest minutes of its assembly",
            hint=("La date du document.", "The date of the document."),
            why=(
                "Principe 2 : un procès-verbal récent (24 mois) montre que l’organisation rend compte à ses membres.",
                ("Principle 2: recent minutes (24 months) show that the organisation answers to its members."),
            ),
        ),
        "capability": asked(
            "Ce qu’il sait faire et que l’UNICEF n’a pas sur place",
            "What it can do that UNICEF lacks on the spot",
            hint=(
                "Une compétence, une présence, un matériel ; des travaux passés.",
                "A skill, a presence, equipment; past work.",
            ),
            why=(
                "Principe 2 : les forces du partenaire complètent celles de l’UNICEF.",
                "Principle 2: the partner’s strengths complement those of UNICEF.",
            ),
        ),
        "remarks": asked(
            "Observations",
            "Remarks",
            hint=("Sans nom ni téléphone de particuliers.", "No names or phone numbers of private persons."),
            why=(
                "Cette fiche est partagée avec tous les appareils ; les données personnelles n’y ont pas leur place.",
                "This record is shared with all devices; personal data do not belong in it.",
            ),
        ),
    }
)

_REGISTRATION: Mapping[str, FieldWords] = MappingProxyType(
    {
        "partner": asked("Partenaire", "Partner"),
        "registration_kind": asked(
            "Document",
            "Document",
            hint=(
                "Choisissez « Aucun document » si la demande est seulement déposée.",
                "Choose “No document” if it has only been applied for.",
            ),
            why=(
                (
                    "Principe 2 : l’existence légale du partenaire se prouve par un document. Au Mali, l’ordonnance "
                    "2024-008 demande aux associations une déclaration ou une autorisation."
                ),
                (
                    "Principle 2: a document proves that the partner legally exists. In Mali, ordinance 2024-008 "
                    "asks associations for a declaration or an authorisation."
                ),
            ),
        ),
        "number": asked("Numéro du document", "Document number"),
        "authority": asked(
            "Délivré par",
            "Issued by",
            hint=("Par exemple : préfet du cercle de Mopti.", "For example: prefect of Mopti cercle."),
        ),
        "issued_on": asked("Délivré le", "Issued on"),
        "expires_on": asked(
            "Valable jusqu’au",
            "Valid until",
            hint=("Laissez vide si le document n’a pas de fin.", "Leave empty if the document has no end."),
            why=(
                "Le document doit couvrir les dates du projet.",
                "The document must cover the dates of the project.",
            ),
        ),
    }
)

FIELDS: Mapping[str, Mapping[str, FieldWords]] = MappingProxyType({"partner": _PARTNER, "registration": _REGISTRATION})
