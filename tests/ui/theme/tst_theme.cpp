// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/status_look.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void givesEveryTokenTwoValuesAndOneName();
    void reachesTheContrastOfTheDesign_data();
    void reachesTheContrastOfTheDesign();
    void leavesNoTokenUnresolvedInTheSheet();
    void changesEveryColourWithTheScheme();
    void loadsEveryIcon();
    void drawsIconsInTheAskedColourAtEveryScale();
    void recoloursThemedIconsWithTheScheme();
    void drawsDigitsOfOneWidth();
    void findsAllWeightsOfTheFonts();
    void setsTwoLettersApartInFixedWidth();
    void givesEveryStateItsOwnShapeAndWord();
    void elidesStatusThatDoesNotFit();
    void choosesSchemeBySettingOrDesktop();
    void followsDensity();

private:
    static double contrast(Token a, Token b, Scheme scheme);
};

static double luminance(QRgb rgb)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(rgb)) + 0.7152 * linear(qGreen(rgb)) + 0.0722 * linear(qBlue(rgb));
}

double ThemeTest::contrast(Token a, Token b, Scheme scheme)
{
    const double first = luminance(tokenRgb(a, scheme));
    const double second = luminance(tokenRgb(b, scheme));
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

void ThemeTest::initTestCase()
{
    applyTheme(*qApp, Theme(Scheme::Light));
}

void ThemeTest::givesEveryTokenTwoValuesAndOneName()
{
    QSet<QByteArray> names;
    for (const TokenRow &row : tokenTable) {
        names.insert(row.name);
        QVERIFY2(row.light <= 0xffffff && row.dark <= 0xffffff, row.name);
        QVERIFY2(row.dark != 0, row.name);
        QVERIFY2(row.light != 0, row.name);
        QCOMPARE(Theme(Scheme::Dark).color(row.token).alpha(), 255);
    }
    QCOMPARE(names.size(), qsizetype(tokenTable.size()));
}

void ThemeTest::reachesTheContrastOfTheDesign_data()
{
    QTest::addColumn<Token>("mark");
    QTest::addColumn<Token>("ground");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");
    QTest::newRow("t1 on card") << Token::Text << Token::Card << 16.68 << 13.84;
    QTest::newRow("t1 on sel") << Token::Text << Token::Selected << 13.94 << 10.26;
    QTest::newRow("t2 on card") << Token::Text2 << Token::Card << 8.63 << 9.12;
    QTest::newRow("t2 on sel") << Token::Text2 << Token::Selected << 7.21 << 6.76;
    QTest::newRow("t3 on card") << Token::Text3 << Token::Card << 5.77 << 6.43;
    QTest::newRow("t3 on window") << Token::Text3 << Token::Window << 5.29 << 6.98;
    QTest::newRow("t3 on nav") << Token::Text3 << Token::Navigation << 4.88 << 7.30;
    QTest::newRow("t3 on head") << Token::Text3 << Token::Head << 5.43 << 6.05;
    QTest::newRow("t3 on sel") << Token::Text3 << Token::Selected << 4.82 << 4.76;
    QTest::newRow("link on card") << Token::Link << Token::Card << 6.95 << 7.85;
    QTest::newRow("link on sel") << Token::Link << Token::Selected << 5.81 << 5.82;
    QTest::newRow("accentfg on accent") << Token::AccentText << Token::Accent << 6.10 << 4.57;
    QTest::newRow("accenttext on accenttint") << Token::AccentTintText << Token::AccentTint << 5.92 << 7.88;
    QTest::newRow("ok on card") << Token::Ok << Token::Card << 7.48 << 9.98;
    QTest::newRow("fail on card") << Token::Fail << Token::Card << 7.53 << 8.20;
    QTest::newRow("warn on card") << Token::Warn << Token::Card << 7.50 << 9.94;
    QTest::newRow("ok on sel") << Token::Ok << Token::Selected << 6.26 << 7.40;
    QTest::newRow("fail on sel") << Token::Fail << Token::Selected << 6.30 << 6.08;
    QTest::newRow("run on sel") << Token::Run << Token::Selected << 6.20 << 6.44;
    QTest::newRow("queue on sel") << Token::Queue << Token::Selected << 6.63 << 6.42;
    QTest::newRow("warn on sel") << Token::Warn << Token::Selected << 6.27 << 7.37;
    QTest::newRow("a_red on field") << Token::AnsiRed << Token::Field << 6.69 << 8.07;
    QTest::newRow("a_green on field") << Token::AnsiGreen << Token::Field << 6.68 << 10.35;
    QTest::newRow("a_yellow on field") << Token::AnsiYellow << Token::Field << 6.85 << 10.70;
    QTest::newRow("a_blue on field") << Token::AnsiBlue << Token::Field << 7.06 << 8.59;
    QTest::newRow("a_mag on field") << Token::AnsiMagenta << Token::Field << 6.84 << 8.96;
    QTest::newRow("a_cyan on field") << Token::AnsiCyan << Token::Field << 6.76 << 10.34;
    QTest::newRow("a_dim on field") << Token::AnsiDim << Token::Field << 6.23 << 5.82;
    QTest::newRow("a_red on failbg") << Token::AnsiRed << Token::FailTint << 5.65 << 6.45;
    QTest::newRow("a_dim on failbg") << Token::AnsiDim << Token::FailTint << 5.26 << 4.65;
    QTest::newRow("t1 on hit") << Token::Text << Token::Hit << 13.81 << 7.20;
    QTest::newRow("hitcurfg on hitcur") << Token::HitCurrentText << Token::HitCurrent << 10.38 << 8.61;
    QTest::newRow("fieldline on field") << Token::FieldLine << Token::Field << 3.26 << 3.95;
    QTest::newRow("fieldline on card") << Token::FieldLine << Token::Card << 3.26 << 3.67;
    QTest::newRow("accentline on card") << Token::AccentLine << Token::Card << 6.10 << 6.87;
    QTest::newRow("accentline on window") << Token::AccentLine << Token::Window << 5.60 << 7.47;
    QTest::newRow("accentline on nav") << Token::AccentLine << Token::Navigation << 5.16 << 7.80;
    QTest::newRow("c_ok on card") << Token::ChartOk << Token::Card << 3.37 << 6.49;
    QTest::newRow("c_fail on card") << Token::ChartFail << Token::Card << 5.99 << 4.57;
    QTest::newRow("c_run on card") << Token::ChartRun << Token::Card << 3.80 << 5.28;
    QTest::newRow("c_queue on card") << Token::ChartQueue << Token::Card << 7.90 << 9.76;
    QTest::newRow("c_warn on card") << Token::ChartWarn << Token::Card << 3.25 << 9.64;
    QTest::newRow("c_cancel on card") << Token::ChartCancel << Token::Card << 3.06 << 3.86;
    QTest::newRow("c_line on card") << Token::ChartLine << Token::Card << 13.10 << 12.82;
    QTest::newRow("c_line2 on card") << Token::ChartLine2 << Token::Card << 5.02 << 7.11;
    QTest::newRow("c_prev on card") << Token::ChartPrev << Token::Card << 3.30 << 4.50;
}

void ThemeTest::reachesTheContrastOfTheDesign()
{
    QFETCH(Token, mark);
    QFETCH(Token, ground);
    QFETCH(double, light);
    QFETCH(double, dark);
    const double isLight = contrast(mark, ground, Scheme::Light);
    const double isDark = contrast(mark, ground, Scheme::Dark);
    QVERIFY2(std::abs(isLight - light) < 0.006, qPrintable(u"light %1, said %2"_s.arg(isLight).arg(light)));
    QVERIFY2(std::abs(isDark - dark) < 0.006, qPrintable(u"dark %1, said %2"_s.arg(isDark).arg(dark)));
}

void ThemeTest::leavesNoTokenUnresolvedInTheSheet()
{
    for (Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QString sheet = styleSheetOf(Theme(scheme));
        QVERIFY(!sheet.contains(u'@'));
        // A name that is the start of a longer one must not leave its rest behind: "#E0E4EA2".
        QVERIFY(!sheet.contains(QRegularExpression(u"#[0-9a-fA-F]{7}|#[0-9a-f]{6}[_a-z0-9]"_s)));
    }
}

void ThemeTest::changesEveryColourWithTheScheme()
{
    const QPalette light = paletteOf(Theme(Scheme::Light));
    const QPalette dark = paletteOf(Theme(Scheme::Dark));
    for (QPalette::ColorRole role : {QPalette::Window, QPalette::WindowText, QPalette::Base, QPalette::Text,
                                     QPalette::Button, QPalette::ButtonText, QPalette::Highlight, QPalette::Link})
        QVERIFY(light.color(role) != dark.color(role));
    QCOMPARE(schemeOfPalette(light), Scheme::Light);
    QCOMPARE(schemeOfPalette(dark), Scheme::Dark);
}

void ThemeTest::loadsEveryIcon()
{
    QDirIterator files(u":/icons"_s);
    int count = 0;
    while (files.hasNext()) {
        files.next();
        const QPixmap pixmap = iconPixmap(files.fileInfo().completeBaseName(), Qt::red, Qt::white, 16, 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
        bool inked = false;
        for (int y = 0; y < 32 && !inked; ++y) {
            for (int x = 0; x < 32 && !inked; ++x)
                inked = qAlpha(image.pixel(x, y)) > 128;
        }
        QVERIFY2(inked, qPrintable(files.fileName()));
        ++count;
    }
    QCOMPARE(count, 75);
    QVERIFY(iconPixmap(u"no-such-icon"_s, Qt::red, Qt::white, 16, 1.0).isNull());
    QVERIFY(!applicationIcon().isNull());
}

void ThemeTest::drawsIconsInTheAskedColourAtEveryScale()
{
    for (qreal ratio : {1.0, 1.25, 2.0, 3.0}) {
        const QPixmap pixmap = iconPixmap(u"status-ok"_s, QColor(10, 200, 30), QColor(1, 2, 3), 16, ratio);
        QCOMPARE(pixmap.width(), int(std::lround(16 * ratio)));
        QCOMPARE(pixmap.devicePixelRatio(), ratio);
        const QImage image = pixmap.toImage();
        QCOMPARE(image.pixelColor(int(8 * ratio), int(2 * ratio)), QColor(10, 200, 30));
    }
    const QImage large = iconPixmap(u"status-ok"_s, Qt::red, QColor(1, 2, 3), 64, 1.0).toImage();
    QCOMPARE(large.pixelColor(28, 42), QColor(1, 2, 3)); // the tick shows the ground
}

void ThemeTest::recoloursThemedIconsWithTheScheme()
{
    const QIcon icon = themedIcon(u"status-ok"_s, Token::Ok);
    const QColor light = icon.pixmap(16).toImage().pixelColor(8, 2);
    applyTheme(*qApp, Theme(Scheme::Dark));
    const QColor dark = icon.pixmap(16).toImage().pixelColor(8, 2);
    const QColor disabled = icon.pixmap(16, QIcon::Disabled).toImage().pixelColor(8, 2);
    applyTheme(*qApp, Theme(Scheme::Light));
    QCOMPARE(light, QColor(0x0A, 0x61, 0x44));
    QCOMPARE(dark, QColor(0x6F, 0xDD, 0xB4));
    QCOMPARE(disabled, Theme(Scheme::Dark).color(Token::TextDisabled));
}

void ThemeTest::drawsDigitsOfOneWidth()
{
    for (QFont::Weight weight : {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold}) {
        const QFontMetricsF metrics(textFont(TextRole::Body, weight));
        for (int digit = 0; digit < 10; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QChar(u'0' + digit)), metrics.horizontalAdvance(u'0'));
        QCOMPARE(metrics.horizontalAdvance(u"11:11:11"_s), metrics.horizontalAdvance(u"14:02:58"_s));
    }
}

void ThemeTest::findsAllWeightsOfTheFonts()
{
    qreal before = 0;
    for (QFont::Weight weight : {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold}) {
        const QFont font = textFont(TextRole::Body, weight);
        QCOMPARE(QFontInfo(font).family(), u"Viewer Sans"_s);
        QCOMPARE(QFontInfo(font).weight(), int(weight));
        const qreal width = QFontMetricsF(font).horizontalAdvance(u"Succeeded in all projects"_s);
        QVERIFY(width > before); // heavier is wider: no weight stands in for another
        before = width;
    }
    QCOMPARE(QFontInfo(textFont(TextRole::Log)).family(), u"Viewer Mono"_s);
    QCOMPARE(textFont(TextRole::PageTitle).pixelSize(), 20);
    QCOMPARE(lineHeight(TextRole::Log), 18);
}

void ThemeTest::setsTwoLettersApartInFixedWidth()
{
    const QFontMetricsF metrics(textFont(TextRole::Log));
    QCOMPARE(metrics.horizontalAdvance(u"->!="_s), 4 * metrics.horizontalAdvance(u'-'));
    QCOMPARE(metrics.horizontalAdvance(u'i'), metrics.horizontalAdvance(u'W'));
}

void ThemeTest::givesEveryStateItsOwnShapeAndWord()
{
    QSet<QString> shapes;
    QSet<QString> words;
    for (BuildState state : allBuildStates) {
        const StatusLook look = statusLook(state);
        shapes.insert(look.icon);
        words.insert(look.word);
        QVERIFY(!iconPixmap(look.icon, Qt::red, Qt::white, 14, 1.0).isNull());
        for (Scheme scheme : {Scheme::Light, Scheme::Dark})
            QVERIFY2(contrast(look.text, look.tint, scheme) >= 5.9, qPrintable(look.word));
    }
    QCOMPARE(shapes.size(), qsizetype(allBuildStates.size()));
    QCOMPARE(words.size(), qsizetype(allBuildStates.size()));
    QCOMPARE(statusLookOffline(BuildState::Running).word, u"Was running"_s);
    QCOMPARE(statusLookOffline(BuildState::Failed).word, u"Failed"_s);
}

void ThemeTest::elidesStatusThatDoesNotFit()
{
    const StatusLook look = statusLook(BuildState::Succeeded);
    QImage image(200, 28, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintStatus(painter, QRectF(0, 0, 50, 28), look, Qt::white);
    painter.end();
    for (int x = 51; x < 200; ++x) {
        for (int y = 0; y < 28; ++y)
            QCOMPARE(image.pixel(x, y), qRgb(255, 255, 255));
    }
    QVERIFY(statusWidth(look) > 70);
    QCOMPARE(pillSize(look).height(), 20);
}

void ThemeTest::choosesSchemeBySettingOrDesktop()
{
    QCOMPARE(schemeFor(SchemeChoice::System, Scheme::Dark), Scheme::Dark);
    QCOMPARE(schemeFor(SchemeChoice::Light, Scheme::Dark), Scheme::Light);
    QCOMPARE(schemeFor(SchemeChoice::Dark, Scheme::Light), Scheme::Dark);
}

void ThemeTest::followsDensity()
{
    QCOMPARE(Theme(Scheme::Light, Density::Compact).rowHeight(), 24);
    QCOMPARE(Theme(Scheme::Light, Density::Normal).rowHeight(), 28);
    QCOMPARE(Theme(Scheme::Light, Density::Roomy).rowHeight(), 32);
    applyTheme(*qApp, Theme(Scheme::Dark, Density::Roomy));
    QCOMPARE(currentTheme(), Theme(Scheme::Dark, Density::Roomy));
    applyTheme(*qApp, Theme(Scheme::Light));
}

} // namespace viewer

QTEST_MAIN(viewer::ThemeTest)
#include "tst_theme.moc"
