"""Reference packs: plans, goals, thresholds, instruments and places, all by date.

Here: reading the packs of `resources/reference/` and answering questions about them. The facts themselves are data
with source, licence and validity, never code; words for errors are in `fieldapp.words`. Nothing is read before it is
asked for, and nothing is ever written.
"""
