"""Keys, certificates, the roster and revocation; sealing and signing through libraries."""
