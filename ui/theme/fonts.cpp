// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QDirIterator>
#include <QFontDatabase>

#include <array>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct RoleRow
{
    TextRole role;
    int pixels;
    int line;
    QFont::Weight weight;
};

constexpr std::array roleTable{
    RoleRow{TextRole::TileValue, 26, 32, QFont::DemiBold},  RoleRow{TextRole::PageTitle, 20, 24, QFont::DemiBold},
    RoleRow{TextRole::PanelTitle, 16, 24, QFont::DemiBold}, RoleRow{TextRole::Body, 13, 20, QFont::Normal},
    RoleRow{TextRole::CardTitle, 13, 20, QFont::DemiBold},  RoleRow{TextRole::Second, 12, 16, QFont::Normal},
    RoleRow{TextRole::Caption, 11, 16, QFont::Normal},      RoleRow{TextRole::Log, 12, 18, QFont::Normal},
};

const RoleRow &rowOf(TextRole role)
{
    return roleTable[std::size_t(role)];
}

QFont familyFont(const QString &family, TextRole role, QFont::Weight weight)
{
    QFont font(family);
    font.setPixelSize(rowOf(role).pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

bool loadFonts()
{
    bool all = true;
    QDirIterator files(u":/fonts"_s);
    int count = 0;
    while (files.hasNext()) {
        all = QFontDatabase::addApplicationFont(files.next()) >= 0 && all;
        ++count;
    }
    return all && count == 6;
}

QFont textFont(TextRole role, QFont::Weight weight)
{
    if (role == TextRole::Log)
        return monoFont(role);
    QFont font = familyFont(u"Viewer Sans"_s, role, weight);
    if (role == TextRole::TileValue)
        font.setLetterSpacing(QFont::AbsoluteSpacing, -0.5);
    if (role == TextRole::PageTitle)
        font.setLetterSpacing(QFont::AbsoluteSpacing, -0.2);
    return font;
}

QFont textFont(TextRole role)
{
    return textFont(role, rowOf(role).weight);
}

QFont monoFont(TextRole role)
{
    QFont font = familyFont(u"Viewer Mono"_s, role, QFont::Normal);
    font.setStyleHint(QFont::Monospace);
    return font;
}

int lineHeight(TextRole role)
{
    return rowOf(role).line;
}

} // namespace viewer
