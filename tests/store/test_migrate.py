"""Migrations: the tables they make are the tables we use, and no store is harmed on the way."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from oso_desktop.store import migrate
from oso_desktop.store._tables import metadata
from oso_desktop.store.database import FILE_NAME, Store
from oso_desktop.store.engine import make_engine
from oso_desktop.store.errors import StoreTooNew
from tests.store import apart as acts
from tests.store.conftest import Apart
from tests.store.examples import a_full_dossier, a_student, attempt, keyed, reopen

SECOND = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"

def upgrade():
    with op.batch_alter_table("students") as students:
        students.add_column(sa.Column("nickname", sa.Text(), nullable=True))
        students.alter_column("group_name", new_column_name="class_name")
    {rest}

def downgrade():
    pass
"""


def scripts(folder: Path, rest: str = "") -> Path:
    """Our revisions and one more, in a folder of their own."""
    target = folder / "scripts"
    shutil.copytree(migrate.SCRIPTS, target, ignore=shutil.ignore_patterns("__pycache__"))
    (target / "versions" / "r9999_more.py").write_text(SECOND.format(rest=rest, head=migrate.HEAD))
    return target


def schema(connection: Connection) -> set[tuple[str, str]]:
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(name, sql) for name, sql in rows if name != "alembic_version"}


def migrating(store: Store) -> Connection:
    """A connection as a migration gets it."""
    engine = make_engine(store._path, store._database_key, foreign_keys=False)
    return engine.connect().execution_options(writing=True)


def test_the_newest_revision_is_the_one_we_know() -> None:
    assert ScriptDirectory(str(migrate.SCRIPTS)).get_heads() == [migrate.HEAD]


def test_the_migrated_tables_are_the_tables_we_use(store: Store) -> None:
    with store._connected(writing=False) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_every_table_checks_the_type_of_its_values(store: Store) -> None:
    with store._connected(writing=False) as connection:
        strict = {row.name: row.strict for row in connection.exec_driver_sql("PRAGMA table_list")}

    assert {name for name in metadata.tables if strict[name]} == set(metadata.tables)


def test_every_constraint_has_a_name(store: Store) -> None:
    """A migration can drop or change only what it can name."""
    unnamed = [
        f"{table.name}: {type(constraint).__name__}"
        for table in metadata.sorted_tables
        for constraint in table.constraints
        if not constraint.name
    ]

    assert unnamed == []


def test_up_down_and_up_again_ends_where_it_began(store: Store) -> None:
    with migrating(store) as connection, connection.begin():
        before = schema(connection)
        migrate.downgrade(connection, "base")
        between = schema(connection)
        migrate.upgrade(connection)
        assert schema(connection) == before
        connection.get_transaction().rollback()  # type: ignore[union-attr]  # we are in one

    assert between == set()
    assert len(before) > len(metadata.tables)


def test_a_newer_store_is_refused_untouched(folder: Path) -> None:
    newer = keyed(folder / FILE_NAME)
    newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    before = (folder / FILE_NAME).read_bytes()

    with pytest.raises(StoreTooNew):
        reopen(folder)

    assert (folder / FILE_NAME).read_bytes() == before
    assert not (folder / migrate.BACKUP_NAME).exists()


def filled(folder: Path) -> list[str]:
    store = reopen(folder)
    student = a_student("1", "Zwaluwstaartje")
    attempt(
        store,
        lambda unit: unit.students.save(student),
        lambda unit: unit.dossiers.save(a_full_dossier(student)),
    )
    store.close()
    return rows(folder)


def rows(folder: Path) -> list[str]:
    """All rows but those of the table that the migration in these tests rebuilds."""
    connection = keyed(folder / FILE_NAME)
    found = [
        f"{table} {row}"
        for table in metadata.tables
        if table != "students"
        for row in connection.execute(f"SELECT * FROM {table}")
    ]
    connection.close()
    return found


def test_an_older_store_is_brought_up_to_date_with_everything_in_it(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = filled(folder)
    old_file = (folder / FILE_NAME).read_bytes()
    monkeypatch.setattr(migrate, "SCRIPTS", scripts(tmp_path_factory.mktemp("later")))
    monkeypatch.setattr(migrate, "HEAD", "9999")

    reopen(folder).close()

    assert rows(folder) == before
    connection = keyed(folder / FILE_NAME)
    assert connection.execute("SELECT class_name, nickname FROM students").fetchall() == [("8a", None)]
    connection.close()
    assert (folder / migrate.BACKUP_NAME).read_bytes() == old_file
    assert not [path for path in folder.iterdir() if path.suffix == ".nieuw"]
    reopen(folder).close()


@pytest.mark.parametrize(
    "rest",
    [
        "raise ZeroDivisionError",
        # Deferred and unwatched during a migration, so looked for at its end.
        'op.execute("DELETE FROM students")',
    ],
)
def test_a_migration_that_fails_leaves_the_store_as_it_was(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, rest: str
) -> None:
    before = filled(folder)
    with monkeypatch.context() as patched:
        patched.setattr(migrate, "SCRIPTS", scripts(tmp_path_factory.mktemp("later"), rest))
        patched.setattr(migrate, "HEAD", "9999")
        with pytest.raises((ZeroDivisionError, RuntimeError)):
            reopen(folder)

    store = reopen(folder)
    with store.read() as unit:
        assert [student.key for student in unit.students.outlines()] == ["1"]
    store.close()
    assert rows(folder) == before


def test_opening_an_up_to_date_store_does_not_load_the_migrations_library(folder: Path, apart: Apart) -> None:
    """Nor is the module that writes plaintext ever loaded."""
    assert apart(acts.tell_libraries, folder) == ["[]", "['alembic']"]
