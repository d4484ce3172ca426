// SPDX-License-Identifier: GPL-3.0-or-later
// What the cache keeps as JSON text.
#pragma once

#include <QString>
#include <QStringList>

namespace viewer::cache {

/// The texts of a JSON array; no text (null, a number) is an empty one, no array is an empty list. Any thread.
QStringList stringsIn(const QString &json);

} // namespace viewer::cache
