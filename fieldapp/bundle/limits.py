"""Every limit on what is read from a stick, and the number of the format. Checked before anything is interpreted.

A bundle may come from anyone who can plug in a stick, so each number below is what a hostile one can cost at most.
"""

from __future__ import annotations

FORMAT = 1
"""Version of manifest and segment that this app writes; it refuses a higher one."""

KIB = 1024
MIB = 1024 * KIB
GIB = 1024 * MIB

VOLUME_BYTES = GIB
"""Largest volume; far below the 4 GiB that FAT32 allows, so that one bad copy costs one volume."""

VOLUMES = 256
"""Volumes of one bundle: their numbers are two hex digits."""

ENTRIES = 100_000
"""Objects in one bundle."""

MANIFEST_BYTES = 48 * MIB
"""A manifest as it is stored. 100,000 photos need 16 MB."""

PLAIN_BYTES = 16 * MIB
"""A segment, roster, pack, receipt or enrolment once opened; what a decompression bomb can grow to."""

SEALED_SPARE = 64 * KIB
"""What sealing and compression may add to a plain object: header, stanzas of the recipients, tags of the pieces."""

SEALED_BYTES = PLAIN_BYTES + PLAIN_BYTES // 1000 + SEALED_SPARE
"""A plain object as it is stored."""

AGE_HEADER_BYTES = 32 * KIB
"""The header of a sealed object; each recipient takes about 100 bytes and one key agreement to try."""

RECIPIENTS = 128
"""Keys that one bundle is sealed to."""

NOTE_FIELDS = 8
TEXT_LENGTH = 128
"""An id, a key or a zone in the manifest."""

SEGMENT_CHANGES = 1000
CHANGE_BYTES = MIB
"""One change's body."""

SEGMENT_HEADER_BYTES = 256 * KIB

FOLDER_NAMES = 10_000
"""Names looked at in a folder when bundles are sought."""

CHUNK_BYTES = MIB
"""What is read or written at once; the person can stop between two chunks."""

SEQUENCE = 2**53 - 1
"""Largest number in a manifest or segment: what every JSON reader can hold."""
