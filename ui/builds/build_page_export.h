// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a build shows, to keep or to send: text for people, JSON for programs. Pure functions.
#pragma once

#include "ui/builds/build_page_values.h"

#include <QUrl>

namespace viewer {

QString buildPageAsText(const BuildPageValues &values);
/// Words as shown, ids and counts as values; UTF-8, indented.
QByteArray buildPageAsJson(const BuildPageValues &values);

/// "base-images-48218", fit for a file name.
QString buildFileName(const BuildPageValues &values);

/// A draft for the mail program: title, state, first lines of the error, and the link, in plain text. Nobody is named
/// as receiver; nothing is sent. `link` may be empty.
QUrl buildMailDraft(const BuildPageValues &values, const QString &link);

} // namespace viewer
