// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/durations.h"
#include "models/wording/error_sentences.h"
#include "models/wording/numbers.h"
#include "models/wording/status_words.h"
#include "models/wording/times.h"

#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace viewer {

/// Stands in for the English plural file of the program.
class EnglishPlurals : public QTranslator
{
public:
    QString translate(const char *, const char *text, const char *, int number) const override
    {
        return number < 0 ? QString() : QString::fromUtf8(text).replace("(s)"_L1, number == 1 ? ""_L1 : "s"_L1);
    }
    bool isEmpty() const override { return false; }
};

class WordingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void namesEveryState();
    void saysWasRunningOnlyForRunning();
    void showsUnknownMethodAsSent();
    void namesTheThreeKindsOfStarter();
    void writesDurationsForTables_data();
    void writesDurationsForTables();
    void writesDurationsForSentences_data();
    void writesDurationsForSentences();
    void speaksDurationsWithPlurals();
    void groupsNumbersByLocale();
    void shortensNumbersWithoutRoundingUp();
    void writesPercentWithThinSpaceAndTrueMinus();
    void saysAllAndNoneOfExactlyAllAndNoneOnly_data();
    void saysAllAndNoneOfExactlyAllAndNoneOnly();
    void writesIntervalsOfSharesInTheLocale();
    void writesBinarySizes();
    void writesTimesInTheGivenZone();
    void datesListTimesByDistance();
    void tellsAges_data();
    void tellsAges();
    void namesZoneWithOffset();
    void hasASentenceForEveryErrorKind();
    void saysWhenToTryAgain();
    void keepsErrorDetailOutOfSentences();

private:
    Instant at(const char *iso) const { return *parseInstant(QString::fromLatin1(iso)); }
    QTimeZone m_berlin{"Europe/Berlin"};
    EnglishPlurals m_plurals;
};

void WordingTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::installTranslator(&m_plurals);
}

void WordingTest::namesEveryState()
{
    QSet<QString> seen;
    for (BuildState state : allBuildStates)
        seen.insert(statusWord(state));
    QCOMPARE(seen,
             (QSet<QString>{u"Succeeded"_s, u"Failed"_s, u"Cancelled"_s, u"Running"_s, u"Queued"_s, u"Pending"_s,
                            u"Unknown"_s}));
}

void WordingTest::saysWasRunningOnlyForRunning()
{
    QCOMPARE(statusWordOffline(BuildState::Running), u"Was running"_s);
    QCOMPARE(statusWordOffline(BuildState::Failed), u"Failed"_s);
}

void WordingTest::showsUnknownMethodAsSent()
{
    QCOMPARE(methodLabel(BuildMethod::Unknown, u"bazel"), u"bazel"_s);
    QCOMPARE(methodLabel(BuildMethod::Container, u"docker"), u"container"_s);
    QCOMPARE(quoted(u"archiving"), u"“archiving”"_s);
}

void WordingTest::namesTheThreeKindsOfStarter()
{
    QCOMPARE(starterWord(StarterKind::Named, u"Aisha Rahman"_s), u"Aisha Rahman"_s);
    QCOMPARE(starterWord(StarterKind::Automatic, u"ignored"_s), u"Automatic"_s);
    QCOMPARE(starterWord(StarterKind::NotKnownYet, {}), u"Not known yet"_s);
}

void WordingTest::writesDurationsForTables_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("below a minute") << qint64(51'900) << u"0:51"_s;
    QTest::newRow("zero") << qint64(0) << u"0:00"_s;
    QTest::newRow("minutes") << qint64(21 * 60'000 + 16'000) << u"21:16"_s;
    QTest::newRow("last second before an hour") << qint64(3'599'999) << u"59:59"_s;
    QTest::newRow("hours") << qint64(3'723'000) << u"1:02:03"_s;
    QTest::newRow("days stay hours") << qint64(49 * 3'600'000) << u"49:00:00"_s;
    QTest::newRow("negative is unknown") << qint64(-1) << u"–"_s;
}

void WordingTest::writesDurationsForTables()
{
    QFETCH(qint64, milliseconds);
    QTEST(durationShort(Milliseconds(milliseconds)), "text");
    QCOMPARE(durationShort(std::optional<Milliseconds>()), u"–"_s);
}

void WordingTest::writesDurationsForSentences_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds take a thin space") << qint64(40) << u"40\u2009s"_s;
    QTest::newRow("minutes") << qint64(119) << u"1 m"_s;
    QTest::newRow("hours and minutes") << qint64(8640) << u"2 h 24 m"_s;
    QTest::newRow("full hours") << qint64(7200) << u"2 h"_s;
    QTest::newRow("days and hours") << qint64(86400 + 17 * 3600 + 59) << u"1 d 17 h"_s;
    QTest::newRow("negative") << qint64(-5) << u"0\u2009s"_s;
}

void WordingTest::writesDurationsForSentences()
{
    QFETCH(qint64, seconds);
    QTEST(durationWords(Seconds(seconds)), "text");
}

void WordingTest::speaksDurationsWithPlurals()
{
    QCOMPARE(durationSpoken(401s), u"6 minutes 41 seconds"_s);
    QCOMPARE(durationSpoken(7260s), u"2 hours 1 minute"_s);
    QCOMPARE(durationSpoken(0s), u"0 seconds"_s);
}

void WordingTest::groupsNumbersByLocale()
{
    QCOMPARE(groupedNumber(1'204'331), u"1,204,331"_s);
    QCOMPARE(groupedNumber(1'204'331, QLocale(QLocale::German, QLocale::Germany)), u"1.204.331"_s);
    QCOMPARE(groupedNumber(-1200), u"\u22121,200"_s);
    const QLocale before;
    QLocale::setDefault(QLocale::c());
    QCOMPARE(groupedNumber(1'204'331), u"1,204,331"_s);
    QLocale::setDefault(before);
}

void WordingTest::shortensNumbersWithoutRoundingUp()
{
    QCOMPARE(shortNumber(1108), u"1,108"_s);
    QCOMPARE(shortNumber(18'780), u"18.7\u2009k"_s);
    QCOMPARE(shortNumber(1'204'331), u"1.2\u2009M"_s);
    QCOMPARE(shortNumber(1'999'999), u"1.9\u2009M"_s);
    QCOMPARE(shortNumber(3'000'000'000), u"3\u2009G"_s);
}

void WordingTest::writesPercentWithThinSpaceAndTrueMinus()
{
    QCOMPARE(percentWords(0.958), u"95.8\u2009%"_s);
    QCOMPARE(percentWords(-0.012), u"\u22121.2\u2009%"_s);
    QCOMPARE(percentWords(-0.0001), u"0.0\u2009%"_s);
}

void WordingTest::saysAllAndNoneOfExactlyAllAndNoneOnly_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("text");
    QTest::newRow("all") << 1.0 << u"100.0\u2009%"_s;
    QTest::newRow("nearly all") << 0.9996 << u"99.9\u2009%"_s;
    QTest::newRow("rounds up to what is not all") << 0.9986 << u"99.9\u2009%"_s;
    QTest::newRow("a usual one") << 0.958 << u"95.8\u2009%"_s;
    QTest::newRow("nearly none") << 0.0003 << u"0.1\u2009%"_s;
    QTest::newRow("none") << 0.0 << u"0.0\u2009%"_s;
}

void WordingTest::saysAllAndNoneOfExactlyAllAndNoneOnly()
{
    QFETCH(double, share);
    QTEST(shareWords(share), "text");
}

void WordingTest::writesIntervalsOfSharesInTheLocale()
{
    QCOMPARE(shareRange(0.955, 0.961), u"95.5\u201396.1"_s);
    QCOMPARE(shareRangeWords(0.8, 0.9999), u"80.0\u201399.9\u2009%"_s);
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(shareRangeWords(0.955, 0.961, german), u"95,5\u201396,1\u2009%"_s);
    QCOMPARE(shareNumber(0.958, german), u"95,8"_s);
}

void WordingTest::writesBinarySizes()
{
    QCOMPARE(byteSize(96 * 1024), u"96\u2009KiB"_s);
    QCOMPARE(byteSize(qint64(1.4 * 1024 * 1024 * 1024)), u"1.4\u2009GiB"_s);
    QCOMPARE(byteSize(12), u"12\u2009B"_s);
}

void WordingTest::writesTimesInTheGivenZone()
{
    const Instant time = at("2026-03-12T13:02:11Z");
    QCOMPARE(timeOfDay(time, m_berlin), u"14:02"_s);
    QCOMPARE(timeOfDaySeconds(time, QTimeZone::utc()), u"13:02:11"_s);
    QCOMPARE(fullTime(time, m_berlin), u"Thu 12 Mar 2026, 14:02:11 (Europe/Berlin, UTC+1)"_s);
    QCOMPARE(dateAndTime(time, at("2026-04-01T00:00:00Z"), m_berlin), u"12 Mar 14:02:11"_s);
    QCOMPARE(dateAndTime(time, at("2027-04-01T00:00:00Z"), m_berlin), u"12 Mar 2026 14:02:11"_s);
}

void WordingTest::datesListTimesByDistance()
{
    const Instant now = at("2026-03-12T22:59:00Z"); // 23:59 in Berlin
    QCOMPARE(listTime(at("2026-03-11T23:00:00Z"), now, m_berlin), u"00:00:00"_s);
    QCOMPARE(listTime(at("2026-03-11T22:59:59Z"), now, m_berlin), u"11 Mar 23:59"_s);
    QCOMPARE(listTime(at("2025-12-30T10:00:00Z"), now, m_berlin), u"30 Dec 2025"_s);
    QCOMPARE(dayWords(at("2026-03-12T08:14:00Z"), now, m_berlin), u"today 09:14"_s);
    QCOMPARE(dayWords(at("2026-03-11T16:12:00Z"), now, m_berlin), u"yesterday 17:12"_s);
    QCOMPARE(dayWords(at("2026-02-27T16:12:00Z"), now, m_berlin), u"27 Feb"_s);
    QCOMPARE(asOfWords(at("2026-03-12T08:14:00Z"), now, m_berlin), u"09:14"_s);
    QCOMPARE(asOfWords(at("2025-03-12T08:14:00Z"), now, m_berlin), u"12 Mar 2025 09:14"_s);
}

void WordingTest::tellsAges_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("age");
    QTest::addColumn<QString>("old");
    QTest::newRow("clock ahead") << qint64(-30) << u"just now"_s << u"0\u2009s old"_s;
    QTest::newRow("seconds") << qint64(40) << u"40\u2009s ago"_s << u"40\u2009s old"_s;
    QTest::newRow("minutes") << qint64(4 * 60 + 59) << u"4 min ago"_s << u"4 m old"_s;
    QTest::newRow("hours") << qint64(3 * 3600 + 125) << u"3 h 2 m ago"_s << u"3 h old"_s;
    QTest::newRow("days") << qint64(5 * 86400 + 7200) << u"5 d ago"_s << u"5 d old"_s;
}

void WordingTest::tellsAges()
{
    QFETCH(qint64, seconds);
    const Instant now = at("2026-03-12T12:00:00Z");
    QTEST(ageWords(now - Seconds(seconds), now), "age");
    QTEST(oldWords(now - Seconds(seconds), now), "old");
}

void WordingTest::namesZoneWithOffset()
{
    QCOMPARE(zoneWords(m_berlin, at("2026-07-01T00:00:00Z")), u"Europe/Berlin, UTC+2"_s);
    QCOMPARE(zoneWords(QTimeZone("Asia/Kolkata"), at("2026-07-01T00:00:00Z")), u"Asia/Kolkata, UTC+5:30"_s);
    QCOMPARE(zoneWords(QTimeZone("America/New_York"), at("2026-07-01T00:00:00Z")), u"America/New_York, UTC\u22124"_s);
    QCOMPARE(zoneWords(QTimeZone::utc(), at("2026-07-01T00:00:00Z")), u"UTC"_s);
}

void WordingTest::hasASentenceForEveryErrorKind()
{
    QSet<QString> seen;
    for (int kind = 0; kind <= int(ErrorKind::BadInput); ++kind) {
        for (ErrorPlace place : {ErrorPlace::SignIn, ErrorPlace::Window, ErrorPlace::CommandLine}) {
            const ErrorSentence sentence = errorSentence({ErrorKind(kind), 500, {}, {}}, place);
            QVERIFY2(sentence.happened != "Something went wrong."_L1, qPrintable(QString::number(kind)));
            QVERIFY2(sentence.text().endsWith(u'.'), qPrintable(sentence.text()));
            QVERIFY2(!sentence.text().contains("  "_L1) && !sentence.text().contains(u'%'),
                     qPrintable(sentence.text()));
        }
        seen.insert(errorSentence({ErrorKind(kind), 500, {}, {}}).happened);
    }
    QCOMPARE(seen.size(), int(ErrorKind::BadInput) + 1);
}

void WordingTest::saysWhenToTryAgain()
{
    QCOMPARE(errorSentence({ErrorKind::RateLimited, 429, {}, 40s}).toDo, u"Try again in 40\u2009s."_s);
    QCOMPARE(errorSentence({ErrorKind::Maintenance, 503, {}, {}}).toDo, u"Try again in a minute."_s);
}

void WordingTest::keepsErrorDetailOutOfSentences()
{
    const Error error{ErrorKind::ServerProblem, 502, u"secret-detail"_s, {}};
    QVERIFY(!errorSentence(error).text().contains("secret-detail"_L1));
    QVERIFY(errorSentence(error).happened.contains("502"_L1));
}

} // namespace viewer

QTEST_GUILESS_MAIN(viewer::WordingTest)
#include "tst_wording.moc"
