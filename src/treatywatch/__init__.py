"""Treatywatch reads the news about treaties with the treaty record open beside it."""

__version__ = "0.1.0"
