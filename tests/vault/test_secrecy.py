"""No secret shows in a repr, a text, a traceback or a file, and none can be carried off by copying."""

from __future__ import annotations

import base64
import copy
import json
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.keys import Purpose, StoreKey, derive
from oso_desktop.vault.recovery import RecoveryCode, parse_words
from oso_desktop.vault.sealing import SealBroken, seal, unseal
from oso_desktop.vault.slots import save_slots, unlock_with_keychain, unlock_with_recovery
from oso_desktop.vault.spoken_code import CodeError
from tests.vault.conftest import NewStore


def disguises(secret: bytes) -> Iterator[str]:
    """The shapes in which a secret would show in a text."""
    yield secret.hex()
    yield base64.b64encode(secret).decode()
    yield repr(secret)[2:-1]
    yield repr(bytearray(secret))[len("bytearray(b'") : -2]  # escapes quotes otherwise than bytes do
    yield str(list(secret))[1:-1]


def secrets_of(store: NewStore) -> list[str]:
    device_key = store.keychain.get(store.key.store_id)
    assert device_key is not None
    keys = [bytes(store.key.reveal()), device_key, store.code.reveal()]
    keys += [derive(store.key, purpose) for purpose in Purpose]
    return [shape for key in keys for shape in disguises(key)] + [
        " ".join(pair) for pair in zip(store.code.words, store.code.words[1:], strict=False)
    ]


def test_the_search_for_secrets_finds_one(new_store: NewStore) -> None:
    assert any(secret in f"key={bytes(new_store.key.reveal()).hex()}" for secret in secrets_of(new_store))
    assert any(secret in f"key={new_store.key.reveal()!r}" for secret in secrets_of(new_store))


@pytest.mark.parametrize("shown", [repr, str, format, lambda it: f"{it!r} {it!s} {it}", "{0} {0!r}".format])
def test_nothing_that_holds_a_secret_shows_it(shown: Callable[[object], str], new_store: NewStore) -> None:
    item = seal(derive(new_store.key, Purpose.CONTENT), b"x", store_id="s", purpose="p", item_id="i")
    holders = [new_store.key, new_store.code, new_store.slots, new_store.keychain, item, new_store]

    texts = " ".join(shown(holder) for holder in holders)

    assert [secret for secret in secrets_of(new_store) if secret in texts] == []


@pytest.mark.parametrize(
    "carry", [copy.copy, copy.deepcopy, lambda it: it.__reduce__(), lambda it: it.__reduce_ex__(4)]
)
def test_secrets_are_neither_copied_nor_serialised(
    carry: Callable[[object], object], new_store: NewStore
) -> None:
    for holder in (new_store.key, new_store.code):
        with pytest.raises(TypeError, match="secret"):
            carry(holder)


def test_what_is_shown_instead_names_the_kind_of_thing(new_store: NewStore) -> None:
    assert repr(new_store.key) == "<StoreKey: geheim>"
    with pytest.raises(
        TypeError, match=r"^RecoveryCode holds a secret: it is neither copied nor serialised$"
    ):
        copy.copy(new_store.code)


def test_tracebacks_of_every_failure_keep_the_secrets(new_store: NewStore) -> None:
    """Also with the local objects shown, for the frames of this room's callers."""
    wrong_entry = MemoryKeychain()
    wrong_entry.set(new_store.key.store_id, bytes(32))
    mistyped = " ".join(["qqqq", *new_store.code.words[1:]])
    swapped = " ".join(reversed(new_store.code.words))
    content_key = derive(new_store.key, Purpose.CONTENT)
    item = seal(content_key, b"x", store_id="s", purpose="p", item_id="i")
    failures: list[Callable[[], object]] = [
        lambda: unlock_with_keychain(new_store.slots, wrong_entry),
        lambda: unlock_with_keychain(new_store.slots, MemoryKeychain()),
        lambda: unlock_with_recovery(new_store.slots, mistyped),
        lambda: unlock_with_recovery(new_store.slots, swapped),
        lambda: unseal(content_key, item, store_id="s", purpose="p", item_id="j"),
        lambda: StoreKey(bytes(new_store.key.reveal())[1:], "s"),
        lambda: RecoveryCode(new_store.code.reveal(), 1 << 12),
        lambda: copy.copy(new_store.key),
    ]

    texts = []
    for failure in failures:
        with pytest.raises(Exception) as problem:  # noqa: PT011  each failure has its own error, told elsewhere
            failure()
        texts.append("".join(traceback.format_exception(problem.value)))

    assert len(texts) == len(failures)
    assert [secret for secret in secrets_of(new_store) if any(secret in text for text in texts)] == []


def test_errors_about_words_name_no_word_in_their_text(new_store: NewStore) -> None:
    words = list(new_store.code.words)
    words[5] += "q"

    with pytest.raises(CodeError) as problem:
        parse_words(" ".join(words))

    assert words[5] not in repr(problem.value)
    assert new_store.code.words[5] not in f"{problem.value}".split()


def test_an_error_hides_what_caused_it(new_store: NewStore) -> None:
    item = seal(bytes(32), b"x", store_id="s", purpose="p", item_id="i")

    with pytest.raises(SealBroken) as problem:
        unseal(bytes(32), item, store_id="s", purpose="p", item_id="j")

    assert problem.value.__suppress_context__


def test_the_file_with_slots_holds_no_secret_in_the_clear(tmp_path: Path, new_store: NewStore) -> None:
    save_slots(tmp_path, new_store.slots)
    text = "".join(path.read_text("utf-8") for path in tmp_path.iterdir())

    assert [secret for secret in secrets_of(new_store) if secret in text] == []
    assert json.loads(text)["content"]["store_id"] == new_store.key.store_id
