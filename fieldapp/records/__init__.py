"""What a record is: validated shapes, one file per record kind, and their code lists. No I/O.

Every field may be empty: recording a fact is always allowed. One field alone can be refused; rules between
fields are findings, never refusals.
"""
