// SPDX-License-Identifier: GPL-3.0-or-later
// Files, the index of their lines, and sets of line numbers.
#include "models/logs/bytes.h"
#include "models/logs/line_index.h"
#include "models/logs/line_set.h"
#include "models/logs/log_outline.h"
#include "tests/models/logs/log_files.h"

#include <QTest>

#include <set>
#include <sys/stat.h>

using namespace viewer;
using namespace viewer::logs;
using namespace viewer::sample;
using namespace Qt::StringLiterals;

namespace {

QList<QByteArray> linesOf(QByteArray bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    else if (bytes.isEmpty())
        return {};
    return bytes.split('\n');
}

QByteArray at(const LogFile &file, const LineSpan &span)
{
    return file.read(span.start, span.length);
}

LineSet setOf(const std::set<qint64> &lines)
{
    LineSet set;
    for (const qint64 line : lines)
        set.append(line);
    return set;
}

} // namespace

class TestLogLines : public QObject
{
    Q_OBJECT

private slots:
    void countsLineFeeds();
    void findsEveryLine_data();
    void findsEveryLine();
    void findsTheLineOfAnOffset();
    void goesOnWhereTheFileGrew();
    void doesNotCountAnUnfinishedLineBeforeTheEnd();
    void stopsWhenCancelled();
    void keepsLittle();
    void refusesWhatIsNoFile();
    void seesThatAFileWasReplacedOrCut();
    void readsPastACutWithoutHarm();
    void answersLikeASet_data();
    void answersLikeASet();
    void combinesSets();
    void drawsAMinimap();
    void outlinesAPlainFile();
    void foldsParallelSteps();
    void outlinesWhatComesLater();
};

void TestLogLines::countsLineFeeds()
{
    std::mt19937 chance(1);
    QByteArray bytes;
    for (int i = 0; i < 20'000; ++i)
        bytes += chance() % 3 ? '\n' : 'x';
    for (int i = 0; i < 300; ++i) {
        const qsizetype from = qsizetype(chance() % 20'000);
        const qsizetype length = qsizetype(chance()) % (bytes.size() - from);
        QCOMPARE(countLineFeeds(bytes.constData() + from, bytes.constData() + from + length),
                 QByteArrayView(bytes).sliced(from, length).toByteArray().count('\n'));
    }
}

void TestLogLines::findsEveryLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one feed") << QByteArray("\n");
    QTest::newRow("no feed") << QByteArray("abc");
    QTest::newRow("feeds only") << QByteArray(70'000, '\n');
    QTest::newRow("one long line") << QByteArray(3'000'000, 'x');
    QTest::newRow("ends at a step") << QByteArray(8191, 'x') + '\n' + QByteArray(8191, 'y') + '\n';
    QTest::newRow("begins at a step") << QByteArray(8192, 'x') + '\n' + "y";
    QTest::newRow("mixed") << mixedLines(20'000, 3);
    QTest::newRow("mixed, last line open") << mixedLines(20'000, 4, false) + "end";
}

void TestLogLines::findsEveryLine()
{
    QFETCH(QByteArray, bytes);
    LogFolder folder;
    const std::shared_ptr<LogFile> file = folder.open(bytes);
    LineIndex index(file);
    LogTask task;
    QVERIFY(index.extend(task));
    QVERIFY(index.isComplete());
    const QList<QByteArray> lines = linesOf(bytes);
    QCOMPARE(index.lineCount(), lines.size());
    const std::vector<LineSpan> all = index.spans(0, lines.size() + 5);
    QCOMPARE(qsizetype(all.size()), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QVERIFY2(at(*file, all[size_t(i)]) == lines[i], qPrintable(QString::number(i)));
    std::mt19937 chance(2);
    for (int k = 0; k < 500 && !lines.isEmpty(); ++k) {
        const qsizetype i = qsizetype(chance()) % lines.size();
        const LineSpan span = index.span(i);
        QCOMPARE(span.start, all[size_t(i)].start);
        QCOMPARE(span.length, all[size_t(i)].length);
    }
    QCOMPARE(index.span(lines.size()).length, 0);
    QCOMPARE(index.span(-1).length, 0);
}

void TestLogLines::findsTheLineOfAnOffset()
{
    const QByteArray bytes = mixedLines(5000, 9);
    LogFolder folder;
    LineIndex index(folder.open(bytes));
    LogTask task;
    QVERIFY(index.extend(task));
    std::mt19937 chance(5);
    for (int k = 0; k < 2000; ++k) {
        const qint64 offset = qint64(chance()) % bytes.size();
        QCOMPARE(index.lineAt(offset), countLineFeeds(bytes.constData(), bytes.constData() + offset));
    }
    QCOMPARE(index.lineAt(bytes.size() + 100), qint64(4999));
    LineIndex none(folder.open({}));
    QCOMPARE(none.lineAt(0), qint64(-1));
}

void TestLogLines::goesOnWhereTheFileGrew()
{
    LogFolder folder;
    const QByteArray bytes = mixedLines(4000, 11);
    std::shared_ptr<LogFile> file = folder.open({});
    LineIndex index(file);
    LogTask task;
    std::mt19937 chance(6);
    for (qsizetype done = 0; done < bytes.size();) {
        const qsizetype more = std::min<qsizetype>(bytes.size() - done, 1 + qsizetype(chance() % 9000));
        folder.append(bytes.sliced(done, more));
        done += more;
        QVERIFY(file->grow() == LogFile::Change::Grown);
        QVERIFY(index.extend(task));
        QCOMPARE(index.lineCount(), linesOf(bytes.first(done)).size());
    }
    const QList<QByteArray> lines = linesOf(bytes);
    const std::vector<LineSpan> all = index.spans(0, lines.size());
    QCOMPARE(qsizetype(all.size()), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(at(*file, all[size_t(i)]), lines[i]);
}

void TestLogLines::doesNotCountAnUnfinishedLineBeforeTheEnd()
{
    LogFolder folder;
    LineIndex index(folder.open("one\ntwo\nthree"));
    LogTask task;
    QVERIFY(index.extend(task, 6));
    QCOMPARE(index.lineCount(), 1);
    QVERIFY(!index.isComplete());
    QVERIFY(index.extend(task));
    QCOMPARE(index.lineCount(), 3);
    QCOMPARE(index.span(2).length, 5);
}

void TestLogLines::stopsWhenCancelled()
{
    LogFolder folder;
    LineIndex index(folder.open(QByteArray(100'000, '\n')));
    LogTask task;
    task.cancel();
    QVERIFY(!index.extend(task));
    QCOMPARE(index.lineCount(), 0);
}

void TestLogLines::keepsLittle()
{
    LogFolder folder;
    LineIndex index(folder.open(QByteArray(16 << 20, '\n')));
    LogTask task;
    QVERIFY(index.extend(task));
    QCOMPARE(index.lineCount(), qint64(16 << 20));
    QVERIFY2(index.memory() <= (16 << 20) / 8192 * 16 * 2 + 4096, qPrintable(QString::number(index.memory())));
    QCOMPARE(task.done(), qint64(16 << 20));
}

void TestLogLines::refusesWhatIsNoFile()
{
    LogFolder folder;
    QVERIFY(!LogFile::open(folder.path()).ok());
    QVERIFY(!LogFile::open(folder.filePath(u"missing"_s)).ok());
    QVERIFY(!LogFile::open(u"/dev/zero"_s).ok());
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(!LogFile::open(pipe).ok()); // and does not wait for a writer
}

void TestLogLines::seesThatAFileWasReplacedOrCut()
{
    LogFolder folder;
    std::shared_ptr<LogFile> file = folder.open("one\n");
    QVERIFY(file->grow() == LogFile::Change::None);
    QVERIFY(QFile::remove(file->path()));
    folder.write("two and more\n");
    QVERIFY(file->grow() == LogFile::Change::Replaced);
    QCOMPARE(file->read(0, 10), QByteArray("one\n"));
    file = folder.open("longer text\n");
    folder.write("x");
    QVERIFY(file->grow() == LogFile::Change::Replaced);
}

void TestLogLines::readsPastACutWithoutHarm()
{
    LogFolder folder;
    const std::shared_ptr<LogFile> file = folder.open(mixedLines(3000, 1));
    LineIndex index(file);
    LogTask task;
    QVERIFY(index.extend(task));
    folder.write("x\n");
    for (qint64 line = 0; line < index.lineCount(); line += 7)
        QVERIFY(file->read(index.span(line).start, index.span(line).length).size() <= 30'000);
    LineIndex again(file);
    QVERIFY(!again.extend(task));
}

void TestLogLines::answersLikeASet_data()
{
    QTest::addColumn<int>("spread");
    QTest::newRow("every line") << 1;
    QTest::newRow("dense") << 3;
    QTest::newRow("sparse") << 500;
    QTest::newRow("very sparse") << 60'000;
}

void TestLogLines::answersLikeASet()
{
    QFETCH(int, spread);
    std::mt19937 chance(unsigned(spread) + 1u);
    std::set<qint64> lines;
    qint64 line = 5;
    for (int i = 0; i < 30'000; ++i)
        lines.insert(line += 1 + qint64(chance()) % spread);
    const LineSet set = setOf(lines);
    QCOMPARE(set.count(), qint64(lines.size()));
    const std::vector<qint64> list(lines.begin(), lines.end());
    for (int k = 0; k < 3000; ++k) {
        const auto index = size_t(chance() % list.size());
        QCOMPARE(set.at(qint64(index)), list[index]);
        const qint64 asked = qint64(chance()) % (line + 10);
        QCOMPARE(set.contains(asked), lines.contains(asked));
        const auto from = lines.lower_bound(asked);
        QCOMPARE(set.indexOf(asked),
                 qint64(std::distance(list.begin(), std::lower_bound(list.begin(), list.end(), asked))));
        QCOMPARE(set.next(asked), from == lines.end() ? std::nullopt : std::optional(*from));
        const auto above = lines.upper_bound(asked);
        QCOMPARE(set.previous(asked), above == lines.begin() ? std::nullopt : std::optional(*std::prev(above)));
    }
}

void TestLogLines::combinesSets()
{
    std::mt19937 chance(8);
    for (const int spread : {1, 7, 300, 4000}) {
        std::set<qint64> a;
        std::set<qint64> b;
        for (int i = 0; i < 20'000; ++i) {
            a.insert(qint64(chance()) % (20'000 * spread));
            b.insert(qint64(chance()) % 200'000);
        }
        std::set<qint64> both;
        std::set<qint64> either = a;
        either.insert(b.begin(), b.end());
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
        QVERIFY(intersected(setOf(a), setOf(b)) == setOf(both));
        QVERIFY(united(setOf(a), setOf(b)) == setOf(either));
        const LineSet others = setOf(a).complement(150'000);
        QCOMPARE(others.count() + std::distance(a.begin(), a.lower_bound(150'000)), qint64(150'000));
        QVERIFY(intersected(others, setOf(a)).isEmpty());
    }
    LineSet range;
    range.append(3);
    range.appendRange(10, 200'000);
    QCOMPARE(range.count(), qint64(200'001));
    QVERIFY(range.contains(10) && range.contains(200'009) && !range.contains(200'010) && !range.contains(9));
    QCOMPARE(range.at(200'000), qint64(200'009));
    QVERIFY(range.memory() < 200'000);
}

void TestLogLines::drawsAMinimap()
{
    LineSet set;
    set.append(0);
    set.append(99);
    set.append(998);
    set.append(999);
    const std::vector<qint64> parts = set.density(1000, 10);
    QCOMPARE(parts, (std::vector<qint64>{2, 0, 0, 0, 0, 0, 0, 0, 0, 2}));
    QVERIFY(LineSet().density(0, 3) == (std::vector<qint64>{0, 0, 0}));
}

void TestLogLines::outlinesAPlainFile()
{
    LogFolder folder;
    LogOutline outline(folder.open("start\n"
                                   "Step 1/2 : FROM debian\n"
                                   "pulling\n"
                                   "WARN slow\n"
                                   "Step 2/2 : RUN make\n"
                                   "\x1b[31merror:\x1b[0m no space left\n"
                                   "make: *** [all] Error 1"));
    LogTask task;
    QVERIFY(outline.extend(task, nullptr));
    QVERIFY(outline.isComplete());
    QCOMPARE(outline.lineCount(), 7);
    QCOMPARE(outline.count(LogLevel::Error), 2);
    QCOMPARE(outline.count(LogLevel::Warning), 1);
    QCOMPARE(outline.count(LogLevel::None), 4);
    QCOMPARE(outline.firstError(), std::optional<qint64>(5));
    QCOMPARE(outline.levelOf(3), LogLevel::Warning);
    const std::vector<LogStep> steps = outline.steps();
    QCOMPARE(steps.size(), size_t(2));
    QCOMPARE(steps[0].name, u"Step 1/2"_s);
    QCOMPARE(steps[0].title, u"FROM debian"_s);
    QCOMPARE(steps[0].firstLine, 1);
    QCOMPARE(steps[0].lastLine, 3);
    QCOMPARE(steps[0].warnings, 1);
    QCOMPARE(steps[1].errors, 2);
    QCOMPARE(outline.stepOf(0), -1);
    QCOMPARE(outline.stepOf(2), 0);
    QCOMPARE(outline.failedStep(), std::optional(1));
    LogFilter filter;
    filter.minLevel = LogLevel::Warning;
    QCOMPARE(outline.visible(filter).count(), 3);
    filter.steps = {0};
    QCOMPARE(outline.visible(filter).count(), 1);
    QCOMPARE(outline.visible(filter).at(0), 3);
    QCOMPARE(outline.visible({}).count(), 7);
}

void TestLogLines::foldsParallelSteps()
{
    LogFolder folder;
    LogOutline outline(folder.open("#5 [a 1/2] RUN one\n#6 [b 1/2] RUN two\n#5 0.1 x\n#6 0.1 y\n#5 DONE 0.2s\n"
                                   "#6 ERROR: exit code: 1\n------\n"));
    LogTask task;
    QVERIFY(outline.extend(task, nullptr));
    const std::vector<LogStep> steps = outline.steps();
    QCOMPARE(steps.size(), size_t(2));
    QVERIFY(steps[0].finished && !steps[0].failed);
    QVERIFY(steps[1].failed);
    QCOMPARE(outline.failedStep(), std::optional(1));
    QCOMPARE(steps[0].lines, 3);
    const LineSet lines = outline.linesOfStep(0);
    QCOMPARE(lines.count(), 3);
    QCOMPARE(lines.at(1), 2);
    QCOMPARE(outline.stepOf(6), -1);
}

void TestLogLines::outlinesWhatComesLater()
{
    LogFolder folder;
    const QByteArray longLine = "ERROR " + QByteArray(700'000, 'x') + '\n';
    std::shared_ptr<LogFile> file = folder.open("a\n" + longLine + "WARN b");
    LogOutline outline(file);
    LogTask task;
    QVERIFY(outline.extend(task, nullptr));
    QCOMPARE(outline.lineCount(), 3);
    folder.append(" goes on\nERROR c\n");
    QVERIFY(file->grow() == LogFile::Change::Grown);
    QVERIFY(outline.extend(task, nullptr));
    QCOMPARE(outline.lineCount(), 4);
    QCOMPARE(outline.count(LogLevel::Error), 2);
    QCOMPARE(outline.levelOf(3), LogLevel::Error);
    QCOMPARE(outline.levelOf(2), LogLevel::Warning);
}

QTEST_APPLESS_MAIN(TestLogLines)
#include "tst_log_lines.moc"
