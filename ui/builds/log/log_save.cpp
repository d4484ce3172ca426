// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/log/log_save.h"

#include "models/domain/secrets.h"
#include "models/logs/ansi.h"
#include "models/logs/bytes.h"

#include <QSaveFile>

namespace viewer {

namespace {

constexpr qint64 blockSize = 1 << 20;
constexpr qint64 longestKey = 1 << 16;

/// Where to cut a block: behind its last line, and not within a private key, which has many lines. All of it when it
/// holds no line end.
qsizetype cutOf(const QByteArray &block)
{
    qsizetype cut = block.lastIndexOf('\n') + 1;
    const qsizetype key = block.lastIndexOf("-----BEGIN ");
    const bool isOpen = key > 0 && block.indexOf("-----END ", key) < 0 && block.size() - key < longestKey;
    if (isOpen)
        cut = std::min(cut, block.lastIndexOf('\n', key) + 1);
    return cut > 0 ? cut : block.size();
}

} // namespace

Result<Done> saveLog(const logs::LogFile &log, const QString &path, logs::LogTask &task)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::Storage, 0, file.errorString(), {}};
    const qint64 size = log.size();
    for (qint64 done = 0; done < size;) {
        if (task.isCancelled())
            return Error{ErrorKind::Cancelled, 0, {}, {}};
        const QByteArray block = log.read(done, blockSize);
        if (block.isEmpty())
            return Error{ErrorKind::Storage, 0, log.path(), {}};
        const qsizetype taken = done + block.size() >= size ? block.size() : cutOf(block);
        QByteArray plain;
        logs::appendPlain(plain, QByteArrayView(block).first(taken));
        const QByteArray text = withoutSecrets(logs::textOf(plain)).toUtf8();
        if (file.write(text) != text.size())
            return Error{ErrorKind::Storage, 0, file.errorString(), {}};
        done += taken;
        task.setProgress(done, size);
    }
    if (!file.commit())
        return Error{ErrorKind::Storage, 0, file.errorString(), {}};
    return Done();
}

} // namespace viewer
