// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An assistant that types a given text at a given speed, as a fast model does.

#include "assistant/assistant.h"

#include <QElapsedTimer>
#include <QTimer>

namespace motcua::bench {

inline constexpr int kToken = 4; ///< Code units of a token, on average.

class TypistReply : public Reply {
    Q_OBJECT
public:
    TypistReply(QString text, int tokensPerSecond);

    void start() override;
    void cancel() override;

private:
    void type();

    QString m_text;
    int m_speed;
    qsizetype m_typed = 0;
    QTimer m_timer;
    QElapsedTimer m_since;
};

class Typist : public Assistant {
public:
    Typist(QString text, int tokensPerSecond) : m_text(std::move(text)), m_speed(tokensPerSecond) {}

    AssistantInfo info() const override;
    std::unique_ptr<Reply> ask(const Request& request) override;

private:
    QString m_text;
    int m_speed;
};

} // namespace motcua::bench
