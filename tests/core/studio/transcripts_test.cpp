// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/transcripts.h"

#include "core/format/samples.h"
#include "format/jsonexporter.h"
#include "studio/conversations.h"
#include "studio/studio.h"
#include "support/catch.h"
#include "support/tempfolder.h"
#include "support/wait.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct TranscriptsPlace {
    TempFolder folder;
    Studio studio{*Home::at(folder.path(u"home"_s))};

    TranscriptsPlace() { REQUIRE(waitFor(studio.open())); }

    ImportReport take(const QByteArray& json)
    {
        const auto read = waitFor(studio.transcripts().read({folder.write(u"in.json"_s, json)}));
        INFO((read ? QString() : read.error().message).toStdString());
        REQUIRE(read);
        return *read;
    }
    QByteArray give()
    {
        ExportOrder order;
        order.scope.what = ExportScope::What::Everything;
        order.format = u"json"_s;
        const auto bytes = waitFor(studio.transcripts().bytes(order));
        REQUIRE(bytes);
        return *bytes;
    }
};

/// With messages of its own: random transcripts number theirs from 1.
Transcript apart(Transcript transcript)
{
    const auto own = [space = transcript.uuid](QUuid& uuid) {
        if (!uuid.isNull())
            uuid = QUuid::createUuidV5(space, uuid.toString(QUuid::WithoutBraces));
    };
    for (TranscriptMessage& message : transcript.messages) {
        own(message.uuid);
        own(message.parent);
    }
    for (auto& branch : transcript.branches)
        own(branch.message);
    for (auto& note : transcript.notes)
        own(note.message);
    own(transcript.head);
    return transcript;
}

} // namespace

SCENARIO("What one home exports another takes in equal, and a second time adds nothing",
         "[studio][transcripts]")
{
    std::mt19937 random(2018);
    std::vector<Transcript> sent{sample()};
    for (int i = 0; i < 12; ++i)
        sent.push_back(apart(randomTranscript(random, 1 + i * 7)));
    TranscriptsPlace first;
    const ImportReport in = first.take(written(JsonExporter(), sent));
    CHECK(in.threadsAdded == static_cast<int>(sent.size()));
    const QByteArray out = first.give();

    TranscriptsPlace second;
    CHECK(second.take(out).messagesAdded == in.messagesAdded);
    CHECK(second.give() == out);

    const ImportReport again = second.take(out);
    CHECK(again.threadsAdded == 0);
    CHECK(again.threadsKnown == static_cast<int>(sent.size()));
    CHECK(again.messagesAdded == 0);
    CHECK(second.give() == out);
}

SCENARIO("Folders of imported conversations are found again, however their names are spaced",
         "[studio][transcripts]")
{
    TranscriptsPlace place;
    for (int i = 1; i <= 3; ++i) {
        Transcript one;
        one.uuid = uuid(5000 + i);
        one.title = u"Case %1"_s.arg(i);
        one.folder = {u" Archive "_s, u"Year  2018"_s};
        one.messages = {message(6000 + i, 0, Role::User, u"Hi"_s)};
        CHECK(place.take(written(JsonExporter(), {one})).threadsAdded == 1);
    }
    const auto folders = waitFor(place.studio.conversations().folders());
    REQUIRE(folders);
    REQUIRE(folders->size() == 2);
    CHECK(folders->front().name == u"Archive"_s);
    CHECK(folders->back().name == u"Year 2018"_s);
    CHECK(folders->back().threadCount == 3);
}
