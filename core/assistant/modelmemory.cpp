// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/modelmemory.h"

#include <utility>

namespace motcua {

ModelMemory::TextKey ModelMemory::keyOf(const QString& model, const QString& text)
{
    constexpr size_t kOther = 0x9e3779b9; // the seeds need only differ
    const size_t seed = qHash(model, QHashSeed::globalSeed());
    return {qHash(text, seed), qHash(text, seed ^ kOther), text.size()};
}

std::optional<ServerNature> ModelMemory::nature(const Endpoint& endpoint,
                                                const QString& model) const
{
    if (m_address != endpoint.address || m_model != model || !m_age.isValid() ||
        m_age.hasExpired(kNatureAge))
        return {};
    return m_nature;
}

void ModelMemory::keep(const Endpoint& endpoint, const QString& model, const ServerNature& nature)
{
    m_address = endpoint.address;
    m_model = model;
    m_nature = nature;
    m_age.start();
}

std::optional<int> ModelMemory::tokens(const QString& model, const QString& text)
{
    const TextKey key = keyOf(model, text);
    if (const auto found = m_young.constFind(key); found != m_young.constEnd())
        return *found;
    const auto found = m_old.constFind(key);
    if (found == m_old.constEnd())
        return {};
    const int tokens = *found;
    m_young.insert(key, tokens);
    return tokens;
}

void ModelMemory::keep(const QString& model, const QString& text, int tokens)
{
    if (m_young.size() >= kMostCounts / 2) {
        m_old = std::exchange(m_young, {});
        m_young.clear();
    }
    m_young.insert(keyOf(model, text), tokens);
}

} // namespace motcua
