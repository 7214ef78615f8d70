"""Words of the list for the next trip: whom to see, and the labels of its page."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.codes.naming import named
from fieldapp.words.text import Lang, Text

HEADING = Text("Ce qu’il me manque", "What I still need")
SUBTITLE = Text("Liste pour le prochain déplacement, état du {day}", "List for the next trip, as of {day}")
COUNTED = Text(
    "{points} points, {projects} projets, {places} lieux", "{points} points, {projects} projects, {places} places"
)
NO_PLACE = Text("Lieu pas encore indiqué", "Place not given yet")
AROUND = Text("commune de {commune}, cercle de {cercle}", "commune of {commune}, cercle of {cercle}")
PROJECT = Text("{reference} {title}", "{reference} {title}")
NOTHING = Text("Rien ne manque dans les projets choisis.", "Nothing is missing in the projects chosen.")
PREPARED_BY = Text("préparée par {name}", "prepared by {name}")
PRINTED_ON = Text("imprimée le {day}", "printed on {day}")
DEVICE = Text("appareil {device}", "device {device}")

WHOM = named(
    TOWN_HALL=("Mairie", "Town hall"),
    VILLAGE=(
        "Au village : chef, comité, école ou centre de santé",
        "In the village: chief, committee, school or clinic",
    ),
    SERVICE=("Service technique de l’État", "Technical service of the State"),
    PARTNER=("Partenaire", "Partner"),
    OTHERS=("Autres intervenants", "Other actors"),
    OFFICE=("Bureau de l’UNICEF", "UNICEF office"),
    OFFICER=("Vous-même, dans le dossier", "Yourself, in the record"),
)
_WITH_NAME: Mapping[str, Text] = MappingProxyType(
    {
        "TOWN_HALL": Text("Mairie : {name}", "Town hall: {name}"),
        "SERVICE": Text("Service technique : {name}", "Technical service: {name}"),
        "PARTNER": Text("Partenaire : {name}", "Partner: {name}"),
    }
)


def whom(code: str, name: str, lang: Lang) -> str:
    """Whom to see, with the name where it is known."""
    if name and code in _WITH_NAME:
        return _WITH_NAME[code].say(lang, {"name": name})
    return WHOM[code].say(lang)
