#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# demo_window.sh PROGRAM: starts the real program with --demo, as a person does, waits until all rows were painted,
# ends it by its key and by a signal, and looks that nothing of it is left. Runs inside in_a_desktop.sh.
set -eu
program=$1
folder=$(mktemp -d)
pid=
trap 'status=$?; [ -z "$pid" ] || kill -9 "$pid" 2>/dev/null || true; rm -rf "$folder"; exit $status' EXIT

fail() {
    echo "$1" >&2
    sed 's/^/  program: /' "$folder/report" >&2 || true
    exit 1
}
# wait_for SECONDS WHAT COMMAND…
wait_for() {
    left=$(($1 * 5))
    what=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || fail "$what"
        sleep 0.2
    done
}
gone() { ! kill -0 "$1" 2>/dev/null; }
start() {
    VIEWER_REPORT=1 "$program" --demo --builds 300 --data-dir "$folder/data" >"$folder/out" 2>"$folder/report" &
    pid=$!
    wait_for 60 "no window" xdotool search --onlyvisible --name '^Builds'
    wait_for 60 "no build rows were painted" grep -q '^first-rows ' "$folder/report"
    wait_for 60 "not all build rows were painted" grep -q '^all-rows ' "$folder/report"
    server=$(pgrep -P "$pid" -f demo-server) || fail "the demo server is no child of the program"
    kill -0 "$pid" || fail "the program ended by itself"
}

start
window=$(xdotool search --onlyvisible --name '^Builds' | head -n 1)
xdotool windowactivate --sync "$window" key --clearmodifiers ctrl+q
wait_for 20 "Ctrl+Q did not end the program" gone "$pid"
status=0
wait "$pid" || status=$?
[ "$status" -eq 0 ] || fail "the program ended with $status"
wait_for 10 "the demo server outlived the program" gone "$server"

start
kill -TERM "$pid"
wait_for 20 "SIGTERM did not end the program" gone "$pid"
wait_for 10 "the demo server outlived a killed program" gone "$server"
wait "$pid" || true

start
kill -KILL "$pid"
wait_for 10 "the demo server outlived a killed program" gone "$server"
pid=
[ ! -s "$folder/out" ] || fail "something was written to standard output"
