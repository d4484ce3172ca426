// SPDX-License-Identifier: GPL-3.0-or-later
// The look in force: colours and density. GUI thread.
#pragma once

#include "models/settings/look_choice.h"
#include "ui/theme/tokens.h"

#include <QColor>
#include <QMetaType>

class QApplication;
class QPalette;

namespace viewer {

/// A value: cheap to copy, compare and ask.
class Theme
{
public:
    Theme() = default;
    explicit Theme(Scheme scheme, Density density = Density::Normal)
        : m_scheme(scheme)
        , m_density(density)
    {
    }

    Scheme scheme() const { return m_scheme; }
    Density density() const { return m_density; }

    QColor color(Token token) const { return QColor::fromRgb(tokenRgb(token, m_scheme)); }
    /// Height of a table row: 24, 28 or 32.
    int rowHeight() const;

    friend bool operator==(const Theme &, const Theme &) = default;

private:
    Scheme m_scheme = Scheme::Light;
    Density m_density = Density::Normal;
};

/// Sets style, fonts, palette and style sheet of the whole program, and again whenever it is called: every widget
/// then gets QEvent::PaletteChange and asks `currentTheme()` when it paints. Icons of `themedIcon` follow by
/// themselves.
void applyTheme(QApplication &application, const Theme &theme);

/// The theme applied last (the application keeps it); light and normal before that.
Theme currentTheme();

/// The scheme of the desktop as far as its palette tells: dark when its windows are dark.
Scheme schemeOfPalette(const QPalette &palette);

/// What a choice means, given the desktop's scheme.
Scheme schemeFor(SchemeChoice choice, Scheme system);

} // namespace viewer

Q_DECLARE_METATYPE(viewer::Theme)
