// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of name and value on the page of a build: text that can be selected, some of it opens something. GUI thread.
#pragma once

#include "ui/builds/build_page_values.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace viewer {

class BuildPageLines final : public QWidget
{
    Q_OBJECT

public:
    /// `prefix` begins the object names of the values: "<prefix>_<key>".
    explicit BuildPageLines(const QString &prefix, int nameWidth, QWidget *parent = nullptr);

    void setLines(const std::vector<BuildLine> &lines);
    const std::vector<BuildLine> &lines() const { return m_lines; }

signals:
    /// The value of a line that does something was chosen.
    void chosen(viewer::BuildLine::Does does, const QString &key);

private:
    struct Row
    {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
        QPushButton *link = nullptr; ///< in place of the value
        QLabel *rest = nullptr;
    };

    bool sameShape(const std::vector<BuildLine> &lines) const;
    void rebuild(const std::vector<BuildLine> &lines);
    void addRow(int row, const BuildLine &line);
    void fill(const Row &row, const BuildLine &line) const;

    QString m_prefix;
    QGridLayout *m_grid;
    std::vector<BuildLine> m_lines;
    std::vector<Row> m_rows;
};

} // namespace viewer
