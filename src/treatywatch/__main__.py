"""`python -m treatywatch`."""

from treatywatch.cli.main import run

if __name__ == "__main__":
    raise SystemExit(run())
