// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/jsonvalues.h"
#include "cli/words.h"
#include "library/answermeta.h"
#include "studio/conversations.h"
#include "studio/studio.h"

#include <QDateTime>
#include <QJsonArray>

#include <limits>
#include <memory>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A thread to be shown: its messages in the order they are read.
struct Showing {
    Thread thread;
    Tree tree;
    std::vector<Run> runs;
    std::vector<MessageId> order;
    QSet<MessageId> path;
};

QJsonArray citationsOf(const Message& message)
{
    QJsonArray array;
    for (const Citation& citation : readAnswerMeta(message.meta).citations) {
        QJsonObject object = toJson(citation, {}, CodePoints());
        object.remove(
            u"start"_s); // places need the document's text: `ask --json` and the export have them
        object.remove(u"end"_s);
        array.append(object);
    }
    return array;
}

void printJson(Call& call, const Showing& showing, const std::vector<Message>& messages)
{
    QJsonArray array;
    for (const Message& message : messages) {
        QJsonObject object = toJson(message);
        object.insert(u"onPath"_s, showing.path.contains(message.id));
        if (const QJsonArray citations = citationsOf(message); !citations.isEmpty())
            object.insert(u"citations"_s, citations);
        array.append(object);
    }
    QJsonObject thread = toJson(showing.thread);
    thread.insert(u"count"_s, thread.value(u"messages"_s));
    thread.insert(u"head"_s, showing.thread.head.value());
    thread.insert(u"messages"_s, array);
    call.console().print(QJsonValue(thread));
}

void printPath(Call& call, const std::vector<Message>& messages)
{
    for (const Message& message : messages) {
        QString who = message.author.isEmpty() ? nameOf(message.role) : message.author;
        if (message.status != Status::Complete)
            who += u" ("_s + nameOf(message.status) + u')';
        call.console().print(u"── %1  #%2"_s.arg(who, QString::number(message.id.value())));
        call.console().print(message.text + u'\n');
    }
}

void printTree(Call& call, const Showing& showing)
{
    size_t at = 0;
    for (const Run& run : showing.runs) {
        for (int i = 0; i < run.count; ++i, ++at) {
            const Node* node = showing.tree.find(showing.order[at]);
            const QString mark = showing.path.contains(node->id) ? u"●"_s : u"○"_s;
            const QString fork = i == 0 && run.siblingCount > 1
                                     ? u" ‹%1/%2›"_s.arg(run.siblingIndex + 1).arg(run.siblingCount)
                                     : QString();
            call.console().print(QString(run.depth * 2, u' ') + mark +
                                 u" #%1 %2%3: %4"_s.arg(QString::number(node->id.value()),
                                                        nameOf(node->role), fork, node->excerpt));
        }
    }
}

/// All messages of the runs, a run at a time.
std::vector<MessageId> orderOf(const Tree& tree, const std::vector<Run>& runs)
{
    std::vector<MessageId> order;
    for (const Run& run : runs) {
        MessageId id = run.first;
        for (int i = 0; i < run.count; ++i) {
            order.push_back(id);
            const auto& children = tree.children(id);
            id = children.empty() ? MessageId() : children.front();
        }
    }
    return order;
}

void showShape(Call& call, const Thread& thread, const ThreadShape& shape)
{
    const auto showing = std::make_shared<Showing>();
    showing->thread = thread;
    showing->tree = shape.tree;
    const auto path = shape.tree.pathTo(shape.head);
    showing->path = QSet<MessageId>(path.begin(), path.end());
    const bool whole = call.arguments().has(u"tree"_s);
    showing->order = path;
    if (whole) {
        showing->runs = shape.tree.outline(shape.head);
        showing->order = orderOf(shape.tree, showing->runs);
    }
    if (!call.json())
        call.console().print(
            u"%1 — %2"_s.arg(thread.title,
                             CommandLine::tr("messages: %1").arg(thread.messageCount)) +
            u'\n');
    if (whole && !call.json()) {
        printTree(call, *showing);
        return call.done();
    }
    auto messages = call.studio().conversations().messages(showing->order);
    call.receive(messages, [&call, showing](const std::vector<Message>& rows) {
        if (call.json())
            printJson(call, *showing, rows);
        else
            printPath(call, rows);
        call.done();
    });
}

} // namespace

QString misuseOfLimit(const Arguments& arguments)
{
    if (!arguments.has(u"limit"_s) || Call::number(arguments.value(u"limit"_s)))
        return {};
    return CommandLine::tr("--limit needs a number above 0.");
}

QString misuseOfShow(const Arguments& arguments)
{
    const auto id = Call::number(arguments.words.first());
    return id ? QString() : id.error().message;
}

void listThreads(Call& call)
{
    ThreadQuery query;
    query.limit = std::numeric_limits<int>::max();
    query.filter = call.arguments().value(u"filter"_s);
    if (call.arguments().has(u"limit"_s))
        query.limit = static_cast<int>(
            qMin<qint64>(call.arguments().value(u"limit"_s).toLongLong(), query.limit));
    call.receive(call.studio().conversations().threads(query), [&call](const std::vector<Thread>&
                                                                           threads) {
        QJsonArray array;
        for (const Thread& thread : threads) {
            if (call.json())
                array.append(toJson(thread));
            else
                call.console().print(u"%1\t%2\t%3\t%4"_s.arg(
                    QString::number(thread.id.value()),
                    QDateTime::fromMSecsSinceEpoch(thread.updated).toString(u"yyyy-MM-dd HH:mm"),
                    QString::number(thread.messageCount), thread.title));
        }
        if (call.json())
            call.console().print(QJsonValue(array));
        call.done();
    });
}

void showThread(Call& call)
{
    const ThreadId id(call.words().first().toLongLong());
    Conversations& conversations = call.studio().conversations();
    call.receive(conversations.thread(id), [&call, &conversations](const Thread& thread) {
        call.receive(conversations.shape(thread.id),
                     [&call, thread](const ThreadShape& shape) { showShape(call, thread, shape); });
    });
}

} // namespace motcua
