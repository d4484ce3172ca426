// SPDX-License-Identifier: GPL-3.0-or-later
// The log of the build that is open: what the store holds is shown at once, and the rest is read while somebody looks.
#pragma once

#include "app/sync/log_reader.h"
#include "models/domain/attempt.h"
#include "models/domain/clock.h"
#include "models/settings/settings.h"
#include "ui/builds/log/log_view.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace viewer {

class OpenAccount;

/// GUI thread. Settings and clock outlive it. The view belongs to whom it is given to.
class LogComposition : public QObject
{
    Q_OBJECT

public:
    LogComposition(Settings &settings, const Clock &clock);
    ~LogComposition() override;

    LogView *view() const { return m_view; }

    /// The account whose logs are shown; null = none.
    void setAccount(OpenAccount *account);
    /// Somebody is signed in now, or no longer: reads on, or says that it cannot.
    void setOnline(bool online);
    /// The log of a build: its newest attempt, unless one of it was chosen. Also for news of the build that is open.
    /// `attempts` in any order; empty = not known. `label`: of the build, for the name of a saved file.
    void showBuild(const BuildId &build, const std::vector<Attempt> &attempts, bool isFinal, const QString &label);
    /// One of the attempts given.
    void showAttempt(const AttemptId &attempt);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();
    void read(bool again);
    void pause();
    void follow(const AttemptId &attempt);
    void finish(const sync::LogOutcome &outcome);
    void setKind(LogState::Kind kind, const QString &detail = {});
    bool isOver() const;
    void nameAttempts();

    Settings &m_settings;
    const Clock &m_clock;
    QPointer<LogView> m_view;
    QPointer<OpenAccount> m_account;
    std::unique_ptr<logs::LogStore> m_store;
    std::unique_ptr<sync::LogReader> m_reader;
    QTimer m_pauseSoon; ///< a short look elsewhere does not end the reading
    BuildId m_build;
    std::vector<Attempt> m_attempts; ///< newest first
    AttemptId m_attempt;             ///< shown
    AttemptId m_chosen;              ///< by the person; null = the newest
    QString m_label;
    int m_unreadable = 0;
    bool m_isFinal = false;
    bool m_online = false;
};

} // namespace viewer
