// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the connection in the top bar: always shape and words. A click asks for details.
#pragma once

#include "ui/theme/tokens.h"
#include "ui/widgets/sync_status.h"

#include <QAbstractButton>
#include <QTimeZone>

namespace viewer {

class SyncPill final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SyncPill(QWidget *parent = nullptr);

    /// `now` decides whether a time of day is enough.
    void setStatus(const SyncStatus &status, Instant now, const QTimeZone &zone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Look
    {
        QString icon; ///< empty = a dot
        Token text;
        Token tint;
    };
    Look look() const;

    SyncStatus::State m_state = SyncStatus::State::SignedOut;
};

/// "Live · synced 14:02", "Syncing 62 % · builds", "Offline · as of 09:14", "Cannot sync · as of 09:14", "Signed out".
QString syncPillWords(const SyncStatus &status, Instant now, const QTimeZone &zone);

} // namespace viewer
