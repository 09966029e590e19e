"""What a running process has taken of processor and memory, as Linux tells it."""

from __future__ import annotations

from pathlib import Path


def cpu_ms(pid: int) -> float:
    """Processor time of all threads of a process so far."""
    total = 0
    for schedule in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        try:
            total += int(schedule.read_text().split()[0])
        except OSError:
            continue  # the thread has ended
    return total / 1e6


def memory_mb(pid: int) -> float:
    """Proportional set size of a process in MB: shared pages count in parts."""
    return _rolled_up(pid, "Pss:")


def own_memory_mb(pid: int) -> float:
    """What a process has filled itself, in MB: no other that shares its libraries and ends meanwhile changes that."""
    return _rolled_up(pid, "Anonymous:")


def _rolled_up(pid: int, name: str) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    return 0.0
