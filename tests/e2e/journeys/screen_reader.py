"""Hears of a program what a screen reader hears, over the bus that screen readers use.

Nothing here looks into the program: no widget, no picture. What is not said there does not exist.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, HeaderFields, MatchRule, Message, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import new_method_call, unwrap_msg

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_EVENTS = "org.a11y.atspi.Event.Object"
_ROOT = DBusAddress("/org/a11y/atspi/accessible/root", "org.a11y.atspi.Registry", _ACCESSIBLE)
_LABELLED_BY = 2
_WAIT = 10.0


class State(IntEnum):
    """The numbers that AT-SPI gives to states."""

    CHECKED = 4
    ENABLED = 8
    EXPANDED = 10
    FOCUSED = 12
    SELECTED = 23
    SHOWING = 25


@dataclass(frozen=True, slots=True)
class Part:
    """Something in a window, by the name of its program on the bus and its path there."""

    program: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What is said of a part: its name, what it is, and the text or the choice in it.

    A list to choose from has its label for a name; what the bus calls its name is the choice.
    """

    name: str
    role: str
    text: str = ""
    chosen: str = ""

    def __str__(self) -> str:
        more = self.text or self.chosen
        return f"{self.role} “{self.name}”" + (f": {more[:60]}" if more else "")


class ScreenReader:
    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus
        self._events: deque[Message] = deque()
        self._focused: Part | None = None
        self.moves = 0
        rule = MatchRule(type="signal", interface=_EVENTS, member="StateChanged")
        unwrap_msg(bus.send_and_get_reply(message_bus.AddMatch(rule)))
        self._filter = bus.filter(rule, queue=self._events, bufsize=10_000)
        self.ask_to_hear()

    def ask_to_hear(self) -> None:
        """Have every program told that what moves the focus is listened for."""
        self._register("object:state-changed:focused")

    def moves_heard(self) -> int:
        """Return how often the focus has moved, up to now."""
        self._listen()
        return self.moves

    def focused(self) -> Heard | None:
        """Return what the last event about the focus was about; before any, it is looked for."""
        self._listen()
        if self._focused is None:
            found = [part for part in self.parts() if self._is(part, State.FOCUSED)]
            self._focused = found[-1] if found else None
        return self.said_of(self._focused) if self._focused else None

    def everything(self) -> list[Heard]:
        """Return all that is shown, in the order in which it is read."""
        return [heard for part in self.parts() if (heard := self.said_of(part)) is not None]

    def parts(self) -> Iterator[Part]:
        waiting = [part for program in self._children(_ROOT) for part in self._of(program)]
        while waiting:
            part = waiting.pop(0)
            if not self._is(part, State.SHOWING):
                continue
            yield part
            waiting[:0] = self._of(part)

    def said_of(self, part: Part) -> Heard | None:
        """Return None of what is gone meanwhile."""
        try:
            name, role = self._property(part, "Name"), self._call(part, _ACCESSIBLE, "GetRoleName")
            if role == "combo box":
                return Heard(name=self._label(part), role=role, chosen=name)
            return Heard(name=name, role=role, text=self._text(part))
        except DBusErrorResponse:
            return None

    def _listen(self) -> None:
        """Take in the events that have come."""
        # A question is answered after all events that came before it.
        unwrap_msg(self._bus.send_and_get_reply(message_bus.GetId(), timeout=_WAIT))
        while self._events:
            event = self._events.popleft()
            kind, on, *_ = event.body
            if kind == "focused" and on:
                fields = event.header.fields
                self._focused = Part(fields[HeaderFields.sender], fields[HeaderFields.path])
                self.moves += 1

    def _register(self, event: str) -> None:
        registry = DBusAddress(
            "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
        )
        call = new_method_call(registry, "RegisterEvent", "sass", (event, [], ""))
        unwrap_msg(self._bus.send_and_get_reply(call, timeout=_WAIT))

    def _of(self, part: Part) -> list[Part]:
        try:
            return self._children(DBusAddress(part.path, part.program, _ACCESSIBLE))
        except DBusErrorResponse:
            return []

    def _children(self, of: DBusAddress) -> list[Part]:
        call = new_method_call(of, "GetChildren")
        (found,) = unwrap_msg(self._bus.send_and_get_reply(call, timeout=_WAIT))
        return [Part(program, path) for program, path in found]

    def _is(self, part: Part, state: State) -> bool:
        try:
            low, _high = self._call(part, _ACCESSIBLE, "GetState")
        except DBusErrorResponse:
            return False
        return bool(low >> state & 1)

    def _text(self, part: Part) -> str:
        interfaces = self._call(part, _ACCESSIBLE, "GetInterfaces")
        if "org.a11y.atspi.Text" not in interfaces:
            return ""
        said: str = self._call(part, "org.a11y.atspi.Text", "GetText", "ii", (0, -1))
        return said

    def _label(self, part: Part) -> str:
        relations = self._call(part, _ACCESSIBLE, "GetRelationSet")
        labels = [one for kind, targets in relations if kind == _LABELLED_BY for one in targets]
        return " ".join(self._property(Part(*one), "Name") for one in labels)

    def _property(self, part: Part, name: str) -> str:
        address = DBusAddress(part.path, part.program, "org.freedesktop.DBus.Properties")
        call = new_method_call(address, "Get", "ss", (_ACCESSIBLE, name))
        ((_, value),) = unwrap_msg(self._bus.send_and_get_reply(call, timeout=_WAIT))
        return str(value)

    def _call(
        self,
        part: Part,
        interface: str,
        method: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
    ) -> Any:
        address = DBusAddress(part.path, part.program, interface)
        call = new_method_call(address, method, signature or None, body)
        (answer,) = unwrap_msg(self._bus.send_and_get_reply(call, timeout=_WAIT))
        return answer


@contextmanager
def screen_reader(session_bus: str) -> Iterator[ScreenReader]:
    """Start listening; the session's bus tells where the bus of screen readers is."""
    with open_dbus_connection(bus=session_bus) as session:
        where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        call = new_method_call(where, "GetAddress")
        (address,) = unwrap_msg(session.send_and_get_reply(call, timeout=_WAIT))
    with open_dbus_connection(bus=address) as bus:
        yield ScreenReader(bus)
