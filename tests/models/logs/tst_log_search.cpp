// SPDX-License-Identifier: GPL-3.0-or-later
// Searching: the same lines as a plain reading of the file finds, problems in words, and expressions without end.
#include "models/logs/ansi.h"
#include "models/logs/log_search.h"
#include "tests/models/logs/log_files.h"

#include <QElapsedTimer>
#include <QTest>

using namespace viewer;
using namespace viewer::logs;
using namespace viewer::sample;
using namespace Qt::StringLiterals;

namespace {

using Kind = SearchPattern::Kind;

std::shared_ptr<const SearchPattern> patternOf(const QString &text, Kind kind = Kind::Literal, bool matchCase = true)
{
    return SearchPattern::compile(text, kind, matchCase).pattern;
}

QList<qint64> found(LogFolder &folder, const QByteArray &bytes, const std::shared_ptr<const SearchPattern> &pattern)
{
    LogTask task;
    const SearchResult result = searchLog(*folder.open(bytes), pattern, task);
    QList<qint64> lines;
    for (qint64 i = 0; i < result.lines.count(); ++i)
        lines << result.lines.at(i);
    return lines;
}

/// Line by line, with the means of Qt.
QList<qint64> expected(QByteArray bytes, const QString &needle, bool matchCase)
{
    QList<qint64> lines;
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    const QList<QByteArray> all = bytes.split('\n');
    for (qsizetype i = 0; i < all.size(); ++i) {
        QByteArray plain;
        appendPlain(plain, all[i]);
        if (QString::fromUtf8(plain).contains(needle, matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive))
            lines << i;
    }
    return lines;
}

/// Lines in which the words stand, coloured or not.
QByteArray logText(int lines, unsigned seed)
{
    std::mt19937 chance(seed);
    const QList<QByteArray> parts{"error", "Error", "no space", " ",    "\x1b[31m", "\x1b[0m",
                                  "GET /", "ä",     "x",        "erro", "r:"};
    QByteArray bytes;
    for (int i = 0; i < lines; ++i) {
        for (unsigned k = chance() % 9; k > 0; --k)
            bytes += parts[qsizetype(chance() % unsigned(parts.size()))];
        bytes += chance() % 5 ? "\n" : "\r\n";
    }
    return bytes;
}

} // namespace

class TestLogSearch : public QObject
{
    Q_OBJECT

private slots:
    void findsLiterals_data();
    void findsLiterals();
    void findsTextAtEveryPlace();
    void findsTextAcrossTheEdgesOfBlocks();
    void findsWhatIsShownNotWhatIsWritten();
    void foldsCaseOfEveryScript();
    void matchesExpressionsLineByLine();
    void matchesInvalidUtf8();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void endsExpressionsThatWouldNotEnd();
    void stopsAndReports();
    void marksHitsInShownText();
    void takesEmptyMatchesAndShiftedOnes();
};

void TestLogSearch::findsLiterals_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<bool>("matchCase");
    for (const auto &needle :
         {u"error"_s, u"e"_s, u"no space"_s, u"error:"_s, u"ä"_s, u"errorerror"_s, u"missing"_s, u"GET /"_s, u" "_s}) {
        for (const bool matchCase : {true, false})
            QTest::addRow("%s %d", qPrintable(needle), int(matchCase)) << needle << matchCase;
    }
}

void TestLogSearch::findsLiterals()
{
    QFETCH(QString, needle);
    QFETCH(bool, matchCase);
    LogFolder folder;
    for (unsigned seed = 0; seed < 4; ++seed) {
        const QByteArray bytes = logText(20'000, seed);
        QCOMPARE(found(folder, bytes, patternOf(needle, Kind::Literal, matchCase)), expected(bytes, needle, matchCase));
    }
}

void TestLogSearch::findsTextAtEveryPlace()
{
    for (const bool foldCase : {false, true}) {
        for (const QByteArray &needle :
             {QByteArray("q"), QByteArray("Qz"), QByteArray("aQaaaz"), QByteArray(70, 'a') + "Q"}) {
            const LiteralFinder finder(needle, foldCase);
            for (qsizetype size = needle.size(); size < 150; ++size) {
                for (qsizetype at = 0; at + needle.size() <= size; ++at) {
                    QByteArray bytes(size, 'a');
                    bytes.replace(at, needle.size(), foldCase ? needle.toUpper() : needle);
                    // An exact allocation: a sanitizer sees every byte read behind it.
                    const std::vector<char> exact(bytes.begin(), bytes.end());
                    const char *const hit = finder.find(exact.data(), exact.data() + exact.size());
                    QVERIFY(hit != nullptr);
                    QCOMPARE(qsizetype(hit - exact.data()),
                             foldCase ? bytes.toLower().indexOf(needle.toLower()) : bytes.indexOf(needle));
                }
            }
        }
    }
    QVERIFY(!LiteralFinder("abc", false).find(nullptr, nullptr));
}

void TestLogSearch::findsTextAcrossTheEdgesOfBlocks()
{
    LogFolder folder;
    constexpr qsizetype length = 3 << 20;
    for (const qsizetype edge : {qsizetype(256 * 1024), qsizetype(1 << 20), qsizetype(2 << 20)}) {
        for (qsizetype at = edge - 8; at <= edge + 1; ++at) {
            QByteArray bytes(length, 'x'); // one line
            bytes.replace(at, 7, "needle!");
            QCOMPARE(found(folder, "first\n" + bytes + "\nlast", patternOf(u"needle!"_s)), QList<qint64>{1});
            QCOMPARE(found(folder, bytes, patternOf(u"ne+dle"_s, Kind::Regex)), QList<qint64>{0});
        }
    }
    QCOMPARE(found(folder, QByteArray(length, 'x') + "\nneedle!\n", patternOf(u"needle!"_s)), QList<qint64>{1});
}

void TestLogSearch::findsWhatIsShownNotWhatIsWritten()
{
    LogFolder folder;
    const QByteArray bytes = "plain\n\x1b[31mer\x1b[0mror\n\x1b]8;;http://error\x1b\\link\n";
    QCOMPARE(found(folder, bytes, patternOf(u"error"_s)), QList<qint64>{1});
    QCOMPARE(found(folder, bytes, patternOf(u"^error$"_s, Kind::Regex)), QList<qint64>{1});
    QCOMPARE(found(folder, bytes, patternOf(u"[31m"_s)), QList<qint64>{});
}

void TestLogSearch::foldsCaseOfEveryScript()
{
    LogFolder folder;
    const QByteArray bytes = u"STRASSE\nÄRGER\närger\nПРИВЕТ\n"_s.toUtf8();
    QCOMPARE(found(folder, bytes, patternOf(u"ärger"_s, Kind::Literal, false)), (QList<qint64>{1, 2}));
    QCOMPARE(found(folder, bytes, patternOf(u"привет"_s, Kind::Literal, false)), QList<qint64>{3});
    QCOMPARE(found(folder, bytes, patternOf(u"ärger"_s, Kind::Literal, true)), QList<qint64>{2});
    QCOMPARE(found(folder, "a.b(c*\näx\n", patternOf(u"A.B(C*"_s, Kind::Literal, false)), QList<qint64>{0});
    QCOMPARE(found(folder, u"ä.b(c*\näxb(c*\n"_s.toUtf8(), patternOf(u"Ä.B(C*"_s, Kind::Literal, false)),
             QList<qint64>{0});
}

void TestLogSearch::matchesExpressionsLineByLine()
{
    LogFolder folder;
    const QByteArray bytes = "abc\nabd\r\nxx\nab\nc\n";
    QCOMPARE(found(folder, bytes, patternOf(u"^ab.$"_s, Kind::Regex)), (QList<qint64>{0, 1}));
    QCOMPARE(found(folder, bytes, patternOf(u"b[^x]*c"_s, Kind::Regex)), QList<qint64>{0}); // not over lines 3 and 4
    QCOMPARE(found(folder, bytes, patternOf(u"\\Ax"_s, Kind::Regex)), QList<qint64>{2});
    QCOMPARE(found(folder, bytes, patternOf(u"(.)\\1"_s, Kind::Regex)), QList<qint64>{2});
    QCOMPARE(found(folder, bytes, patternOf(u"AB"_s, Kind::Regex, false)), (QList<qint64>{0, 1, 3}));
    QCOMPARE(found(folder, bytes, patternOf(u"(?<!a)b|^c"_s, Kind::Regex)), QList<qint64>{4});
}

void TestLogSearch::matchesInvalidUtf8()
{
    LogFolder folder;
    const QByteArray bytes = QByteArray("\xff\xfe error \xc3\n\xc3\xa4 ok\n") + QByteArray("nul\0error\n", 10);
    QCOMPARE(found(folder, bytes, patternOf(u"err.r"_s, Kind::Regex)), (QList<qint64>{0, 2}));
    QCOMPARE(found(folder, bytes, patternOf(u"error"_s)), (QList<qint64>{0, 2}));
    QCOMPARE(found(folder, bytes, patternOf(u"^. ok"_s, Kind::Regex)), QList<qint64>{1});
}

void TestLogSearch::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("empty") << QString() << u"nothing to search"_s;
    QTest::newRow("bracket") << u"[abc"_s << u"] is missing"_s;
    QTest::newRow("open") << u"(abc"_s << u") is missing"_s;
    QTest::newRow("close") << u"abc)"_s << u") without"_s;
    QTest::newRow("star") << u"*abc"_s << u"nothing to repeat"_s;
    QTest::newRow("order") << u"a{3,2}"_s << u"above the second"_s;
    QTest::newRow("range") << u"[z-a]"_s << u"comes after"_s;
    QTest::newRow("backslash") << u"abc\\"_s << u"single backslash"_s;
    QTest::newRow("other") << u"ä(?<1>x)"_s << u"not valid at character"_s;
    QTest::newRow("lines") << u"a\nb"_s << u"one line at a time"_s;
    QTest::newRow("size") << QString(20'000, u'a') << u"too large"_s;
    QTest::newRow("depth") << QString(5000, u'(') + QString(5000, u')') << u"too large"_s;
    QTest::newRow("one byte") << u"\\C"_s << u"not valid at character"_s;
}

void TestLogSearch::saysWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const CompiledPattern compiled = SearchPattern::compile(text, Kind::Regex, true);
    QVERIFY(!compiled.pattern);
    QVERIFY2(compiled.problem.contains(part), qPrintable(compiled.problem));
    QVERIFY(compiled.position <= text.size());
}

void TestLogSearch::endsExpressionsThatWouldNotEnd()
{
    LogFolder folder;
    QByteArray bytes;
    for (int i = 0; i < 1000; ++i)
        bytes += QByteArray(200, 'a') + "!\n";
    LogTask task;
    QElapsedTimer timer;
    timer.start();
    const SearchResult result = searchLog(*folder.open(bytes), patternOf(u"^(a+)+$|(?:(x|a)*)*b"_s, Kind::Regex), task);
    QVERIFY(result.tooComplex);
    QCOMPARE(result.undecided, 100);
    QVERIFY(result.lines.isEmpty());
    QVERIFY(timer.elapsed() < 60'000);
}

void TestLogSearch::stopsAndReports()
{
    LogFolder folder;
    const QByteArray bytes = QByteArray("a line with an error in it\n").repeated(2'500'000);
    const std::shared_ptr<LogFile> file = folder.open(bytes);
    LogTask task;
    std::vector<qint64> reports;
    const SearchResult all = searchLog(*file, patternOf(u"error"_s), task, [&reports](const SearchResult &soFar) {
        reports.push_back(soFar.lines.count());
    });
    QCOMPARE(all.lines.count(), 2'500'000);
    QCOMPARE(all.searchedTo, bytes.size());
    QVERIFY(reports.size() >= 3);
    QVERIFY(std::is_sorted(reports.begin(), reports.end()));
    QCOMPARE(task.done(), bytes.size());

    LogTask stopped;
    const SearchResult part =
        searchLog(*file, patternOf(u"error"_s), stopped, [&stopped](const SearchResult &) { stopped.cancel(); });
    QVERIFY(part.searchedTo > 0 && part.searchedTo < bytes.size());
}

void TestLogSearch::marksHitsInShownText()
{
    LineMatcher literal(patternOf(u"ä"_s, Kind::Literal, false));
    QCOMPARE(literal.spans(u"🚀 Ä und ä"_s), (std::vector<MatchSpan>{{3, 1}, {9, 1}}));
    LineMatcher regex(patternOf(u"\\d+"_s, Kind::Regex));
    QCOMPARE(regex.spans(u"ä12 🚀345"_s), (std::vector<MatchSpan>{{1, 2}, {6, 3}}));
    QCOMPARE(regex.spans(u"1 2 3 4"_s, 2).size(), size_t(2));
    QVERIFY(regex.spans(QString()).empty());
}

void TestLogSearch::takesEmptyMatchesAndShiftedOnes()
{
    QVERIFY(LineMatcher(patternOf(u"x*"_s, Kind::Regex)).spans(u"äää"_s).empty());
    QCOMPARE(LineMatcher(patternOf(u"x*"_s, Kind::Regex)).spans(u"äxxä"_s), (std::vector<MatchSpan>{{1, 2}}));
    QCOMPARE(LineMatcher(patternOf(u"a\\Kb"_s, Kind::Regex)).spans(u"abab"_s),
             (std::vector<MatchSpan>{{1, 1}, {3, 1}}));
    LogFolder folder;
    QCOMPARE(found(folder, "\n\n", patternOf(u"^$"_s, Kind::Regex)), (QList<qint64>{0, 1}));
}

QTEST_APPLESS_MAIN(TestLogSearch)
#include "tst_log_search.moc"
