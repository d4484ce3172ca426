#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program inside a private D-Bus session with an unlocked, empty gnome-keyring. Fails when either is missing.
set -eu

if [ "${1:-}" != inside ]; then
    for tool in dbus-run-session dbus-send gnome-keyring-daemon; do
        command -v "$tool" >/dev/null || { echo "$tool is not installed" >&2; exit 1; }
    done
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/run"
    # Nothing of the person who runs the tests is seen or touched.
    HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache \
        XDG_RUNTIME_DIR=$home/run XDG_CURRENT_DESKTOP=GNOME GNOME_KEYRING_CONTROL='' \
        dbus-run-session -- "$0" inside "$@"
    exit
fi

shift
printf 'not-a-real-password' | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
keyring=$!
trap 'kill "$keyring" 2>/dev/null || true; wait' EXIT

tries=0
# Asks the bus, not the service: a call to the service would start a second, locked keyring.
until dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'; do
    tries=$((tries + 1))
    if [ "$tries" -gt 100 ] || ! kill -0 "$keyring" 2>/dev/null; then
        echo "gnome-keyring did not start" >&2
        exit 1
    fi
    sleep 0.1
done
"$@"
