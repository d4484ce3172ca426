// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/world_images.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

using std::chrono::days;

constexpr std::array languages{"go", "python", "rust", "typescript", "java"};

CatalogImage imageOf(quint64 seed, const Project &project, quint32 place, int number, Instant now)
{
    Random random(mixed(seed, 0xa0, place));
    CatalogImage image;
    image.name = number == 0 ? project.slug : project.slug + u'-' + QLatin1StringView(number == 1 ? "worker" : "tools");
    image.description = "Image of "_L1 + project.name;
    image.repository = "registry.harbourline.example/apps/"_L1 + image.name;
    image.language = languages[random.below(languages.size())];
    image.version = u"%1.%2.%3"_s.arg(1 + random.below(4)).arg(random.below(20)).arg(random.below(9));
    image.tags = {"latest", random.chance(0.5) ? "stable" : "edge"};
    image.pulls = int(random.below(4000));
    image.creator = project.creator;
    image.created = now - days(20 + int(random.below(700))) - Seconds(random.below(86400));
    image.updated = now - Seconds(random.below(30 * 86400));
    image.visibility = random.chance(0.2) ? "private" : "tenant";
    image.status = random.chance(0.1) ? "deprecated" : "published";
    return image;
}

} // namespace

std::vector<CatalogImage> makeImages(quint64 seed, const std::vector<Project> &projects, Instant now)
{
    std::vector<CatalogImage> images;
    for (size_t row = 0; row < projects.size(); ++row) {
        const Project &project = projects[row];
        const bool containers = project.method != BuildMethod::Packer && project.method != BuildMethod::Vm
            && project.method != BuildMethod::Cloud;
        const bool foreign = project.part == ProjectPart::Foreign;
        if (!containers || project.part == ProjectPart::Deleted || project.part == ProjectPart::Draft)
            continue;
        const int count = foreign ? 1 : 1 + int(mixed(seed, 0xa1, images.size()) % 3);
        for (int number = 0; number < count; ++number) {
            images.push_back(imageOf(seed, project, quint32(images.size()), number, now));
            images.back().foreign = foreign;
            images.back().project = quint16(row);
            if (foreign)
                images.back().visibility = "public";
        }
    }
    if (images.size() > 2) {
        images[1].status = "draft";
        images[1].tags.clear();
        images[2].broken = true;
    }
    std::stable_sort(images.begin(), images.end(),
                     [](const CatalogImage &a, const CatalogImage &b) { return a.created > b.created; });
    for (size_t place = 0; place < images.size(); ++place)
        images[place].id = idOf(seed, IdSpace::Image, quint32(place));
    return images;
}

} // namespace viewer::demo
