// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/sign_in_words.h"

#include "models/wording/error_sentences.h"
#include "models/wording/times.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(viewer::SignInWords)
};

QString milliseconds(Milliseconds time)
{
    return Say::tr("%1 ms").arg(time.count());
}

/// "200, HTML, 41 ms"; "no answer" when there was none.
QString answerWords(const server::ProbeReport &report)
{
    const Error &error = report.result.error();
    if (error.httpStatus == 0)
        return Say::tr("none");
    QStringList parts{QString::number(error.httpStatus)};
    parts += report.webPage ? Say::tr("HTML") : Say::tr("not the answer of an Image Factory server");
    parts += milliseconds(report.time);
    return parts.join(u", "_s);
}

QString certificateWords(const server::ProbeReport &report)
{
    if (!report.origin.startsWith("https:"_L1))
        return Say::tr("none, without encryption");
    const Error &error = report.result.error();
    if (error.kind == ErrorKind::Certificate)
        return error.detail.isEmpty() ? Say::tr("not valid") : Say::tr("not valid: %1").arg(error.detail);
    return error.httpStatus > 0 ? Say::tr("valid") : Say::tr("not seen");
}

/// Names in certificates are whatever somebody wrote there.
QString shortened(const QString &text)
{
    constexpr qsizetype longest = 120;
    const QString line = text.simplified();
    return line.size() > longest ? line.first(longest) + u'…' : line;
}

/// "AB:12:…", four lines of eight.
QString fingerprintWords(const QByteArray &fingerprint)
{
    constexpr qsizetype lineOf = 8;
    QStringList lines;
    for (qsizetype at = 0; at < fingerprint.size(); at += lineOf)
        lines += QString::fromLatin1(fingerprint.mid(at, lineOf).toHex(':').toUpper());
    return lines.join(u'\n');
}

QString dateWords(Instant when)
{
    return dayMonthYear(toDateTime(when).toLocalTime().date());
}

QString validWords(const server::RefusedCertificate &certificate)
{
    if (!certificate.validFrom || !certificate.validUntil)
        return {};
    return Say::tr("%1 to %2").arg(dateWords(*certificate.validFrom), dateWords(*certificate.validUntil));
}

StepMessage addressBase(const server::ProbeReport &report)
{
    StepMessage message;
    message.icon = u"status-fail"_s;
    message.color = Token::Fail;
    message.state = Say::tr("not signed in");
    message.address = report.origin;
    message.main = {Say::tr("Check again"), StepAction::CheckAddress, {}};
    message.leave = Say::tr("Back");
    if (!report.otherAddress.isEmpty()) {
        message.otherAddress = report.otherAddress;
        message.second = {Say::tr("Use %1").arg(report.otherAddress), StepAction::UseAddress, {}};
    }
    return message;
}

StepMessage strippedMessage(const server::ProbeReport &report)
{
    StepMessage message = addressBase(report);
    message.icon = u"status-warn"_s;
    message.color = Token::Warn;
    message.heading = Say::tr("The server is there, but its proxy cuts “/api” off every request.");
    message.address.clear();
    message.facts = {{Say::tr("Asked for"), u"/api/v1/auth/login-options"_s, true},
                     {Say::tr("Answer"), Say::tr("404, as if it were %1").arg(u"/v1/…"_s), false},
                     {Say::tr("Proof"), Say::tr("%1 answers").arg(u"/api/api/v1/auth/login-options"_s), true}};
    message.text = Say::tr("In the proxy's settings the slash at the end of this line has to go:");
    message.code = u"proxy_pass http://backend:8080/;"_s;
    message.after = Say::tr("Only an administrator can change this. Until then the address with the doubled path "
                            "works: %1")
                        .arg(report.otherAddress);
    message.second.text = Say::tr("Use the doubled path");
    message.third = message.second;
    message.second = {Say::tr("Check again"), StepAction::CheckAddress, {}};
    message.main = {Say::tr("Copy for the administrator"), StepAction::CopyForAdministrator, u"copy"_s};
    message.forAdministrator =
        Say::tr("The proxy in front of %1 cuts “/api” off every request.\n"
                "GET %1/api/v1/auth/login-options is answered with 404, GET %1/api/api/v1/auth/login-options with the "
                "sign-in options.\n"
                "In nginx the slash at the end of proxy_pass does this: “proxy_pass http://backend:8080/;” must be "
                "“proxy_pass http://backend:8080;”.")
            .arg(report.origin);
    return message;
}

StepMessage notAServerMessage(const server::ProbeReport &report)
{
    StepMessage message = addressBase(report);
    message.heading = report.webPage
        ? Say::tr("This address answers with a web page, not with an Image Factory server.")
        : Say::tr("This address does not answer like an Image Factory server.");
    message.facts = {{Say::tr("Answer"), answerWords(report), false},
                     {Say::tr("Expected"), Say::tr("sign-in options as JSON"), false},
                     {Say::tr("Certificate"), certificateWords(report), false}};
    message.text = report.webPage
        ? Say::tr("A proxy that does not know the server's paths answers with its own page. Whoever runs the server "
                  "knows the right address.")
        : Say::tr("Another program listens there. Whoever runs the server knows the right address.");
    return message;
}

void showProxy(StepMessage &message, const server::ProbeReport &report)
{
    if (report.proxyFault == server::ProxyFault::Password) {
        message.heading = Say::tr("The proxy %1 asks for a password.").arg(report.proxy);
        message.text = Say::tr("This program takes it from the proxy settings of this computer, and there is none, or "
                               "another one. Whoever runs the network knows it.");
        return;
    }
    message.heading = Say::tr("The proxy %1 does not answer, or does not lead to “%2”.")
                          .arg(report.proxy, QUrl(report.origin).host());
    message.text = Say::tr("The proxy settings of this computer name it. If the server is in your own network, it may "
                           "have to be excepted there.");
}

/// The reason, as a sentence of its own.
QString faultSentence(const server::RefusedCertificate &certificate, const QString &host)
{
    const auto day = [](const std::optional<Instant> &when) { return when ? dateWords(*when) : QString(); };
    switch (certificate.fault) {
    case server::CertificateFault::SelfSigned:
        return Say::tr("The server's certificate is vouched for by nobody but the server itself.");
    case server::CertificateFault::UnknownIssuer:
        return Say::tr("The server's certificate comes from an authority that this computer does not know.");
    case server::CertificateFault::Expired:
        return Say::tr("The server's certificate expired on %1.").arg(day(certificate.validUntil));
    case server::CertificateFault::NotYetValid:
        return Say::tr("The server's certificate is valid only from %1.").arg(day(certificate.validFrom));
    case server::CertificateFault::OtherName:
        return Say::tr("The server's certificate is made for another name than “%1”.").arg(host);
    case server::CertificateFault::Revoked:
        return Say::tr("The server's certificate was withdrawn by its authority.");
    case server::CertificateFault::Changed:
        return Say::tr("The server shows another certificate than the one that you trusted.");
    case server::CertificateFault::Other:
        break;
    }
    return Say::tr("The server's certificate is not valid.");
}

QString plainWarning()
{
    return Say::tr("The server answers without encryption only: your password could be read on the way. Use it only in "
                   "a network that you trust.");
}

StepMessage certificateMessage(const server::ProbeReport &report)
{
    StepMessage message = addressBase(report);
    const server::RefusedCertificate certificate = report.certificate.value_or(server::RefusedCertificate{});
    message.heading = faultSentence(certificate, QUrl(report.origin).host());
    message.text = Say::tr("Nothing was sent. Whoever runs the server can renew the certificate, or add its authority "
                           "to this computer.");
    if (certificate.fingerprint.isEmpty()) { // none was shown: something else than TLS speaks there
        message.heading = Say::tr("The server does not speak https at this address.");
        message.text.clear();
        if (!report.otherAddress.isEmpty())
            message.after = plainWarning();
        return message;
    }
    message.facts = {{Say::tr("Made for"), shortened(certificate.madeFor), false},
                     {Say::tr("Issued by"), shortened(certificate.issuer), false},
                     {Say::tr("Valid"), validWords(certificate), false},
                     {Say::tr("Fingerprint (SHA-256)"), fingerprintWords(certificate.fingerprint), true}};
    if (certificate.fault == server::CertificateFault::Revoked)
        return message;
    message.after = Say::tr("Trust it only if whoever runs the server gave you the same fingerprint by another way. It "
                            "is then good for this server alone, and any other certificate is refused.");
    if (!report.otherAddress.isEmpty())
        message.after += u' ' + Say::tr("Without encryption your password could be read on the way.");
    message.third = message.second;
    message.second = {Say::tr("Trust this certificate"), StepAction::TrustCertificate, {}};
    return message;
}

StepMessage unreachedMessage(const server::ProbeReport &report)
{
    StepMessage message = addressBase(report);
    const QUrl url(report.origin);
    const bool secure = url.scheme() == "https"_L1;
    const int port = url.port(secure ? 443 : 80);
    message.facts = {{Say::tr("Name"), report.nameUnknown ? Say::tr("not known") : url.host(), false},
                     {Say::tr("Port"), QString::number(port), false},
                     {Say::tr("Certificate"), certificateWords(report), false}};
    if (report.nameUnknown) {
        message.heading = Say::tr("Nobody knows the name “%1”.").arg(url.host());
        message.text =
            Say::tr("Check how it is written, and whether this computer has to be in the company's network.");
    } else if (!report.proxy.isEmpty()) {
        message.facts.insert(message.facts.begin() + 1, {Say::tr("Proxy"), report.proxy, false});
        showProxy(message, report);
    } else {
        message.heading = Say::tr("Nothing answers at port %1 of “%2”.").arg(port).arg(url.host());
        message.text = Say::tr("The port or the network may be wrong, or the server is down.");
    }
    if (!report.otherAddress.isEmpty())
        message.after = secure ? plainWarning() : Say::tr("The server answers over https.");
    return message;
}

} // namespace

AddressProbe probeWords(const server::ProbeReport &report)
{
    AddressProbe shown;
    if (report.result) {
        const server::ProbedServer &found = *report.result;
        shown.state = AddressProbe::State::Answers;
        shown.words = Say::tr("Answers in %1 ms").arg(found.roundtrip.count());
        if (!found.secure)
            shown.words += Say::tr(", without encryption");
        shown.directoryOffered = found.ldapEnabled;
        return shown;
    }
    shown.state = AddressProbe::State::Refused;
    if (const std::optional<StepMessage> message = addressMessage(report))
        shown.words = message->heading;
    else
        shown.words = errorSentence(report.result.error(), ErrorPlace::SignIn).happened;
    if (!report.otherAddress.isEmpty())
        shown.words += u' ' + Say::tr("%1 answers.").arg(report.otherAddress);
    return shown;
}

std::optional<StepMessage> addressMessage(const server::ProbeReport &report)
{
    if (report.result.error().kind == ErrorKind::Certificate)
        return certificateMessage(report);
    switch (report.result.error().kind) {
    case ErrorKind::ApiStripped:
        return strippedMessage(report);
    case ErrorKind::NotImageFactory:
        return notAServerMessage(report);
    case ErrorKind::NotReached:
        return unreachedMessage(report);
    case ErrorKind::TimedOut:
        if (!report.otherAddress.isEmpty())
            return unreachedMessage(report);
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<StepMessage> notAllowedMessage(const AdministratorPolicy &policy, const QString &origin)
{
    if (policy.allows(origin))
        return std::nullopt;
    StepMessage message;
    message.icon = u"lock"_s;
    message.color = Token::Warn;
    message.state = Say::tr("not signed in");
    message.heading = Say::tr("The administrator of this computer does not allow this server.");
    message.facts = {{Say::tr("Server"), origin, true}};
    for (const QString &server : policy.servers)
        message.facts.push_back({Say::tr("Allowed"), server, true});
    message.facts.push_back({Say::tr("Set in"), policy.file, true});
    message.text = Say::tr("No name and no password were sent. Which servers can be used here is decided by whoever "
                           "administers this computer, not by the server.");
    message.main = {Say::tr("Back"), StepAction::BackToSignIn, {}};
    return message;
}

StepMessage noTenantMessage(const QString &email, const QStringList &inactive, Instant asked, const QTimeZone &zone)
{
    StepMessage message;
    message.icon = u"status-warn"_s;
    message.color = Token::Warn;
    message.state = Say::tr("signed in");
    message.heading = inactive.isEmpty() ? Say::tr("You are signed in, but you belong to no tenant yet.")
                                         : Say::tr("You are signed in, but your tenant is not active.");
    message.facts = {{Say::tr("Account"), email, false},
                     {Say::tr("Tenants"),
                      inactive.isEmpty() ? Say::tr("none") : Say::tr("%1, not active").arg(inactive.join(u", "_s)),
                      false},
                     {Say::tr("Asked"), timeOfDaySeconds(asked, zone), false}};
    message.text = inactive.isEmpty()
        ? Say::tr("Builds, projects and people always belong to a tenant. Somebody has to add you to one or give you "
                  "a role in it.")
        : Say::tr("An administrator has to activate it.");
    message.main = {Say::tr("Check again"), StepAction::CheckTenants, u"refresh"_s};
    message.leave = Say::tr("Sign out");
    return message;
}

StepMessage waitingMessage(const QString &email, Instant accepted, std::optional<Instant> tried, Instant now,
                           const QTimeZone &zone)
{
    StepMessage message;
    message.icon = u"clock"_s;
    message.color = Token::Warn;
    message.state = Say::tr("not active");
    message.heading = Say::tr("Your account exists, but an administrator still has to activate it.");
    message.facts = {{Say::tr("Account"), email, false}, {Say::tr("Accepted"), dayWords(accepted, now, zone), false}};
    if (tried)
        message.facts.push_back(
            {Say::tr("Last tried"), Say::tr("%1, not active yet").arg(timeOfDaySeconds(*tried, zone)), false});
    message.text = Say::tr("The server sends no message when it is done. This program tries again only when you ask. "
                           "The project is known only once you are active.");
    message.main = {Say::tr("Try again"), StepAction::TryActivation, u"refresh"_s};
    message.leave = Say::tr("Other account");
    return message;
}

StepMessage existingAccountMessage(const QString &email)
{
    StepMessage message;
    message.icon = u"status-ok"_s;
    message.color = Token::Ok;
    message.state = Say::tr("not signed in");
    message.heading = Say::tr("The invitation is accepted. Sign in as usual.");
    message.facts = {{Say::tr("Account"), email, false}};
    message.text = Say::tr("This address has an account already: it keeps its name and its password, what you entered "
                           "just now was not used.");
    message.main = {Say::tr("Go to sign-in"), StepAction::BackToSignIn, {}};
    return message;
}

StepMessage mailSentMessage(const QString &email)
{
    StepMessage message;
    message.icon = u"status-ok"_s;
    message.color = Token::Ok;
    message.state = Say::tr("not signed in");
    message.heading = Say::tr("If the server knows this address, a mail is on its way.");
    message.facts = {{Say::tr("Account"), email, false}};
    message.text = Say::tr("The link in it works for 24 hours. Open it in a browser, or paste it here.");
    message.main = {Say::tr("I have a reset link"), StepAction::EnterResetLink, {}};
    message.leave = Say::tr("Go to sign-in");
    return message;
}

} // namespace viewer
