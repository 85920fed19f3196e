"""Who exists when, what they are called, their memberships and borders."""
