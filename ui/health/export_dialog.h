// SPDX-License-Identifier: GPL-3.0-or-later
// Asks where to a card shall be saved, and in which form. GUI thread.
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace viewer {

/// Opens a dialog and returns at once. `suffixes` out of "csv", "json", "png", "svg"; the first is proposed, with
/// `name`. `chosen` is told the path, and its suffix in lower case; it is not called when the person thinks better of
/// it.
void askExportFile(QWidget *parent, const QString &title, const QString &name, const QStringList &suffixes,
                   const std::function<void(const QString &path, const QString &suffix)> &chosen);

} // namespace viewer
