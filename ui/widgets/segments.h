// SPDX-License-Identifier: GPL-3.0-or-later
// One choice of few, side by side. Left and right move the choice. GUI thread.
#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace viewer {

class Segments final : public QWidget
{
    Q_OBJECT

public:
    /// `name` says what is chosen, for screen readers. Object names of the parts: the widget's and the key.
    explicit Segments(const QString &name, QWidget *parent = nullptr);

    void add(const QString &key, const QString &text);
    /// Does not emit. An unknown key leaves nothing chosen.
    void choose(const QString &key);
    QString chosen() const { return m_chosen; }
    void setHint(const QString &key, const QString &toolTip);
    void setText(const QString &key, const QString &text);

signals:
    /// A person chose; also again what is chosen already.
    void chosenByUser(const QString &key);

private:
    class Part;

    QButtonGroup *m_group;
    QString m_chosen;
};

} // namespace viewer
