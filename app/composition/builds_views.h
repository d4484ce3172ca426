// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views of the page "Builds": kept in the notebook of the open account, and counted in the pool.
#pragma once

#include "app/composition/paced_computation.h"
#include "models/columns/build_columns.h"
#include "models/domain/clock.h"
#include "models/notebook/notebook.h"
#include "ui/builds/builds_page.h"
#include "ui/shell/main_window.h"

#include <QPointer>

namespace viewer {

class OpenAccount;

/// GUI thread. Page, window, clock and pool outlive it.
class BuildsViews : public QObject
{
    Q_OBJECT

public:
    /// Builds are counted at most once in this time, and only while the page is seen.
    static constexpr Milliseconds pause{5000};

    BuildsViews(BuildsPage &page, MainWindow &window, const Clock &clock, QThreadPool &pool);

    /// Null = none. The notebook is that of the account.
    void setAccount(OpenAccount *account);
    void setNotebook(notebook::Notebook *notebook);
    /// Once a second: views with a period that moves are counted anew from time to time.
    void tick();

signals:
    /// Others can be opened now: `BuildsPage::views()`.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectPage();
    void read();
    void count();
    template <class T>
    void reportFailure(const QFuture<Result<T>> &future);
    void setProblem(const Error &error);

    BuildsPage &m_page;
    MainWindow &m_window;
    const Clock &m_clock;
    PacedComputation m_pace;
    QPointer<notebook::Notebook> m_notebook;
    QPointer<OpenAccount> m_account;
    BuildSnapshot m_snapshot;
    Instant m_counted{};
};

} // namespace viewer
