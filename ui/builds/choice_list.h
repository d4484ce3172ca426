// SPDX-License-Identifier: GPL-3.0-or-later
// The choices of a filter, several at once: a list to tick, with a field to find among many. Stands in a menu.
#pragma once

#include "ui/theme/tokens.h"

#include <QSet>
#include <QString>
#include <QWidget>

#include <vector>

class QListWidget;
class QListWidgetItem;
class QMenu;

namespace viewer {

class SearchField;

struct Choice
{
    QString key; ///< not shown
    QString text;
    qint64 builds = -1; ///< shown at the right; negative = not known
    QString icon;       ///< name in resources/icons, may be empty
    Token iconColor = Token::Text3;
};

class ChoiceList final : public QWidget
{
    Q_OBJECT

public:
    /// From this many choices on there is a field to find one.
    static constexpr int findFrom = 12;

    explicit ChoiceList(const QString &title, QWidget *parent = nullptr);

    /// Chosen keys that are not among the choices stay chosen and are shown as they are.
    void setChoices(const std::vector<Choice> &choices, const QSet<QString> &chosen);
    QSet<QString> chosen() const;
    /// The row the keys act on.
    QString currentKey() const;
    void setCurrentKey(const QString &key);

    /// Puts the list into a menu that stays open while choices are ticked. The menu owns it.
    void putInto(QMenu *menu);
    /// The keys go to the list as soon as the menu, which holds it in some way, is open.
    void takeFocusIn(QMenu *menu);

signals:
    void chosenChanged(const QSet<QString> &chosen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void toggle(QListWidgetItem *item);
    void showMatching(const QString &text);

    SearchField *m_find;
    QListWidget *m_list;
};

} // namespace viewer
