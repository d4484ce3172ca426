// SPDX-License-Identifier: GPL-3.0-or-later
// The members of a project as circles with initials; the reader's own has a ring. GUI thread.
#pragma once

#include "models/domain/listed_project.h"

#include <QWidget>

namespace viewer {

class MemberRow final : public QWidget
{
    Q_OBJECT

public:
    explicit MemberRow(QWidget *parent = nullptr);

    void setMembers(const std::vector<ProjectMember> &members, const UserId &reader);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int room() const;
    int memberAt(const QPoint &position) const;

    std::vector<ProjectMember> m_members; ///< the reader last, as in the design
    UserId m_reader;
};

/// "VN" of "Vera Novak"; one letter for a single word.
QString initialsOf(const QString &name);

} // namespace viewer
