"""A short unit of work: one question to the store, with the connection that it keeps and without one."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select

from benchmarks.journal import KEYS, keyed
from benchmarks.measure import Figure, Sizes, take_turns, timed
from oso_desktop.store._tables import store_info
from oso_desktop.store.database import FILE_NAME, Store
from oso_desktop.store.engine import checked_key, make_engine

NAME = "unit"
_QUESTION = select(store_info.c.store_id)


def measured(sizes: Sizes) -> Figure:
    """One question in a transaction of its own: our store, a bare open connection, and a new one for each question."""
    with TemporaryDirectory(prefix="oso-unit-") as scratch, ExitStack() as stack:
        folder = Path(scratch) / "store"
        Store.create(folder, store_id="0f" * 16, **KEYS).close()
        copy = Path(shutil.copytree(folder, Path(scratch) / "bare")) / FILE_NAME
        store = Store.open(folder, store_id="0f" * 16, **KEYS)
        stack.callback(store.close)
        bare = keyed(copy)
        stack.callback(bare.close)
        anew = make_engine(copy, checked_key(KEYS["database_key"]))

        def ours(_: int) -> None:
            with store.inspect() as connection:
                connection.execute(_QUESTION).all()

        def each_time(_: int) -> None:
            with anew.connect() as connection, connection.begin():
                connection.execute(_QUESTION).all()

        contenders = [timed(ours), timed(partial(_asked, bare)), timed(each_time)]
        for contender in contenders:
            contender(0)
        seconds = take_turns(sizes.rounds * 20, *contenders)
    return Figure(
        name=NAME,
        what="one question to the store, in a transaction of its own",
        floor_is="the same question to a bare connection that stays open and forgets nothing",
        peer_is="the same with a new connection each time",
        unit="ms",
        ours=seconds[0],
        floor=seconds[1],
        peer=seconds[2],
    )


def _asked(connection: sqlcipher.Connection, _: int) -> None:
    connection.execute("BEGIN")
    connection.execute("SELECT store_id FROM store_info").fetchall()
    connection.execute("COMMIT")
