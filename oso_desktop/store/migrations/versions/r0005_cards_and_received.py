"""The school's own cards with their keys, the address book, and what other schools brought.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_MADE = ("own_cards", "own_card_keys", "addresses", "received", "received_contents", "received_events")


def upgrade() -> None:
    _table("own_cards", _number(), _text("id"), _unique("own_cards"))
    _contents("own_card_keys", "own_cards")
    _table("addresses", _number(), _text("id"), _text("brin"), _text("location"), _unique("addresses"))
    op.create_index(op.f("ix_addresses_brin_location"), "addresses", ["brin", "location"], unique=True)
    _table(
        "received",
        _number(),
        _text("id"),
        _text("student_id"),
        _text("package_id"),
        _reference("received", "student_id", "students"),
        _unique("received"),
    )
    op.create_index(op.f("ix_received_student_id"), "received", ["student_id"])
    op.create_index(op.f("ix_received_package_id"), "received", ["package_id"])
    _contents("received_contents", "received")
    _table(
        "received_events",
        _number(),
        _text("received_id"),
        _reference("received_events", "received_id", "received"),
    )
    op.create_index(op.f("ix_received_events_received_id"), "received_events", ["received_id"])
    # A delivery stays as it came. It can go as a whole: with its pupil, or when its sender asks for that.
    _forbid("received", "UPDATE", "changed", "1", "changed")
    _forbid("received_contents", "UPDATE", "changed", "1", "changed")
    _forbid("received_contents", "DELETE", "stays", "OLD.owner_id IN (SELECT id FROM received)", "removed")
    _forbid("received_events", "UPDATE", "changed", "1", "changed")
    _forbid("received_events", "DELETE", "stays", "OLD.received_id IN (SELECT id FROM received)", "removed")


def downgrade() -> None:
    for table in reversed(_MADE):
        op.drop_table(table)


def _table(name: str, *parts: sa.schema.SchemaItem) -> None:
    columns = [part for part in parts if isinstance(part, sa.Column)]
    others = [part for part in parts if not isinstance(part, sa.Column)]
    op.create_table(
        name,
        *columns,
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("payload_version", sa.Integer(), nullable=False),
        *others,
        sa.PrimaryKeyConstraint("number", name=op.f(f"pk_{name}")),
        sqlite_strict=True,
    )


def _contents(name: str, owners: str) -> None:
    op.create_table(
        name,
        _text("owner_id"),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        _reference(name, "owner_id", owners),
        sa.PrimaryKeyConstraint("owner_id", name=op.f(f"pk_{name}")),
        sqlite_strict=True,
    )


def _number() -> sa.Column[int]:
    return sa.Column("number", sa.Integer(), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _unique(table: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint("id", name=op.f(f"uq_{table}_id"))


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=op.f(f"fk_{table}_{column}"),
        ondelete="CASCADE",
        deferrable=True,
        initially="DEFERRED",
    )


def _forbid(table: str, act: str, suffix: str, condition: str, word: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_{suffix} BEFORE {act} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, 'facts are not {word}'); END"
    )
