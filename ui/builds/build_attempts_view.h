// SPDX-License-Identifier: GPL-3.0-or-later
// All attempts of a build side by side. GUI thread.
#pragma once

#include "ui/builds/build_page_values.h"

#include <QScrollArea>

class QGridLayout;

namespace viewer {

class BuildAttemptsView final : public QScrollArea
{
    Q_OBJECT

public:
    explicit BuildAttemptsView(QWidget *parent = nullptr);

    void show(const std::vector<BuildAttemptColumn> &attempts);

    QSize sizeHint() const override;

signals:
    /// The log of this attempt is wanted.
    void attemptChosen(const viewer::AttemptId &id);

private:
    void addMenu(const BuildAttemptColumn &attempt, const QList<QWidget *> &parts);
    void rebuild();

    std::vector<BuildAttemptColumn> m_attempts;
    QWidget *m_content = nullptr;
};

} // namespace viewer
