"""The seven guiding principles as pure functions: facts and a date in, findings out."""
