// SPDX-License-Identifier: GPL-3.0-or-later
// One project: figures of it alone, what it is, its settings to read, its health, its builds. Nothing on it can be
// typed into; what it needs is asked for by signal. GUI thread.
#pragma once

#include "models/domain/build_query.h"
#include "ui/overview/overview_values.h"
#include "ui/projects/project_facts.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QPushButton;
class QTabBar;

namespace viewer {

class Banner;
class Card;
class ElidedLabel;
class EmptyState;
class FactRows;
class MemberRow;
class RecentCard;
class StatusPill;
class TileGrid;
class TrendCard;

struct ProjectPageValues
{
    ProjectId id;
    const ProjectTableRow *row = nullptr; ///< null = the project is not known (yet)
    bool projectsKnown = false;
    CellContext context;
    SettingsState settings;
    OverviewValues figures; ///< of this project alone, last 30 days; null figures = being computed
    bool complete = false;  ///< the list of builds was read to its end
    UserId reader;
    QStringList roles;
};

class ProjectPage final : public QWidget
{
    Q_OBJECT

public:
    /// Builds leads to the table of builds and is never open here.
    enum class Tab : std::uint8_t { Overview, Builds, Health };

    explicit ProjectPage(QWidget *parent = nullptr);

    void show(const ProjectPageValues &values);
    ProjectId project() const { return m_values.id; }
    /// Emits nothing.
    void openTab(Tab tab);
    Tab tab() const { return m_tab; }
    /// What the tab "Health" shows, made when it is first wanted; the page owns it then.
    void setHealth(QWidget *health);
    bool hasHealth() const { return m_health != nullptr; }
    /// Only what ticks.
    void setNow(Instant now);
    void setWebOrigin(const QString &origin, const QString &server = {});
    void focusFirst();

signals:
    void backRequested();
    /// A person chose Overview or Health.
    void tabChosen(viewer::ProjectPage::Tab tab);
    /// The tab "Builds": the table of builds with this project alone.
    void buildsRequested(const viewer::ProjectId &id);
    void queryRequested(const viewer::BuildQuery &query);
    void buildRequested(const viewer::BuildId &id);
    void formulaRequested(const QString &formula);       ///< its glossary entry
    void settingsRequested(const viewer::ProjectId &id); ///< read them anew

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeContent();
    Card *makeSettings();
    Card *makeMembers();
    void makeActions();
    void openTile(int tile);
    void chooseTab(int index);
    void showHead();
    void showCards();
    void showContent();
    void copyLink();
    OverviewContext overviewContext() const;

    ProjectPageValues m_values;
    QString m_webOrigin;
    QString m_server; ///< for links of this program
    QPushButton *m_back = nullptr;
    ElidedLabel *m_title = nullptr;
    StatusPill *m_pill = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_description = nullptr;
    QTabBar *m_tabs = nullptr;
    Tab m_tab = Tab::Overview;   ///< what is open here
    QWidget *m_health = nullptr; ///< null until it is given
    QWidget *m_content = nullptr;
    QWidget *m_scroll = nullptr;
    EmptyState *m_unknown = nullptr;
    QLabel *m_period = nullptr;
    Banner *m_attention = nullptr;
    TileGrid *m_tiles = nullptr;
    TrendCard *m_trend = nullptr;
    RecentCard *m_recent = nullptr;
    Card *m_about = nullptr;
    FactRows *m_facts = nullptr;
    Card *m_settingsCard = nullptr;
    QLabel *m_settingsAge = nullptr;
    FactRows *m_settings = nullptr;
    Card *m_membersCard = nullptr;
    MemberRow *m_members = nullptr;
    QLabel *m_role = nullptr;
    QBoxLayout *m_cards = nullptr; ///< two columns, or one in a narrow window
    QAction *m_link = nullptr;
};

} // namespace viewer
