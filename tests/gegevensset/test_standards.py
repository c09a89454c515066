"""The yearly versions of the standard: each is found by its namespace, and one is written."""

from __future__ import annotations

from oso_desktop.gegevensset import codelists, model
from oso_desktop.gegevensset.meta import members
from oso_desktop.gegevensset.standards import current, known, standard_of
from oso_desktop.gegevensset.v2019_1 import NAMESPACE, Dossier


def test_the_version_of_a_file_is_known_by_its_namespace() -> None:
    found = standard_of(NAMESPACE)

    assert found is not None
    assert (found.version, found.dossier) == ("2019.1", Dossier)
    assert found.root_tag == f"{{{NAMESPACE}}}dossier"


def test_another_year_is_not_known() -> None:
    assert standard_of(NAMESPACE.replace("2019", "2018")) is None
    assert standard_of(None) is None


def test_what_is_written_can_be_read() -> None:
    assert standard_of(current().namespace) is current()
    assert members(current().dossier)


def test_the_program_works_with_the_newest() -> None:
    """What it makes, checks and writes is of one version: its blocks, its names, its code lists."""
    newest = known()[-1]

    assert current() is newest
    assert (newest.dossier, newest.namespace, newest.version, newest.codelists) == (
        model.Dossier,
        model.NAMESPACE,
        model.STANDAARDVERSIE,
        codelists.NEWEST,
    )


def test_no_two_versions_are_taken_for_each_other() -> None:
    assert (
        len({each.namespace for each in known()}) == len({each.version for each in known()}) == len(known())
    )
