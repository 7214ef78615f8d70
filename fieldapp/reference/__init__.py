"""Reference packs: plans, goals, thresholds, limits, sectors, costs, country rules, instruments and places, by date.

Here: reading the packs of `resources/reference/` and those that an office put over them, answering questions about
them, and working out what an edited one would be. The facts themselves are data with source, licence and validity,
never code; words for errors are in `fieldapp.words`. Nothing is read before it is asked for, and nothing is written.
"""
