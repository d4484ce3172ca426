// SPDX-License-Identifier: GPL-3.0-or-later
// A log as a view uses it: lines at once, the rest in the background.
#include "models/logs/log_document.h"
#include "tests/models/logs/log_files.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace viewer;
using namespace viewer::logs;
using namespace viewer::sample;
using namespace Qt::StringLiterals;

namespace {

const AttemptId attempt = *AttemptId::parse(u"a6000000-0000-4000-8000-000000021409");
const Instant start = *parseInstant(u"2026-11-23T09:16:41Z");

std::vector<LogLine> entries(int from, int count)
{
    std::vector<LogLine> result;
    for (int i = from; i < from + count; ++i) {
        LogLine line;
        line.time = start + Seconds(i);
        line.levelWord = u"info"_s;
        line.message = u"entry %1\n  more"_s.arg(i);
        result.push_back(line);
    }
    return result;
}

} // namespace

class TestLogDocument : public QObject
{
    Q_OBJECT

private slots:
    void showsLinesBeforeTheIndexIsComplete();
    void showsTheStyleThatGoesOn();
    void cutsALongLineIntoPieces();
    void showsTheLinesOfAFilter();
    void showsTheEntriesOfAnAttempt();
    void followsAFileThatGrows();
    void opensAReplacedFileAnew();
    void searchesInTheBackground();
    void endsASearchForAnotherOne();
    void givesPlainText();
    void saysWhatCannotBeOpened();
    void mayGoWhileItWorks();
};

void TestLogDocument::showsLinesBeforeTheIndexIsComplete()
{
    LogFolder folder;
    LogDocument document;
    QSignalSpy indexed(&document, &LogDocument::indexed);
    QSignalSpy outlined(&document, &LogDocument::outlineReady);
    QVERIFY(document.open(folder.write(QByteArray("a line of twenty-one\n").repeated(1'000'000))).ok());
    // No event was handled yet.
    const std::vector<ShownLine> first = document.lines(0, 50);
    QCOMPARE(first.size(), size_t(50));
    QCOMPARE(first[49].display.text, u"a line of twenty-one"_s);
    QVERIFY(qAbs(document.estimatedLineCount() - 1'000'000) < 1000);
    QTRY_COMPARE(indexed.size(), 1);
    QCOMPARE(document.lineCount(), 1'000'000);
    QTRY_COMPARE(outlined.size(), 1);
    QVERIFY(document.isOutlined());
    QCOMPARE(document.lines(999'990, 50).size(), size_t(10));
}

void TestLogDocument::showsTheStyleThatGoesOn()
{
    LogFolder folder;
    LogDocument document;
    QVERIFY(document.open(folder.write("\x1b[32mone\ntwo\nthree\x1b[0m\nfour\n")).ok());
    const std::vector<ShownLine> lines = document.lines(2, 2);
    QCOMPARE(lines.size(), size_t(2));
    QCOMPARE(lines[0].display.spans.size(), size_t(1));
    QCOMPARE(lines[0].display.spans[0].style.text, AnsiColour::palette(2));
    QVERIFY(lines[1].display.spans.empty());
}

void TestLogDocument::cutsALongLineIntoPieces()
{
    LogFolder folder;
    QByteArray longLine;
    while (longLine.size() < 200'000)
        longLine += "\x1b[31mä🚀\x1b[0mx";
    LogDocument document;
    QVERIFY(document.open(folder.write("a\n" + longLine + "\nb\n")).ok());
    QTRY_VERIFY(document.isIndexed());
    QCOMPARE(document.lineCount(), 3);
    QString text;
    qint64 from = 0;
    int pieces = 0;
    do {
        const ShownLine piece = document.piece(1, from);
        QCOMPARE(piece.shownFrom, from);
        QVERIFY(piece.shownTo > from && piece.shownTo - from <= LogDocument::longestPiece);
        text += piece.display.text;
        from = piece.shownTo;
        ++pieces;
    } while (from < longLine.size());
    QVERIFY(pieces >= 12);
    QVERIFY(!text.contains(u'\ufffd') && !text.contains(u'\u241b'));
    QCOMPARE(text, u"ä🚀x"_s.repeated(longLine.count('x')));
    const std::vector<ShownLine> lines = document.lines(0, 3);
    QVERIFY(lines[1].shownTo < lines[1].bytes);
    QCOMPARE(lines[2].display.text, u"b"_s);
}

void TestLogDocument::showsTheLinesOfAFilter()
{
    LogFolder folder;
    LogDocument document;
    QVERIFY(
        document.open(folder.write("\x1b[33mone\nERROR two\nthree\nERROR four\nERROR five\nsix\nERROR seven\n")).ok());
    QTRY_VERIFY(document.isOutlined());
    LogFilter filter;
    filter.minLevel = LogLevel::Error;
    const LineSet shown = document.outline()->visible(filter);
    QCOMPARE(shown.count(), 4);
    const std::vector<ShownLine> lines = document.lines(shown, 1, 10);
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[0].number, 3);
    QCOMPARE(lines[1].display.text, u"ERROR five"_s);
    QCOMPARE(lines[2].number, 6);
    QCOMPARE(lines[2].level, LogLevel::Error);
    QCOMPARE(lines[2].display.spans.front().style.text, AnsiColour::palette(3));
    QVERIFY(document.lines(shown, 9, 3).empty());
}

void TestLogDocument::showsTheEntriesOfAnAttempt()
{
    LogFolder folder;
    LogStore store(folder.filePath(u"logs"_s));
    QVERIFY(store.append(attempt, {}, 0, entries(0, 10), start).ok());
    LogDocument document;
    QVERIFY(document.openAttempt(store, attempt, start + Seconds(500)).ok());
    QCOMPARE(store.about(attempt)->used, start + Seconds(500));
    std::vector<ShownLine> lines = document.lines(6, 2);
    QCOMPARE(lines.size(), size_t(2));
    QVERIFY(lines[0].startsEntry && !lines[1].startsEntry);
    QCOMPARE(lines[0].entry->number, 3);
    QCOMPARE(lines[1].entry->number, 3);
    QCOMPARE(*lines[1].entry->time, start + Seconds(3));
    QCOMPARE(lines[1].display.text, u"  more"_s);
    QSignalSpy outlined(&document, &LogDocument::outlineReady);
    QTRY_COMPARE(outlined.size(), 1);
    QVERIFY(store.append(attempt, {}, 10, entries(10, 5), start).ok());
    document.refresh();
    QTRY_COMPARE(outlined.size(), 2);
    QCOMPARE(document.lineCount(), 30);
    QCOMPARE(document.outline()->lineCount(), 30);
    QCOMPARE(document.outline()->count(LogLevel::Info), 30);
    QCOMPARE(document.lines(29, 1).front().entry->number, 14);
}

void TestLogDocument::followsAFileThatGrows()
{
    LogFolder folder;
    LogDocument document;
    QVERIFY(document.open(folder.write("one\n")).ok());
    QTRY_VERIFY(document.isOutlined());
    QSignalSpy grown(&document, &LogDocument::grown);
    document.refresh();
    QCOMPARE(grown.size(), 0);
    for (int i = 0; i < 20; ++i) {
        folder.append("another\n");
        document.refresh(); // also while it still reads
    }
    QTRY_COMPARE(document.lineCount(), 21);
    QTRY_VERIFY(document.isOutlined());
    QCOMPARE(document.outline()->lineCount(), 21);
    QCOMPARE(grown.last().at(0).toLongLong(), 21);
}

void TestLogDocument::opensAReplacedFileAnew()
{
    LogFolder folder;
    LogDocument document;
    const QString path = folder.write("one\ntwo\nthree\n");
    QVERIFY(document.open(path).ok());
    QVERIFY(QFile::remove(path));
    document.refresh();
    QCOMPARE(document.lineCount(), 3); // gone, but open
    folder.write("other\n");
    QSignalSpy reopened(&document, &LogDocument::reopened);
    document.refresh();
    QCOMPARE(reopened.size(), 1);
    QCOMPARE(document.lineCount(), 1);
    QCOMPARE(document.lines(0, 5).front().display.text, u"other"_s);
}

void TestLogDocument::searchesInTheBackground()
{
    LogFolder folder;
    LogDocument document;
    QVERIFY(document.open(folder.write("an error\nnothing\nError again\n")).ok());
    QSignalSpy finished(&document, &LogDocument::searchFinished);
    document.search(SearchPattern::compile(u"error"_s, SearchPattern::Kind::Literal, false).pattern);
    QVERIFY(document.isSearching());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.front().at(0).toBool(), true);
    QCOMPARE(document.hits().lines.count(), 2);
    QCOMPARE(document.hitsIn(u"Error again"_s), (std::vector<MatchSpan>{{0, 5}}));
    folder.append("error\n");
    document.refresh();
    QCOMPARE(document.hits().lines.count(), 2); // until the next ones are there
    QTRY_COMPARE(document.hits().lines.count(), 3);
    document.clearSearch();
    QVERIFY(document.hits().lines.isEmpty() && document.hitsIn(u"error"_s).empty());
}

void TestLogDocument::endsASearchForAnotherOne()
{
    LogFolder folder;
    LogDocument document;
    QVERIFY(document.open(folder.write(QByteArray("some text to look at, aaaaaaaa\n").repeated(3'000'000))).ok());
    QSignalSpy finished(&document, &LogDocument::searchFinished);
    QSignalSpy progress(&document, &LogDocument::searchProgress);
    document.search(SearchPattern::compile(u"(t.)+ .*z"_s, SearchPattern::Kind::Regex, false).pattern);
    document.search(SearchPattern::compile(u"look"_s, SearchPattern::Kind::Literal, true).pattern);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QCOMPARE(document.hits().lines.count(), 3'000'000);
    document.search(SearchPattern::compile(u"(t.)+ .*z"_s, SearchPattern::Kind::Regex, false).pattern);
    document.cancelSearch();
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(finished.last().at(0).toBool(), false);
    QVERIFY(!document.isSearching());
}

void TestLogDocument::givesPlainText()
{
    LogFolder folder;
    LogDocument document;
    QVERIFY(document.open(folder.write("\x1b[31mred\x1b[0m\ntwo\nthree\n")).ok());
    QCOMPARE(document.plainText(0, 2, 1000), QByteArray("red\ntwo\n"));
    QCOMPARE(document.plainText(1, 99, 1000), QByteArray("two\nthree\n"));
    QCOMPARE(document.plainText(1, 99, 2), QByteArray("tw\n"));
}

void TestLogDocument::saysWhatCannotBeOpened()
{
    LogFolder folder;
    LogDocument document;
    QVERIFY(document.open(folder.write("kept\n")).ok());
    QVERIFY(!document.open(folder.filePath(u"missing"_s)).ok());
    const Result<Done> unknown = document.openAttempt(LogStore(folder.filePath(u"logs"_s)), attempt, start);
    QVERIFY(!unknown.ok() && unknown.error().kind == ErrorKind::NotFound);
    QCOMPARE(document.lineCount(), 1); // what was open stays
    QSignalSpy closed(&document, &LogDocument::closed);
    document.close();
    QCOMPARE(closed.size(), 1);
    QCOMPARE(document.lineCount(), 0);
    QVERIFY(document.lines(0, 5).empty());
    document.refresh();
    document.search(SearchPattern::compile(u"x"_s, SearchPattern::Kind::Literal, true).pattern);
    QVERIFY(!document.isSearching());
}

void TestLogDocument::mayGoWhileItWorks()
{
    LogFolder folder;
    const QString path = folder.write(QByteArray("some text to look at\n").repeated(500'000));
    for (int i = 0; i < 20; ++i) {
        LogDocument document;
        QVERIFY(document.open(path).ok());
        document.search(SearchPattern::compile(u"t.*t"_s, SearchPattern::Kind::Regex, true).pattern);
    }
    QTRY_VERIFY(QThreadPool::globalInstance()->activeThreadCount() == 0);
}

QTEST_GUILESS_MAIN(TestLogDocument)
#include "tst_log_document.moc"
