"""The guiding principles as checkable statements. Pure: facts, rules and a day in, findings out."""
