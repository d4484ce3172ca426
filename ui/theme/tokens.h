// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the program, light and dark: the one table that the palette, the style sheet and everything
// painted are made from.
#pragma once

#include <QRgb>

#include <array>
#include <cstdint>

namespace viewer {

enum class Scheme : std::uint8_t { Light, Dark };

enum class Token : std::uint8_t {
    // surfaces
    Window,
    Navigation,
    Bar,
    Card,
    Raised,
    Head,
    Alternate,
    Hover,
    Selected,
    SelectedInactive,
    Line,
    Line2,
    Field,
    FieldLine,
    Scrim,
    // text and accent
    Text,
    Text2,
    Text3,
    TextDisabled,
    Link,
    Accent,
    AccentText,
    AccentLine,
    AccentTint,
    AccentTintText,
    // build status: text and tint
    Ok,
    OkTint,
    Fail,
    FailTint,
    Run,
    RunTint,
    Queue,
    QueueTint,
    Pend,
    PendTint,
    Cancel,
    CancelTint,
    Warn,
    WarnTint,
    Unknown,
    UnknownTint,
    // charts and heat map
    ChartOk,
    ChartFail,
    ChartCancel,
    ChartRun,
    ChartQueue,
    ChartWarn,
    ChartLine,
    ChartLine2,
    ChartPrev,
    ChartBand,
    ChartBand2,
    ChartGrid,
    ChartAxis,
    Heat0,
    Heat1,
    Heat2,
    Heat3,
    Heat4,
    // log
    AnsiRed,
    AnsiGreen,
    AnsiYellow,
    AnsiBlue,
    AnsiMagenta,
    AnsiCyan,
    AnsiDim,
    Hit,
    HitCurrent,
    HitCurrentText,
};

struct TokenRow
{
    Token token;
    const char *name;    ///< as in the design page
    std::uint32_t light; ///< 0xRRGGBB
    std::uint32_t dark;
};

// clang-format off
inline constexpr std::array tokenTable{
    // surfaces
    TokenRow{Token::Window, "window", 0xF4F5F8, 0x14171C},
    TokenRow{Token::Navigation, "nav", 0xEAECF1, 0x0F1216},
    TokenRow{Token::Bar, "bar", 0xFBFBFD, 0x171A20},
    TokenRow{Token::Card, "card", 0xFFFFFF, 0x1B1F26},
    TokenRow{Token::Raised, "raised", 0xFFFFFF, 0x232831},
    TokenRow{Token::Head, "head", 0xF7F8FA, 0x20242C},
    TokenRow{Token::Alternate, "alt", 0xFAFBFC, 0x1E2229},
    TokenRow{Token::Hover, "hover", 0xF0F3F8, 0x252A33},
    TokenRow{Token::Selected, "sel", 0xE3EBFC, 0x22345C},
    TokenRow{Token::SelectedInactive, "selinactive", 0xE8EAEF, 0x2A303A},
    TokenRow{Token::Line, "line", 0xE0E4EA, 0x2B313B},
    TokenRow{Token::Line2, "line2", 0xC9CFD9, 0x3B434F},
    TokenRow{Token::Field, "field", 0xFFFFFF, 0x15181D},
    TokenRow{Token::FieldLine, "fieldline", 0x868FA0, 0x6E7788},
    TokenRow{Token::Scrim, "scrim", 0x5B6270, 0x08090B},
    // text and accent
    TokenRow{Token::Text, "t1", 0x191E29, 0xE8EBF1},
    TokenRow{Token::Text2, "t2", 0x434C5E, 0xB9C1CE},
    TokenRow{Token::Text3, "t3", 0x5D6679, 0x99A2B2},
    TokenRow{Token::TextDisabled, "tdis", 0x9AA2B1, 0x5F6878},
    TokenRow{Token::Link, "link", 0x2450C4, 0x8FB2FF},
    TokenRow{Token::Accent, "accent", 0x2B59D0, 0x3F6FE3},
    TokenRow{Token::AccentText, "accentfg", 0xFFFFFF, 0xFFFFFF},
    TokenRow{Token::AccentLine, "accentline", 0x2B59D0, 0x7FA5FF},
    TokenRow{Token::AccentTint, "accenttint", 0xE6EDFC, 0x1D2C4F},
    TokenRow{Token::AccentTintText, "accenttext", 0x2450C4, 0xA9C4FF},
    // build status: text and tint
    TokenRow{Token::Ok, "ok", 0x0A6144, 0x6FDDB4},
    TokenRow{Token::OkTint, "okbg", 0xDFF3EA, 0x12352A},
    TokenRow{Token::Fail, "fail", 0xA61B14, 0xFF9C92},
    TokenRow{Token::FailTint, "failbg", 0xFDE7E4, 0x45201D},
    TokenRow{Token::Run, "run", 0x1B4BC2, 0x9BBCFF},
    TokenRow{Token::RunTint, "runbg", 0xE3ECFD, 0x1B2F57},
    TokenRow{Token::Queue, "queue", 0x5A37B5, 0xC4B0FF},
    TokenRow{Token::QueueTint, "queuebg", 0xEEE8FB, 0x322556},
    TokenRow{Token::Pend, "pend", 0x465064, 0xBAC2CF},
    TokenRow{Token::PendTint, "pendbg", 0xEBEEF3, 0x2A303A},
    TokenRow{Token::Cancel, "cancel", 0x4B5464, 0xAEB7C5},
    TokenRow{Token::CancelTint, "cancelbg", 0xECEEF2, 0x2A2F38},
    TokenRow{Token::Warn, "warn", 0x7D4800, 0xF5C069},
    TokenRow{Token::WarnTint, "warnbg", 0xFCEFD2, 0x3D2D0E},
    TokenRow{Token::Unknown, "unk", 0x515A6B, 0xAEB7C5},
    TokenRow{Token::UnknownTint, "unkbg", 0xECEEF2, 0x2A2F38},
    // charts and heat map
    TokenRow{Token::ChartOk, "c_ok", 0x2A9D80, 0x3FB594},
    TokenRow{Token::ChartFail, "c_fail", 0xBC2B20, 0xE25A4D},
    TokenRow{Token::ChartCancel, "c_cancel", 0x8A94A4, 0x717B8B},
    TokenRow{Token::ChartRun, "c_run", 0x3F7FF2, 0x5C8FF5},
    TokenRow{Token::ChartQueue, "c_queue", 0x5B37B5, 0xCDBEFF},
    TokenRow{Token::ChartWarn, "c_warn", 0xC58012, 0xF0BE63},
    TokenRow{Token::ChartLine, "c_line", 0x1F2F57, 0xDCE3F0},
    TokenRow{Token::ChartLine2, "c_line2", 0x7A5BCB, 0xB59CF5},
    TokenRow{Token::ChartPrev, "c_prev", 0x848EA0, 0x7C8698},
    TokenRow{Token::ChartBand, "c_band", 0xDDE6FA, 0x25365E},
    TokenRow{Token::ChartBand2, "c_band2", 0xEDF2FC, 0x1E2A45},
    TokenRow{Token::ChartGrid, "c_grid", 0xE9ECF1, 0x2A2F39},
    TokenRow{Token::ChartAxis, "c_axis", 0xB8BFCB, 0x454D5A},
    TokenRow{Token::Heat0, "h0", 0xFBF4E9, 0x24231F},
    TokenRow{Token::Heat1, "h1", 0xF7DFB9, 0x40341F},
    TokenRow{Token::Heat2, "h2", 0xEDBB72, 0x6E5020},
    TokenRow{Token::Heat3, "h3", 0xD58A2C, 0xAC7726},
    TokenRow{Token::Heat4, "h4", 0x9A4E0E, 0xF2B955},
    // log
    TokenRow{Token::AnsiRed, "a_red", 0xB3201A, 0xFF8F86},
    TokenRow{Token::AnsiGreen, "a_green", 0x11694A, 0x6FD9AE},
    TokenRow{Token::AnsiYellow, "a_yellow", 0x805000, 0xF0C26B},
    TokenRow{Token::AnsiBlue, "a_blue", 0x1F4FC4, 0x8FB4FF},
    TokenRow{Token::AnsiMagenta, "a_mag", 0x8B2FA8, 0xE2A0F5},
    TokenRow{Token::AnsiCyan, "a_cyan", 0x0B6478, 0x74D3E6},
    TokenRow{Token::AnsiDim, "a_dim", 0x586173, 0x8B94A4},
    TokenRow{Token::Hit, "hit", 0xFFE99C, 0x5C4A10},
    TokenRow{Token::HitCurrent, "hitcur", 0xFFC24A, 0xE5A93B},
    TokenRow{Token::HitCurrentText, "hitcurfg", 0x191E29, 0x14171C},
};
// clang-format on

/// The opaque colour of a token.
constexpr QRgb tokenRgb(Token token, Scheme scheme)
{
    const TokenRow &row = tokenTable[std::size_t(token)];
    return 0xff000000u | (scheme == Scheme::Light ? row.light : row.dark);
}

namespace detail {
constexpr bool tokensInOrder()
{
    for (std::size_t i = 0; i < tokenTable.size(); ++i) {
        if (std::size_t(tokenTable[i].token) != i)
            return false;
    }
    return true;
}
static_assert(tokensInOrder(), "the table must list the tokens in the order of the enum");
} // namespace detail

} // namespace viewer
