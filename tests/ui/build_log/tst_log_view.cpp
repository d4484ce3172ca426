// SPDX-License-Identifier: GPL-3.0-or-later
// The log view by its keys, its mouse and what it shows.
#include "tests/ui/build_log/log_window.h"
#include "ui/builds/log/log_bar.h"
#include "ui/builds/log/log_colors.h"
#include "ui/builds/log/log_map.h"
#include "ui/builds/log/log_side.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <cmath>

using namespace viewer;
using namespace viewer::test;

class TestLogView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void showsTheLinesTheStoreHolds();
    void stepsErrorsAndWarningsAreListed();
    void f8GoesToTheFirstError();
    void theErrorStaysInViewWhenTheLogGetsLessRoom();
    void searchGoesFromMatchToMatchAndRound();
    void searchSaysWhatIsWrongWithAnExpression();
    void matchCaseAndExpressionsChangeWhatIsFound();
    void filtersByLevelAndKeepsNumbers();
    void filtersBySource();
    void foldsAStepByKeyAndByItsList();
    void goingToAHiddenLineShowsIt();
    void selectsByKeyboardAndCopiesWithoutSecrets();
    void selectsByMouse();
    void savesWithoutSecretsAndEscapes();
    void savesAPrivateKeyOfManyLinesAsMasked();
    void opensAnyFileAndCloses();
    void followsTheEndUntilSomebodyScrolls();
    void wrapsLongLines();
    void timesAreAbsoluteRelativeOrDifferences();
    void hostileBytesAreOnlyText();
    void aLineOf50MegabytesOpensAtOnce();
    void aLargeLogOpensAtOnceAndScrolls();
    void saysWhyThereIsNoLog_data();
    void saysWhyThereIsNoLog();
    void everyColourCanBeRead_data();
    void everyColourCanBeRead();
    void theCaretLineIsTold();

private:
    LogText *text() const { return m_window->view->text(); }
    LogView &view() const { return *m_window->view; }
    void fill(const std::vector<LogLine> &lines = buildLog());
    QString foot() const { return m_window->part<ElidedLabel>(u"logFoot"_s)->text(); }
    QString result() const { return m_window->part<LogBar>(u"logBar"_s)->result(); }
    /// What is copied when everything is selected.
    QStringList allLines() const;
    void searchFor(const QString &wanted);

    std::unique_ptr<LogWindow> m_window;
};

void TestLogView::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QVERIFY(loadFonts());
    applyTheme(*qApp, Theme(Scheme::Light));
}

void TestLogView::init()
{
    m_window = std::make_unique<LogWindow>();
    QVERIFY(QTest::qWaitForWindowExposed(&m_window->window));
}

void TestLogView::fill(const std::vector<LogLine> &lines)
{
    QVERIFY(m_window->fill(lines));
    view().setState({LogState::Kind::Complete, {}, 0});
    QTRY_VERIFY(view().document().isIndexed() && view().document().isOutlined());
    QTRY_COMPARE(text()->rows().count(), view().document().lineCount());
    text()->setFocus();
}

QStringList TestLogView::allLines() const
{
    text()->selectAll();
    return text()->selectedText().split(u'\n');
}

void TestLogView::searchFor(const QString &wanted)
{
    view().search(wanted);
    QTRY_VERIFY(!view().document().isSearching());
}

void TestLogView::showsTheLinesTheStoreHolds()
{
    fill();
    const QStringList lines = allLines();
    QCOMPARE(lines.size(), 1548); // one entry has two lines
    QCOMPARE(lines.first(), u"Starting build #48218, try 1"_s);
    QCOMPARE(lines.last(), u"no space left on device"_s);
    QVERIFY(foot().contains(u"of 1,548"_s));
    QVERIFY(foot().contains(u"complete to the end"_s));
}

void TestLogView::stepsErrorsAndWarningsAreListed()
{
    fill();
    auto *steps = m_window->part<QTreeWidget>(u"logSteps"_s);
    QCOMPARE(steps->topLevelItemCount(), 2);
    QVERIFY(steps->topLevelItem(0)->text(0).startsWith(u"clone-source"_s));
    QVERIFY(steps->topLevelItem(1)->text(0).contains(u"error"_s));
    auto *findings = m_window->part<QTreeWidget>(u"logFindings"_s);
    QCOMPARE(findings->topLevelItem(0)->text(0), u"1,543"_s);
    QVERIFY(findings->topLevelItemCount() > 10);
    QTest::mouseClick(findings->viewport(), Qt::LeftButton, {},
                      findings->visualItemRect(findings->topLevelItem(0)).center());
    QCOMPARE(text()->caret().line, 1542);
}

void TestLogView::f8GoesToTheFirstError()
{
    fill();
    auto *banner = m_window->part<Banner>(u"logErrorBanner"_s);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->fact(), u"First error, line 1,543:"_s);
    QTest::keyClick(text(), Qt::Key_F8);
    QCOMPARE(text()->caret().line, 1542);
    QVERIFY(text()->firstRow() <= 1542 && text()->lastRow() >= 1542);
}

void TestLogView::theErrorStaysInViewWhenTheLogGetsLessRoom()
{
    fill();
    m_window->view->goToFirstError();
    const LogText *text = m_window->view->text();
    const qint64 row = text->rows().row(text->caret().line);
    QVERIFY(row <= text->lastRow());
    for (const int height : {600, 500, 400}) {
        m_window->window.resize(m_window->window.width(), height);
        QTRY_VERIFY(m_window->view->height() <= height);
        const qint64 below = row - text->firstRow();
        QVERIFY2(below >= 0 && below < text->verticalScrollBar()->pageStep(), qPrintable(QString::number(height)));
    }
}

void TestLogView::searchGoesFromMatchToMatchAndRound()
{
    fill();
    searchFor(u"no space left"_s);
    QTRY_COMPARE(result(), u"1 of 3"_s);
    const qint64 first = text()->caret().line;
    QCOMPARE(first, 1543);
    QTest::keyClick(text(), Qt::Key_F3);
    QCOMPARE(result(), u"2 of 3"_s);
    QVERIFY(text()->caret().line > first);
    QTest::keyClick(text(), Qt::Key_F3);
    QTest::keyClick(text(), Qt::Key_F3);
    QCOMPARE(text()->caret().line, first);
    QTest::keyClick(text(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(result(), u"3 of 3"_s);
    QVERIFY(m_window->part<LogMap>(u"logMap"_s)->accessibleDescription().contains(u"3 lines with a match"_s));
    searchFor(u"nowhere to be found"_s);
    QTRY_COMPARE(result(), u"no match"_s);
}

void TestLogView::searchSaysWhatIsWrongWithAnExpression()
{
    fill();
    m_window->part<QAbstractButton>(u"logRegex"_s)->click();
    searchFor(u"left ("_s);
    QVERIFY(!result().isEmpty());
    QVERIFY(!result().contains(u" of "_s) && result() != u"no match"_s);
    QCOMPARE(view().document().hits().lines.count(), 0);
}

void TestLogView::matchCaseAndExpressionsChangeWhatIsFound()
{
    fill();
    searchFor(u"NO SPACE"_s);
    QCOMPARE(view().document().hits().lines.count(), 3);
    m_window->part<QAbstractButton>(u"logMatchCase"_s)->click();
    searchFor(u"NO SPACE"_s);
    QTRY_COMPARE(view().document().hits().lines.count(), 0);
    m_window->part<QAbstractButton>(u"logRegex"_s)->click();
    searchFor(u"layers/[0-9a-f]+\\.tar"_s);
    QTRY_COMPARE(view().document().hits().lines.count(), 2);
}

void TestLogView::filtersByLevelAndKeepsNumbers()
{
    fill();
    QTest::mouseClick(m_window->part<QWidget>(u"logLevels_errors"_s), Qt::LeftButton);
    QTRY_COMPARE(text()->rows().count(), 3);
    QCOMPARE(text()->rows().line(0), 1542);
    QVERIFY(allLines().first().startsWith(u"error building image"_s));
    QVERIFY(foot().contains(u"3 shown"_s));
    searchFor(u"no space left"_s);
    QTRY_VERIFY(result().contains(u"1 hidden"_s));
}

void TestLogView::filtersBySource()
{
    fill();
    auto *sources = m_window->part<QComboBox>(u"logSources"_s);
    QVERIFY(sources->isVisible());
    const int server = sources->findData(u"lifecycle"_s);
    QVERIFY(server > 0);
    sources->setCurrentIndex(server);
    emit sources->activated(server);
    QCOMPARE(text()->rows().count(), 3);
    emit sources->activated(0);
    QCOMPARE(text()->rows().count(), 1548);
}

void TestLogView::foldsAStepByKeyAndByItsList()
{
    fill();
    view().goToLineNumber(20); // within clone-source
    QTest::keyClick(text(), Qt::Key_Minus);
    QCOMPARE(text()->rows().count(), 1548 - 39);
    QCOMPARE(text()->caret().line, 2);
    QTest::keyClick(text(), Qt::Key_Plus);
    QCOMPARE(text()->rows().count(), 1548);
    auto *steps = m_window->part<QTreeWidget>(u"logSteps"_s);
    steps->setFocus();
    steps->setCurrentItem(steps->topLevelItem(0));
    QTest::keyClick(steps, Qt::Key_Space);
    QCOMPARE(text()->rows().count(), 1548 - 39);
    QVERIFY(steps->topLevelItem(0)->text(0).contains(u"folded"_s));
}

void TestLogView::goingToAHiddenLineShowsIt()
{
    fill();
    view().setLevel(logs::LogLevel::Error);
    QCOMPARE(text()->rows().count(), 3);
    view().goToLineNumber(100);
    QCOMPARE(text()->caret().line, 99);
    QCOMPARE(text()->rows().count(), 1548);
}

void TestLogView::selectsByKeyboardAndCopiesWithoutSecrets()
{
    std::vector<LogLine> lines = buildLog();
    lines.push_back(logLine(u"last words"_s, 260));
    fill(lines);
    view().goToLineNumber(1545);
    QTest::keyClick(text(), Qt::Key_Home);
    QTest::keyClick(text(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(text(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(u"INFO[0190] removing partial layer"_s), qPrintable(copied));
    QVERIFY(copied.contains(u"•••"_s));
    QVERIFY(!copied.contains(u"abcdef0123456789"_s));
    QVERIFY(!copied.contains(u'\u001b'));
    QTest::keyClick(text(), Qt::Key_Escape);
    QVERIFY(!text()->hasSelection());
    QTest::keyClick(text(), Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(text(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(text()->selectedText().endsWith(u"last word"_s));
}

void TestLogView::selectsByMouse()
{
    fill();
    text()->scrollToRow(0);
    const int middle = text()->viewport()->width() / 2;
    QTest::mousePress(text()->viewport(), Qt::LeftButton, {}, {middle, 3});
    QTest::mouseMove(text()->viewport(), {middle, 40});
    QTest::mouseRelease(text()->viewport(), Qt::LeftButton, {}, {middle, 40});
    QVERIFY(text()->hasSelection());
    QVERIFY(text()->caret().line >= 1);
    QTest::mouseDClick(text()->viewport(), Qt::LeftButton, {}, {260, 3});
    QVERIFY(!text()->selectedText().contains(u' '));
    QVERIFY(QString(u"Starting build #48218, try 1"_s).contains(text()->selectedText()));
}

void TestLogView::savesWithoutSecretsAndEscapes()
{
    fill();
    const QString path = m_window->folder.filePath(u"saved.log"_s);
    view().saveTo(path);
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(m_window->part<ElidedLabel>(u"logFootEnd"_s)->text().contains(u"saved.log"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray saved = file.readAll();
    QCOMPARE(saved.count('\n'), 1548);
    QVERIFY(!saved.contains('\x1b'));
    QVERIFY(!saved.contains("abcdef0123456789"));
    QVERIFY(saved.contains("•••"));
}

void TestLogView::savesAPrivateKeyOfManyLinesAsMasked()
{
    QByteArray content;
    while (content.size() < (1 << 20) - 300) // the key lies across the blocks in which a log is copied
        content += "a line of a log that says nothing in particular\n";
    content += "-----BEGIN RSA PRIVATE KEY-----\n";
    for (int i = 0; i < 20; ++i)
        content += "MIIEpAIBAAKCAQEA0not0a0key0at0all0MIIEpAIBAAKCAQEA\n";
    content += "-----END RSA PRIVATE KEY-----\nthe end\n";
    const QString path = m_window->write(u"key.log"_s, content);
    QVERIFY(view().openFile(path));
    const QString saved = m_window->folder.filePath(u"saved.log"_s);
    view().saveTo(saved);
    QTRY_VERIFY(QFile::exists(saved));
    QFile file(saved);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QVERIFY(!all.contains("not0a0key"));
    QVERIFY(all.endsWith("the end\n"));
}

void TestLogView::opensAnyFileAndCloses()
{
    fill();
    const QString path = m_window->write(u"other.txt"_s, "one\ntwo\nERROR: three\n");
    QVERIFY(view().openFile(path));
    QTRY_COMPARE(allLines(), (QStringList{u"one"_s, u"two"_s, u"ERROR: three"_s}));
    auto *banner = m_window->part<Banner>(u"logFileBanner"_s);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->fact(), u"other.txt"_s);
    QSignalSpy closed(&view(), &LogView::fileClosed);
    emit banner->actionTriggered();
    QCOMPARE(closed.count(), 1);
    QVERIFY(!view().openFile(u"/nowhere/at/all"_s));
}

void TestLogView::followsTheEndUntilSomebodyScrolls()
{
    std::vector<LogLine> lines = buildLog();
    fill(lines);
    text()->setFollow(true);
    QCOMPARE(text()->lastRow(), 1547);
    std::vector<LogLine> more;
    for (int i = 0; i < 100; ++i)
        more.push_back(logLine(u"more %1"_s.arg(i), 300 + i));
    QVERIFY(m_window->store.append(m_window->attempt, m_window->build, qint64(lines.size()), more, logStart));
    view().refresh();
    QTRY_COMPARE(text()->rows().count(), 1648);
    QTRY_COMPARE(text()->lastRow(), 1647);
    QTest::keyClick(text(), Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(!text()->follow());
    const qint64 top = text()->firstRow();
    QVERIFY(m_window->store.append(m_window->attempt, m_window->build, qint64(lines.size()) + 100, more, logStart));
    view().refresh();
    QTRY_COMPARE(text()->rows().count(), 1748);
    QCOMPARE(text()->firstRow(), top);
}

void TestLogView::wrapsLongLines()
{
    fill({logLine(QString(3000, u'x'), 1), logLine(u"after"_s, 2)});
    QVERIFY(text()->horizontalScrollBar()->maximum() == 0 || text()->viewport()->isVisible());
    QTest::qWait(0);
    QTRY_VERIFY(text()->horizontalScrollBar()->maximum() > 0);
    QTest::keyClick(text(), Qt::Key_Z, Qt::AltModifier);
    QVERIFY(text()->wrap());
    QCOMPARE(text()->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(view().options()["wrap"_L1].toBool(), true);
}

void TestLogView::timesAreAbsoluteRelativeOrDifferences()
{
    fill();
    QCOMPARE(text()->times(), LogTimes::Absolute);
    QSignalSpy changed(&view(), &LogView::optionsChanged);
    view().findChild<QAction *>(u"timesRelative"_s)->trigger();
    QCOMPARE(text()->times(), LogTimes::Relative);
    view().findChild<QAction *>(u"timesDelta"_s)->trigger();
    QCOMPARE(text()->times(), LogTimes::Delta);
    QCOMPARE(changed.count(), 2);
    view().restore({{"times"_L1, int(LogTimes::None)}});
    QCOMPARE(text()->times(), LogTimes::None);
    text()->viewport()->repaint();
}

void TestLogView::hostileBytesAreOnlyText()
{
    constexpr char bytes[] = "\x1b[2J\x1b]0;title\x07one\n\xff\xfe two \0 nul\n"
                             "\xe2\x80\xae"
                             "desrever\n\x1b]8;;http://evil\x1b\\click\x1b]8;;\x1b\\\n<b>bold</b>\n";
    const QByteArray hostile(bytes, sizeof bytes - 1);
    QVERIFY(view().openFile(m_window->write(u"hostile.log"_s, hostile)));
    QTRY_VERIFY(view().document().isIndexed());
    text()->viewport()->repaint();
    const QStringList lines = allLines();
    QCOMPARE(lines.at(0), u"one"_s);
    QVERIFY(lines.at(1).contains(u'\ufffd') && lines.at(1).contains(u'␀'));
    QVERIFY(lines.at(2).contains(u"U+202E"_s));
    QCOMPARE(lines.at(3), u"click"_s);
    QVERIFY(lines.at(4).startsWith(u"<b>"_s));
}

void TestLogView::aLineOf50MegabytesOpensAtOnce()
{
    const QString path = m_window->write(u"long.log"_s, QByteArray(50 << 20, 'x') + "\nshort\n");
    QElapsedTimer timer;
    timer.start();
    QVERIFY(view().openFile(path));
    text()->viewport()->repaint();
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE(text()->rows().count(), 2);
    QTest::keyClick(text(), Qt::Key_Z, Qt::AltModifier);
    text()->viewport()->repaint();
    searchFor(u"short"_s);
    QTRY_COMPARE(text()->caret().line, 1);
}

void TestLogView::aLargeLogOpensAtOnceAndScrolls()
{
    QByteArray content;
    for (int i = 0; i < 600'000; ++i)
        content += QByteArray::number(i) + " \x1b[32msome words of a log line\x1b[0m that is not very long\n";
    const QString path = m_window->write(u"large.log"_s, content);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(view().openFile(path));
    text()->viewport()->repaint();
    const qint64 opened = timer.elapsed();
    QVERIFY2(opened < 1500, qPrintable(QString::number(opened)));
    QTRY_COMPARE_WITH_TIMEOUT(text()->rows().count(), 600'000, 20000);
    QTest::keyClick(text(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(text()->caret().line, 599'999);
    QCOMPARE(text()->lastRow(), 599'999);
    view().goToLineNumber(300'001);
    QCOMPARE(text()->caret().line, 300'000);
    text()->viewport()->repaint();
}

void TestLogView::saysWhyThereIsNoLog_data()
{
    QTest::addColumn<LogState::Kind>("kind");
    QTest::addColumn<QString>("said");
    QTest::newRow("no log") << LogState::Kind::NoLog << u"There is no log"_s;
    QTest::newRow("being read") << LogState::Kind::Reading << u"being read"_s;
    QTest::newRow("offline") << LogState::Kind::Offline << u"not read before"_s;
    QTest::newRow("forbidden") << LogState::Kind::Forbidden << u"may not read logs"_s;
    QTest::newRow("failed") << LogState::Kind::Failed << u"could not be read"_s;
    QTest::newRow("not read") << LogState::Kind::NotRead << u"not read yet"_s;
}

void TestLogView::saysWhyThereIsNoLog()
{
    QFETCH(LogState::Kind, kind);
    QFETCH(QString, said);
    fill();
    view().clear();
    view().setState({kind, u"why"_s, 0});
    auto *empty = view().findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY2(empty->title().contains(said), qPrintable(empty->title()));
}

void TestLogView::everyColourCanBeRead_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

void TestLogView::everyColourCanBeRead()
{
    QFETCH(Scheme, scheme);
    applyTheme(*qApp, Theme(scheme));
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    const auto light = [&](const QColor &color) {
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
    };
    for (const Token token : {Token::Card, Token::FailTint}) {
        const QColor ground = currentTheme().color(token);
        for (int index = 0; index < 256; ++index) {
            logs::AnsiStyle style;
            style.text = logs::AnsiColour::palette(index);
            const QColor text = formatOf(style, ground).foreground().color();
            const auto [dark, bright] = std::minmax({light(text), light(ground)});
            QVERIFY2((bright + 0.05) / (dark + 0.05) >= 4.4, qPrintable(QString::number(index)));
        }
    }
    applyTheme(*qApp, Theme(Scheme::Light));
}

void TestLogView::theCaretLineIsTold()
{
    fill();
    view().goToFirstError();
    QCOMPARE(text()->accessibleName(), u"Log"_s);
    QVERIFY(text()->accessibleDescription().startsWith(u"Line 1,543, error: error building image"_s));
}

QTEST_MAIN(TestLogView)
#include "tst_log_view.moc"
