// SPDX-License-Identifier: GPL-3.0-or-later
// The page "Overview": what happened, what needs attention, each number a way to the builds behind it. Knows no
// network and no store; what it needs is asked for by signal. GUI thread.
#pragma once

#include "models/domain/build_query.h"
#include "models/domain/note.h"
#include "ui/overview/new_artifacts.h"
#include "ui/overview/overview_values.h"

#include <QWidget>

class QBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace viewer {

class ArtifactsCard;
class AttentionCard;
class EmptyState;
class OverviewHead;
class RecentCard;
class TileGrid;
class TrendCard;
class VisitLine;

class OverviewPage final : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewPage(QWidget *parent = nullptr);

    /// Null figures = being read: grey blocks.
    void setValues(const OverviewValues &values);
    const OverviewValues &values() const { return m_values; }
    /// They come apart from the figures: another part of the copy holds them.
    void setArtifacts(const NewArtifacts &artifacts);
    /// Does not emit.
    void setPeriod(const OverviewPeriod &period);
    const OverviewPeriod &period() const { return m_period; }
    void setLocalZone(const QTimeZone &zone);
    /// Once a second while the page is seen.
    void setNow(Instant now);
    void setOffline(bool offline, Instant asOf);
    /// Builds read so far, of so many on the server.
    void setProgress(qint64 have, std::optional<qint64> serverTotal);
    /// Stands in place of the figures as long as there are none. Empty title = no error.
    void setProblem(const QString &title, const QString &text);

signals:
    void buildsRequested(const viewer::BuildQuery &query);
    void buildRequested(const viewer::BuildId &id);
    void projectRequested(const viewer::ProjectId &project);
    void markAsSeenRequested();
    /// The notes on a figure; `frozen` is the figure as it is now.
    void noteRequested(const viewer::NoteSubject &subject, const QJsonObject &frozen);
    /// The glossary entry of this formula.
    void formulaRequested(const QString &formula);
    void periodChosen(const viewer::OverviewPeriod &period);
    void retryRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectHead();
    void connectCards();
    void openTile(int tile);
    void askNote(int tile);
    void choose(OverviewPeriod::Choice choice);
    void askForDays();
    void refresh();
    void refreshState();
    void arrange();

    OverviewValues m_values;
    NewArtifacts m_newArtifacts;
    OverviewPeriod m_period;
    OverviewContext m_context;
    QString m_problemTitle;
    QString m_problemText;

    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    EmptyState *m_empty;
    OverviewHead *m_head;
    VisitLine *m_visit;
    TileGrid *m_tiles;
    TrendCard *m_trend;
    AttentionCard *m_attention;
    RecentCard *m_recent;
    ArtifactsCard *m_artifacts;
    QBoxLayout *m_cards; ///< two columns, or one in a narrow window
};

} // namespace viewer
