// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.h"

#include "models/wording/times.h"
#include "ui/shell/sync_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

QLabel *caption(const QString &name, QWidget *parent)
{
    QLabel *label = plainLabel({}, TextRole::Caption, LabelColor::Third, parent);
    label->setObjectName(name);
    return label;
}

void setChanged(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
}

} // namespace

StatusStrip::StatusStrip(const QString &version, QWidget *parent)
    : QWidget(parent)
    , m_stateIcon(new QLabel(this))
    , m_server(new ElidedLabel({}, textFont(TextRole::Caption), Token::Text3, Qt::ElideMiddle, this))
    , m_stored(caption(u"stripStored"_s, this))
    , m_fresh(caption(u"stripFresh"_s, this))
    , m_zone(caption(u"stripZone"_s, this))
    , m_lockIcon(new QLabel(this))
{
    setObjectName(u"statusStrip"_s);
    setProperty("ground", u"bar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(24);
    m_server->setObjectName(u"stripServer"_s);
    m_server->setMaximumWidth(280);
    QLabel *readOnly = caption(u"stripReadOnly"_s, this);
    readOnly->setText(tr("Read-only"));
    readOnly->setToolTip(tr("This program never changes anything on the server."));
    QLabel *versionLabel = caption(u"stripVersion"_s, this);
    versionLabel->setText(version);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(0);
    const auto add = [row](QWidget *widget, int gapAfter) {
        row->addWidget(widget);
        row->addSpacing(gapAfter);
    };
    add(m_stateIcon, 6);
    add(m_server, 16);
    add(m_stored, 16);
    add(m_fresh, 0);
    row->addStretch(1);
    add(m_zone, 16);
    add(m_lockIcon, 6);
    add(readOnly, 16);
    row->addWidget(versionLabel);
    showIcons();
}

void StatusStrip::setServer(const QString &origin)
{
    const QUrl url(origin);
    QString host = url.host();
    if (!host.isEmpty() && url.port() > 0)
        host += u':' + QString::number(url.port());
    m_server->setText(host.isEmpty() ? (origin.isEmpty() ? tr("No server") : origin) : host + url.path());
}

void StatusStrip::setStatus(const SyncStatus &status, Instant now, const QTimeZone &zone)
{
    if (status.state != m_state) {
        m_state = status.state;
        showIcons();
    }
    setChanged(m_stored, storedWords(status.storedBuilds));
    setChanged(m_fresh, freshnessWords(status, now, zone));
    setChanged(m_zone, zoneWords(zone, now));
}

void StatusStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
}

void StatusStrip::showIcons()
{
    struct Row
    {
        const char *icon;
        Token color;
    };
    static constexpr Row rows[] = {
        {"lock", Token::Text3},       // SignedOut
        {"status-ok", Token::Ok},     // Live
        {"status-run", Token::Run},   // Syncing
        {"offline", Token::Warn},     // Offline
        {"status-fail", Token::Fail}, // Error
    };
    const Theme theme = currentTheme();
    const Row &row = rows[int(m_state)];
    const QColor ground = theme.color(Token::Bar);
    const qreal ratio = devicePixelRatioF();
    m_stateIcon->setPixmap(iconPixmap(QString::fromLatin1(row.icon), theme.color(row.color), ground, 12, ratio));
    m_lockIcon->setPixmap(iconPixmap(u"lock"_s, theme.color(Token::Text3), ground, 12, ratio));
}

} // namespace viewer
