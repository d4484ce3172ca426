// SPDX-License-Identifier: GPL-3.0-or-later
// The bottom line: server, size of the local store, data as of, next sync; zone, read-only, version.
#pragma once

#include "ui/widgets/sync_status.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;

namespace viewer {

class ElidedLabel;

class StatusStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(const QString &version, QWidget *parent = nullptr);

    /// Host of the server without the scheme; empty = none.
    void setServer(const QString &origin);
    void setStatus(const SyncStatus &status, Instant now, const QTimeZone &zone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcons();

    SyncStatus::State m_state = SyncStatus::State::SignedOut;
    QLabel *m_stateIcon;
    ElidedLabel *m_server;
    QLabel *m_stored;
    QLabel *m_fresh;
    QLabel *m_zone;
    QLabel *m_lockIcon;
};

} // namespace viewer
