#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# on-screen.sh COMMAND…: runs a command where nothing of the person at the computer is seen or touched: own folders,
# own D-Bus session, own screen (Xvfb) with a window manager (openbox).
set -eu
if [ "${1:-}" != inside ]; then
    private=$(mktemp -d)
    trap 'rm -rf "$private"' EXIT
    trap 'exit 130' INT TERM
    mkdir -m 700 "$private/run"
    unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM QT_STYLE_OVERRIDE QT_SCALE_FACTOR XDG_CURRENT_DESKTOP
    export XDG_RUNTIME_DIR="$private/run" XDG_DATA_HOME="$private/data" XDG_CONFIG_HOME="$private/config" \
        XDG_CACHE_HOME="$private/cache"
    xvfb-run -a -s "-screen 0 1600x1000x24 -nolisten tcp" dbus-run-session -- sh "$0" inside "$@"
    exit
fi
shift
openbox --sm-disable >/dev/null 2>&1 &
manager=$!
trap 'kill "$manager" 2>/dev/null || true' EXIT
tries=0
until xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; do
    tries=$((tries + 1))
    [ "$tries" -le 100 ] || { echo "openbox did not start" >&2; exit 1; }
    sleep 0.1
done
"$@"
