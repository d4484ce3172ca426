#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# update.sh LUPDATE FOLDER: brings the catalogues in FOLDER up to date with the sources: plurals only in English, every
# text in German. Texts that are new stand there as "unfinished"; those that are gone leave.
set -eu
lupdate=$1
folder=$(cd "$2" && pwd)
cd "$(dirname "$0")/.."
"$lupdate" -silent -I . -no-obsolete -locations none -source-language en -target-language en -pluralonly \
    app models ui -ts "$folder/imagefactory-viewer_en.ts"
"$lupdate" -silent -I . -no-obsolete -locations none -source-language en -target-language de \
    app models ui -ts "$folder/imagefactory-viewer_de.ts"
