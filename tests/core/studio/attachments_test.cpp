// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/attachments.h"

#include "core/format/samples.h"
#include "format/jsonexporter.h"
#include "studio/conversations.h"
#include "studio/studio.h"
#include "studio/transcripts.h"
#include "support/catch.h"
#include "support/tempfolder.h"
#include "support/wait.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct AttachmentDesk {
    TempFolder folder;
    Studio studio{*Home::at(folder.path(u"home"_s))};

    AttachmentDesk() { REQUIRE(waitFor(studio.open())); }

    Result<Attachment> add(const QString& name, const QByteArray& bytes)
    {
        return waitFor(studio.attachments().add(folder.write(name, bytes)));
    }
    QByteArray give(const QString& format)
    {
        ExportOrder order;
        order.scope.what = ExportScope::What::Everything;
        order.format = format;
        const auto bytes = waitFor(studio.transcripts().bytes(order));
        REQUIRE(bytes);
        return *bytes;
    }
};

void refuses(const Result<Attachment>& result, const QString& name)
{
    REQUIRE_FALSE(result);
    INFO(result.error().message.toStdString());
    CHECK(result.error().message.contains(name));
    CHECK(result.error().message.endsWith(u'.'));
}

} // namespace

SCENARIO("Pictures are attached as they are, documents as their text", "[studio][attachments]")
{
    AttachmentDesk desk;
    const auto picture = desk.add(u"Ảnh 1.PNG"_s, smallPicture());
    REQUIRE(picture);
    CHECK(picture->name == u"Ảnh 1.PNG");
    CHECK(picture->mime == u"image/png");
    CHECK(picture->isImage());
    CHECK(picture->bytes == smallPicture().size());
    CHECK(waitFor(desk.studio.attachments().bytes(picture->hash)).value_or("") == smallPicture());

    const auto text = desk.add(u"đơn.txt"_s, "\xef\xbb\xbfĐơn xin cấp phép\r\nsố 7");
    REQUIRE(text);
    CHECK(text->mime == u"text/plain");
    CHECK(waitFor(desk.studio.attachments().bytes(text->hash)).value_or("") ==
          "Đơn xin cấp phép\nsố 7");

    const auto drawing =
        desk.add(u"x.svg"_s, "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>chữ</text></svg>");
    REQUIRE(drawing);
    CHECK_FALSE(drawing->isImage());

    const auto pasted =
        waitFor(desk.studio.attachments().add(smallPicture(), u"pasted"_s, u"image/png"_s));
    REQUIRE(pasted);
    CHECK(pasted->hash == picture->hash);
}

SCENARIO("What cannot be attached is refused by name, with what to do", "[studio][attachments]")
{
    AttachmentDesk desk;
    auto& attachments = desk.studio.attachments();
    refuses(waitFor(attachments.add(desk.folder.path(u"nicht-da.png"_s))), u"nicht-da.png"_s);
    refuses(waitFor(attachments.add(desk.folder.path())), QFileInfo(desk.folder.path()).fileName());
    refuses(desk.add(u"a.jpg"_s, smallPicture()), u"a.jpg"_s);
    refuses(desk.add(u"a.txt"_s, smallPicture()), u"a.txt"_s);
    refuses(desk.add(u"b.png"_s, QByteArray(5000, '\x01')), u"b.png"_s);
    refuses(desk.add(u"leer.txt"_s, {}), u"leer.txt"_s);
    refuses(desk.add(u"zu lang.txt"_s, QByteArray(Attachments::kMostTextUnits + 1, 'x')),
            u"zu lang.txt"_s);
    const QByteArray large =
        smallPicture() + QByteArray(static_cast<int>(Attachments::kMostImageBytes), '\0');
    refuses(desk.add(u"groß.png"_s, large), u"groß.png"_s);
    refuses(waitFor(attachments.add(large, u"groß"_s, u"image/png"_s)), u"groß"_s);
    refuses(waitFor(attachments.add("<svg/>", u"svg"_s, u"image/svg+xml"_s)), u"svg"_s);
    refuses(waitFor(attachments.add(smallPicture(), u"jpg"_s, u"image/jpeg"_s)), u"jpg"_s);
    CHECK(waitFor(attachments.bytes(QString(64, u'0'))).error().kind == Error::Kind::NotFound);
}

SCENARIO("Attachments go out and come in with their conversations", "[studio][attachments]")
{
    AttachmentDesk first;
    const auto picture = first.add(u"a.png"_s, smallPicture());
    const auto text = first.add(u"b.txt"_s, "chữ trong đơn");
    REQUIRE(picture);
    REQUIRE(text);
    auto& conversations = first.studio.conversations();
    const auto thread = waitFor(conversations.createThread(u"Ảnh"_s));
    NewMessage message;
    message.thread = thread->id;
    message.text = u"xem"_s;
    message.meta = withAttachments({}, {*picture, *text});
    const auto said = waitFor(conversations.append(message));
    REQUIRE(said);
    CHECK(attachmentsOf(said->meta) == std::vector{*picture, *text});

    const QByteArray json = first.give(u"json"_s);
    CHECK(json.contains(smallPicture().toBase64()));
    CHECK(first.give(u"html"_s).contains(smallPicture().toBase64()));
    CHECK_FALSE(first.give(u"html"_s).contains("chữ trong đơn"));
    CHECK(first.give(u"markdown"_s).contains("b.txt"));

    AttachmentDesk second;
    const QString file = second.folder.write(u"in.json"_s, json);
    REQUIRE(waitFor(second.studio.transcripts().read({file})));
    CHECK(second.give(u"json"_s) == json);
    CHECK(waitFor(second.studio.attachments().bytes(picture->hash)).value_or("") == smallPicture());
    const auto again = waitFor(second.studio.transcripts().read({file}));
    REQUIRE(again);
    CHECK(again->messagesAdded == 0);
    CHECK(second.give(u"json"_s) == json);
}

SCENARIO("A file that lies about an attachment is not believed", "[studio][attachments]")
{
    AttachmentDesk desk;
    Transcript lying = sampleWithAttachments();
    std::vector<Attachment> named = attachmentsOf(lying.messages[0].meta);
    std::swap(named[0].mime, named[1].mime); // the text says it is a picture
    named[0].bytes = 1;
    lying.messages[0].meta = withAttachments({}, named);
    const QString file = desk.folder.write(u"in.json"_s, written(JsonExporter(), {lying}));
    REQUIRE(waitFor(desk.studio.transcripts().read({file})));
    const auto threads = waitFor(desk.studio.conversations().threads({}));
    REQUIRE(threads);
    const auto path = waitFor(desk.studio.conversations().pathTo(threads->front().head));
    REQUIRE(path);
    const auto kept = attachmentsOf(path->front().meta);
    REQUIRE(kept.size() == 3);
    CHECK(kept[0].mime == u"image/png");
    CHECK(kept[0].bytes == smallPicture().size());
    CHECK(kept[1].mime == u"text/plain");
    CHECK(kept[2].name == named[2].name);
}
