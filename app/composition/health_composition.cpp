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
    , m_imageSizes(clock)
    , m_zone(QTimeZone::systemTimeZone())
{
    connect(&m_pace, &PacedComputation::due, this, &HealthComposition::readTexts);
    connect(&m_imageSizes, &ImageSizeReading::changed, this, [this] {
        for (const Seat seat : {allProjects, oneProject})
            showSizes(seat);
    });
}

HealthPage *HealthComposition::pageOf(Seat seat)
{
    HealthPage *&page = m_seats[seat].page;
    if (page)
        return page;
    page = new HealthPage(seat == allProjects ? HealthPage::Kind::AllProjects : HealthPage::Kind::OneProject);
    page->setLocalZone(m_zone);
    page->setNow(m_clock.now());
    page->setPeriod(healthPeriodOfKey(m_settings.value(periodSetting)));
    page->setOffline(m_offline, m_asOf);
    page->setProgress(m_status.storedBuilds, m_status.serverTotal);
    page->setProblem(m_problemTitle, m_problemText);
    connectPage(seat);
    return page;
}

void HealthComposition::connectPage(Seat seat)
{
    HealthPage *const page = m_seats[seat].page;
    connect(page, &HealthPage::buildsRequested, this, &HealthComposition::buildsRequested);
    connect(page, &HealthPage::buildRequested, this, &HealthComposition::buildRequested);
    connect(page, &HealthPage::formulaRequested, this, &HealthComposition::formulaRequested);
    connect(page, &HealthPage::saveRequested, this, &HealthComposition::save);
    connect(page, &HealthPage::periodChosen, this, [this, seat](HealthPeriod period) {
        m_settings.set(periodSetting, healthPeriodKey(period));
        askNow(seat); // a person waits
    });
    connect(page, &HealthPage::projectChosen, this, [this, seat](const ProjectId &project) {
        m_window.openPage(u"health"_s, project.isNull() ? QString() : project.toString());
        askNow(seat);
    });
    connect(page, &HealthPage::retryRequested, this, [this] {
        if (m_account)
            m_account->lookNow();
    });
    connect(page, &HealthPage::shown, this, [this, seat] { look(seat); });
}

/// Nothing is computed that nobody looks at.
bool HealthComposition::isSeen(Seat seat) const
{
    return m_seats[seat].page && m_seats[seat].page->isVisible();
}

void HealthComposition::look(Seat seat)
{
    HealthPage *const page = m_seats[seat].page;
    page->setMembersHidden(m_settings.value(setting::hideSingleMembers)); // a person or the policy may have chosen
    const HealthPeriod period = healthPeriodOfKey(m_settings.value(periodSetting));
    if (page->period() != period) { // it was chosen in the other one
        page->setPeriod(period);
        m_seats[seat].answered = 0;
    }
    page->setNow(m_clock.now());
    showSizes(seat);
    if (m_seats[seat].answered != m_state)
        m_pace.askNow();
}

void HealthComposition::askNow(Seat seat)
{
    m_seats[seat].answered = 0;
    if (isSeen(seat))
        m_pace.askNow();
}

void HealthComposition::takeColumns(const BuildSnapshot &columns)
{
    m_snapshot = columns;
    ++m_state;
    if (isSeen(allProjects) || isSeen(oneProject))
        m_pace.ask();
}

void HealthComposition::setAccount(OpenAccount *account)
{
    if (m_account)
        m_account->disconnect(this);
    m_account = account;
    ++m_accounts;
    m_reading = false;
    m_snapshot = nullptr;
    m_texts = nullptr;
    m_imageSizes.setAccount(account);
    ++m_state;
    m_pace.drop();
    m_problemTitle.clear();
    m_problemText.clear();
    eachPage([](HealthPage &page) {
        page.setProject({});
        page.setValues({});
        page.setProblem({}, {});
    });
    if (!account)
        return;
    connect(account, &OpenAccount::columnsChanged, this, &HealthComposition::takeColumns);
    if (account->columns())
        takeColumns(account->columns());
}

void HealthComposition::setStatus(const SyncStatus &status)
{
    m_status = status;
    m_offline = status.state == SyncStatus::State::Offline || status.state == SyncStatus::State::SignedOut;
    m_asOf = status.asOf.value_or(Instant());
    eachPage([this, &status](HealthPage &page) {
        page.setNow(m_clock.now());
        page.setOffline(m_offline, m_asOf);
        page.setProgress(status.storedBuilds, status.serverTotal);
    });
}

void HealthComposition::setProblem(const QString &title, const QString &text)
{
    m_problemTitle = title;
    m_problemText = text;
    eachPage([&](HealthPage &page) { page.setProblem(title, text); });
}

void HealthComposition::show(Seat seat, const ProjectId &project)
{
    HealthPage *const page = pageOf(seat);
    if (project == page->project())
        return;
    page->setProject(project);
    askNow(seat);
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
    for (const Seat seat : {allProjects, oneProject}) {
        if (m_snapshot && isSeen(seat))
            computeFor(seat);
    }
}

void HealthComposition::computeFor(Seat seat)
{
    HealthPage *const page = m_seats[seat].page;
    page->setNow(m_clock.now());
    // While offline the figures stand still where the data does. Times of the figures are whole seconds.
    const Instant now = m_offline && m_asOf != Instant() ? m_asOf : m_clock.now();
    const HealthQuestion question{m_snapshot, page->project(), page->period(), std::chrono::floor<Seconds>(now),
                                  m_zone,     m_texts};
    m_pace.compute(
        pause, [question](const std::atomic<bool> &cancelled) { return healthValues(question, cancelled); },
        [this, seat, state = m_state](const HealthValues &values) {
            HealthPage *const asked = m_seats[seat].page;
            if (!values.scope || values.project != asked->project() || values.period != asked->period())
                return;
            m_seats[seat].answered = state;
            asked->setValues(values);
            showSizes(seat);
        });
}

/// The catalogue is read only when somebody looks at a project.
void HealthComposition::showSizes(Seat seat)
{
    if (!m_snapshot || !isSeen(seat))
        return;
    HealthPage *const page = m_seats[seat].page;
    if (!page->project().isNull())
        m_imageSizes.want();
    page->setImageSizes(m_imageSizes.sizesOf(page->project(), *m_snapshot));
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
