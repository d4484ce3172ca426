// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the page of a build: at once with what the cache has, then with what the server says. What is computed from
// all builds is computed in the pool.
#pragma once

#include "app/composition/build_page_answer.h"
#include "app/composition/paced_computation.h"
#include "models/domain/clock.h"
#include "models/settings/settings.h"
#include "models/tables/snapshot_figures.h"
#include "ui/builds/build_page.h"
#include "ui/widgets/sync_status.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

namespace viewer {

class NotesComposition;
class OpenAccount;

/// What the cache keeps of one build besides its row.
struct KeptBuild
{
    std::vector<Attempt> attempts;
    std::optional<BuildTrace> trace; ///< of the newest reading
    std::optional<Instant> traceAsOf;
    std::vector<VmImage> vmImages;
    bool vmImagesRead = false;
    QString error;
    std::optional<Instant> checked;
};

/// GUI thread. Settings, clock and pool outlive it; the page belongs to the window.
class BuildPageComposition : public QObject
{
    Q_OBJECT

public:
    /// At most one computation in this time while the page is seen.
    static constexpr Milliseconds pause{500};
    /// A trace of a build that goes on is read again after this time, one of a finished build only when it changed.
    static constexpr Seconds openFresh{10};
    static constexpr Seconds finalFresh{60};

    BuildPageComposition(const Settings &settings, const Clock &clock, QThreadPool &pool,
                         std::shared_ptr<SnapshotFigures> figures);
    ~BuildPageComposition() override;

    BuildPage *page() const { return m_page; }
    /// Null = none.
    void setAccount(OpenAccount *account);
    void setStatus(const SyncStatus &status);
    /// Outlives it.
    void setNotes(NotesComposition &notes);
    void open(const BuildId &id);
    /// Null when no build is open.
    BuildId build() const { return m_source.id; }
    /// Once a second.
    void tick();

signals:
    /// What is known of the build now; again once a second while the page is seen.
    void shown(const viewer::BuildPageSource &source);
    /// The list was read to its end, the server was asked: there is no such build.
    void buildUnknown(const viewer::BuildId &id);

private:
    void connectPage();
    bool seen() const;
    void show();
    void takeSnapshot(const BuildSnapshot &snapshot);
    void takeRow(const std::optional<BuildRow> &row);
    void compute();
    void receive(const BuildPageAnswer &answer);
    void readMessages();
    void readNotes();
    void openOutside(const QUrl &address, const QString &failed);
    void readKept();
    void takeKept(const KeptBuild &kept);
    void want(bool anew);
    QCoro::Task<void> readTrace(BuildId id);
    void takeTrace(const BuildTrace &trace, std::optional<std::vector<Attempt>> attempts);
    void takeProblem(const Error &error);
    QCoro::Task<void> saveTrace(BuildId id, QString path);
    void write(const QString &path, const QByteArray &content);

    const Settings &m_settings;
    const Clock &m_clock;
    std::shared_ptr<SnapshotFigures> m_figures;
    PacedComputation m_pace;
    QTimeZone m_zone;
    BuildPage *m_page;
    OpenAccount *m_account = nullptr;
    NotesComposition *m_notes = nullptr;
    BuildSnapshot m_snapshot;
    std::shared_ptr<const analytics::MessageGroups> m_messages;
    std::uint32_t m_messagesOf = 0; ///< how many texts they were made of
    bool m_readingMessages = false;
    BuildPageSource m_source;
    std::optional<Instant> m_asked; ///< when the trace was last asked for
    bool m_unknownTold = false;
    int m_accounts = 0;   ///< counts changes of the account: what an earlier one asked for is dropped
    int m_generation = 0; ///< counts builds opened: answers of an earlier one are dropped
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace viewer
