// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A server on loopback that answers what a test has written down, and as badly as the test wants: cut anywhere, closed,
// reset, silent, endless. It keeps every byte it was sent, so that a test can say what reached it and what did not.
//
// Thread: the test's own, with its event loop running.

#include <QByteArrayList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <vector>

namespace motcua::test {

/// What one request is answered with.
struct Answer {
    enum class Framing { Chunked, Length, UntilClose, Raw }; ///< Raw: no head; the pieces are all.
    enum class Ending {
        Whole, ///< As the framing says it ends.
        Close, ///< The connection is closed where the framing promises more.
        Reset, ///< The connection is reset there.
        Hang   ///< Nothing more comes, and the connection stays.
    };

    int status = 200;
    QByteArrayList headers{"Content-Type: text/event-stream"};
    QByteArrayList pieces{}; ///< Of the body; each is sent in a turn of the event loop of its own.
    Framing framing = Framing::Chunked;
    Ending ending = Ending::Whole;
    bool endless = false; ///< The last piece comes again and again.
    int pause = 0;        ///< Milliseconds between two pieces.

    QByteArray body() const { return pieces.join(); }
};

struct SeenRequest {
    QByteArray head; ///< With the request line, as it came.
    QByteArray body;

    /// The value of a header; empty when it was not sent.
    QByteArray header(const QByteArray& name) const;
};

class ScriptedServer : public QObject {
public:
    /// The first request gets the first answer; when there are no more, the last one is given again.
    explicit ScriptedServer(std::vector<Answer> answers = {Answer{}});
    /// Each request gets what this makes of it.
    explicit ScriptedServer(std::function<Answer(const SeenRequest&)> answerer);
    ~ScriptedServer() override;

    QUrl address(const QString& path = QStringLiteral("/v1")) const;
    const std::vector<SeenRequest>& requests() const { return m_requests; }
    /// Every byte of every connection.
    const QByteArray& received() const { return m_received; }
    int connections() const { return m_connections; } ///< That were ever made.
    int open() const;                                 ///< That are open now.

private:
    class Visit;

    QTcpServer m_listener;
    void listen();

    std::vector<Answer> m_answers;
    std::function<Answer(const SeenRequest&)> m_answerer;
    std::vector<SeenRequest> m_requests;
    QByteArray m_received;
    int m_connections = 0;
};

} // namespace motcua::test
