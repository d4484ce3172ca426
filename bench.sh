#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the benchmarks and runs those named (or all), one line each:
#   BENCH name value=… against=… ratio=… goal=… met|MISSED
set -eu
. "$(dirname "$0")/packaging/environment.sh"
sh packaging/install-packages.sh build run test
mkdir -p build
configure release >&2
build release viewer_bench >&2
bench=$(find "$root/build/release" -type f -name viewer_bench -perm -u+x | head -n 1)
[ -n "$bench" ] || { echo "the benchmarks were not built" >&2; exit 1; }
exec sh packaging/on-screen.sh "$bench" "$@"
