// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/promptmodel.h"

#include "text/fold.h"
#include "thread/message.h"

#include <algorithm>

namespace motcua {

namespace {

/// How well a name is meant by what was typed; -1: not at all, lower is better.
int distance(const QString& name, const QString& typed)
{
    if (name.startsWith(typed))
        return 0;
    for (const QString& word : typed.split(u' ', Qt::SkipEmptyParts))
        if (!name.contains(word))
            return -1;
    return name.contains(u' ' + typed) ? 1 : 2;
}

} // namespace

std::vector<Prompt> promptsFor(const std::vector<Prompt>& prompts, const QString& typed)
{
    const QString key = foldedKey(typed.trimmed());
    std::vector<std::pair<int, const Prompt*>> ranked;
    for (const Prompt& prompt : prompts)
        if (const int far = distance(foldedKey(prompt.name), key); far >= 0)
            ranked.emplace_back(far, &prompt);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Prompt> found;
    found.reserve(ranked.size());
    for (const auto& [far, prompt] : ranked)
        found.push_back(*prompt);
    return found;
}

void PromptModel::setPrompts(std::vector<Prompt> prompts)
{
    beginResetModel();
    m_prompts = std::move(prompts);
    endResetModel();
}

int PromptModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_prompts.size());
}

QVariant PromptModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Prompt& prompt = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return prompt.name;
    case ExcerptRole:
        return excerptOf(prompt.text);
    case Qt::AccessibleTextRole:
        return QString(prompt.name + QStringLiteral(": ") + excerptOf(prompt.text));
    default:
        return {};
    }
}

} // namespace motcua
