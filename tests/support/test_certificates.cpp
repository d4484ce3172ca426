// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace viewer::test {

namespace {

const QStringList newKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s};

} // namespace

TestCertificates::TestCertificates()
{
    if (!m_folder.isValid())
        qFatal("no folder for certificates");
}

void TestCertificates::run(const QStringList &arguments) const
{
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(u"openssl"_s, arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl: %s", openssl.readAll().constData());
}

QByteArray TestCertificates::read(const QString &name) const
{
    QFile f(file(name));
    if (!f.open(QIODevice::ReadOnly))
        qFatal("openssl made no %s", qPrintable(name));
    return f.readAll();
}

QSslCertificate TestCertificates::makeAuthority(const QString &name)
{
    run(QStringList{u"req"_s, u"-x509"_s, u"-subj"_s, u"/CN="_s + name, u"-days"_s, u"30"_s, u"-keyout"_s,
                    file(name + u".key"_s), u"-out"_s, file(name + u".pem"_s)}
        + newKey);
    return QSslCertificate(read(name + u".pem"_s));
}

QSslConfiguration TestCertificates::make(const QString &name, const Wish &wish)
{
    const QString key = file(name + u".key"_s);
    const QString request = file(name + u".csr"_s);
    const QString certificate = file(name + u".pem"_s);
    QFile extensions(file(name + u".ext"_s));
    if (!extensions.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    extensions.write("subjectAltName=" + wish.names.toLatin1() + '\n');
    extensions.close();
    run(QStringList{u"req"_s, u"-subj"_s, u"/CN="_s + name, u"-keyout"_s, key, u"-out"_s, request} + newKey);
    QStringList sign{u"x509"_s,     u"-req"_s,
                     u"-in"_s,      request,
                     u"-days"_s,    QString::number(wish.days),
                     u"-extfile"_s, extensions.fileName(),
                     u"-out"_s,     certificate};
    if (wish.issuer.isEmpty())
        sign += {u"-signkey"_s, key};
    else
        sign +=
            {u"-CA"_s, file(wish.issuer + u".pem"_s), u"-CAkey"_s, file(wish.issuer + u".key"_s), u"-CAcreateserial"_s};
    run(sign);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPrivateKey(QSslKey(read(name + u".key"_s), QSsl::Ec));
    configuration.setLocalCertificate(QSslCertificate(read(name + u".pem"_s)));
    return configuration;
}

} // namespace viewer::test
