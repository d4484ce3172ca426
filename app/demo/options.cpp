// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/options.h"

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

struct FaultName
{
    QLatin1StringView name;
    FaultKind kind;
};

constexpr std::array faultNames{
    FaultName{"hang"_L1, FaultKind::Hang},          FaultName{"cut"_L1, FaultKind::Cut},
    FaultName{"length"_L1, FaultKind::WrongLength}, FaultName{"503"_L1, FaultKind::Unavailable},
    FaultName{"429"_L1, FaultKind::TooMany},        FaultName{"401"_L1, FaultKind::Unauthorized},
    FaultName{"403"_L1, FaultKind::Forbidden},
};

} // namespace

std::optional<Fault> Fault::parse(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    const QStringView name = colon < 0 ? text : text.first(colon);
    Fault fault;
    if (colon >= 0) {
        const QStringView share = text.sliced(colon + 1);
        bool isNumber = false;
        fault.every = share == "all"_L1 ? 1 : share.toInt(&isNumber);
        if (fault.every < 1)
            return std::nullopt;
    }
    for (const FaultName &known : faultNames) {
        if (name == known.name) {
            fault.kind = known.kind;
            return fault;
        }
    }
    return std::nullopt;
}

} // namespace viewer::demo
