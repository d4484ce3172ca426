// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/large_table.h"

#include "models/cache/cache_reader.h"
#include "models/cache/column_loader.h"
#include "tests/bench/figures.h"
#include "tests/bench/make_cache.h"
#include "tests/bench/synthetic_source.h"

#include <QElapsedTimer>
#include <QEventLoop>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace viewer::bench {

LargeTable::LargeTable()
    : m_table(std::make_unique<BuildTable>(&m_pool))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    m_pool.start([] { setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), 10); }); // as app/composition/program.cpp
    m_table->setNow(SyntheticSource::newest());
}

LargeTable::~LargeTable()
{
    m_table.reset();
}

std::unique_ptr<LargeTable> LargeTable::open(int builds)
{
    const auto dataDir = preparedDataDir(builds);
    if (!dataDir)
        return nullptr;
    auto connection = store::Connection::open(cacheFileIn(*dataDir), store::OpenMode::ReadOnly);
    if (!connection)
        return nullptr;
    QElapsedTimer timer;
    timer.start();
    const auto columns = cache::loadColumns(**connection);
    if (!columns || int((*columns)->size()) != builds)
        return nullptr;
    std::unique_ptr<LargeTable> large(new LargeTable);
    large->m_loadMilliseconds = double(timer.nsecsElapsed()) / 1e6;
    large->m_connection = std::move(*connection);
    large->m_snapshot = *columns;
    QObject::connect(large->m_table.get(), &BuildTable::errorTextsWanted, large->m_table.get(),
                     [raw = large.get()](const QList<quint32> &numbers) {
                         if (const auto texts = cache::errorTexts(*raw->m_connection, numbers))
                             raw->m_table->setErrorTexts(*texts);
                     });
    large->m_table->setSnapshot(large->m_snapshot);
    large->waitUntilQuiet();
    return large;
}

void LargeTable::waitUntilQuiet()
{
    if (!m_table->report().busy)
        return;
    QEventLoop loop;
    QObject::connect(m_table.get(), &BuildTable::reportChanged, &loop, [&] {
        if (!m_table->report().busy)
            loop.quit();
    });
    loop.exec();
}

} // namespace viewer::bench
