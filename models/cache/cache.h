// SPDX-License-Identifier: GPL-3.0-or-later
// The cache of one account: the one object through which the program reads and writes it.
#pragma once

#include "models/cache/batch.h"
#include "models/cache/cache_reader.h"
#include "models/columns/build_columns.h"
#include "models/domain/clock.h"
#include "models/store/worker.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>

namespace viewer::cache {

class CacheWriter;

/// Lives on the GUI thread (or the only thread of a command); three threads of its own do the work: one writes, one
/// answers questions, one loads columns. Reading never waits for writing. Answers come as futures; the receiver
/// watches them and drops what it no longer wants.
class Cache : public QObject
{
    Q_OBJECT

public:
    /// `<dataDir>/accounts/<key>` is made with mode 0700 when it is missing; the file gets 0600.
    Cache(const QString &accountFolder, const Clock &clock, QObject *parent = nullptr);
    ~Cache() override;

    /// File of an account's cache.
    static QString fileIn(const QString &accountFolder);

    QFuture<Result<Applied>> apply(Batch batch);

    /// Runs a question of cache_reader.h (or any other that only reads) on the reading thread.
    template <class Question>
    auto ask(Question question)
    {
        return m_reader->run(std::move(question));
    }

    /// Loads the columns; from then on every change is announced, at most every 250 ms.
    void startColumns();
    /// The newest snapshot; null until the first one is there.
    const BuildSnapshot &columns() const { return m_columns; }
    /// Whether every change that was applied so far is in columns().
    bool columnsUpToDate() const
    {
        return m_columns && !m_reloadAll && m_changed.empty() && !m_namesChanged && !m_loading;
    }

signals:
    void columnsChanged(const viewer::BuildSnapshot &columns);
    /// A damaged or newer file was set aside under this name and a new one begun.
    void fileSetAside(const QString &path);
    /// The columns could not be loaded.
    void loadFailed(const viewer::Error &error);

private:
    void noteChange(const Applied &applied);
    void loadChanges();
    void tidyWhenIdle();

    const Clock &m_clock;
    std::unique_ptr<store::Worker> m_writer, m_reader, m_loader;
    std::shared_ptr<std::unique_ptr<CacheWriter>> m_writing; ///< used on the writer thread only
    BuildSnapshot m_columns;
    std::vector<std::uint32_t> m_changed;
    bool m_namesChanged = false;
    bool m_coverageChanged = false;
    bool m_columnsWanted = false;
    bool m_loading = false;
    bool m_reloadAll = false;
    QTimer m_loadTimer, m_tidyTimer;
};

} // namespace viewer::cache
