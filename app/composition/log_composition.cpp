// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/log_composition.h"

#include "app/composition/log_room.h"
#include "app/composition/open_account.h"
#include "models/domain/future.h"
#include "models/settings/log_settings.h"
#include "models/wording/error_sentences.h"
#include "models/wording/times.h"

#include <QEvent>
#include <QJsonObject>
#include <QTimeZone>
#include <QtConcurrent>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

const SettingKey<QJsonObject> logViewSetting{"builds/log"_L1};
constexpr Milliseconds pauseAfter{3000};

/// As part of a file's name.
QString fileWord(const QString &text)
{
    QString word = text;
    for (QChar &letter : word) {
        if (!letter.isLetterOrNumber() && letter != u'.' && letter != u'_')
            letter = u'-';
    }
    return word;
}

} // namespace

LogComposition::LogComposition(Settings &settings, const Clock &clock, QThreadPool &pool)
    : m_settings(settings)
    , m_clock(clock)
    , m_pool(pool)
    , m_failed(settings, clock, pool)
    , m_view(new LogView)
{
    m_view->setZone(QTimeZone::systemTimeZone());
    m_view->restore(settings.value(logViewSetting));
    m_view->installEventFilter(this);
    connect(m_view, &LogView::optionsChanged, this, [this] { m_settings.set(logViewSetting, m_view->options()); });
    connect(m_view, &LogView::readRequested, this, [this] { read(true); });
    connect(m_view, &LogView::fileClosed, this, &LogComposition::open);
    connect(m_view, &LogView::attemptChosen, this, [this](int index) {
        if (index >= 0 && index < int(m_subject.attempts.size()))
            showAttempt(m_subject.attempts[size_t(index)].id);
    });
    connect(&m_failed, &FailedLogReading::read, this, [this](const BuildId &build, const AttemptId &attempt) {
        const bool open = build == m_subject.build && m_view && !m_view->showsFile();
        if (open && (m_attempt.isNull() || m_attempt == attempt))
            follow(attempt);
    });
    m_pauseSoon.setSingleShot(true);
    connect(&m_pauseSoon, &QTimer::timeout, this, &LogComposition::stop);
}

LogComposition::~LogComposition() = default;

void LogComposition::setAccount(OpenAccount *account)
{
    m_reader.reset();
    m_store.reset();
    ++m_generation;
    m_account = account;
    m_online = account && account->online();
    m_subject = {};
    m_attempt = m_chosen = {};
    m_gone = false;
    m_failed.setAccount(account);
    if (m_view) {
        m_view->forgetWishes();
        m_view->clear();
        setKind(LogState::Kind::Nothing);
    }
    if (!account)
        return;
    m_store = std::make_unique<logs::LogStore>(logs::LogStore::folderOf(account->folder()));
    m_reader = std::make_unique<sync::LogReader>([open = m_account] { return open ? open->endpoints() : nullptr; },
                                                 *m_store, m_clock);
    connect(m_reader.get(), &sync::LogReader::changed, this, [this](const AttemptId &attempt) { follow(attempt); });
    connect(m_reader.get(), &sync::LogReader::caughtUp, this, [this] {
        m_failed.setHeldBack(false);
        setKind(LogState::Kind::Live);
    });
    connect(m_reader.get(), &sync::LogReader::finished, this, &LogComposition::finish);
}

void LogComposition::setOnline(bool online)
{
    if (m_online == online)
        return;
    m_online = online;
    if (online)
        read(false);
}

/// Attempt or build is final: no line will be added.
bool LogComposition::isOver() const
{
    const auto shown = std::ranges::find(m_subject.attempts, m_attempt, &Attempt::id);
    return m_subject.isFinal || (shown != m_subject.attempts.end() && isFinal(shown->state()));
}

void LogComposition::showBuild(const LogSubject &subject)
{
    if (!m_view)
        return;
    const bool isOther = subject.build != m_subject.build;
    const bool goes = subject.vanished && !m_subject.vanished;
    m_subject = subject;
    std::ranges::sort(m_subject.attempts, std::greater(), &Attempt::number);
    if (isOther) {
        ++m_generation;
        m_chosen = {};
        m_gone = false;
        m_view->forgetWishes();
    }
    const std::vector<Attempt> &attempts = m_subject.attempts;
    const bool known = std::ranges::find(attempts, m_chosen, &Attempt::id) != attempts.end();
    const AttemptId wanted = known ? m_chosen : attempts.empty() ? AttemptId() : attempts.front().id;
    const bool changes = isOther || (!wanted.isNull() && wanted != m_attempt);
    if (changes)
        m_attempt = wanted;
    nameAttempts();
    if (changes)
        open();
    else if (goes)
        read(false);
    else if (m_reader && isOver())
        m_reader->setFinal();
}

void LogComposition::showAttempt(const AttemptId &attempt)
{
    m_chosen = attempt;
    if (attempt == m_attempt)
        return;
    m_attempt = attempt;
    nameAttempts();
    open();
}

void LogComposition::nameAttempts()
{
    QStringList names;
    int current = 0;
    for (const Attempt &attempt : m_subject.attempts) {
        if (attempt.id == m_attempt)
            current = int(names.size());
        names << tr("Attempt %1").arg(attempt.number);
    }
    m_view->setAttempts(names, current);
    const int number = names.empty() ? 1 : m_subject.attempts[size_t(current)].number;
    const QString label = m_subject.label.isEmpty() ? m_subject.build.toString() : m_subject.label;
    m_view->setFileName(fileWord(label) + u"-%1.log"_s.arg(number));
}

/// What the store holds is shown before anything is asked.
void LogComposition::open()
{
    m_unreadable = 0;
    stop();
    if (m_view && m_subject.build.isNull()) {
        m_view->clear();
        setKind(LogState::Kind::Nothing);
        return;
    }
    if (!m_store || m_subject.build.isNull() || !m_view)
        return;
    if (m_attempt.isNull() || !m_view->showAttempt(*m_store, m_attempt, m_clock.now()))
        m_view->clear();
    if (!m_attempt.isNull()) {
        read(false);
        return;
    }
    setKind(LogState::Kind::NotRead);
    findStored();
}

/// The attempts of the build are not known (yet), but its log may be: it was read while nobody looked.
void LogComposition::findStored()
{
    const auto newest = [store = *m_store, build = m_subject.build] {
        std::optional<logs::StoredLog> found;
        for (const logs::StoredLog &log : store.all()) {
            if (log.build == build && (!found || log.read > found->read))
                found = log;
        }
        return found;
    };
    whenDone(this, QtConcurrent::run(&m_pool, newest),
             [this, generation = m_generation](const std::optional<logs::StoredLog> &log) {
                 if (generation != m_generation || !m_view || !m_attempt.isNull())
                     return;
                 if (log && !m_view->showsFile()) {
                     m_attempt = log->attempt;
                     std::ignore = m_view->showAttempt(*m_store, m_attempt, m_clock.now());
                 }
                 read(false);
             });
}

/// Says why the server is not asked; false when it is to be asked.
bool LogComposition::readsNothing(const std::optional<logs::StoredLog> &held, bool again)
{
    if (m_subject.vanished || m_gone) {
        const QString when = held ? asOfWords(held->read, m_clock.now(), QTimeZone::systemTimeZone()) : QString();
        setKind(held && !held->complete ? LogState::Kind::GonePart : LogState::Kind::Gone, when);
    } else if (held && held->complete && !again) {
        setKind(LogState::Kind::Complete);
    } else if (m_subject.attemptsKnown && m_subject.attempts.empty() && m_subject.isFinal) {
        setKind(LogState::Kind::NoAttempt);
    } else if (!m_account || !m_account->endpoints()) {
        setKind(LogState::Kind::Offline);
    } else if (!m_view->isVisible()) {
        setKind(LogState::Kind::NotRead);
    } else {
        return false;
    }
    return true;
}

/// `again`: also what was read to its end, because the person asks.
void LogComposition::read(bool again)
{
    if (!m_reader || !m_view || m_subject.build.isNull() || m_view->showsFile())
        return;
    const std::optional<logs::StoredLog> held = m_attempt.isNull() ? std::nullopt : m_store->about(m_attempt);
    if (m_subject.vanished)
        stop();
    if (m_reader->isReading() || readsNothing(held, again))
        return;
    start();
}

void LogComposition::start()
{
    setKind(LogState::Kind::Reading);
    m_failed.setHeldBack(true);
    m_reader->start(m_subject.build, m_attempt, isOver());
}

void LogComposition::stop()
{
    if (m_reader)
        m_reader->stop();
    m_failed.setHeldBack(false);
}

void LogComposition::follow(const AttemptId &attempt)
{
    if (!m_view || m_view->showsFile())
        return;
    if (attempt == m_attempt && m_view->document().isOpen()) {
        m_view->refresh();
        return;
    }
    m_attempt = attempt;
    if (!m_view->showAttempt(*m_store, attempt, m_clock.now()))
        m_view->clear();
}

void LogComposition::finish(const sync::LogOutcome &outcome)
{
    m_unreadable = outcome.unreadable;
    m_failed.setHeldBack(false);
    if (!outcome.error) {
        setKind(outcome.noAttempt          ? LogState::Kind::NoAttempt
                    : outcome.entries == 0 ? LogState::Kind::NoLog
                                           : LogState::Kind::Complete);
        trim();
        return;
    }
    if (outcome.error->kind == ErrorKind::NotFound) {
        m_gone = true;
        read(false);
    } else if (outcome.error->kind == ErrorKind::Forbidden) {
        setKind(LogState::Kind::Forbidden);
    } else if (isServerAway(*outcome.error)) {
        setKind(LogState::Kind::Offline);
    } else {
        setKind(LogState::Kind::Failed, errorSentence(*outcome.error).text());
    }
}

void LogComposition::trim()
{
    notebook::Notebook *const notebook = m_notes ? m_notes->notebook() : nullptr;
    if (notebook && m_account)
        trimLogs(this, *notebook, m_account->folder(), logRoomOf(m_settings), {m_attempt}, m_pool);
}

void LogComposition::setKind(LogState::Kind kind, const QString &detail)
{
    if (m_view)
        m_view->setState({kind, detail, m_unreadable});
}

bool LogComposition::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        m_pauseSoon.stop();
        QMetaObject::invokeMethod(
            this, [this] { read(false); }, Qt::QueuedConnection);
    } else if (event->type() == QEvent::Hide) {
        m_pauseSoon.start(pauseAfter);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace viewer
