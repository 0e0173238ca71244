// SPDX-License-Identifier: GPL-3.0-or-later
#include "thread/attachment.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace motcua {
namespace {

constexpr auto kAttachments = "attachments"_L1;
constexpr qsizetype kHashDigits = 64;

} // namespace

bool isAttachmentHash(QStringView hash)
{
    return hash.size() == kHashDigits && std::all_of(hash.begin(), hash.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

std::vector<Attachment> attachmentsOf(const QString& meta)
{
    std::vector<Attachment> attachments;
    if (!meta.contains(kAttachments)) // most messages have none: nothing is parsed for them
        return attachments;
    const QJsonObject object = QJsonDocument::fromJson(meta.toUtf8()).object();
    for (const QJsonValue value : object.value(kAttachments).toArray()) {
        Attachment attachment{value["hash"_L1].toString(), value["name"_L1].toString(),
                              value["mime"_L1].toString(),
                              std::max<qint64>(value["bytes"_L1].toInteger(), 0)};
        if (isAttachmentHash(attachment.hash))
            attachments.push_back(std::move(attachment));
    }
    return attachments;
}

QString withAttachments(const QString& meta, const std::vector<Attachment>& attachments)
{
    if (attachments.empty() && !meta.contains(kAttachments))
        return meta;
    QJsonObject object = QJsonDocument::fromJson(meta.toUtf8()).object();
    QJsonArray array;
    for (const Attachment& attachment : attachments)
        array.append(QJsonObject{{u"hash"_s, attachment.hash},
                                 {u"name"_s, attachment.name},
                                 {u"mime"_s, attachment.mime},
                                 {u"bytes"_s, attachment.bytes}});
    if (array.isEmpty())
        object.remove(kAttachments);
    else
        object.insert(kAttachments, array);
    if (object.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace motcua
