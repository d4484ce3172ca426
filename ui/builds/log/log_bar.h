// SPDX-License-Identifier: GPL-3.0-or-later
// Above a log: search, filters, and how lines are shown. GUI thread.
#pragma once

#include "models/logs/log_level.h"
#include "models/logs/search_pattern.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QToolButton;

namespace viewer {

class SearchField;
class Segments;

class LogBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LogBar(QWidget *parent = nullptr);

    SearchField *field() const { return m_field; }
    /// The buttons carry out the actions of the view.
    void setActions(QAction *next, QAction *previous, QAction *firstError, QAction *follow, QAction *wrap,
                    QAction *save, QAction *times);
    /// "1 of 3", "no match", what is wrong with the expression.
    void setResult(const QString &words, bool isProblem = false);
    void setCounts(qint64 warnings, qint64 errors);
    void setLevel(logs::LogLevel level);
    /// More than one: a choice is offered.
    void setSources(const QStringList &sources);
    /// Empty = all.
    void setSource(const QString &source);
    /// Attempts of the build by their number; more than one: a choice is offered.
    void setAttempts(const QStringList &names, int current);
    QString result() const;

    QString searched() const;
    logs::SearchPattern::Kind kind() const;
    bool matchCase() const;

signals:
    void searchChanged(); ///< text, kind or case
    void levelChosen(viewer::logs::LogLevel level);
    void sourceChosen(const QString &source); ///< empty = all
    void attemptChosen(int index);

private:
    QToolButton *toggle(const QString &name, const QString &text, const QString &toolTip);
    QToolButton *button(QAction *action, bool withText = false);

    SearchField *m_field;
    QLabel *m_result;
    QToolButton *m_matchCase;
    QToolButton *m_regex;
    Segments *m_levels;
    QComboBox *m_sources;
    QComboBox *m_attempts;
};

} // namespace viewer
