"""`python -m tests.letters.pictures`: makes how the letters look now what is expected; look at each of them."""

from __future__ import annotations

from tests.letters.pictures import FOLDER, ROUNDING, difference, keep, pictures


def main() -> None:
    """Renews the pictures that differ, and takes away those of letters that are gone."""
    wanted = {picture.path for picture in pictures()}
    for path in set(FOLDER.glob("*.png")) - wanted:
        path.unlink()
        print(f"weg: {path.name}")  # noqa: T201
    for picture in pictures():
        if picture.path.exists() and difference(picture.expected(), picture.seen()) <= ROUNDING:
            continue
        print(f"{picture.path.name}: {keep(picture):,} bytes")  # noqa: T201


if __name__ == "__main__":
    main()
