"""Every error a person can meet. An error carries facts; its sentences live in `fieldapp.words.errors`.

AppError
├── UserError            the person can do something about it
│   ├── (2) wrong use or bad input
│   ├── (3) refused for trust
│   ├── (4) damaged data
│   └── (5) no space, or a target that cannot be written
└── Cancelled            the person stopped the job; never shown
Anything else that is raised is a bug.
"""

from __future__ import annotations

from typing import ClassVar

Fact = str | int | float


class AppError(Exception):
    """Base of all errors that this app raises on purpose."""


class Cancelled(AppError):
    """The person stopped the job."""


class UserError(AppError):
    """The person can act on this; `facts` fill the placeholders of its sentences.

    `exit_status` is what the command line ends with: 1 a person must decide, 2 wrong use or bad input,
    3 refused for trust, 4 damaged data, 5 no space or no writable target.
    """

    exit_status: ClassVar[int] = 2

    def __init__(self, **facts: Fact) -> None:
        super().__init__(" ".join(f"{name}={value}" for name, value in facts.items()))
        self.facts: dict[str, Fact] = dict(facts)

    @property
    def code(self) -> str:
        """The name under which the words for this error are kept."""
        return type(self).__name__


class BadInput(UserError):
    """What was given cannot be used as it is."""


class Refused(UserError):
    """Refused for trust: who asks, or who sent it, is not entitled."""

    exit_status = 3


class Damaged(UserError):
    """Stored or received bytes are not what was written."""

    exit_status = 4


class NoRoom(UserError):
    """The target has no space or cannot be written."""

    exit_status = 5


# Records


class FieldRefused(BadInput):
    """One value cannot be entered. Facts: kind, field, rule, value (shortened)."""


class UnknownKind(BadInput):
    """There is no such kind of record. Facts: kind."""


class RecordNotFound(BadInput):
    """No record has this id or reference. Facts: record."""


class AmbiguousReference(BadInput):
    """Several records answer to this text. Facts: record, count."""


class GuardsUnmet(UserError):
    """A step that the facts do not allow yet. Facts: state, guards (codes), guards_fr and guards_en (in words)."""

    exit_status = 1


class StateNotReachable(BadInput):
    """The state machine has no such step. Facts: state, current."""


# Workspaces


class WorkspaceMissing(BadInput):
    """The folder holds no workspace. Facts: folder."""


class WorkspaceExists(BadInput):
    """The folder already holds a workspace. Facts: folder."""


class WorkspaceBusy(BadInput):
    """Another process has this workspace open. Facts: folder, holder."""


class WorkspaceTooNew(BadInput):
    """The database was written by a newer app. Facts: found, known."""


class EngineTooOld(BadInput):
    """The SQLite library is older than the app may use. Facts: found, needed."""


class DatabaseDamaged(Damaged):
    """The workspace's database cannot be read. Facts: folder."""


class BackupUnusable(Damaged):
    """A file is no backup of this workspace, or does not open. Facts: file."""


class BackupMissing(BadInput):
    """There is no such backup. Facts: file."""


class OfficeKeepsAll(BadInput):
    """An office gives up no files: laptops rely on it to keep them."""


class PassphraseTooShort(BadInput):
    """A new passphrase is shorter than allowed. Facts: least."""


class WrongPassphrase(Refused):
    """The passphrase does not open the key file."""


class NotAnOffice(Refused):
    """A workspace that is no office may not do what only an office may. Facts: action."""


# Targets: sticks, disks, folders


class NoSpace(NoRoom):
    """The target is full. Facts: target, needed and free in bytes where known (else 0)."""


class TargetReadOnly(NoRoom):
    """The target refuses to be written. Facts: target."""


class TargetGone(NoRoom):
    """The target went away or answers with errors: a pulled stick. Facts: target."""


# Reference packs


class PackDamaged(Damaged):
    """A reference pack cannot be used. Facts: file, rule (which rule is broken), place (where in the file)."""


class PackTooNew(BadInput):
    """A reference pack is of a newer format than this app knows. Facts: file, found, known."""


class PackUnknown(BadInput):
    """There is no such pack, no such version of it here, or it cannot be shown or edited. Facts: pack."""


class PackRefused(BadInput):
    """An edited pack cannot be adopted.

    The words add `place` and `wrong` to the facts, from row, field and rule.

    Facts: pack, row, field, rule, value, others (how many more faults there are), place, wrong, mend.
    """


class UnknownPlace(BadInput):
    """No gazetteer has this place. Facts: scheme, edition, code."""


class UnknownCode(BadInput):
    """A reference list has no such entry. Facts: list, code."""


# Trust: keys, certificates, rosters, invitations, sealed objects


class FileUnreadable(BadInput):
    """A file that was named is not there, or the system does not let it be read. Facts: name."""


class KeyFileDamaged(Damaged):
    """Neither copy of the key file can be read. Facts: name (of the folder)."""


class KeyFileTooNew(BadInput):
    """The key file was written by a newer app. Facts: name, found, known."""


class WrongCode(Refused):
    """An invitation's or a kit's code does not fit. Facts: rule ("check" mistyped, "unlock" not its code)."""


class DamagedInvitation(Damaged):
    """The file is no invitation, or its bytes changed. Facts: name."""


class UnlockHelpDamaged(Damaged):
    """A file for a forgotten passphrase is none, or its bytes changed. Facts: name."""


class NothingToRecoverFrom(BadInput):
    """A recovery kit opens, but no stick holds a bundle of its organisation. Facts: organisation."""


class InvitationTooNew(BadInput):
    """The invitation was written by a newer app. Facts: name, found, known."""


class DamagedKit(Damaged):
    """The file is no recovery kit, or its bytes changed. Facts: name."""


class KitTooNew(BadInput):
    """The recovery kit was written by a newer app. Facts: name, found, known."""


class SealBroken(Damaged):
    """A sealed object is not what was sealed."""


class NotForUs(BadInput):
    """A sealed object is addressed to other machines."""


class StatementDamaged(Damaged):
    """A signed statement does not have its shape. Facts: what (roster, certificate, enrolment, …)."""


class StatementTooNew(Refused):
    """A signed statement has a format this app does not know. Facts: what, found, known."""


class RosterNotTrusted(Refused):
    """A roster is not vouched for by the organisation's root. Facts: rule, subject (device, zone or empty)."""


class RosterFork(Refused):
    """Two different rosters bear one number: somebody copied an office, or forged. Facts: number."""


class EnrolmentRefused(Refused):
    """A laptop presents itself with what no invitation allows. Facts: rule, device."""


class EnrolmentUsed(Refused):
    """An invitation was already used by another laptop. Facts: device, name."""


class ZoneRefused(Refused):
    """An office acts outside the zones it was given. Facts: zone."""


class DeviceUnknown(BadInput):
    """The roster names no such device. Facts: device."""


class PersonUnknown(BadInput):
    """The roster names no such person. Facts: person."""


# Photos


class UnreadablePhoto(BadInput):
    """A photo cannot be opened. Facts: name, reason (unreachable for this class itself)."""


class NotAPhoto(UnreadablePhoto):
    """The file is no picture at all, or empty. Facts: name, reason."""


class PhotoFormatUnsupported(UnreadablePhoto):
    """A picture in a format that is not opened here, such as HEIC. Facts: name, reason, format."""


class PhotoTruncated(UnreadablePhoto):
    """The end of the picture is missing. Facts: name, reason."""


class PhotoDamaged(UnreadablePhoto):
    """The picture cannot be decoded. Facts: name, reason."""


class PhotoTooLarge(BadInput):
    """More pixels than are opened. Facts: name, megapixels, limit (megapixels)."""


# Bundles


class NotABundle(BadInput):
    """A file or folder holds nothing that this app has written. Facts: file."""


class BundleTooNew(Refused):
    """A bundle was written by a newer app. Facts: found, known."""


class VolumeDamaged(Damaged):
    """A file has the name of a volume, but nothing in it can be read. Facts: file."""


class ObjectDamaged(Damaged):
    """One object of a bundle is cut, missing, or not what was written. Facts: object."""


class ObjectTooLarge(BadInput):
    """An object is larger than a volume. Facts: object, length and most in bytes."""


class BundleTooLarge(BadInput):
    """More objects or volumes than one bundle may have. Facts: most."""


class StickUnreliable(NoRoom):
    """What was written cannot be read back as it was: a failing or fake stick. Facts: target."""


# Handing over and taking in


class DeviceRevoked(Refused):
    """A bundle was asked for a device that is no longer trusted. Facts: device."""


class ForeignBundle(BadInput):
    """A bundle of another organisation. Facts: organisation."""


class NothingToRead(BadInput):
    """There is no bundle where one was looked for. Facts: place."""


class AsideUnknown(BadInput):
    """Nothing that was set aside answers to this code, or several things do. Facts: part."""


class AsideStays(Refused):
    """What was set aside cannot be accepted by anybody. Facts: part."""


class AsideWaits(BadInput):
    """What was set aside follows something that is not here, or waits too. Facts: part."""


class NotCarried(BadInput):
    """Nothing of this name is carried for others, or several things are. Facts: name."""


class MoveInConflict(UserError):
    """A record cannot move to another zone while a field has several values. Facts: reference."""

    exit_status = 1


class ConflictGone(BadInput):
    """The field has one value only: somebody decided already. Facts: record, field."""


class NotASide(BadInput):
    """The change chosen is none of the sides of the conflict. Facts: change."""


# Evidence


class FileEmpty(BadInput):
    """A file without a single byte proves nothing. Facts: name."""


class EvidenceTooLarge(BadInput):
    """A file larger than a bundle can carry. Facts: name, megabytes, most (megabytes)."""


class EvidenceNotHere(BadInput):
    """The record arrived, its file not yet. Facts: label."""


class EvidenceErased(BadInput):
    """The key of the file was erased, so nobody can open it any more. Facts: label."""


class EvidenceDamaged(Damaged):
    """The stored file is not what was added. Facts: label."""


# Checks and states


class NotACheckRun(BadInput):
    """A kept check was asked for by the name of something else. Facts: record."""


class RunNotReadable(BadInput):
    """A kept check of a newer version, or one whose contents do not fit. Facts: record."""


class BreachRefused(BadInput):
    """A breach cannot be resolved like this. Facts: rule (own, no_evidence, no_text, resolved, not_a_breach)."""


# Deciding about the work of others


class OwnWork(BadInput):
    """Somebody wants to decide about what they wrote themselves. Facts: reference."""


class NotConfirmed(BadInput):
    """Only a person confirmed by an office decides about the work of others. Facts: name."""


class NeverWaived(BadInput):
    """There is no waiver from this criterion. Facts: criterion."""


class WaiverEndMissing(BadInput):
    """A waiver has no end, or one that is past. Facts: criterion."""


class NoDecisionDue(BadInput):
    """Nothing about this criterion calls for a decision now. Facts: criterion, reference."""


class ReasonMissing(BadInput):
    """A decision, or what was done, is not explained. Facts: none."""


class ProofMissing(BadInput):
    """A file that proves it is to be attached first. Facts: reference."""


class DoneAlready(BadInput):
    """It was completed, converted, closed or resolved before. Facts: reference."""


# Loading records from a file


class LineRefused(FieldRefused):
    """One value of a file cannot be loaded; nothing was. Facts: name, line, kind, field, rule, value."""


class LoadTooLarge(BadInput):
    """A file to load is larger than allowed. Facts: name, megabytes, most."""


# Partners that are one


class JoinRefused(BadInput):
    """Two records cannot be joined or parted like this.

    Facts: rule (same, not_a_partner, deleted, joined_already, not_joined), partner.
    """


# Lists in spreadsheets


class NotASheet(BadInput):
    """The file holds no rows and columns. Facts: name."""


class SheetFormatUnsupported(BadInput):
    """A file of another sort, such as an old workbook. Facts: name, format."""


class SheetDamaged(Damaged):
    """A workbook is cut, or its bytes are not what was written. Facts: name."""


class SheetTooLarge(BadInput):
    """More than is read at once. Facts: name, rule (bytes, rows, columns, cell), most (megabytes for bytes)."""


class SheetMissing(BadInput):
    """The workbook has no sheet of this name. Facts: name, sheet, sheets (names of those it has)."""


class NoHeadings(BadInput):
    """No row of the file can be the headings of columns. Facts: name."""


class NothingMatches(BadInput):
    """None of the columns belongs to a field that names a record. Facts: name, kind."""


class MappingUnreadable(BadInput):
    """What was said about columns cannot be used.

    Facts: name, rule (not_json, unknown_field, unknown_column, twice), value.
    """


class RowsUnknown(BadInput):
    """Rows were chosen that the list does not have. Facts: rows."""


class KindNotListed(BadInput):
    """Records of this kind are not taken from lists. Facts: kind, kinds (those that are)."""


# Sanctions lists and screening


class NotASanctionsList(BadInput):
    """The file holds something else. Facts: name, found (root element or headings, shortened)."""


class SanctionsListDamaged(Damaged):
    """The list is cut, or its XML is not well formed. Facts: name, line (0 where unknown)."""


class SanctionsListRefused(Refused):
    """The file does what no list does: nothing of it was used. Facts: name, rule (doctype, depth, elements)."""


class SanctionsListTooLarge(BadInput):
    """More than any list holds. Facts: name, rule (megabytes, entries), most."""


class SanctionsListEmpty(BadInput):
    """A list without a single name. Facts: name."""


class SanctionsListUndated(BadInput):
    """The file does not say of which day the list is. Facts: name."""


class SanctionsListFromTomorrow(BadInput):
    """The list's day has not come yet. Facts: name, day, today (ISO days)."""


class SanctionsListOlder(BadInput):
    """A newer list is in force already. Facts: name, day, known (ISO days)."""


class NoSanctionsList(BadInput):
    """Nothing can be compared: no list was ever loaded here."""


class NotScreened(BadInput):
    """The partner was never compared with a list, so that there is nothing to decide. Facts: record."""


class NothingToDecide(BadInput):
    """The comparison found nothing that looks alike. Facts: record."""


class DecisionNeedsReason(BadInput):
    """A decision about names that look alike says why. Facts: record."""


class ScreeningSuperseded(BadInput):
    """A newer comparison of the partner is the one to decide. Facts: record, newer."""


# Command line


class UnknownCommand(BadInput):
    """There is no such command. Facts: command, near (one that is spelt alike, or empty)."""


class UnknownOption(BadInput):
    """A command has no such option. Facts: option, command."""


class MissingArgument(BadInput):
    """A command lacks a word or an option's value. Facts: argument, command."""


class ArgumentRefused(BadInput):
    """A word of a command cannot be used. Facts: argument."""


class WrongUse(BadInput):
    """A command has words too many, or does not stand alone. Facts: command."""


class NotAFieldValue(BadInput):
    """A word that should say FIELD=VALUE does not. Facts: word."""


class SeveralPlaces(BadInput):
    """A name does not say which place is meant. Facts: kind, field, value, places (lines), count."""


class PassphraseNeeded(BadInput):
    """No passphrase was given, and nobody is there to be asked."""


class PassphrasesDiffer(BadInput):
    """The new passphrase and its repetition are not the same."""


class StepFailed(UserError):
    """A step of the demonstration did not do what it should. Facts: step, command, found."""

    exit_status = 1
