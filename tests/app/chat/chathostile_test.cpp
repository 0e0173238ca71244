// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/memorycontent.h"
#include "support/catch.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include "chat/chatview.h"

#include <QImage>
#include <QScrollBar>
#include <QSignalSpy>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Shows one message and goes through it; the number of blocks that had to be laid out for its first picture.
int shown(const QString& text)
{
    MemoryContent content;
    content.add(Role::Assistant, text);
    ChatView view;
    view.resize(800, 600);
    view.setContent(&content);
    QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
    view.render(&image);
    const int first = view.stack().layout(0)->blocksLaidOut();
    for (int i = 0; i < 5; ++i) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 4 * i);
        view.render(&image);
    }
    view.setContent(nullptr);
    return first;
}

} // namespace

SCENARIO("The worst texts are shown by laying out a screenful of them", "[chat][hostile]")
{
    constexpr int kMega = 1 << 20;
    QString table = u"|a|b|c|d|e|f|g|h|i|j|\n|-|-|-|-|-|-|-|-|-|-|\n"_s;
    for (int i = 0; i < 2000; ++i)
        table += u"|1|2|3|4|5|6|7|8|9|10|\n"_s;
    CHECK(shown(table) < 12);
    CHECK(shown(u"|a"_s.repeated(20000) + u"|\n"_s + u"|-"_s.repeated(20000) + u"|\n"_s) < 20);
    CHECK(shown(QString(kMega, u'x')) < 12);
    CHECK(shown(u"word "_s.repeated(kMega / 5)) < 12);
    CHECK(shown(QString(kMega, u'*')) < 12);
    CHECK(shown(QString(kMega, u'[')) < 12);
    CHECK(shown(QString(kMega, u'`')) < 12);
    CHECK(shown(QString(kMega, u'>')) < 16);
    CHECK(shown(u"- "_s.repeated(kMega / 2)) < 16);
    CHECK(shown(u"a\n"_s.repeated(kMega / 2)) < 12);
    CHECK(shown(u"```cpp\n"_s + u"int x; // y\n"_s.repeated(kMega / 12)) < 12);
    CHECK(shown(u"a"_s + QString(200000, QChar(0x301))) < 80);
    CHECK(shown(u"\U0001F469\u200D"_s.repeated(50000)) < 20);
    CHECK(shown(u"[a](https://x.example) "_s.repeated(40000)) < 12);
    CHECK(shown(u"\u202E"_s.repeated(100000)) < 60);
}

SCENARIO("Nothing named by a message is loaded or opened by showing it", "[chat][hostile]")
{
    const TempFolder folder;
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    const QString file = folder.path(u"picture.png"_s);
    REQUIRE(picture.save(file));
    MemoryContent content;
    content.add(
        Role::Assistant,
        u"![x](file://%1) ![y](%1) <img src=\"%1\"> [z](file://%1) ![w](http://127.0.0.1:9/x.png)"_s
            .arg(file));
    ChatView view;
    view.resize(800, 300);
    QSignalSpy links(&view, &ChatView::linkActivated);
    view.setContent(&content);
    QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
    view.render(&image);
    bool red = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            red = red || image.pixel(x, y) == qRgb(255, 0, 0);
    }
    CHECK_FALSE(red);
    CHECK(links.count() == 0);
    THEN("its whole text is there to be read")
    {
        view.selectAll();
        CHECK(view.selectedText().contains(u"<img src=\"%1\">"_s.arg(file)));
        CHECK(view.selectedText().contains(u"![x](file://%1)"_s.arg(file)));
    }
    THEN("only the web address is a link, and clicking it asks")
    {
        const MessageLayout* layout = view.stack().layout(0);
        int found = 0;
        for (int y = 0; y < layout->height(); y += 4) {
            for (int x = 0; x < 660; x += 4) {
                const ChatHit hit = layout->hitAt({x, y});
                if (hit.kind != ChatHit::Kind::Link)
                    continue;
                ++found;
                CHECK(hit.url.host() == u"127.0.0.1"_s);
            }
        }
        CHECK(found > 0);
    }
    view.setContent(nullptr);
}
