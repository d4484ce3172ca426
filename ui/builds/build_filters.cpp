// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/build_filters.h"

#include "models/wording/status_words.h"
#include "ui/builds/choice_list.h"
#include "ui/builds/range_dialogs.h"
#include "ui/theme/icons.h"
#include "ui/theme/status_look.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/labels.h"

#include <QActionGroup>
#include <QMenu>
#include <QPushButton>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
const QString automaticKey = u"automatic"_s;
const QString notKnownKey = u"not_known_yet"_s;
constexpr int barHeight = 40;
constexpr int chipPitch = 36;
constexpr int chipGap = 8;
constexpr int sideMargin = 24;
} // namespace

BuildFilters::BuildFilters(QWidget *parent)
    : QWidget(parent)
    , m_clear(new QPushButton(tr("Clear"), this))
{
    setObjectName(u"buildFilters"_s);
    setAccessibleName(tr("Filters"));
    m_status = addChip(u"filterStatus"_s, tr("Status"));
    m_method = addChip(u"filterMethod"_s, tr("Method"));
    m_member = addChip(u"filterMember"_s, tr("Member"));
    m_started = addChip(u"filterStarted"_s, tr("Started"), u"calendar"_s);
    m_duration = addChip(u"filterDuration"_s, tr("Duration"));
    m_project = addChip(u"filterProject"_s, tr("Project"));
    m_clear->setObjectName(u"clearFilters"_s);
    m_clear->setProperty("look", u"link"_s);
    m_clear->setCursor(Qt::PointingHandCursor);
    m_clear->setAccessibleName(tr("Clear all filters"));
    connect(m_clear, &QPushButton::clicked, this, &BuildFilters::clearFilters);

    m_states = addChoices(m_status, tr("Status"));
    m_methods = addChoices(m_method, tr("Method"));
    m_members = addChoices(m_member, tr("Member"));
    m_projects = addChoices(m_project, tr("Project"));
    connectChoices();
    makePeriodMenu();
    makeDurationMenu();
    showValues();
}

FilterChip *BuildFilters::addChip(const QString &name, const QString &label, const QString &icon)
{
    auto *chip = new FilterChip(label, icon, this);
    chip->setObjectName(name);
    m_chips.push_back(chip);
    return chip;
}

ChoiceList *BuildFilters::addChoices(FilterChip *chip, const QString &title)
{
    auto *menu = new QMenu(chip);
    menu->setObjectName(chip->objectName() + "Menu"_L1);
    auto *list = new ChoiceList(title, menu);
    list->putInto(menu);
    chip->setMenu(menu);
    return list;
}

void BuildFilters::connectChoices()
{
    connect(m_status->menu(), &QMenu::aboutToShow, this, &BuildFilters::fillStates);
    connect(m_method->menu(), &QMenu::aboutToShow, this, &BuildFilters::fillMethods);
    connect(m_member->menu(), &QMenu::aboutToShow, this, &BuildFilters::fillMembers);
    connect(m_project->menu(), &QMenu::aboutToShow, this, &BuildFilters::fillProjects);
    connect(m_states, &ChoiceList::chosenChanged, this, [this](const QSet<QString> &keys) {
        m_query.states.clear();
        for (const QString &key : keys)
            m_query.states.insert(buildStateOf(key));
        changed();
    });
    connect(m_methods, &ChoiceList::chosenChanged, this, [this](const QSet<QString> &keys) {
        m_query.methods.clear();
        for (const QString &key : keys)
            m_query.methods.insert(buildMethodOf(key));
        changed();
    });
    connect(m_members, &ChoiceList::chosenChanged, this, [this](const QSet<QString> &keys) {
        m_query.starters = {};
        m_query.starters.automatic = keys.contains(automaticKey);
        m_query.starters.notKnownYet = keys.contains(notKnownKey);
        for (const QString &key : keys) {
            if (const auto id = UserId::parse(key))
                m_query.starters.people.insert(*id);
        }
        changed();
    });
    connect(m_projects, &ChoiceList::chosenChanged, this, [this](const QSet<QString> &keys) {
        m_query.projects.clear();
        for (const QString &key : keys) {
            if (const auto id = ProjectId::parse(key))
                m_query.projects.insert(*id);
        }
        changed();
    });
    const auto clears = [this](FilterChip *chip, auto clear) {
        connect(chip, &FilterChip::cleared, this, [this, clear] {
            clear();
            changed();
        });
    };
    clears(m_status, [this] { m_query.states.clear(); });
    clears(m_method, [this] { m_query.methods.clear(); });
    clears(m_member, [this] { m_query.starters = {}; });
    clears(m_project, [this] { m_query.projects.clear(); });
    clears(m_duration, [this] { m_query.minDuration = m_query.maxDuration = std::nullopt; });
    clears(m_started, [this] {
        m_period = Period::Any;
        m_query.from = m_query.to = std::nullopt;
    });
}

void BuildFilters::fillStates()
{
    std::vector<Choice> choices;
    QSet<QString> chosen;
    for (const BuildState state : allBuildStates) {
        const auto it = std::find_if(m_facets.states.begin(), m_facets.states.end(),
                                     [state](const auto &facet) { return facet.state == state; });
        const StatusLook look = statusLook(state);
        choices.push_back(
            {stateKey(state), look.word, it == m_facets.states.end() ? 0 : it->builds, look.icon, look.text});
        if (m_query.states.contains(state))
            chosen.insert(stateKey(state));
    }
    m_states->setChoices(choices, chosen);
}

void BuildFilters::fillMethods()
{
    std::vector<Choice> choices;
    QSet<QString> chosen;
    for (const BuildMethod method : allBuildMethods) {
        const auto it = std::find_if(m_facets.methods.begin(), m_facets.methods.end(),
                                     [method](const auto &facet) { return facet.method == method; });
        const bool occurs = it != m_facets.methods.end();
        const QString key = methodWord(method);
        if (m_query.methods.contains(method))
            chosen.insert(key);
        if (method != BuildMethod::Unknown || occurs || m_query.methods.contains(method))
            choices.push_back(
                {key, method == BuildMethod::Unknown ? tr("other") : key, occurs ? it->builds : 0, {}, {}});
    }
    m_methods->setChoices(choices, chosen);
}

void BuildFilters::fillMembers()
{
    std::vector<Choice> choices{
        {automaticKey, starterWord(StarterKind::Automatic, {}), m_facets.automatic, u"service-account"_s, Token::Text3},
        {notKnownKey, starterWord(StarterKind::NotKnownYet, {}), m_facets.notKnownYet, u"help"_s, Token::Text3}};
    QSet<QString> chosen;
    if (m_query.starters.automatic)
        chosen.insert(automaticKey);
    if (m_query.starters.notKnownYet)
        chosen.insert(notKnownKey);
    for (const auto &person : m_facets.people)
        choices.push_back({person.id.toString(), person.name, person.builds, {}, {}});
    for (const UserId &id : std::as_const(m_query.starters.people))
        chosen.insert(id.toString());
    m_members->setChoices(choices, chosen);
}

void BuildFilters::fillProjects()
{
    std::vector<Choice> choices;
    QSet<QString> chosen;
    for (const auto &project : m_facets.projects) {
        const QString name = project.name.isEmpty() ? tr("deleted project %1").arg(project.id.toString().left(8))
            : project.deleted                       ? tr("%1 (no longer on the server)").arg(project.name)
                                                    : project.name;
        choices.push_back({project.id.toString(), name, project.builds, {}, {}});
    }
    for (const ProjectId &id : std::as_const(m_query.projects))
        chosen.insert(id.toString());
    m_projects->setChoices(choices, chosen);
}

void BuildFilters::makePeriodMenu()
{
    auto *menu = new QMenu(m_started);
    menu->setObjectName(u"filterStartedMenu"_s);
    auto *group = new QActionGroup(menu);
    for (const Period period : allPeriods) {
        QAction *action = menu->addAction(periodWord(period));
        action->setObjectName("period_"_L1 + periodKey(period));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, period] { choosePeriod(period); });
        connect(menu, &QMenu::aboutToShow, action, [this, action, period] { action->setChecked(period == m_period); });
    }
    menu->addSeparator();
    QAction *custom = menu->addAction(periodWord(Period::Custom));
    custom->setObjectName(u"period_custom"_s);
    connect(custom, &QAction::triggered, this, &BuildFilters::askPeriod);
    menu->addSeparator();
    // Start times are not known of all builds, so the filter asks for another time, and says so.
    QLabel *words = plainLabel(tr("By the time a build was created"), TextRole::Caption, LabelColor::Third, menu);
    words->setContentsMargins(12, 4, 12, 4);
    auto *note = new QWidgetAction(menu);
    note->setDefaultWidget(words);
    note->setEnabled(false);
    menu->addAction(note);
    m_started->setMenu(menu);
}

void BuildFilters::makeDurationMenu()
{
    auto *menu = new QMenu(m_duration);
    menu->setObjectName(u"filterDurationMenu"_s);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const Span &span, const QString &text, const QString &name) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, span] {
            m_query.minDuration = span.from;
            m_query.maxDuration = span.to;
            changed();
        });
        connect(menu, &QMenu::aboutToShow, action, [this, action, span] {
            action->setChecked(span == Span{m_query.minDuration, m_query.maxDuration});
        });
    };
    add({}, tr("Any duration"), u"span_any"_s);
    int number = 0;
    for (const Span &span : offeredSpans())
        add(span, spanValue(span), u"span_%1"_s.arg(number++));
    menu->addSeparator();
    QAction *custom = menu->addAction(tr("At least – less than…"));
    custom->setObjectName(u"span_custom"_s);
    connect(custom, &QAction::triggered, this, &BuildFilters::askDuration);
    m_duration->setMenu(menu);
}

void BuildFilters::choosePeriod(Period period)
{
    m_period = period;
    m_query.from = periodBegin(period, m_now, m_zone);
    m_query.to.reset();
    changed();
}

void BuildFilters::askPeriod()
{
    auto *dialog = new DateRangeDialog(m_query.from, m_query.to, m_now, m_zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_period = Period::Custom;
        m_query.from = dialog->from();
        m_query.to = dialog->to();
        changed();
    });
    dialog->open();
}

void BuildFilters::askDuration()
{
    auto *dialog = new DurationRangeDialog({m_query.minDuration, m_query.maxDuration}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Span span = dialog->span();
        m_query.minDuration = span.from;
        m_query.maxDuration = span.to;
        changed();
    });
    dialog->open();
}

void BuildFilters::setQuery(const BuildQuery &query, Period period)
{
    m_query = query;
    m_period = period == Period::Any && (query.from || query.to) ? Period::Custom : period;
    if (m_period != Period::Custom && m_now != Instant{}) {
        m_query.from = periodBegin(m_period, m_now, m_zone);
        m_query.to.reset();
    }
    showValues();
}

void BuildFilters::setFacets(const BuildFacets &facets)
{
    m_facets = facets;
    showValues();
}

void BuildFilters::setNow(Instant now)
{
    m_now = now;
    const auto begin = periodBegin(m_period, now, m_zone);
    if (begin && (!m_query.from || *begin - *m_query.from >= std::chrono::minutes(1))) {
        m_query.from = begin;
        showValues();
        emit periodMoved(m_query);
    }
}

void BuildFilters::setLocalZone(const QTimeZone &zone)
{
    m_zone = zone;
    showValues();
}

void BuildFilters::focusFirst()
{
    m_status->setFocus(Qt::ShortcutFocusReason);
}

void BuildFilters::clearFilters()
{
    BuildQuery cleared;
    cleared.search = m_query.search;
    cleared.sort = m_query.sort;
    cleared.descending = m_query.descending;
    m_query = cleared;
    m_period = Period::Any;
    changed();
}

QStringList BuildFilters::words() const
{
    QStringList words;
    for (const FilterChip *chip : m_chips) {
        if (chip->active())
            words << chip->accessibleName();
    }
    return words;
}

void BuildFilters::changed()
{
    showValues();
    emit queryChanged(m_query);
}

void BuildFilters::showValues()
{
    m_status->setValue(statesValue(m_query.states));
    m_method->setValue(methodsValue(m_query.methods));
    m_member->setValue(startersValue(m_query.starters, m_facets));
    m_started->setValue(periodValue(m_period, m_query, m_now, m_zone));
    m_duration->setValue(spanValue({m_query.minDuration, m_query.maxDuration}));
    m_project->setValue(projectsValue(m_query.projects, m_facets));
    m_clear->setVisible(m_query.filterCount() > 0);
    arrange();
}

/// Chips go on to a second line when there is no room; the bar grows.
void BuildFilters::arrange()
{
    const QSize clear = m_clear->sizeHint(); // its room is kept, so that the chips do not move
    m_clear->setGeometry(width() - sideMargin - clear.width(), (barHeight - clear.height()) / 2, clear.width(),
                         clear.height());
    const int right = m_clear->x() - chipGap;
    int x = sideMargin, line = 0;
    for (FilterChip *chip : m_chips) {
        const QSize size = chip->sizeHint();
        if (x > sideMargin && x + size.width() > right) {
            x = sideMargin;
            ++line;
        }
        chip->setGeometry(x, line * chipPitch + (barHeight - size.height()) / 2, size.width(), size.height());
        x += size.width() + chipGap;
    }
    const int height = barHeight + line * chipPitch;
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void BuildFilters::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace viewer
