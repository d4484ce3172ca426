// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/image_details.h"

#include <algorithm>

namespace viewer {

bool isDigest(QStringView text)
{
    constexpr QStringView prefix = u"sha256:";
    if (text.size() != prefix.size() + 64 || !text.startsWith(prefix))
        return false;
    return std::ranges::all_of(text.sliced(prefix.size()),
                               [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace viewer
