"""Frozen types that every floor speaks in; no input or output here."""
