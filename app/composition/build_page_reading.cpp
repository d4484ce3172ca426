// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of the build that is open: from the cache first, then from the server, which goes into the cache.
#include "app/composition/build_page_composition.h"
#include "app/composition/open_account.h"
#include "app/server/endpoints.h"
#include "models/cache/documents.h"
#include "models/cache/list_reader.h"
#include "models/domain/future.h"
#include "models/wording/error_sentences.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int attemptsOnPage = 100;

Result<KeptBuild> keptBuild(store::Connection &connection, const BuildId &id, std::uint32_t error)
{
    KeptBuild kept;
    auto attempts = cache::attemptsOf(connection, id);
    if (!attempts)
        return attempts.error();
    kept.attempts = std::move(*attempts);
    auto traces = cache::tracesOf(connection, id);
    if (!traces)
        return traces.error();
    if (!traces->empty()) {
        kept.trace = traces->front().trace;
        kept.traceAsOf = traces->front().asOf;
    }
    auto images = cache::vmImages(connection);
    if (!images)
        return images.error();
    std::ranges::copy_if(*images, std::back_inserter(kept.vmImages),
                         [&id](const VmImage &image) { return image.build == id; });
    if (const auto feeds = cache::readFeeds(connection))
        kept.vmImagesRead = feeds->value(cache::Feed::VmImages).asOf.has_value();
    if (error != 0) {
        const QList<quint32> numbers{error};
        if (const auto texts = cache::errorTexts(connection, numbers))
            kept.error = texts->value(error);
    }
    if (const auto checked = cache::lastChecked(connection, id))
        kept.checked = *checked;
    return kept;
}

} // namespace

void BuildPageComposition::readKept()
{
    if (!m_account || m_source.id.isNull())
        return;
    const std::uint32_t error = m_source.row ? m_source.row->error : 0;
    const auto question = [id = m_source.id, error](store::Connection &c) { return keptBuild(c, id, error); };
    whenDone(this, m_account->cache().ask(question), [this, generation = m_generation](const Result<KeptBuild> &kept) {
        if (generation != m_generation)
            return;
        if (kept)
            takeKept(*kept);
        want(false);
        show();
    });
}

void BuildPageComposition::takeKept(const KeptBuild &kept)
{
    if (!kept.attempts.empty()) {
        m_source.attempts = kept.attempts;
        m_source.attemptsRead = true;
    }
    if (kept.traceAsOf && (!m_source.traceAsOf || *kept.traceAsOf > *m_source.traceAsOf)) {
        m_source.trace = kept.trace;
        m_source.traceAsOf = kept.traceAsOf;
    }
    m_source.vmImages = kept.vmImages;
    m_source.vmImagesRead = kept.vmImagesRead;
    m_source.error = kept.error;
    if (kept.checked)
        m_source.checked = kept.checked;
}

/// Asks the server, unless what is known is fresh enough.
void BuildPageComposition::want(bool anew)
{
    if (!m_account || !m_account->endpoints() || m_source.id.isNull() || m_source.reading || m_source.context.offline)
        return;
    if (m_source.row && m_source.row->vanished && !anew)
        return;
    const bool open = !m_source.row || ticks(*m_source.row);
    const Seconds fresh = open ? openFresh : finalFresh;
    const auto last = std::max(m_asked, m_source.traceAsOf);
    if (!anew && last && m_clock.now() - *last < fresh)
        return;
    // What was refused or is not there is not asked for every few seconds.
    if (!anew && m_asked && (m_source.notThere || (m_source.problem && m_source.problem->kind == ErrorKind::Forbidden)))
        return;
    if (!anew && !open && m_asked)
        return; // a finished build is read once while it is open; it is read again when it moves
    m_asked = m_clock.now();
    m_source.reading = true;
    readTrace(m_source.id);
}

QCoro::Task<void> BuildPageComposition::readTrace(BuildId id)
{
    const auto alive = m_alive;
    const int generation = m_generation;
    const server::Endpoints endpoints = *m_account->endpoints();
    auto asking = endpoints.trace(id, AttemptId());
    const Result<BuildTrace> trace = co_await std::move(asking);
    if (!*alive || generation != m_generation)
        co_return;
    if (!trace) {
        m_source.reading = false;
        takeProblem(trace.error());
        co_return;
    }
    std::optional<std::vector<Attempt>> attempts;
    if (trace->attemptsReadable)
        attempts = trace->attempts;
    if (trace->attemptsReadable && !trace->hasAllAttempts) {
        auto askingAll = endpoints.attempts(id, attemptsOnPage, 0);
        const auto all = co_await std::move(askingAll);
        if (!*alive || generation != m_generation)
            co_return;
        if (all)
            attempts = all->items;
    }
    m_source.reading = false;
    takeTrace(*trace, std::move(attempts));
}

void BuildPageComposition::takeTrace(const BuildTrace &trace, std::optional<std::vector<Attempt>> attempts)
{
    m_source.problem.reset();
    m_source.notThere = false;
    m_source.trace = trace;
    m_source.traceAsOf = m_clock.now();
    cache::Batch batch;
    batch.now = *m_source.traceAsOf;
    batch.builds.push_back(trace.build);
    batch.traces.push_back(trace);
    const bool all = attempts && std::ranges::all_of(*attempts, [](const Attempt &a) { return a.number > 0; });
    if (!trace.attemptsReadable || all)
        batch.attempts.push_back({trace.build.id, trace.attemptsReadable ? attempts : std::nullopt});
    if (attempts) {
        std::ranges::stable_sort(*attempts, std::less<>(), &Attempt::created);
        m_source.attempts = std::move(*attempts);
        m_source.attemptsRead = true;
    }
    show();
    if (!m_account)
        return;
    whenDone(this, m_account->cache().apply(std::move(batch)),
             [this, generation = m_generation](const Result<cache::Applied> &applied) {
                 if (applied && generation == m_generation)
                     readKept(); // the number of its error may have come with it
             });
}

void BuildPageComposition::takeProblem(const Error &error)
{
    if (error.kind == ErrorKind::NotFound)
        m_source.notThere = true;
    else
        m_source.problem = error;
    show();
}

QCoro::Task<void> BuildPageComposition::saveTrace(BuildId id, QString path)
{
    if (!m_account || !m_account->endpoints())
        co_return;
    const auto alive = m_alive;
    const server::Endpoints endpoints = *m_account->endpoints();
    m_page->say(BuildPage::tr("Reading the trace…"));
    auto asking = endpoints.traceExport(id);
    const Result<QByteArray> trace = co_await std::move(asking);
    if (!*alive)
        co_return;
    if (trace)
        write(path, *trace);
    else
        m_page->say(errorSentence(trace.error()).text());
}

void BuildPageComposition::write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    m_page->say(written ? BuildPage::tr("Saved as %1").arg(QDir::toNativeSeparators(path))
                        : BuildPage::tr("Could not be saved: %1").arg(file.errorString()));
}

} // namespace viewer
