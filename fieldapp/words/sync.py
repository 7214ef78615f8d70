"""Words of handing over: how far work has come, what became of a bundle, and what was set aside and why.

Keyed by the codes of `SyncState`, `Outcome`, `Trouble` and `Reason`, which live in layers above this one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from fieldapp.words.problem import ErrorWords
from fieldapp.words.text import Lang, Text


@dataclass(frozen=True, slots=True)
class StateWords:
    """One of the four columns of the hand-over page.

    Attributes:
        name: fits behind a record: « sur clé ».
        column: stands over the column.
        safe: what can happen without loss while work is in this state.
        next: what brings it on to the next one.
    """

    name: Text
    column: Text
    safe: Text
    next: Text


STATES: Mapping[str, StateWords] = MappingProxyType(
    {
        "HERE": StateWords(
            Text("sur cet ordinateur", "on this computer"),
            Text("Sur cet ordinateur", "On this computer"),
            Text(
                "Inscrit et sauvegardé ici seulement : si l’ordinateur se perd, ce travail se perd aussi.",
                "Entered and backed up here only: if the computer is lost, so is this work.",
            ),
            Text("Copiez-le vers une clé USB.", "Copy it to a USB stick."),
        ),
        "ON_STICK": StateWords(
            Text("sur clé", "on stick"),
            Text("Sur clé", "On stick"),
            Text(
                "Copié sur une clé et relu sans défaut ; l’original reste ici.",
                "Copied to a stick and read back without fault; the original stays here.",
            ),
            Text("Remettez la clé au bureau.", "Bring the stick to the office."),
        ),
        "RECEIVED": StateWords(
            Text("reçu", "received"),
            Text("Reçu", "Received"),
            Text(
                "Le bureau a inscrit ce travail ; il peut encore attendre des photos ou une sauvegarde.",
                "The office has entered this work; it may still wait for photos or a backup.",
            ),
            Text(
                "Gardez l’original : la confirmation viendra avec une prochaine clé du bureau.",
                "Keep the original: the confirmation comes with a next stick from the office.",
            ),
        ),
        "CONFIRMED": StateWords(
            Text("confirmé", "confirmed"),
            Text("Confirmé", "Confirmed"),
            Text(
                "Le bureau a tout, photos comprises, et l’a sauvegardé.",
                "The office has all of it, photos included, and has backed it up.",
            ),
            Text("Vous n’avez plus rien à faire.", "Nothing is left to do."),
        ),
    }
)

OUTCOMES: Mapping[str, ErrorWords] = MappingProxyType(
    {
        "APPLIED": ErrorWords(
            Text("Envoi reçu", "Bundle received"),
            Text(
                "Tout ce qui vient de {sender} est inscrit. Changements : {applied} ; pièces : {photos}.",
                "All that comes from {sender} is entered. Changes: {applied}; files: {photos}.",
            ),
            Text("Vous pouvez retirer la clé.", "You can remove the stick."),
        ),
        "REPEATED": ErrorWords(
            Text("Rien de nouveau", "Nothing new"),
            Text(
                "Tout ce que contient cet envoi de {sender} est déjà inscrit ici ; rien n’a changé.",
                "All that this bundle from {sender} holds is entered here already; nothing has changed.",
            ),
            Text("Vous pouvez retirer la clé.", "You can remove the stick."),
        ),
        "DECIDE": ErrorWords(
            Text("Envoi reçu, des décisions vous attendent", "Bundle received, decisions wait for you"),
            Text(
                "Tout est inscrit, rien n’est écrasé. Conflits : {conflicts} ; manquements : {breaches}.",
                "All is entered, nothing is overwritten. Conflicts: {conflicts}; breaches: {breaches}.",
            ),
            Text(
                "Décidez les conflits sur leur page ; régularisez les manquements dans leurs projets.",
                "Decide the conflicts on their page; put the breaches right in their projects.",
            ),
        ),
        "QUARANTINED": ErrorWords(
            Text("Une partie de l’envoi est mise à l’écart", "Part of the bundle is set aside"),
            Text(
                "Le reste est inscrit. Parties mises à l’écart, gardées sans être appliquées : {problems}.",
                "The rest is entered. Parts set aside, kept without being applied: {problems}.",
            ),
            Text(
                "Ouvrez la quarantaine : chaque partie dit pourquoi elle attend.",
                "Open the quarantine: each part says why it waits.",
            ),
        ),
        "DAMAGED": ErrorWords(
            Text("Une partie de l’envoi est abîmée", "Part of the bundle is damaged"),
            Text(
                "Tout ce qui est intact est inscrit. Parties illisibles : {problems}.",
                "All that is intact is entered. Parts that cannot be read: {problems}.",
            ),
            Text(
                "Gardez la clé et refaites une copie : ce qui manque sera demandé de nouveau.",
                "Keep the stick and copy again: what is missing will be asked for again.",
            ),
        ),
    }
)

# Facts: sender (name or id of the device, may be empty), subject (what exactly, for the technical details).
TROUBLES: Mapping[str, ErrorWords] = MappingProxyType(
    {
        "UNKNOWN_SIGNER": ErrorWords(
            Text("Appareil inconnu", "Unknown device"),
            Text(
                "Cette partie est signée par un appareil que le bureau n’a pas enregistré. Elle est gardée à "
                "l’écart ; vos dossiers sont intacts.",
                "This part is signed by a device that the office has not registered. It is kept aside; your "
                "records are untouched.",
            ),
            Text(
                "Demandez au bureau d’enregistrer l’appareil, puis relisez la clé.",
                "Ask the office to register the device, then read the stick again.",
            ),
        ),
        "REVOKED": ErrorWords(
            Text("Appareil exclu", "Revoked device"),
            Text(
                "L’appareil {sender} a été exclu. Ce qu’il a écrit ensuite est gardé à l’écart, quelle que soit "
                "la date.",
                "The device {sender} was revoked. What it wrote later is kept aside, whatever its date.",
            ),
            Text(
                "Voyez avec le bureau ce qui doit en être repris.",
                "Settle with the office what should be taken over.",
            ),
        ),
        "OUT_OF_ZONE": ErrorWords(
            Text("Hors de la zone permise", "Outside the permitted zone"),
            Text(
                "L’appareil {sender} a écrit dans une zone qui ne lui est pas confiée. Cette partie est gardée à "
                "l’écart.",
                "The device {sender} wrote in a zone that is not entrusted to it. This part is kept aside.",
            ),
            Text(
                "Demandez au bureau si la zone de l’appareil doit changer.",
                "Ask the office whether the device’s zone should change.",
            ),
        ),
        "BROKEN_CHAIN": ErrorWords(
            Text("Il manque un envoi précédent", "An earlier bundle is missing"),
            Text(
                "Cette partie fait suite à un envoi qui n’est pas arrivé ici. Elle ne s’applique pas seule ; "
                "rien n’est perdu.",
                "This part follows a bundle that has not arrived here. It is not applied alone; nothing is lost.",
            ),
            Text(
                "Lisez d’abord la clé précédente ; sinon, ce qui manque sera demandé à l’appareil {sender}.",
                "Read the earlier stick first; otherwise what is missing will be asked of device {sender}.",
            ),
        ),
        "FORK": ErrorWords(
            Text("Deux versions du même appareil", "Two versions of one device"),
            Text(
                "L’appareil {sender} semble avoir été copié ou restauré : deux suites différentes portent le "
                "même numéro. Les deux sont gardées.",
                "The device {sender} seems to have been copied or restored: two different sequels bear one "
                "number. Both are kept.",
            ),
            Text(
                "Prévenez le bureau : l’appareil doit être enregistré de nouveau.",
                "Tell the office: the device must enrol anew.",
            ),
        ),
        "TOO_NEW": ErrorWords(
            Text("Écrit par une version plus récente", "Written by a newer version"),
            Text(
                "Cette version ne connaît pas encore ce format. La partie est gardée et transmise telle quelle.",
                "This version does not know this format yet. The part is kept and passed on as it is.",
            ),
            Text(
                "Mettez FieldApp à jour ; la partie s’appliquera ensuite.",
                "Update FieldApp; the part will be applied then.",
            ),
        ),
        "INVITATION_USED": ErrorWords(
            Text("Invitation déjà utilisée", "Invitation used before"),
            Text(
                "Un deuxième appareil se présente avec la même invitation. Il n’est pas enregistré ; son envoi "
                "est gardé à l’écart.",
                "A second device comes with the same invitation. It is not registered; its bundle is kept aside.",
            ),
            Text(
                "Vérifiez de vive voix quel appareil est le bon, puis invitez l’autre de nouveau.",
                "Find out in person which device is the right one, then invite the other one anew.",
            ),
        ),
        "ROSTER": ErrorWords(
            Text("Liste d’appareils contestable", "Doubtful list of devices"),
            Text(
                "La liste d’appareils reçue ne s’accorde pas avec celle d’ici : sa signature ou sa suite ne "
                "convient pas. La vôtre reste en vigueur.",
                "The list of devices received does not agree with the one here: its signature or its sequence is "
                "wrong. Yours stays in force.",
            ),
            Text(
                "Au bureau : voyez ce qu’elle ajoute et réunissez les listes (page Bureau, ou fieldapp office settle). "
                "Ailleurs : prévenez le bureau sans attendre.",
                "In the office: see what it adds and join the lists (page Office, or fieldapp office settle). "
                "Elsewhere: tell the office at once.",
            ),
        ),
        "MISATTRIBUTED": ErrorWords(
            Text("Contenu contraire à la signature", "Contents at odds with the signature"),
            Text(
                "L’appareil {sender} signe ce qu’il n’a pas le droit de dire : au nom d’un autre, ou contre un constat "
                "gardé. Cette partie est gardée à l’écart ; vos dossiers sont intacts.",
                "The device {sender} signs what it may not say: in another’s name, or against a finding that is kept. "
                "This part is kept aside; your records are untouched.",
            ),
            Text(
                "Prévenez le bureau sans attendre : cet appareil est défectueux ou détourné.",
                "Tell the office at once: this device is faulty or misused.",
            ),
        ),
        "OBJECT_DAMAGED": ErrorWords(
            Text("Partie abîmée", "Damaged part"),
            Text(
                "Une partie de l’envoi ne se lit pas ou a été modifiée. Elle n’est pas appliquée ; le reste l’est.",
                "One part of the bundle cannot be read or was altered. It is not applied; the rest is.",
            ),
            Text(
                "Refaites une copie sur une autre clé : cette partie sera demandée de nouveau.",
                "Copy again to another stick: this part will be asked for again.",
            ),
        ),
        "NOT_OFFICE": ErrorWords(
            Text("Règles qui ne viennent pas d’un bureau", "Rules that do not come from an office"),
            Text(
                "L’appareil {sender} a signé un paquet de règles ; seul un bureau le peut. Le paquet est gardé à "
                "l’écart ; vos règles restent en vigueur.",
                "The device {sender} signed a pack of rules; only an office may. The pack is kept aside; your rules "
                "stay in force.",
            ),
            Text(
                "Prévenez le bureau : cet appareil est défectueux ou détourné.",
                "Tell the office: this device is faulty or misused.",
            ),
        ),
        "VOLUME_MISSING": ErrorWords(
            Text("Il manque un fichier de l’envoi", "A file of the bundle is missing"),
            Text(
                "L’envoi tient en plusieurs fichiers ; le numéro {subject} n’est pas là. Les autres sont lus.",
                "The bundle comes in several files; number {subject} is not here. The others are read.",
            ),
            Text(
                "Cherchez la clé ou le dossier qui le contient, et lisez-les ensemble.",
                "Look for the stick or folder that holds it, and read them together.",
            ),
        ),
    }
)

ROLES: Mapping[str, Text] = MappingProxyType(
    {
        "field": Text("Ordinateur de terrain", "Field laptop"),
        "office": Text("Poste de bureau", "Office machine"),
        "hub": Text("Serveur du bureau", "Office server"),
    }
)


def state_name(state: str, lang: Lang) -> str:
    """« sur clé »; a state of a newer version shows raw."""
    return STATES[state].name.say(lang) if state in STATES else state


def role_name(role: str, lang: Lang) -> str:
    """What a machine is in its organisation; a role of a newer version shows raw."""
    return ROLES[role].say(lang) if role in ROLES else role
