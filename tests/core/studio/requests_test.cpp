// SPDX-License-Identifier: GPL-3.0-or-later
// What a request holds when it is to be sent, and how little is read when it is only to be counted.
#include "support/catch.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include "base/clock.h"
#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "store/attachmentstore.h"
#include "store/database.h"
#include "studio/attachments.h"
#include "studio/requests.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kPicture("\x89PNG\r\n\x1a\n not much of a picture", 29);
const QByteArray kText("Bring two photographs.");

/// A path whose first message encloses a picture and a text.
struct RequestsScene {
    TempFolder folder;
    FixedClock clock{1'540'000'000'000};
    Database database{*Home::at(folder.path(u"home"_s))};
    SettingsStore settings{folder.path(u"settings.ini"_s)};
    std::unique_ptr<Attachments> attachments;
    std::unique_ptr<Requests> requests;
    AssistantInfo model{u"m"_s, u"Model"_s, {}, {}, true};
    std::vector<Message> path;

    RequestsScene()
    {
        REQUIRE(waitFor(database.open()));
        attachments = std::make_unique<Attachments>(database, clock);
        requests = std::make_unique<Requests>(settings, nullptr);
        requests->setAttachments(attachments.get());
        const auto picture = waitFor(attachments->add(folder.write(u"seal.png"_s, kPicture)));
        const auto text = waitFor(attachments->add(folder.write(u"list.txt"_s, kText)));
        REQUIRE(picture);
        REQUIRE(text);
        Message asked;
        asked.id = MessageId(1);
        asked.text = u"What is this?"_s;
        asked.meta = withAttachments({}, {*picture, *text});
        Message answered;
        answered.id = MessageId(2);
        answered.role = Role::Assistant;
        answered.text = u"A seal."_s;
        Message question;
        question.text = u"And now?"_s;
        path = {asked, answered, question};
    }

    Request make() { return *waitFor(requests->make(model, {}, path, {})); }
    Request outline() { return *waitFor(requests->outline(model, {}, path)); }

    /// Takes all bytes out of the store: who still reads them finds nothing.
    void forgetBytes()
    {
        REQUIRE(waitFor(database.run([named = attachmentsOf(path[0].meta)](Connection& c) {
            QSet<QString> hashes;
            for (const Attachment& one : named)
                hashes.insert(one.hash);
            const auto gone = AttachmentStore(c).removeUnnamed(hashes);
            return gone ? Result<Done>() : Result<Done>(gone.error());
        })));
    }
};

const std::vector<Enclosure>& enclosed(const Request& request)
{
    return request.path.at(0).enclosures;
}

} // namespace

SCENARIO("What is sent holds what its turns enclose", "[studio][requests]")
{
    RequestsScene scene;
    const Request request = scene.make();
    REQUIRE(enclosed(request).size() == 2);
    CHECK(enclosed(request)[0] == Enclosure{u"seal.png"_s, u"image/png"_s, kPicture});
    CHECK(enclosed(request)[1] == Enclosure{u"list.txt"_s, u"text/plain"_s, kText});
    CHECK(request.question() == u"And now?");

    WHEN("the bytes are gone")
    {
        scene.forgetBytes();
        THEN("a picture is named, and a text that was read is remembered")
        {
            const Request later = scene.make();
            CHECK(enclosed(later)[0] == Enclosure{u"seal.png"_s, u"text/plain"_s, {}});
            CHECK(enclosed(later)[1].bytes == kText);
        }
    }
}

SCENARIO("Counting reads no picture, and each text once", "[studio][requests]")
{
    RequestsScene scene;
    const Request first = scene.outline();
    REQUIRE(enclosed(first).size() == 2);
    CHECK(enclosed(first)[0] == Enclosure{u"seal.png"_s, u"image/png"_s, {}});
    CHECK(enclosed(first)[1] == Enclosure{u"list.txt"_s, u"text/plain"_s, kText});
    scene.forgetBytes();
    CHECK(scene.outline().path == first.path);
    // In everything else it is what is sent.
    Request sent = scene.make();
    sent.path[0].enclosures = enclosed(first);
    CHECK(sent.path == first.path);
    CHECK(sent.system == first.system);
    CHECK(sent.passages == first.passages);
}

SCENARIO("Only what is sent starts programs that offer tools", "[studio][requests]")
{
    RequestsScene scene;
    std::vector<bool> started;
    scene.requests->setTools([&started](const std::vector<DocumentId>&, bool start) {
        started.push_back(start);
        return ready(Result<ToolBox>());
    });
    scene.outline();
    CHECK(started.empty());
    REQUIRE(scene.settings.set(settings::kTools, true));
    scene.outline();
    CHECK(started == std::vector{false});
    scene.make();
    CHECK(started == std::vector{false, true});
}
