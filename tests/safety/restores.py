"""Row 13: every backup can be brought back into an empty profile, and is equal."""

from __future__ import annotations

from desktop.core.paths import Profile
from desktop.storage import restoring
from tests.safety.harness import Check, Losses, Outcome, Trial, own_time
from tests.safety.scenes import dump, fill, made_backup

CONTACTS, MOST_SECONDS = 5000, 30


def equal(trial: Trial) -> Outcome:
    """Notebooks of several sizes: the dump of what was restored is that of the notebook."""
    losses, slowest = Losses(), 0.0
    for number in range(trial.size):
        profile = Profile.under(trial.place(f"home {number}"))
        people = CONTACTS if number == 0 else trial.chance.randrange(1, 200)
        fill(profile, people=people, meetings=people // 5, lines=4)
        source, target = made_backup(profile), trial.folder / f"restored {number}.askwell"
        began = own_time()
        restoring.restore_new(source, target)
        slowest = max(slowest, own_time() - began)
        losses.try_("" if dump(target) == dump(profile.notebook) else f"{people} people: not equal")
    if slowest > MOST_SECONDS:
        losses.try_(f"{slowest:.0f} s")
    return losses.outcome(f"{CONTACTS} people restored in {slowest:.1f} s")


CHECKS = (Check("13", "backups brought back into an empty profile", 3, 40, equal),)
