// SPDX-License-Identifier: GPL-3.0-or-later
// The details of one project: a panel beside the table, or over it where there is no room. Nothing in it can be typed
// into. GUI thread.
#pragma once

#include "ui/projects/project_facts.h"
#include "ui/projects/project_values.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace viewer {

class Banner;
class ElidedLabel;
class FactRows;
class LatestRow;
class MemberRow;
class OutcomeBar;
class StatusPill;

/// Everything the panel shows.
struct ProjectPanelValues
{
    const ProjectTableRow *row = nullptr; ///< null = none selected
    CellContext context;
    SettingsState settings;
    LatestBuilds latest;
    UserId reader;
    QStringList roles; ///< of the reader, as the server names them
};

class ProjectDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectDetails(QWidget *parent = nullptr);

    void show(const ProjectPanelValues &values);
    void setLinksEnabled(bool enabled);
    void focusFirst();

signals:
    void openRequested();
    void buildsRequested();
    void buildRequested(const viewer::BuildId &id);
    void copyLinkRequested();
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makePeriod();
    QWidget *makeMembers();
    QWidget *makeLatest();
    /// A block with a title and something at its right.
    QWidget *makeBlock(const QString &title, QLabel *right, QWidget *content);
    void showHead(const ProjectPanelValues &values);
    void showPeriod(const ProjectTableRow &row);
    void showMembers(const ProjectPanelValues &values);
    void showLatest(const ProjectPanelValues &values);

    QWidget *m_content;
    QLabel *m_nothing;
    ElidedLabel *m_title = nullptr;
    StatusPill *m_pill = nullptr;
    QToolButton *m_close = nullptr;
    QLabel *m_description = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_builds = nullptr;
    QPushButton *m_link = nullptr;
    Banner *m_attention;
    QLabel *m_count;
    OutcomeBar *m_bar;
    QLabel *m_rate = nullptr;
    QLabel *m_rateRest = nullptr;
    FactRows *m_facts;
    FactRows *m_settings;
    QLabel *m_settingsAge;
    QLabel *m_memberCount;
    MemberRow *m_members;
    QLabel *m_role = nullptr;
    QWidget *m_latestBlock = nullptr;
    QPushButton *m_allBuilds = nullptr;
    std::vector<LatestRow *> m_latest;
};

} // namespace viewer
