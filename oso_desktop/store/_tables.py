"""The tables as they are now. Private to the store; how they came to be is told by the migrations.

What protects facts from change are triggers, and those stand in the migrations alone. A table marked `append_only`
refuses every update (of a letter all but the moment of its printing), and refuses the removal of a row as long as
the row it belongs to is still there; so the removal of a whole pupil, which removes owners first, is the one way out.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def _table(name: str, *parts: SchemaItem, info: dict[str, object] | None = None) -> Table:
    # Strict: a number in a column of text is refused when it is written, not found when it is read.
    return Table(name, metadata, *parts, info=info or {}, sqlite_strict=True)


def _number() -> Column[int]:
    """The order in which rows came, since ids are random."""
    return Column("number", Integer, primary_key=True)


def _id() -> Column[str]:
    return Column("id", Text, nullable=False, unique=True)


def _owner(name: str, target: str, *, nullable: bool = False) -> Column[str]:
    # Deferred, so that within one unit of work content may be put before the fact it belongs to.
    return Column(
        name,
        Text,
        ForeignKey(f"{target}.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        nullable=nullable,
        index=True,
    )


def _payload() -> tuple[Column[str], Column[int]]:
    return Column("payload", Text, nullable=False), Column("payload_version", Integer, nullable=False)


def _single(name: str, *columns: Column[str] | Column[int]) -> Table:
    """A table of one row."""
    return _table(
        name,
        Column("id", Integer, primary_key=True),
        *columns,
        CheckConstraint("id = 1", name="single"),
    )


def _content(owner: str, name: str = "", *, append_only: bool = True) -> Table:
    """The sealed content of another table's rows: apart, so that a list never reads it."""
    return _table(
        name or f"{owner.removesuffix('s')}_contents",
        Column(
            "owner_id",
            Text,
            ForeignKey(f"{owner}.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
            primary_key=True,
        ),
        Column("wrapped_key", LargeBinary, nullable=False),
        Column("sealed", LargeBinary, nullable=False),
        info={"append_only": append_only},
    )


def _fact(name: str, *columns: Column[str] | Column[int]) -> Table:
    """Facts of a dossier, in the order in which they were recorded."""
    return _table(
        name,
        _number(),
        _owner("dossier_id", "dossiers"),
        *columns,
        *_payload(),
        info={"append_only": True},
    )


store_info = _single("store_info", Column("store_id", Text, nullable=False))

own_school = _single("own_school", *_payload())

users = _table("users", _number(), Column("name", Text, nullable=False, unique=True), *_payload())

students = _table(
    "students",
    _number(),
    _id(),
    Column("key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("list_name", Text, nullable=False),
    Column("group_name", Text, nullable=False),
    Column("year_group", Text, nullable=False),
    Column("birth_date", Text),
    Column("guardians", Text, nullable=False),
    Column("content_hash", Text, nullable=False),
    Column("profile", Text),
)

# Apart from the outline: a list of a whole school would else have to decrypt every page of every record.
student_records = _table(
    "student_records",
    Column(
        "student_id",
        Text,
        ForeignKey("students.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    ),
    *_payload(),
)

attachments = _table(
    "attachments",
    _number(),
    _id(),
    _owner("student_id", "students"),
    Column("kind", Text, nullable=False),
    *_payload(),
)

dossiers = _table("dossiers", _number(), _id(), _owner("student_id", "students"), *_payload())

settings = _table("settings", Column("name", Text, primary_key=True), *_payload())

records = _table(
    "records",
    _number(),
    _owner("student_id", "students", nullable=True),
    *_payload(),
    info={"append_only": True},
)

# What somebody was typing when the program was locked; sealed, and gone with the pupil.
drafts = _table(
    "drafts",
    _number(),
    _owner("student_id", "students", nullable=True),
    Column("by", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("wrapped_key", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    UniqueConstraint("by", "place"),
)

# Papers that belong to no dossier; those that name several pupils are not in here, see `dossier.prints.Trace`.
prints = _table(
    "prints",
    _number(),
    _id(),
    _owner("student_id", "students", nullable=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    *_payload(),
    info={"append_only": True},
)

own_cards = _table("own_cards", _number(), _id(), *_payload())
# The private halves of its keys, under the key for the school's identity.
own_card_keys = _content("own_cards", "own_card_keys", append_only=False)

addresses = _table(
    "addresses",
    _number(),
    _id(),
    Column("brin", Text, nullable=False),
    Column("location", Text, nullable=False),
    *_payload(),
    Index(None, "brin", "location", unique=True),
)

# Never changed, but not marked as such: its sender can have it destroyed while the pupil stays.
received = _table(
    "received",
    _number(),
    _id(),
    _owner("student_id", "students"),
    Column("package_id", Text, nullable=False, index=True),
    *_payload(),
)
received_events = _table(
    "received_events",
    _number(),
    _owner("received_id", "received"),
    *_payload(),
    info={"append_only": True},
)

inzage_facts = _fact("inzage_facts")
remarks = _fact("remarks", _id())
versions = _fact("versions", _id())
packages = _fact("packages", _id(), _owner("version_id", "versions"))
deliveries = _fact(
    "deliveries", _id(), _owner("version_id", "versions"), _owner("package_id", "packages", nullable=True)
)
dossier_events = _fact("dossier_events")
letters = _fact("letters", _id(), Column("printed_at", Text))

attachment_contents = _content("attachments")
version_contents = _content("versions")
package_contents = _content("packages")
letter_contents = _content("letters")
print_contents = _content("prints")
received_contents = _content("received", "received_contents")

audit = _table(
    "audit",
    _number(),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False, index=True),
    Column("detail", Text, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    info={"append_only": True},
)
