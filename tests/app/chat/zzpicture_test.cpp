// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/memorycontent.h"
#include "support/catch.h"
#include "support/wait.h"
#include "chat/chatview.h"
#include "theme/theme.h"
#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QPainter>
using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

SCENARIO("pictures", "[.][picture]")
{
    for (const bool dark : {false, true}) {
        applyTheme(*static_cast<QApplication*>(QCoreApplication::instance()), dark ? ThemeChoice::Dark : ThemeChoice::Light);
        MemoryContent content;
        QImage image(400, 300, QImage::Format_RGB32);
        QPainter p(&image);
        p.fillRect(image.rect(), QGradient(QGradient::WarmFlame));
        p.end();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        content.bytes = {{QString(64, u'a'), bytes}, {QString(64, u'b'), "xx"}};
        content.add(Role::User, u"An old question that is not sent any more."_s);
        content.add(Role::Assistant, u"An old answer with **bold** and `code`."_s).author = u"Qwen 3"_s;
        Message& question = content.add(Role::User, u"How long does a work permit take? See the letter."_s);
        question.meta = withAttachments({}, {{QString(64, u'a'), u"sunset.png"_s, u"image/png"_s, 123400},
            {QString(64, u'b'), u"broken picture.png"_s, u"image/png"_s, 17}, {QString(64, u'c'), u"letter from the office.pdf"_s, u"text/plain"_s, 28000}});
        AnswerMeta meta;
        Citation citation;
        citation.number = 1;
        meta.citations = {citation};
        meta.unsupported = {7};
        meta.thought = 12000;
        meta.finish = u"length"_s;
        meta.cost = {1240, 512, 1000, 400, 38.2};
        ToolStep a; a.id = u"a"_s; a.tool = u"search_library"_s; a.arguments = u"{\"query\": \"work permit\", \"limit\": 3}"_s; a.result = u"3 passages\nfirst line of it"_s; a.at = 14; a.elapsed = 120;
        ToolStep b = a; b.id = u"b"_s; b.failed = true; b.result = u"The folder is closed."_s; b.tool = u"files/read_file"_s;
        b.arguments = u"{\"path\": \"/home/somebody/documents/a very long path that does not fit into one line of this row at all.txt\"}"_s;
        meta.steps = {a, b};
        Message& answer = content.add(Role::Assistant, u"I will look.\n\nIt takes five days [1], not ten [7]. A word[1] and another[7]."_s);
        answer.author = u"Qwen 3"_s;
        answer.model = u"4B"_s;
        answer.reasoning = u"First I look at the question."_s;
        answer.meta = writeAnswerMeta(meta);
        content.add(Role::User, u"Write it down."_s);
        Message& last = content.add(Role::Assistant, u"I will write it."_s, Status::Streaming);
        last.author = u"Qwen 3"_s;
        ChatView view;
        view.resize(760, 1180);
        view.setContent(&content);
        view.show();
        view.setOutside({content.nodeAt(0).id, content.nodeAt(1).id});
        view.stack().setStepShown(3, 0, true);
        ToolStep w = a; w.id = u"w"_s; w.tool = u"files/write_file"_s; w.elapsed = -1; w.result.clear(); w.readOnly = false; w.at = 16;
        w.arguments = u"{\"path\": \"notes.txt\", \"text\": \"five days\"}"_s;
        view.askPermission(content.nodeAt(5).id, w);
        view.activateWindow();
        view.setFocus();
        view.setCurrent(content.nodeAt(3).id);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::qWait(200);
        view.grab().save(dark ? u"/tmp/chat-dark.png"_s : u"/tmp/chat-light.png"_s);
        MemoryContent thinking;
        thinking.add(Role::User, u"Why?"_s);
        thinking.add(Role::Assistant, {}, Status::Pending).author = u"Qwen 3"_s;
        ChatView other;
        other.resize(700, 260);
        other.setContent(&thinking);
        other.show();
        other.setWaiting(thinking.nodeAt(1).id, u"Loading the model: 40 %"_s);
        other.grab().save(dark ? u"/tmp/chat-wait-dark.png"_s : u"/tmp/chat-wait.png"_s);
        thinking.appendReasoning(1, u"I think **about** it.\n\n- one\n- two"_s);
        other.stack().setReasoningShown(1, true);
        other.showGrowth();
        QTest::qWait(1100);
        other.grab().save(dark ? u"/tmp/chat-think-dark.png"_s : u"/tmp/chat-think.png"_s);
    }
}
