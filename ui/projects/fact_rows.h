// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of name and value: text, nothing to type into. GUI thread.
#pragma once

#include "ui/projects/project_facts.h"

#include <QWidget>

class QGridLayout;

namespace viewer {

class FactRows final : public QWidget
{
    Q_OBJECT

public:
    /// `prefix` begins the object names of the values: "<prefix>_<key>".
    explicit FactRows(const QString &prefix, int nameWidth, QWidget *parent = nullptr);

    void setFacts(const std::vector<Fact> &facts);
    const std::vector<Fact> &facts() const { return m_facts; }

private:
    void addRow(int row, const Fact &fact);

    QString m_prefix;
    QGridLayout *m_grid;
    std::vector<Fact> m_facts;
};

} // namespace viewer
