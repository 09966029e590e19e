#!/bin/sh
# Installs Askwell for the person who runs this, without administrator rights; uninstall.sh takes it away again.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
program=$HOME/.local/lib/askwell
command=$HOME/.local/bin/askwell

# A program that is open goes on loading from its folder; files of another version would not fit.
if find -L /proc/[0-9]*/exe -maxdepth 0 -samefile "$program/askwell" 2>/dev/null | grep -q .; then
    echo "Askwell is open. Close its window, then start this again. Nothing was changed so far." >&2
    exit 1
fi

mkdir -p "$HOME/.local/lib" "$HOME/.local/bin" "$data"
rm -rf "$program.new"
cp -R "$here/askwell" "$program.new"
cp "$here/uninstall.sh" "$program.new/"
rm -rf "$program"
mv "$program.new" "$program"
ln -sf "$program/askwell" "$command"
cp -R "$here/share/." "$data/"
# The menu may not look into ~/.local/bin.
escaped=$(printf '%s' "$command" | sed 's/[&|\\]/\\&/g')
sed -i "s|^Exec=askwell|Exec=\"$escaped\"|; s|^TryExec=askwell|TryExec=$escaped|" "$data/applications/askwell.desktop"

for tool in "update-mime-database $data/mime" "update-desktop-database $data/applications"; do
    # shellcheck disable=SC2086 # the name of the program and its folder
    if command -v ${tool%% *} >/dev/null 2>&1; then ${tool%% *} "${tool#* }" || true; fi
done
echo "Askwell is installed: look for it in the menu, or start $command"
"$command" --version || echo "It does not start yet: README.txt names the libraries that it needs." >&2
