#!/bin/sh
# Takes away what install.sh has installed. Notebooks, settings and backups stay where they are.
set -eu

data=${XDG_DATA_HOME:-$HOME/.local/share}
program=$HOME/.local/lib/askwell

# A program that is open goes on loading from its folder.
if find -L /proc/[0-9]*/exe -maxdepth 0 -samefile "$program/askwell" 2>/dev/null | grep -q .; then
    echo "Askwell is open. Close its window, then start this again. Nothing was changed so far." >&2
    exit 1
fi

rm -rf "$program"
rm -f "$HOME/.local/bin/askwell" "$data/applications/askwell.desktop" "$data/mime/packages/askwell.xml"
rm -f "$data/metainfo/org.askwell.Askwell.metainfo.xml" "$data/man/man1/askwell.1.gz"
find "$data/icons/hicolor" \( -name 'askwell.png' -o -name 'askwell.svg' -o -name 'application-vnd.askwell.notebook.*' \) \
    -type f -delete 2>/dev/null || true

for tool in "update-mime-database $data/mime" "update-desktop-database $data/applications"; do
    # shellcheck disable=SC2086 # the name of the program and its folder
    if command -v ${tool%% *} >/dev/null 2>&1; then ${tool%% *} "${tool#* }" || true; fi
done
echo "Askwell is taken away. Your notebooks are where they were: $data/Askwell"
