// SPDX-License-Identifier: GPL-3.0-or-later
// A project in "Needs attention": two lines and its last ten builds. GUI thread.
#pragma once

#include "ui/overview/overview_values.h"
#include "ui/widgets/card_row.h"

namespace viewer {

class AttentionRow final : public CardRow
{
    Q_OBJECT

public:
    explicit AttentionRow(QWidget *parent = nullptr);

    void setEntry(const AttentionEntry &entry, const OverviewContext &context);
    /// The clock ticked.
    void setContext(const OverviewContext &context);
    const AttentionEntry &entry() const { return m_entry; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFirstLine(QPainter &painter) const;
    void paintSecondLine(QPainter &painter) const;
    void speak();

    AttentionEntry m_entry;
    OverviewContext m_context;
    QString m_since;
};

} // namespace viewer
