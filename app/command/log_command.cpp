// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/log_command.h"

#include "app/command/console.h"
#include "app/command/exit_code.h"
#include "app/command/log_output.h"
#include "models/cache/attempt_rows.h"
#include "models/cache/cache.h"
#include "models/cache/column_loader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::command {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

Error badInput(const QString &sentence)
{
    return {ErrorKind::BadInput, 0, sentence, {}};
}

/// A build of the cache with what is known of it.
struct CachedBuild
{
    BuildId id;
    bool isFinal = false;
    std::vector<Attempt> attempts;
};

/// `wanted`: id or PROJECT#NUMBER. NotFound: an id that the cache does not know.
Result<CachedBuild> cachedBuild(const QString &accountFolder, const QString &wanted)
{
    auto connection = store::Connection::open(cache::Cache::fileIn(accountFolder), store::OpenMode::ReadOnly);
    if (!connection)
        return connection.error();
    const auto columns = cache::loadColumns(**connection);
    if (!columns)
        return columns.error();
    std::optional<std::uint32_t> found;
    if (const auto id = BuildId::parse(wanted)) {
        found = (*columns)->rowOfId(*id);
        if (!found)
            return Error{ErrorKind::NotFound, 0, {}, {}};
    } else {
        const qsizetype mark = wanted.lastIndexOf(u'#');
        bool isNumber = false;
        const int number = wanted.mid(mark + 1).toInt(&isNumber);
        if (mark <= 0 || !isNumber)
            return badInput(Words::tr("A build is named by its ID or as PROJECT#NUMBER."));
        for (std::uint32_t row = 0; row < (*columns)->size() && !found; ++row) {
            if ((*columns)->row(row).number == number && (*columns)->row(row).projectName == wanted.left(mark))
                found = row;
        }
        if (!found)
            return badInput(Words::tr("The cache holds no build \"%1\".").arg(wanted));
    }
    const BuildRow row = (*columns)->row(*found);
    auto reader = cache::AttemptRowsReader::create(**connection);
    if (!reader)
        return reader.error();
    auto attempts = reader->read(row.seq);
    if (!attempts)
        return attempts.error();
    return CachedBuild{row.id, isFinal(row.state), std::move(*attempts)};
}

} // namespace

void addLogOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"attempt"_s, Words::tr("Attempt by its number; the newest without it."), u"N"_s},
        {u"grep"_s, Words::tr("Only lines that hold this regular expression."), u"RE"_s},
        {u"level"_s, Words::tr("Only lines of at least this level: debug, info, warn or error."), u"LEVEL"_s},
        {u"json"_s, Words::tr("Print one JSON object for each entry: time, level, source, step, text.")},
        {u"fetch"_s, Words::tr("Read the log from the server first.")},
        {u"password-stdin"_s, Words::tr("Read the password from the first line of standard input.")},
        {u"mfa-code-stdin"_s, Words::tr("Read the second-factor code from the next line of standard input.")},
    });
}

std::optional<LogOptions> logOptions(const QCommandLineParser &parser)
{
    LogOptions options;
    options.build = parser.positionalArguments().value(0);
    options.json = parser.isSet(u"json"_s);
    options.fetch = parser.isSet(u"fetch"_s);
    options.server = parser.value(u"server"_s);
    options.email = parser.value(u"email"_s);
    options.tenant = parser.value(u"tenant"_s);
    if (parser.isSet(u"attempt"_s)) {
        bool isNumber = false;
        options.attempt = parser.value(u"attempt"_s).toInt(&isNumber);
        if (!isNumber || *options.attempt < 1) {
            say(Words::tr("--attempt takes a number from 1."));
            return std::nullopt;
        }
    }
    if (parser.isSet(u"level"_s)) {
        options.level = logs::levelOfWord(parser.value(u"level"_s).toUtf8());
        if (options.level == logs::LogLevel::None) {
            say(Words::tr("--level takes debug, info, warn or error."));
            return std::nullopt;
        }
    }
    if (parser.isSet(u"grep"_s)) {
        const logs::CompiledPattern compiled =
            logs::SearchPattern::compile(parser.value(u"grep"_s), logs::SearchPattern::Kind::Regex, true);
        if (!compiled.pattern) {
            say(u"--grep: "_s + compiled.problem);
            return std::nullopt;
        }
        options.grep = compiled.pattern;
    }
    return options;
}

LogCommand::LogCommand(const DataFolder &folder, const Clock &clock, LogOptions options, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_clock(clock)
    , m_options(options)
    , m_session(folder, clock, std::move(options))
{
    m_options.password.clear(); // the session forgets its own
}

LogCommand::~LogCommand() = default;

void LogCommand::start()
{
    run();
}

QCoro::Task<void> LogCommand::run()
{
    if (m_options.fetch) {
        QCoro::Task<Result<Account>> opening = m_session.open();
        const Result<Account> account = co_await std::move(opening);
        if (!account) {
            end(account.error());
            co_return;
        }
        QCoro::Task<void> fetching = fetch(*account);
        co_await std::move(fetching);
        co_return;
    }
    const Result<Account> account = chooseAccount(m_folder, {m_options.server, m_options.email, m_options.tenant});
    if (account)
        readFromCache(*account);
    else
        end(account.error());
}

Result<LogCommand::Chosen> LogCommand::chosen(BuildId build, bool buildIsFinal,
                                              const std::vector<Attempt> &attempts) const
{
    if (attempts.empty() && !m_options.attempt)
        return Chosen{build, {}, buildIsFinal};
    const auto found = m_options.attempt ? std::ranges::find(attempts, *m_options.attempt, &Attempt::number)
                                         : std::ranges::max_element(attempts, {}, &Attempt::number);
    if (found == attempts.end())
        return badInput(Words::tr("The build has no attempt %1; it has %n.", nullptr, int(attempts.size()))
                            .arg(m_options.attempt.value_or(0)));
    return Chosen{build, found->id, buildIsFinal || isFinal(found->state())};
}

QCoro::Task<Result<std::vector<Attempt>>> LogCommand::attemptsOf(BuildId build)
{
    constexpr int page = 100;
    std::vector<Attempt> all;
    for (int offset = 0;; offset += page) {
        auto asking = m_endpoints->attempts(build, page, offset);
        const auto answer = co_await std::move(asking);
        if (!answer)
            co_return answer.error();
        all.insert(all.end(), answer->items.begin(), answer->items.end());
        if (answer->rows() < page)
            co_return all;
    }
}

QCoro::Task<void> LogCommand::fetch(Account account)
{
    const QString folder = m_folder.accountFolder(account.key());
    m_endpoints = std::make_unique<server::Endpoints>(m_session.session(), account.tenant);
    m_store = std::make_unique<logs::LogStore>(logs::LogStore::folderOf(folder));
    std::optional<BuildId> id = BuildId::parse(m_options.build);
    if (!id) {
        const Result<CachedBuild> cached = cachedBuild(folder, m_options.build);
        if (!cached) {
            end(cached.error());
            co_return;
        }
        id = cached->id;
    }
    auto askingBuild = m_endpoints->build(*id);
    const Result<Build> build = co_await std::move(askingBuild);
    if (!build) {
        end(build.error());
        co_return;
    }
    QCoro::Task<Result<std::vector<Attempt>>> asking = attemptsOf(*id);
    const Result<std::vector<Attempt>> attempts = co_await std::move(asking);
    if (!attempts) {
        end(attempts.error());
        co_return;
    }
    const Result<Chosen> which = chosen(*id, isFinal(build->state()), *attempts);
    if (!which) {
        end(which.error());
        co_return;
    }
    if (which->attempt.isNull()) {
        say(Words::tr("The build has no attempt, and so no log."));
        emit finished(Succeeded);
        co_return;
    }
    m_reader = std::make_unique<sync::LogReader>(*m_endpoints, *m_store, m_clock);
    const AttemptId attempt = which->attempt;
    connect(m_reader.get(), &sync::LogReader::changed, this, [](const AttemptId &, qint64 entries) {
        sayProgress(Words::tr("%n entry(s) read", nullptr, int(entries)));
    });
    connect(m_reader.get(), &sync::LogReader::finished, this, [this, attempt](const sync::LogOutcome &outcome) {
        endProgress();
        if (outcome.error)
            end(*outcome.error);
        else
            print(attempt, outcome.unreadable > 0 ? DoneInPart : Succeeded);
    });
    m_reader->readOnce(*id, attempt, which->isFinal);
}

void LogCommand::readFromCache(const Account &account)
{
    const QString folder = m_folder.accountFolder(account.key());
    m_store = std::make_unique<logs::LogStore>(logs::LogStore::folderOf(folder));
    const Result<CachedBuild> build = cachedBuild(folder, m_options.build);
    if (!build) {
        end(build.error().kind == ErrorKind::NotFound
                ? badInput(Words::tr("The cache holds no build \"%1\".").arg(m_options.build))
                : build.error());
        return;
    }
    const Result<Chosen> which = chosen(build->id, build->isFinal, build->attempts);
    if (!which) {
        end(which.error());
        return;
    }
    AttemptId attempt = which->attempt;
    if (attempt.isNull()) { // attempts were not read: the log of the build that was read last
        std::vector<logs::StoredLog> stored = m_store->all();
        std::erase_if(stored, [&](const logs::StoredLog &log) { return log.build != build->id; });
        const auto newest = std::ranges::max_element(stored, {}, &logs::StoredLog::read);
        if (newest != stored.end())
            attempt = newest->attempt;
    }
    const std::optional<logs::StoredLog> held = attempt.isNull() ? std::nullopt : m_store->about(attempt);
    if (!held) {
        say(Words::tr("The log of this attempt was not read yet; --fetch reads it."));
        emit finished(FailedWithReason);
        return;
    }
    if (!held->complete)
        say(Words::tr("As read at %1; the server may have more.").arg(toIso(held->read)));
    print(attempt, Succeeded);
}

void LogCommand::print(AttemptId attempt, int exitCode)
{
    const LogOutput output{m_options.grep, m_options.level, m_options.json};
    const auto matcher = output.grep ? std::make_unique<logs::LineMatcher>(output.grep) : nullptr;
    constexpr qint64 together = 1000;
    int unreadable = 0;
    for (qint64 from = 0;; from += together) {
        const Result<std::vector<LogLine>> entries = m_store->entries(attempt, from, together);
        if (!entries) {
            if (from == 0 && !m_store->about(attempt))
                break; // an attempt without any line
            end(entries.error());
            return;
        }
        for (const LogLine &entry : *entries) {
            unreadable += entry.unreadable;
            for (const QString &line : outputOf(entry, output, matcher.get()))
                command::print(line);
        }
        if (qint64(entries->size()) < together)
            break;
    }
    m_store->touch(attempt, m_clock.now());
    if (unreadable > 0)
        say(Words::tr("The server cannot read %n entry(s) of this log.", nullptr, unreadable));
    emit finished(unreadable > 0 ? int(DoneInPart) : exitCode);
}

void LogCommand::end(const Error &error)
{
    endProgress();
    if (error.kind == ErrorKind::BadInput)
        say(error.detail);
    else
        say(error);
    emit finished(exitCodeOf(error));
}

} // namespace viewer::command
