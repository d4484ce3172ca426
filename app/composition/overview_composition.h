// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the page "Overview" and connects it with the window, the settings and the open account. Its figures are
// computed in the pool.
#pragma once

#include "app/composition/overview_artifacts.h"
#include "app/composition/overview_figures.h"
#include "app/composition/paced_computation.h"
#include "models/cache/list_reader.h"
#include "models/domain/clock.h"
#include "models/settings/settings.h"
#include "ui/overview/overview_page.h"
#include "ui/shell/main_window.h"

#include <QObject>
#include <QTimer>

namespace viewer {

class OpenAccount;

/// GUI thread. Window, settings, clock and pool outlive it; the page belongs to the window.
class OverviewComposition : public QObject
{
    Q_OBJECT

public:
    /// At most one computation in this time while the page is seen, and while it is not.
    static constexpr Milliseconds pause{250};
    static constexpr Milliseconds hiddenPause{2000};

    OverviewComposition(MainWindow &window, Settings &settings, const Clock &clock, QThreadPool &pool,
                        std::shared_ptr<SnapshotFigures> figures);

    /// For the window, which owns it then.
    QWidget *page() const { return m_page; }

    /// The account whose builds are shown; null = none.
    void setAccount(OpenAccount *account);
    void setStatus(const SyncStatus &status);
    void setProblem(const QString &title, const QString &text);
    /// From when on things are new; empty = the first start.
    void setLastVisit(std::optional<Instant> visit);
    /// Of all projects together; empty = none.
    void setTarget(const std::optional<Target> &target);
    /// Slowdowns and new messages of the account; null = not known yet.
    void setAttention(const std::shared_ptr<const analytics::Attention> &found);

signals:
    void buildsRequested(const viewer::BuildQuery &query);
    void buildRequested(const viewer::BuildId &id);
    void projectRequested(const viewer::ProjectId &project);
    void markAsSeenRequested();
    void formulaRequested(const QString &formula);
    void noteRequested(const viewer::NoteSubject &subject, const QJsonObject &frozen);

private:
    void connectPage();
    void tick();
    void compute();
    void readArrived();
    void receive(OverviewValues values);
    void fillMessages(OverviewValues &values);
    void takeErrorTexts(const QHash<quint32, QString> &texts);

    MainWindow &m_window;
    Settings &m_settings;
    const Clock &m_clock;
    std::shared_ptr<SnapshotFigures> m_figures;
    PacedComputation m_pace;
    QTimeZone m_zone;
    OverviewPage *m_page;
    OverviewArtifacts m_artifacts;
    OpenAccount *m_account = nullptr;
    BuildSnapshot m_snapshot;
    std::optional<Instant> m_visit;
    std::optional<Target> m_target;
    std::shared_ptr<const analytics::Attention> m_found;
    cache::ArrivedSince m_arrived; ///< since m_visit
    bool m_offline = false;
    Instant m_asOf{};
    QHash<quint32, QString> m_errors; ///< first lines, by number; empty while asked for
    QTimer m_tick;
    Instant m_computed{};
};

} // namespace viewer
