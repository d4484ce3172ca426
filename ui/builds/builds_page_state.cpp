// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/builds_page_state.h"

#include "models/wording/times.h"
#include "ui/builds/row_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/status_look.h"

#include <QFontMetrics>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int narrowest = 40;
constexpr int widest = 2000;
constexpr int leastStatusRoom = 114;
constexpr int leastTimeRoom = 102;

constexpr std::array firstOrder{BuildColumn::Number,    BuildColumn::Id,      BuildColumn::Status,
                                BuildColumn::Project,   BuildColumn::Branch,  BuildColumn::Method,
                                BuildColumn::StartedBy, BuildColumn::Created, BuildColumn::Started,
                                BuildColumn::Duration,  BuildColumn::Result};
static_assert(firstOrder.size() == size_t(buildColumnCount));

QJsonArray keysOf(const std::vector<BuildColumn> &columns)
{
    QJsonArray keys;
    for (const BuildColumn column : columns)
        keys.append(columnKey(column));
    return keys;
}

std::vector<BuildColumn> sorted(const QSet<BuildColumn> &columns)
{
    std::vector<BuildColumn> list(columns.cbegin(), columns.cend());
    std::sort(list.begin(), list.end());
    return list;
}

std::vector<BuildColumn> columnsOf(const QJsonValue &keys)
{
    std::vector<BuildColumn> columns;
    for (const auto &key : keys.toArray()) {
        const auto column = columnOfKey(key.toString());
        if (column && std::find(columns.begin(), columns.end(), *column) == columns.end())
            columns.push_back(*column);
    }
    return columns;
}

/// Those named first, then the others as at the first start.
std::vector<BuildColumn> wholeOrder(const QJsonValue &keys)
{
    std::vector<BuildColumn> order = columnsOf(keys);
    for (const BuildColumn column : firstOrder) {
        if (std::find(order.begin(), order.end(), column) == order.end())
            order.push_back(column);
    }
    return order;
}

/// Empty when no column would be left.
std::optional<QSet<BuildColumn>> hiddenOf(const QJsonValue &keys)
{
    const std::vector<BuildColumn> hidden = columnsOf(keys);
    if (int(hidden.size()) >= buildColumnCount)
        return std::nullopt;
    return QSet<BuildColumn>(hidden.begin(), hidden.end());
}

/// States and months are longer in some languages ("28. Sept. 21:21"); the projects give way to them.
int statusRoom()
{
    return std::max(leastStatusRoom, widestStatus() + 2 * cellPadding);
}

int timeRoom()
{
    const QFontMetrics metrics(textFont(TextRole::Body));
    int longest = 0;
    for (int month = 1; month <= 12; ++month)
        longest = std::max(longest, metrics.horizontalAdvance(dayAndMonth(QDate(2000, month, 28)) + u" 00:00"_s));
    return std::max(leastTimeRoom, longest + 2 * cellPadding);
}

} // namespace

BuildsPageState firstBuildsPageState()
{
    BuildsPageState state;
    state.order.assign(firstOrder.begin(), firstOrder.end());
    state.hidden = {BuildColumn::Id, BuildColumn::Branch, BuildColumn::Created};
    return state;
}

int firstWidth(BuildColumn column)
{
    switch (column) {
    case BuildColumn::Number:
        return 92;
    case BuildColumn::Id:
        return 160;
    case BuildColumn::Status:
        return statusRoom();
    case BuildColumn::Project:
        return std::max(112, 144 - (statusRoom() - leastStatusRoom) - (timeRoom() - leastTimeRoom));
    case BuildColumn::Method:
        return 76;
    case BuildColumn::StartedBy:
        return 112;
    case BuildColumn::Created:
    case BuildColumn::Started: // "11 Mar 21:21"
        return timeRoom();
    case BuildColumn::Duration:
        return 112;
    case BuildColumn::Result: // the rest of the width, at least this
        return 96;
    case BuildColumn::Branch:
        return 112;
    }
    return 100;
}

QJsonObject toJson(const BuildsPageState &state)
{
    QJsonObject widths;
    for (auto it = state.widths.cbegin(); it != state.widths.cend(); ++it)
        widths.insert(columnKey(it.key()), it.value());
    QJsonObject object{{"query", toJson(state.query)},
                       {"period", periodKey(state.period)},
                       {"order", keysOf(state.order)},
                       {"hidden", keysOf(sorted(state.hidden))},
                       {"widths", widths},
                       {"details", state.detailsShown}};
    if (state.view != 0) {
        object.insert("view"_L1, state.view);
        object.insert("allOrder"_L1, keysOf(state.allOrder));
        object.insert("allHidden"_L1, keysOf(sorted(state.allHidden)));
    }
    return object;
}

BuildsPageState buildsPageStateFromJson(const QJsonObject &object)
{
    BuildsPageState state = firstBuildsPageState();
    state.query = buildQueryFromJson(object["query"_L1].toObject());
    state.period = periodOfKey(object["period"_L1].toString());
    state.detailsShown = object["details"_L1].toBool(true);
    if (object.contains("order"_L1))
        state.order = wholeOrder(object["order"_L1]);
    if (object.contains("hidden"_L1))
        state.hidden = hiddenOf(object["hidden"_L1]).value_or(state.hidden);
    state.view = object["view"_L1].toInteger();
    if (state.view != 0) {
        state.allOrder = wholeOrder(object["allOrder"_L1]);
        state.allHidden = hiddenOf(object["allHidden"_L1]).value_or(firstBuildsPageState().hidden);
    }
    const QJsonObject widths = object["widths"_L1].toObject();
    for (auto it = widths.begin(); it != widths.end(); ++it) {
        const auto column = columnOfKey(it.key());
        if (column && it.value().isDouble())
            state.widths.insert(*column, std::clamp(it.value().toInt(), narrowest, widest));
    }
    return state;
}

QJsonObject viewOf(const BuildsPageState &state)
{
    BuildQuery query = state.query;
    if (state.period != Period::Any && state.period != Period::Custom)
        query.from = query.to = std::nullopt; // the clock tells them
    return {{"query", toJson(query)},
            {"period", periodKey(state.period)},
            {"order", keysOf(state.order)},
            {"hidden", keysOf(sorted(state.hidden))}};
}

std::optional<BuildsPageState> withView(const BuildsPageState &state, const QJsonObject &view)
{
    if (!view["query"_L1].isObject())
        return std::nullopt;
    BuildsPageState opened = buildsPageStateFromJson(view);
    opened.widths = state.widths;
    opened.detailsShown = state.detailsShown;
    return opened;
}

bool showsView(const BuildsPageState &state, const QJsonObject &view)
{
    const auto opened = withView(state, view);
    return opened && viewOf(*opened) == viewOf(state);
}

} // namespace viewer
