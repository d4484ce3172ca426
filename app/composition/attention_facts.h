// SPDX-License-Identifier: GPL-3.0-or-later
// Lasting slowdowns and new messages of the open account, computed now and then in the pool for all pages that show
// them.
#pragma once

#include "app/composition/paced_computation.h"
#include "models/analytics/attention.h"
#include "models/domain/clock.h"

#include <QTimeZone>

namespace viewer {

class OpenAccount;

/// GUI thread. Clock and pool outlive it.
class AttentionFacts : public QObject
{
    Q_OBJECT

public:
    /// Changes of this kind take days to show; the texts of all errors are read each time.
    static constexpr Milliseconds pause{60'000};
    /// While the list, or the times of its builds, are still being read for the first time.
    static constexpr Milliseconds fillingPause{5000};
    /// What counts as "now", and the time before it.
    static constexpr int days = 30;

    AttentionFacts(const Clock &clock, QThreadPool &pool, QObject *parent = nullptr);

    /// Null = none; what was found of another account is forgotten at once.
    void setAccount(OpenAccount *account);
    /// Null until the first answer.
    const std::shared_ptr<const analytics::Attention> &found() const { return m_found; }

signals:
    void changed();

private:
    void readTexts();
    void compute(std::vector<QString> texts);

    const Clock &m_clock;
    OpenAccount *m_account = nullptr;
    int m_accounts = 0; ///< counts changes of the account
    bool m_reading = false;
    PacedComputation m_pace;
    std::shared_ptr<const analytics::Attention> m_found;
};

} // namespace viewer
