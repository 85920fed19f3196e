"""Answers and readings to terminal text, HTML, JSON and CSV."""
