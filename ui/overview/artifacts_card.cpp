// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/artifacts_card.h"

#include "models/wording/times.h"
#include "ui/overview/artifact_row.h"
#include "ui/overview/loading_blocks.h"
#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int bodyHeight = 196; // as high as the card beside it
}

ArtifactsCard::ArtifactsCard(QWidget *parent)
    : Card(tr("New artifacts"), parent)
    , m_head(new ArtifactHead(this))
    , m_rowsPlace(new QWidget(this))
    , m_nothing(new EmptyState(this))
    , m_blocks(new LoadingBlocks(mostRows, this))
{
    setObjectName(u"artifactsCard"_s);
    setProperty("focusArea", true);
    auto *column = new QVBoxLayout(m_rowsPlace);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    m_nothing->setObjectName(u"artifactsNothing"_s);
    m_nothing->setMinimumHeight(bodyHeight);
    m_blocks->setMinimumHeight(bodyHeight);
    body()->addWidget(m_head);
    body()->addWidget(m_rowsPlace);
    body()->addWidget(m_nothing);
    body()->addWidget(m_blocks);
    for (int i = 0; i < mostRows; ++i) {
        auto *row = new ArtifactRow(m_rowsPlace);
        row->hide();
        column->addWidget(row);
        connect(row, &ArtifactRow::buildOpened, this, &ArtifactsCard::buildOpened);
        m_rows.push_back(row);
    }
    show({}, {});
}

void ArtifactsCard::show(const NewArtifacts &artifacts, const OverviewContext &context)
{
    using State = NewArtifacts::State;
    const bool some = artifacts.state == State::Known && !artifacts.newest.empty();
    const bool reading = artifacts.state == State::NotRead && !context.offline;
    setStale(context.offline && some ? asOfWords(context.asOf, context.now, context.zone) : QString());
    setCount(some && !context.offline ? tr("%n today", nullptr, int(artifacts.today)) : QString());
    m_head->setVisible(some);
    m_rowsPlace->setVisible(some);
    m_blocks->setVisible(reading);
    m_nothing->setVisible(!some && !reading);
    showMessage(artifacts, context);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = some && i < artifacts.newest.size();
        m_rows[i]->setVisible(used);
        if (used)
            m_rows[i]->setEntry(artifacts.newest[i], context);
    }
}

void ArtifactsCard::showMessage(const NewArtifacts &artifacts, const OverviewContext &context)
{
    switch (artifacts.state) {
    case NewArtifacts::State::Refused:
        m_nothing->setMessage(u"lock"_s, tr("Your role may not see images"),
                              tr("The right %1 is missing. An administrator can give it.").arg(artifacts.right));
        return;
    case NewArtifacts::State::NotRead:
        m_nothing->setMessage(u"artifacts"_s, tr("Images were not read yet"),
                              tr("They are read when the server answers again."));
        return;
    case NewArtifacts::State::Known:
        m_nothing->setMessage(u"artifacts"_s, tr("No artifacts yet"),
                              context.offline
                                  ? tr("There were none at %1.").arg(asOfWords(context.asOf, context.now, context.zone))
                                  : tr("Images appear here once a build has made one."));
        return;
    }
}

void ArtifactsCard::tick(const OverviewContext &context)
{
    for (ArtifactRow *row : m_rows) {
        if (!row->isHidden())
            row->setContext(context);
    }
}

} // namespace viewer
