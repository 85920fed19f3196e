"""Reviewable data files: actors, cues, verdict tables, treaties."""
