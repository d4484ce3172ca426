// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogues of the program.
#pragma once

class QCoreApplication;

namespace viewer {

/// Installs the embedded catalogue of the system's language, else the English one (which holds the plurals). The
/// application owns it. Once, before any text is made.
void installTranslations(QCoreApplication &application);

} // namespace viewer
