// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/attention_facts.h"

#include "app/composition/open_account.h"
#include "models/analytics/failures/message_groups.h"

namespace viewer {

namespace {

/// Times of builds come after the list; in a small tenant they are all there within a minute, and each look is cheap.
bool filling(const BuildCoverage &coverage)
{
    constexpr qint64 small = 100'000;
    const qint64 builds = coverage.stored - coverage.vanished;
    return !coverage.listComplete || (coverage.detailsKnown < builds && builds <= small);
}

} // namespace

AttentionFacts::AttentionFacts(const Clock &clock, QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_pace(pool)
{
    connect(&m_pace, &PacedComputation::due, this, &AttentionFacts::readTexts);
}

void AttentionFacts::setAccount(OpenAccount *account)
{
    m_account = account;
    ++m_accounts;
    m_reading = false;
    m_pace.drop();
    if (std::exchange(m_found, nullptr))
        emit changed();
    if (!account)
        return;
    connect(account, &OpenAccount::columnsChanged, this, [this] { m_pace.ask(); });
    if (account->columns())
        m_pace.ask();
}

void AttentionFacts::readTexts()
{
    if (!m_account || !m_account->columns() || m_reading)
        return;
    m_reading = true;
    const std::uint32_t end = m_account->columns()->words().errors->size();
    const auto question = [end](store::Connection &c) { return cache::errorTextsBetween(c, 0, end); };
    whenDone(this, m_account->cache().ask(question),
             [this, account = m_accounts](const Result<std::vector<QString>> &read) {
                 if (account != m_accounts)
                     return;
                 m_reading = false;
                 compute(read ? *read : std::vector<QString>());
             });
}

void AttentionFacts::compute(std::vector<QString> texts)
{
    const BuildSnapshot snapshot = m_account->columns();
    const analytics::FigurePeriod period = analytics::lastDays(days, m_clock.now(), QTimeZone::systemTimeZone());
    m_pace.compute(
        filling(snapshot->coverage()) ? fillingPause : pause,
        [snapshot, period, texts = std::move(texts)](const std::atomic<bool> &cancelled) {
            const analytics::MessageGroups messages = analytics::groupMessages(texts);
            return std::make_shared<const analytics::Attention>(
                analytics::attention(*snapshot, &messages, period.now, period.before, cancelled));
        },
        [this](const std::shared_ptr<const analytics::Attention> &found) {
            m_found = found;
            emit changed();
        });
}

} // namespace viewer
