#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the packages of the named groups (build, run, test) that are missing. Asks nothing; does nothing when
# all are there.
set -eu
list=$(dirname "$0")/debian-packages.txt

if ! command -v dpkg-query >/dev/null; then
    echo "No Debian here: please install what stands in $list" >&2
    exit 0
fi
missing=
for group in "$@"; do
    for package in $(sed -n "s/^$group[[:space:]]\\{1,\\}//p" "$list"); do
        # A package of another architecture, or one that was removed, does not count.
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
    done
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "These packages are missing, and only root can install them:$missing" >&2; exit 1; }
    as_root=sudo
fi
echo "Installing:$missing" >&2
$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update >&2
# shellcheck disable=SC2086 # one word a package
$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $missing >&2
