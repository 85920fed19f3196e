"""Pure functions that turn acts into days, by clauses that are data."""
