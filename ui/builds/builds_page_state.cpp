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
    std::vector<BuildColumn> hidden(state.hidden.cbegin(), state.hidden.cend());
    std::sort(hidden.begin(), hidden.end());
    QJsonObject widths;
    for (auto it = state.widths.cbegin(); it != state.widths.cend(); ++it)
        widths.insert(columnKey(it.key()), it.value());
    return {{"query", toJson(state.query)},
            {"period", periodKey(state.period)},
            {"order", keysOf(state.order)},
            {"hidden", keysOf(hidden)},
            {"widths", widths},
            {"details", state.detailsShown}};
}

BuildsPageState buildsPageStateFromJson(const QJsonObject &object)
{
    BuildsPageState state = firstBuildsPageState();
    state.query = buildQueryFromJson(object["query"_L1].toObject());
    state.period = periodOfKey(object["period"_L1].toString());
    state.detailsShown = object["details"_L1].toBool(true);
    if (object.contains("order"_L1)) {
        std::vector<BuildColumn> order = columnsOf(object["order"_L1]);
        for (const BuildColumn column : firstOrder) {
            if (std::find(order.begin(), order.end(), column) == order.end())
                order.push_back(column);
        }
        state.order = std::move(order);
    }
    if (object.contains("hidden"_L1)) {
        const std::vector<BuildColumn> hidden = columnsOf(object["hidden"_L1]);
        if (int(hidden.size()) < buildColumnCount)
            state.hidden = QSet<BuildColumn>(hidden.begin(), hidden.end());
    }
    const QJsonObject widths = object["widths"_L1].toObject();
    for (auto it = widths.begin(); it != widths.end(); ++it) {
        const auto column = columnOfKey(it.key());
        if (column && it.value().isDouble())
            state.widths.insert(*column, std::clamp(it.value().toInt(), narrowest, widest));
    }
    return state;
}

} // namespace viewer
