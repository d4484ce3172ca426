// SPDX-License-Identifier: GPL-3.0-or-later
// Searching in LogView.
#include "models/wording/numbers.h"
#include "ui/builds/log/log_bar.h"
#include "ui/builds/log/log_map.h"
#include "ui/builds/log/log_view.h"
#include "ui/widgets/search_field.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace viewer {

void LogView::search(const QString &text)
{
    m_bar->field()->setText(text);
    m_searchSoon.stop();
    startSearch();
}

void LogView::startSearch()
{
    m_hitLine = -1;
    m_map->setCurrent(-1);
    const QString wanted = m_bar->searched();
    const logs::CompiledPattern compiled = wanted.isEmpty()
        ? logs::CompiledPattern()
        : logs::SearchPattern::compile(wanted, m_bar->kind(), m_bar->matchCase());
    m_text->setPattern(compiled.pattern);
    if (!compiled.pattern) {
        m_document->clearSearch();
        m_bar->setResult(compiled.problem, !compiled.problem.isEmpty());
        m_stop->hide();
        m_shownHits = {};
        m_map->setMatches({});
        return;
    }
    m_goToFirstHit = true;
    m_document->search(compiled.pattern);
    m_bar->setResult(tr("searching…"));
    m_stop->setVisible(m_document->isSearching());
}

void LogView::showSearch(bool finished, bool complete)
{
    m_shownHits = m_text->rows().shownOf(m_document->hits().lines);
    m_map->setMatches(m_document->hits().lines);
    m_stop->setVisible(!finished);
    if (m_goToFirstHit && !m_shownHits.isEmpty()) {
        m_goToFirstHit = false;
        const qint64 from = m_text->rows().line(std::clamp<qint64>(m_text->firstRow(), 0, m_text->rows().count() - 1));
        goToHit(m_shownHits.next(from).value_or(m_shownHits.at(0)));
        return;
    }
    const qint64 count = m_shownHits.count();
    QString words = m_hitLine >= 0 && count > 0
        ? tr("%1 of %2").arg(groupedNumber(m_shownHits.indexOf(m_hitLine) + 1), groupedNumber(count))
        : count > 0 ? tr("%n line(s)", nullptr, int(count))
        : finished  ? tr("no match")
                    : tr("searching…");
    const qint64 hidden = m_document->hits().lines.count() - count;
    if (hidden > 0)
        words += tr(", %1 hidden").arg(groupedNumber(hidden));
    if (finished && m_document->hits().tooComplex)
        words = tr("too complex for some lines");
    else if (finished && !complete)
        words += tr(", stopped");
    m_bar->setResult(words, finished && m_document->hits().tooComplex);
}

void LogView::goToHit(qint64 line)
{
    m_hitLine = line;
    m_text->goToMatch(line);
    m_map->setCurrent(line);
    showSearch(!m_document->isSearching(), true);
}

void LogView::goToNextMatch(bool forward)
{
    if (m_shownHits.isEmpty()) {
        m_bar->field()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    const qint64 from = m_hitLine >= 0 ? m_hitLine : m_text->caret().line;
    // Behind the last match the first one follows.
    if (forward)
        goToHit(m_shownHits.next(from + 1).value_or(m_shownHits.at(0)));
    else
        goToHit(m_shownHits.previous(from - 1).value_or(m_shownHits.at(m_shownHits.count() - 1)));
}

} // namespace viewer
