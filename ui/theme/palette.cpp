// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"

#include <utility>

namespace viewer {

QPalette paletteOf(const Theme &theme)
{
    static constexpr std::pair<QPalette::ColorRole, Token> roles[] = {
        {QPalette::Window, Token::Window},
        {QPalette::WindowText, Token::Text},
        {QPalette::Base, Token::Card},
        {QPalette::AlternateBase, Token::Alternate},
        {QPalette::Text, Token::Text},
        {QPalette::Button, Token::Raised},
        {QPalette::ButtonText, Token::Text},
        {QPalette::BrightText, Token::AccentText},
        {QPalette::Highlight, Token::Selected},
        {QPalette::HighlightedText, Token::Text},
        {QPalette::Link, Token::Link},
        {QPalette::LinkVisited, Token::Link},
        {QPalette::ToolTipBase, Token::Raised},
        {QPalette::ToolTipText, Token::Text},
        {QPalette::PlaceholderText, Token::Text3},
        {QPalette::Light, Token::Raised},
        {QPalette::Midlight, Token::Line},
        {QPalette::Mid, Token::Line2},
        {QPalette::Dark, Token::FieldLine},
        {QPalette::Shadow, Token::Line2},
    };
    QPalette palette;
    for (const auto &[role, token] : roles)
        palette.setColor(role, theme.color(token));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.color(Token::TextDisabled));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, theme.color(Token::SelectedInactive));
    return palette;
}

} // namespace viewer
