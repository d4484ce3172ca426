// SPDX-License-Identifier: GPL-3.0-or-later
// "Since your last visit": what came, each part a button that opens it. GUI thread.
#pragma once

#include "ui/overview/overview_values.h"
#include "ui/theme/tokens.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace viewer {

class StaleMarker;

class VisitLine final : public QFrame
{
    Q_OBJECT

public:
    explicit VisitLine(QWidget *parent = nullptr);

    /// Hidden without a visit.
    void setVisit(const std::optional<VisitEntry> &visit, const OverviewContext &context);

signals:
    void failuresRequested();
    void fixedRequested();
    void buildsRequested();
    void seen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Part;
    Part *addPart(const QString &objectName, const QString &icon, Token color);

    QLabel *m_when;
    StaleMarker *m_stale;
    QHBoxLayout *m_row;
    Part *m_failures;
    Part *m_fixed;
    Part *m_builds;
    Part *m_images;
    Part *m_team;
};

} // namespace viewer
