"""Claims against the record, by the verdict tables."""
