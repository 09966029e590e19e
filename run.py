#!/usr/bin/env python3
"""Everything there is to do with a checkout of Askwell: python run.py app | test | check | ... (--help).

Needs nothing but Python. This file keeps to words that the oldest Python 3 reads, so that it can say
what is wrong there; what it does stands in tools/.
"""

import os
import sys

OLDEST = (3, 11)
NEWEST = (3, 14)


def complaint(version, executable):
    """What is wrong with this Python, in words; empty when it will do."""
    if OLDEST <= version <= NEWEST:
        return ""
    here = "%d.%d" % version
    span = "%d.%d to %d.%d" % (OLDEST + NEWEST)
    return "Askwell needs Python %s; this is Python %s (%s).\n%s" % (span, here, executable, advice())


def advice():
    """The one thing to do about it: a better Python that is already here, or where to get one."""
    rest = " ".join(["run.py"] + sys.argv[1:])
    if os.name == "nt":
        return "Install one from python.org, then try: py -%d.%d %s" % (NEWEST + (rest,))
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        name = "python3.%d" % minor
        for folder in os.environ.get("PATH", "").split(os.pathsep):
            if os.access(os.path.join(folder, name), os.X_OK):
                return "There is a newer one here; try: %s %s" % (name, rest)
    return "Install a newer Python (python.org, or your system's packages), then start run.py with it."


if __name__ == "__main__":
    trouble = complaint(sys.version_info[:2], sys.executable)
    if trouble:
        sys.exit(trouble)

    from tools import commands

    sys.exit(commands.main(sys.argv[1:]))
