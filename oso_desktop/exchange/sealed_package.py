"""A package closed so that only the school with a certain card can open it (R150).

HPKE in its base mode (RFC 9180) with ML-KEM-768 and X25519 together, HKDF-SHA256 and AES-256-GCM: the encapsulated key
followed by the ciphertext. What it is bound to is `dossier.carriers.package_info`. Opening takes the private keys, and
so is done where those are (`vault.school_keys`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.carriers import CarrierHead, CarrierPackage, package_info
from oso_desktop.exchange.card_file import receiving_key


def seal_package(content: bytes, card: SchoolCard, head: CarrierHead, package: CarrierPackage) -> bytes:
    """The content for the holder of this card alone; 1,136 bytes more than the content.

    ValueError for a card that is not the one that the head names.
    """
    if card.fingerprint != head.receiver_card:
        msg = "the head names another card"
        raise ValueError(msg)
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    return suite.encrypt(content, receiving_key(card), package_info(head, package))


def sealed_ahead(
    packages: Iterable[tuple[CarrierPackage, Callable[[], bytes]]], card: SchoolCard, head: CarrierHead
) -> Iterator[tuple[CarrierPackage, bytes]]:
    """Each package with what makes its content, sealed as by `seal_package`, in the same order.

    Every next one is made and sealed in a thread beside whoever writes this one to the disk; no more than two are in
    memory for that.
    """

    def seal(package: CarrierPackage, content: Callable[[], bytes]) -> bytes:
        return seal_package(content(), card, head, package)

    with ThreadPoolExecutor(1, thread_name_prefix="verzegelen") as beside:
        sealing: tuple[CarrierPackage, Future[bytes]] | None = None
        for package, content in packages:
            following = (package, beside.submit(seal, package, content))
            if sealing is not None:
                yield sealing[0], sealing[1].result()
            sealing = following
        if sealing is not None:
            yield sealing[0], sealing[1].result()
