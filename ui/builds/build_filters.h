// SPDX-License-Identifier: GPL-3.0-or-later
// The filter bar: six chips with their menus, and "Clear". Changes a BuildQuery; search and order are not its matter.
#pragma once

#include "ui/builds/filter_values.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace viewer {

class ChoiceList;
class FilterChip;

class BuildFilters final : public QWidget
{
    Q_OBJECT

public:
    explicit BuildFilters(QWidget *parent = nullptr);

    /// Shows the filters of a query; emits nothing. A moving period is computed anew from the clock.
    void setQuery(const BuildQuery &query, Period period);
    /// Search and order are those of the last setQuery.
    const BuildQuery &query() const { return m_query; }
    Period period() const { return m_period; }

    void setFacets(const BuildFacets &facets);
    /// Moving periods follow the clock, a minute at a time.
    void setNow(Instant now);
    void setLocalZone(const QTimeZone &zone);
    /// What the active chips say: "Status: Failed".
    QStringList words() const;
    /// Opens the menu of the first chip for the keyboard.
    void focusFirst();

public slots:
    void clearFilters();

signals:
    /// The user chose something.
    void queryChanged(const viewer::BuildQuery &query);
    /// Time went on, and a moving period with it.
    void periodMoved(const viewer::BuildQuery &query);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    FilterChip *addChip(const QString &name, const QString &label, const QString &icon = {});
    ChoiceList *addChoices(FilterChip *chip, const QString &title);
    void makePeriodMenu();
    void makeDurationMenu();
    void connectChoices();
    void fillStates();
    void fillMethods();
    void fillMembers();
    void fillProjects();
    void choosePeriod(Period period);
    void askPeriod();
    void askDuration();
    void changed();
    void showValues();
    void arrange();

    BuildQuery m_query;
    Period m_period = Period::Any;
    BuildFacets m_facets;
    Instant m_now{};
    QTimeZone m_zone = QTimeZone::utc();
    FilterChip *m_status;
    FilterChip *m_method;
    FilterChip *m_member;
    FilterChip *m_started;
    FilterChip *m_duration;
    FilterChip *m_project;
    ChoiceList *m_states;
    ChoiceList *m_methods;
    ChoiceList *m_members;
    ChoiceList *m_projects;
    QPushButton *m_clear;
    std::vector<FilterChip *> m_chips;
};

} // namespace viewer
