"""One file for each thing a person wants done; services do not call each other."""
