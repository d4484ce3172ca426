#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything and runs all tests, on a screen and a D-Bus session of their own.
#   ./test.sh [CTEST-ARGUMENT…]     VIEWER_PRESET=ci ./test.sh: warnings are errors
set -eu
. "$(dirname "$0")/packaging/environment.sh"
sh packaging/install-packages.sh build run test
mkdir -p build
configure "${VIEWER_PRESET:-release}"
build release all
exec sh packaging/on-screen.sh ctest --test-dir "$root/build/release" --output-on-failure --no-tests=error \
    --parallel "$(nproc)" "$@"
