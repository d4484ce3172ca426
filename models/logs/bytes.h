// SPDX-License-Identifier: GPL-3.0-or-later
// The few loops over bytes that decide how fast a large log is read.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstddef>

namespace viewer::logs {

/// Line feeds in [from, to).
qint64 countLineFeeds(const char *from, const char *to);

/// The first `byte` in [from, to), or null.
const char *findByte(const char *from, const char *to, char byte);

/// The last `byte` in [from, to), or null.
const char *findLastByte(const char *from, const char *to, char byte);

/// UTF-8 to text, U+FFFD for what is none. QString::fromUtf8 drops a byte order mark at the front; this keeps it.
QString textOf(QByteArrayView utf8);

} // namespace viewer::logs
