// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

// "@name" stands for the colour of the token of that name.
constexpr auto buttons = R"(
QPushButton, QToolButton[look="button"] {
    background: @raised; color: @t1; border: 1px solid @line2; border-radius: 6px;
    min-height: 30px; padding: 0 11px; font-weight: 500;
}
QPushButton:hover, QToolButton[look="button"]:hover { background: @hover; }
QPushButton:pressed, QToolButton[look="button"]:pressed { background: @sel; }
QPushButton:disabled, QToolButton[look="button"]:disabled { color: @tdis; }
QPushButton[look~="primary"], QPushButton[look~="primary"]:hover {
    background: @accent; color: @accentfg; border-color: @accent;
}
QPushButton[look~="primary"]:pressed { background: @link; border-color: @link; }
QPushButton[look~="primary"]:disabled { background: @line2; border-color: @line2; color: @t3; }
QPushButton[look~="large"] { min-height: 34px; }
QPushButton[look~="small"] { min-height: 26px; padding: 0 8px; font-size: 12px; }
QPushButton[look~="link"] {
    background: transparent; color: @link; border: none; min-height: 28px; padding: 0; font-size: 12px;
    text-align: left;
}
QPushButton[look~="link"]:hover, QPushButton[look~="link"]:pressed { text-decoration: underline; background: transparent; }
QPushButton[look~="link"]:disabled { color: @tdis; }
QPushButton[look="navlink"] {
    background: transparent; color: @link; border: 1px solid transparent; padding: 0 8px; text-align: left;
}
QPushButton[look="navlink"]:hover { background: @hover; }
QToolButton {
    background: transparent; color: @t2; border: 1px solid transparent; border-radius: 6px;
    min-height: 26px; min-width: 26px; font-weight: 500;
}
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:open { background: @sel; }
QToolButton[look="inner"] { min-height: 20px; min-width: 20px; padding: 0; border-radius: 4px; }
QToolButton[fit="icon"] { min-height: 0; min-width: 30px; padding: 0; }
QPushButton[fit="text"], QToolButton[fit="text"] { min-height: 0; min-width: 0; margin: 0; padding: 0; }
QPushButton::menu-indicator {
    subcontrol-origin: padding; subcontrol-position: center right; right: 5px; width: 10px; height: 10px;
}
QToolButton::menu-indicator { image: none; width: 0; }
)";

constexpr auto fields = R"(
QLineEdit {
    background: @field; color: @t1; border: 1px solid @fieldline; border-radius: 6px;
    min-height: 30px; padding: 0 7px; selection-background-color: @accent; selection-color: @accentfg;
}
QPlainTextEdit {
    background: @field; color: @t1; border: 1px solid @fieldline; border-radius: 6px;
    padding: 3px; selection-background-color: @accent; selection-color: @accentfg;
}
QPlainTextEdit[fit="text"] { border: none; border-radius: 0; padding: 0; background: transparent; }
QPlainTextEdit[fit="page"] { border: none; border-radius: 0; }
QLineEdit:disabled { color: @tdis; border-color: @line2; background: @head; }
QLineEdit:read-only { background: @head; }
QLineEdit[large="true"] { min-height: 34px; padding: 0 11px; }
QLineEdit[bare="true"] { border: none; background: transparent; min-height: 20px; padding: 0; }
QComboBox, QSpinBox, QDateEdit {
    background: @field; color: @t1; border: 1px solid @fieldline; border-radius: 6px;
    min-height: 30px; padding: 0 7px; selection-background-color: @accent; selection-color: @accentfg;
}
QComboBox::drop-down { border: none; width: 20px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line2; }
)";

constexpr auto lists = R"(
QListView[fit="side"] { background: transparent; padding: 0 12px; }
QTreeView[fit="card"]::item { border: none; padding-left: 13px; color: @t1; }
QTreeView[fit="card"]::item:disabled { color: @t3; }
QTreeView[fit="card"]::item:selected { background: @sel; }
QTreeView[fit="card"] QHeaderView::section { padding-left: 16px; }
QHeaderView { background: @head; border: none; }
QHeaderView::section {
    background: @head; color: @t3; border: none; border-bottom: 1px solid @line;
    padding: 0 8px; font-size: 11px; font-weight: 600;
}
QHeaderView::section:first { padding-left: 24px; }
QHeaderView::section:hover { color: @t1; }
QHeaderView::up-arrow, QHeaderView::down-arrow { image: none; width: 0; height: 0; }
QTableView, QListView, QTreeView { background: @card; border: none; outline: none; }
QTableCornerButton::section { background: @head; border: none; border-bottom: 1px solid @line; }
QTabBar { background: transparent; border: none; }
QTabBar::tab {
    background: transparent; color: @t2; border: none; border-bottom: 2px solid transparent;
    padding: 0 0 0 0; margin: 0 12px; min-height: 33px; font-weight: 500;
}
QTabBar::tab:hover { color: @t1; }
QTabBar::tab:selected { color: @t1; border-bottom-color: @accentline; font-weight: 600; }
QSplitter::handle { background: @line2; }
QScrollArea { background: transparent; border: none; }
)";

constexpr auto menus = R"(
QMenu { background: @raised; color: @t1; border: 1px solid @line2; padding: 4px; }
QMenu::item { padding: 0 12px 0 8px; min-height: 28px; border: 2px solid transparent; border-radius: 4px; }
QMenu::item:selected { background: @hover; border-color: transparent; }
QMenu::item:disabled { color: @tdis; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::right-arrow { width: 12px; height: 12px; }
QToolTip { background: @raised; color: @t1; border: 1px solid @line2; padding: 4px 6px; font-size: 12px; }
)";

constexpr auto scrollBars = R"(
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: none; }
QScrollBar::handle { background: @line2; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @fieldline; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
)";

constexpr auto grounds = R"(
QWidget[ground="window"] { background: @window; }
QWidget[ground="card"] { background: @card; }
QWidget[ground="nav"] { background: @nav; }
QWidget[ground="bar"] { background: @bar; }
QWidget[ground="head"] { background: @head; }
QWidget[ground="raised"] { background: @raised; }
QListView[ground="nav"] { background: @nav; }
QListView[ground="raised"] { background: @raised; }
QFrame[kind="info"] { background: @runbg; }
QFrame[kind="warn"] { background: @warnbg; }
QFrame[kind="fail"] { background: @failbg; }
QFrame[kind="ok"] { background: @okbg; }
QFrame[kind][rounded="true"] { border-radius: 6px; }
QFrame[kind="warn"][rounded="false"] { border-bottom: 1px solid @c_warn; }
QFrame[kind="fail"][rounded="false"] { border-bottom: 1px solid @c_fail; }
QFrame[kind="info"][rounded="false"] { border-bottom: 1px solid @c_run; }
QFrame[kind="ok"][rounded="false"] { border-bottom: 1px solid @c_ok; }
QLabel { background: transparent; }
QLabel[text_color="t2"] { color: @t2; }
QLabel[text_color="t3"] { color: @t3; }
QLabel[text_color="ok"] { color: @ok; }
QLabel[text_color="warn"] { color: @warn; }
QLabel[text_color="fail"] { color: @fail; }
QLabel[text_color="run"] { color: @run; }
QCheckBox { background: transparent; spacing: 8px; min-height: 20px; }
)";

} // namespace

QString styleSheetOf(const Theme &theme)
{
    QString sheet;
    for (const char *part : {buttons, fields, lists, menus, scrollBars, grounds})
        sheet += QString::fromLatin1(part);
    // Longest names first, so that "@line2" is not read as "@line" and a 2.
    std::vector<TokenRow> rows(tokenTable.begin(), tokenTable.end());
    std::ranges::sort(rows, [](const TokenRow &a, const TokenRow &b) { return qstrlen(a.name) > qstrlen(b.name); });
    for (const TokenRow &row : rows)
        sheet.replace(u'@' + QString::fromLatin1(row.name), theme.color(row.token).name());
    return sheet;
}

} // namespace viewer
