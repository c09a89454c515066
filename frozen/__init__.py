"""What `build.spec` needs to know, and what is asked of the frozen program after it was built."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]

PROGRAM = "oso-desktop"
"""The name of the program's file, of its folder and of the distribution."""
