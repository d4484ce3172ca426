// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/attention_facts.h"

#include "app/composition/open_account.h"
#include "models/analytics/failures/message_groups.h"

#include <numeric>

namespace viewer {

namespace {

/// The numbers of all error texts that the columns know.
QList<quint32> errorNumbers(const BuildColumns &columns)
{
    QList<quint32> numbers(qsizetype(columns.words().errors->size()));
    std::iota(numbers.begin(), numbers.end(), 0U);
    return numbers;
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
    const QList<quint32> numbers = errorNumbers(*m_account->columns());
    whenDone(this, m_account->cache().ask([numbers](store::Connection &c) { return cache::errorTexts(c, numbers); }),
             [this, account = m_accounts, size = numbers.size()](const Result<QHash<quint32, QString>> &read) {
                 if (account != m_accounts)
                     return;
                 m_reading = false;
                 std::vector<QString> texts(static_cast<size_t>(size));
                 if (read) {
                     for (auto text = read->cbegin(); text != read->cend(); ++text)
                         texts[text.key()] = text.value();
                 }
                 compute(std::move(texts));
             });
}

void AttentionFacts::compute(std::vector<QString> texts)
{
    const BuildSnapshot snapshot = m_account->columns();
    const analytics::FigurePeriod period = analytics::lastDays(days, m_clock.now(), QTimeZone::systemTimeZone());
    m_pace.compute(
        snapshot->coverage().listComplete ? pause : fillingPause,
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
