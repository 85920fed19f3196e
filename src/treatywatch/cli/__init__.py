"""The command line: parses arguments, asks, hands to publish."""
