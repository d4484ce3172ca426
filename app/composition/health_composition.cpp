// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/health_composition.h"

#include "app/composition/health_figures.h"
#include "app/composition/open_account.h"
#include "models/domain/future.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

const SettingKey<QString> periodSetting{QLatin1StringView("health/period")};

} // namespace

HealthComposition::HealthComposition(MainWindow &window, Settings &settings, const Clock &clock, QThreadPool &pool)
    : m_window(window)
    , m_settings(settings)
    , m_clock(clock)
    , m_pace(pool)
    , m_zone(QTimeZone::systemTimeZone())
    , m_page(new HealthPage)
{
    m_page->setLocalZone(m_zone);
    m_page->setNow(clock.now());
    m_page->setPeriod(healthPeriodOfKey(settings.value(periodSetting)));
    connect(&m_pace, &PacedComputation::due, this, &HealthComposition::readTexts);
    connectPage();
}

void HealthComposition::connectPage()
{
    connect(m_page, &HealthPage::buildsRequested, this, &HealthComposition::buildsRequested);
    connect(m_page, &HealthPage::buildRequested, this, &HealthComposition::buildRequested);
    connect(m_page, &HealthPage::saveRequested, this, &HealthComposition::save);
    connect(m_page, &HealthPage::periodChosen, this, [this](HealthPeriod period) {
        m_settings.set(periodSetting, healthPeriodKey(period));
        askNow(); // a person waits
    });
    connect(m_page, &HealthPage::projectChosen, this, [this](const ProjectId &project) {
        m_window.openPage(u"health"_s, project.isNull() ? QString() : project.toString());
        askNow();
    });
    connect(m_page, &HealthPage::retryRequested, this, [this] {
        if (m_account)
            m_account->lookNow();
    });
    connect(&m_window, &MainWindow::pageOpened, this, [this] { look(); });
}

/// Nothing is computed that nobody looks at.
void HealthComposition::look()
{
    if (!m_page->isVisible())
        return;
    m_page->setMembersHidden(m_settings.value(setting::hideSingleMembers)); // a person or the policy may have chosen
    if (!m_stale)
        return;
    m_page->setNow(m_clock.now());
    m_pace.ask();
    m_pace.hurry();
}

void HealthComposition::askNow()
{
    m_stale = true;
    if (m_page->isVisible())
        m_pace.askNow();
}

void HealthComposition::setAccount(OpenAccount *account)
{
    m_account = account;
    ++m_accounts;
    m_reading = false;
    m_snapshot = nullptr;
    m_texts = nullptr;
    m_stale = true;
    m_pace.drop();
    m_page->setProject({});
    m_page->setValues({});
    m_page->setProblem({}, {});
    if (!account)
        return;
    const auto take = [this](const BuildSnapshot &columns) {
        m_snapshot = columns;
        m_stale = true;
        if (m_page->isVisible())
            m_pace.ask();
    };
    connect(account, &OpenAccount::columnsChanged, this, take);
    if (account->columns())
        take(account->columns());
}

void HealthComposition::setStatus(const SyncStatus &status)
{
    m_offline = status.state == SyncStatus::State::Offline || status.state == SyncStatus::State::SignedOut;
    m_asOf = status.asOf.value_or(Instant());
    m_page->setNow(m_clock.now());
    m_page->setOffline(m_offline, m_asOf);
    m_page->setProgress(status.storedBuilds, status.serverTotal);
}

void HealthComposition::setProblem(const QString &title, const QString &text)
{
    m_page->setProblem(title, text);
}

void HealthComposition::showProject(const ProjectId &project)
{
    if (project == m_page->project())
        return;
    m_page->setProject(project);
    askNow();
}

void HealthComposition::readTexts()
{
    if (!m_account || !m_snapshot || m_reading)
        return;
    const auto until = quint32(m_snapshot->words().errors->size());
    const auto known = m_texts ? quint32(m_texts->size()) : 0;
    if (known >= until) {
        compute();
        return;
    }
    m_reading = true;
    const auto question = [known, until](store::Connection &c) { return cache::errorTextsBetween(c, known, until); };
    whenDone(this, m_account->cache().ask(question),
             [this, account = m_accounts](const Result<std::vector<QString>> &read) {
                 if (account != m_accounts)
                     return;
                 m_reading = false;
                 if (read)
                     takeTexts(*read);
                 compute();
             });
}

void HealthComposition::takeTexts(const std::vector<QString> &texts)
{
    auto all = m_texts ? std::make_shared<std::vector<QString>>(*m_texts) : std::make_shared<std::vector<QString>>();
    all->insert(all->end(), texts.begin(), texts.end());
    m_texts = std::move(all);
}

void HealthComposition::compute()
{
    if (!m_snapshot)
        return;
    m_stale = false;
    m_page->setNow(m_clock.now());
    // While offline the figures stand still where the data does. Times of the figures are whole seconds.
    const Instant now = m_offline && m_asOf != Instant() ? m_asOf : m_clock.now();
    const HealthQuestion question{
        m_snapshot, m_page->project(), m_page->period(), std::chrono::floor<Seconds>(now), m_zone, m_texts};
    m_pace.compute(
        pause, [question](const std::atomic<bool> &cancelled) { return healthValues(question, cancelled); },
        [this](const HealthValues &values) {
            if (values.scope && values.project == m_page->project() && values.period == m_page->period())
                m_page->setValues(values);
        });
}

void HealthComposition::save(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!content.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return;
    m_window.setNotice(
        Notice{Banner::Kind::Warn, tr("The chart could not be saved."), path + u": "_s + file.errorString(), {}});
}

} // namespace viewer
