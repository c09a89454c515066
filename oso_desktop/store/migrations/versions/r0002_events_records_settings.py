"""Events of a dossier, records of the whole school, and its settings.

Revision ID: 0002
Revises: 0001
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

OWNERS = {"dossier_events": ("dossier_id", "dossiers"), "records": ("student_id", "students")}


def upgrade() -> None:
    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), nullable=False),
        *_payload(),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
        sqlite_strict=True,
    )
    for table, (column, owner) in OWNERS.items():
        op.create_table(
            table,
            sa.Column("number", sa.Integer(), nullable=False),
            sa.Column(column, sa.Text(), nullable=table == "records"),
            *_payload(),
            sa.ForeignKeyConstraint(
                [column],
                [f"{owner}.id"],
                name=op.f(f"fk_{table}_{column}"),
                ondelete="CASCADE",
                deferrable=True,
                initially="DEFERRED",
            ),
            sa.PrimaryKeyConstraint("number", name=op.f(f"pk_{table}")),
            sqlite_strict=True,
        )
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
        _forbid(table, "UPDATE", "changed", "1")
        # What belongs to nobody stays for good; what belongs to somebody goes when its owner has gone.
        standing = f"OLD.{column} IS NULL OR OLD.{column} IN (SELECT id FROM {owner})"  # noqa: S608 - names of this file
        _forbid(table, "DELETE", "stays", standing)


def downgrade() -> None:
    for table in (*OWNERS, "settings"):
        op.drop_table(table)


def _payload() -> list[sa.Column[Any]]:
    return [
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("payload_version", sa.Integer(), nullable=False),
    ]


def _forbid(table: str, act: str, suffix: str, condition: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_{suffix} BEFORE {act} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, 'facts are not {'removed' if act == 'DELETE' else 'changed'}'); END"
    )
