"""What a test knows to be there, said to the type checker and checked when the test runs."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

Thing = TypeVar("Thing")
Child = TypeVar("Child", bound=QObject)


def there(thing: Thing | None) -> Thing:
    """The thing itself; a test that finds nothing stops here."""
    assert thing is not None
    return thing


def child(parent: QObject, kind: type[Child], name: str = "") -> Child:
    """The first child of a kind, and of this object name if one is given."""
    return there(parent.findChild(kind, name) if name else parent.findChild(kind))
