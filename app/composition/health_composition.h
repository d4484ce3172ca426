// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the page "Health" and connects it with the window, the settings and the open account. Its figures are computed
// in the pool, and only while it is looked at.
#pragma once

#include "app/composition/paced_computation.h"
#include "models/columns/build_columns.h"
#include "models/domain/clock.h"
#include "models/settings/settings.h"
#include "ui/health/health_page.h"
#include "ui/shell/main_window.h"

#include <QObject>

namespace viewer {

class OpenAccount;

/// GUI thread. Window, settings, clock and pool outlive it; the page belongs to the window.
class HealthComposition : public QObject
{
    Q_OBJECT

public:
    /// At most one computation in this time.
    static constexpr Milliseconds pause{5000};

    HealthComposition(MainWindow &window, Settings &settings, const Clock &clock, QThreadPool &pool);

    /// For the window, which owns it then.
    HealthPage *page() const { return m_page; }

    /// The account whose builds are shown; null = none.
    void setAccount(OpenAccount *account);
    void setStatus(const SyncStatus &status);
    void setProblem(const QString &title, const QString &text);
    /// Shows all projects (null) or one, without opening the page.
    void showProject(const ProjectId &project);

signals:
    void buildsRequested(const viewer::BuildQuery &query);
    void buildRequested(const viewer::BuildId &id);

private:
    void connectPage();
    void look();
    void askNow();
    void readTexts();
    void takeTexts(const std::vector<QString> &texts);
    void compute();
    void save(const QString &path, const QByteArray &content);

    MainWindow &m_window;
    Settings &m_settings;
    const Clock &m_clock;
    PacedComputation m_pace;
    QTimeZone m_zone;
    HealthPage *m_page;
    OpenAccount *m_account = nullptr;
    int m_accounts = 0; ///< counts changes of the account
    BuildSnapshot m_snapshot;
    bool m_stale = true; ///< something changed since the figures were computed
    bool m_reading = false;
    std::shared_ptr<const std::vector<QString>> m_texts; ///< by error number, as far as read; null = not yet
    bool m_offline = false;
    Instant m_asOf{};
};

} // namespace viewer
