"""What the built program does without, part by part, with the reason; ``run.py build`` says what each saves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

Entry = tuple[str, str, str]
"""As PyInstaller lists it: name inside the program (or of a module), file it comes from, kind."""


@dataclass(frozen=True, slots=True)
class Part:
    """Files and modules that go together. ``files`` are expressions searched in names with forward slashes."""

    name: str
    why: str
    files: str = ""
    modules: tuple[str, ...] = ()
    found: dict[str, int] = field(default_factory=dict, compare=False)

    def takes(self, entry: Entry) -> bool:
        """Whether the entry belongs to this part."""
        module = _module(entry)
        if module:
            return any(module == each or module.startswith(f"{each}.") for each in self.modules)
        return bool(self.files) and re.search(self.files, entry[0].replace("\\", "/")) is not None


def _module(entry: Entry) -> str:
    """The name of the module that an entry is, in the archive or as a file of its own; "" for all else."""
    name, _, kind = entry
    if kind == "PYMODULE":
        return name
    path = name.replace("\\", "/")
    return (
        path.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".") if path.endswith(".pyc") else ""
    )


PARTS = (
    Part(
        "Qt Quick, QML, PDF viewer, virtual keyboard",
        "come with plug-ins nobody loads",
        r"Qt6?(Qml|Quick|Pdf|VirtualKeyboard|LabsQml)\w*(\.|$)"
        r"|plugins/(platforminputcontexts/\w*virtualkeyboard|imageformats/\w*q?pdf)",
    ),
    Part(
        "Qt's words in other languages",
        "Askwell speaks English and German",
        r"PySide6/(Qt/)?translations/(?!qtbase_de\.qm)",
    ),
    Part(
        "Drawing without a window system",
        "EGLFS, linuxfb, VNC and VkKhrDisplay are for devices without a desktop",
        r"plugins/(platforms/\w*(eglfs|linuxfb|vnc|vkkhrdisplay|minimal)|egldeviceintegrations/|generic/)"
        r"|Qt6?EglF[sS]",
    ),
    Part(
        "GTK style plug-in",
        "the theme is Askwell's own; what it pulls in is large",
        r"plugins/platformthemes/libqgtk3|^lib(gtk|gdk|atk|cairo|pango|epoxy|gdk_pixbuf|thai|datrie|fribidi|harfbuzz"
        r"|pixman|Xcomposite|Xcursor|Xdamage|Xinerama|Xi\b|Xrandr|Xtst|Xfixes|atspi|wayland-cursor)[\w.+-]*\.so",
    ),
    Part(
        "TLS and network plug-ins",
        "nothing goes to the network; only local sockets are used",
        r"plugins/(tls|networkinformation)/|(^|/)(libssl|_ssl)[\w.-]*\.(so|pyd|dll|dylib)",
        ("ssl",),
    ),
    Part(
        "Pictures of rare kinds",
        "icons are SVG, attached pictures JPEG or PNG",
        r"plugins/imageformats/\w*q(tiff|tga|wbmp|icns|gif|webp)|^lib(tiff|webp|jbig|deflate|lerc)[\w.-]*\.so",
    ),
    Part(
        "3D and OpenGL in software",
        "widgets are painted by the processor",
        r"(opengl32sw|d3dcompiler_\w+)\.dll|Qt6?OpenGL(Widgets)?(\.|$)"
        r"|plugins/(platforms/qdirect2d|xcbglintegrations/|wayland-graphics-integration-(client|server)/)",
    ),
    Part(
        "Python's tools for people who program",
        "tests, documentation, other toolkits",
        r"(^|/)(_tkinter|_curses|_curses_panel|readline|_testcapi|_ctypes_test)\.",
        (
            "tkinter",
            "unittest",
            "pydoc",
            "pydoc_data",
            "doctest",
            "pdb",
            "bdb",
            "curses",
            "readline",
            "lib2to3",
        ),
    ),
    Part(
        "Servers and other programs' protocols",
        "nothing listens to or asks other computers",
        "",
        (
            "xmlrpc",
            "http.server",
            "ftplib",
            "nntplib",
            "telnetlib",
            "imaplib",
            "poplib",
            "smtplib",
            "socketserver",
        ),
    ),
    Part("Processes of Python", "work goes to one thread", r"(^|/)_multiprocessing\.", ("multiprocessing",)),
    Part(
        "Installers",
        "a built program installs nothing",
        r"^(setuptools|pip|wheel|packaging|pkg_resources)[\w.-]*/",
        (
            "setuptools",
            "pip",
            "wheel",
            "packaging",
            "pkg_resources",
            "_distutils_hack",
            "distutils",
            "sitecustomize",
        ),
    ),
    Part(
        "Parts of lxml for web pages and schemas",
        "it only writes Word documents",
        r"^lxml/(isoschematron|includes|html|objectify|sax|_difflib|builder)",
        ("lxml.isoschematron", "lxml.html", "lxml.objectify", "lxml.includes"),
    ),
    Part(
        "Tests and tools of libraries",
        "they are for those who make the libraries",
        r"^(icalendar/(tests|fuzzing|cli)|sqlcipher3/\w*test)",
        ("icalendar.tests", "icalendar.fuzzing", "playhouse", "lucide.templatetags", "lucide.jinja"),
    ),
    Part(
        "Libraries that every Linux desktop has",
        "the system keeps them safe, and older ones would clash with its drivers; packages name them",
        r"^lib(stdc\+\+|gcc_s|X11|X11-xcb|Xau|Xdmcp|Xext|Xrender|xcb|xcb-(glx|randr|render|shape|shm|sync|xfixes|xkb)"
        r"|fontconfig|freetype|expat|png16|jpeg|brotli\w+|graphite2|bsd|md|dbus-1|systemd|cap|gcrypt|gpg-error"
        r"|lz4|zstd|lzma|bz2|z|glib-2\.0|gio-2\.0|gobject-2\.0|gmodule-2\.0|gthread-2\.0|pcre2-8|mount|blkid|selinux"
        r"|gssapi_krb5|krb5|krb5support|k5crypto|com_err|keyutils|tinfo|readline|uuid|xkbcommon)\.so",
    ),
    Part(
        "What libcups brings",
        "a Linux that prints has it, with a GnuTLS that is kept safe; the .deb names it",
        r"^lib(cups|avahi-(client|common)|gnutls|p11-kit|idn2|unistring|tasn1|nettle|hogweed|gmp)\.so",
    ),
    Part(
        "Public holidays in other languages",
        "Askwell speaks English and German",
        r"^holidays/locale/(?!(de|en|en_US|en_GB)/)",
    ),
)


SYMBOLS = ("Names for debuggers", "only those who search faults in C need them")
"""What is cut out of libraries after all is collected, and why."""


def gone_modules(*, but: Part | None = None) -> set[str]:
    """The modules that are left out, without those below them; those of the part ``but`` are not."""
    return {module for part in PARTS if part is not but for module in part.modules}


def without_parts(entries: Iterable[Entry], *, but: Part | None = None) -> list[Entry]:
    """The entries that no part takes, with those that only the part ``but`` takes."""
    parts = [part for part in PARTS if part is not but]
    return [entry for entry in entries if not any(part.takes(entry) for part in parts)]


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that no part takes; what is taken is noted in the part, with its size in bytes."""
    from os.path import getsize, isfile

    left = []
    for entry in entries:
        part = next((part for part in PARTS if part.takes(entry)), None)
        if part is None:
            left.append(entry)
        else:
            part.found[entry[0]] = getsize(entry[1]) if entry[1] and isfile(entry[1]) else 0
    return left
