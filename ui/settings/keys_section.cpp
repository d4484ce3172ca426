// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keys_section.h"

#include "ui/settings/setting_row.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int listHeight = 460;
constexpr int keysWidth = 200;
constexpr int rowHeight = 28;
constexpr int editWidth = 150;

QString keysText(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText).replace(u"; "_s, u", "_s);
}

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta
        || key == Qt::Key_AltGr || key == Qt::Key_unknown;
}

QWidget *sideBySide(std::initializer_list<QWidget *> parts, const QString &name)
{
    auto *place = new QWidget;
    place->setAccessibleName(name);
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *part : parts)
        row->addWidget(part);
    return place;
}

QPushButton *makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    return button;
}

} // namespace

KeysSection::KeysSection(Settings &settings, QWidget *parent)
    : SettingsSection(tr("Keyboard"), tr("every action, and the keys it has"), parent)
    , m_settings(settings)
    , m_list(new QTreeWidget)
    , m_edit(new QKeySequenceEdit)
    , m_give(makeButton(u"keysGive"_s, tr("Use")))
    , m_none(makeButton(u"keysNone"_s, tr("No keys")))
    , m_reset(makeButton(u"keysReset"_s, tr("As delivered")))
    , m_resetAll(makeButton(u"keysResetAll"_s, tr("All as delivered")))
{
    addEditor();
    addList();
    connect(&m_settings, &Settings::changed, this, [this](const QString &name) {
        if (name == setting::keys.name)
            showValues();
    });
    showValues();
}

void KeysSection::addEditor()
{
    Card *const card = addCard(tr("Change"));
    m_edit->setObjectName(u"keysEdit"_s);
    m_edit->setAccessibleName(tr("New keys"));
    for (QLineEdit *field : m_edit->findChildren<QLineEdit *>())
        field->setAccessibleName(m_edit->accessibleName());
    m_edit->setFixedWidth(editWidth);
    m_editRow = addRow(card, {}, {}, sideBySide({m_edit, m_give}, m_edit->accessibleName()));
    addRow(card, tr("Remove or restore"), tr("Take its keys away, or give it those that it was delivered with."),
           sideBySide({m_none, m_reset}, tr("Other keys")));
    m_resetRow = addRow(card, tr("All keys"), {}, m_resetAll);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &KeysSection::takePress);
    m_edit->installEventFilter(this);
    connect(m_give, &QPushButton::clicked, this, [this] { give({m_edit->keySequence()}); });
    connect(m_none, &QPushButton::clicked, this, [this] { give({}); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const auto id = chosen())
            give(deliveredKeys(*id));
    });
    connect(m_resetAll, &QPushButton::clicked, this, [this] { keep({}); });
}

void KeysSection::addList()
{
    Card *const card = addCard(tr("Actions"));
    m_list->setObjectName(u"keysList"_s);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(0);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("fit", u"card"_s);
    m_list->setMinimumHeight(listHeight);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_list->header()->resizeSection(1, keysWidth);
    addTo(card, m_list);
    fillList();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeysSection::showChosen);
    connect(m_list, &QTreeWidget::itemActivated, m_edit, [this] { m_edit->setFocus(Qt::OtherFocusReason); });
}

void KeysSection::fillList()
{
    std::optional<ActionGroup> group;
    for (const ActionSpec &action : actionTable()) {
        if (group != action.group) {
            group = action.group;
            auto *heading = new QTreeWidgetItem(m_list, {actionGroupTitle(action.group)});
            heading->setFlags(Qt::NoItemFlags);
            heading->setFont(0, textFont(TextRole::Caption, QFont::DemiBold));
            heading->setFirstColumnSpanned(true);
            heading->setSizeHint(0, {0, rowHeight});
            heading->setTextAlignment(0, Qt::AlignLeft | Qt::AlignBottom);
        }
        auto *line = new QTreeWidgetItem(m_list, {withoutDots(action.text)});
        line->setData(0, Qt::UserRole, int(action.id));
        line->setSizeHint(0, {0, rowHeight});
    }
    m_list->setCurrentItem(m_list->topLevelItem(1));
}

/// Keys of all lines; those that a person has changed are bold.
void KeysSection::showValues()
{
    const ChangedKeys changed = changedKeysFromJson(m_settings.value(setting::keys));
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *const line = m_list->topLevelItem(i);
        const QVariant id = line->data(0, Qt::UserRole);
        if (!id.isValid())
            continue;
        const bool own = changed.contains(ActionId(id.toInt()));
        const QList<QKeySequence> keys =
            own ? changed.value(ActionId(id.toInt())) : deliveredKeys(ActionId(id.toInt()));
        line->setText(1, keys.isEmpty() ? tr("none") : keysText(keys));
        line->setFont(1, textFont(TextRole::Body, own ? QFont::DemiBold : QFont::Normal));
        line->setToolTip(
            1,
            own ? plainToolTip(tr("changed; as delivered: %1").arg(keysText(deliveredKeys(ActionId(id.toInt())))))
                : QString());
    }
    m_resetRow->setExplanation(changed.isEmpty() ? tr("as delivered")
                                                 : tr("%n action(s) changed", nullptr, int(changed.size())));
    m_resetAll->setEnabled(!changed.isEmpty());
    showChosen();
}

std::optional<ActionId> KeysSection::chosen() const
{
    const QTreeWidgetItem *const line = m_list->currentItem();
    const QVariant id = line ? line->data(0, Qt::UserRole) : QVariant();
    return id.isValid() ? std::optional(ActionId(id.toInt())) : std::nullopt;
}

void KeysSection::showChosen()
{
    const auto id = chosen();
    const QSignalBlocker quiet(m_edit);
    m_edit->clear();
    for (QLineEdit *field : m_edit->findChildren<QLineEdit *>())
        field->setPlaceholderText(tr("Press keys")); // clearing brought the one of the toolkit
    m_editRow->setProblem({});
    m_give->setEnabled(false);
    m_editRow->setEnabled(id.has_value());
    if (!id)
        return;
    const ActionSpec action = actionSpec(*id);
    const ChangedKeys changed = changedKeysFromJson(m_settings.value(setting::keys));
    const QList<QKeySequence> keys = changed.value(*id, deliveredKeys(*id));
    m_editRow->setTitle(withoutDots(action.text));
    m_editRow->setExplanation(keys.isEmpty() ? tr("has no keys; press new ones in the field")
                                             : tr("has %1; press new ones in the field").arg(keysText(keys)));
    m_none->setEnabled(!keys.isEmpty());
    m_reset->setEnabled(changed.contains(*id));
}

bool KeysSection::eventFilter(QObject *watched, QEvent *event)
{
    const bool released = event->type() == QEvent::KeyRelease;
    if (watched != m_edit || (event->type() != QEvent::KeyPress && !released))
        return SettingsSection::eventFilter(watched, event);
    const auto *const key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab)
        return false; // the way out
    if (released || isModifier(key->key()))
        return true;
    // Shift that is needed to write a sign, such as the slash on many keyboards, is no part of the keys.
    Qt::KeyboardModifiers with = key->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const QString text = key->text();
    if (!text.isEmpty() && text[0].isPrint() && !text[0].isLetterOrNumber() && !text[0].isSpace())
        with &= ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    m_edit->setKeySequence(QKeySequence(QKeyCombination(with, Qt::Key(key->key()))));
    return true;
}

void KeysSection::takePress(const QKeySequence &pressed)
{
    const auto id = chosen();
    const QString problem = pressed.isEmpty() || !id ? QString() : keyProblem(*id, pressed);
    m_editRow->setProblem(problem);
    m_give->setEnabled(id && !pressed.isEmpty() && problem.isEmpty());
}

void KeysSection::give(const QList<QKeySequence> &keys)
{
    const auto id = chosen();
    if (!id)
        return;
    for (const QKeySequence &one : keys) {
        if (const QString problem = keyProblem(*id, one); !problem.isEmpty()) {
            m_editRow->setProblem(problem);
            return;
        }
    }
    ChangedKeys changed = changedKeysFromJson(m_settings.value(setting::keys));
    changed.insert(*id, keys);
    if (keys == deliveredKeys(*id))
        changed.remove(*id);
    keep(changed);
}

void KeysSection::keep(const ChangedKeys &keys)
{
    applyKeys(keys);
    m_settings.set(setting::keys, toJson(keys));
    showValues();
}

} // namespace viewer
