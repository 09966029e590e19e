"""What a screen reader sees of a running program: its widgets by role, name and text, over AT-SPI.

For tests with a real window (Linux). A program shows up here when it was started with
``QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1``, as ``run.py test --screen`` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MessageFlag, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.helpers.waiting import wait_for

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_COMPONENT = "org.a11y.atspi.Component"
_TEXT = "org.a11y.atspi.Text"
_ACTION = "org.a11y.atspi.Action"
_EDITABLE = "org.a11y.atspi.EditableText"
_SELECTION = "org.a11y.atspi.Selection"
_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_ON_SCREEN = 0

# Bits of the state set that tests ask for.
_CHECKED, _ENABLED, _FOCUSABLE, _FOCUSED, _SELECTED, _SHOWING = 4, 8, 11, 12, 23, 25
_LABELLED_BY = 2


class Reader:
    """A connection to the accessibility bus of this session."""

    def __init__(self) -> None:
        with open_dbus_connection(bus="SESSION") as session:
            bus = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
            (address,) = session.send_and_get_reply(new_method_call(bus, "GetAddress")).body
        self.bus_address: str = address
        self._connection: DBusConnection = open_dbus_connection(bus=address)

    @property
    def desktop(self) -> Node:
        """What holds all programs."""
        return Node(self, *_ROOT)

    def program(self, process: int) -> Node | None:
        """The program that runs as this process, once it shows up here."""
        return next((node for node in self.desktop.children() if self._process(node) == process), None)

    def close(self) -> None:
        self._connection.close()

    def call(self, node: Node, interface: str, method: str, signature: str = "", *arguments: object) -> Any:
        """Call a method of a node; what it answers, or None where the node is gone or has no such method."""
        message = new_method_call(node.address(interface), method, signature or None, arguments)
        return self._ask(message)

    def tell(self, node: Node, interface: str, method: str, signature: str, *arguments: object) -> None:
        """Call a method of a node without waiting for its answer."""
        message = new_method_call(node.address(interface), method, signature, arguments)
        message.header.flags |= MessageFlag.no_reply_expected
        self._connection.send(message)

    def get(self, node: Node, interface: str, name: str) -> Any:
        """A property of a node, or None where the node is gone."""
        answer = self._ask(Properties(node.address(interface)).get(name))
        return answer[1] if answer else None

    def _process(self, node: Node) -> int:
        bus = DBusAddress(
            "/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus"
        )
        return self._ask(new_method_call(bus, "GetConnectionUnixProcessID", "s", (node.bus,))) or 0

    def _ask(self, message: Any) -> Any:
        reply = self._connection.send_and_get_reply(message, timeout=10)
        if reply.header.message_type.name == "error":
            return None
        return reply.body[0] if len(reply.body) == 1 else reply.body


@dataclass(frozen=True, slots=True)
class Node:
    """One accessible thing: a program, a window, a button, a row."""

    reader: Reader
    bus: str
    path: str

    def address(self, interface: str) -> DBusAddress:
        return DBusAddress(self.path, bus_name=self.bus, interface=interface)

    @property
    def name(self) -> str:
        """The accessible name: what a screen reader says first."""
        return self.reader.get(self, _ACCESSIBLE, "Name") or ""

    @property
    def role(self) -> str:
        """What it is: ``push button``, ``label``, ``frame``, ``text``, ``table cell`` …"""
        return self.reader.call(self, _ACCESSIBLE, "GetRoleName") or ""

    @property
    def description(self) -> str:
        """What a screen reader adds to the name."""
        return self.reader.get(self, _ACCESSIBLE, "Description") or ""

    @property
    def content(self) -> str:
        """The text it holds; empty where it holds none."""
        return self.reader.call(self, _TEXT, "GetText", "ii", 0, -1) or ""

    @property
    def text(self) -> str:
        """The text it holds, where it holds one; otherwise its name."""
        return self.content or self.name

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Where it is on the screen: left, top, width, height in pixels; all 0 when it is nowhere."""
        left, top, width, height = self.reader.call(self, _COMPONENT, "GetExtents", "u", _ON_SCREEN) or (
            0,
            0,
            0,
            0,
        )
        return left, top, width, height

    @property
    def middle(self) -> tuple[int, int]:
        """The point to click."""
        left, top, width, height = self.box
        return left + width // 2, top + height // 2

    @property
    def is_showing(self) -> bool:
        return self._has(_SHOWING)

    @property
    def is_enabled(self) -> bool:
        return self._has(_ENABLED)

    @property
    def is_checked(self) -> bool:
        return self._has(_CHECKED)

    @property
    def is_focusable(self) -> bool:
        return self._has(_FOCUSABLE)

    @property
    def is_focused(self) -> bool:
        return self._has(_FOCUSED)

    @property
    def is_selected(self) -> bool:
        return self._has(_SELECTED)

    @property
    def parent(self) -> Node:
        return Node(self.reader, *self.reader.get(self, _ACCESSIBLE, "Parent"))

    @property
    def label(self) -> str:
        """The name of what labels it; empty where nothing does."""
        for kind, targets in self.reader.call(self, _ACCESSIBLE, "GetRelationSet") or ():
            if kind == _LABELLED_BY:
                return " ".join(Node(self.reader, bus, path).name for bus, path in targets)
        return ""

    @property
    def actions(self) -> list[str]:
        """The names of what can be done with it."""
        count = self.reader.get(self, _ACTION, "NActions") or 0
        return [self.reader.call(self, _ACTION, "GetName", "i", number) for number in range(count)]

    def press(self) -> None:
        """Do its first action, as a screen reader would."""
        assert self.reader.call(self, _ACTION, "DoAction", "i", 0), f"{self.role} {self.name!r} has no action"

    def set_off(self) -> None:
        """Do its first action and go on at once: a dialog that it opens would keep the answer back."""
        self.reader.tell(self, _ACTION, "DoAction", "i", 0)

    def act(self, name: str) -> None:
        """Do an action by its name."""
        assert name in self.actions, f"{self.role} {self.name!r} can only {self.actions}"
        assert self.reader.call(self, _ACTION, "DoAction", "i", self.actions.index(name))

    def take_focus(self) -> None:
        """Put the focus on it, as a screen reader would."""
        self.reader.call(self, _COMPONENT, "GrabFocus")

    def put(self, text: str) -> None:
        """Put a text in place of what it holds."""
        assert self.reader.call(self, _EDITABLE, "SetTextContents", "s", text), f"{self.name!r} takes no text"

    def insert(self, at: int, text: str) -> None:
        """Put a text between what it holds, before the character ``at``."""
        done = self.reader.call(self, _EDITABLE, "InsertText", "isi", at, text, len(text))
        assert done, f"{self.name!r} takes no text"

    def choose(self) -> None:
        """Select this cell of a table, and nothing else in it."""
        self.reader.call(self.parent, _SELECTION, "ClearSelection")
        self.act("Toggle")

    def put_caret(self, at: int) -> None:
        """Move its caret before the character ``at``."""
        self.reader.call(self, _TEXT, "SetCaretOffset", "i", at)

    def children(self) -> list[Node]:
        answer = self.reader.call(self, _ACCESSIBLE, "GetChildren") or []
        return [Node(self.reader, bus, path) for bus, path in answer]

    def everything(self) -> Iterator[Node]:
        """Itself and all that is below it, from top to bottom."""
        yield self
        for child in self.children():
            yield from child.everything()

    def showing(self) -> Iterator[Node]:
        """What is showing below it, from top to bottom."""
        for child in self.children():
            if child.is_showing:
                yield child
            # a program itself is nowhere on the screen, only its windows are
            if child.is_showing or child.role == "application":
                yield from child.showing()

    def all(self, *, role: str = "", name: str = "", begins: str = "") -> list[Node]:
        """What is showing below it with this role and name, or whose name begins so."""
        return [
            node
            for node in self.showing()
            if (not role or node.role == role) and _fits(node, name=name, begins=begins)
        ]

    def wait(self, *, role: str = "", name: str = "", begins: str = "", seconds: float = 20.0) -> Node:
        """The first thing below it with this role and name, as soon as it shows."""
        wanted = f"{role or 'something'} {name or begins!r}"
        return wait_for(lambda: self.all(role=role, name=name, begins=begins), what=wanted, seconds=seconds)[
            0
        ]

    def wait_gone(self, *, role: str = "", name: str = "", begins: str = "", seconds: float = 20.0) -> None:
        """Wait until nothing of that role and name shows any more."""
        wait_for(
            lambda: not self.all(role=role, name=name, begins=begins),
            what=f"{role or 'something'} {name or begins!r} to go",
            seconds=seconds,
        )

    def _has(self, bit: int) -> bool:
        states = self.reader.call(self, _ACCESSIBLE, "GetState") or [0, 0]
        return bool(states[bit // 32] >> (bit % 32) & 1)


def _fits(node: Node, *, name: str, begins: str) -> bool:
    if not name and not begins:
        return True
    own = node.name
    return own == name if name else own.startswith(begins)
