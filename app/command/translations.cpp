// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

/// Our texts in the first language of the system that there is a catalogue of, else in English.
QTranslator *ownTexts(QObject *owner)
{
    auto *translator = new QTranslator(owner);
    for (const QLocale &locale : {QLocale::system(), QLocale(QLocale::English)}) {
        if (translator->load(locale, u"imagefactory-viewer"_s, u"_"_s, u":/i18n"_s))
            break;
    }
    return translator;
}

/// The texts of Qt's own dialogs and keys, where the system has them. English ones are built in.
void installTextsOfQt(QCoreApplication &application, const QString &language)
{
    auto *translator = new QTranslator(&application);
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (translator->load(u"qtbase_"_s + language, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

/// Numbers, months and fields speak the language of the texts, with the habits of the system's country: a computer
/// whose language has no catalogue must not mix its months into English sentences.
void useLocaleOf(const QString &language)
{
    const QLocale system = QLocale::system();
    const QLocale::Language wanted = QLocale(language).language();
    // The programming locale stays: it has English words, and `wordingLocale` groups its numbers.
    if (system.language() == QLocale::C && wanted == QLocale::English)
        return;
    QLocale::setDefault(QLocale(wanted, system.territory()));
}

} // namespace

void installTranslations(QCoreApplication &application)
{
    QTranslator *own = ownTexts(&application);
    const QString language = own->language().section(u'_', 0, 0);
    if (language != "en"_L1)
        installTextsOfQt(application, language);
    // The one installed last is asked first.
    QCoreApplication::installTranslator(own);
    useLocaleOf(language);
}

} // namespace viewer
