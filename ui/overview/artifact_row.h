// SPDX-License-Identifier: GPL-3.0-or-later
// An artifact in "New artifacts". GUI thread.
#pragma once

#include "ui/overview/new_artifacts.h"
#include "ui/overview/overview_values.h"
#include "ui/widgets/card_row.h"

#include <QTimer>

#include <array>

class QAction;

namespace viewer {

/// Cells of a row and of the head above it.
struct ArtifactCells
{
    enum Cell { Artifact, From, Created };
    static constexpr int count = 3;

    std::array<QRect, count> rect;

    static ArtifactCells in(const QRect &row);
};

/// The titles of the columns.
class ArtifactHead final : public QWidget
{
    Q_OBJECT

public:
    explicit ArtifactHead(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Opens the build of an image for machines. An image of the catalogue has no page and no build: its address is copied.
class ArtifactRow final : public CardRow
{
    Q_OBJECT

public:
    /// How long a copied address is told.
    static constexpr Milliseconds copiedShown{2000};

    explicit ArtifactRow(QWidget *parent = nullptr);

    void setEntry(const ArtifactEntry &entry, const OverviewContext &context);
    /// The clock ticked.
    void setContext(const OverviewContext &context);
    const ArtifactEntry &entry() const { return m_entry; }
    /// What a cell says.
    QString cell(ArtifactCells::Cell which) const;

signals:
    void buildOpened(const viewer::BuildId &build);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void open();
    void copy();
    void speak();

    QAction *m_openBuild;
    QAction *m_copyAddress;
    ArtifactEntry m_entry;
    OverviewContext m_context;
    QString m_age;
    QTimer m_copied; ///< runs while the address was just copied
};

} // namespace viewer
