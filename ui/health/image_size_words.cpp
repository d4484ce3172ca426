// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/image_size_words.h"

#include "models/wording/numbers.h"
#include "models/wording/times.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer::health {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::HealthPage)
};

std::vector<ImageVersionSize> knownOf(const ImageSizes &sizes)
{
    std::vector<ImageVersionSize> known;
    std::ranges::copy_if(sizes.versions, std::back_inserter(known),
                         [](const ImageVersionSize &version) { return version.bytes.has_value(); });
    if (known.size() > mostImageVersions) {
        std::vector<Instant> times;
        std::ranges::transform(known, std::back_inserter(times), &ImageVersionSize::created);
        std::ranges::nth_element(times, times.end() - mostImageVersions);
        const Instant oldest = *(times.end() - mostImageVersions);
        std::erase_if(known, [oldest](const ImageVersionSize &version) { return version.created < oldest; });
    }
    return known;
}

bool severalImages(const std::vector<ImageVersionSize> &versions)
{
    return std::ranges::any_of(versions, [&](const auto &version) { return version.image != versions.front().image; });
}

/// The newest version, and the oldest one of the same image.
std::optional<std::pair<ImageVersionSize, ImageVersionSize>> endsOf(const ImageSizes &sizes)
{
    const std::vector<ImageVersionSize> known = knownOf(sizes);
    if (known.empty())
        return std::nullopt;
    const auto newest = std::ranges::max_element(known, {}, &ImageVersionSize::created);
    const auto oldest = std::ranges::find(known, newest->image, &ImageVersionSize::image);
    return std::pair(*oldest, *newest);
}

QString leftOutWords(const ImageSizes &sizes)
{
    QStringList parts;
    const auto unknown = std::ranges::count_if(sizes.versions, [](const auto &version) { return !version.bytes; });
    if (unknown > 0)
        parts << Words::tr("%n version(s) without a known size left out.", nullptr, int(unknown));
    if (sizes.withoutVersions > 0)
        parts << Words::tr("%n image(s) without a readable version.", nullptr, int(sizes.withoutVersions));
    if (sizes.machines > 0)
        parts << Words::tr("%n image(s) for machines: the server tells no size.", nullptr, int(sizes.machines));
    if (sizes.unreadable > 0)
        parts << Words::tr("%n image(s) of the catalogue could not be read.", nullptr, int(sizes.unreadable));
    if (sizes.unlinked > 0)
        parts << Words::tr("%n image(s) of the catalogue name no build.", nullptr, int(sizes.unlinked));
    return parts.join(u' ');
}

} // namespace

ChartData imageSizeChart(const ImageSizes &sizes, const QTimeZone &zone)
{
    ChartData data;
    data.title = Words::tr("Image size per version");
    data.binWord = Words::tr("Version");
    data.unit = ChartUnit::Bytes;
    data.opens = false;
    ChartSeries series{
        u"image_size"_s, Words::tr("Image size"), ChartSeries::Kind::Bars, Token::ChartCancel, false, {}};
    const std::vector<ImageVersionSize> known = knownOf(sizes);
    const bool several = severalImages(known);
    for (const ImageVersionSize &version : known) {
        const QString name = version.image + u' ' + version.version;
        data.bins.push_back({name, several ? name : version.version,
                             name + u", "_s + dayMonthYear(toDateTime(version.created).toTimeZone(zone).date()), false,
                             false});
        series.values.push_back({double(*version.bytes), {}, {}, 0, byteSize(*version.bytes)});
    }
    data.series.push_back(series);
    return data;
}

QString imageSizeCaption(const ImageSizes &sizes)
{
    const auto ends = endsOf(sizes);
    if (!ends)
        return {};
    return byteSize(*ends->second.bytes) + u", "_s + ends->second.image + u' ' + ends->second.version + u" · "_s
        + Words::tr("%n version(s)", nullptr, int(sizes.versions.size()));
}

Foot imageSizeFoot(const ImageSizes &sizes)
{
    Foot foot;
    foot.rest = leftOutWords(sizes);
    const auto ends = endsOf(sizes);
    if (!ends || ends->first == ends->second || *ends->first.bytes <= 0)
        return foot;
    const double share = double(*ends->second.bytes) / double(*ends->first.bytes) - 1;
    const QString words = shareWords(std::abs(share));
    const QString since = ends->first.version + u", "_s + byteSize(*ends->first.bytes);
    if (std::abs(share) < 0.0005)
        foot.verdict = Words::tr("As large as %1").arg(since);
    else
        foot.verdict = (share > 0 ? Words::tr("%1 larger than %2") : Words::tr("%1 smaller than %2")).arg(words, since);
    return foot;
}

QString imageSizeNothing(const ImageSizes &sizes)
{
    switch (sizes.state) {
    case ImageSizes::State::NoProject:
        return Words::tr("Choose a project to see the size of its images.");
    case ImageSizes::State::NotRead:
        return Words::tr("Not known: sizes are read from the server, which cannot be reached now.");
    case ImageSizes::State::Refused:
        return Words::tr("Not known: your roles do not include images.");
    case ImageSizes::State::Reading:
    case ImageSizes::State::Read:
        break;
    }
    if (!knownOf(sizes).empty())
        return {};
    if (sizes.state == ImageSizes::State::Reading)
        return Words::tr("Reading the catalogue of images…");
    return QStringList{Words::tr("No image of the catalogue with a known size comes from builds of this project."),
                       leftOutWords(sizes)}
        .join(u' ')
        .trimmed();
}

} // namespace viewer::health
