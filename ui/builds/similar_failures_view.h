// SPDX-License-Identifier: GPL-3.0-or-later
// In which projects builds failed with the same message; each opens its builds. GUI thread.
#pragma once

#include "ui/builds/build_page_values.h"
#include "ui/widgets/card_row.h"

#include <QTimeZone>

namespace viewer {

class SimilarFailureRow final : public CardRow
{
    Q_OBJECT

public:
    explicit SimilarFailureRow(QWidget *parent = nullptr);

    /// `most` is the count of the longest bar; `when` the time of the last one in words.
    void show(const SimilarProject &project, qint64 most, const QString &when);
    const SimilarProject &project() const { return m_project; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SimilarProject m_project;
    QString m_name;
    QString m_when;
    double m_share = 0;
};

class SimilarFailuresView final : public QWidget
{
    Q_OBJECT

public:
    /// More projects than this are counted in a line.
    static constexpr size_t rowsShown = 6;

    explicit SimilarFailuresView(QWidget *parent = nullptr);

    void show(const SimilarFailures &similar, Instant now, const QTimeZone &zone);

signals:
    void projectChosen(const viewer::ProjectId &project);
    void projectOpened(const viewer::ProjectId &project); ///< the project itself, not its builds

private:
    std::vector<SimilarFailureRow *> m_rows;
};

} // namespace viewer
