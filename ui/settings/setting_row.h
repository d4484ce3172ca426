// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a settings card: what it is, what it means, and its control at the right. GUI thread.
#pragma once

#include <QWidget>

class QLabel;

namespace viewer {

class SettingRow final : public QWidget
{
    Q_OBJECT

public:
    /// Takes the control over; null = a row that only says something. The control is named after the title for screen
    /// readers, unless it has a name.
    SettingRow(const QString &title, const QString &explanation, QWidget *control, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setExplanation(const QString &text);
    QString explanation() const;
    /// What was typed is not possible; empty = nothing to say.
    void setProblem(const QString &text);
    /// "set by the administrator", and the control cannot be used.
    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }

private:
    QLabel *m_title;
    QLabel *m_explanation;
    QLabel *m_problem;
    QWidget *m_lock;
    QWidget *m_control;
    bool m_locked = false;
};

} // namespace viewer
