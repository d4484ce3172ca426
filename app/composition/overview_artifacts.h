// SPDX-License-Identifier: GPL-3.0-or-later
// What the card "New artifacts" shows, read from the copy of the open account.
#pragma once

#include "models/cache/list_reader.h"
#include "models/columns/build_columns.h"
#include "models/domain/clock.h"
#include "ui/overview/new_artifacts.h"

#include <QObject>
#include <QTimeZone>
#include <QTimer>

namespace viewer {

class OpenAccount;

/// GUI thread; one question at a time. The clock outlives it.
class OverviewArtifacts final : public QObject
{
    Q_OBJECT

public:
    /// Between two questions.
    static constexpr Milliseconds pause{2000};

    OverviewArtifacts(const Clock &clock, const QTimeZone &zone, QObject *parent = nullptr);

    /// Null = none. Emits what is known of it, nothing at first.
    void setAccount(OpenAccount *account);
    /// The copy may hold others now.
    void look();

signals:
    void changed(const viewer::NewArtifacts &artifacts);

private:
    void read();
    void take(const cache::NewestImages &images, bool refused);

    const Clock &m_clock;
    QTimeZone m_zone;
    OpenAccount *m_account = nullptr;
    BuildSnapshot m_snapshot; ///< for the names of projects
    int m_accounts = 0;       ///< counts changes of the account: what an earlier one was asked is dropped
    bool m_reading = false;
    QTimer m_pause;
};

/// The newest of both kinds, newest first; `columns` names the projects, null = they stay unnamed.
std::vector<ArtifactEntry> artifactEntries(const cache::NewestImages &images, const BuildColumns *columns,
                                           size_t limit);

} // namespace viewer
