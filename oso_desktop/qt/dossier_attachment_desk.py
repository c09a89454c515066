"""What a row of the tab Bijlagen asks of the tab it stands in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from oso_desktop.dossier.attachments import Attachment, AttachmentId
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_attachment_fields import Decided, Described


class RowDesk(Protocol):
    """What a row asks of its tab; `done` and `failed` report back to it."""

    def look(self, attachment: Attachment) -> None:
        """Show the document."""
        ...

    def ticked(self, attachment: Attachment) -> None:
        """The person lets the attachment go along."""
        ...

    def decide(
        self,
        attachment: AttachmentId,
        decided: Decided,
        done: Callable[[], None],
        failed: Callable[[OsoError], None],
    ) -> None:
        """Store a decision."""
        ...

    def describe(
        self,
        attachment: AttachmentId,
        described: Described,
        done: Callable[[], None],
        failed: Callable[[OsoError], None],
    ) -> None:
        """Store a description."""
        ...

    def choose(self, category: Category, failed: Callable[[OsoError], None]) -> None:
        """Let a part of the dossier go along."""
        ...

    def remove(self, attachment: Attachment, failed: Callable[[OsoError], None]) -> None:
        """Take an attachment away for good."""
        ...

    def ask_removal_of(self, attachment: AttachmentId) -> None:
        """Ask whether another attachment may go."""
        ...
