// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/overview_artifacts.h"

#include "app/composition/open_account.h"
#include "models/cache/cache_reader.h"
#include "models/domain/future.h"
#include "ui/overview/artifacts_card.h"

#include <algorithm>

namespace viewer {

namespace {

QString withVersion(const QString &name, const Image &image)
{
    if (!image.version.isEmpty())
        return name + u':' + image.version;
    return image.tags.isEmpty() ? name : name + u':' + image.tags.first();
}

ArtifactEntry entryOf(const Image &image)
{
    ArtifactEntry entry;
    entry.name = withVersion(image.name, image);
    if (!image.repository.isEmpty())
        entry.address = withVersion(image.repository, image);
    entry.created = image.created;
    return entry;
}

ArtifactEntry entryOf(const VmImage &image, const BuildColumns *columns)
{
    ArtifactEntry entry;
    entry.name = image.artifacts.first();
    entry.forMachines = true;
    entry.build = image.build;
    entry.number = image.number;
    entry.created = image.completed.value_or(image.created);
    if (columns) {
        const auto &projects = columns->words().projects;
        const auto project = std::ranges::find(projects, image.project, &ProjectEntry::id);
        if (project != projects.end())
            entry.project = project->name;
    }
    return entry;
}

struct Answer
{
    cache::NewestImages images;
    bool refused = false;
};

Result<Answer> answerOf(store::Connection &connection, TenantId tenant, Instant day)
{
    const auto refusals = cache::readRefusals(connection);
    if (!refusals)
        return refusals.error();
    const auto images = cache::newestImages(connection, tenant, day, ArtifactsCard::mostRows);
    if (!images)
        return images.error();
    const bool refused = std::ranges::any_of(
        *refusals, [](const cache::Refusal &refusal) { return refusal.feed == cache::Feed::Images; });
    return Answer{*images, refused};
}

} // namespace

std::vector<ArtifactEntry> artifactEntries(const cache::NewestImages &images, const BuildColumns *columns, size_t limit)
{
    std::vector<ArtifactEntry> entries;
    for (const Image &image : images.images)
        entries.push_back(entryOf(image));
    for (const VmImage &image : images.vmImages) {
        if (!image.artifacts.isEmpty())
            entries.push_back(entryOf(image, columns));
    }
    std::ranges::stable_sort(entries, std::ranges::greater(), &ArtifactEntry::created);
    entries.resize(std::min(entries.size(), limit));
    return entries;
}

OverviewArtifacts::OverviewArtifacts(const Clock &clock, const QTimeZone &zone, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_zone(zone)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &OverviewArtifacts::read);
}

void OverviewArtifacts::setAccount(OpenAccount *account)
{
    if (m_account)
        m_account->disconnect(this);
    m_account = account;
    m_snapshot = nullptr;
    ++m_accounts;
    m_reading = false;
    m_pause.stop();
    emit changed({});
    if (!account)
        return;
    connect(account, &OpenAccount::columnsChanged, this, [this](const BuildSnapshot &columns) {
        m_snapshot = columns;
        look();
    });
    connect(account, &OpenAccount::statusChanged, this, &OverviewArtifacts::look);
    connect(account, &OpenAccount::refusalsChanged, this, &OverviewArtifacts::look);
    read();
}

void OverviewArtifacts::look()
{
    if (m_account && !m_pause.isActive())
        m_pause.start(pause);
}

void OverviewArtifacts::read()
{
    if (!m_account || std::exchange(m_reading, true))
        return;
    const TenantId tenant = m_account->account().tenant;
    const Instant day = fromDateTime(toDateTime(m_clock.now()).toTimeZone(m_zone).date().startOfDay(m_zone));
    const auto question = [tenant, day](store::Connection &c) { return answerOf(c, tenant, day); };
    whenDone(this, m_account->cache().ask(question), [this, account = m_accounts](const Result<Answer> &answer) {
        if (account != m_accounts)
            return;
        m_reading = false;
        if (answer)
            take(answer->images, answer->refused);
    });
}

void OverviewArtifacts::take(const cache::NewestImages &images, bool refused)
{
    NewArtifacts artifacts;
    artifacts.today = images.since;
    artifacts.newest = artifactEntries(images, m_snapshot.get(), ArtifactsCard::mostRows);
    // One list may be there before the other; that there is nothing can be said of both only.
    if (refused) {
        artifacts = {NewArtifacts::State::Refused, QString(cache::rightOf(cache::Feed::Images)), 0, {}};
    } else if ((images.imagesRead && images.vmImagesRead)
               || ((images.imagesRead || images.vmImagesRead) && !artifacts.newest.empty())) {
        artifacts.state = NewArtifacts::State::Known;
    }
    emit changed(artifacts);
}

} // namespace viewer
