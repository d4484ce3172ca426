// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/error_texts.h"

#include <algorithm>

namespace viewer {

ErrorTexts::ErrorTexts(QObject *parent)
    : QObject(parent)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &ErrorTexts::askForMissing);
}

const QString *ErrorTexts::text(quint32 number)
{
    if (number == 0)
        return nullptr;
    const QString *known = m_texts.object(number);
    if (!known && !m_asked.contains(number)) {
        m_missing.insert(number);
        if (!m_turn.isActive())
            m_turn.start();
    }
    return known;
}

void ErrorTexts::add(const QHash<quint32, QString> &texts)
{
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        m_texts.insert(it.key(), new QString(it.value()));
        m_asked.remove(it.key());
        m_missing.remove(it.key());
    }
}

void ErrorTexts::forgetRequests()
{
    m_asked.clear();
}

void ErrorTexts::clear()
{
    m_texts.clear();
    m_missing.clear();
    m_asked.clear();
    m_turn.stop();
}

void ErrorTexts::askForMissing()
{
    if (m_missing.isEmpty())
        return;
    QList<quint32> numbers(m_missing.cbegin(), m_missing.cend());
    std::sort(numbers.begin(), numbers.end());
    m_asked.unite(m_missing);
    m_missing.clear();
    emit wanted(numbers);
}

} // namespace viewer
