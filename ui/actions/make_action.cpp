// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/make_action.h"

#include "ui/actions/action_keys.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr auto idProperty = "actionId";

constexpr auto keysOfProperty = "keysOfAction"; // of a button or field that shows the keys of an action
constexpr auto textProperty = "textWithKeys";

QString withKeys(const QString &text, const QKeySequence &keys)
{
    return keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys.toString(QKeySequence::NativeText));
}

} // namespace

QAction *makeAction(ActionId id, QWidget *owner, const QString &name, const QString &text)
{
    const ActionSpec spec = actionSpec(id);
    auto *action = new QAction(text.isEmpty() ? spec.text : text, owner);
    action->setObjectName(name.isEmpty() ? QString::fromLatin1(spec.name) : name);
    action->setShortcuts(spec.keys);
    action->setShortcutContext(spec.onlyFocused ? Qt::WidgetShortcut : Qt::WindowShortcut);
    if (*spec.icon)
        action->setIcon(themedIcon(QString::fromLatin1(spec.icon), Token::Text2));
    action->setProperty(idProperty, int(id));
    action->setToolTip(actionToolTip(*action));
    owner->addAction(action);
    return action;
}

QAction *makeRowAction(ActionId id, QWidget *row, const QString &name, const QString &text)
{
    const ActionSpec spec = actionSpec(id);
    auto *action = new QAction(text.isEmpty() ? spec.text : text, row);
    action->setObjectName(name);
    if (*spec.icon)
        action->setIcon(themedIcon(QString::fromLatin1(spec.icon), Token::Text2));
    row->addAction(action);
    return action;
}

std::optional<ActionId> actionId(const QAction *action)
{
    const QVariant id = action->property(idProperty);
    return id.isValid() ? std::optional(ActionId(id.toInt())) : std::nullopt;
}

QString actionToolTip(const QAction &action)
{
    return withKeys(withoutDots(action.text().remove(u'&')), action.shortcut());
}

void setKeyToolTip(QWidget *button, ActionId id, const QString &text)
{
    button->setProperty(keysOfProperty, int(id));
    button->setProperty(textProperty, text);
    refreshKeys(button);
}

void setKeyHint(QWidget *field, ActionId id)
{
    field->setProperty(keysOfProperty, int(id));
    refreshKeys(field);
}

void refreshKeys(QWidget *widget)
{
    const QVariant id = widget->property(keysOfProperty);
    if (!id.isValid())
        return;
    const QKeySequence keys = keysInForce(ActionId(id.toInt())).value(0);
    const QVariant text = widget->property(textProperty);
    if (text.isValid())
        widget->setToolTip(withKeys(text.toString(), keys));
    else
        widget->setProperty("keyHint", keys.toString(QKeySequence::NativeText).replace(u'+', u' '));
}

} // namespace viewer
