// SPDX-License-Identifier: GPL-3.0-or-later
// The log of the build that is open: what the store holds is shown at once, and the rest is read while somebody looks.
#pragma once

#include "app/composition/failed_log_reading.h"
#include "app/composition/notes_composition.h"
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

/// The build whose log is wanted.
struct LogSubject
{
    BuildId build;
    std::vector<Attempt> attempts; ///< in any order
    bool attemptsKnown = false;    ///< an empty list means that there is none
    bool isFinal = false;
    bool vanished = false; ///< the server no longer has the build
    QString label;         ///< of the build, for the name of a saved file
};

/// GUI thread. Settings, clock, pool and notes outlive it. The view belongs to whom it is given to.
class LogComposition : public QObject
{
    Q_OBJECT

public:
    LogComposition(Settings &settings, const Clock &clock, QThreadPool &pool);
    ~LogComposition() override;

    LogView *view() const { return m_view; }

    /// The account whose logs are shown; null = none.
    void setAccount(OpenAccount *account);
    /// Whose logs stay when the room is full; without it no log is removed.
    void setNotes(NotesComposition *notes) { m_notes = notes; }
    FailedLogReading &failedLogs() { return m_failed; }
    /// Somebody is signed in now, or no longer: reads on, or says that it cannot.
    void setOnline(bool online);
    /// The log of a build: its newest attempt, unless one of it was chosen. Also for news of the build that is open.
    void showBuild(const LogSubject &subject);
    /// Whose log it is; null = none.
    BuildId build() const { return m_subject.build; }
    /// One of the attempts given.
    void showAttempt(const AttemptId &attempt);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();
    void findStored();
    void read(bool again);
    bool readsNothing(const std::optional<logs::StoredLog> &held, bool again);
    void start();
    void stop();
    void trim();
    void pause();
    void follow(const AttemptId &attempt);
    void finish(const sync::LogOutcome &outcome);
    void setKind(LogState::Kind kind, const QString &detail = {});
    bool isOver() const;
    void nameAttempts();

    Settings &m_settings;
    const Clock &m_clock;
    QThreadPool &m_pool;
    QPointer<NotesComposition> m_notes;
    FailedLogReading m_failed;
    QPointer<LogView> m_view;
    QPointer<OpenAccount> m_account;
    std::unique_ptr<logs::LogStore> m_store;
    std::unique_ptr<sync::LogReader> m_reader;
    QTimer m_pauseSoon;   ///< a short look elsewhere does not end the reading
    LogSubject m_subject; ///< attempts newest first
    AttemptId m_attempt;  ///< shown
    AttemptId m_chosen;   ///< by the person; null = the newest
    int m_unreadable = 0;
    int m_generation = 0; ///< counts accounts and builds
    bool m_gone = false;  ///< the server was asked, and has no such build
    bool m_online = false;
};

} // namespace viewer
