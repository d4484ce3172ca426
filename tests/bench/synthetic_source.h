// SPDX-License-Identifier: GPL-3.0-or-later
// Invented builds with the sizes of a large tenant: 60 projects, 200 people, 400 branches, five years, 9 % failed,
// each failure with a text of its own of about 150 bytes. The same number gives the same build.
#pragma once

#include "models/domain/account.h"
#include "models/domain/build.h"
#include "models/domain/people.h"

namespace viewer::bench {

class SyntheticSource
{
public:
    static constexpr int projectCount = 60;
    static constexpr int personCount = 200;
    static constexpr int branchCount = 400;

    explicit SyntheticSource(int builds);

    int size() const { return m_size; }
    /// Build `i` in the order in which the server lists them: 0 is the newest. Finished ones as their details say.
    Build at(int i) const;
    /// The same as a row of the list: without times and error.
    Build listed(int i) const;

    const std::vector<Project> &projects() const { return m_projects; }
    const std::vector<Person> &people() const { return m_people; }
    Account account() const;
    static Instant newest();
    static Instant oldest();

private:
    int m_size;
    TenantId m_tenant;
    std::vector<Project> m_projects;
    std::vector<Person> m_people;
    QStringList m_branches;
};

/// A well mixed number from a number (splitmix64).
std::uint64_t mixed(std::uint64_t value);

} // namespace viewer::bench
