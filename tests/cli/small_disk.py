"""The command line in a process whose files cannot grow beyond a limit.

`python -m tests.cli.small_disk BYTES ARGUMENT…`. Tells the key that the demo kept in memory on the error stream, so
that the store can be opened afterwards.
"""

from __future__ import annotations

import resource
import sys

from oso_desktop import cli
from oso_desktop.vault import keychain
from oso_desktop.vault.keychain import MemoryKeychain


class Talkative(MemoryKeychain):
    def set(self, store_id: str, secret: bytes) -> None:
        super().set(store_id, secret)
        sys.stderr.write(f"key {store_id} {secret.hex()}\n")


if __name__ == "__main__":
    size, *arguments = sys.argv[1:]
    keychain.MemoryKeychain = Talkative  # type: ignore[misc]  # the demo's own throw-away keychain
    keychain._ALLOWED = {}
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), int(size)))
    sys.exit(cli.main(arguments))
