"""What a program has a screen reader say at once, without anybody looking at it: its announcements over AT-SPI."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from jeepney import DBusAddress, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.helpers.waiting import wait_for

_EVENTS = "org.a11y.atspi.Event.Object"
_REGISTRY = DBusAddress(
    "/org/a11y/atspi/registry", bus_name="org.a11y.atspi.Registry", interface="org.a11y.atspi.Registry"
)
_URGENT = 2
"""How AT-SPI numbers what interrupts; 1 waits for its turn."""


@dataclass(frozen=True, slots=True)
class Announced:
    """One announcement: its words, and whether it interrupts what is being said."""

    text: str
    urgent: bool


class Listener:
    """Hears every announcement from when it is made; as a screen reader, it registers for them first."""

    def __init__(self, address: str) -> None:
        self.heard: list[Announced] = []
        self._connection: DBusConnection = open_dbus_connection(bus=address)
        rule = MatchRule(type="signal", interface=_EVENTS, member="Announcement")
        self._connection.send_and_get_reply(message_bus.AddMatch(rule))
        register = new_method_call(_REGISTRY, "RegisterEvent", "s", ("object:announcement",))
        self._connection.send_and_get_reply(register)
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def wait(self, begins: str, *, seconds: float = 20.0) -> Announced:
        """The first announcement that begins so, as soon as it is heard."""

        def look() -> Announced | None:
            return next((one for one in list(self.heard) if one.text.startswith(begins)), None)

        try:
            return wait_for(look, what=f"{begins!r} to be announced", seconds=seconds)
        except AssertionError:
            raise AssertionError(f"{begins!r} was not announced, only {self.heard}") from None

    @property
    def last(self) -> str:
        """The words that were heard last."""
        return self.heard[-1].text if self.heard else ""

    def forget(self) -> None:
        """Begin anew."""
        self.heard.clear()

    def close(self) -> None:
        self._connection.sock.shutdown(2)
        self._thread.join(timeout=5)
        self._connection.close()

    def _listen(self) -> None:
        while True:
            try:
                message = self._connection.receive()
            except (ConnectionError, OSError):
                return
            body = message.body
            if len(body) > 3:
                self.heard.append(Announced(str(body[3][1]), int(body[1]) == _URGENT))
