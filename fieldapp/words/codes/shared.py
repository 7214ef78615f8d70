"""Names of codes that several kinds use: answers, currencies, files."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.codes.naming import named
from fieldapp.words.text import Text

CODES: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "YesNo": named(YES=("Oui", "Yes"), NO=("Non", "No")),
        "Currency": named(
            XOF=("Franc CFA (BCEAO)", "CFA franc (BCEAO)"),
            USD=("Dollar des États-Unis", "US dollar"),
            EUR=("Euro", "Euro"),
            GBP=("Livre sterling", "Pound sterling"),
            CHF=("Franc suisse", "Swiss franc"),
            CAD=("Dollar canadien", "Canadian dollar"),
            JPY=("Yen japonais", "Japanese yen"),
            CNY=("Yuan chinois", "Chinese yuan"),
            SEK=("Couronne suédoise", "Swedish krona"),
            NOK=("Couronne norvégienne", "Norwegian krone"),
            DKK=("Couronne danoise", "Danish krone"),
        ),
        "EvidenceType": named(
            PHOTO=("Photo", "Photo"),
            SIGNED_AGREEMENT=("Accord signé", "Signed agreement"),
            REGISTRATION=("Document d’enregistrement", "Registration document"),
            MINUTES=("Procès-verbal", "Minutes"),
            LETTER=("Lettre", "Letter"),
            PLAN_PAGE=("Page d’un plan", "Page of a plan"),
            RECEIPT=("Reçu ou facture", "Receipt or invoice"),
            CONSENT_FORM=("Formulaire de consentement", "Consent form"),
            EVALUATION=("Évaluation ou leçon d’un projet", "Evaluation or lesson of a project"),
            VISIT_NOTE=("Note de visite", "Visit note"),
            ASSESSMENT=("Rapport sur le partenaire", "Report on the partner"),
            DECLARATION=("Déclaration signée", "Signed declaration"),
            MOCK_UP=("Maquette (logo, plaque, affiche)", "Mock-up (logo, plaque, poster)"),
            REPORT=("Rapport du partenaire", "Partner’s report"),
            QUOTE=("Devis", "Quotation"),
            OTHER=("Autre pièce", "Other file"),
        ),
        "Consent": named(
            GIVEN=("Oui, accord donné", "Yes, consent given"),
            NOT_NEEDED=("Personne n’est reconnaissable", "Nobody can be recognised"),
            MISSING=("Accord manquant", "Consent missing"),
        ),
        "Sensitivity": named(
            NORMAL=("Toutes les personnes de la zone", "Everybody in the zone"),
            RESTRICTED=("Le bureau seulement", "The office only"),
        ),
    }
)
