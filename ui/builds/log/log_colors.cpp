// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/log/log_colors.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr double readable = 4.5; ///< contrast of text, WCAG 2.1 AA

/// Black and white of the log are the text of the theme: the one that is not the ground.
constexpr std::array ansiTokens{Token::Text2,    Token::AnsiRed,     Token::AnsiGreen, Token::AnsiYellow,
                                Token::AnsiBlue, Token::AnsiMagenta, Token::AnsiCyan,  Token::Text,
                                Token::AnsiDim,  Token::AnsiRed,     Token::AnsiGreen, Token::AnsiYellow,
                                Token::AnsiBlue, Token::AnsiMagenta, Token::AnsiCyan,  Token::Text};

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QColor mixedColor(const QColor &a, const QColor &b, float share)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * share, a.greenF() + (b.greenF() - a.greenF()) * share,
                            a.blueF() + (b.blueF() - a.blueF()) * share);
}

QColor readableOn(QColor color, const QColor &ground)
{
    const QColor text = currentTheme().color(Token::Text);
    for (int step = 0; step < 8 && contrast(color, ground) < readable; ++step)
        color = mixedColor(color, text, 0.25F);
    return color;
}

std::optional<QColor> colorOf(const logs::AnsiColour &colour)
{
    using Kind = logs::AnsiColour::Kind;
    switch (colour.kind) {
    case Kind::Default:
        return std::nullopt;
    case Kind::Palette: {
        if (colour.index < ansiTokens.size())
            return currentTheme().color(ansiTokens[colour.index]);
        const logs::AnsiColour rgb = logs::paletteRgb(colour.index);
        return QColor::fromRgb(rgb.red, rgb.green, rgb.blue);
    }
    case Kind::Rgb:
        return QColor::fromRgb(colour.red, colour.green, colour.blue);
    }
    return std::nullopt;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::LogView)
};

} // namespace

QTextCharFormat formatOf(const logs::AnsiStyle &style, const QColor &ground)
{
    const Theme theme = currentTheme();
    std::optional<QColor> text = colorOf(style.text);
    std::optional<QColor> background = colorOf(style.background);
    if (style.reverse) {
        const QColor was = text.value_or(theme.color(Token::Text));
        text = background.value_or(ground);
        background = was;
    }
    if (style.faint && !style.reverse)
        text = mixedColor(text.value_or(theme.color(Token::Text)), ground, 0.3F);
    QTextCharFormat format;
    if (background) {
        // A filled ground carries the colour of the page, or the text colour, whichever can be read.
        const QColor wanted = text.value_or(ground);
        const bool fits = contrast(wanted, *background) >= readable;
        const bool page = contrast(ground, *background) > contrast(theme.color(Token::Text), *background);
        format.setBackground(*background);
        format.setForeground(fits ? wanted : page ? ground : theme.color(Token::Text));
    } else if (text) {
        format.setForeground(readableOn(*text, ground));
    }
    if (style.bold)
        format.setFontWeight(QFont::Bold);
    format.setFontItalic(style.italic);
    format.setFontUnderline(style.underline);
    format.setFontStrikeOut(style.struck);
    return format;
}

LevelLook levelLook(logs::LogLevel level)
{
    switch (level) {
    case logs::LogLevel::Error:
        return {u"status-fail"_s, Token::Fail, Words::tr("error")};
    case logs::LogLevel::Warning:
        return {u"status-warn"_s, Token::Warn, Words::tr("warning")};
    case logs::LogLevel::Debug:
        return {{}, Token::Text3, Words::tr("debug")};
    case logs::LogLevel::Info:
    case logs::LogLevel::None:
        break;
    }
    return {};
}

} // namespace viewer
