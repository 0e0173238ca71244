// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finding words in a whole path, loaded or not: asks for the texts batch by batch, looks through each on a pool thread,
// and tells how far it has come. The places are those of the shown text, as the view marks them. A message that changes
// or grows is looked through again, a little later and for itself.
//
// Borrows the content, which outlives it. Thread: GUI.

#include "chat/chatcontent.h"
#include "chat/chatview.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <set>

namespace motcua {

/// Places of `words` in the shown text of one message; `row` is only copied into them. Thread: any.
std::vector<FoundPlace> placesIn(const Message& message, int row, const QString& words);

class FindRun : public QObject {
    Q_OBJECT
public:
    explicit FindRun(QObject* parent = nullptr);

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

    /// A growing message is looked through again this much later, milliseconds, and later still when it is long.
    static constexpr int kAgain = 300;
    static constexpr int kAgainUnits = 2000; ///< Code units that make it a millisecond later.

    void next(int first);
    void lookAgain(int row);
    void lookAgainNow();
    void take(int row, const std::vector<FoundPlace>& places);

    QPointer<ChatContent> m_content;
    QTimer m_later;
    std::set<int> m_again;
    QString m_words;
    std::vector<FoundPlace> m_places;
    int m_generation = 0;
    bool m_running = false;
};

} // namespace motcua
