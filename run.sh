#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the program and opens it on the demo server.
#   ./run.sh              the window, signed in to the demo server: 20,000 builds, new ones every minute
#   ./run.sh --no-start   all but open; the last line is the path of the program
#   ./run.sh ARGUMENT…    the same with these arguments (options go with --demo, a command or link goes alone)
set -eu
. "$(dirname "$0")/packaging/environment.sh"
start=yes
if [ "${1:-}" = --no-start ]; then
    start=no
    shift
fi
sh packaging/install-packages.sh build run
mkdir -p build
configure release
build release imagefactory-viewer
program="$root/build/release/app/composition/imagefactory-viewer"
if [ "$start" = no ]; then
    echo "$program"
    exit 0
fi
case "${1:--}" in
-h | --help | --version | --allow-list) exec "$program" "$@" ;;
-*)
    if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
        echo "There is no display to open a window on. The program is here:" >&2
        echo "$program"
        exit 1
    fi
    exec "$program" --demo "$@"
    ;;
*) exec "$program" "$@" ;;
esac
