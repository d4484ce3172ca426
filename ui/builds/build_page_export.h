// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a build shows, to keep or to send: text for people, JSON for programs. Pure functions.
#pragma once

#include "ui/builds/build_page_values.h"

namespace viewer {

QString buildPageAsText(const BuildPageValues &values);
/// Words as shown, ids and counts as values; UTF-8, indented.
QByteArray buildPageAsJson(const BuildPageValues &values);

/// "base-images-48218", fit for a file name.
QString buildFileName(const BuildPageValues &values);

} // namespace viewer
