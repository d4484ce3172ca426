// SPDX-License-Identifier: GPL-3.0-or-later
// How serious a line of a log is: by its entry, or by its text.
#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>
#include <QString>

namespace viewer::logs {

enum class LogLevel : quint8 { None, Debug, Info, Warning, Error };

/// The server's words: debug, info, warn, error; empty for None. levelOfWord also knows warning, fatal, trace and the
/// like, in any case; None for others.
QLatin1StringView wordOf(LogLevel level);
LogLevel levelOfWord(QByteArrayView word);

/// Reads the level that a program wrote near the start of a line: "ERROR", "error:", "WARN[0167]", "level=error",
/// "[warning]", "E0312 12:00", "npm ERR!", "main.c:3:1: error: …", "make: *** …", a Python traceback. The first word
/// that names a level decides; "0 errors" and LOG_LEVEL=DEBUG name none. The bytes have no escape sequences; only the
/// first 240 are looked at.
LogLevel levelOfText(QByteArrayView line);

/// What a line is shown as: the server calls every line of a container "info", so for info (and none) the text
/// decides where it names a level; another level of the entry stands.
LogLevel combined(LogLevel entry, LogLevel text);

} // namespace viewer::logs
