"""Prints that belong to no dossier, with their sealed content.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "prints",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("student_id", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("payload_version", sa.Integer(), nullable=False),
        _reference("prints", "student_id", "students"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_prints")),
        sa.UniqueConstraint("id", name=op.f("uq_prints_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_prints_student_id"), "prints", ["student_id"])
    op.create_table(
        "print_contents",
        sa.Column("owner_id", sa.Text(), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        _reference("print_contents", "owner_id", "prints"),
        sa.PrimaryKeyConstraint("owner_id", name=op.f("pk_print_contents")),
        sqlite_strict=True,
    )
    # What names no pupil stays for good; what names one goes when that pupil has gone.
    _protect("prints", "OLD.student_id IS NULL OR OLD.student_id IN (SELECT id FROM students)")
    _protect("print_contents", "OLD.owner_id IN (SELECT id FROM prints)")


def downgrade() -> None:
    op.drop_table("print_contents")
    op.drop_table("prints")


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.id"],
        name=op.f(f"fk_{table}_{column}"),
        ondelete="CASCADE",
        deferrable=True,
        initially="DEFERRED",
    )


def _protect(table: str, standing: str) -> None:
    for act, suffix, condition, word in (
        ("UPDATE", "changed", "1", "changed"),
        ("DELETE", "stays", standing, "removed"),
    ):
        op.execute(
            f"CREATE TRIGGER {table}_{suffix} BEFORE {act} ON {table} WHEN {condition} "
            f"BEGIN SELECT RAISE(ABORT, 'facts are not {word}'); END"
        )
