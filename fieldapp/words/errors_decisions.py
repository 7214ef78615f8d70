"""What is said when somebody may not decide, or a decision lacks something; keyed by the error's class name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.problem import ErrorWords
from fieldapp.words.text import Text

DECISIONS: Mapping[str, ErrorWords] = MappingProxyType(
    {
        "OwnWork": ErrorWords(
            Text("Une autre personne doit décider", "Another person decides"),
            Text(
                "Vous avez vous-même écrit dans {reference} ; personne ne décide de son propre travail.",
                "You wrote in {reference} yourself; nobody decides about their own work.",
            ),
            Text("Demandez à un collègue ou au bureau.", "Ask a colleague or the office."),
        ),
        "NotConfirmed": ErrorWords(
            Text("Votre nom n’est pas encore confirmé", "Your name is not confirmed yet"),
            Text(
                "{name} n’a pas encore été confirmé par un bureau et ne peut pas décider du travail des autres.",
                "No office has confirmed {name} yet, who cannot decide about the work of others until then.",
            ),
            Text(
                "Remettez votre travail au bureau et demandez-lui de vous confirmer.",
                "Hand your work to the office and ask to be confirmed.",
            ),
        ),
        "NeverWaived": ErrorWords(
            Text("Pas de dérogation possible", "No waiver is possible"),
            Text(
                "Le critère {criterion} protège des personnes ou l’organisation : il ne souffre pas d’exception.",
                "Criterion {criterion} protects people or the organisation: there are no exceptions from it.",
            ),
            Text(
                "Suivez ce que le constat conseille, ou arrêtez les remises.",
                "Do what the finding advises, or stop releases.",
            ),
        ),
        "WaiverEndMissing": ErrorWords(
            Text("Une dérogation a une fin", "A waiver has an end"),
            Text(
                "La dérogation au critère {criterion} doit avoir une date de fin, aujourd’hui ou plus tard.",
                "The waiver from criterion {criterion} needs a last day, today or later.",
            ),
            Text("Indiquez jusqu’à quand elle vaut.", "Say until when it holds."),
        ),
        "NoDecisionDue": ErrorWords(
            Text("Rien à décider", "Nothing to decide"),
            Text(
                "Dans {reference}, le critère {criterion} ne demande pas de décision en ce moment.",
                "In {reference}, criterion {criterion} asks for no decision at the moment.",
            ),
            Text("Contrôlez le projet de nouveau.", "Check the project again."),
        ),
        "ReasonMissing": ErrorWords(
            Text("Une explication est nécessaire", "An explanation is needed"),
            Text("Rien n’a été inscrit : le pourquoi manque.", "Nothing was entered: it does not say why."),
            Text("Écrivez une phrase, puis recommencez.", "Write one sentence, then try again."),
        ),
        "ProofMissing": ErrorWords(
            Text("Une preuve est nécessaire", "A proof is needed"),
            Text("Aucun fichier n’est encore joint à {reference}.", "No file is attached to {reference} yet."),
            Text(
                "Joignez une photo, une lettre ou un procès-verbal, puis recommencez.",
                "Attach a photo, a letter or minutes, then try again.",
            ),
        ),
        "DoneAlready": ErrorWords(
            Text("Déjà fait", "Done already"),
            Text("{reference} a déjà été réglé ; rien n’a changé.", "{reference} was settled before; nothing changed."),
            Text("Il n’y a rien à faire.", "There is nothing to do."),
        ),
    }
)
