"""The yearly versions of the standard: each is found by its namespace, and one is written."""

from __future__ import annotations

from oso_desktop.gegevensset.meta import members
from oso_desktop.gegevensset.standards import current, standard_of
from oso_desktop.gegevensset.v2019_1 import NAMESPACE, Dossier


def test_the_version_of_a_file_is_known_by_its_namespace() -> None:
    known = standard_of(NAMESPACE)

    assert known is not None
    assert (known.version, known.dossier) == ("2019.1", Dossier)
    assert known.root_tag == f"{{{NAMESPACE}}}dossier"


def test_another_year_is_not_known() -> None:
    assert standard_of(NAMESPACE.replace("2019", "2018")) is None
    assert standard_of(None) is None


def test_what_is_written_can_be_read() -> None:
    assert standard_of(current().namespace) is current()
    assert members(current().dossier)
