"""One file per thing a person wants done. Services do not call each other; what they share lives in the store."""
