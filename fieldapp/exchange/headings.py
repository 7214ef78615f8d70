"""What people write above the columns of their lists, besides the labels of fields: folded, French and English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final


def _split(targets: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Target to the headings that name it, which stand between commas."""
    return MappingProxyType({name: tuple(part.strip() for part in text.split(",")) for name, text in targets.items()})


_PARTNER: Final = _split(
    {
        "legal_name": (
            "nom, nom ong, nom structure, nom association, partenaire, partner, nom du partenaire, organisation, "
            "organization, ong, ngo, structure, partner name, partenaire nom, partenaire d execution, partenaire de "
            "mise en oeuvre, implementing partner, beneficiaire, denomination, raison sociale, name, legal name, nom "
            "complet, full name, organisation name, organization name, nom de l organisation, nom legal, intitule"
        ),
        "acronym": "acronyme, abreviation, short name, abbreviation",
        "aliases": "autre nom, autres noms, alias, other name, also known as, ancien nom",
        "partner_type": (
            "type, categorie, category, nature, type d organisation, organisation type, organization type, statut "
            "juridique, type de structure"
        ),
        "attributes": "caracteristiques, traits, attributes",
        "country_iso2": "pays, country, pays d origine",
        "parent": "organisation mere, siege de, parent organisation, parent",
        "home": (
            "lieu, localite, village, site, location, place, town, ville, zone d intervention, siege, adresse, "
            "address, base, home"
        ),
        "home.commune": "commune, cercle, district, municipality",
        "vendor_no": (
            "fournisseur, n fournisseur, no fournisseur, code fournisseur, num fournisseur, vendor, vendor no, vendor "
            "id, vendor code, numero fournisseur, code vendeur"
        ),
        "unpp_no": "unpp, n unpp, no unpp, numero unpp, unpp id, unpp number",
        "state": "statut, etat, status, state",
        "remarks": "observation, remarques, remarque, commentaires, commentaire, notes, comments, comment",
        "reference": "ref, id, reference fieldapp, fieldapp reference",
        "registration.number": (
            "recepisse, n recepisse, no recepisse, numero de recepisse, numero recepisse, agrement, numero d "
            "agrement, n agrement, registration, registration no, registration number, numero d enregistrement, n "
            "enregistrement, immatriculation"
        ),
        "registration.registration_kind": "type de document, document type, nature du document",
        "registration.authority": "autorite, authority, delivre par",
        "registration.issued_on": (
            "date du recepisse, date de recepisse, date de delivrance, date d enregistrement, registration date, date "
            "d agrement, date recepisse"
        ),
        "registration.expires_on": "validite, date d expiration, expiry date, valid until",
    }
)
_AGREEMENT: Final = _split(
    {
        "title": (
            "titre, intitule, objet, title, subject, libelle, description, projet, project, objet accord, titre accord"
        ),
        "partner": (
            "nom du partenaire, organisation, organization, ong, ngo, structure, partner name, partenaire nom, "
            "partenaire d execution, partenaire de mise en oeuvre, implementing partner, beneficiaire"
        ),
        "instrument": "type, type d accord, forme, instrument, agreement type, nature, type de document, document type",
        "framework_agreement": "accord cadre, framework, pca, umbrella agreement",
        "paper_reference": (
            "reference, numero, no, n, num, number, code, ref, n ref, reference number, numero de l accord, numero d "
            "accord, n accord, no accord, ref accord, reference de l accord, agreement number, agreement no, "
            "agreement reference, n convention"
        ),
        "language": "langue",
        "start_on": "debut, date de debut, date debut, demarrage, date de demarrage, start date, from, du",
        "end_on": "fin, date de fin, date fin, echeance, date d echeance, end, end date, expiry, to, au",
        "ceiling": "montant, budget, plafond, amount, total, montant total, value, valeur, cout",
        "ceiling.currency": "devise, monnaie, currency, ccy",
        "covers": "couvre, contenu, apports, inputs",
        "country_programme": "programme, cycle",
        "ended_on": "date de cloture, cloture, closed on, date reelle de fin",
        "remarks": "observation, remarques, remarque, commentaires, commentaire, notes, comments, comment",
        "reference": "reference fieldapp, fieldapp reference, ref fieldapp",
    }
)
_PROJECT: Final = _split(
    {
        "title": (
            "intitule projet, titre projet, projet, project, titre, intitule, nom, nom du projet, project title, "
            "project name, name, title, libelle, activite, activity"
        ),
        "project_kind": "type, type de projet, nature, project type, kind, categorie",
        "sectors": "secteur, sector, domaine, domaines, programme",
        "site": "lieu, localite, village, site, location, place, town, ville, zone d intervention",
        "site.commune": "commune, cercle, district, municipality",
        "start_on": "debut, date de debut, date debut, demarrage, date de demarrage, start date, from, du",
        "end_on": "fin, date de fin, date fin, echeance, date d echeance, end, end date, expiry, to, au",
        "first_activity_on": "premiere activite, first activity",
        "summary": "description, resume, summary, objectif, objectifs",
        "form": "forme, forme de cooperation",
        "agreement": "accord, convention, agreement, ref accord, reference de l accord, n accord",
        "budget": "montant, cout, budget, amount, cost, cout total, total, valeur",
        "budget.currency": "devise, monnaie, currency, ccy",
        "technical_service": "service technique",
        "asset_owner": "proprietaire, owner",
        "committee_members": "membres du comite, comite, committee",
        "committee_women": "femmes du comite, dont femmes, women in committee",
        "reference": "ref, id, reference fieldapp, fieldapp reference",
        "project_partner.partner": (
            "partenaire, partner, nom du partenaire, organisation, organization, ong, ngo, structure, partner name, "
            "partenaire nom, partenaire d execution, partenaire de mise en oeuvre, implementing partner, beneficiaire"
        ),
        "project_partner.role": "role, role du partenaire",
    }
)

SYNONYMS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = MappingProxyType(
    {"partner": _PARTNER, "agreement": _AGREEMENT, "project": _PROJECT}
)
