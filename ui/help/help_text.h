// SPDX-License-Identifier: GPL-3.0-or-later
// Shows one text of the help. Loads nothing, from the network or from disk. GUI thread.
#pragma once

#include "ui/help/help_library.h"

#include <QTextBrowser>

namespace viewer {

class HelpText final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpText(QWidget *parent = nullptr);

    /// From its beginning; the library owns the topic.
    void showTopic(const HelpTopic *topic);
    /// Marks these words wherever they stand.
    void mark(const QStringList &words);

    QVariant loadResource(int type, const QUrl &name) override;

signals:
    void topicWanted(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void render();
    void dressBlocks();
    void dressTables();
    void fit();

    const HelpTopic *m_topic = nullptr;
    QStringList m_words;
};

} // namespace viewer
