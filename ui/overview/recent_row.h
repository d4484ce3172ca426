// SPDX-License-Identifier: GPL-3.0-or-later
// A build in "Recent builds". GUI thread.
#pragma once

#include "ui/overview/overview_values.h"
#include "ui/widgets/card_row.h"

#include <array>

namespace viewer {

/// Cells of a row and of the head above it.
struct RecentCells
{
    enum Cell { Build, Status, Project, Method, Started, Duration };
    static constexpr int count = 6;

    std::array<QRect, count> rect;
    bool narrow = false; ///< no room for the method

    static RecentCells in(const QRect &row);
};

/// The titles of the columns.
class RecentHead final : public QWidget
{
    Q_OBJECT

public:
    explicit RecentHead(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

class RecentRow final : public CardRow
{
    Q_OBJECT

public:
    explicit RecentRow(QWidget *parent = nullptr);

    void setEntry(const RecentEntry &entry, const OverviewContext &context);
    /// The clock ticked.
    void setContext(const OverviewContext &context);
    const RecentEntry &entry() const { return m_entry; }
    /// What a cell says.
    QString cell(RecentCells::Cell which) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CellContext cellContext() const;
    void paintDuration(QPainter &painter, const QRect &rect, const QColor &ground) const;
    void speak();

    RecentEntry m_entry;
    OverviewContext m_context;
    QString m_age;
};

} // namespace viewer
