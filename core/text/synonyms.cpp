// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/synonyms.h"

#include "text/fold.h"
#include "text/stem.h"
#include "text/tokens.h"

#include <algorithm>

namespace motcua {

namespace {

using Words = QStringList;
using Group = std::vector<Words>;

/// Groups end with ';', ways to say it with ','.
std::vector<Group> groupsOf(QStringView list)
{
    std::vector<Group> groups;
    for (const QStringView entry : list.tokenize(u';', Qt::SkipEmptyParts)) {
        Group group;
        for (const QStringView way : entry.tokenize(u',', Qt::SkipEmptyParts)) {
            Words words;
            for (const QStringView word : way.tokenize(u' ', Qt::SkipEmptyParts))
                words << wordKey(word);
            group.push_back(words);
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

/// Ways to write a number, the first place standing for 2.
constexpr QStringView kRoman =
    u"ii iii iv - - vii viii ix - - xii xiii xiv xv xvi xvii xviii xix xx xxi";
constexpr QStringView kEnglishNumbers =
    u"two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    u"seventeen eighteen nineteen twenty";
constexpr QStringView kEnglishOrdinals =
    u"second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    u"fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
constexpr QStringView kVietnameseNumbers = u"hai ba bốn năm sáu bảy tám chín mười";

/// "2" with "two" or "ii": what names a number in digits, in words and in Roman digits. Short Roman digits that are
/// syllables or letters (v, vi, x, xi) stay out.
void addNumbers(std::vector<Group>& groups, QStringView words)
{
    const QStringList romans = kRoman.toString().split(u' ');
    const QStringList named = words.toString().split(u' ');
    for (qsizetype i = 0; i < romans.size(); ++i) {
        Group group = {{QString::number(i + 2)}};
        if (romans[i] != u"-")
            group.push_back({romans[i]});
        if (i < named.size())
            group.push_back({named[i]});
        groups.push_back(std::move(group));
    }
}

void addOrdinals(std::vector<Group>& groups, QStringView words)
{
    qsizetype number = 2;
    for (const QStringView word : words.tokenize(u' ')) {
        const QString digits = QString::number(number);
        const QString ending = number == 2   ? QStringLiteral("nd")
                               : number == 3 ? QStringLiteral("rd")
                                             : QStringLiteral("th");
        groups.push_back({{digits + ending}, {word.toString()}});
        ++number;
    }
}

std::vector<Group> vietnameseGroups()
{
    std::vector<Group> groups =
        groupsOf(u"chết,qua đời,mất,từ trần,tử vong,thiệt mạng,hy sinh;giết,sát hại,ám sát,giết "
                 u"chết;sinh,sinh ra,ra đời,chào đời;"
                 u"kết hôn,cưới,lấy vợ,lấy chồng,lập gia đình;bắt đầu,khởi đầu,khởi công,mở "
                 u"đầu,khởi động;kết thúc,chấm dứt,hoàn tất;"
                 u"hoàn thành,hoàn tất,làm xong;thành lập,sáng lập,lập ra,lập nên,thiết lập,tạo "
                 u"lập;xây dựng,xây,dựng,kiến tạo;"
                 u"phát minh,sáng chế,chế tạo;phát hiện,tìm thấy,tìm ra,khám phá;sử "
                 u"dụng,dùng;mua,mua lại,thâu tóm;bán,tiêu thụ;"
                 u"trả,chi trả,thanh toán,chi;kiếm,thu được,kiếm được;nhận,tiếp nhận,nhận "
                 u"được;cho,trao,tặng,cấp;"
                 u"giành,đoạt,đạt được,giành được;thắng,chiến thắng,đánh bại;thua,thất bại,bại "
                 u"trận;đánh,tấn công,công kích;"
                 u"xâm chiếm,xâm lược,chiếm đóng,chinh phục;dẫn đầu,đứng đầu,lãnh đạo;học,theo "
                 u"học;dạy,giảng dạy,dạy học;"
                 u"viết,soạn,sáng tác,biên soạn;nói,phát biểu,cho biết,tuyên bố;gọi,mệnh danh,đặt "
                 u"tên;nói lên,bày tỏ,thể hiện;"
                 u"yêu cầu,đòi hỏi,đề nghị;quyết định,xác định,ấn định;đồng ý,chấp thuận,tán "
                 u"thành,thông qua;từ chối,bác bỏ,khước từ;"
                 u"ngăn,ngăn chặn,ngăn cản,cản trở;cấm,nghiêm cấm;giúp,hỗ trợ,giúp đỡ;bảo vệ,che "
                 u"chở;thay đổi,biến đổi,đổi;"
                 u"thay thế,thay;tăng,gia tăng,tăng lên,nâng;giảm,suy giảm,giảm xuống,cắt "
                 u"giảm,hạ;rút ngắn,giảm bớt;"
                 u"tham gia,tham dự,góp mặt;tổ chức,diễn ra,tiến hành;xảy ra,diễn ra,xuất hiện;di "
                 u"chuyển,chuyển,dời;đến,tới;"
                 u"rời,rời khỏi,rời bỏ;trở lại,quay lại,một lần nữa,trở về;đóng cửa,đóng,ngừng "
                 u"hoạt động;mở cửa,khai trương,khánh thành;"
                 u"hát,biểu diễn,trình bày;chơi,thi đấu;thích,yêu thích,ưa chuộng;nghĩ,cho "
                 u"rằng,tin rằng;biết,nhận biết;"
                 u"gây ra,dẫn đến,khiến,gây nên;kéo dài,duy trì;nằm,tọa lạc,đặt tại;sống,sinh "
                 u"sống,cư trú,định cư;"
                 u"làm việc,công tác;lớn,to,rộng;nhỏ,bé;cao nhất,lớn nhất;đắt,tốn kém;quan "
                 u"trọng,trọng yếu,chủ chốt;nổi tiếng,lừng danh;"
                 u"phổ biến,thông dụng,thường dùng;chính,chủ yếu;đầu tiên,lần đầu,thứ nhất;cuối "
                 u"cùng,sau cùng,sau chót;"
                 u"trẻ em,trẻ con,thiếu nhi,trẻ nhỏ;cha,bố,thân phụ;mẹ,má,thân mẫu;vợ,phu nhân;con "
                 u"trai,quý tử;bác sĩ,thầy thuốc;"
                 u"giáo viên,thầy giáo,nhà giáo;người dân,dân chúng,cư dân,nhân dân;công dân,người "
                 u"dân;nước,quốc gia,đất nước;"
                 u"thế giới,toàn cầu;máy bay,phi cơ;ô tô,xe hơi;tàu hỏa,xe lửa;tiền,kinh "
                 u"phí;lương,tiền lương;giá,giá cả;chi phí,phí tổn;"
                 u"bệnh,căn bệnh;thuật ngữ,từ;tên,tên gọi;ví dụ,thí dụ;nguyên nhân,lý do;mục "
                 u"đích,mục tiêu;kết quả,hậu quả;"
                 u"số lượng,tổng số,số;hồ sơ,giấy tờ;hạn,thời hạn;đúng hạn,kịp thời;cán bộ,công "
                 u"chức,nhân viên;nộp,gửi;"
                 u"chủ trì,chủ tọa,trưởng đoàn;công ty,doanh nghiệp,hãng;nhà máy,xí "
                 u"nghiệp;trường,nhà trường;điện thoại,số máy");
    addNumbers(groups, kVietnameseNumbers);
    return groups;
}

const std::vector<Group>& vietnamese()
{
    static const std::vector<Group> groups = vietnameseGroups();
    return groups;
}

std::vector<Group> englishGroups()
{
    std::vector<Group> groups = groupsOf(
        u"die,pass "
        u"away,perish;kill,assassinate,murder,slay;birth,bear;marry,wed,wife,husband,spouse;"
        u"begin,start,commence,launch;end,finish,conclude,cease;complete,finish;stop,halt,cease;"
        u"found,establish,create,set "
        u"up,form;build,construct,erect;make,create,produce,manufacture;invent,devise;"
        u"discover,find,identify;use,utilize,employ;buy,purchase,acquire;sell,market;pay,spend,"
        u"cost;cost,price,fee;"
        u"earn,receive;get,receive,obtain,gain;give,award,grant,donate;win,defeat,beat,victory;"
        u"lose,defeat;attack,assault,raid;"
        u"invade,conquer,occupy;lead,head,command,chair;study,attend;teach,instruct,lecture;"
        u"teacher,instructor;"
        u"write,author,compose,pen;say,state,declare,claim;call,name,dub,term;term,word;ask,"
        u"request,demand;decide,determine;"
        u"agree,approve,accept;refuse,reject,decline;prevent,stop,block;ban,prohibit,forbid;help,"
        u"assist,support,aid;"
        u"protect,defend,guard;change,alter,modify;replace,succeed,supersede;increase,rise,grow;"
        u"decrease,decline,fall,drop,reduce;"
        u"reduce,cut,shorten,lower;join,enter;occur,happen,take "
        u"place;move,relocate,transfer;arrive,come,reach;leave,depart,quit;"
        u"return,come back;close,shut;open,inaugurate;sing,perform;play,perform;cause,lead "
        u"to,result in;last,continue;"
        u"live,reside,inhabit,dwell;locate,situate;work,serve;large,big,huge,great;largest,biggest,"
        u"greatest;small,little,tiny;"
        u"oldest,eldest;fast,quick,rapid;important,key,major,significant,crucial;famous,renowned,"
        u"notable;"
        u"common,frequent,usual,popular;main,primary,chief,principal;first,initial,earliest;final,"
        u"last;child,kid;"
        u"doctor,physician;country,nation;car,automobile,vehicle;money,fund;salary,wage,pay;job,"
        u"occupation,profession,position;"
        u"illness,disease,sickness;example,instance;reason,cause,because;goal,aim,purpose,"
        u"objective;kind,type,form;"
        u"number,amount,total;part,portion,component;city,town;company,firm,corporation,business;"
        u"school,academy;"
        u"army,troop,force,military;ship,vessel,boat;fight,battle,combat;war,conflict;law,"
        u"legislation;show,display,demonstrate;"
        u"own,possess;hold,held;contain,include,comprise,consist;need,require;allow,permit,let;"
        u"think,believe,consider;"
        u"want,wish,desire;try,attempt;choose,select,pick,elect;send,dispatch;receive,accept;keep,"
        u"retain,maintain;"
        u"destroy,demolish,ruin;damage,harm;fix,repair,restore;famine,hunger;rich,wealthy;poor,"
        u"impoverished;far,distant,distance;"
        u"people,person,resident,inhabitant,population;percent,percentage;yearly,annual,annually;"
        u"month,monthly;"
        u"deadline,due;document,paper,file;film,movie;border,neighbor,adjacent;"
        u"length,long;height,high,tall;width,wide,broad;depth,deep;strength,strong;weight,weigh,"
        u"heavy;speed,fast;age,old;france,french;spain,spanish;greece,greek;britain,british;"
        u"england,english;poland,polish;denmark,danish;sweden,swedish;turkey,turkish;"
        u"ireland,irish;wales,welsh;scotland,scottish;netherlands,dutch;switzerland,swiss;"
        u"china,chinese;finland,finnish;norway,norwegian;iraq,iraqi;peru,peruvian;"
        u"world war i,first world war,world war one,wwi;"
        u"world war ii,second world war,world war two,wwii");
    addNumbers(groups, kEnglishNumbers);
    addOrdinals(groups, kEnglishOrdinals);
    return groups;
}

const std::vector<Group>& english()
{
    static const std::vector<Group> groups = englishGroups();
    return groups;
}

/// Whether a way to say it stands in the question at `at`, the words side by side.
bool standsAt(const Question& question, const Words& way, size_t at)
{
    const auto count = static_cast<size_t>(way.size());
    if (at + count > question.words.size())
        return false;
    for (size_t i = 0; i < count; ++i) {
        const QuestionWord& word = question.words[at + i];
        const QString& expected = way[static_cast<qsizetype>(i)];
        if (i > 0 && word.position != question.words[at + i - 1].position + 1)
            return false;
        if (question.language == Language::English ? word.stem != stem(expected)
            : question.marked                      ? word.exact != expected
                                                   : word.folded != foldedKey(expected))
            return false;
    }
    return true;
}

Alternative alternativeOf(const Words& way, size_t first, size_t count, Language language)
{
    Alternative found;
    found.first = first;
    found.count = count;
    for (const QString& word : way) {
        const QString key = stem(foldedKey(word));
        found.exact << (language == Language::English ? key : word);
        found.stems << key;
    }
    return found;
}

} // namespace

std::vector<Alternative> alternatives(const Question& question)
{
    std::vector<Alternative> found;
    const auto& groups = question.language == Language::English ? english() : vietnamese();
    for (const Group& group : groups) {
        for (const Words& way : group) {
            // One syllable without its marks means too many things to stand for others.
            if (!question.marked && question.language == Language::Vietnamese && way.size() < 2)
                continue;
            for (size_t at = 0; at < question.words.size(); ++at) {
                if (question.words[at].common || !standsAt(question, way, at))
                    continue;
                for (const Words& other : group) {
                    if (other != way)
                        found.push_back(alternativeOf(other, at, static_cast<size_t>(way.size()),
                                                      question.language));
                }
            }
        }
    }
    return found;
}

} // namespace motcua
