"""Keys, certificates, roster, invitation, enrolment, recovery; sealing and signing through libraries.

Nothing here knows the database, a bundle or a service. No cryptography of our own: Argon2id, AES-GCM and Ed25519 come
from `cryptography`, age from `pyrage`.
"""
