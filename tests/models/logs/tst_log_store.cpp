// SPDX-License-Identifier: GPL-3.0-or-later
// Logs of attempts on disk: exact, crash-safe, private, within a budget.
#include "models/logs/log_outline.h"
#include "models/logs/log_store.h"
#include "tests/models/logs/log_files.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace viewer;
using namespace viewer::logs;
using namespace viewer::sample;
using namespace Qt::StringLiterals;

namespace {

const Instant start = *parseInstant(u"2026-11-23T09:16:41Z");
const AttemptId attempt = *AttemptId::parse(u"a6000000-0000-4000-8000-000000021409");
const BuildId build = *BuildId::parse(u"a5000000-0000-4000-8000-000000000214");

AttemptId attemptNumber(int number)
{
    return *AttemptId::parse(u"a6000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0')));
}

LogLine line(int number, const QString &message)
{
    LogLine one;
    one.time = start + Seconds(number);
    one.levelWord = number % 10 == 7 ? u"error"_s : u"info"_s;
    one.message = message;
    one.tekton = number % 3 != 0;
    if (one.tekton) {
        one.step = number % 2 ? u"step-compile"_s : u"step-push"_s;
        one.taskRun = u"pr-214-build"_s;
        one.pipelineRun = u"pr-214"_s;
        one.pod = u"pod"_s;
    }
    return one;
}

std::vector<LogLine> lines(int from, int count)
{
    std::vector<LogLine> result;
    for (int i = from; i < from + count; ++i)
        result.push_back(line(i, u"line %1"_s.arg(i)));
    return result;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

class TestLogStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder.reset(new QTemporaryDir); }
    void givesBackWhatItTook();
    void keepsTextsThatAreHardToKeep();
    void appendsOnlyWhatItDoesNotHold();
    void refusesAGap();
    void cutsWhereTheServerSaysSo();
    void comparesTheAnchor();
    void survivesATornWrite_data();
    void survivesATornWrite();
    void readsFromTheStartAgainWithoutAnIndex();
    void keepsOthersOut();
    void doesNotDisturbAReader();
    void removesWhatWasUsedLongestAgo();
    void clearsAwayWhatBelongsToNoLog();
    void tellsLevelsStepsAndSourcesOfItsLines();
    void remembersThatALogIsComplete();

private:
    QString folder() const { return m_folder->filePath(u"account/logs"_s); }
    LogStore store() const { return LogStore(folder()); }
    QString file(const char *ending) const
    {
        return u"%1/%2.%3"_s.arg(folder(), attempt.toString(), QString::fromLatin1(ending));
    }
    std::vector<LogLine> held() const
    {
        const Result<std::vector<LogLine>> entries = store().entries(attempt, 0, 1'000'000);
        return entries ? *entries : std::vector<LogLine>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLogStore::givesBackWhatItTook()
{
    QVERIFY(!store().about(attempt));
    QCOMPARE(*store().append(attempt, build, 0, lines(0, 2500), start), 2500);
    QCOMPARE(*store().append(attempt, build, 2500, lines(2500, 10), start + Seconds(3)), 2510);
    QCOMPARE(held(), lines(0, 2510));
    const StoredLog about = *store().about(attempt);
    QCOMPARE(about.entries, 2510);
    QCOMPARE(about.build, build);
    QVERIFY(!about.complete);
    QCOMPARE(about.read, start + Seconds(3));
    QVERIFY(about.bytes > 2510 * 48);
    QCOMPARE(store().all().size(), size_t(1));
    QByteArray text;
    for (int i = 0; i < 2510; ++i)
        text += "line " + QByteArray::number(i) + '\n';
    QCOMPARE(bytesOf(store().textPath(attempt)), text);
    QCOMPARE(*store().entries(attempt, 2505, 3), lines(2505, 3));
}

void TestLogStore::keepsTextsThatAreHardToKeep()
{
    std::vector<LogLine> hard{line(1, QString()),       line(2, u"\n"_s),          line(3, u"a\nb"_s),
                              line(4, u"a\nb\n"_s),     line(5, u"a\r\n\n"_s),     line(6, QString(u"nul\0x"_s)),
                              line(7, u"🚀 \u202e ä"_s), line(8, u"\x1b[31mred"_s), line(9, QString(300'000, u'x')),
                              line(10, u"\ufeffmark"_s)};
    hard[0].time.reset();
    hard[1].levelWord = u"somethingNew"_s;
    hard[2].unreadable = true;
    QCOMPARE(*store().append(attempt, {}, 0, hard, start), qint64(hard.size()));
    QCOMPARE(held(), hard);
    QVERIFY(bytesOf(store().textPath(attempt)).startsWith("\n\na\nb\na\nb\na\r\n\n"));
}

void TestLogStore::appendsOnlyWhatItDoesNotHold()
{
    QVERIFY(store().append(attempt, build, 0, lines(0, 100), start).ok());
    const quint64 before = quint64(QFileInfo(store().textPath(attempt)).size());
    QCOMPARE(*store().append(attempt, build, 90, lines(90, 15), start), 105);
    QCOMPARE(held(), lines(0, 105));
    QVERIFY(quint64(QFileInfo(store().textPath(attempt)).size()) > before);
    QCOMPARE(*store().append(attempt, build, 105, {}, start), 105);
    QCOMPARE(held(), lines(0, 105));
}

void TestLogStore::refusesAGap()
{
    QVERIFY(store().append(attempt, build, 0, lines(0, 5), start).ok());
    const Result<qint64> gap = store().append(attempt, build, 7, lines(7, 1), start);
    QVERIFY(!gap.ok());
    QVERIFY(gap.error().kind == ErrorKind::BadInput);
    QCOMPARE(held(), lines(0, 5));
}

void TestLogStore::cutsWhereTheServerSaysSo()
{
    QVERIFY(store().append(attempt, build, 0, lines(0, 100), start).ok());
    std::vector<LogLine> changed = lines(50, 10);
    changed[3].message = u"another"_s;
    QCOMPARE(*store().append(attempt, build, 50, changed, start), 60);
    std::vector<LogLine> all = lines(0, 50);
    all.insert(all.end(), changed.begin(), changed.end());
    QCOMPARE(held(), all);
    QCOMPARE(*store().append(attempt, build, 0, lines(500, 3), start), 3);
    QCOMPARE(held(), lines(500, 3));
    QCOMPARE(*store().append(attempt, build, 0, {}, start), 0);
    QVERIFY(held().empty());
    QCOMPARE(bytesOf(store().textPath(attempt)), QByteArray());
    QVERIFY(store().startAnew(attempt).ok());
    QVERIFY(!store().about(attempt));
    QVERIFY(!QFileInfo::exists(store().textPath(attempt)));
}

void TestLogStore::comparesTheAnchor()
{
    QVERIFY(store().append(attempt, build, 0, lines(0, 10), start).ok());
    QVERIFY(store().matches(attempt, 4, line(4, u"line 4"_s)));
    QVERIFY(!store().matches(attempt, 5, line(4, u"line 4"_s)));
    LogLine other = line(4, u"line 4"_s);
    other.step = u"x"_s;
    QVERIFY(!store().matches(attempt, 4, other));
    QVERIFY(!store().matches(attempt, 10, line(10, u"line 10"_s)));
    QCOMPARE(store().lastOfTekton(attempt), std::optional<qint64>(8));
    QVERIFY(!store().lastOfTekton(attemptNumber(1)));
}

void TestLogStore::survivesATornWrite_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<int>("cut");
    QTest::addColumn<int>("left");
    QTest::newRow("text without record") << u"index"_s << 48 << 99;
    QTest::newRow("half a record") << u"index"_s << 20 << 99;
    QTest::newRow("text cut") << u"log"_s << 3 << 99;
    QTest::newRow("much text cut") << u"log"_s << 81 << 89;
    QTest::newRow("line feed cut") << u"log"_s << 1 << 99;
    QTest::newRow("line cut at its end") << u"log"_s << 8 << 99;
    QTest::newRow("all text gone") << u"log"_s << 100'000 << 0;
    QTest::newRow("no records") << u"index"_s << 100'000 << 0;
}

void TestLogStore::survivesATornWrite()
{
    QFETCH(QString, ending);
    QFETCH(int, cut);
    QFETCH(int, left);
    QVERIFY(store().append(attempt, build, 0, lines(0, 100), start).ok());
    QFile torn(file(qPrintable(ending)));
    QVERIFY(torn.resize(std::max<qint64>(0, torn.size() - cut)));
    QCOMPARE(store().about(attempt)->entries, left);
    QCOMPARE(held(), lines(0, left));
    QCOMPARE(*store().append(attempt, build, left, lines(left, 200 - left), start), 200);
    QCOMPARE(held(), lines(0, 200));
}

void TestLogStore::readsFromTheStartAgainWithoutAnIndex()
{
    QVERIFY(store().append(attempt, build, 0, lines(0, 100), start).ok());
    QVERIFY(QFile::remove(file("index")));
    QVERIFY(!store().about(attempt));
    QCOMPARE(*store().append(attempt, build, 0, lines(0, 120), start), 120);
    QCOMPARE(held(), lines(0, 120));
    QFile head(file("json"));
    QVERIFY(head.open(QIODevice::WriteOnly) && head.write("{damaged") > 0);
    head.close();
    QVERIFY(!store().about(attempt));
    QCOMPARE(*store().append(attempt, build, 0, lines(0, 3), start), 3);
    QCOMPARE(held(), lines(0, 3));
}

void TestLogStore::keepsOthersOut()
{
    QVERIFY(store().append(attempt, build, 0, lines(0, 3), start).ok());
    QVERIFY(store().setComplete(attempt, true).ok());
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    for (const char *const ending : {"log", "index", "json"})
        QCOMPARE(QFile::permissions(file(ending)), owner);
    QCOMPARE(QFile::permissions(folder()), owner | QFile::ExeOwner | QFile::ExeUser);
}

void TestLogStore::doesNotDisturbAReader()
{
    QVERIFY(store().append(attempt, build, 0, lines(0, 100), start).ok());
    const QByteArray before = bytesOf(store().textPath(attempt));
    const std::shared_ptr<LogFile> reader = *LogFile::open(store().textPath(attempt));
    QVERIFY(store().append(attempt, build, 0, lines(700, 2), start).ok());
    QCOMPARE(reader->read(0, 100'000), before);
    QVERIFY(reader->grow() == LogFile::Change::Replaced);
}

void TestLogStore::removesWhatWasUsedLongestAgo()
{
    LogStore logs = store();
    for (int i = 0; i < 6; ++i) {
        QVERIFY(logs.append(attemptNumber(i), build, 0, lines(0, 1000), start).ok());
        logs.touch(attemptNumber(i), start + Seconds(100 - i));
    }
    logs.touch(attemptNumber(5), start + Seconds(1000)); // the oldest otherwise
    QCOMPARE(logs.about(attemptNumber(5))->used, start + Seconds(1000));
    const qint64 each = logs.about(attemptNumber(0))->bytes;
    QVERIFY(logs.trim(each * 6, {}).empty());
    const std::vector<AttemptId> removed = logs.trim(each * 3, {attemptNumber(4)});
    QCOMPARE(removed, (std::vector<AttemptId>{attemptNumber(3), attemptNumber(2), attemptNumber(1)}));
    QVERIFY(logs.about(attemptNumber(4)));
    QVERIFY(logs.bytes() <= each * 3);
    QCOMPARE(logs.trim(0, {attemptNumber(4), attemptNumber(5)}), std::vector<AttemptId>{attemptNumber(0)});
    QCOMPARE(logs.all().size(), size_t(2));
}

void TestLogStore::clearsAwayWhatBelongsToNoLog()
{
    QVERIFY(store().append(attempt, build, 0, lines(0, 3), start).ok());
    QVERIFY(QFile::remove(file("json")));
    LogStore logs = store();
    QVERIFY(logs.trim(1'000'000, {}).empty());
    QVERIFY(!QFileInfo::exists(file("log")) && !QFileInfo::exists(file("index")));
    QVERIFY(LogStore(m_folder->filePath(u"missing"_s)).trim(0, {}).empty());
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"missing"_s)));
}

void TestLogStore::tellsLevelsStepsAndSourcesOfItsLines()
{
    std::vector<LogLine> entries = lines(0, 20);
    entries[4].message = u"one\nERROR two\nthree"_s;
    QVERIFY(store().append(attempt, build, 0, entries, start).ok());
    LogOutline outline(*LogFile::open(store().textPath(attempt)));
    LogTask task;
    QVERIFY(outline.extend(task, store().table(attempt)));
    QCOMPARE(outline.lineCount(), 22);
    QCOMPARE(outline.sources(), (QStringList{u"lifecycle"_s, u"tekton"_s}));
    QCOMPARE(outline.firstError(), std::optional<qint64>(5));
    QCOMPARE(outline.levelOf(9), LogLevel::Error); // entry 7
    QCOMPARE(outline.count(LogLevel::Error), 3);
    const std::vector<LogStep> steps = outline.steps();
    QCOMPARE(steps.size(), size_t(2));
    QCOMPARE(steps[0].name, u"step-compile"_s);
    QCOMPARE(*steps[0].first, start + Seconds(1));
    QCOMPARE(*steps[0].last, start + Seconds(19));
    LogFilter filter;
    filter.sources = {u"lifecycle"_s};
    QCOMPARE(outline.visible(filter).count(), 7);
    filter.sources = {u"unknown"_s};
    QCOMPARE(outline.visible(filter).count(), 0);
    // More entries, with a fresh table: the rest is outlined, and nothing twice.
    QVERIFY(store().append(attempt, build, 20, lines(20, 30), start).ok());
    LogOutline whole(*LogFile::open(store().textPath(attempt)));
    QVERIFY(whole.extend(task, store().table(attempt)));
    QCOMPARE(whole.lineCount(), 52);
}

void TestLogStore::remembersThatALogIsComplete()
{
    QVERIFY(!store().setComplete(attempt, true).ok());
    QVERIFY(store().append(attempt, build, 0, lines(0, 3), start).ok());
    QVERIFY(store().setComplete(attempt, true).ok());
    QVERIFY(store().about(attempt)->complete);
    QVERIFY(store().append(attempt, build, 3, lines(3, 1), start).ok());
    QVERIFY(store().about(attempt)->complete);
    QVERIFY(store().setComplete(attempt, false).ok());
    QVERIFY(!store().about(attempt)->complete);
}

QTEST_APPLESS_MAIN(TestLogStore)
#include "tst_log_store.moc"
