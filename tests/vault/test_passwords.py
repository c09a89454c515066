"""Passwords: nothing of one is kept but what can only be guessed, and asking costs the same whoever is asked for."""

from __future__ import annotations

import unicodedata

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from oso_desktop.vault import passwords
from oso_desktop.vault.passwords import LONGEST, SHORTEST, BadPassword, make_verifier, needs_renewal, verify

WORDS = "vier losse wóórden"


@pytest.fixture(scope="module")
def verifier() -> str:
    return make_verifier(WORDS)


def test_only_the_password_itself_is_taken(verifier: str) -> None:
    """R174: Argon2id, 64 MiB, three passes."""
    assert verifier.startswith("$argon2id$v=19$m=65536,t=3,p=1$")
    assert WORDS not in verifier
    assert verify(verifier, WORDS)
    for other in (WORDS.upper(), f"{WORDS} ", WORDS[:-1], ""):
        assert not verify(verifier, other)


def test_a_sign_that_is_typed_in_two_strokes_is_the_same_sign(verifier: str) -> None:
    """Another keyboard composes ó otherwise."""
    assert verify(verifier, unicodedata.normalize("NFD", WORDS))


def test_half_a_character_is_a_character_like_any_other() -> None:
    """Windows lets one type it, and an error of encoding would quote the password."""
    halves = "vier \ud83d losse \udc4d woorden"
    kept = make_verifier(halves)

    assert verify(kept, halves)
    assert not verify(kept, halves.replace("\ud83d", "?"))
    assert not verify(kept, halves.replace("\udc4d", "\udc4e"))


def test_the_same_password_is_never_kept_alike(verifier: str) -> None:
    assert make_verifier(WORDS) != verifier


@pytest.mark.parametrize("password", ["", "x" * (SHORTEST - 1), "ab12" * 5, "abcde" * LONGEST])
def test_what_is_short_endless_or_one_key_held_down_is_no_password(password: str) -> None:
    with pytest.raises(BadPassword) as refusal:
        make_verifier(password)
    assert refusal.value.next_step
    assert not password or password not in str(refusal.value)


@pytest.mark.parametrize("password", ["abcdefghij", "a b c d e ", "ö" * 6 + "abcd"])
def test_no_odd_signs_are_asked_for(password: str) -> None:
    assert verify(make_verifier(password), password)


@pytest.mark.parametrize(
    ("password", "text", "next_step"),
    [
        ("kort", "Een wachtwoord heeft minstens 10 tekens.", "Kies bijvoorbeeld vier losse woorden."),
        ("abcde" * LONGEST, "Een wachtwoord heeft hoogstens 200 tekens.", "Kies een korter wachtwoord."),
        (
            "abab" * 5,
            "Dit wachtwoord is te makkelijk te raden: het zijn steeds dezelfde tekens.",
            "Kies bijvoorbeeld vier losse woorden.",
        ),
    ],
)
def test_a_refusal_says_what_is_wrong_and_what_would_do(password: str, text: str, next_step: str) -> None:
    """R174"""
    with pytest.raises(BadPassword) as refusal:
        make_verifier(password)
    assert (refusal.value.text, refusal.value.next_step) == (text, next_step)


def test_the_bounds_are_where_they_are_said_to_be() -> None:
    assert verify(make_verifier("abcde" * (LONGEST // 5)), "abcde" * (LONGEST // 5))
    with pytest.raises(BadPassword, match="hoogstens 200"):
        make_verifier("abcde" * (LONGEST // 5) + "a")
    with pytest.raises(BadPassword, match="minstens 10"):
        make_verifier("abcdefghi")
    with pytest.raises(BadPassword, match="raden"):
        make_verifier("abcd" * 5)


@pytest.mark.parametrize("kept", ["", "verifier", "$argon2id$v=19$m=65536,t=3,p=1$", "$2b$12$abc"])
def test_where_no_password_is_kept_none_is_right_and_the_work_is_done_all_the_same(
    kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R166: nobody can tell by the time it takes who has a password."""
    asked: list[dict[str, object]] = []

    class Counting:
        def __init__(self, **parameters: object) -> None:
            asked.append(parameters)
            self.real = Argon2id(**parameters)  # type: ignore[arg-type]

        def derive(self, secret: bytes) -> bytes:
            return self.real.derive(secret)

    monkeypatch.setattr(passwords, "Argon2id", Counting)
    assert not verify(kept, WORDS)
    assert [(each["memory_cost"], each["iterations"], each["lanes"]) for each in asked] == [(65536, 3, 1)]


def test_a_verifier_with_other_parameters_still_works_and_asks_to_be_made_anew(verifier: str) -> None:
    """R174: the algorithm and its parameters stand in front, so that they can be renewed."""
    weak = Argon2id(salt=b"s" * 16, length=32, iterations=1, lanes=1, memory_cost=64)
    older = weak.derive_phc_encoded(WORDS.encode())
    assert verify(older, WORDS)
    assert needs_renewal(older)
    assert not needs_renewal(verifier)


def test_what_is_kept_stands_for_all_time() -> None:
    """Known password, known verifier: read in another way, a password that was right yesterday would be wrong."""
    kept = "$argon2id$v=19$m=64,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$j09GsBcMR0tnW3GyyXdQvqvDMd7SEruDLC3mKTecFvs"

    assert verify(kept, "vier losse wóórden² \ud83d")
    assert not verify(kept, "vier losse wóórden2 \ud83d")
