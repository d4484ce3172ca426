// SPDX-License-Identifier: GPL-3.0-or-later
// Invented builds as columns: the same seed gives the same builds.
#pragma once

#include "models/columns/build_columns.h"

#include <QRandomGenerator>

namespace viewer::synthetic {

/// Thursday 12 March 2026, 14:02:11 in Berlin.
Instant noon();

/// A list of builds one can change, and snapshots of it.
class Builds
{
public:
    /// Empty lists of builds; words, projects, people, branches and errors are there.
    explicit Builds(quint32 seed = 1);

    const std::vector<ColumnValues> &rows() const { return m_rows; }
    const QStringList &errors() const { return m_errors; } ///< text of each error number
    const BuildDictionaries &words() const { return *m_words; }
    BuildCoverage coverage;

    /// Adds builds, each newer than the one before. The last ones queue, wait or run.
    void addRandom(int count);
    /// A build with these values; seq and id are given by the list.
    ColumnValues &add(ColumnValues values);
    /// The builds at the top of the pictures of the design, added as the newest ones.
    void addDesignRows();
    void removeAt(size_t row) { m_rows.erase(m_rows.begin() + qsizetype(row)); }
    ColumnValues &at(size_t row) { return m_rows[row]; }

    std::uint32_t project(const QString &name) const;
    std::uint32_t person(const QString &name) const;
    std::uint8_t status(const QString &word) const;
    std::uint8_t method(const QString &word) const;
    std::uint32_t error(const QString &text) const;

    /// All builds anew.
    BuildSnapshot snapshot() const;
    /// As the cache does it: the rows of `earlier` with what changed and what was added. Rows must not be removed.
    BuildSnapshot snapshotAfter(const BuildSnapshot &earlier, const std::vector<size_t> &changed) const;

private:
    ColumnValues randomBuild();

    QRandomGenerator m_random;
    std::shared_ptr<BuildDictionaries> m_words;
    QStringList m_errors;
    std::vector<ColumnValues> m_rows;
    std::uint32_t m_seq = 0;
};

} // namespace viewer::synthetic
