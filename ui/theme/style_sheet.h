// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheet made from the table of tokens: buttons, fields, tabs, head sections, menus, scroll bars, tooltips
// and banners. Everything with data is painted.
//
// Properties a widget may carry:
//   look   on QPushButton: words of "primary", "large" (36 px), "small" (28), "link", "navlink"
//   look   on QToolButton: "button" (like a push button; else it is flat), "inner" (22 px, inside a field)
//   fit    on a button: "icon" (30 px wide), "text" (as high as the line it stands in); on a QPlainTextEdit: "text"
//          (a text, no field), "page" (edge to edge); on a QListView: "side" (the list of a side bar);
//          on a QTreeView: "card" (edge to edge in a card)
//   kind   on a banner: "info", "warn", "fail", "ok"
//   ground on any QWidget with Qt::WA_StyledBackground: "card", "nav", "bar", "head", "window"
//   text_color on a QLabel: "t2", "t3", "ok", "warn", "fail", "run"
#pragma once

#include "ui/theme/theme.h"

#include <QString>

namespace viewer {

QString styleSheetOf(const Theme &theme);

} // namespace viewer
