"""What happened to each field, and what follows from it: changes, heads, conflicts. Pure: no I/O, no clock."""
