// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_keys.h"

#include "ui/actions/make_action.h"

#include <QAction>
#include <QApplication>
#include <QJsonArray>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr auto keysProperty = "viewerChangedKeys"; // of the application, as the theme is

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::Actions)
};

std::optional<ActionId> actionOfName(const QString &name)
{
    for (const ActionSpec &action : actionTable()) {
        if (name == QLatin1StringView(action.name))
            return action.id;
    }
    return std::nullopt;
}

/// A list and a log are never on one page; everything else can be.
bool canMeet(ActionGroup a, ActionGroup b)
{
    const auto are = [a, b](ActionGroup one, ActionGroup other) { return a == one && b == other; };
    return !are(ActionGroup::Lists, ActionGroup::Log) && !are(ActionGroup::Log, ActionGroup::Lists);
}

bool isFunctionKey(int key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

/// Keys with a meaning of their own everywhere: see keyHints().
bool isFixed(QKeyCombination keys)
{
    const bool number = keys.key() >= Qt::Key_1 && keys.key() <= Qt::Key_9;
    return keys.key() == Qt::Key_Escape || keys.key() == Qt::Key_Tab || keys.key() == Qt::Key_Backtab
        || (number && keys.keyboardModifiers() == Qt::ControlModifier);
}

} // namespace

ChangedKeys changedKeysFromJson(const QJsonObject &object)
{
    ChangedKeys changed;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const auto id = actionOfName(entry.key());
        if (!id || !entry.value().isArray())
            continue;
        QList<QKeySequence> keys;
        for (const QJsonValue value : entry.value().toArray()) {
            const QKeySequence one = QKeySequence::fromString(value.toString(), QKeySequence::PortableText);
            if (one.count() == 1 && one[0].key() != Qt::Key_unknown)
                keys << one;
        }
        if (keys.isEmpty() == entry.value().toArray().isEmpty()) // else the text is damaged
            changed.insert(*id, keys);
    }
    return changed;
}

QJsonObject toJson(const ChangedKeys &keys)
{
    QJsonObject object;
    for (auto entry = keys.begin(); entry != keys.end(); ++entry) {
        QJsonArray texts;
        for (const QKeySequence &one : entry.value())
            texts.append(one.toString(QKeySequence::PortableText));
        object.insert(QLatin1StringView(actionName(entry.key())), texts);
    }
    return object;
}

void applyKeys(const ChangedKeys &keys)
{
    qApp->setProperty(keysProperty, QVariant::fromValue(keys));
    QSet<QAction *> seen;
    for (QWidget *widget : QApplication::allWidgets()) {
        refreshKeys(widget);
        for (QAction *action : widget->actions()) {
            const auto id = actionId(action);
            if (!id || seen.contains(action))
                continue;
            seen.insert(action);
            action->setShortcuts(keysInForce(*id));
            action->setToolTip(actionToolTip(*action));
        }
    }
}

ChangedKeys changedKeys()
{
    return qApp ? qApp->property(keysProperty).value<ChangedKeys>() : ChangedKeys();
}

QList<QKeySequence> keysInForce(ActionId id)
{
    const ChangedKeys changed = changedKeys();
    const auto found = changed.constFind(id);
    return found == changed.cend() ? deliveredKeys(id) : *found;
}

QString keyProblem(ActionId id, const QKeySequence &keys)
{
    if (keys.count() != 1)
        return Words::tr("One key, or one together with Ctrl, Alt or Shift.");
    const QKeyCombination pressed = keys[0];
    const QString shown = keys.toString(QKeySequence::NativeText);
    if (isFixed(pressed))
        return Words::tr("%1 has a meaning of its own everywhere.").arg(shown);
    const bool typed = !(pressed.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (typed && !isFunctionKey(pressed.key()) && !deliveredKeys(id).contains(keys))
        return Words::tr("%1 is needed for typing and moving: take Ctrl or Alt with it, or an F key.").arg(shown);
    const ActionSpec wanted = actionSpec(id);
    for (const ActionSpec &other : actionTable()) {
        if (other.id != id && canMeet(other.group, wanted.group) && other.keys.contains(keys))
            return Words::tr("%1 belongs to \u201c%2\u201d already.").arg(shown, withoutDots(other.text));
    }
    return {};
}

} // namespace viewer
