// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of the settings of a project that is looked at. Kept in the cache, for the next start and offline.
#include "app/composition/open_account.h"
#include "app/composition/projects_composition.h"
#include "app/server/endpoints.h"
#include "models/cache/documents.h"
#include "models/domain/future.h"

namespace viewer {

namespace {

constexpr int receiptsRead = 20;

/// The value of a new reading; where it failed the earlier one stays, with the reason beside it.
template <class T>
void take(SettingsPart<T> &part, const Result<T> &read)
{
    if (read) {
        part.value = *read;
        part.error.reset();
        return;
    }
    part.error = read.error();
    // What one may not (or no longer can) read is not shown from an earlier time.
    if (read.error().kind == ErrorKind::Forbidden || read.error().kind == ErrorKind::NotFound)
        part.value.reset();
}

template <class T>
Result<std::vector<T>> itemsOf(const Result<server::Page<T>> &page)
{
    if (!page)
        return page.error();
    return page->items;
}

} // namespace

SettingsState ProjectsComposition::settingsOf(const ProjectId &id) const
{
    SettingsState state;
    state.settings = m_kept.value(id);
    state.settings.project = id;
    state.reading = m_reading.contains(id);
    state.offline = m_offline;
    return state;
}

void ProjectsComposition::showSettings()
{
    m_list->setSettings(settingsOf(m_list->currentProject()));
    if (m_page->isVisible())
        showProject();
}

void ProjectsComposition::wantSettings(const ProjectId &id, bool anew)
{
    if (m_account && !m_kept.contains(id)) {
        readKept(id, anew);
        return;
    }
    const ProjectTableRow *row = m_table.project(id);
    if (!m_account || !m_account->endpoints() || m_reading.contains(id) || (row && row->listed.deleted))
        return;
    const std::optional<Instant> asOf = m_kept.value(id).asOf;
    if (!anew && asOf && m_clock.now() - *asOf < settingsFresh)
        return;
    m_reading.insert(id);
    readSettings(id);
    showSettings();
}

/// First what an earlier run read: it is shown at once, and all there is without a connection.
void ProjectsComposition::readKept(const ProjectId &id, bool anew)
{
    if (id.isNull() || m_reading.contains(id))
        return;
    m_reading.insert(id);
    whenDone(this, m_account->cache().ask([id](store::Connection &c) { return cache::projectSettings(c, id); }),
             [this, id, anew, account = m_accounts](const Result<std::optional<ProjectSettings>> &kept) {
                 if (account != m_accounts)
                     return;
                 ProjectSettings settings;
                 settings.project = id;
                 m_kept.insert(id, kept ? kept->value_or(settings) : settings);
                 m_reading.remove(id);
                 showSettings();
                 wantSettings(id, anew);
             });
}

QCoro::Task<void> ProjectsComposition::readSettings(ProjectId id)
{
    const auto alive = m_alive;
    const int account = m_accounts;
    const server::Endpoints endpoints = *m_account->endpoints();
    ProjectSettings settings = m_kept.value(id);
    settings.project = id;
    auto readingBuild = endpoints.projectBuildSettings(id);
    const auto build = co_await std::move(readingBuild);
    if (!*alive || account != m_accounts)
        co_return;
    take(settings.build, build);
    auto readingSources = endpoints.projectSources(id);
    const auto sources = co_await std::move(readingSources);
    if (!*alive || account != m_accounts)
        co_return;
    take(settings.sources, itemsOf(sources));
    auto readingTriggers = endpoints.projectTriggers(id);
    const auto triggers = co_await std::move(readingTriggers);
    if (!*alive || account != m_accounts)
        co_return;
    take(settings.triggers, itemsOf(triggers));
    auto readingReceipts = endpoints.webhookReceipts(id, receiptsRead, 0);
    const auto receipts = co_await std::move(readingReceipts);
    if (!*alive || account != m_accounts)
        co_return;
    take(settings.receipts, itemsOf(receipts));
    if (build || sources || triggers || receipts)
        settings.asOf = m_clock.now();
    keep(settings);
}

void ProjectsComposition::keep(const ProjectSettings &settings)
{
    m_kept.insert(settings.project, settings);
    m_reading.remove(settings.project);
    showSettings();
    if (!settings.asOf)
        return;
    cache::Batch batch;
    batch.now = *settings.asOf;
    batch.settings.push_back(settings);
    m_account->cache().apply(std::move(batch)); // a copy for later: when it cannot be written, nothing is lost now
}

} // namespace viewer
