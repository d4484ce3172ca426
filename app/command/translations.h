// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogues of the program.
#pragma once

class QCoreApplication;

namespace viewer {

/// Installs the embedded catalogue of the first language of the system (LANGUAGE, LC_ALL, LC_MESSAGES, LANG) that there
/// is one of, else the English one (which holds the plurals), and the texts of Qt itself from the system. Makes the
/// default QLocale one of that language and of the system's country. The application owns what it installs. Once, in
/// the main thread, before any text is made.
void installTranslations(QCoreApplication &application);

} // namespace viewer
