// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/builds_views.h"

#include "app/composition/open_account.h"
#include "models/columns/select.h"
#include "models/wording/error_sentences.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr auto pageKey = "builds"_L1; // in the notebook
constexpr Seconds countAgain{60};

struct Question
{
    qint64 seq;
    BuildQuery query;
};

QHash<qint64, qint64> countsOf(const BuildColumns &columns, const std::vector<Question> &questions,
                               const std::atomic<bool> &cancelled)
{
    QHash<qint64, qint64> counts{{0, qint64(columns.size())}};
    for (const Question &question : questions) {
        const Selection selection = select(columns, question.query, cancelled);
        if (selection.cancelled)
            return {};
        counts.insert(question.seq, qint64(selection.rows->size()));
    }
    return counts;
}

} // namespace

BuildsViews::BuildsViews(BuildsPage &page, MainWindow &window, const Clock &clock, QThreadPool &pool)
    : m_page(page)
    , m_window(window)
    , m_clock(clock)
    , m_pace(pool)
{
    connectPage();
    m_page.installEventFilter(this);
    connect(&m_pace, &PacedComputation::due, this, &BuildsViews::count);
}

void BuildsViews::connectPage()
{
    connect(&m_page, &BuildsPage::viewAddRequested, this, [this](const QString &name, const QJsonObject &state) {
        if (m_notebook)
            reportFailure(m_notebook->addView(pageKey, name, state));
    });
    connect(&m_page, &BuildsPage::viewChangeRequested, this, [this](const SavedView &view) {
        if (m_notebook)
            reportFailure(m_notebook->changeView(view));
    });
    connect(&m_page, &BuildsPage::viewRemoveRequested, this, [this](qint64 seq) {
        if (m_notebook)
            reportFailure(m_notebook->removeView(seq));
    });
    connect(&m_page, &BuildsPage::viewsOrderRequested, this, [this](const QList<qint64> &seqs) {
        if (m_notebook)
            reportFailure(m_notebook->orderViews(std::vector<std::int64_t>(seqs.cbegin(), seqs.cend())));
    });
}

void BuildsViews::setAccount(OpenAccount *account)
{
    if (m_account)
        m_account->disconnect(this);
    m_account = account;
    m_snapshot = account ? account->columns() : nullptr;
    m_pace.drop();
    m_page.setViewCounts({});
    if (!account)
        return;
    connect(account, &OpenAccount::columnsChanged, this, [this](const BuildSnapshot &columns) {
        m_snapshot = columns;
        m_pace.ask();
    });
    m_pace.ask();
}

void BuildsViews::setNotebook(notebook::Notebook *notebook)
{
    if (notebook && notebook == m_notebook)
        return;
    m_notebook = notebook;
    if (!m_page.views().empty()) { // those of another account
        m_page.setViews({});
        emit changed();
    }
    if (!notebook)
        return;
    connect(notebook, &notebook::Notebook::viewsChanged, this, &BuildsViews::read);
    read();
}

void BuildsViews::read()
{
    if (!m_notebook)
        return;
    whenDone(this, m_notebook->views(pageKey), [this, asked = m_notebook](const Result<SavedViews> &views) {
        if (!asked || asked != m_notebook)
            return;
        if (!views) {
            setProblem(views.error());
            return;
        }
        m_page.setViews(*views);
        m_pace.askNow();
        emit changed();
    });
}

bool BuildsViews::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_page && event->type() == QEvent::Show)
        m_pace.ask();
    return QObject::eventFilter(watched, event);
}

void BuildsViews::tick()
{
    if (m_clock.now() - m_counted > countAgain)
        m_pace.ask();
}

void BuildsViews::count()
{
    if (!m_snapshot || !m_page.isVisible())
        return;
    m_counted = m_clock.now();
    std::vector<Question> questions;
    for (const SavedView &view : m_page.views())
        questions.push_back({view.seq, m_page.queryOf(view)});
    m_pace.compute(
        pause,
        [snapshot = m_snapshot, questions = std::move(questions)](const std::atomic<bool> &cancelled) {
            return countsOf(*snapshot, questions, cancelled);
        },
        [this](const QHash<qint64, qint64> &counts) { m_page.setViewCounts(counts); });
}

template <class T>
void BuildsViews::reportFailure(const QFuture<Result<T>> &future)
{
    whenDone(this, future, [this](const Result<T> &done) {
        if (!done)
            setProblem(done.error());
    });
}

void BuildsViews::setProblem(const Error &error)
{
    const ErrorSentence sentence = errorSentence(error);
    m_window.setNotice(Notice{Banner::Kind::Warn,
                              tr("The saved views cannot be kept or read: %1").arg(sentence.happened),
                              sentence.rest(),
                              {}});
}

} // namespace viewer
