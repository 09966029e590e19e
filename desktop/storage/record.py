"""What all tables are made of: identity, owners, links, and the notebook that is open for writing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from peewee import (
    AutoField,
    DatabaseProxy,
    ForeignKeyField,
    Model,
    TextField,
)

from desktop.core.uids import new_uid

database = DatabaseProxy()


class NotebookModel(Model):
    """What all tables share: the notebook that is open for writing in this process."""

    class Meta:
        database = database
        legacy_table_names = False

    if TYPE_CHECKING:
        # peewee adds ``person_id`` beside ``person`` and the other end of relations; its types do not tell.
        def __getattr__(self, name: str) -> Any: ...
        def __setattr__(self, name: str, value: Any) -> None: ...


class Record(NotebookModel):
    """A row with an identity that outlives this notebook."""

    id = AutoField()
    uid = TextField(unique=True, default=new_uid)


def owner(model: type[Model], backref: str) -> ForeignKeyField[Any]:
    """A row of ``model`` that this one belongs to and goes with."""
    return ForeignKeyField(model, backref=backref, on_delete="CASCADE")


def link(model: Any, backref: str) -> ForeignKeyField[Any]:
    """A row of ``model`` that this one names; it stays when that one goes."""
    return ForeignKeyField(model, backref=backref, null=True, on_delete="SET NULL")
