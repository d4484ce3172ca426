// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/image_size_reading.h"

#include "app/composition/open_account.h"
#include "app/server/endpoints.h"
#include "models/cache/list_reader.h"
#include "models/domain/future.h"

#include <algorithm>

namespace viewer {

namespace {

constexpr int tellAfter = 10; ///< images between two signals

} // namespace

ImageSizeReading::ImageSizeReading(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

ImageSizeReading::~ImageSizeReading()
{
    *m_alive = false;
}

void ImageSizeReading::setAccount(OpenAccount *account)
{
    m_account = account;
    ++m_accounts;
    m_state = ImageSizes::State::NotRead;
    m_readAt = {};
    m_known.clear();
    m_machines.clear();
    m_unreadable = 0;
}

void ImageSizeReading::want()
{
    if (!m_account || !m_account->endpoints() || m_state == ImageSizes::State::Reading
        || m_clock.now() - m_readAt < fresh)
        return;
    m_state = ImageSizes::State::Reading;
    const auto question = [](store::Connection &connection) -> Result<Lists> {
        Result<std::vector<Image>> images = cache::images(connection);
        if (!images)
            return images.error();
        Result<std::vector<VmImage>> machines = cache::vmImages(connection);
        if (!machines)
            return machines.error();
        return Lists{std::move(*images), std::move(*machines)};
    };
    whenDone(this, m_account->cache().ask(question), [this, account = m_accounts](const Result<Lists> &lists) {
        if (account != m_accounts)
            return;
        if (lists)
            receive(*lists);
        else
            end(ImageSizes::State::NotRead);
    });
}

void ImageSizeReading::receive(Lists lists)
{
    m_machines.clear();
    for (const VmImage &machine : lists.machines)
        m_machines[machine.project] += machine.artifacts.isEmpty() ? 0 : 1;
    std::erase_if(lists.images, [this](const Image &image) { return image.tenant != m_account->account().tenant; });
    std::ranges::stable_sort(lists.images, std::ranges::greater(),
                             [](const Image &image) { return image.updated.value_or(image.created); });
    lists.images.resize(std::min(lists.images.size(), mostImages));
    if (m_account->endpoints())
        read(std::move(lists.images));
    else
        end(ImageSizes::State::NotRead);
}

QCoro::Task<void> ImageSizeReading::read(std::vector<Image> images)
{
    const auto alive = m_alive;
    const int account = m_accounts;
    const server::Endpoints endpoints = *m_account->endpoints();
    m_unreadable = 0;
    int read = 0;
    for (const Image &image : images) {
        const auto known = m_known.constFind(image.id);
        if (known != m_known.constEnd() && known->updated == image.updated.value_or(image.created))
            continue;
        auto reading = endpoints.imageDetails(image.id);
        const Result<ImageDetails> details = co_await std::move(reading);
        if (!*alive || account != m_accounts)
            co_return;
        if (details) {
            keep(image, *details);
        } else if (details.error().kind == ErrorKind::Forbidden) {
            end(ImageSizes::State::Refused);
            co_return;
        } else if (details.error().kind != ErrorKind::NotFound && details.error().kind != ErrorKind::ServerProblem) {
            end(m_known.isEmpty() ? ImageSizes::State::NotRead : ImageSizes::State::Read); // no connection any more
            co_return;
        } else {
            ++m_unreadable;
        }
        if (++read % tellAfter == 0)
            emit changed();
    }
    if (!images.empty()) // else the catalogue may not have been read yet
        m_readAt = m_clock.now();
    end(ImageSizes::State::Read);
}

void ImageSizeReading::keep(const Image &image, const ImageDetails &details)
{
    Known known{image.name, image.updated.value_or(image.created), {}, {}};
    for (const ImageVersion &version : details.versions)
        known.versions.push_back({image.name, version.version, version.created, version.bytes});
    std::ranges::stable_sort(known.versions, {}, &ImageVersionSize::created);
    for (const Evidence *evidence : {&details.layersEvidence, &details.sbomEvidence, &details.vulnerabilityEvidence}) {
        if (!evidence->build.isNull())
            known.builds << evidence->build;
    }
    for (const ImageScan &scan : details.scans) {
        if (!scan.build.isNull())
            known.builds << scan.build;
    }
    m_known.insert(image.id, known);
}

void ImageSizeReading::end(ImageSizes::State state)
{
    m_state = state;
    emit changed();
}

ImageSizes ImageSizeReading::sizesOf(const ProjectId &project, const BuildColumns &columns) const
{
    ImageSizes sizes;
    if (project.isNull())
        return sizes;
    sizes.state = m_state;
    sizes.unreadable = m_unreadable;
    sizes.machines = m_machines.value(project);
    std::vector<Known> images;
    for (const Known &known : m_known) {
        bool linked = false;
        bool here = false;
        for (const BuildId &build : known.builds) {
            if (const auto row = columns.rowOfId(build)) {
                linked = true;
                here |= columns.row(*row).project == project;
            }
        }
        sizes.unlinked += !linked;
        if (here)
            images.push_back(known);
    }
    std::ranges::sort(images, {}, &Known::image);
    sizes.images = qint64(images.size());
    for (const Known &known : images) {
        sizes.withoutVersions += known.versions.empty();
        sizes.versions.insert(sizes.versions.end(), known.versions.begin(), known.versions.end());
    }
    return sizes;
}

} // namespace viewer
