// SPDX-License-Identifier: GPL-3.0-or-later
// One section of the settings page: a heading and cards of rows, scrolled. GUI thread.
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace viewer {

class Card;
class SettingRow;

class SettingsSection : public QScrollArea
{
    Q_OBJECT

public:
    SettingsSection(const QString &title, const QString &about, QWidget *parent = nullptr);

    QString title() const { return m_title; }

protected:
    /// A card at the end.
    Card *addCard(const QString &title);
    /// At the end of a card, with a line above it. Takes the control over.
    SettingRow *addRow(Card *card, const QString &title, const QString &explanation, QWidget *control = nullptr);
    void addTo(Card *card, QWidget *part);
    /// Removes all that was added to the card.
    static void empty(Card *card);

private:
    QString m_title;
    QVBoxLayout *m_column;
};

} // namespace viewer
