#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# second_start.sh PROGRAM: starts the real program twice with one data folder. The second must hand over its link, bring
# the first window to the front and end; after a crash of the first the next start opens. Runs inside in_a_desktop.sh.
set -eu
program=$1
folder=$(mktemp -d)
pid=
trap 'status=$?; [ -z "$pid" ] || kill -9 "$pid" 2>/dev/null || true; rm -rf "$folder"; exit $status' EXIT

fail() {
    echo "$1" >&2
    cat "$folder/first" "$folder/second" >&2 || true
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
active_is() { [ "$(xdotool getactivewindow getwindowname 2>/dev/null | grep -c "$1")" -gt 0 ]; }
gone() { ! kill -0 "$1" 2>/dev/null; }
# start_first TITLE [ARGUMENT…]
start_first() {
    title=$1
    shift
    "$program" --data-dir "$folder/data" "$@" >"$folder/first" 2>&1 &
    pid=$!
    wait_for 60 "no window $title" xdotool search --onlyvisible --name "$title"
}
start_second() {
    status=0
    timeout 30 "$program" --data-dir "$folder/data" "$@" >"$folder/second" 2>&1 || status=$?
    [ "$status" -eq 0 ] || fail "the second start ended with $status"
    grep -q 'open already' "$folder/second" || fail "the second start said nothing"
    kill -0 "$pid" || fail "the first ended"
}

# Nobody has signed in: the first shows the sign-in only. The link of the second opens the main window, which says where
# the link leads.
start_first '^Sign in'
[ "$(stat -c %a "$folder/data/window.socket")" = 600 ] || fail "others may use the socket"
start_second imagefactory://factory.elsewhere.example/projects
wait_for 20 "the link opened nothing" xdotool search --onlyvisible --name '^Builds'
kill -TERM "$pid"
wait_for 20 "SIGTERM did not end the program" gone "$pid"
wait "$pid" || true

# A minimized window comes back without any link; the demo has a folder of its own.
start_first '^Builds' --demo --builds 60
window=$(xdotool search --onlyvisible --name '^Builds' | head -n 1)
xdotool windowminimize "$window"
wait_for 20 "the window was not minimized" sh -c "! xdotool search --onlyvisible --name '^Builds'"
start_second --demo
wait_for 20 "the minimized window did not come to the front" active_is '^Builds'

# After a crash the next start is the first, whatever lies around.
kill -KILL "$pid"
wait_for 10 "the program survived" gone "$pid"
wait "$pid" || true
[ -S "$folder/data/demo/window.socket" ] || fail "a crash leaves its socket, or this test proves nothing"
start_first '^Builds' --demo --builds 60
kill -TERM "$pid"
wait_for 20 "SIGTERM did not end the program" gone "$pid"
wait "$pid" || true
pid=
