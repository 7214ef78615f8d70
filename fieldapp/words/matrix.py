"""Headings of the table of projects by seven principles."""

from __future__ import annotations

from fieldapp.words.text import Text

REFERENCE = Text("Référence", "Reference")
TITLE = Text("Projet", "Project")
STATE = Text("État", "State")
PLACE = Text("Lieu", "Place")
COMMUNE = Text("Commune", "Commune")
PARTNERS = Text("Partenaires", "Partners")
OVERALL = Text("Ensemble", "Overall")
OPEN = Text("Points ouverts", "Open items")
BLOCKING = Text("Points bloquants", "Blocking items")
