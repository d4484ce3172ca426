// SPDX-License-Identifier: GPL-3.0-or-later
// What every formula means, made from the headers that declare them when the program is built.
#pragma once

#include <QString>

#include <vector>

namespace viewer::analytics {

/// One formula, in English. All texts but `expect` are there.
struct GlossaryEntry
{
    QString id; ///< as in Formula, "rate.eventual"
    int version = 0;
    QString title;
    QString formula;
    QString source;
    QString unit;
    QString minimum;   ///< n below which there is no value
    QString leavesOut; ///< what is not counted
    QString fails;     ///< when it has no value, or a poor one
    QString pitfalls;
    QString expect; ///< what one can expect of it, from simulations; empty where there are none
};

/// Immutable once made; making it reads some 100 entries from the program itself. Any thread.
class Glossary
{
public:
    Glossary();

    /// By id.
    const std::vector<GlossaryEntry> &entries() const { return m_entries; }
    /// Null for an id that is no formula.
    const GlossaryEntry *entry(QStringView id) const;

private:
    std::vector<GlossaryEntry> m_entries;
};

} // namespace viewer::analytics
