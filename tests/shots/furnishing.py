"""What the pictures show: an office whose laptops disagree, one that it trusts no longer, and sticks half way.

Everything is made by the services, as people would make it; nothing is written behind their back.
"""

from __future__ import annotations

from pathlib import Path

from fieldapp.clock import SystemClock
from fieldapp.paths import resources
from fieldapp.progress import NoProgress
from fieldapp.services import exporting, importing, joining, listing, loading, office, records, sanctions, screening
from fieldapp.workspace import Workspace
from tests.organisations import SMALL
from tests.sanctions import file_of, person

WORDS = "le fleuve monte en octobre"
SAMPLES = ("pump.jsonl", "cash.jsonl")
LATRINES = {"title": "Latrines de l’école de Soye", "project_kind": "INFRA_OTHER", "start_on": "2025-03-01"}


def found(folder: Path, *, name: str = "Bureau de Mopti") -> Workspace:
    """An office in which nothing was recorded yet."""
    return office.create(
        folder,
        name=name,
        officer="Aminata Traoré",
        zones=["mopti"],
        passphrase=WORDS,
        kit=folder.with_suffix(".fieldapp-recovery"),
        clock=SystemClock(),
        params=SMALL,
    ).workspace


def furnish(ws: Workspace, home: Path) -> None:
    """Two samples, a laptop that disagrees, one that was revoked, one that has not joined; counts in every column."""
    for name in SAMPLES:
        loading.load(ws, resources() / "sample" / name)
    oumar = _join(ws, home / "oumar", "Oumar Cissé")
    binta = _join(ws, home / "binta", "Binta Maïga")
    office.invite(ws, who="Salif Coulibaly", zones=["mopti"], out=home / "salif", progress=NoProgress(), params=SMALL)
    _disagree(ws, oumar)
    _hand(oumar, ws, home / "stick-oumar")
    _hand(binta, ws, home / "stick-binta")
    records.add(binta, "project", {"title": "Radio Kaoural"})
    office.revoke(ws, binta.me.device, reason="Portable volé à Sévaré")
    _hand(binta, ws, home / "stick-stolen")
    records.add(ws, "project", LATRINES)
    exporting.export(ws, _folder(home / "stick-out"), to=oumar.me.device, progress=NoProgress())
    records.add(ws, "note", {"of": project(ws, "Dankoussa"), "text": "Le comité demande une clôture."})
    _look_into(ws, listing.ids(ws, "partner", limit=1)[0], home)
    for laptop in (oumar, binta):
        laptop.close()


def project(ws: Workspace, text: str) -> str:
    """The id of a sample project, by a word of its title."""
    return listing.ids(ws, "project", text=text, limit=1)[0]


def _look_into(ws: Workspace, partner: str, home: Path) -> None:
    """A line in each small table of a partner."""
    lines: tuple[tuple[str, dict[str, object]], ...] = (
        ("declaration", {"signed_on": "2025-02-03", "signer": "Fanta Diarra", "signer_role": "présidente"}),
        ("values_assessment", {"assessed_on": "2024-06-12", "outcome": "POSITIVE", "archived": "NO"}),
        ("risk_rating", {"rating_kind": "FIN", "financial_rating": "SIGNIFICANT", "rated_on": "2024-06-12"}),
        ("risk_rating", {"rating_kind": "PSEA", "psea_rating": "MEDCAP_MOD", "rated_on": "2023-11-30"}),
        ("exclusion_check", {"checked_on": "2025-02-20", "covers": ["COMPANY", "GROUP"], "group_sectors": ["BMS"]}),
        ("flag", {"level": "OBS", "category": "C02", "state": "OPEN", "raised_on": "2025-02-21"}),
        ("contact", {"name": "Fanta Diarra", "role": "présidente", "phone": "+223 00 00 00 00"}),
    )
    for kind, values in lines:
        records.add(ws, kind, {"partner": partner, **values})
    sanctions.load(ws, file_of(home, person("Mamadou TRAORE", 901)), dated_on=None)
    screening.screen(ws, partner, extra_names=["Mahamadou Traoré"])


def _join(ws: Workspace, folder: Path, officer: str) -> Workspace:
    file = _folder(folder.with_name(f"stick-for-{folder.name}")) / "invitation.fieldapp-invitation"
    invited = office.invite(
        ws, who=officer, zones=["mopti"], out=file, with_data=True, progress=NoProgress(), params=SMALL
    )
    return joining.join(
        folder,
        file,
        code=invited.code,
        officer=officer,
        passphrase=WORDS,
        clock=SystemClock(),
        progress=NoProgress(),
        params=SMALL,
    ).workspace


def _disagree(ws: Workspace, laptop: Workspace) -> None:
    """Both write the same two fields of the soap project without knowing of each other."""
    soap = project(ws, "savon")
    records.set_values(ws, soap, {"end_on": "2025-09-30", "technical_service": "Service d’hygiène de Mopti"})
    records.set_values(laptop, soap, {"end_on": "2025-08-15", "technical_service": "Centre de santé de Fatoma"})


def _hand(sender: Workspace, receiver: Workspace, stick: Path) -> None:
    exporting.export(sender, _folder(stick), progress=NoProgress())
    importing.take_in(receiver, [stick], progress=NoProgress())


def _folder(path: Path) -> Path:
    path.mkdir()
    return path
