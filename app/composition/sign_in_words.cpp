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
    } else if (report.result.error().kind == ErrorKind::Certificate) {
        message.heading = Say::tr("The server's certificate is not valid.");
        message.text = Say::tr("Nothing was sent. Whoever runs the server can renew the certificate, or add its "
                               "authority to this computer.");
    } else {
        message.heading = Say::tr("Nothing answers at port %1 of “%2”.").arg(port).arg(url.host());
        message.text = Say::tr("The port or the network may be wrong, or the server is down.");
    }
    if (!report.otherAddress.isEmpty())
        message.after = secure ? Say::tr("The server answers without encryption only: your password could be read on "
                                         "the way. Use it only in a network that you trust.")
                               : Say::tr("The server answers over https.");
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
    switch (report.result.error().kind) {
    case ErrorKind::ApiStripped:
        return strippedMessage(report);
    case ErrorKind::NotImageFactory:
        return notAServerMessage(report);
    case ErrorKind::NotReached:
    case ErrorKind::Certificate:
        return unreachedMessage(report);
    case ErrorKind::TimedOut:
        if (!report.otherAddress.isEmpty())
            return unreachedMessage(report);
        return std::nullopt;
    default:
        return std::nullopt;
    }
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
