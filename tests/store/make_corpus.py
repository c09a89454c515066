"""`python -m tests.store.make_corpus`: adds a store of the newest revision to the corpus of old store files.

Run it once for a new revision, with the program that first has it, and commit what it made. A store that is in the
corpus is never made again: it shows what a school has on its disk. The keys beside it are of this made-up school only.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from oso_desktop.dossier.breach import PrivacyOfficer
from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.dossier.secrecy import SecrecyPromised
from oso_desktop.services import drafts
from oso_desktop.services.stores import confirm_recovery, create_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.blobs import SealedBlob
from oso_desktop.store.database import Unit
from oso_desktop.store.migrate import HEAD
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.school_keys import new_school_keys, seal_keys
from tests.store import corpus_facts as corpus
from tests.store.examples import (
    NOON,
    SCHOOL,
    TAKEN,
    a_delivery,
    a_full_dossier,
    a_known_school,
    a_letter,
    a_print,
    a_student,
    an_attachment,
    an_own_card,
)

WORDS = {
    "attachments": b"Een verzonnen bijlage.",
    "letters": b"%PDF-1.7 een verzonnen brief",
    "versions": b"<dossier>verzonnen</dossier>",
    "packages": b"een verzonnen pakket",
    "prints": b"%PDF-1.7 een verzonnen afdruk",
    "received": b"<dossier>van een verzonnen school</dossier>",
}


def fill(workspace: Workspace) -> None:
    """One of every kind of thing that a store can hold."""
    student = a_student("1", "Zwaluwstaartje")
    attachment = _with_digest("attachments", an_attachment(student))
    dossier = a_full_dossier(student)
    version = _with_digest("versions", dossier.versions[0])
    package = _with_digest("packages", replace(dossier.packages[0], version_id=version.id))
    dossier = replace(dossier, versions=(version,), packages=(package,))
    letter = _with_digest("letters", a_letter(dossier))
    printed = _with_digest("prints", a_print(student.id))
    with workspace.change(Right.EDIT, "corpus gevuld", student.id, aantal=1) as unit:
        unit.students.save(student)
        unit.students.save(a_student("2", "Łęcki-Müller"))
        unit.attachments.add(attachment, _sealed(workspace, "attachments", attachment.id))
        unit.dossiers.save(dossier)
        unit.versions.put(version.id, _sealed(workspace, "versions", version.id))
        unit.packages.put(package.id, _sealed(workspace, "packages", package.id))
        unit.letters.add(letter, _sealed(workspace, "letters", letter.id))
        unit.prints.add(printed, _sealed(workspace, "prints", printed.id))
        delivery = _with_digest("received", a_delivery(student))
        unit.received.add(delivery, _sealed(workspace, "received", delivery.id))
        unit.received.record(delivery.id, TAKEN)
        _add_card(workspace, unit)
        unit.addresses.save(a_known_school())
        _later_kinds(unit)
    with workspace.change(Right.LETTERS, "brief afgedrukt", letter.id) as unit:
        unit.letters.mark_printed(letter.id, NOON)
    drafts.keep(workspace, [drafts.Draft(place="dossier", text="Half getypt.", dossier_id=dossier.id)])


def _add_card(workspace: Workspace, unit: Unit) -> None:
    keys, card = new_school_keys(), an_own_card()
    sealed = seal_keys(workspace.identity_key, keys, store_id=workspace.store_id, keys_id=card.id)
    unit.own_cards.add(card, SealedBlob(sealed.wrapped_key, sealed.sealed))


def _later_kinds(unit: Unit) -> None:
    unit.settings.save(PrivacyOfficer(name="F. Verzonnen", reach="fg@voorbeeld.invalid"))
    unit.records.add(SecrecyPromised(by="proef", role="directeur", at=NOON))


def _with_digest(kind: str, thing: Any) -> Any:
    return replace(thing, sha256=hashlib.sha256(WORDS[kind]).hexdigest())


def _sealed(workspace: Workspace, kind: str, item: str) -> SealedBlob:
    return workspace.seal(corpus.PURPOSES[kind], item, WORDS[kind])


def make(folder: Path) -> None:
    """Makes the store in `folder`, with its keys and what it holds written down beside it."""
    keychain = MemoryKeychain()
    user = User(name="proef", role=Role.HEAD)
    made = create_store(folder, school=SCHOOL, user=user, keychain=keychain, clock=lambda: NOON)
    workspace, recovery = made.workspace, made.recovery
    confirm_recovery(workspace, recovery, dict(enumerate(recovery.words, start=1)))
    fill(workspace)
    with workspace.store.read() as unit:
        count = unit.audit.verify().count
    keys = {
        "keychain": {workspace.store_id: (keychain.get(workspace.store_id) or b"").hex()},
        "words": " ".join(recovery.words),
    }
    known = {"facts": corpus.facts(workspace), "log": corpus.log(workspace, count)}
    workspace.close()
    for name, value in ((corpus.KEYS_NAME, keys), (corpus.FACTS_NAME, known)):
        (folder / name).write_text(json.dumps(value, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def main() -> int:
    """Makes what is missing; gives 1 if the newest revision is in the corpus already."""
    target = corpus.CORPUS / HEAD
    if target.exists():
        sys.stderr.write(f"the corpus has a store of revision {HEAD} already\n")
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        make(Path(scratch) / "store")
        target.mkdir(parents=True)
        for name in (*corpus.STORE_FILES, corpus.KEYS_NAME, corpus.FACTS_NAME):
            shutil.copyfile(Path(scratch) / "store" / name, target / name)
    listed = json.loads(corpus.MANIFEST.read_text()) if corpus.MANIFEST.exists() else {}
    for path in sorted(target.iterdir()):
        listed[f"{HEAD}/{path.name}"] = hashlib.sha256(path.read_bytes()).hexdigest()
    corpus.MANIFEST.write_text(json.dumps(listed, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
