// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/storage_section.h"

#include "models/settings/log_settings.h"
#include "models/wording/numbers.h"
#include "ui/settings/setting_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segments.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

QLabel *makeSize(const QString &name)
{
    auto *label = plainLabel({}, TextRole::Body, LabelColor::Text);
    label->setObjectName(name);
    return label;
}

} // namespace

StorageSection::StorageSection(Settings &settings, QWidget *parent)
    : SettingsSection(tr("Storage"), tr("what is kept on this computer, for this account only"), parent)
    , m_settings(settings)
    , m_cache(makeSize(u"storageCache"_s))
    , m_logs(makeSize(u"storageLogs"_s))
    , m_notebook(makeSize(u"storageNotebook"_s))
    , m_open(new QPushButton(tr("Open folder")))
    , m_space(addCard(tr("Space on this computer")))
{
    addRow(m_space, tr("Copy of the server"), tr("builds, projects, people, activity; can be read again at any time"),
           m_cache);
    m_logsRow = addRow(m_space, tr("Logs"), {}, m_logs);
    addRow(m_space, tr("Notebook"), tr("your notes and targets; never thrown away"), m_notebook);
    m_open->setObjectName(u"settingsOpenFolder"_s);
    m_folder = addRow(m_space, tr("Folder"), {}, m_open);
    connect(m_open, &QPushButton::clicked, this, &StorageSection::openFolderRequested);
    addLogs();
    setValues(std::nullopt);
}

void StorageSection::addLogs()
{
    Card *const card = addCard(tr("Logs"));
    m_room = new Segments(tr("Room for logs"));
    m_room->setObjectName(u"settingsLogRoom"_s);
    for (const int gibi : {1, 2, 4, 8, 16})
        m_room->add(QString::number(gibi), tr("%1 GiB").arg(gibi));
    m_room->choose(settingText(m_settings.value(setting::logRoom)));
    addRow(card, tr("Room for logs"), tr("When it is full, the logs opened longest ago go first."), m_room);
    connect(m_room, &Segments::chosenByUser, this, [this](const QString &key) {
        m_settings.set(setting::logRoom, key.toInt());
        emit logRoomChosen(key.toInt());
    });
    auto *failed = new QCheckBox;
    failed->setObjectName(u"settingsFailedLogs"_s);
    failed->setChecked(m_settings.value(setting::failedLogs));
    addRow(card, tr("Read logs of failed builds ahead"),
           tr("those of the newest 200, while nothing else is asked of the server; they are then there without it. "
              "Builds on Tekton are left out: reading them is work for the server."),
           failed);
    connect(failed, &QCheckBox::clicked, this, [this](bool ahead) { m_settings.set(setting::failedLogs, ahead); });
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_clear = new QPushButton(tr("Clear logs…"), buttons);
    m_clear->setObjectName(u"settingsClearLogs"_s);
    m_reallyClear = new QPushButton(tr("Clear"), buttons);
    m_reallyClear->setObjectName(u"settingsReallyClear"_s);
    m_keep = new QPushButton(tr("Keep"), buttons);
    m_keep->setObjectName(u"settingsKeepLogs"_s);
    for (QPushButton *button : {m_clear, m_reallyClear, m_keep})
        row->addWidget(button);
    m_clearRow = addRow(card, tr("Clear logs"), {}, buttons);
    connect(m_clear, &QPushButton::clicked, this, [this] { askToClear(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { askToClear(false); });
    connect(m_reallyClear, &QPushButton::clicked, this, [this] {
        askToClear(false);
        emit clearLogsRequested();
    });
    askToClear(false);
}

/// In place, not in a window of its own: what is asked stays beside what it is about.
void StorageSection::askToClear(bool asking)
{
    const bool hadFocus = m_clear->hasFocus() || m_keep->hasFocus() || m_reallyClear->hasFocus();
    m_clear->setVisible(!asking);
    m_reallyClear->setVisible(asking);
    m_keep->setVisible(asking);
    m_clearRow->setExplanation(asking ? tr("%1 are removed here. The server keeps its logs as long as it wants to; one "
                                           "that it no longer has cannot be read again.")
                                            .arg(byteSize(m_logBytes))
                                      : tr("Logs of builds that have a note stay."));
    if (hadFocus)
        (asking ? m_keep : m_clear)->setFocus(Qt::OtherFocusReason);
}

void StorageSection::setValues(const std::optional<StorageValues> &values)
{
    const auto size = [&values](qint64 bytes) { return values ? byteSize(bytes) : QString(); };
    const StorageValues shown = values.value_or(StorageValues{});
    m_logBytes = shown.logs;
    m_space->setCount(size(shown.cache + shown.logs + shown.notebook));
    m_cache->setText(size(shown.cache));
    m_logs->setText(size(shown.logs));
    m_notebook->setText(size(shown.notebook));
    m_logsRow->setExplanation(values ? tr("%n log(s) of builds that were opened or failed", nullptr, shown.logCount)
                                     : QString());
    m_folder->setExplanation(values ? shown.folder : tr("there is no account here"));
    m_open->setEnabled(values.has_value());
    m_clear->setEnabled(values && shown.logs > 0);
}

} // namespace viewer
