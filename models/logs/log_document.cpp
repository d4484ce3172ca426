// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/log_document.h"

#include "models/domain/future.h"
#include "models/logs/bytes.h"

#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <iterator>

namespace viewer::logs {

namespace {

constexpr qint64 indexedAtOnce = 256 * 1024;
constexpr qint64 styleLookBack = 64 * 1024;
constexpr auto lookEvery = Milliseconds(50);

/// Runs `work` in the pool; what it returns is received through whenDone().
template <class Work>
auto inPool(Work work)
{
    using Answer = decltype(work());
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> future = promise->future();
    QThreadPool::globalInstance()->start([promise = std::move(promise), work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace

/// What a search has found so far, between its thread and this one.
struct LogDocument::Found
{
    std::mutex mutex;
    SearchResult result;
    bool isNew = false;
};

LogDocument::LogDocument(QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(lookEvery);
    connect(m_timer, &QTimer::timeout, this, &LogDocument::look);
}

LogDocument::~LogDocument()
{
    stopAll(); // The threads hold what they use and end by themselves.
}

Result<Done> LogDocument::open(const QString &path)
{
    const Result<std::shared_ptr<LogFile>> file = LogFile::open(path);
    if (!file)
        return file.error();
    close();
    start(*file);
    return Done();
}

Result<Done> LogDocument::openAttempt(const LogStore &store, AttemptId attempt, Instant now)
{
    const Result<std::shared_ptr<LogFile>> file = LogFile::open(store.textPath(attempt));
    std::shared_ptr<const EntryTable> entries = store.table(attempt);
    if (!file || !entries) {
        Error error;
        error.kind = ErrorKind::NotFound;
        return error;
    }
    close();
    store.touch(attempt, now);
    m_store = store;
    m_attempt = attempt;
    m_entries = std::move(entries);
    start(*file);
    return Done();
}

void LogDocument::start(std::shared_ptr<LogFile> file)
{
    m_file = std::move(file);
    m_index = std::make_shared<LineIndex>(m_file);
    m_outline = std::make_shared<LogOutline>(m_file);
    LogTask atOnce;
    m_index->extend(atOnce, indexedAtOnce);
    readOn();
}

void LogDocument::close()
{
    if (!m_file)
        return;
    stopAll();
    m_file.reset();
    m_index.reset();
    m_outline.reset();
    m_entries.reset();
    m_store.reset();
    m_attempt = {};
    m_wasIndexed = false;
    m_told = 0;
    m_pattern.reset();
    m_hits = {};
    emit closed();
}

void LogDocument::stopAll()
{
    if (m_readTask)
        m_readTask->cancel();
    if (m_searchTask)
        m_searchTask->cancel();
    m_readTask.reset();
    m_searchTask.reset();
    m_found.reset();
    m_readAgain = false;
    m_timer->stop();
}

void LogDocument::readOn()
{
    if (m_readTask) {
        m_readAgain = true;
        return;
    }
    m_readTask = std::make_shared<LogTask>();
    m_timer->start();
    const QFuture<bool> future = inPool([task = m_readTask, index = m_index, outline = m_outline, entries = m_entries] {
        return index->extend(*task) && outline->extend(*task, entries);
    });
    whenDone(this, future, [this, task = m_readTask](bool) {
        if (task != m_readTask)
            return;
        m_readTask.reset();
        look();
        if (std::exchange(m_readAgain, false))
            readOn();
        else
            emit outlineReady();
    });
}

void LogDocument::refresh()
{
    if (!m_file)
        return;
    const LogFile::Change change = m_file->grow();
    if (change == LogFile::Change::None)
        return;
    const std::shared_ptr<const SearchPattern> pattern = m_pattern;
    if (change == LogFile::Change::Replaced) {
        const Result<std::shared_ptr<LogFile>> file = LogFile::open(m_file->path());
        if (!file)
            return; // Gone: what is open stays readable.
        stopAll();
        m_entries = m_store ? m_store->table(m_attempt) : nullptr;
        m_wasIndexed = false;
        m_told = 0;
        m_hits = {};
        start(*file);
        emit reopened();
    } else {
        if (m_store)
            m_entries = m_store->table(m_attempt);
        m_wasIndexed = false;
        readOn();
    }
    if (pattern) {
        SearchResult soFar = std::move(m_hits); // Shown until there is more: the view must not flicker.
        search(pattern);
        m_hits = std::move(soFar);
    }
}

qint64 LogDocument::lineCount() const
{
    return m_index ? m_index->lineCount() : 0;
}

bool LogDocument::isIndexed() const
{
    return !m_index || m_index->isComplete();
}

bool LogDocument::isOutlined() const
{
    return !m_readTask;
}

qint64 LogDocument::estimatedLineCount() const
{
    const qint64 bytes = m_index ? m_index->indexedBytes() : 0;
    const qint64 found = lineCount();
    return isIndexed() || bytes == 0 ? found : qint64(double(found) / double(bytes) * double(m_file->size()));
}

void LogDocument::look()
{
    const qint64 count = lineCount();
    if (count != std::exchange(m_told, count))
        emit grown(count);
    if (!m_wasIndexed && isIndexed()) {
        m_wasIndexed = true;
        emit indexed(count);
    }
    if (m_searchTask && m_found) {
        bool isNew = false;
        {
            const std::lock_guard lock(m_found->mutex);
            isNew = std::exchange(m_found->isNew, false);
            if (isNew)
                m_hits = m_found->result;
        }
        if (isNew) {
            const qint64 total = std::max<qint64>(1, m_searchTask->total());
            emit searchProgress(int(m_searchTask->done() * 100 / total), m_hits.lines.count());
        }
    }
    if (!m_readTask && !m_searchTask)
        m_timer->stop();
}

AnsiStyle LogDocument::styleBefore(qint64 offset) const
{
    AnsiStyle style;
    const qint64 from = std::max<qint64>(0, offset - styleLookBack);
    applyStyles(style, m_file->read(from, offset - from));
    return style;
}

ShownLine LogDocument::shownLine(qint64 number, const LineSpan &span, qint64 from, AnsiStyle &style,
                                 CarriageReturns returns) const
{
    ShownLine line;
    line.number = number;
    line.bytes = span.length;
    line.shownFrom = std::clamp<qint64>(from, 0, span.length);
    // A little more is read than shown, to see whether the cut lies within a sequence.
    const QByteArray bytes =
        m_file->read(span.start + line.shownFrom, std::min(span.length - line.shownFrom, longestPiece + 512));
    const qsizetype cut = cutLength(bytes, longestPiece);
    line.shownTo = line.shownFrom + cut;
    const bool whole = line.shownFrom == 0 && line.shownTo >= span.length;
    line.display = displayText(QByteArrayView(bytes).first(cut), style, whole ? returns : CarriageReturns::All);
    line.level = m_outline->levelOf(number);
    if (m_entries) {
        const qint64 entry = m_entries->entryAt(span.start);
        if (entry >= 0) {
            line.entry = m_entries->at(entry);
            line.startsEntry = line.entry->offset == span.start;
        }
    }
    return line;
}

std::vector<ShownLine> LogDocument::lines(qint64 first, int count, CarriageReturns returns) const
{
    std::vector<ShownLine> result;
    if (!m_index)
        return result;
    const std::vector<LineSpan> spans = m_index->spans(first, count);
    if (spans.empty())
        return result;
    AnsiStyle style = styleBefore(spans.front().start);
    for (const LineSpan &span : spans) {
        result.push_back(shownLine(first + qint64(result.size()), span, 0, style, returns));
        if (result.back().shownTo < span.length)
            style = styleBefore(span.start + span.length);
    }
    return result;
}

std::vector<ShownLine> LogDocument::lines(const LineSet &shown, qint64 index, int count, CarriageReturns returns) const
{
    std::vector<ShownLine> result;
    const qint64 end = std::min(shown.count(), index + count);
    for (index = std::max<qint64>(0, index); index < end;) {
        // Neighbours together: they share one look back.
        const qint64 first = shown.at(index);
        int together = 1;
        while (index + together < end && shown.at(index + together) == first + together)
            ++together;
        std::vector<ShownLine> some = lines(first, together, returns);
        if (some.empty())
            break;
        std::move(some.begin(), some.end(), std::back_inserter(result));
        index += together;
    }
    return result;
}

ShownLine LogDocument::piece(qint64 line, qint64 from, CarriageReturns returns) const
{
    if (!m_index)
        return {};
    const LineSpan span = m_index->span(line);
    AnsiStyle style = styleBefore(span.start + std::clamp<qint64>(from, 0, span.length));
    return shownLine(line, span, from, style, returns);
}

QByteArray LogDocument::plainText(qint64 first, qint64 count, qint64 most) const
{
    QByteArray text;
    constexpr qint64 together = 1000;
    for (qint64 done = 0; m_index && done < count && text.size() < most;) {
        const std::vector<LineSpan> spans = m_index->spans(first + done, std::min(together, count - done));
        if (spans.empty())
            break;
        for (const LineSpan &span : spans) {
            if (text.size() >= most)
                break;
            appendPlain(text, m_file->read(span.start, std::min(span.length, most - text.size())));
            text += '\n';
        }
        done += qint64(spans.size());
    }
    return text;
}

void LogDocument::search(std::shared_ptr<const SearchPattern> pattern)
{
    clearSearch();
    if (!m_file || !pattern)
        return;
    m_pattern = std::move(pattern);
    m_searchTask = std::make_shared<LogTask>();
    m_found = std::make_shared<Found>();
    m_timer->start();
    const QFuture<SearchResult> future =
        inPool([file = m_file, task = m_searchTask, found = m_found, wanted = m_pattern] {
            return searchLog(*file, wanted, *task, [&found](const SearchResult &soFar) {
                const std::lock_guard lock(found->mutex);
                found->result = soFar;
                found->isNew = true;
            });
        });
    whenDone(this, future, [this, task = m_searchTask](const SearchResult &result) {
        if (task != m_searchTask)
            return;
        m_hits = result;
        m_searchTask.reset();
        m_found.reset();
        emit searchFinished(!task->isCancelled() && !result.tooComplex && result.searchedTo >= m_file->size());
    });
}

void LogDocument::cancelSearch()
{
    if (m_searchTask)
        m_searchTask->cancel();
}

void LogDocument::clearSearch()
{
    cancelSearch();
    m_searchTask.reset();
    m_found.reset();
    m_pattern.reset();
    m_hits = {};
}

std::vector<MatchSpan> LogDocument::hitsIn(const QString &shown) const
{
    return m_pattern ? LineMatcher(m_pattern).spans(shown) : std::vector<MatchSpan>();
}

} // namespace viewer::logs
