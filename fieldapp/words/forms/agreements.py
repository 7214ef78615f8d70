"""Forms of agreements, their signatures, annexes and amendments."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.forms.section import FOLLOW_UP, REMARKS, Section
from fieldapp.words.text import Text

SECTIONS: Mapping[str, tuple[Section, ...]] = MappingProxyType(
    {
        "agreement": (
            Section(
                "parties",
                Text("Parties et objet", "Parties and subject"),
                ("title", "partner", "instrument", "framework_agreement", "paper_reference", "language"),
            ),
            Section(
                "reach",
                Text("Durée et portée", "Duration and reach"),
                ("start_on", "end_on", "ceiling", "covers", "country_programme", "humanitarian"),
            ),
            Section("signatures", Text("Signatures", "Signatures"), (), ("signature",)),
            Section("annexes", Text("Annexes et avenants", "Annexes and amendments"), (), ("annex", "amendment")),
            Section("standing", Text("Où en est l’accord ?", "Where it stands"), ("state", "ended_on")),
            REMARKS,
            FOLLOW_UP,
        ),
        "signature": (
            Section(
                "signature",
                Text("La signature", "The signature"),
                ("agreement", "party", "name", "role", "signed_on", "authorised", "mandate"),
            ),
        ),
        "annex": (Section("annex", Text("L’annexe", "The annex"), ("agreement", "annex_kind", "dated_on", "remarks")),),
        "amendment": (
            Section(
                "amendment",
                Text("L’avenant", "The amendment"),
                ("agreement", "amendment_kind", "signed_on", "new_ceiling", "new_end_on", "remarks"),
            ),
        ),
    }
)
KEPT: Mapping[str, frozenset[str]] = MappingProxyType({})
