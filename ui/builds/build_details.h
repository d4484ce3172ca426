// SPDX-License-Identifier: GPL-3.0-or-later
// The details of one build: a panel beside the table, or over it where there is no room.
#pragma once

#include "models/tables/build_cells.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace viewer {

class Banner;
class ElidedLabel;
class ErrorBlock;
class StatusPill;

/// Everything the panel shows.
struct BuildFacts
{
    BuildRow row;
    CellContext context; ///< its error pointer is not used
    Usual usual;
    QString error;                  ///< in full, plain text
    bool errorMissing = false;      ///< there is an error text, but it is not here yet
    std::optional<Instant> checked; ///< when the server was last asked for this build
};

class BuildDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit BuildDetails(QWidget *parent = nullptr);

    void show(const BuildFacts &facts);
    /// No build is selected.
    void showNothing();
    /// Links can only be made when the address of the web application is known.
    void setLinksEnabled(bool enabled);
    void focusFirst();

signals:
    void copyIdRequested();
    void copyLinkRequested();
    void openRequested();
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Row {
        IdRow,
        StarterRow,
        MethodRow,
        CreatedRow,
        StartedRow,
        DurationRow,
        AttemptsRow,
        ResourcesRow,
        CheckedRow
    };
    static constexpr int rowCount = CheckedRow + 1;

    QWidget *makeHead();
    QWidget *makeRows();
    void setRow(Row row, const QString &text, bool quiet = false);

    QWidget *m_content;
    QLabel *m_nothing;
    ElidedLabel *m_title;
    StatusPill *m_pill;
    ElidedLabel *m_branch;
    QPushButton *m_link;
    QPushButton *m_open;
    QToolButton *m_close;
    Banner *m_vanished;
    ErrorBlock *m_error;
    QLabel *m_names[rowCount]{};
    ElidedLabel *m_values[rowCount]{};
    QToolButton *m_copyId = nullptr;
};

} // namespace viewer
