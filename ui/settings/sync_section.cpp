// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sync_section.h"

#include "models/wording/times.h"
#include "ui/actions/make_action.h"
#include "ui/settings/setting_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

SyncSection::SyncSection(const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : SettingsSection(tr("Sync"), tr("what this program reads from the server, and when"), parent)
    , m_clock(clock)
    , m_zone(zone)
    , m_refresh(new QPushButton(tr("Read again")))
    , m_retry(new QPushButton(tr("Ask again")))
{
    Card *const often = addCard(tr("How often"));
    m_refresh->setObjectName(u"settingsReadAgain"_s);
    setKeyToolTip(m_refresh, ActionId::Refresh, tr("Read again"));
    m_cadence = addRow(often, tr("Look for new builds"), {}, m_refresh);
    m_cadence->setObjectName(u"settingsCadence"_s);
    m_parts = addCard(tr("What is read"));
    m_retry->setObjectName(u"settingsRetryRefused"_s);
    m_retry->setProperty("look", u"small"_s);
    m_retry->setAccessibleName(tr("Ask again for what was refused"));
    m_retry->setToolTip(plainToolTip(tr("After your roles changed: ask the server again for what it refused")));
    m_retry->hide();
    m_parts->addToHead(m_retry);
    connect(m_refresh, &QPushButton::clicked, this, &SyncSection::refreshRequested);
    connect(m_retry, &QPushButton::clicked, this, &SyncSection::retryRefusedRequested);
    setValues({});
}

void SyncSection::setValues(const SyncValues &values)
{
    m_cadence->setTitle(values.cadence.isEmpty() ? tr("Nothing is read") : values.cadence);
    m_cadence->setExplanation(values.cadenceWhy);
    m_refresh->setEnabled(!values.cadence.isEmpty());
    empty(m_parts);
    const Instant now = m_clock.now();
    for (const ReadPart &part : values.parts) {
        const QString age = part.refused ? tr("refused: your roles do not allow it")
            : part.asOf                  ? tr("as of %1").arg(asOfWords(*part.asOf, now, m_zone))
                                         : tr("not read yet");
        auto *held = plainLabel(part.held, TextRole::Body, LabelColor::Text);
        held->setObjectName(u"readPartHeld"_s);
        addRow(m_parts, part.name, age, held);
    }
    if (values.parts.empty())
        addRow(m_parts, tr("Nothing yet"), tr("there is no account here"));
    m_retry->setVisible(std::any_of(values.parts.begin(), values.parts.end(), [](const auto &p) { return p.refused; }));
}

} // namespace viewer
