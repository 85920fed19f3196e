"""Bytes to Article; the only way to the network."""
