// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace viewer {

void installTranslations(QCoreApplication &application)
{
    auto *translator = new QTranslator(&application);
    for (const QLocale &locale : {QLocale::system(), QLocale(QLocale::English)}) {
        if (translator->load(locale, u"imagefactory-viewer"_s, u"_"_s, u":/i18n"_s)) {
            QCoreApplication::installTranslator(translator);
            return;
        }
    }
}

} // namespace viewer
