// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/build_notes_view.h"

#include "models/wording/times.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int noteGap = 8;

bool same(const std::vector<Note> &a, const std::vector<Note> &b)
{
    return std::ranges::equal(a, b, [](const Note &one, const Note &other) {
        return one.seq == other.seq && one.text == other.text && one.changed == other.changed;
    });
}

} // namespace

BuildNotesView::BuildNotesView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_rest(plainLabel({}, TextRole::Second, LabelColor::Third, this))
{
    setObjectName(u"buildNotesList"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    m_rest->setObjectName(u"buildNotesRest"_s);
    m_column->addWidget(m_rest);
    rebuild();
}

void BuildNotesView::setNotes(const std::vector<Note> &notes)
{
    if (same(notes, m_notes))
        return;
    m_notes = notes;
    rebuild();
}

void BuildNotesView::setTime(Instant now, const QTimeZone &zone)
{
    m_now = now;
    m_zone = zone;
    tellTimes();
}

const Note &BuildNotesView::noteAt(int line) const
{
    return m_notes[m_notes.size() - 1 - size_t(line)];
}

void BuildNotesView::rebuild()
{
    for (const Line &line : m_lines) {
        for (QLabel *label : {line.text, line.when}) {
            label->hide();
            label->deleteLater();
        }
    }
    m_lines.clear();
    const int shown = std::min(int(m_notes.size()), mostShown);
    for (int i = 0; i < shown; ++i) {
        Line line;
        line.text = plainLabel(noteAt(i).text, TextRole::Second, LabelColor::Text, this);
        line.text->setObjectName(u"buildNote_%1"_s.arg(noteAt(i).seq));
        line.text->setWordWrap(true);
        line.text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        line.text->setFocusPolicy(Qt::ClickFocus);
        line.when = plainLabel({}, TextRole::Caption, LabelColor::Third, this);
        line.when->setContentsMargins(0, 0, 0, noteGap);
        m_column->insertWidget(2 * i, line.text);
        m_column->insertWidget(2 * i + 1, line.when);
        m_lines.push_back(line);
    }
    const int more = int(m_notes.size()) - shown;
    m_rest->setText(m_notes.empty() ? tr("None yet.") : tr("%n older note(s)", nullptr, more));
    m_rest->setVisible(m_notes.empty() || more > 0);
    tellTimes();
}

void BuildNotesView::tellTimes()
{
    for (int i = 0; i < int(m_lines.size()); ++i) {
        const Note &note = noteAt(i);
        const QString written = dateAndTime(note.written, m_now, m_zone);
        m_lines[size_t(i)].when->setText(
            note.changed ? tr("%1, changed %2").arg(written, dateAndTime(*note.changed, m_now, m_zone)) : written);
    }
}

} // namespace viewer
