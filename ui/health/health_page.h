// SPDX-License-Identifier: GPL-3.0-or-later
// The page "Health": trends, repeating failures, changes, hours and members of all projects or of one. Every number is
// a way to its builds. Knows no network and no store. GUI thread.
#pragma once

#include "ui/health/health_words.h"
#include "ui/health/image_sizes.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace viewer {

class ChartCard;
class ElidedLabel;
class EmptyState;
class HourMap;
class ListCard;
class Segments;

class HealthPage final : public QWidget
{
    Q_OBJECT

public:
    /// A page of the window, where a project can be chosen, or a part of the page of a project.
    enum class Kind : std::uint8_t { AllProjects, OneProject };

    explicit HealthPage(Kind kind = Kind::AllProjects, QWidget *parent = nullptr);

    /// Null scope = being read.
    void setValues(const HealthValues &values);
    const HealthValues &values() const { return m_values; }
    /// Neither emits. Figures of another project are not shown: until its own come, they are being computed.
    void setPeriod(HealthPeriod period);
    void setProject(const ProjectId &project);
    HealthPeriod period() const { return m_period; }
    const ProjectId &project() const { return m_project; }
    void setLocalZone(const QTimeZone &zone);
    void setNow(Instant now);
    void setOffline(bool offline, Instant asOf);
    void setProgress(qint64 have, std::optional<qint64> serverTotal);
    /// Stands in place of the figures as long as there are none. Empty title = no error.
    void setProblem(const QString &title, const QString &text);
    /// Of the project that is shown.
    void setImageSizes(const ImageSizes &sizes);
    const ImageSizes &imageSizes() const { return m_sizes; }
    /// Where the policy says that figures of people are not shown.
    void setMembersHidden(bool hidden);

signals:
    void buildsRequested(const viewer::BuildQuery &query);
    void buildRequested(const viewer::BuildId &id);
    void periodChosen(viewer::HealthPeriod period);
    void projectChosen(const viewer::ProjectId &project); ///< null = all
    void retryRequested();
    void saveRequested(const QString &path, const QByteArray &content);
    void formulaRequested(const QString &formula); ///< its glossary entry
    void shown();                                  ///< somebody looks at it now

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeContent();
    void makeCards();
    void addFormulas();
    void connectCards();
    void openWeek(int bin, const QSet<BuildState> &states);
    void exportCard();
    std::vector<ChartCard *> charts() const;
    std::vector<ListCard *> lists() const;
    void fillProjects();
    bool answered() const;
    void refresh();
    void refreshLists();
    void refreshSizes();
    void refreshState();
    void openHour(int cell);
    void arrange();

    Kind m_kind;
    HealthValues m_values;
    HealthPeriod m_period = HealthPeriod::Days90;
    ProjectId m_project;
    HealthContext m_context;
    QString m_problemTitle;
    QString m_problemText;
    bool m_membersHidden = false;

    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    EmptyState *m_empty;
    ElidedLabel *m_line = nullptr;
    QComboBox *m_projects = nullptr; ///< null in the page of a project
    Segments *m_periods = nullptr;
    ChartCard *m_rate = nullptr;
    ChartCard *m_duration = nullptr;
    ChartCard *m_failed = nullptr;
    ChartCard *m_builds = nullptr;
    ListCard *m_failures = nullptr;
    ListCard *m_changes = nullptr;
    HourMap *m_map = nullptr;
    ChartCard *m_hours = nullptr;
    ListCard *m_members = nullptr;
    ChartCard *m_imageSizes = nullptr;
    ImageSizes m_sizes;
    QLabel *m_resources = nullptr;
    QGridLayout *m_grid = nullptr;
    int m_columns = 0;
};

} // namespace viewer
