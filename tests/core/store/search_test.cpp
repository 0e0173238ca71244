// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "core/store/storefixture.h"
#include "store/documentstore.h"
#include "store/folderstore.h"
#include "store/messagetrash.h"
#include "store/notestore.h"
#include "store/searchstore.h"
#include "store/snippet.h"
#include "store/threadstore.h"

#include <QDateTime>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

SearchResult search(StoreFixture& store, const QString& query, int limit = 50)
{
    auto result = SearchStore(store.connection()).find(query, limit);
    REQUIRE(result);
    return *result;
}

QStringList snippets(const SearchResult& result)
{
    QStringList texts;
    for (const SearchHit& hit : result.hits)
        texts << hit.snippet;
    return texts;
}

QStringList marked(const SearchHit& hit)
{
    QStringList words;
    for (const SearchHit::Span& span : hit.marks)
        words << hit.snippet.sliced(span.start, span.length);
    return words;
}

} // namespace

SCENARIO("Words typed without marks find all spellings, words with marks the same ones first",
         "[store][search]")
{
    StoreFixture store;
    const auto thread = store.thread(u"Chuyện"_s);
    const auto plain = store.say(thread.id, {}, u"ho so cua toi, ho so, ho so"_s);
    const auto other = store.say(thread.id, {}, u"hổ sơ sinh"_s);
    const auto right = store.say(thread.id, {}, u"Một câu dài hơn hẳn nói về hồ sơ đã nộp"_s);

    CHECK(search(store, u"ho so"_s).hits.size() == 3);
    const auto exact = search(store, u"hồ sơ"_s);
    REQUIRE(exact.hits.size() == 3);
    CHECK(exact.hits[0].message == right.id);
    CHECK(exact.hits[0].exact);
    CHECK_FALSE(exact.hits[1].exact);
    CHECK(marked(exact.hits[0]) == QStringList{u"hồ"_s, u"sơ"_s});
    CHECK(search(store, u"da nop"_s).hits.size() == 1);
    CHECK(plain.id.isValid());
    CHECK(other.id.isValid());
}

SCENARIO("Both ways of placing a tone mark, both Unicode forms and both cases are one word",
         "[store][search]")
{
    StoreFixture store;
    const auto thread = store.thread(u"Chuyện"_s);
    store.say(thread.id, {}, u"Hoà bình"_s);
    store.say(thread.id, {}, u"Hòa bình"_s.normalized(QString::NormalizationForm_D));
    const auto found = search(store, u"hòa bình"_s);
    REQUIRE(found.hits.size() == 2);
    CHECK(found.hits[0].exact);
    CHECK(found.hits[1].exact);
    CHECK(search(store, u"HOÀ"_s).hits.size() == 2);
    CHECK(search(store, u"hoa binh"_s).hits.size() == 2);
}

SCENARIO("Phrases, prefixes and minus narrow a search", "[store][search]")
{
    StoreFixture store;
    const auto thread = store.thread(u"Chuyện"_s);
    store.say(thread.id, {}, u"giấy phép lao động cho người nước ngoài"_s);
    store.say(thread.id, {}, u"lao vào động cơ, không có giấy"_s);
    CHECK(search(store, u"lao động "_s).hits.size() == 2);
    CHECK(snippets(search(store, u"\"lao động\""_s)) ==
          QStringList{u"giấy phép lao động cho người nước ngoài"_s});
    CHECK(search(store, u"giấy -phép"_s).hits.size() == 1);
    CHECK(search(store, u"ngo"_s).hits.size() == 1);
    CHECK(search(store, u"ngo "_s).hits.empty());
    CHECK(search(store, u"ngo* giấy"_s).hits.size() == 1);
    CHECK(search(store, u"-giấy"_s).hits.empty());
}

SCENARIO("Nothing a person types is an error", "[store][search]")
{
    StoreFixture store;
    const auto thread = store.thread(u"AND OR NOT NEAR"_s);
    store.say(thread.id, {}, u"a \"quoted\" col:umn * ^ (paren) http://x.vn/a?b=c OR"_s);
    for (const QString& query : {u"\""_s,
                                 u"\"\"\""_s,
                                 u"-"_s,
                                 u"--"_s,
                                 u"*"_s,
                                 u"a*b"_s,
                                 u"AND"_s,
                                 u"OR"_s,
                                 u"NOT"_s,
                                 u"NEAR("_s,
                                 u"("_s,
                                 u"col:umn"_s,
                                 u"folded:x"_s,
                                 u"in:"_s,
                                 u"role:"_s,
                                 u"before:x "_s,
                                 u"http://x.vn"_s,
                                 u"';DROP TABLE messages"_s,
                                 QString(QChar(0xd800)),
                                 u"\u0301"_s,
                                 u"in:\""_s,
                                 u"tag:\"x y\" in:zzz "_s}) {
        INFO(query.toStdString());
        CHECK(SearchStore(store.connection()).find(query, 10));
    }
    CHECK(search(store, u"NOT"_s).hits.size() == 1);
    CHECK_FALSE(search(store, u"before:morgen "_s).note.isEmpty());
    CHECK_FALSE(search(store, u"role:king x"_s).note.isEmpty());
    CHECK(search(store, u"role:us"_s).note.isEmpty());
}

SCENARIO("Filters choose by place, role, tag, time and trash", "[store][search]")
{
    StoreFixture store;
    Connection& c = store.connection();
    const auto folder = FolderStore(c).create(u"Giấy tờ"_s, {}, 1);
    REQUIRE(folder);
    const auto inside = ThreadStore(c).create(u"Hộ chiếu"_s, folder->id, 1);
    REQUIRE(inside);
    const auto outside = store.thread(u"Khác"_s);
    REQUIRE(ThreadStore(c).setTags(outside.id, {u"gấp"_s}, 1));
    NewMessage message;
    message.thread = inside->id;
    message.text = u"tìm tôi trong thư mục"_s;
    const qint64 march = QDate(2024, 3, 1).startOfDay().toMSecsSinceEpoch();
    REQUIRE(MessageWriter(c).append({message}, march));
    message.thread = outside.id;
    message.role = Role::Assistant;
    message.text = u"tìm tôi ở ngoài"_s;
    const auto answer = MessageWriter(c).append({message}, march - 1);
    REQUIRE(answer);

    CHECK(search(store, u"tìm "_s).hits.size() == 2);
    CHECK(snippets(search(store, u"in:\"giay to\" tìm "_s)) ==
          QStringList{u"tìm tôi trong thư mục"_s});
    CHECK(snippets(search(store, u"in:hộ tìm "_s)) == QStringList{u"tìm tôi trong thư mục"_s});
    CHECK(snippets(search(store, u"tìm tag:gap"_s)) == QStringList{u"tìm tôi ở ngoài"_s});
    CHECK(snippets(search(store, u"role:assistant tìm "_s)) == QStringList{u"tìm tôi ở ngoài"_s});
    CHECK(snippets(search(store, u"before:2024-03-01 tìm "_s)) ==
          QStringList{u"tìm tôi ở ngoài"_s});
    CHECK(snippets(search(store, u"after:2024-03 tìm "_s)) ==
          QStringList{u"tìm tôi trong thư mục"_s});
    CHECK(snippets(search(store, u"tag:gấp"_s)) == QStringList{u"Khác"_s});
    CHECK(search(store, u"in:nowhere tìm "_s).note.contains(u"nowhere"_s));
    WHEN("a message is in the trash")
    {
        REQUIRE(MessageTrash(c).put(answer->front().id, 5));
        CHECK(search(store, u"tìm "_s).hits.size() == 1);
        CHECK(snippets(search(store, u"in:trash tìm "_s)) == QStringList{u"tìm tôi ở ngoài"_s});
    }
    WHEN("a whole thread is in the trash")
    {
        REQUIRE(ThreadStore(c).trash({outside.id}, 5));
        CHECK(search(store, u"khac"_s).hits.empty());
        CHECK(search(store, u"in:trash khac"_s).hits.size() == 1);
    }
}

SCENARIO("Titles, notes and documents are found, with the place in the document", "[store][search]")
{
    StoreFixture store;
    Connection& c = store.connection();
    const auto thread = store.thread(u"Giám sát"_s);
    REQUIRE(NoteStore(c).add(thread.id, {}, u"hỏi lại về giám sát"_s, 1));
    Document document;
    document.source = u"/a/báo cáo.pdf"_s;
    document.title = u"Báo cáo"_s;
    DocumentText text;
    text.text = u"Mở đầu.\n\nĐoàn giám sát do ông Sơn làm trưởng đoàn."_s;
    text.pageStarts = {0, 9};
    Passage passage;
    passage.start = 9;
    passage.end = text.text.size();
    passage.page = 2;
    passage.heading = u"Kết quả"_s;
    passage.text = text.text.sliced(9);
    REQUIRE(DocumentStore(c).put(document, text, {passage}));

    const auto all = search(store, u"giam sat"_s);
    REQUIRE(all.hits.size() == 3);
    CHECK(all.hits[0].kind == SearchHit::Kind::Title);
    const auto library = search(store, u"in:library giam sat"_s);
    REQUIRE(library.hits.size() == 1);
    const SearchHit& hit = library.hits[0];
    CHECK(hit.kind == SearchHit::Kind::Document);
    CHECK(text.text.sliced(hit.start, hit.end - hit.start) == u"giám sát"_s);
    CHECK(hit.title == u"Báo cáo"_s);
    CHECK(hit.context == u"Kết quả · page 2"_s);
    CHECK(search(store, u"in:notes giám"_s).hits.size() == 1);
    CHECK(search(store, u"in:titles giám"_s).hits.size() == 1);
    CHECK(search(store, u"báo cáo"_s).hits.size() == 1);
}

SCENARIO("A limit says that there was more", "[store][search]")
{
    StoreFixture store;
    const auto thread = store.thread(u"Chuyện"_s);
    for (int i = 0; i < 5; ++i)
        store.say(thread.id, {}, u"từ %1"_s.arg(i));
    const auto some = search(store, u"tu "_s, 3);
    CHECK(some.hits.size() == 3);
    CHECK(some.more);
    CHECK_FALSE(search(store, u"tu "_s, 5).more);
}

SCENARIO("A snippet shows the words together, on one line", "[store][search]")
{
    const QString text = u"Hồ "_s + u"đệm chữ "_s.repeated(60) + u"một\n\n  hồ   sơ\tđược nộp. "_s +
                         u"cuối "_s.repeated(60);
    const Snippet snippet =
        snippetOf(text, {{u"ho"_s, false, false}, {u"so"_s, false, false}}, Marks::Folded);
    CHECK(snippet.text.contains(u"một hồ sơ được nộp."_s));
    CHECK(snippet.text.startsWith(u'…'));
    CHECK(snippet.text.endsWith(u'…'));
    CHECK_FALSE(snippet.text.contains(u'\n'));
    REQUIRE(snippet.marks.size() == 2);
    CHECK(snippet.text.sliced(snippet.marks[0].start, snippet.marks[0].length) == u"hồ"_s);
    CHECK(snippet.text.sliced(snippet.marks[1].start, snippet.marks[1].length) == u"sơ"_s);
    CHECK(text.sliced(snippet.start, 2) == u"hồ"_s);
    CHECK(snippetOf(QString(), {}, Marks::Folded).text.isEmpty());
}
