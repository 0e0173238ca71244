// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The body of a request that can be sent once. It refuses to be rewound, which is how QNetworkAccessManager learns that it
// must not send a request again.

#include <QIODevice>

namespace motcua {

class OnceBody final : public QIODevice {
public:
    explicit OnceBody(QByteArray body);

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_position == m_body.size(); }
    bool reset() override { return false; }
    qint64 size() const override { return m_body.size(); }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QByteArray m_body;
    qsizetype m_position = 0;
};

} // namespace motcua
