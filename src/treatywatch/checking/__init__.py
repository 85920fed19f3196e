"""Claims against the record: look up, judge by the tables, say it in lay words."""
