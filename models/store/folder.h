// SPDX-License-Identifier: GPL-3.0-or-later
// Folders that nobody else may read.
#pragma once

#include <QString>

namespace viewer::store {

/// Makes the folder (and those above it) when it is missing and gives it mode 0700. What cannot be made is noticed
/// when a file in it is opened.
void makePrivateFolder(const QString &path);

} // namespace viewer::store
