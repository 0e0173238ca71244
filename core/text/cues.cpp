// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"
#include "text/lexicon.h"
#include "text/tokens.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace motcua {

namespace {

/// n number, % percent, $ money, l duration, d date, y year, p person, w place, x name, r reason, h
/// manner, + asks for more by the noun beside it.
Cue cueOf(QStringView phrase, QStringView marks)
{
    Cue cue;
    for (const QStringView word : phrase.tokenize(u' ', Qt::SkipEmptyParts))
        cue.words << wordKey(word);
    Wanted& wanted = cue.wanted;
    wanted.number = marks.contains(u'n');
    wanted.percent = marks.contains(u'%');
    wanted.money = marks.contains(u'$');
    wanted.duration = marks.contains(u'l');
    wanted.date = marks.contains(u'd');
    wanted.year = marks.contains(u'y');
    wanted.person = marks.contains(u'p');
    wanted.place = marks.contains(u'w');
    wanted.name = marks.contains(u'x');
    wanted.reason = marks.contains(u'r');
    wanted.manner = marks.contains(u'h');
    cue.asksForMore = marks.contains(u'+');
    return cue;
}

/// "phrase:marks" entries, ';' between them.
std::vector<Cue> cuesOf(QStringView list)
{
    std::vector<Cue> found;
    for (const QStringView entry : list.tokenize(u';', Qt::SkipEmptyParts)) {
        const qsizetype colon = entry.indexOf(u':');
        found.push_back(cueOf(entry.left(colon), entry.mid(colon + 1)));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Cue& a, const Cue& b) { return a.words.size() > b.words.size(); });
    return found;
}

} // namespace

const std::vector<Cue>& cues(Language language)
{
    static const std::vector<Cue> vietnamese =
        cuesOf(u"bao nhiêu phần trăm:n%;bao nhiêu tiền:n$;bao nhiêu năm:nl;bao nhiêu tháng:nl;bao "
               u"nhiêu ngày:nl;"
               u"bao nhiêu giờ:nl;bao nhiêu tuổi:n;năm bao nhiêu:dy;ngày bao nhiêu:d;bao "
               u"nhiêu:n+;bao lâu:nl;bao xa:n;"
               u"bao giờ:d;mấy giờ:d;ngày mấy:d;tháng mấy:d;năm mấy:dy;mấy:n+;ngày tháng năm "
               u"nào:d;khi nào:d;lúc nào:d;"
               u"năm nào:dy;ngày nào:d;tháng nào:d;hồi nào:d;thời gian nào:d;thời điểm nào:d;thế "
               u"kỷ nào:d;thập kỷ nào:d;"
               u"thập niên nào:d;giai đoạn nào:d;thời kỳ nào:d;những năm nào:d;những ai:p;người "
               u"nào:p;ai:p;ở đâu:w;từ đâu:w;"
               u"đến đâu:w;tại đâu:w;nơi nào:w;chỗ nào:w;nơi đâu:w;đâu:w;tại sao:r;vì sao:r;lý do "
               u"gì:r;lý do nào:r;"
               u"lí do gì:r;vì lý do:r;lý do:r;nguyên nhân:r;như thế nào:h;thế nào:h;ra sao:h;bằng "
               u"cách nào:h;cách nào:h;"
               u"làm sao:h;làm thế nào:h;sao:r;tên gì:x;tên là gì:x;cái gì:;điều gì:;những "
               u"gì:;gì:+;nào:+");
    static const std::vector<Cue> english =
        cuesOf(u"how many years:nl;how many months:nl;how many days:nl;how many hours:nl;how "
               u"many:n+;how much money:n$;"
               u"how much:n+;how long:nl;how old:n;how far:n;how often:n;how tall:n;how high:n;how "
               u"large:n;how big:n;"
               u"how deep:n;how fast:n;how heavy:n;how wide:n;how come:r;how:h;what "
               u"percentage:n%;what percent:n%;"
               u"what proportion:n%;what fraction:n%;what number:n;what amount:n;what "
               u"year:dy;which year:dy;what date:d;"
               u"what day:d;what month:d;what century:d;which century:d;what decade:d;what "
               u"time:d;what period:d;what era:d;"
               u"since when:d;when:d;whom:p;whose:p;who:p;where:w;why:r;what reason:r;for what "
               u"reason:r;what is the name:x;"
               u"what was the name:x;what's the name:x;what:+;which:+");
    return language == Language::English ? english : vietnamese;
}

Wanted wantedByNoun(const QString& foldedNoun, Language language)
{
    static const auto table = [](QStringView list) {
        QHash<QString, Wanted> nouns;
        for (const Cue& cue : cuesOf(list))
            nouns.insert(foldedKey(cue.words.join(u' ')), cue.wanted);
        return nouns;
    };
    static const QHash<QString, Wanted> vietnamese = table(
        u"thành phố:wx;nước:wx;quốc gia:wx;đất nước:wx;tỉnh:wx;bang:wx;tiểu bang:wx;thị "
        u"trấn:wx;thị xã:wx;huyện:wx;"
        u"quận:wx;vùng:wx;khu vực:wx;châu lục:wx;lục địa:wx;sông:wx;con sông:wx;đảo:wx;hòn "
        u"đảo:wx;địa điểm:w;nơi:w;"
        u"thủ đô:wx;đại dương:wx;biển:wx;núi:wx;ngọn núi:wx;đường:wx;con đường:wx;trường:x;trường "
        u"đại học:x;đại học:x;"
        u"công ty:x;tổ chức:x;đảng:x;đội:x;hãng:x;cơ quan:x;sở:x;ban:x;bộ:x;nhóm:x;ngôn ngữ:x;tờ "
        u"báo:x;tạp chí:x;"
        u"cuốn sách:x;tác phẩm:x;bộ phim:x;chương trình:x;hiệp ước:x;cuộc chiến:x;trận chiến:x;sự "
        u"kiện:x;tôn giáo:x;"
        u"nhà thơ:px;nhà văn:px;nhà khoa học:px;nhà triết học:px;nhà sử học:px;nhà toán học:px;nhà "
        u"vật lý:px;vua:px;"
        u"vị vua:px;hoàng đế:px;nữ hoàng:px;tổng thống:px;thủ tướng:px;tướng:px;đại tướng:px;bộ "
        u"trưởng:px;ca sĩ:px;"
        u"nghệ sĩ:px;diễn viên:px;cầu thủ:px;huấn luyện viên:px;giám đốc:px;chủ "
        u"tịch:px;người:p;nhân vật:px;họa sĩ:px;"
        u"nhạc sĩ:px;kiến trúc sư:px;giáo hoàng:px;lãnh đạo:px;người lãnh đạo:px;đồng chí:px;tác "
        u"giả:px;"
        u"phần trăm:n%;tỷ lệ:n%;tỉ lệ:n%;tiền:n$;đô la:n$;đồng:n$;độ tuổi:n;số:n;con số:n;số "
        u"lượng:n;"
        u"năm:dy;ngày:d;tháng:d;thế kỷ:d;thập kỷ:d;thời gian:d;thời kỳ:d;giai đoạn:d;mùa:d;tuổi:n");
    static const QHash<QString, Wanted> english = table(
        u"city:wx;country:wx;state:wx;town:wx;province:wx;county:wx;region:wx;continent:wx;river:"
        u"wx;island:wx;village:wx;"
        u"place:w;location:w;street:wx;ocean:wx;sea:wx;mountain:wx;capital:wx;district:wx;area:w;"
        u"nation:wx;building:wx;"
        u"university:x;college:x;school:x;company:x;organization:x;organisation:x;party:x;team:x;"
        u"agency:x;group:x;"
        u"language:x;newspaper:x;magazine:x;book:x;film:x;movie:x;song:x;album:x;treaty:x;war:x;"
        u"battle:x;event:x;"
        u"religion:x;church:x;museum:x;act:x;law:x;network:x;station:x;title:x;airport:x;bank:x;"
        u"person:px;man:px;woman:px;king:px;queen:px;emperor:px;president:px;minister:px;general:"
        u"px;actor:px;actress:px;"
        u"singer:px;player:px;coach:px;scientist:px;philosopher:px;poet:px;writer:px;author:px;"
        u"artist:px;painter:px;"
        u"composer:px;architect:px;pope:px;leader:px;director:px;historian:px;mathematician:px;"
        u"physicist:px;"
        u"percentage:n%;percent:n%;rate:n%;share:n%;proportion:n%;number:n;amount:n;population:n;"
        u"age:n;height:n;"
        u"length:n;distance:n;temperature:n;speed:n;size:n;price:n$;cost:n$;money:n$;salary:n$;fee:"
        u"n$;budget:n$;"
        u"dollars:n$;year:dy;date:d;day:d;month:d;century:d;decade:d;period:d;season:d;time:d;"
        u"years:dy;"
        u"reason:r;cause:r;process:h;method:h");
    return (language == Language::English ? english : vietnamese).value(foldedNoun);
}

} // namespace motcua
