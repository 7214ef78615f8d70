"""Rosters that went apart: whether one says something that another does not, and one that says both.

Offices that write on their own give one number twice, and a lost office may have published what only a laptop heard.
Nothing of that may vanish. Here only what a joined roster holds; whether it may be believed is for `chain`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from fieldapp.errors import PersonUnknown
from fieldapp.trust.certificate import DeviceCertificate, EnrolmentCertificate, Grant
from fieldapp.trust.roster import Person, Roster


def lacks(ours: Roster, other: Roster) -> bool:
    """Whether another roster says something that ours does not: an old one of our own line never does."""
    return any(
        (
            set(other.zones) - set(ours.zones),
            {each.device for each in other.devices} - {each.device for each in ours.devices},
            {each.device for each in other.enrolments} - {each.device for each in ours.enrolments},
            {each.device for each in other.revocations} - {each.device for each in ours.revocations},
            any(_says_more(ours.find_person(each.id), each) for each in other.persons),
        )
    )


def joined(ours: Roster, other: Roster) -> Roster:
    """A draft that holds what both say.

    Where they contradict each other ours stands: a certificate, the end of trust in a device. What cannot stand
    beside ours (a key or a short code that is taken) is left out, and `lacks` goes on to say so.
    """
    draft = replace(ours, zones=tuple(dict.fromkeys((*ours.zones, *other.zones))))
    draft = replace(draft, devices=(*draft.devices, *_fitting_devices(draft, other)))
    draft = replace(draft, enrolments=(*draft.enrolments, *_fitting_enrolments(draft, other)))
    for revocation in other.revocations:
        if draft.find_device(revocation.device) or draft.find_enrolment(revocation.device):
            draft = draft.with_revocation(revocation)
    for person in other.persons:
        draft = _with_person(draft, replace(person, same_as=""))
    for person in other.persons:
        known = draft.find_person(person.id)
        if person.same_as and known is not None and not known.same_as:
            with suppress(PersonUnknown):  # they were merged the other way round here: still one person
                draft = draft.with_person(replace(known, same_as=person.same_as))
    return draft


def _says_more(known: Person | None, person: Person) -> bool:
    if known is None:
        return True
    return (person.confirmed and not known.confirmed) or bool(person.same_as and not known.same_as)


def _fitting_devices(ours: Roster, other: Roster) -> Iterator[DeviceCertificate]:
    known = {each.device for each in ours.devices}
    taken = _taken(ours)
    for device in other.devices:
        own = {device.public, device.recipient, device.short}
        # The invitation that brought it in bears the same short code.
        beside = ours.find_enrolment(device.device)
        allowed = {beside.short} if beside else set()
        if device.device not in known and not (own - allowed) & taken:
            yield device


def _fitting_enrolments(ours: Roster, other: Roster) -> Iterator[EnrolmentCertificate]:
    known = {each.device for each in ours.enrolments}
    taken = _taken(ours)
    for grant in other.enrolments:
        beside = ours.find_device(grant.device)
        allowed = {beside.short} if beside else set()
        if grant.device not in known and not ({grant.public, grant.recipient, grant.short} - allowed) & taken:
            yield grant


def _taken(roster: Roster) -> set[str]:
    grants: tuple[Grant, ...] = (*roster.devices, *roster.enrolments)
    return {value for each in grants for value in (each.public, each.recipient, each.short)}


def _with_person(draft: Roster, person: Person) -> Roster:
    known = draft.find_person(person.id)
    if known is not None:
        return draft.with_person(replace(known, confirmed=True)) if person.confirmed else draft
    is_taken = any(each.public == person.public for each in draft.persons)
    return draft if is_taken or draft.find_device(person.device) is None else draft.with_person(person)
