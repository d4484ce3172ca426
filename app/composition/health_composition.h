// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the page "Health" and the tab "Health" of a project, and connects them with the window, the settings and the
// open account. Their figures are computed in the pool, and only of the one that is looked at.
#pragma once

#include "app/composition/image_size_reading.h"
#include "app/composition/paced_computation.h"
#include "models/columns/build_columns.h"
#include "models/domain/clock.h"
#include "models/settings/settings.h"
#include "ui/health/health_page.h"
#include "ui/shell/main_window.h"

#include <QObject>

#include <array>

namespace viewer {

class OpenAccount;

/// GUI thread. Window, settings, clock and pool outlive it; the pages belong to the window.
class HealthComposition : public QObject
{
    Q_OBJECT

public:
    /// At most one computation in this time.
    static constexpr Milliseconds pause{5000};

    HealthComposition(MainWindow &window, Settings &settings, const Clock &clock, QThreadPool &pool);

    /// For the window, which owns it then.
    HealthPage *page() { return pageOf(allProjects); }
    /// For the page of a project, which owns it then. Made when it is first wanted.
    HealthPage *projectPage() { return pageOf(oneProject); }

    /// The account whose builds are shown; null = none.
    void setAccount(OpenAccount *account);
    void setStatus(const SyncStatus &status);
    void setProblem(const QString &title, const QString &text);
    /// Shows all projects (null) or one, without opening the page.
    void showProject(const ProjectId &project) { show(allProjects, project); }
    /// What the tab is about.
    void showInProject(const ProjectId &project) { show(oneProject, project); }

signals:
    void buildsRequested(const viewer::BuildQuery &query);
    void buildRequested(const viewer::BuildId &id);
    void formulaRequested(const QString &formula);

private:
    /// Where the page stands.
    enum Seat : std::uint8_t { allProjects, oneProject };
    struct Seated
    {
        HealthPage *page = nullptr; ///< null until it is wanted
        quint64 answered = 0;       ///< the state of things that its figures tell; 0 = none
    };

    HealthPage *pageOf(Seat seat);
    void connectPage(Seat seat);
    void show(Seat seat, const ProjectId &project);
    void look(Seat seat);
    bool isSeen(Seat seat) const;
    void askNow(Seat seat);
    void takeColumns(const BuildSnapshot &columns);
    void readTexts();
    void takeTexts(const std::vector<QString> &texts);
    void compute();
    void computeFor(Seat seat);
    void showSizes(Seat seat);
    void save(const QString &path, const QByteArray &content);
    template <class Call>
    void eachPage(Call call)
    {
        for (const Seated &seated : m_seats) {
            if (seated.page)
                call(*seated.page);
        }
    }

    MainWindow &m_window;
    Settings &m_settings;
    const Clock &m_clock;
    PacedComputation m_pace;
    ImageSizeReading m_imageSizes;
    QTimeZone m_zone;
    std::array<Seated, 2> m_seats;
    quint64 m_state = 1; ///< counts changes of what figures are made of
    OpenAccount *m_account = nullptr;
    int m_accounts = 0; ///< counts changes of the account
    BuildSnapshot m_snapshot;
    bool m_reading = false;
    std::shared_ptr<const std::vector<QString>> m_texts; ///< by error number, as far as read; null = not yet
    bool m_offline = false;
    SyncStatus m_status;
    Instant m_asOf{};
    QString m_problemTitle;
    QString m_problemText;
};

} // namespace viewer
