"""What the criteria of principle 4 ask, and how the facts of their findings are shown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.text import Text
from fieldapp.words.titles.asking import CriterionWords, asks

TITLES: Mapping[str, CriterionWords] = MappingProxyType(
    {
        "4.1": asks(
            (
                "Le partenaire et la communauté savent ce qui est prévu",
                "The partner and the community know what is planned",
            ),
            (
                "Ce qui se dit devant tous ne se détourne pas en silence.",
                "What is said before everybody is not quietly diverted.",
            ),
        ),
        "4.2": asks(
            ("Chacun apporte quelque chose", "Each side gives something"),
            (
                (
                    "Un partenaire donne aussi : du travail, un terrain, un savoir. Qui ne fait que recevoir un "
                    "paiement vend."
                ),
                "A partner gives too: labour, land, knowledge. Who is only paid is selling something.",
            ),
        ),
        "4.3": asks(
            ("Les risques sont écrits et partagés", "Risks are written down and shared"),
            (
                "Un risque dont personne ne répond retombe sur les plus faibles.",
                "A risk that nobody answers for falls on the weakest.",
            ),
        ),
        "4.4": asks(
            ("Ce que chacun y gagne est dit", "What each side gains is stated"),
            (
                "Un gain caché finit par décider à la place des enfants.",
                "A hidden gain ends up deciding in the children’s place.",
            ),
        ),
        "4.5": asks(
            ("Tout l’argent est visible et compté une fois", "All money is visible and counted once"),
            (
                "Deux bailleurs qui paient la même pompe en privent un autre village.",
                "Two donors who pay for the same pump take one from another village.",
            ),
        ),
        "4.6": asks(
            ("L’information est ouverte, sauf danger", "Information is open unless unsafe"),
            (
                "Se taire protège parfois ; il faut dire pourquoi et qui en a décidé.",
                "Silence sometimes protects; it must be said why, and who decided.",
            ),
        ),
        "4.7": asks(
            ("On se rend compte dans les deux sens", "Accounts are given both ways"),
            (
                "Le partenaire rend compte de l’argent ; l’UNICEF répond de ses retards.",
                "The partner accounts for the money; UNICEF answers for its delays.",
            ),
        ),
    }
)
LISTS: Mapping[str, str] = MappingProxyType({"side": "Party", "report_kind": "ReportKind"})  # fact name to code list
EMPTY: Mapping[str, Text] = MappingProxyType(
    {"report_kind": Text("Rapport", "Report")}
)  # what stands where a fact is empty
