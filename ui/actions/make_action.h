// SPDX-License-Identifier: GPL-3.0-or-later
// Makes actions from the table. GUI thread.
#pragma once

#include "ui/actions/action_table.h"

#include <optional>

class QAction;
class QWidget;

namespace viewer {

/// An action of the table, owned by `owner` and added to it, so that its keys work. `name` replaces the object name
/// where several pages have the same action; `text` replaces the text ("Find in builds").
QAction *makeAction(ActionId id, QWidget *owner, const QString &name = {}, const QString &text = {});

/// The same words and picture without keys, for the menu of one row among many: its keys belong to the list.
QAction *makeRowAction(ActionId id, QWidget *row, const QString &name, const QString &text = {});

/// Which action of the table it is; empty for one that was not made from it.
std::optional<ActionId> actionId(const QAction *action);

/// "Find in list (Ctrl+F)": text without its mnemonic and dots, and the first keys.
QString actionToolTip(const QAction &action);

/// The tool tip of a button that does the same: the text and the keys in force, also after they were changed.
void setKeyToolTip(QWidget *button, ActionId id, const QString &text);
/// The key hint of a search field: the first keys in force, also after they were changed.
void setKeyHint(QWidget *field, ActionId id);
/// Tells such a widget the keys in force now; nothing for any other.
void refreshKeys(QWidget *widget);

} // namespace viewer
