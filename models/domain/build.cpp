// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/build.h"

namespace viewer {

std::optional<int> buildNumberOf(QStringView name)
{
    const qsizetype hash = name.lastIndexOf(u'#');
    if (hash < 0)
        return std::nullopt;
    bool ok = false;
    const int number = name.sliced(hash + 1).trimmed().toInt(&ok);
    if (!ok || number < 0)
        return std::nullopt;
    return number;
}

} // namespace viewer
