// SPDX-License-Identifier: GPL-3.0-or-later
// Walks what is visible in a window and says what a person without a mouse, without sight or with longer words would
// miss. Each function returns one line a finding. GUI thread, a shown window.
#pragma once

#include <QStringList>

class QWidget;

namespace viewer::test {

/// Widgets that the keyboard reaches and that tell a screen reader no name, or not what they are.
QStringList withoutNameOrRole(const QWidget *window);

/// Entries of menus, and actions with keys, that have no text or cannot be found by a name.
QStringList namelessActions(const QWidget *window);

/// Presses Tab (or Shift+Tab) until the focus is back where it was: what was not reached, or held the focus.
QStringList missedByTab(QWidget *window, bool backwards);

/// Labels that would read a text as markup, and tooltips that might.
QStringList richTexts(const QWidget *window);

/// Labels and buttons with less room than their text needs, and no way to shorten it.
QStringList cutTexts(const QWidget *window);

} // namespace viewer::test
