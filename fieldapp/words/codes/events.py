"""Names of codes of events; the codes of water points are the values of the WPdx standard."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.codes.naming import listed, named
from fieldapp.words.text import Text

CODES: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "EventType": named(
            VISIT=("Visite", "Visit"),
            INAUGURATION=("Inauguration", "Inauguration"),
            HANDOVER=("Remise de l’ouvrage", "Handover"),
            TRAINING=("Formation", "Training"),
            MEETING=("Réunion", "Meeting"),
            DISTRIBUTION=("Distribution", "Distribution"),
        ),
        "WaterStatus": named(Yes=("Oui", "Yes"), No=("Non", "No"), Unknown=("On ne sait pas", "Not known")),
        "WaterCondition": listed(
            {
                "Functional": ("Fonctionne", "Works"),
                "Functional, needs repair": ("Fonctionne, à réparer", "Works, needs repair"),
                "Functional, not in use": ("Fonctionne, mais inutilisé", "Works, but not in use"),
                "Non-Functional": ("En panne", "Broken down"),
                "Non-Functional, dry season": ("À sec en saison sèche", "Dry in the dry season"),
                "Abandoned/Decommissioned": ("Abandonné", "Abandoned"),
            }
        ),
        "WaterSource": listed(
            {
                "Borehole/Tubewell": ("Forage", "Borehole"),
                "Protected Well": ("Puits protégé", "Protected well"),
                "Unprotected Well": ("Puits non protégé", "Unprotected well"),
                "Protected Spring": ("Source protégée", "Protected spring"),
                "Unprotected Spring": ("Source non protégée", "Unprotected spring"),
                "Piped Water": ("Eau de réseau", "Piped water"),
                "Rainwater Harvesting": ("Eau de pluie recueillie", "Harvested rainwater"),
                "Sand or Sub-surface Dam": ("Barrage souterrain ou de sable", "Sand or sub-surface dam"),
                "Delivered Water": ("Eau livrée (camion ou charrette)", "Delivered water (truck or cart)"),
                "Packaged Water": ("Eau en bouteille ou en sachet", "Packaged water"),
                "Surface Water (River/Stream/Lake/Pond/Dam)": (
                    "Eau de surface (fleuve, mare, barrage)",
                    "Surface water (river, pond, dam)",
                ),
            }
        ),
        "WaterTechnology": listed(
            {
                "Hand Pump": ("Pompe à main", "Hand pump"),
                "Hand Pump - India Mark": ("Pompe à main India Mark", "Hand pump India Mark"),
                "Hand Pump - Afridev": ("Pompe à main Afridev", "Hand pump Afridev"),
                "Hand Pump - Vergnet": ("Pompe à pied Vergnet", "Foot pump Vergnet"),
                "Hand Pump - Rope": ("Pompe à corde", "Rope pump"),
                "Mechanized Pump": ("Pompe motorisée ou solaire", "Motor or solar pump"),
                "Public Tapstand": ("Borne-fontaine", "Public tapstand"),
                "Rope and Bucket": ("Corde et puisette", "Rope and bucket"),
            }
        ),
        "WaterManagement": listed(
            {
                "Community Management": ("Comité de la communauté", "Community committee"),
                "Direct Government Operation": ("Service de l’État ou commune", "Government or commune service"),
                "Health Care Facility": ("Centre de santé", "Health centre"),
                "No Management": ("Personne", "Nobody"),
                "Other Institutional Management": ("Autre institution", "Other institution"),
                "Private Operator/Delegated Management": (
                    "Exploitant privé ou délégué",
                    "Private or delegated operator",
                ),
                "Private Person": ("Particulier", "Private person"),
                "Religious Institution": ("Institution religieuse", "Religious institution"),
                "School Management": ("École", "School"),
                "Unknown": ("On ne sait pas", "Not known"),
            }
        ),
    }
)
