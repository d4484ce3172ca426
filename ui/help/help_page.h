// SPDX-License-Identifier: GPL-3.0-or-later
// The page "Help": what there is at the left, searchable, and the text at the right. GUI thread.
#pragma once

#include "ui/help/help_library.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;

namespace viewer {

class HelpText;
class SearchField;

class HelpPage final : public QWidget
{
    Q_OBJECT

public:
    explicit HelpPage(QWidget *parent = nullptr);

    /// False, and nothing changes, for an id that is none. Does not emit.
    bool openTopic(const QString &id);
    /// The entry of a formula, by its id ("rate.eventual").
    bool openGlossary(const QString &formula);
    QString currentTopic() const;

signals:
    /// A person went there: by the list, or by a link.
    void topicOpened(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void fillList();
    void addHeading(const QString &text);
    QListWidgetItem *entryOf(const QString &id) const;
    void showTopic(const HelpTopic *topic);
    void search();

    HelpLibrary m_library;
    SearchField *m_search;
    QListWidget *m_list;
    HelpText *m_text;
    const HelpTopic *m_current = nullptr;
};

} // namespace viewer
