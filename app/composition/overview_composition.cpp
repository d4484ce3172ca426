// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/overview_composition.h"

#include "app/composition/open_account.h"
#include "models/domain/future.h"

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

/// A day begins, the last 24 hours move on.
constexpr Seconds recomputeAfter{60};

QString firstLine(const QString &text)
{
    return text.section(u'\n', 0, 0, QString::SectionSkipEmpty).trimmed();
}

} // namespace

OverviewComposition::OverviewComposition(MainWindow &window, Settings &settings, const Clock &clock, QThreadPool &pool,
                                         std::shared_ptr<SnapshotFigures> figures)
    : m_window(window)
    , m_settings(settings)
    , m_clock(clock)
    , m_figures(std::move(figures))
    , m_pace(pool)
    , m_zone(QTimeZone::systemTimeZone())
    , m_page(new OverviewPage)
    , m_artifacts(clock, m_zone)
{
    m_page->setLocalZone(m_zone);
    m_page->setNow(clock.now());
    m_page->setPeriod(overviewPeriodFromJson(settings.value(setting::overviewPeriod)));
    connect(&m_pace, &PacedComputation::due, this, &OverviewComposition::compute);
    connect(&m_tick, &QTimer::timeout, this, &OverviewComposition::tick);
    m_tick.start(std::chrono::seconds(1));
    connectPage();
}

void OverviewComposition::connectPage()
{
    connect(m_page, &OverviewPage::buildsRequested, this, &OverviewComposition::buildsRequested);
    connect(m_page, &OverviewPage::buildRequested, this, &OverviewComposition::buildRequested);
    connect(m_page, &OverviewPage::projectRequested, this, &OverviewComposition::projectRequested);
    connect(m_page, &OverviewPage::noteRequested, this, &OverviewComposition::noteRequested);
    connect(m_page, &OverviewPage::formulaRequested, this, &OverviewComposition::formulaRequested);
    connect(m_page, &OverviewPage::markAsSeenRequested, this, &OverviewComposition::markAsSeenRequested);
    connect(&m_artifacts, &OverviewArtifacts::changed, m_page, &OverviewPage::setArtifacts);
    connect(m_page, &OverviewPage::periodChosen, this, [this](const OverviewPeriod &period) {
        m_settings.set(setting::overviewPeriod, toJson(period));
        m_pace.askNow(); // a person waits
    });
    connect(m_page, &OverviewPage::retryRequested, this, [this] {
        if (m_account)
            m_account->lookNow();
    });
    connect(&m_window, &MainWindow::pageOpened, this, [this] {
        if (!m_page->isVisible())
            return;
        m_page->setNow(m_clock.now());
        m_pace.hurry();
    });
}

void OverviewComposition::setAccount(OpenAccount *account)
{
    if (m_account)
        m_account->disconnect(this);
    m_account = account;
    m_snapshot = nullptr;
    m_visit.reset();
    m_errors.clear();
    m_pace.drop();
    m_arrived = {};
    m_found = nullptr;
    m_page->setValues({});
    m_page->setProblem({}, {});
    m_artifacts.setAccount(account);
    if (!account)
        return;
    const auto take = [this](const BuildSnapshot &columns) {
        m_snapshot = columns;
        m_pace.ask();
    };
    connect(account, &OpenAccount::columnsChanged, this, take);
    if (account->columns())
        take(account->columns());
    connect(account, &OpenAccount::errorTextsRead, this, &OverviewComposition::takeErrorTexts);
}

void OverviewComposition::setStatus(const SyncStatus &status)
{
    m_offline = status.state == SyncStatus::State::Offline || status.state == SyncStatus::State::SignedOut;
    const Instant asOf = status.asOf.value_or(Instant());
    const bool moved = m_offline && m_asOf != asOf;
    m_asOf = asOf;
    m_page->setOffline(m_offline, asOf);
    m_page->setProgress(status.storedBuilds, status.serverTotal);
    if (moved)
        m_pace.ask();
}

void OverviewComposition::setProblem(const QString &title, const QString &text)
{
    m_page->setProblem(title, text);
}

void OverviewComposition::setLastVisit(std::optional<Instant> visit)
{
    if (m_visit == visit)
        return;
    m_visit = visit;
    m_arrived = {};
    m_pace.ask();
}

void OverviewComposition::setTarget(const std::optional<Target> &target)
{
    if (std::exchange(m_target, target) == target)
        return;
    OverviewValues values = m_page->values();
    values.target = target;
    m_page->setValues(values);
}

void OverviewComposition::setAttention(const std::shared_ptr<const analytics::Attention> &found)
{
    m_found = found;
    m_pace.ask();
}

void OverviewComposition::tick()
{
    const Instant now = m_clock.now();
    if (m_page->isVisible())
        m_page->setNow(now);
    if (!m_offline && now - m_computed >= recomputeAfter)
        m_pace.ask();
}

void OverviewComposition::compute()
{
    if (!m_snapshot)
        return;
    readArrived();
    m_artifacts.look();
    m_computed = m_clock.now();
    // While offline the figures stand still where the data does.
    const Instant now = m_offline && m_asOf != Instant() ? m_asOf : m_computed;
    const OverviewQuestion question{m_snapshot, m_page->period(), now, m_zone, m_visit, m_figures, m_found};
    m_pace.compute(
        m_page->isVisible() ? pause : hiddenPause,
        [question](const std::atomic<bool> &cancelled) { return overviewValues(question, cancelled); },
        [this](const OverviewValues &values) { receive(values); });
}

/// Images and team changes are not in the columns; a cache answers in a moment.
void OverviewComposition::readArrived()
{
    if (!m_account || !m_visit)
        return;
    const auto question = [visit = *m_visit](store::Connection &c) { return cache::arrivedSince(c, visit); };
    whenDone(this, m_account->cache().ask(question),
             [this, account = m_account, visit = *m_visit](const Result<cache::ArrivedSince> &arrived) {
                 if (!arrived || account != m_account || m_visit != visit)
                     return;
                 if (std::exchange(m_arrived, *arrived) == *arrived)
                     return; // nothing new to lay out
                 OverviewValues values = m_page->values();
                 if (!values.visit)
                     return;
                 values.visit->newImages = m_arrived.images;
                 values.visit->teamChanges = m_arrived.teamChanges;
                 m_page->setValues(values);
             });
}

void OverviewComposition::receive(OverviewValues values)
{
    if (!values.figures)
        return;
    if (values.visit) {
        values.visit->newImages = m_arrived.images;
        values.visit->teamChanges = m_arrived.teamChanges;
    }
    values.target = m_target;
    fillMessages(values);
    m_page->setValues(values);
}

void OverviewComposition::fillMessages(OverviewValues &values)
{
    QList<quint32> wanted;
    for (AttentionEntry &entry : values.attention) {
        const quint32 error = entry.error;
        if (error == 0) {
            if (entry.kind == AttentionEntry::Kind::Broken && entry.last.detailKnown)
                entry.message = QString();
            continue;
        }
        const auto known = m_errors.constFind(error);
        if (known == m_errors.cend())
            wanted << error;
        else
            entry.message = *known;
    }
    if (m_account && !wanted.isEmpty())
        m_account->readErrorTexts(wanted);
}

void OverviewComposition::takeErrorTexts(const QHash<quint32, QString> &texts)
{
    bool any = false;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        any = any || !m_errors.contains(text.key());
        m_errors.insert(text.key(), firstLine(text.value()));
    }
    if (!any || !m_page->values().figures)
        return;
    OverviewValues values = m_page->values();
    for (AttentionEntry &entry : values.attention) {
        if (const auto known = m_errors.constFind(entry.error); known != m_errors.cend())
            entry.message = *known;
    }
    m_page->setValues(values);
}

} // namespace viewer
