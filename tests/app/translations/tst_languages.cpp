// SPDX-License-Identifier: GPL-3.0-or-later
// Which language the program speaks in which surroundings. The system's locale is read once in a process, so each case
// is a process of its own: this program again, which then says its texts as JSON. No locale needs to be installed.
#include "app/command/translations.h"
#include "models/wording/durations.h"
#include "models/wording/numbers.h"
#include "models/wording/status_words.h"
#include "models/wording/times.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace viewer;

namespace {

QJsonArray plurals()
{
    QJsonArray texts;
    for (const int n : {0, 1, 2})
        texts << QCoreApplication::translate("viewer::BuildTrend", "%n build(s)", nullptr, n);
    return texts;
}

/// What a person would read, in the language of this process.
QByteArray said()
{
    const Instant time = *parseInstant(u"2026-03-12T12:55:02Z"_s);
    const Instant december = *parseInstant(u"2025-12-30T12:00:00Z"_s);
    const QTimeZone berlin("Europe/Berlin");
    const QJsonObject texts{
        {u"status"_s, statusWord(BuildState::Failed)},
        {u"plurals"_s, plurals()},
        {u"spoken"_s, durationSpoken(7260s)},
        {u"span"_s, durationWords(8640s)},
        {u"age"_s, ageWords(time - 5min, time)},
        {u"full"_s, fullTime(time, berlin)},
        {u"list"_s, listTime(december, time, berlin)},
        {u"number"_s, groupedNumber(1204331)},
        {u"share"_s, percentWords(0.958)},
        {u"short"_s, shortNumber(18800)},
        {u"size"_s, byteSize(1503238553)},
        {u"field"_s, QLocale().toString(QDate(2026, 3, 1), dayYearFormat())},
        {u"cancel"_s, QCoreApplication::translate("QPlatformTheme", "Cancel")},
    };
    return QJsonDocument(texts).toJson(QJsonDocument::Compact);
}

/// The same in surroundings of their own: "LANG=… LANGUAGE=…".
QJsonObject saidIn(const QString &surroundings)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_TIME", "LC_NUMERIC"})
        environment.remove(QString::fromLatin1(name));
    for (const QString &setting : surroundings.split(u' ', Qt::SkipEmptyParts))
        environment.insert(setting.section(u'=', 0, 0), setting.section(u'=', 1));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {u"--say"_s});
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("the texts could not be read: %s", qPrintable(process.errorString()));
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QJsonArray list(const QString &first, const QString &second, const QString &third)
{
    return {first, second, third};
}

} // namespace

class LanguagesTest : public QObject
{
    Q_OBJECT

private slots:
    void speaksGerman_data()
    {
        QTest::addColumn<QString>("surroundings");
        QTest::newRow("LC_ALL") << u"LC_ALL=de_DE.UTF-8"_s;
        QTest::newRow("LANG") << u"LANG=de_DE.UTF-8"_s;
        QTest::newRow("LANGUAGE over a locale without words") << u"LC_ALL=C.UTF-8 LANGUAGE=de"_s;
        QTest::newRow("the first language there is") << u"LC_ALL=C.UTF-8 LANGUAGE=fr:de:en"_s;
    }
    void speaksGerman()
    {
        QFETCH(QString, surroundings);
        const QJsonObject texts = saidIn(surroundings);
        QCOMPARE(texts[u"status"_s].toString(), u"Fehlgeschlagen"_s);
        QCOMPARE(texts[u"plurals"_s].toArray(), list(u"0 Builds"_s, u"1 Build"_s, u"2 Builds"_s));
        QCOMPARE(texts[u"spoken"_s].toString(), u"2 Stunden 1 Minute"_s);
        QCOMPARE(texts[u"span"_s].toString(), u"2 h 24 min"_s);
        QCOMPARE(texts[u"age"_s].toString(), u"vor 5 min"_s);
        QCOMPARE(texts[u"full"_s].toString(), u"Do 12. März 2026, 13:55:02 (Europe/Berlin, UTC+1)"_s);
        QCOMPARE(texts[u"list"_s].toString(), u"30. Dez. 2025"_s);
        QCOMPARE(texts[u"number"_s].toString(), u"1.204.331"_s);
        QCOMPARE(texts[u"share"_s].toString(), u"95,8\u2009%"_s);
        QCOMPARE(texts[u"short"_s].toString(), u"18,8\u2009k"_s);
        QCOMPARE(texts[u"size"_s].toString(), u"1,4\u2009GiB"_s);
        QCOMPARE(texts[u"field"_s].toString(), u"1. März 2026"_s);
    }

    void usesTheNumbersOfTheCountry()
    {
        const QJsonObject texts = saidIn(u"LANG=de_CH.UTF-8"_s);
        QCOMPARE(texts[u"status"_s].toString(), u"Fehlgeschlagen"_s);
        QCOMPARE(texts[u"number"_s].toString(), u"1’204’331"_s);
    }

    void speaksEnglishElsewhere_data()
    {
        QTest::addColumn<QString>("surroundings");
        QTest::newRow("English") << u"LANG=en_US.UTF-8"_s;
        QTest::newRow("no locale at all") << QString();
        QTest::newRow("the programming locale") << u"LC_ALL=C.UTF-8"_s;
        QTest::newRow("a language without a catalogue") << u"LANG=ja_JP.UTF-8"_s;
        QTest::newRow("English before German") << u"LC_ALL=C.UTF-8 LANGUAGE=en:de"_s;
        QTest::newRow("German times, English words") << u"LANG=en_US.UTF-8 LC_TIME=de_DE.UTF-8"_s;
    }
    void speaksEnglishElsewhere()
    {
        QFETCH(QString, surroundings);
        const QJsonObject texts = saidIn(surroundings);
        QCOMPARE(texts[u"status"_s].toString(), u"Failed"_s);
        QCOMPARE(texts[u"plurals"_s].toArray(), list(u"0 builds"_s, u"1 build"_s, u"2 builds"_s));
        QCOMPARE(texts[u"spoken"_s].toString(), u"2 hours 1 minute"_s);
        QCOMPARE(texts[u"full"_s].toString(), u"Thu 12 Mar 2026, 13:55:02 (Europe/Berlin, UTC+1)"_s);
        QCOMPARE(texts[u"list"_s].toString(), u"30 Dec 2025"_s);
        QCOMPARE(texts[u"number"_s].toString(), u"1,204,331"_s);
        QCOMPARE(texts[u"share"_s].toString(), u"95.8\u2009%"_s);
    }

    void takesTheTextsOfQtFromTheSystem()
    {
        if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_de.qm"_s))
            QSKIP("qt6-translations-l10n is not installed");
        QCOMPARE(saidIn(u"LANG=de_DE.UTF-8"_s)[u"cancel"_s].toString(), u"Abbrechen"_s);
        QCOMPARE(saidIn(u"LANG=en_US.UTF-8"_s)[u"cancel"_s].toString(), u"Cancel"_s);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().contains(u"--say"_s)) {
        installTranslations(application);
        return std::puts(said().constData()) < 0 ? 1 : 0;
    }
    LanguagesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_languages.moc"
