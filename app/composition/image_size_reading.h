// SPDX-License-Identifier: GPL-3.0-or-later
// Reads how large the versions of the images are: only the details of each image tell it, and which builds it comes
// from. Read while somebody looks at it, one image after the other, and kept until the account is closed.
#pragma once

#include "models/columns/build_columns.h"
#include "models/domain/clock.h"
#include "models/domain/image.h"
#include "models/domain/image_details.h"
#include "models/domain/result.h"
#include "ui/health/image_sizes.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>

#include <memory>

namespace viewer {

class OpenAccount;

/// GUI thread. The clock outlives it.
class ImageSizeReading : public QObject
{
    Q_OBJECT

public:
    /// The newest images of the tenant, by their last change; more are not asked for.
    static constexpr size_t mostImages = 300;
    /// What was read is asked for anew after this time.
    static constexpr Seconds fresh{600};

    explicit ImageSizeReading(const Clock &clock, QObject *parent = nullptr);
    ~ImageSizeReading() override;

    /// Null = none; what was read of another account is forgotten at once.
    void setAccount(OpenAccount *account);
    /// Somebody looks at it: it is read unless it was a short time ago.
    void want();
    /// Of the images that come from builds of this project. Null = no project.
    ImageSizes sizesOf(const ProjectId &project, const BuildColumns &columns) const;

signals:
    void changed();

private:
    struct Known
    {
        QString image;
        Instant updated{};
        std::vector<ImageVersionSize> versions; ///< oldest first
        QList<BuildId> builds;
    };
    struct Lists
    {
        std::vector<Image> images;
        std::vector<VmImage> machines;
    };

    void receive(Lists lists);
    QCoro::Task<void> read(std::vector<Image> images);
    void keep(const Image &image, const ImageDetails &details);
    void end(ImageSizes::State state);

    const Clock &m_clock;
    OpenAccount *m_account = nullptr;
    int m_accounts = 0; ///< counts changes of the account: what an earlier one asked for is dropped
    ImageSizes::State m_state = ImageSizes::State::NotRead;
    Instant m_readAt{};
    QHash<ImageId, Known> m_known;
    QHash<ProjectId, qint64> m_machines;
    qint64 m_unreadable = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace viewer
