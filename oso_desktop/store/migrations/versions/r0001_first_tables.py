"""The first tables, and the triggers that keep facts as they were recorded.

Revision ID: 0001
Revises:
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

FACTS = ("inzage_facts", "remarks", "versions", "packages", "deliveries", "letters")
CONTENTS = {
    "attachment_contents": "attachments",
    "version_contents": "versions",
    "package_contents": "packages",
    "letter_contents": "letters",
}
LETTER_COLUMNS = "number, dossier_id, id, payload, payload_version"
OTHERS = (
    "audit",
    "dossiers",
    "attachments",
    "student_records",
    "students",
    "users",
    "own_school",
    "store_info",
)


def upgrade() -> None:
    _school()
    _pupils()
    _dossiers()
    _audit()


def downgrade() -> None:
    # Children first; a table takes its indexes and triggers with it.
    for table in (
        *CONTENTS,
        "deliveries",
        "packages",
        "versions",
        "letters",
        "remarks",
        "inzage_facts",
        *OTHERS,
    ):
        op.drop_table(table)


def _school() -> None:
    for table, columns in (("store_info", [_text("store_id")]), ("own_school", _payload())):
        op.create_table(
            table,
            sa.Column("id", sa.Integer(), nullable=False),
            *columns,
            sa.CheckConstraint("id = 1", name=op.f(f"ck_{table}_single")),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
            sqlite_strict=True,
        )
    _numbered("users", _text("name"), *_payload(), unique=("name",))


def _pupils() -> None:
    _numbered(
        "students",
        *(_text(name) for name in ("id", "key", "name", "list_name", "group_name", "year_group")),
        _text("birth_date", nullable=True),
        _text("guardians"),
        _text("content_hash"),
        _text("profile", nullable=True),
        unique=("id", "key"),
    )
    op.create_table(
        "student_records",
        _text("student_id"),
        *_payload(),
        _reference("student_records", "student_id", "students"),
        sa.PrimaryKeyConstraint("student_id", name=op.f("pk_student_records")),
        sqlite_strict=True,
    )
    _numbered(
        "attachments",
        _text("id"),
        _text("student_id"),
        _text("kind"),
        *_payload(),
        unique=("id",),
        refers={"student_id": "students"},
    )
    _contents("attachment_contents")


def _dossiers() -> None:
    _numbered(
        "dossiers",
        _text("id"),
        _text("student_id"),
        *_payload(),
        unique=("id",),
        refers={"student_id": "students"},
    )
    _fact("inzage_facts")
    _fact("remarks", _text("id"))
    _fact("versions", _text("id"))
    _fact("packages", _text("id"), _text("version_id"), refers={"version_id": "versions"})
    _fact(
        "deliveries",
        _text("id"),
        _text("version_id"),
        _text("package_id", nullable=True),
        refers={"version_id": "versions", "package_id": "packages"},
    )
    _fact("letters", _text("id"), _text("printed_at", nullable=True), fixed=LETTER_COLUMNS)
    for table in ("version_contents", "package_contents", "letter_contents"):
        _contents(table)


def _audit() -> None:
    names = ("at", "by", "role", "action", "subject", "detail")
    _numbered("audit", *(_text(name) for name in names), sa.Column("mac", sa.LargeBinary(), nullable=False))
    op.create_index(op.f("ix_audit_subject"), "audit", ["subject"])
    _forbid("audit", "UPDATE", "changed")
    _forbid("audit", "DELETE", "stays")


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _payload() -> list[sa.Column[Any]]:
    return [_text("payload"), sa.Column("payload_version", sa.Integer(), nullable=False)]


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=op.f(f"fk_{table}_{column}"),
        ondelete="CASCADE",
        deferrable=True,
        initially="DEFERRED",
    )


def _numbered(
    table: str, *columns: sa.Column[Any], unique: tuple[str, ...] = (), refers: dict[str, str] | None = None
) -> None:
    refers = refers or {}
    op.create_table(
        table,
        sa.Column("number", sa.Integer(), nullable=False),
        *columns,
        *(_reference(table, column, target) for column, target in refers.items()),
        sa.PrimaryKeyConstraint("number", name=op.f(f"pk_{table}")),
        *(sa.UniqueConstraint(column, name=op.f(f"uq_{table}_{column}")) for column in unique),
        sqlite_strict=True,
    )
    for column in refers:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _fact(
    table: str, *columns: sa.Column[Any], refers: dict[str, str] | None = None, fixed: str | None = None
) -> None:
    unique = tuple(column.name for column in columns if column.name == "id")
    _numbered(
        table,
        _text("dossier_id"),
        *columns,
        *_payload(),
        unique=unique,
        refers={"dossier_id": "dossiers", **(refers or {})},
    )
    _forbid(table, f"UPDATE OF {fixed}" if fixed else "UPDATE", "changed")
    _forbid(table, "DELETE", "stays", "OLD.dossier_id IN (SELECT id FROM dossiers)")


def _contents(table: str) -> None:
    owner = CONTENTS[table]
    op.create_table(
        table,
        _text("owner_id"),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        _reference(table, "owner_id", owner),
        sa.PrimaryKeyConstraint("owner_id", name=op.f(f"pk_{table}")),
        sqlite_strict=True,
    )
    _forbid(table, "UPDATE", "changed")
    still_owned = f"OLD.owner_id IN (SELECT id FROM {owner})"  # noqa: S608 - a table name of this file
    _forbid(table, "DELETE", "stays", still_owned)


def _forbid(table: str, act: str, suffix: str, condition: str = "1") -> None:
    # When a row is removed because its owner was, the owner is gone already: that is the one removal let through.
    op.execute(
        f"CREATE TRIGGER {table}_{suffix} BEFORE {act} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, 'facts are not {'removed' if act == 'DELETE' else 'changed'}'); END"
    )
