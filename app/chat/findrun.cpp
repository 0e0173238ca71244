// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/findrun.h"

#include "base/pool.h"
#include "chat/messagetext.h"
#include "text/find.h"

#include <algorithm>
#include <utility>

namespace motcua {

std::vector<FoundPlace> placesIn(const Message& message, int row, const QString& words)
{
    std::vector<FoundPlace> places;
    const Finder finder(words);
    if (finder.isEmpty())
        return places;
    const ReadText read = readText(message);
    int index = 0;
    for (const Block& block : read.blocks.blocks()) {
        for (const Found& found : finder.in(shownBlock(block, read.citations).text()))
            places.push_back({row, index, static_cast<int>(found.start),
                              static_cast<int>(found.start + found.length)});
        ++index;
    }
    return places;
}

FindRun::FindRun(QObject* parent) : QObject(parent)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &FindRun::lookAgainNow);
}

void FindRun::setContent(ChatContent* content)
{
    if (m_content)
        m_content->disconnect(this);
    m_content = content;
    if (content) {
        connect(content, &ChatContent::reset, this, [this] { start(m_words); });
        connect(content, &ChatContent::replaced, this, [this] { start(m_words); });
        connect(content, &ChatContent::changed, this, &FindRun::lookAgain);
        connect(content, &ChatContent::textAppended, this, &FindRun::lookAgain);
    }
    start({});
}

void FindRun::start(const QString& words)
{
    ++m_generation;
    m_words = words;
    m_places.clear();
    m_again.clear();
    m_later.stop();
    m_running = m_content && !words.trimmed().isEmpty() && m_content->count() > 0;
    if (m_running)
        next(0);
    else
        Q_EMIT progressed();
}

void FindRun::next(int first)
{
    const int count = std::min(kBatch, m_content->count() - first);
    whenReady(m_content->texts(first, count), this,
              [this, first, count,
               generation = m_generation](const Result<std::vector<Message>>& messages) {
                  if (generation != m_generation || !m_content)
                      return;
                  const auto texts = messages.value_or(std::vector<Message>());
                  auto looked = inPool([texts, first, words = m_words] {
                      std::vector<FoundPlace> places;
                      int row = first;
                      for (const Message& message : texts) {
                          const auto more = placesIn(message, row++, words);
                          places.insert(places.end(), more.begin(), more.end());
                      }
                      return places;
                  });
                  whenReady(
                      std::move(looked), this,
                      [this, first, count, generation](const std::vector<FoundPlace>& places) {
                          if (generation != m_generation || !m_content)
                              return;
                          m_places.insert(m_places.end(), places.begin(), places.end());
                          m_running = first + count < m_content->count();
                          if (m_running)
                              next(first + count);
                          Q_EMIT progressed();
                      });
              });
}

void FindRun::lookAgain(int row)
{
    if (m_words.trimmed().isEmpty())
        return;
    m_again.insert(row);
    const Message* message = m_content->messageAt(row);
    const auto longer = static_cast<int>(message ? message->text.size() / kAgainUnits : 0);
    if (!m_later.isActive())
        m_later.start(kAgain + longer);
}

void FindRun::lookAgainNow()
{
    if (m_running) { // the run may have passed this message already: afterwards
        m_later.start(kAgain);
        return;
    }
    for (const int row : std::exchange(m_again, {})) {
        const Message* message = row < m_content->count() ? m_content->messageAt(row) : nullptr;
        if (!message)
            continue;
        auto looked =
            inPool([row, text = *message, words = m_words] { return placesIn(text, row, words); });
        whenReady(std::move(looked), this,
                  [this, row, generation = m_generation](const std::vector<FoundPlace>& places) {
                      if (generation == m_generation)
                          take(row, places);
                  });
    }
}

/// The places of one message are these from now on.
void FindRun::take(int row, const std::vector<FoundPlace>& places)
{
    const auto from = std::lower_bound(m_places.begin(), m_places.end(), FoundPlace{row, 0, 0, 0});
    const auto to =
        std::lower_bound(m_places.begin(), m_places.end(), FoundPlace{row + 1, 0, 0, 0});
    if (std::equal(from, to, places.begin(), places.end()))
        return;
    const auto at = m_places.erase(from, to);
    m_places.insert(at, places.begin(), places.end());
    Q_EMIT progressed();
}

} // namespace motcua
