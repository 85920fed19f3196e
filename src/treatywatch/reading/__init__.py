"""Text to a Reading: mentions, statements, events and claims; knows no storage."""
