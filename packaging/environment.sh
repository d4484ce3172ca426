# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh, test.sh, bench.sh and .ci/run: the same surroundings on every computer.
root=$(cd "$(dirname "$0")" && pwd)
[ -f "$root/CMakeLists.txt" ] || root=$(cd "$root/.." && pwd)
cd "$root"
export LC_ALL=C.UTF-8 LANG=C.UTF-8
unset LANGUAGE
# A bare system may give root no home; ccache needs one.
if [ -z "${HOME:-}" ] || [ ! -d "$HOME" ] || [ ! -w "$HOME" ]; then
    mkdir -p "$root/build/home"
    export HOME="$root/build/home"
fi
export NINJA_STATUS="[%f/%t %p %es] "

# configure PRESET, build TREE TARGET…: progress goes to stdout.
configure() {
    echo "Configuring ($1)"
    cmake --preset "$1" >"$root/build/configure.log" 2>&1 || { cat "$root/build/configure.log" >&2; return 1; }
}
build() {
    tree=$1
    shift
    cmake --build "$root/build/$tree" --parallel "$(nproc)" --target "$@"
}
