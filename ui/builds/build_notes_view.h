// SPDX-License-Identifier: GPL-3.0-or-later
// The notes on a build, to read: the newest first, text and when it was written. GUI thread.
#pragma once

#include "models/domain/note.h"

#include <QTimeZone>
#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace viewer {

class BuildNotesView final : public QWidget
{
    Q_OBJECT

public:
    /// Notes shown; how many more there are stands below them.
    static constexpr int mostShown = 5;

    explicit BuildNotesView(QWidget *parent = nullptr);

    /// Oldest first.
    void setNotes(const std::vector<Note> &notes);
    /// For the words of times.
    void setTime(Instant now, const QTimeZone &zone);

private:
    struct Line
    {
        QLabel *text = nullptr;
        QLabel *when = nullptr;
    };

    void rebuild();
    void tellTimes();
    const Note &noteAt(int line) const;

    std::vector<Note> m_notes;
    std::vector<Line> m_lines;
    Instant m_now{};
    QTimeZone m_zone = QTimeZone::utc();
    QVBoxLayout *m_column;
    QLabel *m_rest;
};

} // namespace viewer
