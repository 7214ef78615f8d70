"""The only room with SQL: the encrypted database, its log, what is derived from the log, and the evidence files.

Rows and connections never leave this room; services hold a `Tx` only to hand it back to functions here.
"""
