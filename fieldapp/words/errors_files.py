"""What is said for errors of photos and of reference packs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.problem import ErrorWords
from fieldapp.words.text import Text

ERRORS: Mapping[str, ErrorWords] = MappingProxyType(
    {
        "UnreadablePhoto": ErrorWords(
            Text("Photo illisible", "The photo cannot be read"),
            Text("Le fichier « {name} » ne s’ouvre pas.", "The file “{name}” does not open."),
            Text(
                "Vérifiez que la carte ou la clé est branchée, puis recommencez.",
                "Check that the card or stick is plugged in, then try again.",
            ),
        ),
        "NotAPhoto": ErrorWords(
            Text("Ce n’est pas une photo", "Not a photo"),
            Text("Le fichier « {name} » ne contient pas d’image.", "The file “{name}” holds no picture."),
            Text("Choisissez une photo JPEG ou PNG.", "Choose a JPEG or PNG photo."),
        ),
        "PhotoFormatUnsupported": ErrorWords(
            Text("Format d’image non pris en charge : {format}", "Picture format not supported: {format}"),
            Text(
                "« {name} » est au format {format}, que FieldApp n’ouvre pas.",
                "“{name}” is a {format} file, which FieldApp does not open.",
            ),
            Text(
                "Enregistrez-la en JPEG sur le téléphone (réglage « le plus compatible »), ou joignez le fichier "
                "comme document.",
                "Save it as JPEG on the phone (setting “most compatible”), or attach the file as a document.",
            ),
        ),
        "PhotoTruncated": ErrorWords(
            Text("Photo incomplète", "The photo is cut off"),
            Text(
                "La fin de « {name} » manque : la copie a sans doute été interrompue.",
                "The end of “{name}” is missing: copying it was probably interrupted.",
            ),
            Text(
                "Copiez-la à nouveau depuis l’appareil. La photo d’origine n’a pas été touchée.",
                "Copy it again from the camera. The original photo was not touched.",
            ),
        ),
        "PhotoDamaged": ErrorWords(
            Text("Photo abîmée", "The photo is damaged"),
            Text("L’image « {name} » ne peut pas être lue.", "The picture “{name}” cannot be read."),
            Text(
                "Copiez-la à nouveau depuis l’appareil, ou choisissez-en une autre.",
                "Copy it again from the camera, or choose another one.",
            ),
        ),
        "PhotoTooLarge": ErrorWords(
            Text("Photo trop grande", "The photo is too large"),
            Text(
                "« {name} » compte {megapixels} millions de points ; la limite est de {limit}.",
                "“{name}” has {megapixels} million pixels; the limit is {limit}.",
            ),
            Text("Réduisez-la, puis ajoutez-la à nouveau.", "Make it smaller, then add it again."),
        ),
        "PackDamaged": ErrorWords(
            Text("Fichier de référence abîmé", "Damaged reference file"),
            Text(
                "Le fichier {file} ne peut pas servir ; règle non respectée : {rule} ({place}). Vos dossiers "
                "sont intacts.",
                "The file {file} cannot be used; rule broken: {rule} ({place}). Your records are untouched.",
            ),
            Text(
                "Réinstallez FieldApp, ou recopiez ce fichier depuis une machine saine.",
                "Install FieldApp again, or copy this file from a sound machine.",
            ),
        ),
        "PackTooNew": ErrorWords(
            Text("Fichier de référence plus récent", "Newer reference file"),
            Text(
                "Le fichier {file} est au format {found} ; cette version de FieldApp lit le format {known}.",
                "The file {file} has format {found}; this version of FieldApp reads format {known}.",
            ),
            Text("Installez une version plus récente de FieldApp.", "Install a newer version of FieldApp."),
        ),
        "PackUnknown": ErrorWords(
            Text("Paquet de règles introuvable", "Pack of rules not found"),
            Text(
                "« {pack} » n’est pas un paquet qui se montre ou se modifie ici.",
                "“{pack}” is no pack that can be shown or edited here.",
            ),
            Text("Affichez les paquets avec « pack list ».", "List the packs with “pack list”."),
        ),
        "PackRefused": ErrorWords(
            Text("« {pack} » : modification refusée", "“{pack}”: change refused"),
            Text("{place}{wrong}. Rien n’a été adopté.", "{place}{wrong}. Nothing was adopted."),
            Text("{mend}", "{mend}"),
        ),
        "UnknownPlace": ErrorWords(
            Text("Lieu inconnu", "Unknown place"),
            Text(
                "L’édition {scheme} {edition} n’a pas de lieu au code {code}.",
                "Edition {scheme} {edition} has no place with code {code}.",
            ),
            Text(
                "Cherchez le lieu par son nom, ou vérifiez l’édition : le même code y change de sens.",
                "Search the place by name, or check the edition: one code means different places in each.",
            ),
        ),
        "UnknownCode": ErrorWords(
            Text("Code inconnu", "Unknown code"),
            Text("« {code} » n’est pas dans la liste {list}.", "“{code}” is not in the list {list}."),
            Text("Choisissez dans la liste.", "Choose from the list."),
        ),
    }
)
