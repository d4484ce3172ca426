// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/cache.h"

#include "models/cache/cache_writer.h"
#include "models/cache/column_loader.h"
#include "models/domain/future.h"
#include "models/store/folder.h"
#include "models/store/schema.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace viewer::cache {

namespace {

constexpr auto betweenSnapshots = std::chrono::milliseconds(250);
constexpr int loaderNice = 10;
constexpr auto untilTidy = std::chrono::seconds(5);

} // namespace

QString Cache::fileIn(const QString &accountFolder)
{
    return accountFolder + u"/cache.sqlite"_s;
}

Cache::Cache(const QString &accountFolder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_writing(std::make_shared<std::unique_ptr<CacheWriter>>())
{
    store::makePrivateFolder(accountFolder);
    const QString path = fileIn(accountFolder);
    const QStringList steps = store::schemaSteps(u"cache"_s);

    // The writer opens and migrates first; the readers wait for it, so that they find the tables.
    auto opened = std::make_shared<QPromise<std::optional<Error>>>();
    auto ready = opened->future();
    opened->start();
    m_writer = std::make_unique<store::Worker>(
        u"cache writer"_s,
        [this, path, steps, opened, now = clock.now()]() -> Result<std::unique_ptr<store::Connection>> {
            auto file = store::openOrSetAside(path, steps, now);
            opened->addResult(file ? std::nullopt : std::optional(file.error()));
            opened->finish();
            if (!file)
                return file.error();
            if (!file->setAside.isEmpty()) {
                QMetaObject::invokeMethod(
                    this, [this, name = file->setAside] { emit fileSetAside(name); }, Qt::QueuedConnection);
            }
            return std::move(file->connection);
        });
    m_writer->beforeClosing([writing = m_writing] { writing->reset(); }); // statements go before their connection
    const store::Worker::Opener openReader = [path, ready]() mutable -> Result<std::unique_ptr<store::Connection>> {
        // Waits on a thread of its own that has nothing else to do; never on the GUI thread.
        if (const std::optional<Error> failure = ready.result())
            return *failure;
        return store::Connection::open(path, store::OpenMode::ReadOnly);
    };
    m_reader = std::make_unique<store::Worker>(u"cache reader"_s, openReader);
    m_loader = std::make_unique<store::Worker>(u"cache columns"_s, [openReader]() mutable {
        // Loading a million builds must not take the processor from the first screen. Qt's priorities do nothing on
        // Linux.
        setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), loaderNice);
        return openReader();
    });

    m_loadTimer.setSingleShot(true);
    m_loadTimer.setInterval(betweenSnapshots);
    connect(&m_loadTimer, &QTimer::timeout, this, &Cache::loadChanges);
    m_tidyTimer.setSingleShot(true);
    m_tidyTimer.setInterval(untilTidy);
    connect(&m_tidyTimer, &QTimer::timeout, this, &Cache::tidyWhenIdle);
}

Cache::~Cache()
{
    m_loader.reset();
    m_reader.reset();
    m_writer.reset();
}

QFuture<Result<Applied>> Cache::apply(Batch batch)
{
    auto future = m_writer->run(
        [writing = m_writing, batch = std::move(batch)](store::Connection &connection) -> Result<Applied> {
            if (!*writing) {
                auto writer = CacheWriter::create(connection);
                if (!writer)
                    return writer.error();
                *writing = std::move(*writer);
            }
            return (*writing)->apply(batch);
        });
    whenDone(this, future, [this](const Result<Applied> &applied) {
        if (applied)
            noteChange(*applied);
    });
    return future;
}

void Cache::noteChange(const Applied &applied)
{
    m_changed.insert(m_changed.end(), applied.builds.begin(), applied.builds.end());
    m_namesChanged |= applied.namesChanged;
    m_coverageChanged = true;
    m_tidyTimer.start();
    if (m_columnsWanted && !m_loading && !m_loadTimer.isActive())
        m_loadTimer.start();
}

void Cache::startColumns()
{
    if (m_columnsWanted)
        return;
    m_columnsWanted = true;
    loadChanges();
}

void Cache::loadChanges()
{
    if (!m_columnsWanted || m_loading)
        return;
    m_loading = true;
    m_coverageChanged = false;
    auto changed = std::exchange(m_changed, {});
    const bool names = std::exchange(m_namesChanged, false);
    auto future = m_loader->run([earlier = m_reloadAll ? nullptr : m_columns, changed = std::move(changed),
                                 names](store::Connection &connection) mutable -> Result<BuildSnapshot> {
        return earlier ? reloadColumns(connection, earlier, std::move(changed), names) : loadColumns(connection);
    });
    whenDone(this, future, [this](const Result<BuildSnapshot> &loaded) {
        m_loading = false;
        if (!loaded) {
            m_reloadAll = true; // what was to be read is not known any more
            emit loadFailed(loaded.error());
            return;
        }
        m_columns = *loaded;
        m_reloadAll = false;
        if (m_coverageChanged)
            m_loadTimer.start();
        emit columnsChanged(m_columns);
    });
}

void Cache::tidyWhenIdle()
{
    m_writer->run([](store::Connection &connection) -> Result<Done> {
        return connection.execute(u"PRAGMA optimize; PRAGMA wal_checkpoint(PASSIVE)"_s);
    });
}

} // namespace viewer::cache
