// SPDX-License-Identifier: GPL-3.0-or-later
// The two streams of a command: data on stdout, messages on stderr.
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QString>

namespace viewer::command {

/// Text from the server goes through here, too: control characters are shown as spaces, so that it cannot drive
/// the terminal.
void print(const QString &line);
void say(const QString &line);
/// The person's sentence for an error, on stderr.
void say(const Error &error);
/// Overwrites the line before; only when stderr is a terminal.
void sayProgress(const QString &line);
void endProgress();
/// A line of stdin without its end; empty at the end of stdin.
QByteArray readLine();

} // namespace viewer::command
