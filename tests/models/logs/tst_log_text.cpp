// SPDX-License-Identifier: GPL-3.0-or-later
// Escape sequences, and bytes made fit to be shown; levels and steps that texts name.
#include "models/logs/display_text.h"
#include "models/logs/log_level.h"
#include "models/logs/step_mark.h"

#include <QElapsedTimer>
#include <QTest>

using namespace viewer::logs;
using namespace Qt::StringLiterals;

namespace {

QString shown(QByteArrayView bytes, CarriageReturns returns = CarriageReturns::LastState)
{
    AnsiStyle style;
    return displayText(bytes, style, returns).text;
}

AnsiStyle after(QByteArrayView bytes)
{
    AnsiStyle style;
    applyStyles(style, bytes);
    return style;
}

} // namespace

class TestLogText : public QObject
{
    Q_OBJECT

private slots:
    void makesSpansOfColours();
    void readsEveryKindOfColour_data();
    void readsEveryKindOfColour();
    void switchesAttributesOnAndOff();
    void carriesTheStyleToTheNextLine();
    void takesOutEverySequence_data();
    void takesOutEverySequence();
    void showsASequenceThatDoesNotEnd();
    void neverLeavesAControlCharacter();
    void showsInvalidUtf8();
    void namesWhatCannotBeSeen();
    void keepsWhatScriptsNeed();
    void showsTheLastStateOfAProgressBar();
    void cutsBeforeACharacterOrASequence();
    void staysLinearOnOpenSequences();
    void readsLevels_data();
    void readsLevels();
    void letsTheTextDecideForInfoOnly();
    void readsSteps_data();
    void readsSteps();
};

void TestLogText::makesSpansOfColours()
{
    AnsiStyle style;
    const DisplayText text = displayText("a \x1b[31mred\x1b[0m b \x1b[1;4mloud\x1b[m", style);
    QCOMPARE(text.text, u"a red b loud"_s);
    QCOMPARE(text.spans.size(), size_t(2));
    QCOMPARE(text.spans[0].start, 2);
    QCOMPARE(text.spans[0].length, 3);
    QCOMPARE(text.spans[0].style.text, AnsiColour::palette(1));
    QCOMPARE(text.spans[1].start, 8);
    QVERIFY(text.spans[1].style.bold && text.spans[1].style.underline && !text.spans[1].style.italic);
    QVERIFY(style.isDefault());
}

void TestLogText::readsEveryKindOfColour_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("value");
    const auto row = [](const char *bytes, AnsiColour::Kind kind, int value) {
        QTest::newRow(bytes + 1) << QByteArray(bytes) << int(kind) << value;
    };
    using Kind = AnsiColour::Kind;
    row("\x1b[37m", Kind::Palette, 7);
    row("\x1b[91m", Kind::Palette, 9);
    row("\x1b[38;5;208m", Kind::Palette, 208);
    row("\x1b[38:5:208m", Kind::Palette, 208);
    row("\x1b[38;2;1;2;3m", Kind::Rgb, 0x010203);
    row("\x1b[38:2::1:2:3m", Kind::Rgb, 0x010203);
    row("\x1b[38:2:1:2:3m", Kind::Rgb, 0x010203);
    row("\x1b[31;39m", Kind::Default, 0);
    row("\x1b[31;38;5;999m", Kind::Palette, 1);
    row("\x1b[31;38;2;1;2m", Kind::Palette, 1);
    row("\x1b[31;38m", Kind::Palette, 1);
    row("\x1b[31;12345;777m", Kind::Palette, 1);
    row("\x1b[31m\x1b[>4;2m", Kind::Palette, 1);
    row("\x1b[48;5;3;32m", Kind::Palette, 2);
}

void TestLogText::readsEveryKindOfColour()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    QFETCH(int, value);
    const AnsiColour colour = after(bytes).text;
    QCOMPARE(int(colour.kind), kind);
    QCOMPARE(colour.kind == AnsiColour::Kind::Rgb ? colour.red << 16 | colour.green << 8 | colour.blue
                                                  : int(colour.index),
             value);
}

void TestLogText::switchesAttributesOnAndOff()
{
    const AnsiStyle all = after("\x1b[1;2;3;4;7;9m");
    QVERIFY(all.bold && all.faint && all.italic && all.underline && all.reverse && all.struck);
    QVERIFY(after("\x1b[1;2;3;4;7;9m\x1b[22;23;24;27;29m").isDefault());
    QVERIFY(after("\x1b[4:3m").underline);
    QVERIFY(!after("\x1b[4m\x1b[4:0m").underline);
    QVERIFY(after("\x1b[31;1;44m\x1b[m").isDefault());
    QCOMPARE(paletteRgb(16), AnsiColour::rgb(0, 0, 0));
    QCOMPARE(paletteRgb(208), AnsiColour::rgb(255, 135, 0));
    QCOMPARE(paletteRgb(255), AnsiColour::rgb(238, 238, 238));
}

void TestLogText::carriesTheStyleToTheNextLine()
{
    AnsiStyle style;
    displayText("\x1b[32mgreen", style);
    const DisplayText second = displayText("still\x1b[0m not", style);
    QCOMPARE(second.spans.size(), size_t(1));
    QCOMPARE(second.spans[0].length, 5);
    QCOMPARE(second.spans[0].style.text, AnsiColour::palette(2));
}

void TestLogText::takesOutEverySequence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cursor") << QByteArray("a\x1b[2J\x1b[1A\x1b[K\x1b[?25lb");
    QTest::newRow("title") << QByteArray("a\x1b]0;owned\x07"
                                         "b");
    QTest::newRow("link") << QByteArray("\x1b]8;;https://evil.example/\x1b\\a\x1b]8;;\x1b\\b");
    QTest::newRow("clipboard") << QByteArray("a\x1b]52;c;cm0gLXJmIC8=\x07"
                                             "b");
    QTest::newRow("device string") << QByteArray("a\x1bP1$r0m\x1b\\b");
    QTest::newRow("application string") << QByteArray("a\x1b_Gf=24;AAAA\x1b\\b");
    QTest::newRow("charset") << QByteArray("a\x1b(B\x1b=b");
    QTest::newRow("reset") << QByteArray("a\x1b"
                                         "cb");
}

void TestLogText::takesOutEverySequence()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(shown(bytes), u"ab"_s);
    QByteArray plain;
    appendPlain(plain, bytes);
    QCOMPARE(plain, QByteArray("ab"));
}

void TestLogText::showsASequenceThatDoesNotEnd()
{
    QCOMPARE(shown("a\x1b]0;the rest must be seen"), u"a\u241b]0;the rest must be seen"_s);
    QCOMPARE(shown("a\x1b[31"), u"a\u241b[31"_s);
    QCOMPARE(shown("a\x1b"), u"a\u241b"_s);
    QCOMPARE(shown("a\x1bPdata\x1b[31mred"), u"a\u241bPdatared"_s);
    QCOMPARE(shown("\x1b[" + QByteArray(5000, '1') + "m").size(), 5003);
}

void TestLogText::neverLeavesAControlCharacter()
{
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const char bytes[] = {'x', char(first), char(second), 'y'};
            const QString text = shown(QByteArrayView(bytes, 4), CarriageReturns::All);
            for (const QChar c : text)
                QVERIFY2(c == u'\t' || c.category() != QChar::Other_Control, qPrintable(text));
        }
    }
    QCOMPARE(shown(QByteArrayView("a\0b", 3)), u"a\u2400b"_s);
    QCOMPARE(shown("\x07\x08\x7f\t"), u"\u2407\u2408\u2421\t"_s);
}

void TestLogText::showsInvalidUtf8()
{
    QCOMPARE(shown("a\xff\xc3(b"), u"a\ufffd\ufffd(b"_s);
    QCOMPARE(shown("\xed\xa0\x80").contains(u'\ufffd'), true); // half of a surrogate pair
    QCOMPARE(shown("\xc3\xa4\xf0\x9f\x9a\x80"), u"ä🚀"_s);
}

void TestLogText::namesWhatCannotBeSeen()
{
    QCOMPARE(shown("a\xe2\x80\xae"
                   "b"),
             u"a⟨U+202E⟩b"_s);
    QCOMPARE(shown("\xe2\x81\xa6"), u"⟨U+2066⟩"_s);      // isolate
    QCOMPARE(shown("a\xe2\x80\x8b"), u"a⟨U+200B⟩"_s);    // zero width space
    QCOMPARE(shown("\xc2\x9b"), u"⟨U+009B⟩"_s);          // CSI in eight bits
    QCOMPARE(shown("\xe2\x80\xa8"), u"⟨U+2028⟩"_s);      // line separator
    QCOMPARE(shown("\xf3\xa0\x81\x81"), u"⟨U+E0041⟩"_s); // tag
    QCOMPARE(shown("\xef\xbb\xbf"), u"⟨U+FEFF⟩"_s);      // byte order mark
}

void TestLogText::keepsWhatScriptsNeed()
{
    const QString family = u"👩\u200d👧"_s;
    QCOMPARE(shown(family.toUtf8()), family);
    const QString hebrew = u"שלום"_s;
    QCOMPARE(shown(hebrew.toUtf8()), hebrew);
}

void TestLogText::showsTheLastStateOfAProgressBar()
{
    AnsiStyle style;
    const DisplayText bar = displayText("10 %\r50 %\r\x1b[32m100 %\r", style);
    QCOMPARE(bar.text, u"100 %"_s);
    QCOMPARE(bar.overwritten, 2);
    QCOMPARE(bar.spans.size(), size_t(1));
    QCOMPARE(shown("10 %\r100 %", CarriageReturns::All), u"10 %\u240d100 %"_s);
    QCOMPARE(shown("plain\r"), u"plain"_s);
    QCOMPARE(shown("done\r\x1b[K"), u"done"_s); // nothing is written behind it
    QCOMPARE(shown("\r\r"), QString());
}

void TestLogText::cutsBeforeACharacterOrASequence()
{
    QCOMPARE(cutLength("abc", 10), qsizetype(3));
    QCOMPARE(cutLength("ab\xc3\xa4z", 3), qsizetype(2));
    QCOMPARE(cutLength("ab\x1b[31mred", 5), qsizetype(2));
    QCOMPARE(cutLength("ab\x1b[31mred", 7), qsizetype(7));
    QCOMPARE(cutLength("\xbf\xbf\xbf\xbf\xbf", 2), qsizetype(2));
    QCOMPARE(cutLength("\x1b[31mred", 3), qsizetype(3));
}

void TestLogText::staysLinearOnOpenSequences()
{
    QByteArray bytes;
    for (int i = 0; i < 400'000; ++i)
        bytes += "\x1b]";
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(shown(bytes).size(), bytes.size());
    QVERIFY(timer.elapsed() < 10'000); // quadratic would be hours
}

void TestLogText::readsLevels_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("level");
    const auto row = [](const char *line, LogLevel level) { QTest::newRow(line) << QByteArray(line) << int(level); };
    row("ERROR something broke", LogLevel::Error);
    row("2026-11-23 10:00:00,123 ERROR [main] broke", LogLevel::Error);
    row("error: cannot find -lfoo", LogLevel::Error);
    row("error building image: no space left", LogLevel::Error);
    row("Error response from daemon: no", LogLevel::Error);
    row("main.c:3:1: error: expected ;", LogLevel::Error);
    row("npm ERR! code E404", LogLevel::Error);
    row("#12 ERROR: process did not complete", LogLevel::Error);
    row("time=\"…\" level=error msg=\"x\"", LogLevel::Error);
    row("{\"level\":\"error\",\"msg\":\"x\"}", LogLevel::Error);
    row("[error] x", LogLevel::Error);
    row("##[error]Process completed", LogLevel::Error);
    row("E0312 12:00:01.000001 1 a.go:1] x", LogLevel::Error);
    row("E: Unable to locate package", LogLevel::Error);
    row("make: *** [all] Error 2", LogLevel::Error);
    row("Traceback (most recent call last):", LogLevel::Error);
    row("FATAL: password authentication failed", LogLevel::Error);
    row("panic: runtime error", LogLevel::Error);
    row("WARN[0167] disk usage", LogLevel::Warning);
    row("npm WARN deprecated", LogLevel::Warning);
    row("main.c:3:1: warning: unused", LogLevel::Warning);
    row("W: Target is configured twice", LogLevel::Warning);
    row("INFO[0099] RUN apt-get", LogLevel::Info);
    row("INFO: an error: was handled", LogLevel::Info);
    row("DEBUG x", LogLevel::Debug);
    row("0 errors, 0 warnings", LogLevel::None);
    row("LOG_LEVEL=DEBUG", LogLevel::None);
    row("compiling error.c", LogLevel::None);
    row("checking error-handling", LogLevel::None);
    row("Setting up liberror-perl (0.17)", LogLevel::None);
    row("we have no information here", LogLevel::None);
    row("Get:1 http://deb.debian.org", LogLevel::None);
    row("", LogLevel::None);
}

void TestLogText::readsLevels()
{
    QFETCH(QByteArray, line);
    QFETCH(int, level);
    QCOMPARE(int(levelOfText(line)), level);
}

void TestLogText::letsTheTextDecideForInfoOnly()
{
    QCOMPARE(combined(LogLevel::Info, LogLevel::Error), LogLevel::Error);
    QCOMPARE(combined(LogLevel::Info, LogLevel::None), LogLevel::Info);
    QCOMPARE(combined(LogLevel::Warning, LogLevel::Info), LogLevel::Warning);
    QCOMPARE(combined(LogLevel::Debug, LogLevel::Error), LogLevel::Debug);
    QCOMPARE(combined(LogLevel::None, LogLevel::Debug), LogLevel::Debug);
    QCOMPARE(levelOfWord("WARN"), LogLevel::Warning);
    QCOMPARE(levelOfWord("nonsense"), LogLevel::None);
    QCOMPARE(wordOf(LogLevel::Warning), "warn"_L1);
}

void TestLogText::readsSteps_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("flags"); // l = lasts, d = finished, f = failed
    const auto row = [](const char *line, const char *name, const char *title, const char *flags) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(name) << QByteArray(title) << QByteArray(flags);
    };
    row("#12 [stage 3/7] RUN make", "#12", "[stage 3/7] RUN make", "");
    row("#12 0.345 text", "#12", "", "");
    row("#12 DONE 1.2s", "#12", "", "d");
    row("#12 CACHED", "#12", "", "d");
    row("#12 ERROR: process", "#12", "", "df");
    row("Step 3/7 : RUN make", "Step 3/7", "RUN make", "l");
    row("[build/step-compile] text", "build/step-compile", "", "");
    row("==> docker.debian: Creating", "docker.debian", "docker.debian", "l");
    row("##[group]Restore cache", "Restore cache", "Restore cache", "l");
    row("##[endgroup]", "", "", "");
    row("[3/7] Resolving", "none", "", "");
    row("[12/345] Building CXX", "none", "", "");
    row("#define X", "none", "", "");
    row("# 12 comment", "none", "", "");
    row("Step by step", "none", "", "");
    row("[stage 3/7] RUN", "none", "", "");
    row("==> text without a name", "none", "", "");
}

void TestLogText::readsSteps()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, title);
    QFETCH(QByteArray, flags);
    const std::optional<StepMark> mark = stepMarkOf(line);
    QCOMPARE(mark.has_value(), name != "none");
    if (!mark)
        return;
    QCOMPARE(mark->name.toByteArray(), name);
    QCOMPARE(mark->title.toByteArray(), title);
    QCOMPARE(mark->lasts, flags.contains('l'));
    QCOMPARE(mark->finished, flags.contains('d'));
    QCOMPARE(mark->failed, flags.contains('f'));
}

QTEST_APPLESS_MAIN(TestLogText)
#include "tst_log_text.moc"
