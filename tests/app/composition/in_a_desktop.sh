#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# in_a_desktop.sh COMMAND…: runs a command on a screen of its own with a window manager, a D-Bus session and an
# unlocked, empty key store. Fails when one of them is missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
for tool in xvfb-run Xvfb openbox xprop xdotool; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed" >&2; exit 1; }
done
exec sh "$root/packaging/on-screen.sh" env QT_QPA_PLATFORM=xcb sh "$root/tests/app/secrets/with_keyring.sh" "$@"
