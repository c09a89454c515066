"""The command line: stable, a thin skin over the services. Nothing here decides anything."""

from oso_desktop.cli.commands import main
from oso_desktop.cli.console import CLEAN, FAULT, FINDINGS, INTERRUPTED, UNHEARD, UNUSABLE

__all__ = ["CLEAN", "FAULT", "FINDINGS", "INTERRUPTED", "UNHEARD", "UNUSABLE", "main"]
