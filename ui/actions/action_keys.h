// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that a person has given to actions in place of those of the table. GUI thread.
#pragma once

#include "ui/actions/action_table.h"

#include <QJsonObject>
#include <QMap>

namespace viewer {

/// Only what differs from the table. No keys = the action has none any more.
using ChangedKeys = QMap<ActionId, QList<QKeySequence>>;

/// For the settings: object name of the action -> list of keys in portable form. What is no action, no key, or has to
/// stay as delivered is left out.
ChangedKeys changedKeysFromJson(const QJsonObject &object);
QJsonObject toJson(const ChangedKeys &keys);

/// From now on all actions of the table have these keys, those that exist already too; tool tips and key
/// hints follow.
void applyKeys(const ChangedKeys &keys);
/// What applyKeys() was last given.
ChangedKeys changedKeys();
QList<QKeySequence> keysInForce(ActionId id);

/// Why the action cannot have these keys, as a sentence; empty = it can. One key press; it must not be typed into
/// fields, nor belong to an action that can be on screen at the same time.
QString keyProblem(ActionId id, const QKeySequence &keys);

} // namespace viewer
