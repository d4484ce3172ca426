// SPDX-License-Identifier: GPL-3.0-or-later
// The error texts of the rows on screen. They live in the cache and are fetched by number when a cell needs one;
// the last ones used stay here. GUI thread.
#pragma once

#include <QCache>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace viewer {

inline constexpr int errorTextsKept = 2000;

class ErrorTexts : public QObject
{
    Q_OBJECT

public:
    explicit ErrorTexts(QObject *parent = nullptr);

    /// The text of an error number, or null: then it is asked for, once per turn of the event loop together with
    /// all others that are missing. The pointer is valid until the next call. 0 has no text and is not asked for.
    const QString *text(quint32 number);
    /// As above, without asking.
    bool knows(quint32 number) const { return m_texts.contains(number); }

    void add(const QHash<quint32, QString> &texts);
    /// What was asked for and not answered may be asked for again.
    void forgetRequests();
    void clear();

signals:
    void wanted(const QList<quint32> &numbers);

private:
    void askForMissing();

    QCache<quint32, QString> m_texts{errorTextsKept};
    QSet<quint32> m_missing; ///< to be asked for in this turn
    QSet<quint32> m_asked;   ///< asked for, not answered
    QTimer m_turn;
};

} // namespace viewer
