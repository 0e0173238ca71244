// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finding words in a whole path, loaded or not: asks for the texts batch by batch, looks through each on a pool thread,
// and tells how far it has come. The places are those of the shown text, as the view marks them.
//
// Borrows the content, which outlives it. Thread: GUI.

#include "chat/chatcontent.h"
#include "chat/chatview.h"

#include <QObject>
#include <QPointer>

namespace motcua {

/// Places of `words` in the shown text of one message; `row` is only copied into them. Thread: any.
std::vector<FoundPlace> placesIn(const Message& message, int row, const QString& words);

class FindRun : public QObject {
    Q_OBJECT
public:
    explicit FindRun(QObject* parent = nullptr) : QObject(parent) {}

    void setContent(ChatContent* content);
    /// Looks for other words; empty words find nothing. An earlier run ends.
    void start(const QString& words);

    const QString& words() const { return m_words; }
    const std::vector<FoundPlace>& places() const { return m_places; } ///< Rising.
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed();

private:
    static constexpr int kBatch = 200;

    void next(int first);

    QPointer<ChatContent> m_content;
    QString m_words;
    std::vector<FoundPlace> m_places;
    int m_generation = 0;
    bool m_running = false;
};

} // namespace motcua
