"""Finds every text of the code that goes through translation, with its context, by reading the code's grammar.

A text is given to ``self.tr(…)``, whose context is the class; to a function that hands it on to
``QCoreApplication.translate("context", text)``; to ``counted("context", one, many, count)``; or it stands in one of
the tables below. Anything else that is translated is told as a fault, for nobody could translate it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

TABLES: Mapping[tuple[str, str], str] = {
    ("desktop.views.messages", "SENTENCES"): "messages",
    ("desktop.views.messages", "_WITHOUT_OWNER"): "messages",
    ("desktop.views.followups.check_words", "_FINE"): "draft_checks",
    ("desktop.views.followups.check_words", "_OPEN"): "draft_checks",
    ("desktop.views.tab_names", "PAGES"): "tabs",
    ("desktop.exchange.reasons", "SENTENCES"): "Exchange",
}
"""Texts that are kept in English and translated when they are shown: (module, name) to the context."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text to translate. ``singular`` is set where a number decides about the form: then ``source`` is the plural."""

    context: str
    source: str
    singular: str = ""


@dataclass(slots=True)
class Catalogue:
    """All texts with the files they stand in, and what could not be read."""

    texts: dict[Text, list[str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Way:
    """A function that translates: places of its arguments that are texts, and the context ("" is the class's)."""

    context: str
    text: int
    singular: int = -1


@dataclass(slots=True)
class _Module:
    name: str
    path: str
    tree: ast.Module
    imports: dict[str, str] = field(default_factory=dict)
    ways: dict[str, _Way] = field(default_factory=dict)


def collect(root: Path) -> Catalogue:
    """Every text of the views of the checkout ``root``, and of the tables they show."""
    modules = {module.name: module for module in _modules(root)}
    catalogue = Catalogue()
    for module in modules.values():
        _Finder(module, modules, catalogue).visit(module.tree)
        _take_tables(module, catalogue)
    return catalogue


def _modules(root: Path) -> Iterator[_Module]:
    outside = (root / f"{module.replace('.', '/')}.py" for module, _name in TABLES)
    for path in sorted({*(root / "desktop" / "views").rglob("*.py"), *outside}):
        name = path.relative_to(root).as_posix()
        tree = ast.parse(path.read_text("utf-8"), str(path))
        module = _Module(name.removesuffix(".py").replace("/", "."), name, tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    module.imports[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        for item in tree.body:
            if isinstance(item, ast.FunctionDef) and (way := _way_of(item)):
                module.ways[item.name] = way
        yield module


def _way_of(function: ast.FunctionDef) -> _Way | None:
    """How a function hands its own arguments on to be translated, if it does."""
    names = [argument.arg for argument in function.args.args]

    def place(node: ast.expr) -> int:
        return names.index(node.id) if isinstance(node, ast.Name) and node.id in names else -1

    for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
        name = _name(call.func)
        if name not in ("translate", "counted") or len(call.args) < 2:
            continue
        context = _constant(call.args[0])
        if context is None:
            continue
        if name == "translate" and place(call.args[1]) >= 0:
            return _Way(context, place(call.args[1]))
        if name == "counted" and place(call.args[1]) >= 0:
            return _Way(context, place(call.args[2]), place(call.args[1]))
    return None


class _Finder(ast.NodeVisitor):
    """Walks a module with its classes and functions in mind."""

    def __init__(self, module: _Module, modules: Mapping[str, _Module], catalogue: Catalogue) -> None:
        self._module, self._modules, self._catalogue = module, modules, catalogue
        self._classes: list[str] = []
        self._functions: list[ast.FunctionDef] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._functions.append(node)
        self.generic_visit(node)
        self._functions.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        way = self._way(node)
        if way is None or self._hands_on(node, way):
            return
        sources, singulars = self._texts(node, way.text), [""]
        if way.singular >= 0:
            singulars = self._texts(node, way.singular)
        if not sources or len(sources) != len(singulars) * (1 if way.singular >= 0 else len(sources)):
            self._catalogue.faults.append(f"{self._module.path}:{node.lineno}: {ast.unparse(node)[:80]}")
            return
        if way.singular < 0:
            singulars *= len(sources)
        for source, singular in zip(sources, singulars, strict=True):
            self._add(Text(way.context, source, singular))

    def _add(self, text: Text) -> None:
        files = self._catalogue.texts.setdefault(text, [])
        if self._module.path not in files:
            files.append(self._module.path)

    def _way(self, node: ast.Call) -> _Way | None:
        """How this call translates, if it does."""
        function, name = node.func, _name(node.func)
        if isinstance(function, ast.Attribute) and name == "tr":
            if isinstance(function.value, ast.Name) and function.value.id == "self":
                return _Way(self._classes[-1], 0)
            if isinstance(function.value, ast.Name):
                return self._imported(self._module.imports.get(function.value.id, "") + ".tr") or _Way("", -1)
        if (
            isinstance(function, ast.Attribute)
            and name == "translate"
            and _name(function.value) == "QCoreApplication"
        ):
            return _Way(_constant(node.args[0]) or "", 1)
        if name == "counted" and node.args:
            return _Way(_constant(node.args[0]) or "", 2, 1)
        if isinstance(function, ast.Name):
            return self._module.ways.get(name) or self._imported(self._module.imports.get(name, ""))
        return None

    def _imported(self, full: str) -> _Way | None:
        module, _, name = full.rpartition(".")
        found = self._modules.get(module)
        return found.ways.get(name) if found else None

    def _hands_on(self, node: ast.Call, way: _Way) -> bool:
        """Whether the text is an argument of the function around, whose callers give it; or stands in a table."""
        if way.text < 0 or way.text >= len(node.args):
            return False
        argument = node.args[way.text]
        around = [argument.arg for function in self._functions for argument in function.args.args]
        if isinstance(argument, ast.Name) and argument.id in around:
            return self._functions[0].name in self._module.ways or self._module.name.endswith(".plural")
        if isinstance(argument, ast.Name) and self._module.name == "desktop.views.problems":
            return True  # sentences of the table in messages
        names = {node.id for node in ast.walk(argument) if isinstance(node, ast.Name)}
        full = {self._module.imports.get(name, f"{self._module.name}.{name}") for name in names}
        return bool(full & {f"{module}.{name}" for module, name in TABLES})

    def _texts(self, node: ast.Call, place: int) -> list[str]:
        return self._values(node.args[place]) if 0 <= place < len(node.args) else []

    def _values(self, node: ast.expr) -> list[str]:
        """The texts that an expression can be: one, or one of two."""
        if isinstance(node, ast.IfExp):
            return self._values(node.body) + self._values(node.orelse)
        value = _constant(node)
        return [] if value is None else [value]


def _take_tables(module: _Module, catalogue: Catalogue) -> None:
    for item in module.tree.body:
        if not isinstance(item, ast.Assign | ast.AnnAssign) or item.value is None:
            continue
        target = item.targets[0] if isinstance(item, ast.Assign) else item.target
        value, context = item.value, TABLES.get((module.name, _name(target)))
        if context is None:
            continue
        for text in _texts_in(value):
            catalogue.texts.setdefault(Text(context, text), []).append(module.path)


def _texts_in(node: ast.expr) -> Iterator[str]:
    """The texts of a table: values of a mapping, the first of each where these are several."""
    if isinstance(node, ast.Dict):
        for value in node.values:
            yield from _texts_in(value)
    elif isinstance(node, ast.Tuple):
        yield from _texts_in(node.elts[0])
    elif isinstance(node, ast.Call):  # str(QT_TRANSLATE_NOOP("context", "text"))
        yield from _texts_in(node.args[-1])
    elif (text := _constant(node)) is not None:
        yield text


def _constant(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
