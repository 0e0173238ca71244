// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/transcript.h"

#include "thread/attachment.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <utility>

namespace motcua {
namespace {

using Children = QHash<QUuid, std::vector<const TranscriptMessage*>>;

// By parent, siblings in order. A parent that is not there is the root.
Children childrenOf(const std::vector<TranscriptMessage>& messages)
{
    QSet<QUuid> known;
    for (const TranscriptMessage& message : messages)
        known.insert(message.uuid);
    Children children;
    for (const TranscriptMessage& message : messages)
        children[known.contains(message.parent) ? message.parent : QUuid()].push_back(&message);
    for (auto& siblings : children) {
        std::stable_sort(siblings.begin(), siblings.end(),
                         [](const auto* a, const auto* b) { return a->position < b->position; });
    }
    return children;
}

QHash<QUuid, const TranscriptMessage*> byUuid(const Transcript& transcript)
{
    QHash<QUuid, const TranscriptMessage*> out;
    for (const TranscriptMessage& message : transcript.messages)
        out.insert(message.uuid, &message);
    return out;
}

// The uuids from `end` up to the top.
QSet<QUuid> ancestorsOf(const Transcript& transcript, const QUuid& end)
{
    const auto known = byUuid(transcript);
    QSet<QUuid> path;
    for (QUuid at = end; known.contains(at) && !path.contains(at); at = known[at]->parent)
        path.insert(at);
    return path;
}

// Every message is looked at once: a walk upwards that meets itself has found a circle and cuts it there.
int cutCircles(std::vector<TranscriptMessage>& messages)
{
    QHash<QUuid, size_t> indexOf;
    for (size_t i = 0; i < messages.size(); ++i)
        indexOf.insert(messages[i].uuid, i);
    int cut = 0;
    std::vector<size_t> walkOf(messages.size(),
                               0); // the number of the walk that came by; 0: none yet
    for (size_t walk = 1; walk <= messages.size(); ++walk) {
        for (size_t at = walk - 1; walkOf[at] == 0;) {
            walkOf[at] = walk;
            const auto parent = indexOf.constFind(messages[at].parent);
            if (parent == indexOf.constEnd())
                break;
            if (walkOf[*parent] == walk) {
                messages[at].parent = {};
                ++cut;
            }
            at = *parent;
        }
    }
    return cut;
}

struct Start {
    const TranscriptMessage* message;
    const TranscriptMessage* from;
    int depth;
    int choice;
    int choices;
};

class Unravelling {
public:
    explicit Unravelling(const Transcript& transcript)
        : m_children(childrenOf(transcript.messages)),
          m_path(ancestorsOf(transcript, transcript.head))
    {
        for (const TranscriptBranch& branch : transcript.branches)
            m_names.insert(branch.message, branch.name);
    }

    std::vector<Strand> run()
    {
        std::vector<Start> aside;
        if (const auto first = goOn(nullptr, 0, &aside))
            m_starts = {*first};
        std::vector<Strand> strands;
        bool atTop = true;
        while (!m_starts.empty()) {
            const Start start = m_starts.back();
            m_starts.pop_back();
            strands.push_back(
                follow(start, std::exchange(atTop, false) ? aside : std::vector<Start>()));
        }
        return strands;
    }

private:
    // The alternative that goes on after `from`; the others are put aside to start strands of their own.
    std::optional<Start> goOn(const TranscriptMessage* from, int depth,
                              std::vector<Start>* aside) const
    {
        const auto siblings = m_children.value(from ? from->uuid : QUuid());
        if (siblings.empty())
            return std::nullopt;
        const auto shown = std::find_if(siblings.begin(), siblings.end(),
                                        [this](const auto* m) { return m_path.contains(m->uuid); });
        const auto chosen = shown == siblings.end() ? siblings.begin() : shown;
        const auto startOf = [&](auto sibling, int itsDepth) {
            return Start{*sibling, from, itsDepth, static_cast<int>(sibling - siblings.begin()) + 1,
                         static_cast<int>(siblings.size())};
        };
        for (auto sibling = siblings.begin(); sibling != siblings.end(); ++sibling) {
            if (sibling != chosen)
                aside->push_back(startOf(sibling, depth + 1));
        }
        return startOf(chosen, depth);
    }

    Strand follow(const Start& start, std::vector<Start> aside)
    {
        Strand strand{{}, start.from, {}, start.depth, start.choice, start.choices};
        for (std::optional<Start> at = start; at; at = goOn(at->message, start.depth, &aside)) {
            strand.messages.push_back(at->message);
            if (strand.name.isEmpty())
                strand.name = m_names.value(at->message->uuid);
        }
        m_starts.insert(m_starts.end(), aside.rbegin(), aside.rend());
        return strand;
    }

    Children m_children;
    QSet<QUuid> m_path;
    QHash<QUuid, QString> m_names;
    std::vector<Start>
        m_starts; // a stack: what leaves a strand comes before what leaves an earlier one
};

} // namespace

QSet<QString> attachmentsNamed(const Transcript& transcript)
{
    QSet<QString> hashes;
    for (const TranscriptMessage& message : transcript.messages)
        for (const Attachment& attachment : attachmentsOf(message.meta))
            hashes.insert(attachment.hash);
    return hashes;
}

std::vector<Strand> strandsOf(const Transcript& transcript)
{
    return Unravelling(transcript).run();
}

Transcript pathOf(const Transcript& transcript, const QUuid& end)
{
    const QUuid last = end.isNull() ? transcript.head : end;
    const QSet<QUuid> path = ancestorsOf(transcript, last);
    Transcript out = selectionOf(transcript, path);
    out.head = path.contains(last) ? last : QUuid();
    return out;
}

Transcript subtreeOf(const Transcript& transcript, const QUuid& top)
{
    const Children children = childrenOf(transcript.messages);
    QSet<QUuid> kept{top};
    std::vector<QUuid> open{top};
    while (!open.empty()) {
        const QUuid at = open.back();
        open.pop_back();
        for (const TranscriptMessage* child : children.value(at)) {
            if (!kept.contains(child->uuid)) {
                kept.insert(child->uuid);
                open.push_back(child->uuid);
            }
        }
    }
    return selectionOf(transcript, kept);
}

Transcript selectionOf(const Transcript& transcript, const QSet<QUuid>& kept)
{
    Transcript out = transcript;
    const auto known = byUuid(transcript);
    // The nearest kept one at or above; what was found is remembered, so that a long line is walked once.
    QHash<QUuid, QUuid> nearest;
    const auto keptAbove = [&](QUuid at) {
        std::vector<QUuid> walked;
        while (known.contains(at) && !kept.contains(at) && !nearest.contains(at) &&
               walked.size() <= transcript.messages.size()) {
            walked.push_back(at);
            at = known[at]->parent;
        }
        const QUuid found = nearest.contains(at)                      ? nearest.value(at)
                            : kept.contains(at) && known.contains(at) ? at
                                                                      : QUuid();
        for (const QUuid& uuid : walked)
            nearest.insert(uuid, found);
        return found;
    };
    std::erase_if(out.messages,
                  [&](const TranscriptMessage& message) { return !kept.contains(message.uuid); });
    for (TranscriptMessage& message : out.messages)
        message.parent = keptAbove(message.parent);
    std::erase_if(out.branches,
                  [&](const TranscriptBranch& branch) { return !kept.contains(branch.message); });
    std::erase_if(out.notes, [&](const TranscriptNote& note) {
        return !note.message.isNull() && !kept.contains(note.message);
    });
    const QSet<QString> named = attachmentsNamed(out);
    out.attachments.removeIf([&named](const auto& entry) { return !named.contains(entry.key()); });
    out.head = keptAbove(transcript.head);
    if (out.head.isNull() && !out.messages.empty())
        out.head = strandsOf(out).front().messages.back()->uuid;
    return out;
}

int mendTree(Transcript& transcript)
{
    int mended = 0;
    QSet<QUuid> known;
    std::erase_if(transcript.messages, [&](const TranscriptMessage& message) {
        const bool doubled = known.contains(message.uuid);
        known.insert(message.uuid);
        mended += doubled;
        return doubled;
    });
    for (TranscriptMessage& message : transcript.messages) {
        if (!message.parent.isNull() && !known.contains(message.parent)) {
            message.parent = {};
            ++mended;
        }
    }
    mended += cutCircles(transcript.messages);

    const Children children = childrenOf(transcript.messages);
    std::vector<TranscriptMessage> ordered;
    std::vector<const TranscriptMessage*> open;
    const auto push = [&](const QUuid& parent) {
        const auto siblings = children.value(parent);
        open.insert(open.end(), siblings.rbegin(), siblings.rend());
    };
    for (push({}); !open.empty();) {
        const TranscriptMessage* at = open.back();
        open.pop_back();
        ordered.push_back(*at);
        push(at->uuid);
    }
    transcript.messages = std::move(ordered);
    if (!known.contains(transcript.head))
        transcript.head = transcript.messages.empty()
                              ? QUuid()
                              : strandsOf(transcript).front().messages.back()->uuid;
    return mended;
}

} // namespace motcua
