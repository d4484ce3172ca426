// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and certificates made while the test runs, by the openssl program: nothing of them is kept.
#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace viewer::test {

class TestCertificates
{
public:
    TestCertificates();

    struct Wish
    {
        QString issuer; ///< name of an authority made before; empty = vouches for itself
        QString names = QStringLiteral("IP:127.0.0.1"); ///< as openssl wants it
        int days = 30;                                  ///< negative: expired
    };
    /// Makes an authority: nobody trusts it until somebody does.
    QSslCertificate makeAuthority(const QString &name);
    /// For a server on this computer.
    QSslConfiguration make(const QString &name, const Wish &wish);

private:
    void run(const QStringList &arguments) const;
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
};

} // namespace viewer::test
