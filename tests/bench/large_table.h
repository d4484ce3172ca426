// SPDX-License-Identifier: GPL-3.0-or-later
// A million builds in a BuildTable, with the one niced thread that the program gives it.
#pragma once

#include "models/store/connection.h"
#include "models/tables/build_table.h"

#include <QThreadPool>

#include <memory>

namespace viewer::bench {

class LargeTable
{
public:
    /// Reads the prepared cache; null when that fails.
    static std::unique_ptr<LargeTable> open(int builds);
    ~LargeTable();

    BuildTable &table() { return *m_table; }
    const BuildSnapshot &snapshot() const { return m_snapshot; }
    /// Runs the event loop until the table shows what it was asked for.
    void waitUntilQuiet();
    /// Milliseconds that the columns took to load.
    double loadMilliseconds() const { return m_loadMilliseconds; }

private:
    LargeTable();

    std::unique_ptr<store::Connection> m_connection;
    QThreadPool m_pool;
    std::unique_ptr<BuildTable> m_table;
    BuildSnapshot m_snapshot;
    double m_loadMilliseconds = 0;
};

} // namespace viewer::bench
