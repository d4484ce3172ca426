// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/credentials_form.h"

#include "ui/signin/address_field.h"
#include "ui/signin/labelled_field.h"
#include "ui/signin/password_field.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int probePause = 500;

struct ProbeRow
{
    const char *icon;
    Token token;
    LabelColor color;
};

const ProbeRow &rowOf(AddressProbe::State state)
{
    static constexpr ProbeRow rows[] = {
        {"", Token::Text3, LabelColor::Third},          {"clock", Token::Text3, LabelColor::Third},
        {"status-ok", Token::Ok, LabelColor::Ok},       {"status-warn", Token::Warn, LabelColor::Warn},
        {"status-fail", Token::Fail, LabelColor::Fail},
    };
    return rows[int(state)];
}
} // namespace

CredentialsForm::CredentialsForm(QWidget *parent)
    : QWidget(parent)
    , m_refusalBlock(new QWidget(this))
    , m_refusal(new Banner(Banner::Place::Text, m_refusalBlock))
    , m_address(new AddressField(this))
    , m_probeIcon(new QLabel(this))
    , m_probe(plainLabel({}, TextRole::Second, LabelColor::Third, this))
    , m_email(new QLineEdit(this))
    , m_password(new PasswordField(this))
    , m_directory(new QCheckBox(tr("Company directory (LDAP)"), this))
    , m_stay(new QCheckBox(tr("Stay signed in"), this))
    , m_stayNote(plainLabel({}, TextRole::Second, LabelColor::Third, this))
    , m_signIn(new QPushButton(tr("Sign in"), this))
    , m_demo(new QPushButton(themedIcon(u"show"_s, Token::Text2), tr("Try the demo"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_forgot(new QPushButton(tr("Forgot it?"), this))
    , m_invited(new QPushButton(tr("I have an invitation"), this))
    , m_offlineClock(new QLabel(this))
    , m_offlineWords(new ElidedLabel({}, textFont(TextRole::Second), Token::Text2, Qt::ElideRight, this))
    , m_offline(new QPushButton(tr("Open offline"), this))
{
    m_refusal->setObjectName(u"refusal"_s);
    auto *refusalRow = new QVBoxLayout(m_refusalBlock);
    refusalRow->setContentsMargins(0, 0, 0, 12);
    refusalRow->addWidget(m_refusal);
    m_refusalBlock->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 24, 40, 24);
    column->setSpacing(0);
    column->addWidget(plainLabel(tr("Sign in"), TextRole::PageTitle, LabelColor::Text, this));
    column->addSpacing(4);
    column->addWidget(
        plainLabel(tr("Use the same account as in the web application."), TextRole::Second, LabelColor::Third, this));
    column->addSpacing(16);
    column->addWidget(m_refusalBlock);
    column->addSpacing(4);
    addFields(column);
    column->addSpacing(24);
    addButtons(column);
    addOfflineLine(column);
    column->addStretch(1);
    connectParts();
    showProbe({});
    setKeyStore(true);
    setLocalCopy({});
    setBusy(false);
}

QWidget *CredentialsForm::addressBlock()
{
    QWidget *block = labelledField(tr("Server &address"), m_address, this);
    m_address->setObjectName(u"address"_s);
    m_address->setProperty("large", u"true"_s);
    m_address->setPlaceholderText(u"https://factory.example.com"_s);
    m_address->setMaxLength(2048);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_probe->setObjectName(u"probe"_s);
    m_probe->setWordWrap(true);
    m_probeIcon->setFixedSize(12, 16);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_probeIcon, 0, Qt::AlignTop);
    row->addWidget(m_probe, 1);
    static_cast<QVBoxLayout *>(block->layout())->addLayout(row);
    return block;
}

void CredentialsForm::addFields(QBoxLayout *column)
{
    m_email->setObjectName(u"email"_s);
    m_email->setProperty("large", u"true"_s);
    m_email->setMaxLength(320);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password->setObjectName(u"password"_s);
    m_forgot->setObjectName(u"forgot"_s);
    m_invited->setObjectName(u"invited"_s);
    for (QPushButton *link : {m_forgot, m_invited}) {
        link->setProperty("look", u"link"_s);
        link->setCursor(Qt::PointingHandCursor);
    }
    m_forgot->setAccessibleName(tr("Forgot the password?"));
    m_directory->setObjectName(u"directory"_s);
    m_stay->setObjectName(u"staySignedIn"_s);
    m_stay->setChecked(true);
    m_stayNote->setObjectName(u"stayNote"_s);
    column->addWidget(addressBlock());
    column->addSpacing(16);
    column->addWidget(labelledField(tr("&Email"), m_email, this));
    column->addSpacing(16);
    column->addWidget(labelledField(tr("&Password"), m_password, this, m_forgot));
    column->addSpacing(16);
    column->addWidget(m_directory);
    column->addSpacing(8);
    auto *stay = new QHBoxLayout;
    stay->setSpacing(8);
    stay->addWidget(m_stay);
    stay->addWidget(m_stayNote, 1);
    column->addLayout(stay);
}

void CredentialsForm::addButtons(QBoxLayout *column)
{
    m_signIn->setObjectName(u"signIn"_s);
    m_signIn->setProperty("look", u"primary large"_s);
    m_signIn->setMinimumWidth(92);
    m_demo->setObjectName(u"demo"_s);
    m_demo->setIconSize({20, 16});
    m_demo->setProperty("look", u"large"_s);
    m_cancel->setObjectName(u"cancel"_s);
    m_cancel->setProperty("look", u"large"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_signIn);
    row->addWidget(m_demo);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_invited);
    column->addLayout(row);
}

void CredentialsForm::addOfflineLine(QBoxLayout *column)
{
    m_offlineBlock = new QWidget(this);
    m_offlineBlock->setObjectName(u"offlineBlock"_s);
    m_offlineWords->setObjectName(u"offlineWords"_s);
    m_offline->setObjectName(u"openOffline"_s);
    m_offline->setProperty("look", u"link"_s);
    m_offline->setCursor(Qt::PointingHandCursor);
    auto *block = new QVBoxLayout(m_offlineBlock);
    block->setContentsMargins(0, 20, 0, 0);
    block->setSpacing(10);
    block->addWidget(new Rule(Qt::Horizontal, Token::Line, m_offlineBlock));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_offlineClock);
    row->addWidget(m_offlineWords, 1);
    row->addWidget(m_offline);
    block->addLayout(row);
    column->addWidget(m_offlineBlock);
}

void CredentialsForm::connectParts()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(probePause);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        showProbe({});
        m_pause.start();
    });
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (!address().isEmpty())
            emit addressSettled(address());
    });
    connect(m_signIn, &QPushButton::clicked, this, &CredentialsForm::submit);
    connect(m_cancel, &QPushButton::clicked, this, &CredentialsForm::cancelled);
    connect(m_demo, &QPushButton::clicked, this, &CredentialsForm::demoChosen);
    connect(m_offline, &QPushButton::clicked, this, &CredentialsForm::offlineChosen);
    connect(m_forgot, &QPushButton::clicked, this, &CredentialsForm::forgotChosen);
    connect(m_invited, &QPushButton::clicked, this, &CredentialsForm::invitationChosen);
    QWidget *order[] = {m_address, m_email,     m_password, m_password->showButton(),
                        m_forgot,  m_directory, m_stay,     m_signIn,
                        m_demo,    m_cancel,    m_invited,  m_offline};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void CredentialsForm::setCredentials(const QString &address, const QString &email)
{
    m_address->setText(address);
    m_email->setText(email);
    m_password->wipe();
    showRefusal(Banner::Kind::Info, {}, {});
}

QString CredentialsForm::address() const
{
    return m_address->text().trimmed();
}

void CredentialsForm::setAddress(const QString &address)
{
    m_address->setText(address);
}

void CredentialsForm::setEmail(const QString &email)
{
    m_email->setText(email);
}

QString CredentialsForm::password() const
{
    return m_password->text();
}

QString CredentialsForm::email() const
{
    return m_email->text().trimmed();
}

void CredentialsForm::focusFirstEmpty()
{
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_address, m_email, m_password}) {
        if (field->text().isEmpty()) {
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_signIn->setFocus(Qt::OtherFocusReason);
}

void CredentialsForm::showProbe(const AddressProbe &probe)
{
    m_lastProbe = probe;
    m_probe->setText(probe.state == AddressProbe::State::Checking && probe.words.isEmpty() ? tr("Checking…")
                                                                                           : probe.words);
    setLabelColor(m_probe, rowOf(probe.state).color);
    m_probeIcon->setVisible(probe.state != AddressProbe::State::Unknown);
    showIcons();
    m_directory->setVisible(probe.directoryOffered);
}

void CredentialsForm::showIcons()
{
    const ProbeRow &row = rowOf(m_lastProbe.state);
    const Theme theme = currentTheme();
    const QColor ground = theme.color(Token::Card);
    const qreal ratio = devicePixelRatioF();
    m_probeIcon->setPixmap(iconPixmap(QString::fromLatin1(row.icon), theme.color(row.token), ground, 12, ratio));
    m_offlineClock->setPixmap(iconPixmap(u"clock"_s, theme.color(Token::Text3), ground, 14, ratio));
}

void CredentialsForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
}

void CredentialsForm::showRefusal(Banner::Kind kind, const QString &fact, const QString &rest)
{
    m_refusalBlock->setVisible(!fact.isEmpty());
    if (!fact.isEmpty())
        m_refusal->setMessage(kind, fact, rest);
}

void CredentialsForm::setKeyStore(bool available)
{
    m_stay->setVisible(available);
    m_stayNote->setText(available ? tr("session in the system key store, no password saved")
                                  : tr("No key store was found: the session ends with this program."));
}

void CredentialsForm::setStaySignedIn(bool stay)
{
    m_stay->setChecked(stay);
}

bool CredentialsForm::staysSignedIn() const
{
    return m_stay->isVisibleTo(this) && m_stay->isChecked();
}

void CredentialsForm::setLocalCopy(const QString &words)
{
    m_offlineWords->setText(words);
    m_offlineBlock->setVisible(!words.isEmpty());
}

void CredentialsForm::setBusy(bool busy)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_address, m_email, m_password, m_directory, m_stay,
                                                           m_signIn, m_offline, m_forgot, m_invited})
        field->setEnabled(!busy);
    m_signIn->setText(busy ? tr("Signing in…") : tr("Sign in"));
    m_demo->setVisible(!busy);
    m_cancel->setVisible(busy);
    if (busy)
        m_cancel->setFocus(Qt::OtherFocusReason);
}

void CredentialsForm::wipePassword()
{
    m_password->wipe();
}

void CredentialsForm::submit()
{
    const std::pair<QLineEdit *, QString> needed[] = {{m_address, tr("Enter the server address.")},
                                                      {m_email, tr("Enter your email.")},
                                                      {m_password, tr("Enter your password.")}};
    for (const auto &[field, sentence] : needed) {
        if (field->text().trimmed().isEmpty()) {
            showRefusal(Banner::Kind::Warn, sentence, {});
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    showRefusal(Banner::Kind::Info, {}, {});
    emit submitted({address(), email(), m_password->text(), m_lastProbe.directoryOffered && m_directory->isChecked(),
                    staysSignedIn()});
}

} // namespace viewer
