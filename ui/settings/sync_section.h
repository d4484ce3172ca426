// SPDX-License-Identifier: GPL-3.0-or-later
// How often the server is asked and what was read. GUI thread.
#pragma once

#include "models/domain/clock.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_values.h"

#include <QTimeZone>

class QPushButton;

namespace viewer {

class SyncSection final : public SettingsSection
{
    Q_OBJECT

public:
    /// The clock outlives it.
    SyncSection(const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);

    void setValues(const SyncValues &values);

signals:
    void refreshRequested();
    void retryRefusedRequested();

private:
    const Clock &m_clock;
    QTimeZone m_zone;
    SettingRow *m_cadence;
    QPushButton *m_refresh;
    QPushButton *m_retry;
    Card *m_parts;
};

} // namespace viewer
