"""What was typed in any page of the window and not stored, and where the person was: written down and put back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.page import MessageKind, Page
from oso_desktop.qt.typed import Entry, go_to, place_in, put_back, typed_in

if TYPE_CHECKING:
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

    def lay_down(self) -> None:
        """The program locks: from here on nothing is typed any more, and the person is where they are."""
        if "dossier" in self._window.made_pages:
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
                self._window.dossier_page.take_back(DossierId(place.removeprefix(_DOSSIER)), typed)
            elif place.startswith(_PAGE):
                self._waiting[place.removeprefix(_PAGE)] = typed
        self._go(where)
        self._field = where.get("field")
        if self._waiting or self._field:
            if "beheer" in self._waiting:
                self._window.management_page.make_the_rest()
                self._window.management_page.refresh()
            self._window.operations.idle.connect(self._fill)
        if said:
            self._window.message(
                MessageKind.INFO,
                self._window.tr("Wat u had getypt, staat er weer. Het is nog niet bewaard."),
            )

    def _go(self, where: dict[str, Any]) -> None:
        window, page = self._window, where.get("page")
        if page == "dossier" and where.get("dossier"):
            window.open_dossier(DossierId(where["dossier"]), where.get("tab", ""))
            window.dossier_page.go_on(where)
        elif page == "beheer":
            window.open_management()
            window.management_page.go_on(where)
        elif page == "pakketten":
            window.open_packages()
            window.packages_page.go_on(where)
        elif page == "leerlingen":
            window.open_students()
        elif page == "ontvangen":
            window.open_received()
            window.received_page.go_on(where)

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
                window.show_homeless(lost.text)
        self._waiting.clear()
        field, self._field = self._field, None
        if field and (page := window.form.pages.currentWidget()) is not None:
            go_to(page, field)
