// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/log_composition.h"

#include "app/composition/open_account.h"
#include "models/wording/error_sentences.h"

#include <QEvent>
#include <QJsonObject>
#include <QThreadPool>
#include <QTimeZone>

#include <algorithm>

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

LogComposition::LogComposition(Settings &settings, const Clock &clock)
    : m_settings(settings)
    , m_clock(clock)
    , m_view(new LogView)
{
    m_view->setZone(QTimeZone::systemTimeZone());
    m_view->restore(settings.value(logViewSetting));
    m_view->installEventFilter(this);
    connect(m_view, &LogView::optionsChanged, this, [this] { m_settings.set(logViewSetting, m_view->options()); });
    connect(m_view, &LogView::readRequested, this, [this] { read(true); });
    connect(m_view, &LogView::fileClosed, this, &LogComposition::open);
    connect(m_view, &LogView::attemptChosen, this, [this](int index) {
        if (index >= 0 && index < int(m_attempts.size()))
            showAttempt(m_attempts[size_t(index)].id);
    });
    m_pauseSoon.setSingleShot(true);
    connect(&m_pauseSoon, &QTimer::timeout, this, &LogComposition::pause);
}

LogComposition::~LogComposition() = default;

void LogComposition::setAccount(OpenAccount *account)
{
    m_reader.reset();
    m_store.reset();
    m_account = account;
    m_online = account && account->online();
    m_build = {};
    m_attempts.clear();
    m_attempt = m_chosen = {};
    if (m_view) {
        m_view->clear();
        setKind(LogState::Kind::Nothing);
    }
    if (!account)
        return;
    m_store = std::make_unique<logs::LogStore>(logs::LogStore::folderOf(account->folder()));
    m_reader = std::make_unique<sync::LogReader>([open = m_account] { return open ? open->endpoints() : nullptr; },
                                                 *m_store, m_clock);
    connect(m_reader.get(), &sync::LogReader::changed, this, [this](const AttemptId &attempt) { follow(attempt); });
    connect(m_reader.get(), &sync::LogReader::caughtUp, this, [this] { setKind(LogState::Kind::Live); });
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
    const auto shown = std::ranges::find(m_attempts, m_attempt, &Attempt::id);
    return m_isFinal || (shown != m_attempts.end() && isFinal(shown->state()));
}

void LogComposition::showBuild(const BuildId &build, const std::vector<Attempt> &attempts, bool isFinal,
                               const QString &label)
{
    if (!m_view)
        return;
    const bool isOther = build != m_build;
    m_build = build;
    m_attempts = attempts;
    std::ranges::sort(m_attempts, std::greater(), &Attempt::number);
    m_isFinal = isFinal;
    m_label = label;
    if (isOther)
        m_chosen = {};
    const bool known = std::ranges::find(m_attempts, m_chosen, &Attempt::id) != m_attempts.end();
    const AttemptId wanted = known ? m_chosen : m_attempts.empty() ? AttemptId() : m_attempts.front().id;
    const bool changes = isOther || (!wanted.isNull() && wanted != m_attempt);
    if (changes)
        m_attempt = wanted;
    nameAttempts();
    if (changes)
        open();
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
    for (const Attempt &attempt : m_attempts) {
        if (attempt.id == m_attempt)
            current = int(names.size());
        names << tr("Attempt %1").arg(attempt.number);
    }
    m_view->setAttempts(names, current);
    const int number = m_attempts.empty() ? 1 : m_attempts[size_t(current)].number;
    m_view->setFileName(fileWord(m_label.isEmpty() ? m_build.toString() : m_label) + u"-%1.log"_s.arg(number));
}

/// What the store holds is shown before anything is asked.
void LogComposition::open()
{
    m_unreadable = 0;
    if (m_view && m_build.isNull()) {
        if (m_reader)
            m_reader->stop();
        m_view->clear();
        setKind(LogState::Kind::Nothing);
        return;
    }
    if (!m_store || m_build.isNull() || !m_view)
        return;
    m_reader->stop();
    if (m_attempt.isNull() || !m_view->showAttempt(*m_store, m_attempt, m_clock.now()))
        m_view->clear();
    read(false);
}

/// `again`: also what was read to its end, because the person asks.
void LogComposition::read(bool again)
{
    if (!m_reader || !m_view || m_build.isNull() || m_view->showsFile() || m_reader->isReading())
        return;
    const std::optional<logs::StoredLog> held = m_attempt.isNull() ? std::nullopt : m_store->about(m_attempt);
    if (held && held->complete && !again) {
        setKind(LogState::Kind::Complete);
        return;
    }
    if (!m_account || !m_account->endpoints()) {
        setKind(LogState::Kind::Offline);
        return;
    }
    if (!m_view->isVisible()) {
        setKind(LogState::Kind::NotRead);
        return;
    }
    setKind(LogState::Kind::Reading);
    m_reader->start(m_build, m_attempt, isOver());
}

void LogComposition::pause()
{
    if (m_reader)
        m_reader->stop();
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
    if (!outcome.error) {
        setKind(outcome.noAttempt || outcome.entries == 0 ? LogState::Kind::NoLog : LogState::Kind::Complete);
        QThreadPool::globalInstance()->start(
            [store = *m_store, shown = m_attempt]() mutable { store.trim(logs::LogStore::defaultBudget, {shown}); });
        return;
    }
    if (outcome.error->kind == ErrorKind::Forbidden)
        setKind(LogState::Kind::Forbidden);
    else if (isServerAway(*outcome.error))
        setKind(LogState::Kind::Offline);
    else
        setKind(LogState::Kind::Failed, errorSentence(*outcome.error).text());
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
