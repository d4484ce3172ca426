// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/health_page.h"

#include "models/analytics/count_formulas.h"
#include "models/analytics/metric_formulas.h"
#include "models/wording/numbers.h"
#include "models/wording/times.h"
#include "models/wording/trend_words.h"
#include "ui/actions/make_action.h"
#include "ui/charts/hour_map.h"
#include "ui/health/chart_card.h"
#include "ui/health/health_charts.h"
#include "ui/health/health_queries.h"
#include "ui/health/health_rows.h"
#include "ui/health/image_size_words.h"
#include "ui/health/list_card.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/formula_mark.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segments.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int sideMargin = 24;
constexpr int topMargin = 16;
constexpr int tabMargin = 8; // below the tabs of a project
constexpr int cardGap = 16;
constexpr int headHeight = 40;
constexpr int twoColumnsFrom = 1000; // of the content
constexpr int projectLetters = 18;
} // namespace

HealthPage::HealthPage(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_stack(new QStackedWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(kind == Kind::AllProjects ? u"healthPage"_s : u"projectHealth"_s);
    setAccessibleName(tr("Health"));
    m_empty->setObjectName(u"healthEmpty"_s);
    QWidget *head = makeHead();
    m_scroll->setWidget(makeContent());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, kind == Kind::AllProjects ? topMargin : tabMargin, 0, 0);
    page->setSpacing(0);
    page->addWidget(head);
    page->addWidget(m_stack, 1);
    setFocusProxy(m_projects); // as a tab the page of the project gives the focus
    connectCards();
    refresh();
}

QWidget *HealthPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(u"healthHead"_s);
    head->setProperty("focusArea", true);
    head->setFixedHeight(headHeight);
    m_line = new ElidedLabel({}, textFont(TextRole::Second), Token::Text3, Qt::ElideRight, head);
    m_line->setObjectName(u"healthLine"_s);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    if (m_kind == Kind::AllProjects) {
        m_projects = new ComboBox(head);
        m_projects->setObjectName(u"healthProject"_s);
        m_projects->setAccessibleName(tr("Project"));
        m_projects->setMinimumContentsLength(projectLetters);
        m_projects->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    m_periods = new Segments(tr("Period"), head);
    m_periods->setObjectName(u"healthPeriod"_s);
    for (const HealthPeriod period : allHealthPeriods)
        m_periods->add(healthPeriodKey(period), health::periodWord(period));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(sideMargin, 0, sideMargin, 0);
    row->setSpacing(12);
    if (m_projects)
        row->addWidget(plainLabel(tr("Health"), TextRole::PageTitle, LabelColor::Text, head));
    row->addWidget(m_line, 1);
    if (m_projects)
        row->addWidget(m_projects);
    row->addWidget(m_periods);
    return head;
}

QWidget *HealthPage::makeContent()
{
    auto *content = new QWidget;
    content->setObjectName(u"healthContent"_s);
    content->setProperty("ground", u"window"_s);
    content->setAttribute(Qt::WA_StyledBackground);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(sideMargin, cardGap, sideMargin, topMargin);
    m_grid->setSpacing(cardGap);
    makeCards();
    // Tab goes from row to row.
    for (QWidget *card :
         {static_cast<QWidget *>(m_rate), static_cast<QWidget *>(m_duration), static_cast<QWidget *>(m_failed),
          static_cast<QWidget *>(m_builds), static_cast<QWidget *>(m_failures), static_cast<QWidget *>(m_changes),
          static_cast<QWidget *>(m_hours), static_cast<QWidget *>(m_members), static_cast<QWidget *>(m_imageSizes),
          static_cast<QWidget *>(m_resources)})
        card->setParent(content);
    return content;
}

void HealthPage::makeCards()
{
    m_rate = new ChartCard(u"rate"_s, tr("Success rate by week"));
    m_duration = new ChartCard(u"duration"_s, tr("Duration of succeeded builds"));
    m_failed = new ChartCard(u"failures"_s, tr("Failures a week"));
    m_builds = new ChartCard(u"builds"_s, tr("Builds a week"));
    m_failures = new ListCard(u"failures"_s, tr("Failure messages"), health::failureTitles(), 2);
    m_changes = new ListCard(u"changes"_s, tr("Lasting changes of the duration"), health::changeTitles(), 5);
    m_map = new HourMap;
    m_hours = new ChartCard(u"hours"_s, tr("Failure rate by hour of week"), m_map);
    m_members = new ListCard(u"members"_s, tr("By member"), health::memberTitles(), 1);
    m_imageSizes = new ChartCard(u"imageSize"_s, tr("Image size per version"));
    m_resources = plainLabel(tr("The server records no CPU or memory of builds. The size of an image is not what its "
                                "build used."),
                             TextRole::Caption, LabelColor::Third);
    m_resources->setObjectName(u"healthResources"_s);
    m_resources->setWordWrap(true);
    addFormulas();
}

/// An i mark on every card that shows something computed.
void HealthPage::addFormulas()
{
    const struct
    {
        Card *card;
        QString key;
        QString formula;
    } all[] = {{m_rate, u"rate"_s, QString(analytics::rateEventual.id)},
               {m_duration, u"duration"_s, QString(analytics::durationP50.id)},
               {m_failed, u"failures"_s, QString(analytics::countFailed.id)},
               {m_builds, u"builds"_s, QString(analytics::countTotal.id)},
               {m_failures, u"failureMessages"_s, u"failures.groups"_s},
               {m_changes, u"changes"_s, u"change.default_rule"_s},
               {m_hours, u"hours"_s, u"series.hour_of_week"_s}};
    for (const auto &[card, key, formula] : all) {
        auto *mark = new FormulaMark(key, card->title(), card);
        card->addToHead(mark);
        connect(mark, &QToolButton::clicked, this, [this, id = formula] { emit formulaRequested(id); });
    }
}

std::vector<ChartCard *> HealthPage::charts() const
{
    return {m_rate, m_duration, m_failed, m_builds, m_hours, m_imageSizes};
}

std::vector<ListCard *> HealthPage::lists() const
{
    return {m_failures, m_changes, m_members};
}

void HealthPage::connectCards()
{
    if (m_projects)
        connect(m_projects, &QComboBox::activated, this, [this](int index) {
            m_project = ProjectId::parse(m_projects->itemData(index).toString()).value_or(ProjectId());
            emit projectChosen(m_project);
        });
    connect(m_periods, &Segments::chosenByUser, this, [this](const QString &key) {
        if (healthPeriodOfKey(key) == m_period)
            return;
        m_period = healthPeriodOfKey(key);
        emit periodChosen(m_period);
    });
    connect(m_rate, &ChartCard::binOpened, this, [this](int bin) {
        openWeek(bin, {BuildState::Succeeded, BuildState::Failed});
    });
    connect(m_duration, &ChartCard::binOpened, this, [this](int bin) { openWeek(bin, {BuildState::Succeeded}); });
    connect(m_failed, &ChartCard::binOpened, this, [this](int bin) { openWeek(bin, {BuildState::Failed}); });
    connect(m_builds, &ChartCard::binOpened, this, [this](int bin) { openWeek(bin, {}); });
    connect(m_map, &HourMap::hourActivated, this, &HealthPage::openHour);
    connect(m_hours, &ChartCard::binOpened, this, &HealthPage::openHour);
    connect(m_failures, &ListCard::rowOpened, this,
            [this](int row) { emit buildsRequested(health::failureOf(m_values, m_values.failures[size_t(row)])); });
    connect(m_changes, &ListCard::rowOpened, this,
            [this](int row) { emit buildRequested(m_values.changes[size_t(row)].first.id); });
    connect(m_members, &ListCard::rowOpened, this,
            [this](int row) { emit buildsRequested(health::memberOf(m_values, m_values.members[size_t(row)])); });
    for (ChartCard *card : charts())
        connect(card, &ChartCard::saveRequested, this, &HealthPage::saveRequested);
    for (ListCard *card : lists())
        connect(card, &ListCard::saveRequested, this, &HealthPage::saveRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, &HealthPage::retryRequested);
    const QAction *save = makeAction(ActionId::Export, this, u"healthExportAction"_s, tr("Save what has the focus…"));
    connect(save, &QAction::triggered, this, &HealthPage::exportCard);
    // What gets the focus by arrow keys or F6 is brought into view as well.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_scroll->widget()->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now, 0, topMargin);
    });
}

void HealthPage::openWeek(int bin, const QSet<BuildState> &states)
{
    if (bin >= 0 && bin < int(m_values.weeks.size()))
        emit buildsRequested(health::weekOf(m_values, m_values.weeks[size_t(bin)], states));
}

/// A query has no hours of the week: the builds of the period, from which the hour is read.
void HealthPage::openHour(int cell)
{
    if (cell >= 0 && m_values.hours.cells[size_t(cell)].count > 0)
        emit buildsRequested(health::buildsOf(m_values, {BuildState::Failed}));
}

/// The chart or list that has the focus, else the first chart.
void HealthPage::exportCard()
{
    if (!answered())
        return;
    for (ChartCard *card : charts()) {
        if (card->isAncestorOf(QApplication::focusWidget())) {
            card->askFile();
            return;
        }
    }
    for (ListCard *card : lists()) {
        if (card->isAncestorOf(QApplication::focusWidget())) {
            card->askFile();
            return;
        }
    }
    m_rate->askFile();
}

void HealthPage::setValues(const HealthValues &values)
{
    m_values = values;
    refresh();
}

void HealthPage::setPeriod(HealthPeriod period)
{
    m_period = period;
    m_periods->choose(healthPeriodKey(period));
}

void HealthPage::setProject(const ProjectId &project)
{
    m_project = project;
    refresh();
}

void HealthPage::setLocalZone(const QTimeZone &zone)
{
    m_context.zone = zone;
    refresh();
}

void HealthPage::setNow(Instant now)
{
    m_context.now = now;
}

void HealthPage::setOffline(bool offline, Instant asOf)
{
    if (m_context.offline == offline && m_context.asOf == asOf)
        return;
    const bool seen = m_context.offline != offline || offline; // online only the words of the strip know the age
    m_context.offline = offline;
    m_context.asOf = asOf;
    if (seen)
        refresh();
}

void HealthPage::setProgress(qint64 have, std::optional<qint64> serverTotal)
{
    m_context.have = have;
    m_context.serverTotal = serverTotal;
    refreshState();
}

void HealthPage::setProblem(const QString &title, const QString &text)
{
    m_problemTitle = title;
    m_problemText = text;
    refreshState();
}

void HealthPage::setImageSizes(const ImageSizes &sizes)
{
    if (m_sizes == sizes)
        return;
    m_sizes = sizes;
    refreshSizes();
}

void HealthPage::refreshSizes()
{
    m_imageSizes->show(health::imageSizeChart(m_sizes, m_context.zone), health::imageSizeCaption(m_sizes),
                       health::imageSizeFoot(m_sizes), {});
    m_imageSizes->setNothing(health::imageSizeNothing(m_sizes));
}

void HealthPage::setMembersHidden(bool hidden)
{
    m_membersHidden = hidden;
    refresh();
}

void HealthPage::fillProjects()
{
    if (!m_projects || m_projects->view()->isVisible())
        return; // somebody is choosing
    m_projects->clear();
    m_projects->addItem(tr("All projects"), QString());
    int chosen = 0;
    for (const HealthProject &project : m_values.choices) {
        if (project.id == m_project)
            chosen = m_projects->count();
        m_projects->addItem(project.name, project.id.toString());
    }
    if (chosen == 0 && !m_project.isNull()) { // not read yet, or deleted
        chosen = m_projects->count();
        m_projects->addItem(m_project.toString().left(8), m_project.toString());
    }
    m_projects->setCurrentIndex(chosen);
}

/// The figures at hand are those of the project that is to be shown.
bool HealthPage::answered() const
{
    return m_values.scope && m_values.project == m_project;
}

void HealthPage::refresh()
{
    m_periods->choose(healthPeriodKey(m_period));
    fillProjects();
    m_line->setText(answered()
                        ? health::periodLine(m_values, m_projects ? m_projects->currentText() : QString(), m_context)
                        : QString());
    const QString stale = m_context.offline ? asOfWords(m_context.asOf, m_context.now, m_context.zone) : QString();
    if (answered()) {
        const QTimeZone &zone = m_context.zone;
        m_rate->show(health::rateChart(m_values, zone), health::rateCaption(m_values), health::rateFoot(m_values),
                     stale);
        m_duration->show(health::durationChart(m_values, zone), health::durationCaption(m_values),
                         health::durationFoot(m_values), stale);
        m_failed->show(health::failuresChart(m_values, zone), health::failuresCaption(m_values),
                       health::failuresFoot(m_values), stale);
        m_builds->show(health::buildsChart(m_values, zone), health::buildsCaption(m_values),
                       health::buildsFoot(m_values), stale);
        refreshLists();
        for (ListCard *card : lists())
            card->setStale(stale);
    }
    refreshSizes();
    m_members->setVisible(!m_membersHidden);
    refreshState();
}

void HealthPage::refreshLists()
{
    const auto count = [](qint64 number) { return number > 0 ? groupedNumber(number) : QString(); };
    m_failures->show(health::failureRows(m_values, m_context), count(m_values.failureGroups),
                     health::failureNote(m_values), tr("No build failed in this period."));
    m_failures->setDetails(health::failureDetails(m_values));
    m_changes->show(health::changeRows(m_values, m_context), count(qint64(m_values.changes.size())),
                    health::changeNote(m_values), tr("No clear change found."));
    m_members->show(health::memberRows(m_values), {}, health::memberNote(), tr("No builds in this period."));
    const ChartData hours = health::hoursChart(m_values);
    QStringList sentences;
    for (int cell = 0; cell < int(hours.bins.size()); ++cell)
        sentences << chartBinSentence(hours, cell);
    m_map->show(m_values.hours, sentences);
    m_hours->show(hours, health::hoursCaption(m_values), health::hoursFoot(m_values, m_map->highest()), {});
}

void HealthPage::refreshState()
{
    const bool nothing = !answered() || m_values.whole.counts.total() == 0;
    if (nothing && !m_problemTitle.isEmpty()) {
        m_empty->setMessage(u"status-fail"_s, m_problemTitle, m_problemText, tr("Try again"), Token::Fail);
    } else if (!answered()) {
        m_empty->setLoading(
            tr("Computing figures"),
            m_context.serverTotal && m_context.have < *m_context.serverTotal
                ? tr("%1 of %2 builds read").arg(groupedNumber(m_context.have), groupedNumber(*m_context.serverTotal))
                : QString(),
            -1);
    } else if (nothing && m_values.buildsEver > 0) {
        m_empty->setMessage(u"health"_s, tr("No builds in the last %n day(s)", nullptr, healthDays(m_values.period)),
                            tr("A longer period may have some."));
    } else if (nothing) {
        m_empty->setMessage(u"health"_s, tr("No builds yet"),
                            tr("Figures appear here as soon as the first build was started on the server."));
    } else {
        m_stack->setCurrentWidget(m_scroll);
        return;
    }
    m_stack->setCurrentWidget(m_empty);
}

void HealthPage::arrange()
{
    const int columns = width() - 2 * sideMargin >= twoColumnsFrom ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    int place = 0;
    const std::array<QWidget *, 6> pairs{m_rate, m_duration, m_failed, m_builds, m_hours, m_members};
    for (size_t i = 0; i < pairs.size(); ++i) {
        if (i == 4) { // lists of words take the whole width
            place = (place + columns - 1) / columns * columns;
            for (QWidget *wide : {static_cast<QWidget *>(m_failures), static_cast<QWidget *>(m_changes)}) {
                m_grid->addWidget(wide, place / columns, 0, 1, columns);
                place += columns;
            }
        }
        m_grid->addWidget(pairs[i], place / columns, place % columns);
        ++place;
    }
    m_grid->addWidget(m_imageSizes, place / columns + 1, 0, 1, columns);
    m_grid->addWidget(m_resources, place / columns + 2, 0, 1, columns);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
    m_grid->setRowStretch(20, 1);
}

void HealthPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

void HealthPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace viewer
