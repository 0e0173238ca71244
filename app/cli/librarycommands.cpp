// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/jsonvalues.h"
#include "cli/words.h"
#include "studio/shelf.h"
#include "studio/studio.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <cstdio>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(Added::How how)
{
    switch (how) {
    case Added::How::New:
        return u"new"_s;
    case Added::How::Updated:
        return u"updated"_s;
    case Added::How::Unchanged:
        return u"unchanged"_s;
    case Added::How::Failed:
        break;
    }
    return u"failed"_s;
}

QJsonObject toJson(const Added& added)
{
    QJsonObject object;
    if (added.how == Added::How::Failed)
        object = {{u"document"_s, added.source}, {u"error"_s, added.error.message}};
    else
        object = toJson(added.document);
    object.insert(u"result"_s, nameOf(added.how));
    return object;
}

QString lineFor(const Added& added)
{
    const QString passages = CommandLine::tr("passages: %1").arg(added.document.passages);
    switch (added.how) {
    case Added::How::New:
        return CommandLine::tr("Added %1 (%2).").arg(added.source, passages);
    case Added::How::Updated:
        return CommandLine::tr("Updated %1 (%2).").arg(added.source, passages);
    case Added::How::Unchanged:
        return CommandLine::tr("%1 is here already, unchanged.").arg(added.source);
    case Added::How::Failed:
        break;
    }
    return added.error.message;
}

void report(Call& call, const std::vector<Added>& all)
{
    const auto failed = std::count_if(
        all.begin(), all.end(), [](const Added& added) { return added.how == Added::How::Failed; });
    QJsonArray lines;
    for (const Added& added : all) {
        if (added.how == Added::How::Failed)
            call.console().remark(added.error.message);
        else if (!call.json())
            call.console().print(lineFor(added));
        lines.append(toJson(added));
    }
    if (call.json())
        call.console().print(QJsonValue(lines));
    if (all.empty())
        return call.fail(CommandLine::tr("There is no document Motcua can read there."));
    call.done(failed > 0 ? Exit::Failed : Exit::Done);
}

/// Documents by number, path or title. Fails: NotFound; Invalid when a title stands for several.
Result<std::vector<DocumentId>> named(const QStringList& words, const std::vector<Document>& all)
{
    std::vector<DocumentId> ids;
    for (const QString& word : words) {
        const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(word));
        std::vector<DocumentId> found;
        for (const Document& document : all)
            if (document.source == word || document.source == path || document.given == word)
                found.push_back(document.id);
        if (found.empty())
            for (const Document& document : all)
                if (document.title == word || QString::number(document.id.value()) == word)
                    found.push_back(document.id);
        if (found.empty())
            return Error{
                Error::Kind::NotFound,
                CommandLine::tr(
                    "The library has no document %1. \"motcua library list\" shows what it "
                    "has.")
                    .arg(word),
                {}};
        if (found.size() > 1)
            return Error{
                Error::Kind::Invalid,
                CommandLine::tr("Several documents are called %1: name it by its path or number.")
                    .arg(word),
                {}};
        ids.push_back(found.front());
    }
    return ids;
}

} // namespace

QString misuseOfAdd(const Arguments& arguments)
{
    const bool input = arguments.words == QStringList{u"-"_s};
    const bool titled = !arguments.value(u"title"_s).isEmpty();
    if (titled && !input)
        return CommandLine::tr("--title is for text from standard input: give \"-\" as FILE.");
    if (input && !titled)
        return CommandLine::tr("Text from standard input needs a name: --title TEXT.");
    return {};
}

void addToLibrary(Call& call)
{
    if (call.words() != QStringList{u"-"_s}) {
        auto added = call.studio().shelf().add(call.words(), call.arguments().value(u"encoding"_s),
                                               call.progress(CommandLine::tr("Indexing")));
        return call.receive(added, [&call](const std::vector<Added>& all) { report(call, all); });
    }
    const QString title = call.arguments().value(u"title"_s);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return call.fail(
            CommandLine::tr("Standard input cannot be read: %1.").arg(input.errorString()));
    auto added = call.studio().shelf().addText(title, title, QString::fromUtf8(input.readAll()));
    call.receive(added, [&call](const Added& one) { report(call, {one}); });
}

void listLibrary(Call& call)
{
    auto checked = call.studio().shelf().checkFiles();
    // On a read-only home the states cannot be brought up to date: the list is shown all the same.
    whenReady(checked, &call, [&call](const Result<std::vector<Document>>&) {
        call.receive(call.studio().shelf().documents(), [&call](const std::vector<Document>& all) {
            QJsonArray array;
            for (const Document& document : all) {
                array.append(toJson(document));
                if (!call.json())
                    call.console().print(u"%1\t%2\t%3\t%4"_s.arg(
                        QString::number(document.id.value()), nameOf(document.state),
                        document.title, document.source));
            }
            if (call.json())
                call.console().print(QJsonValue(array));
            call.done();
        });
    });
}

void removeFromLibrary(Call& call)
{
    call.receive(call.studio().shelf().documents(), [&call](const std::vector<Document>& all) {
        const auto ids = named(call.words(), all);
        if (!ids)
            return call.fail(ids.error());
        const auto count = static_cast<int>(ids->size());
        call.receive(call.studio().shelf().remove(*ids), [&call, count](Done) {
            if (call.json())
                call.console().print(QJsonValue(QJsonObject{{u"removed"_s, count}}));
            else
                call.console().print(
                    CommandLine::tr("Documents removed: %1. The files are still there.")
                        .arg(count));
            call.done();
        });
    });
}

} // namespace motcua
