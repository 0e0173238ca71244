// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/lexicon.h"

#include "text/fold.h"
#include "text/tokens.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace motcua {

namespace {

QSet<QString> setOf(QStringView words)
{
    QSet<QString> set;
    for (const QStringView word : words.tokenize(u' ', Qt::SkipEmptyParts))
        set.insert(wordKey(word));
    return set;
}

QSet<QString> folded(const QSet<QString>& words)
{
    QSet<QString> set;
    for (const QString& word : words)
        set.insert(foldedKey(word));
    return set;
}

const QSet<QString>& vietnameseFunctionWords()
{
    static const QSet<QString> set = setOf(
        u"là của và có được các những một trong cho với đã đang sẽ ở tại từ đến khi nào gì ai đâu "
        u"sao bao nhiêu mấy thế "
        u"này đó kia ấy thì mà bị do bởi về theo như cũng rất ra vào lên xuống hay hoặc nhưng nếu "
        u"vì nên để qua lại "
        u"còn chỉ vẫn đều mỗi mọi từng nó họ chúng tôi ta ông bà anh chị điều cái việc sự rằng "
        u"không chưa phải hơn "
        u"nhất trên dưới giữa sau trước ngoài cùng bằng làm tên gọi biết cách lý vậy nhờ nhằm vừa "
        u"mới đây khá "
        u"hãy xin hỏi thuộc ngay thêm lúc nhau mình bạn ra hồi giờ à ạ nhỉ nhé dù tuy cả thường");
    return set;
}

const QSet<QString>& englishFunctionWords()
{
    static const QSet<QString> set =
        setOf(u"a an the of in on at to for from by with without about into onto over under "
              u"between among during through and "
              u"or but nor so if then than that this these those there here is are was were be "
              u"been being am do does did done "
              u"doing has have had having can could may might must shall should will would not no "
              u"it its they them their he "
              u"him his she her hers we us our you your i me my who whom whose which what when "
              u"where why how as also any some "
              u"such each other more most many much few very just only own same too s t d ll re ve "
              u"m one ones both either "
              u"per via upon out up down off again ever get got tell please give name called kind "
              u"type sort used use");
    return set;
}

} // namespace

bool isFunctionWord(const QString& key, Language language, bool marked)
{
    if (language == Language::English)
        return englishFunctionWords().contains(key);
    static const QSet<QString> without = folded(vietnameseFunctionWords());
    return marked ? vietnameseFunctionWords().contains(key) : without.contains(key);
}

bool isNumberWord(const QString& exact)
{
    static const QSet<QString> set = setOf(u"hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi "
                                           u"chục trăm nghìn ngàn vạn triệu tỷ tỉ đôi cặp "
                                           u"two three four five six seven eight nine ten eleven "
                                           u"twelve thirteen fourteen fifteen sixteen seventeen "
                                           u"eighteen nineteen twenty thirty forty fifty sixty "
                                           u"seventy eighty ninety hundred hundreds thousand "
                                           u"thousands million millions billion billions trillion "
                                           u"dozen dozens half third quarter twice once "
                                           u"double triple zero single pair couple");
    return set.contains(exact);
}

bool isTimeWord(const QString& exact)
{
    static const QSet<QString> set = setOf(u"tháng ngày thế kỷ thập niên kỉ january february march "
                                           u"april june july august september october "
                                           u"november december monday tuesday wednesday thursday "
                                           u"friday saturday sunday century centuries decade "
                                           u"bc bce ad ce spring summer autumn winter easter "
                                           u"christmas midnight noon morning evening dawn tcn scn "
                                           u"xuân hè hạ đông sáng chiều tối trưa early late mid");
    return set.contains(exact);
}

bool isDurationWord(const QString& exact)
{
    static const QSet<QString> set =
        setOf(u"năm tháng ngày tuần giờ phút giây thập kỷ year years month months week weeks day "
              u"days hour hours minute "
              u"minutes second seconds decade decades century centuries");
    return set.contains(exact);
}

bool isMoneyWord(const QString& exact)
{
    static const QSet<QString> set =
        setOf(u"đồng đô usd vnđ vnd euro euros eur bảng dollar dollars pound pounds cent cents "
              u"gbp yên yen yuan rupee rupees franc francs xu");
    return set.contains(exact);
}

bool isPlaceWord(const QString& exact)
{
    static const QSet<QString> set = setOf(u"ở tại từ đến tới gần in at near from to into across");
    return set.contains(exact);
}

bool isReasonWord(const QString& exact)
{
    static const QSet<QString> set =
        setOf(u"vì do bởi nhờ nhằm để nên tránh lý because since due owing cause caused causes "
              u"reason reasons so therefore thus lead led result resulted attributed order");
    return set.contains(exact);
}

bool isPronoun(const QString& exact)
{
    static const QSet<QString> set = setOf(u"nó họ ông bà ấy này đó chúng anh cô he she it they "
                                           u"his her its their this these those him them");
    return set.contains(exact);
}

} // namespace motcua
