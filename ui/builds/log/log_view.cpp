// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/log/log_view.h"

#include "models/domain/future.h"
#include "models/domain/secrets.h"
#include "models/wording/error_sentences.h"
#include "models/wording/numbers.h"
#include "ui/builds/log/log_bar.h"
#include "ui/builds/log/log_map.h"
#include "ui/builds/log/log_save.h"
#include "ui/builds/log/log_side.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"

#include <QFileInfo>
#include <QPromise>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int mostFindings = 200;
constexpr int findingLength = 240;
constexpr int narrow = 760; ///< below this the steps make room for the lines
} // namespace

LogView::LogView(QWidget *parent)
    : QWidget(parent)
    , m_document(std::make_unique<logs::LogDocument>())
{
    setObjectName(u"logView"_s);
    makeActions();
    layOut();
    connectDocument();
    connectParts();
    setState({});
}

LogView::~LogView()
{
    if (m_saving)
        m_saving->cancel();
    m_text->setDocument(nullptr);
}

void LogView::setZone(const QTimeZone &zone)
{
    m_text->setZone(zone);
}

Result<Done> LogView::showAttempt(const logs::LogStore &store, AttemptId attempt, Instant now)
{
    m_isFile = false;
    const Result<Done> opened = m_document->openAttempt(store, attempt, now);
    if (!opened) {
        clear();
        return opened;
    }
    begin();
    return opened;
}

Result<Done> LogView::openFile(const QString &path)
{
    const Result<Done> opened = m_document->open(path);
    if (!opened)
        return opened;
    m_isFile = true;
    begin();
    m_fileBanner->setMessage(Banner::Kind::Info, QFileInfo(path).fileName(), tr("A file of this computer."), u"file"_s);
    return opened;
}

void LogView::clear()
{
    m_isFile = false;
    m_document->close();
    begin();
}

void LogView::refresh()
{
    if (!m_isFile)
        m_document->refresh();
}

/// Another log, or none.
void LogView::begin()
{
    m_filter = {};
    m_folded.clear();
    m_hitLine = -1;
    m_shownHits = {};
    m_bar->setLevel(logs::LogLevel::None);
    m_bar->setResult({});
    m_text->setDocument(m_document->isOpen() ? m_document.get() : nullptr);
    m_errorShown.reset();
    m_text->setPattern(nullptr);
    m_map->setMatches({});
    m_map->setCurrent(-1);
    m_fileBanner->setVisible(m_isFile);
    rebuildRows();
    showOutline();
    setState(m_state);
    if (!m_bar->searched().isEmpty())
        startSearch();
}

void LogView::setState(const LogState &state)
{
    m_state = state;
    const bool hasLines = m_document->isOpen() && m_document->size() > 0;
    m_stack->setCurrentWidget(hasLines ? m_page : m_empty);
    const LogStateWords words = emptyWords(m_isFile ? LogState{LogState::Kind::File, {}, 0} : state);
    if (state.kind == LogState::Kind::Reading && !m_isFile)
        m_empty->setLoading(words.title, words.text, -1);
    else
        m_empty->setMessage(words.icon, words.title, words.text, words.action);
    m_follow->setEnabled(hasLines);
    for (QAction *action : {m_find, m_next, m_previous, m_goToLine, m_wrap, m_save, m_times})
        action->setEnabled(hasLines);
    // Before the log is there the first error can be asked for already.
    m_firstError->setEnabled(hasLines || state.kind != LogState::Kind::Nothing);
    const QString copy = m_isFile ? QString() : copyWords(state);
    m_copyBanner->setVisible(!copy.isEmpty());
    if (!copy.isEmpty())
        m_copyBanner->setMessage(Banner::Kind::Warn, tr("Last copy."), copy, u"offline"_s);
    refreshMenuActions();
    showFoot();
    endWish();
}

void LogView::setAttempts(const QStringList &names, int current)
{
    m_bar->setAttempts(names, current);
}

/// The lines that filter and folds leave.
void LogView::rebuildRows()
{
    LogRows rows;
    rows.showAll(m_document->lineCount());
    const std::shared_ptr<const logs::LogOutline> outline = m_document->outline();
    std::map<qint64, qint64> folded;
    std::map<qint64, bool> heads;
    if (outline) {
        const std::vector<logs::LogStep> steps = outline->steps();
        std::optional<logs::LineSet> shown;
        if (!m_filter.isEmpty())
            shown = outline->visible(m_filter);
        for (int step = 0; step < int(steps.size()); ++step) {
            const logs::LogStep &one = steps[size_t(step)];
            if (one.lines > 1)
                heads[one.firstLine] = m_folded.contains(step);
            if (!m_folded.contains(step))
                continue;
            logs::LineSet hidden = outline->linesOfStep(step);
            logs::LineSet head;
            head.append(one.firstLine);
            const logs::LineSet left = united(hidden.complement(m_document->lineCount()), head);
            shown = shown ? intersected(*shown, left) : left;
            folded[one.firstLine] = one.lines - 1;
        }
        if (shown)
            rows.showOnly(std::move(*shown));
    }
    m_shownHits = rows.shownOf(m_document->hits().lines);
    m_map->setRows(rows);
    m_text->setFolds(std::move(folded), std::move(heads));
    m_text->setRows(std::move(rows));
    showFoot();
}

void LogView::showOutline()
{
    const std::shared_ptr<const logs::LogOutline> outline = m_document->outline();
    if (!outline) {
        m_side->setSteps({}, {}, {});
        m_side->setFindings({}, 0);
        m_bar->setCounts(0, 0);
        m_errorBanner->hide();
        return;
    }
    const logs::LineSet errors = outline->lines(logs::LogLevel::Error);
    const logs::LineSet warnings = outline->lines(logs::LogLevel::Warning);
    m_bar->setCounts(warnings.count(), errors.count());
    m_bar->setSources(outline->sources());
    m_map->setLevels(errors, warnings);
    m_side->setSteps(outline->steps(), m_folded, m_filter.steps);
    std::vector<LogFinding> findings;
    const auto add = [&](const logs::LineSet &lines, logs::LogLevel level) {
        for (qint64 i = 0; i < lines.count() && findings.size() < mostFindings; ++i) {
            const QByteArray text = m_document->plainText(lines.at(i), 1, findingLength).trimmed();
            findings.push_back({lines.at(i), level, withoutSecrets(QString::fromUtf8(text))});
        }
    };
    add(errors, logs::LogLevel::Error);
    add(warnings, logs::LogLevel::Warning);
    m_side->setFindings(findings, errors.count() + warnings.count());
    m_text->forgetLines(); // their levels are known now
    showFirstError();
}

void LogView::showFirstError()
{
    const std::shared_ptr<const logs::LogOutline> outline = m_document->outline();
    const std::optional<qint64> first = outline ? outline->firstError() : std::nullopt;
    m_errorBanner->setVisible(first.has_value());
    if (!first)
        return;
    const QByteArray text = m_document->plainText(*first, 1, findingLength).trimmed();
    m_errorBanner->setMessage(Banner::Kind::Fail, tr("First error, line %1:").arg(groupedNumber(*first + 1)),
                              withoutSecrets(QString::fromUtf8(text)));
}

void LogView::showFoot()
{
    const LogRows &rows = m_text->rows();
    QStringList words;
    if (rows.count() > 0) {
        const qint64 first = rows.line(std::min(m_text->firstRow(), rows.count() - 1)) + 1;
        const qint64 last = rows.line(std::clamp<qint64>(m_text->lastRow(), 0, rows.count() - 1)) + 1;
        const bool known = m_document->isIndexed();
        const QString all = groupedNumber(known ? m_document->lineCount() : m_document->estimatedLineCount());
        words << (known ? tr("Lines %1–%2 of %3") : tr("Lines %1–%2 of about %3"))
                     .arg(groupedNumber(first), groupedNumber(last), all);
        if (rows.subset())
            words << tr("%1 shown").arg(groupedNumber(rows.count()));
        words << byteSize(m_document->size());
    }
    words << footWords(m_isFile ? LogState{LogState::Kind::File, {}, 0} : m_state);
    if (m_text->follow())
        words << tr("follows the end");
    words.removeAll(QString());
    m_foot->setText(words.join(u"   "_s));
    m_footEnd->setText(m_told.isEmpty() ? tr("Copies hold no secrets and no colours") : m_told);
}

void LogView::tell(const QString &words)
{
    m_told = words;
    m_tellEnd.start(6000);
    showFoot();
}

void LogView::setLevel(logs::LogLevel level)
{
    m_filter.minLevel = level;
    m_bar->setLevel(level);
    rebuildRows();
    refreshMenuActions();
}

void LogView::foldStep(int step, bool fold)
{
    if (fold)
        m_folded.insert(step);
    else
        m_folded.remove(step);
    rebuildRows();
    if (const auto outline = m_document->outline())
        m_side->setSteps(outline->steps(), m_folded, m_filter.steps);
}

void LogView::foldAt(qint64 line, bool fold)
{
    const std::shared_ptr<const logs::LogOutline> outline = m_document->outline();
    const int step = outline ? outline->stepOf(line) : -1;
    if (step < 0)
        return;
    const qint64 head = outline->steps()[size_t(step)].firstLine;
    foldStep(step, fold);
    if (fold)
        m_text->goToLine(head);
}

void LogView::showOnlyStep(int step)
{
    if (m_filter.steps == std::vector{step})
        m_filter.steps.clear();
    else
        m_filter.steps = {step};
    rebuildRows();
    refreshMenuActions();
    if (const auto outline = m_document->outline())
        m_side->setSteps(outline->steps(), m_folded, m_filter.steps);
}

/// A line that filter or folds hide is shown by taking them away.
void LogView::showLine(qint64 line)
{
    if (line < 0 || line >= m_document->lineCount())
        return;
    if (!m_text->rows().contains(line)) {
        if (const auto outline = m_document->outline())
            m_folded.remove(outline->stepOf(line));
        rebuildRows();
    }
    if (!m_text->rows().contains(line)) {
        m_filter = {};
        m_bar->setLevel(logs::LogLevel::None);
        m_folded.clear();
        rebuildRows();
    }
    m_text->goToLine(line);
    m_text->setFocus();
}

void LogView::goToLineNumber(qint64 number)
{
    showLine(std::clamp<qint64>(number, 1, std::max<qint64>(1, m_document->lineCount())) - 1);
}

void LogView::goToFirstError()
{
    if (!isVisible())
        emit showRequested();
    m_wantsError = true;
    m_errorShown.reset();
    endWish();
    if (m_wantsError && !m_errorShown && m_document->isOpen() && !m_document->isOutlined())
        tell(tr("The log is still being looked at."));
}

/// Whoever waits for the first error gets it, or is told that there is none. While the log is still read another line
/// may turn out to be the first: then that one is shown, unless the person has gone on.
void LogView::endWish()
{
    if (m_errorShown && m_text->caret().line != *m_errorShown)
        m_wantsError = false;
    if (!m_wantsError)
        return;
    const bool more = !m_isFile && (m_state.kind == LogState::Kind::Reading || m_state.kind == LogState::Kind::NotRead);
    const std::shared_ptr<const logs::LogOutline> outline = m_document->outline();
    if (const std::optional<qint64> first = outline ? outline->firstError() : std::nullopt) {
        const bool isNew = m_errorShown != first;
        m_wantsError = more || !m_document->isOutlined();
        if (isNew)
            showLine(*first);
        m_errorShown.reset();
        if (m_text->caret().line == *first)
            m_errorShown = first;
        return;
    }
    if (more || (m_document->isOpen() && !m_document->isOutlined()))
        return;
    m_wantsError = false;
    if (m_document->isOpen())
        tell(tr("No error is marked in this log."));
}

void LogView::saveTo(const QString &path)
{
    const std::shared_ptr<const logs::LogFile> file = m_document->file();
    if (!file || m_saving)
        return;
    m_saving = std::make_shared<logs::LogTask>();
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, file, path, task = m_saving] {
        promise->addResult(saveLog(*file, path, *task));
        promise->finish();
    });
    m_watchSaving.start(100);
    whenDone(this, promise->future(), [this, path](const Result<Done> &saved) {
        m_watchSaving.stop();
        m_saving.reset();
        tell(saved ? tr("Saved as %1, without secrets.").arg(path) : tr("Not saved: %1").arg(saved.error().detail));
    });
}

QJsonObject LogView::options() const
{
    return {{"wrap"_L1, m_text->wrap()}, {"times"_L1, int(m_text->times())}, {"side"_L1, m_splitter->sizes().value(0)}};
}

void LogView::restore(const QJsonObject &options)
{
    m_wrap->setChecked(options["wrap"_L1].toBool());
    const int times = options["times"_L1].toInt(int(LogTimes::Absolute));
    m_text->setTimes(times >= 0 && times <= int(LogTimes::Delta) ? LogTimes(times) : LogTimes::Absolute);
    const int side = options["side"_L1].toInt();
    if (side > 0)
        m_splitter->setSizes({side, std::max(1, width() - side)});
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_side->setVisible(width() >= narrow);
}

} // namespace viewer
