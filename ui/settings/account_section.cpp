// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/account_section.h"

#include "models/settings/web_address.h"
#include "ui/settings/setting_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int fieldWidth = 300;

/// Pairs of digits with gaps, where a line may break; compared by eye.
QString fingerprintWords(const QByteArray &fingerprint)
{
    return QString::fromLatin1(fingerprint.toHex(' ')).toUpper();
}

} // namespace

AccountSection::AccountSection(Settings &settings, QWidget *parent)
    : SettingsSection(tr("Account"), tr("who you are to which server"), parent)
    , m_settings(settings)
    , m_sign(new QPushButton)
    , m_webAddress(new QLineEdit)
{
    Card *const card = addCard(tr("Signed in"));
    m_sign->setObjectName(u"settingsSign"_s);
    m_person = addRow(card, {}, {}, m_sign);
    m_server = addRow(card, tr("Server"), {});
    connect(m_sign, &QPushButton::clicked, this, [this] {
        if (m_signedIn)
            emit signOutRequested();
        else
            emit signInRequested();
    });
    addWebAddress();
    m_certificates = addCard(tr("Trusted certificates"));
    connect(&m_settings, &Settings::changed, this, [this](const QString &name) {
        if (name == setting::certificates.name)
            showCertificates();
        else if (name == setting::webAddresses.name)
            showWebAddress();
    });
    setAccount(std::nullopt, false);
    showCertificates();
}

void AccountSection::addWebAddress()
{
    Card *const links = addCard(tr("Links for other people"));
    m_webAddress->setObjectName(u"settingsWebAddress"_s);
    m_webAddress->setFixedWidth(fieldWidth);
    m_webAddress->setMaxLength(500);
    m_webRow = addRow(links, tr("Web address"), {}, m_webAddress);
    m_webRow->setLocked(!m_settings.policy().webAddress.isEmpty());
    connect(m_webAddress, &QLineEdit::editingFinished, this, &AccountSection::keepWebAddress);
    connect(m_webAddress, &QLineEdit::textEdited, this, [this] { m_webRow->setProblem({}); });
}

void AccountSection::setAccount(const std::optional<Account> &account, bool signedIn)
{
    m_account = account;
    m_signedIn = account && signedIn;
    const bool named = account && !account->personName.isEmpty();
    m_person->setTitle(!account ? tr("Nobody is signed in") : named ? account->personName : account->email);
    m_person->setExplanation(
        account ? u"%1 · %2 · %3"_s.arg(account->email, account->tenantName, account->roles.join(", "_L1)) : QString());
    m_server->setExplanation(account ? account->server : tr("none"));
    m_sign->setText(m_signedIn ? tr("Sign out…") : tr("Sign in…"));
    m_sign->setAccessibleName(m_sign->text());
    showWebAddress();
}

void AccountSection::showWebAddress()
{
    m_webRow->setProblem({});
    m_webAddress->setEnabled(m_account && !m_webRow->isLocked());
    if (!m_account) {
        m_webAddress->clear();
        m_webRow->setExplanation(tr("kept per server, once there is an account"));
        return;
    }
    m_webAddress->setPlaceholderText(m_account->server);
    const QString address = webAddressOf(m_settings, m_account->server);
    m_webAddress->setText(address == m_account->server ? QString() : address);
    m_webRow->setExplanation(tr("where the web pages of this server are; empty = %1").arg(m_account->server));
}

void AccountSection::keepWebAddress()
{
    if (!m_account)
        return;
    if (setWebAddress(m_settings, m_account->server, m_webAddress->text()))
        showWebAddress();
    else
        m_webRow->setProblem(tr("An address begins with https:// or http:// and names a host. It was not kept."));
}

void AccountSection::showCertificates()
{
    empty(m_certificates);
    const TrustedCertificates trusted = m_settings.value(setting::certificates);
    m_certificates->setCount(trusted.empty() ? QString() : QString::number(trusted.size()));
    if (trusted.empty()) {
        addRow(
            m_certificates, tr("None"),
            tr("Only certificates that this computer can check are accepted. One that it cannot check may be trusted "
               "when signing in; it then stands here."));
    }
    for (const auto &[server, fingerprint] : trusted) {
        auto *button = new QPushButton(tr("Withdraw trust"));
        button->setObjectName(u"withdrawTrust"_s);
        button->setAccessibleName(tr("Withdraw trust in the certificate of %1").arg(server));
        connect(button, &QPushButton::clicked, this, [this, name = server] { withdraw(name); });
        addRow(m_certificates, server, tr("SHA-256 %1").arg(fingerprintWords(fingerprint)), button);
    }
}

void AccountSection::withdraw(const QString &server)
{
    TrustedCertificates trusted = m_settings.value(setting::certificates);
    if (trusted.erase(server) == 0)
        return;
    m_settings.set(setting::certificates, trusted);
    m_settings.save();
    emit trustWithdrawn(server);
}

} // namespace viewer
