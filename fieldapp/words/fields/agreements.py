"""Words for agreements, signatures, annexes and amendments."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

_AGREEMENT: Mapping[str, FieldWords] = MappingProxyType(
    {
        "title": asked("Objet de l’accord", "What the agreement is about"),
        "partner": asked("Partenaire", "Partner"),
        "instrument": asked(
            "Forme de l’accord",
            "Form of the agreement",
            why=(
                (
                    "Principe 7 : toutes les formes ne permettent pas de transférer des fonds ou des biens. Un "
                    "protocole d’accord ou un échange de lettres ne le permet jamais."
                ),
                (
                    "Principle 7: not every form allows funds or goods to move. A memorandum of understanding or an "
                    "exchange of letters never does."
                ),
            ),
        ),
        "framework_agreement": asked(
            "Accord-cadre dont il dépend",
            "Framework agreement it hangs on",
            hint=("Pour un document de programme : l’accord de coopération.", "For a programme document: the PCA."),
            why=(
                "Un document de programme n’engage que si l’accord de coopération qui le porte est signé lui aussi.",
                "A programme document binds only if the cooperation agreement that carries it is signed too.",
            ),
        ),
        "paper_reference": asked("Référence sur le papier", "Reference on the paper"),
        "language": asked(
            "Langue du document",
            "Language of the document",
            why=(
                "Le partenaire doit pouvoir lire ce qu’il signe.",
                "The partner must be able to read what it signs.",
            ),
        ),
        "start_on": asked(
            "Début", "Start", hint=("Par exemple 12/3, hier ou +7.", "For example 12 Mar, yesterday or +7.")
        ),
        "end_on": asked("Fin prévue", "Planned end"),
        "ceiling": asked(
            "Montant maximal",
            "Ceiling",
            hint=("Par exemple 2 400 000 F CFA ou 15 500 USD.", "For example 2,400,000 XOF or 15,500 USD."),
            why=(
                "Principe 7 : le total des transferts ne doit pas dépasser ce montant sans avenant.",
                "Principle 7: transfers together must not exceed this amount without an amendment.",
            ),
        ),
        "covers": asked(
            "L’accord prévoit",
            "The agreement covers",
            hint=("Tout ce qui est écrit dans l’accord.", "All that is written in the agreement."),
            why=(
                "Un transfert qui n’est pas prévu par écrit n’est pas couvert, même si l’accord est signé.",
                "A transfer that is not written down is not covered, even if the agreement is signed.",
            ),
        ),
        "country_programme": asked(
            "Programme de pays", "Country programme", hint=("Par exemple 2020–2024.", "For example 2020–2024.")
        ),
        "humanitarian": asked(
            "Travail humanitaire ?",
            "Humanitarian work?",
            why=(
                "Une urgence allège certaines exigences, jamais celle d’un accord écrit avant tout transfert.",
                "An emergency eases some requirements, never that of a written agreement before anything moves.",
            ),
        ),
        "state": asked("État de l’accord", "State of the agreement"),
        "ended_on": asked("Terminé le", "Ended on", hint=("Date réelle de fin.", "The day it really ended.")),
        "remarks": asked("Observations", "Remarks"),
    }
)

_SIGNATURE: Mapping[str, FieldWords] = MappingProxyType(
    {
        "agreement": asked("Accord", "Agreement"),
        "party": asked(
            "Partie qui signe",
            "Party that signs",
            why=(
                "Principe 7 : un accord n’engage que lorsque les deux parties l’ont signé.",
                "Principle 7: an agreement binds only once both parties have signed it.",
            ),
        ),
        "name": asked("Nom du signataire", "Name of the signatory"),
        "role": asked("Fonction", "Role", hint=("Par exemple présidente, maire.", "For example chairwoman, mayor.")),
        "authorised": asked(
            "Est-il habilité à signer ?",
            "Entitled to sign?",
            why=(
                (
                    "Principe 7 : la signature d’une personne non habilitée n’engage pas son organisation. « On ne "
                    "sait pas » est une réponse permise."
                ),
                (
                    "Principle 7: the signature of somebody not entitled does not bind the organisation. “Not known” "
                    "is an allowed answer."
                ),
            ),
        ),
        "signed_on": asked(
            "Signé le",
            "Signed on",
            hint=("La date écrite à côté de la signature.", "The date written beside the signature."),
            why=(
                "Rien ne doit être transféré avant la dernière des deux signatures.",
                "Nothing may move before the later of the two signatures.",
            ),
        ),
        "mandate": asked(
            "Preuve de l’habilitation",
            "Proof of the mandate",
            hint=(
                "Liste des signataires, procès-verbal ou lettre de mandat.",
                "List of signatories, minutes or letter of mandate.",
            ),
        ),
    }
)

_ANNEX: Mapping[str, FieldWords] = MappingProxyType(
    {
        "agreement": asked("Accord", "Agreement"),
        "annex_kind": asked(
            "Annexe",
            "Annex",
            why=(
                (
                    "Principe 7 : une construction, des données personnelles, un véhicule ou un travail avec des "
                    "enfants demandent chacun une annexe."
                ),
                "Principle 7: construction, personal data, a vehicle or work with children each need an annex.",
            ),
        ),
        "dated_on": asked(
            "Datée du",
            "Dated",
            why=(
                "L’annexe doit exister avant le début des travaux.",
                "The annex must exist before the work starts.",
            ),
        ),
        "remarks": asked("Observations", "Remarks"),
    }
)

_AMENDMENT: Mapping[str, FieldWords] = MappingProxyType(
    {
        "agreement": asked("Accord modifié", "Agreement amended"),
        "amendment_kind": asked(
            "Ce qui change",
            "What changes",
            why=(
                (
                    "Principe 7 : tout changement de contenu, de dates ou de budget se fait par écrit ; au-delà de "
                    "20 % du budget, l’avenant est d’un autre type."
                ),
                (
                    "Principle 7: any change of scope, dates or budget is made in writing; beyond 20 % of the budget "
                    "the amendment is of another type."
                ),
            ),
        ),
        "signed_on": asked("Signé le", "Signed on", hint=("Par les deux parties.", "By both parties.")),
        "new_ceiling": asked("Nouveau montant maximal", "New ceiling"),
        "new_end_on": asked("Nouvelle date de fin", "New end date"),
        "remarks": asked("Observations", "Remarks"),
    }
)

FIELDS: Mapping[str, Mapping[str, FieldWords]] = MappingProxyType(
    {"agreement": _AGREEMENT, "signature": _SIGNATURE, "annex": _ANNEX, "amendment": _AMENDMENT}
)
