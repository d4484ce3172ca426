// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_page.h"

#include "ui/actions/make_action.h"
#include "ui/help/help_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int sideWidth = 272;
constexpr int entryHeight = 29;

} // namespace

HelpPage::HelpPage(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(tr("Search the help"), {}, this))
    , m_list(new QListWidget(this))
    , m_text(new HelpText(this))
{
    setObjectName(u"helpPage"_s);
    arrange();
    fillList();
    QAction *const find = makeAction(ActionId::Find, this, u"findInHelpAction"_s, tr("Find in the help"));
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_search, &QLineEdit::textChanged, this, &HelpPage::search);
    connect(m_search, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *entry) {
        const HelpTopic *const topic = entry ? m_library.topic(entry->data(Qt::UserRole).toString()) : nullptr;
        if (!topic || topic == m_current)
            return;
        showTopic(topic);
        emit topicOpened(topic->id);
    });
    connect(m_text, &HelpText::topicWanted, this, [this](const QString &id) {
        if (openTopic(id))
            emit topicOpened(id);
    });
    openTopic(m_library.topics().front().id);
    setFocusProxy(m_list);
}

void HelpPage::arrange()
{
    auto *side = new QWidget(this);
    side->setProperty("ground", u"bar"_s);
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(sideWidth);
    side->setProperty("focusArea", true);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 14, 0, 0);
    column->setSpacing(10);
    auto *title = plainLabel(tr("Help"), TextRole::PageTitle, LabelColor::Text, side);
    title->setContentsMargins(16, 0, 16, 0);
    column->addWidget(title);
    m_search->setObjectName(u"helpSearch"_s);
    setKeyHint(m_search, ActionId::Find);
    auto *around = new QHBoxLayout;
    around->setContentsMargins(12, 0, 12, 0);
    around->addWidget(m_search);
    column->addLayout(around);
    m_list->setObjectName(u"helpTopics"_s);
    m_list->setAccessibleName(tr("Topics of the help"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setProperty("fit", u"side"_s);
    column->addWidget(m_list, 1);
    m_text->setProperty("focusArea", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(new Rule(Qt::Vertical, Token::Line2, this));
    row->addWidget(m_text, 1);
}

void HelpPage::addHeading(const QString &text)
{
    auto *heading = new QListWidgetItem(text, m_list);
    heading->setFlags(Qt::NoItemFlags);
    heading->setFont(textFont(TextRole::Caption, QFont::DemiBold));
    heading->setForeground(currentTheme().color(Token::Text3));
    heading->setSizeHint({sideWidth, entryHeight});
}

/// The topics that hold what is searched; the one that is open stays open.
void HelpPage::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const std::vector<const HelpTopic *> found = m_library.find(m_search->text());
    for (const bool glossary : {false, true}) {
        bool first = true;
        for (const HelpTopic *topic : found) {
            if (topic->isGlossary() != glossary)
                continue;
            if (std::exchange(first, false))
                addHeading(glossary ? tr("Glossary") : tr("Topics"));
            auto *entry = new QListWidgetItem(topic->title, m_list);
            entry->setData(Qt::UserRole, topic->id);
            entry->setToolTip(plainToolTip(topic->title));
            entry->setSizeHint({sideWidth, entryHeight});
        }
    }
    if (found.empty())
        addHeading(tr("Nothing holds these words."));
    if (m_current)
        m_list->setCurrentItem(entryOf(m_current->id));
}

QListWidgetItem *HelpPage::entryOf(const QString &id) const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == id)
            return m_list->item(row);
    }
    return nullptr;
}

void HelpPage::search()
{
    fillList();
    m_text->mark(HelpLibrary::words(m_search->text()));
    const std::vector<const HelpTopic *> found = m_library.find(m_search->text());
    // What is read stays when it fits.
    if (!m_search->text().trimmed().isEmpty() && !found.empty() && !m_list->currentItem()) {
        const QSignalBlocker quiet(m_list); // typing is no step back to which one would go
        m_list->setCurrentItem(entryOf(found.front()->id));
        showTopic(found.front());
    }
}

void HelpPage::showTopic(const HelpTopic *topic)
{
    m_current = topic;
    m_text->showTopic(topic);
}

bool HelpPage::openTopic(const QString &id)
{
    const HelpTopic *const topic = m_library.topic(id);
    if (!topic)
        return false;
    if (!entryOf(id)) {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
        m_text->mark({});
        fillList();
    }
    showTopic(topic);
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentItem(entryOf(id));
    return true;
}

bool HelpPage::openGlossary(const QString &formula)
{
    return openTopic(HelpLibrary::glossaryTopic(formula));
}

QString HelpPage::currentTopic() const
{
    return m_current ? m_current->id : QString();
}

void HelpPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_list->count() > 0)
        fillList(); // colours of the headings
}

} // namespace viewer
