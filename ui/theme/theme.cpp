// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/viewer_style.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>
#include <QVariant>

namespace viewer {

namespace {
constexpr const char *themeProperty = "viewerTheme";
}

int Theme::rowHeight() const
{
    switch (m_density) {
    case Density::Compact:
        return 24;
    case Density::Normal:
        return 28;
    case Density::Roomy:
        break;
    }
    return 32;
}

void applyTheme(QApplication &application, const Theme &theme)
{
    const bool first = !application.property(themeProperty).isValid();
    // Before palette and sheet: they make the widgets ask for the theme.
    application.setProperty(themeProperty, QVariant::fromValue(theme));
    if (first) {
        loadFonts();
        application.setStyle(new ViewerStyle);
        application.setFont(textFont(TextRole::Body));
    }
    const QPalette palette = paletteOf(theme);
    application.setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(textFont(TextRole::Second));
    application.setStyleSheet(styleSheetOf(theme));
}

Theme currentTheme()
{
    return qApp ? qApp->property(themeProperty).value<Theme>() : Theme();
}

Scheme schemeOfPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

Scheme schemeFor(SchemeChoice choice, Scheme system)
{
    switch (choice) {
    case SchemeChoice::Light:
        return Scheme::Light;
    case SchemeChoice::Dark:
        return Scheme::Dark;
    case SchemeChoice::System:
        break;
    }
    return system;
}

} // namespace viewer
