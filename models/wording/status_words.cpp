// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/status_words.h"

#include <QCoreApplication>

namespace viewer {

namespace {
QString words(const char *text)
{
    return QCoreApplication::translate("viewer::Status", text);
}
} // namespace

QString statusWord(BuildState state)
{
    switch (state) {
    case BuildState::Pending:
        return words(QT_TRANSLATE_NOOP("viewer::Status", "Pending"));
    case BuildState::Queued:
        return words(QT_TRANSLATE_NOOP("viewer::Status", "Queued"));
    case BuildState::Running:
        return words(QT_TRANSLATE_NOOP("viewer::Status", "Running"));
    case BuildState::Succeeded:
        return words(QT_TRANSLATE_NOOP("viewer::Status", "Succeeded"));
    case BuildState::Failed:
        return words(QT_TRANSLATE_NOOP("viewer::Status", "Failed"));
    case BuildState::Cancelled:
        return words(QT_TRANSLATE_NOOP("viewer::Status", "Cancelled"));
    case BuildState::Unknown:
        break;
    }
    return words(QT_TRANSLATE_NOOP("viewer::Status", "Unknown"));
}

QString statusWordOffline(BuildState state)
{
    if (state == BuildState::Running)
        return words(QT_TRANSLATE_NOOP("viewer::Status", "Was running"));
    return statusWord(state);
}

QString quoted(QStringView word)
{
    return QCoreApplication::translate("viewer::Status", "“%1”", "a word as the server sent it").arg(word);
}

QString starterWord(StarterKind kind, const QString &name)
{
    switch (kind) {
    case StarterKind::Named:
        return name;
    case StarterKind::Automatic:
        return words(QT_TRANSLATE_NOOP("viewer::Status", "Automatic"));
    case StarterKind::NotKnownYet:
        break;
    }
    return words(QT_TRANSLATE_NOOP("viewer::Status", "Not known yet"));
}

QString methodLabel(BuildMethod method, QStringView sentWord)
{
    return method == BuildMethod::Unknown && !sentWord.isEmpty() ? sentWord.toString() : methodWord(method);
}

} // namespace viewer
