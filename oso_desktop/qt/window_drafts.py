"""What was typed in any page of the window and not stored, and where the person was: written down and put back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from oso_desktop.dossier.reasons import Place
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.page import MessageKind, Page
from oso_desktop.qt.typed import Entry, go_to, place_in, put_back, typed_in

if TYPE_CHECKING:
    from oso_desktop.qt.dossier_drafts import Typed
    from oso_desktop.qt.main_window import MainWindow
    from oso_desktop.services.drafts import Draft

WHERE = "waar"
_PAGE, _DOSSIER = "pagina ", "dossier "


class WindowDrafts:
    """The drafts of one window; see `services.drafts` for what becomes of them."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._waiting: dict[str, list[Entry]] = {}
        self._where: Draft | None = None
        self._field: Entry | None = None
        self._steps: list[Callable[[], object]] = []
        """What is still to be done to go back to where the person was."""

    def lay_down(self) -> None:
        """The program locks: from here on nothing is typed any more, and the person is where they are."""
        while self._steps:  # locked again before all of it was back: nothing of it may be lost
            self._steps.pop(0)()
        if "dossier" in self._window.made_pages and self._window.dossier_page.is_made(Place.INZAGE):
            self._window.dossier_page.inzage.come_back()
        self._where = self.where()
        if "dossier" in self._window.made_pages:
            self._window.dossier_page.lay_down()

    def typed(self, *, all_stored: bool = True) -> tuple[Draft, ...]:
        """What was typed and not stored, by place; `all_stored` as `DossierPage.typed` says."""
        from oso_desktop.services.drafts import Draft  # noqa: PLC0415 - brings the database along

        drafts = []
        pages = self._window.made_pages
        for name, page in pages.items():
            if page is not self._window.made_pages.get("dossier"):
                entries = [*self._waiting.get(name, ()), *typed_in(page)]
                if entries:
                    drafts.append(Draft(place=_PAGE + name, text=json.dumps(entries)))
        if "dossier" in pages:
            for dossier, typed in self._window.dossier_page.typed(all_stored=all_stored).items():
                drafts.append(Draft(place=_DOSSIER + dossier, text=json.dumps(typed), dossier_id=dossier))
        return tuple(drafts)

    def where(self) -> Draft:
        """Where the person is now; of a dossier its id alone."""
        from oso_desktop.services.drafts import Draft  # noqa: PLC0415 - see above

        if self._where is not None:
            return self._where
        window, pages = self._window, self._window.made_pages
        current = window.form.pages.currentWidget()
        place: dict[str, object] = {
            "page": next((name for name, page in pages.items() if page is current), "")
        }
        if "dossier" in pages and current is pages["dossier"]:
            page = window.dossier_page
            category = page.compose.editor.category
            place |= {
                "dossier": page.desk.dossier_id,
                "tab": page.current_tab,
                "category": category.value if category is not None else "",
                "asked": page.handover.asked,
            }
        elif isinstance(current, Page):
            place |= current.place
        if current is not None and (field := window.focusWidget()) is not None:
            place["field"] = place_in(current, field)
        return Draft(place=WHERE, text=json.dumps(place))

    def take_back(self, drafts: Iterable[Draft]) -> None:
        """Goes to where the person was and has what was typed stand there again, as not stored yet."""
        said: dict[str, Any] = {draft.place: json.loads(draft.text) for draft in drafts}
        where = said.pop(WHERE, {})
        for place, typed in said.items():
            if place.startswith(_DOSSIER):
                dossier = DossierId(place.removeprefix(_DOSSIER))
                self._steps += [partial(self._give, dossier, {kind: each}) for kind, each in typed.items()]
            elif place.startswith(_PAGE):
                self._waiting[place.removeprefix(_PAGE)] = typed
        self._steps += self._to(where)
        if "beheer" in self._waiting:
            self._steps.append(self._bring_management)
        self._steps.append(partial(self._taken_back, where.get("field"), told=bool(said)))
        self._next_step()

    def _next_step(self) -> None:
        """One a turn: a page that is made for it takes long enough."""
        if self._steps:
            self._steps.pop(0)()
            self._window.operations.next_turn(self._next_step, owner=self._window)

    def _give(self, dossier: DossierId, typed: Typed) -> None:
        self._window.dossier_page.take_back(dossier, typed)

    def _bring_management(self) -> None:
        self._window.management_page.make_the_rest()
        self._window.management_page.refresh()

    def _taken_back(self, field: Entry | None, *, told: bool) -> None:
        self._field = field
        if self._waiting or self._field:
            self._window.operations.idle.connect(self._fill)
        if told:
            self._window.message(
                MessageKind.INFO,
                self._window.tr("Wat u had getypt, staat er weer. Het is nog niet bewaard."),
            )

    def _to(self, where: dict[str, Any]) -> list[Callable[[], object]]:
        """The steps to where the person was; a page is told so before it has read what it shows."""
        window, page = self._window, where.get("page")

        def dossier() -> None:
            window.open_dossier(DossierId(where["dossier"]), where.get("tab", ""))
            window.dossier_page.go_on(where)

        def packages() -> None:
            window.open_packages()
            window.packages_page.go_on(where)

        def received() -> None:
            window.open_received()
            window.received_page.go_on(where)

        if page == "dossier" and not where.get("dossier"):
            return []
        steps: dict[str, list[Callable[[], object]]] = {
            "dossier": [lambda: window.dossier_page, dossier],
            "beheer": [window.open_management, lambda: window.management_page.go_on(where)],
            "pakketten": [packages],
            "leerlingen": [window.open_students],
            "ontvangen": [received],
        }
        return steps.get(page or "", [])

    def _fill(self) -> None:
        """The pages have read what they show; one that makes its parts one a turn is waited for."""
        window = self._window
        window.operations.idle.disconnect(self._fill)
        if "beheer" in self._waiting and window.management_page.behind:
            window.management_page.completed.connect(self._fill_when_made)
        if window.dossier_on_show and window.dossier_page.behind:
            window.dossier_page.filled.connect(self._fill_when_made)
        self._fill_when_made()

    def _fill_when_made(self) -> None:
        """What was typed goes over what was read, and who typed goes on where they were; once."""
        window, pages = self._window, self._window.made_pages
        if "beheer" in self._waiting and window.management_page.behind:
            return
        if window.dossier_on_show and window.dossier_page.behind:
            return
        for name, entries in self._waiting.items():
            for lost in put_back(pages[name], entries) if name in pages else ():
                window.notices.show_homeless(lost.text)
        self._waiting.clear()
        field, self._field = self._field, None
        if field and (page := window.form.pages.currentWidget()) is not None:
            go_to(page, field)
