// SPDX-License-Identifier: GPL-3.0-or-later
// What is known, and what is computed; what is read: build_page_reading.cpp.
#include "app/composition/build_page_composition.h"

#include "app/composition/notes_composition.h"
#include "app/composition/open_account.h"
#include "models/domain/future.h"
#include "models/settings/web_address.h"

#include <QDesktopServices>
#include <QUrl>

#include <numeric>

using namespace Qt::StringLiterals;

namespace viewer {

BuildPageComposition::BuildPageComposition(const Settings &settings, const Clock &clock, QThreadPool &pool,
                                           std::shared_ptr<SnapshotFigures> figures)
    : m_settings(settings)
    , m_clock(clock)
    , m_figures(std::move(figures))
    , m_pace(pool)
    , m_zone(QTimeZone::systemTimeZone())
    , m_page(new BuildPage)
{
    connect(&m_pace, &PacedComputation::due, this, &BuildPageComposition::compute);
    connectPage();
}

BuildPageComposition::~BuildPageComposition()
{
    *m_alive = false;
}

void BuildPageComposition::connectPage()
{
    connect(m_page, &BuildPage::webRequested, this,
            [this](const QUrl &address) { openOutside(address, BuildPage::tr("No web browser could be started.")); });
    connect(m_page, &BuildPage::mailRequested, this,
            [this](const QUrl &draft) { openOutside(draft, BuildPage::tr("No mail program could be started.")); });
    connect(m_page, &BuildPage::readRequested, this, [this] { want(true); });
    connect(m_page, &BuildPage::pageSaveRequested, this, &BuildPageComposition::write);
    connect(m_page, &BuildPage::traceSaveRequested, this,
            [this](const BuildId &id, const QString &path) { saveTrace(id, path); });
}

void BuildPageComposition::openOutside(const QUrl &address, const QString &failed)
{
    if (!QDesktopServices::openUrl(address))
        m_page->say(failed);
}

void BuildPageComposition::setNotes(NotesComposition &notes)
{
    m_notes = &notes;
    connect(m_notes, &NotesComposition::notesChanged, this, &BuildPageComposition::readNotes);
    readNotes();
}

void BuildPageComposition::readNotes()
{
    notebook::Notebook *const notebook = m_notes ? m_notes->notebook() : nullptr;
    if (!notebook || m_source.id.isNull())
        return;
    const NoteSubject subject{NoteSubject::Kind::Build, m_source.id.toString(), {}};
    whenDone(this, notebook->notes(subject), [this, generation = m_generation](const Result<std::vector<Note>> &notes) {
        if (generation == m_generation && notes)
            m_page->setNotes(*notes);
    });
}

bool BuildPageComposition::seen() const
{
    return m_page->isVisible();
}

void BuildPageComposition::setAccount(OpenAccount *account)
{
    if (m_account)
        m_account->disconnect(this);
    m_account = account;
    ++m_accounts;
    ++m_generation;
    m_pace.drop();
    m_snapshot = nullptr;
    m_messages = nullptr;
    m_messagesOf = 0;
    m_readingMessages = false;
    m_source = {};
    const QString server = account ? account->account().server : QString();
    m_page->setWebOrigin(account ? webAddressOf(m_settings, server) : QString(), server);
    m_page->setOnline(account && account->endpoints());
    show();
    if (!account)
        return;
    connect(account, &OpenAccount::columnsChanged, this, &BuildPageComposition::takeSnapshot);
    connect(account, &OpenAccount::lastCheckedRead, this, [this](const BuildId &id, Instant when) {
        if (id != m_source.id)
            return;
        m_source.checked = when;
        show();
    });
    if (account->columns())
        takeSnapshot(account->columns());
}

void BuildPageComposition::setStatus(const SyncStatus &status)
{
    CellContext &context = m_source.context;
    const bool wasOffline = context.offline;
    context.offline = status.state == SyncStatus::State::Offline || status.state == SyncStatus::State::SignedOut;
    context.asOf = status.asOf.value_or(Instant());
    m_page->setOnline(m_account && m_account->endpoints() && !context.offline);
    if (wasOffline && !context.offline && seen())
        want(false);
    show();
}

void BuildPageComposition::open(const BuildId &id)
{
    const bool another = id != m_source.id;
    if (another) {
        ++m_generation;
        const CellContext context = m_source.context;
        m_source = {};
        m_source.id = id;
        m_source.context = context;
        m_asked.reset();
        m_unknownTold = false;
        if (m_snapshot) {
            const auto at = m_snapshot->rowOfId(id);
            if (at)
                m_source.row = m_snapshot->row(*at);
            m_source.buildsKnown = m_snapshot->coverage().listComplete;
        }
    }
    show();
    readKept();
    readNotes();
    if (m_account)
        m_account->setCurrent(id);
    if (another)
        m_pace.askNow(); // a person waits
}

void BuildPageComposition::show()
{
    m_source.context.now = m_clock.now();
    m_source.context.zone = m_zone;
    const BuildPageValues values = buildPageValues(m_source);
    m_page->show(values, m_source.context.now, m_zone);
    emit shown(m_source);
    if (values.standing != BuildPageValues::Standing::Unknown || m_unknownTold || m_source.id.isNull())
        return;
    m_unknownTold = true;
    emit buildUnknown(m_source.id);
}

void BuildPageComposition::tick()
{
    if (!seen() || m_source.id.isNull())
        return;
    if (m_source.row && ticks(*m_source.row))
        want(false);
    show();
}

void BuildPageComposition::takeSnapshot(const BuildSnapshot &snapshot)
{
    m_snapshot = snapshot;
    if (!m_source.id.isNull())
        m_pace.ask();
}

void BuildPageComposition::compute()
{
    if (!m_snapshot || m_source.id.isNull())
        return;
    readMessages();
    m_pace.compute(
        pause,
        [snapshot = m_snapshot, id = m_source.id, figures = m_figures,
         messages = m_messages](const std::atomic<bool> &cancelled) {
            const auto usual = cancelled ? nullptr : figures->usualDurations(snapshot);
            return answerBuildPage(snapshot, id, usual.get(), messages.get(), cancelled);
        },
        [this](const BuildPageAnswer &answer) { receive(answer); });
}

void BuildPageComposition::receive(const BuildPageAnswer &answer)
{
    if (answer.build != m_source.id)
        return;
    m_source.buildsKnown = answer.snapshot->coverage().listComplete;
    m_source.usual = answer.usual;
    m_source.usualKnown = true;
    m_source.previous = answer.previous;
    m_source.next = answer.next;
    if (answer.similar.known)
        m_source.similar = answer.similar;
    takeRow(answer.row);
    show();
}

/// A build that moved has another trace by now.
void BuildPageComposition::takeRow(const std::optional<BuildRow> &row)
{
    const std::optional<BuildRow> before = std::exchange(m_source.row, row);
    if (!row)
        return;
    const bool told =
        m_source.trace && m_source.trace->build.state() == row->state && row->attempts <= int(m_source.attempts.size());
    const bool moved = before && (before->state != row->state || before->attempts != row->attempts) && !told;
    const bool other = !before || moved || before->error != row->error || before->detailKnown != row->detailKnown;
    if (other)
        readKept();
    if (moved && seen())
        want(true);
}

/// The texts of all errors are read once for a snapshot that has more of them, and grouped in the pool.
void BuildPageComposition::readMessages()
{
    const std::uint32_t texts = m_snapshot->words().errors->size();
    const bool failed = m_source.row && m_source.row->state == BuildState::Failed;
    if (!failed || m_readingMessages || !m_account || (m_messages && m_messagesOf == texts))
        return;
    m_readingMessages = true;
    QList<quint32> numbers(qsizetype{texts});
    std::iota(numbers.begin(), numbers.end(), 0U);
    const auto group = [this, texts, account = m_accounts](const Result<QHash<quint32, QString>> &read) {
        if (account != m_accounts)
            return;
        if (!read) {
            m_readingMessages = false;
            return;
        }
        const auto work = [texts, read = *read] {
            std::vector<QString> byNumber(texts);
            for (auto text = read.cbegin(); text != read.cend(); ++text)
                byNumber[text.key()] = text.value();
            return std::make_shared<const analytics::MessageGroups>(analytics::groupMessages(byNumber));
        };
        whenDone(this, QtConcurrent::run(work),
                 [this, texts, account](const std::shared_ptr<const analytics::MessageGroups> &groups) {
                     if (account != m_accounts)
                         return;
                     m_readingMessages = false;
                     m_messages = groups;
                     m_messagesOf = texts;
                     m_pace.ask();
                 });
    };
    whenDone(this, m_account->cache().ask([numbers](store::Connection &c) { return cache::errorTexts(c, numbers); }),
             group);
}

} // namespace viewer
