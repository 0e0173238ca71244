// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/attachments.h"

#include "base/clock.h"
#include "base/pool.h"
#include "library/imagekind.h"
#include "library/trouble.h"
#include "store/attachmentstore.h"
#include "store/database.h"
#include "studio/extractor.h"
#include "text/normalise.h"

#include <QFile>
#include <QFileInfo>

namespace motcua {
namespace {

Error invalid(const QString& sentence)
{
    return {Error::Kind::Invalid, sentence, {}};
}

QString shownName(const QString& path)
{
    return normalise(QFileInfo(path).fileName()).text;
}

/// A picture by its bytes and its name, or nothing: then it is for the readers of documents.
struct Looked {
    QByteArray picture;
    QString mime;
};

/// Thread: pool.
Result<Looked> look(const QString& path)
{
    const QString name = shownName(path);
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return refusal(Trouble::Missing, name);
    if (!file.open(QIODevice::ReadOnly))
        return refusal(Trouble::Unreadable, name);
    constexpr qint64 kSample = 16 * 1024;
    Looked looked{{}, imageMime(file.peek(kSample))};
    if (looked.mime.isEmpty())
        return looked;
    if (!isNamedAs(name, looked.mime))
        return invalid(Attachments::tr("“%1” is named as another kind of file than it is; rename "
                                       "it and try again.")
                           .arg(name));
    if (file.size() > Attachments::kMostImageBytes)
        return invalid(Attachments::tr("“%1” is larger than %2 MB; make the picture smaller.")
                           .arg(name)
                           .arg(Attachments::kMostImageBytes / 1'000'000));
    looked.picture = file.read(Attachments::kMostImageBytes + 1);
    if (looked.picture.size() != file.size())
        return refusal(Trouble::Unreadable, name);
    return looked;
}

Result<QByteArray> textOf(const DocumentText& document, const QString& name)
{
    if (document.text.trimmed().isEmpty())
        return refusal(Trouble::Empty, name);
    if (document.text.size() > Attachments::kMostTextUnits)
        return invalid(Attachments::tr("“%1” has more than %2 million characters of text; attach "
                                       "a part of it, or add it to the library.")
                           .arg(name)
                           .arg(Attachments::kMostTextUnits / 1'000'000));
    return document.text.toUtf8();
}

} // namespace

Attachments::Attachments(Database& database, const Clock& clock, QObject* parent)
    : QObject(parent),
      m_database(database),
      m_clock(clock),
      m_extractor(std::make_unique<Extractor>())
{
}

Attachments::~Attachments() = default;

Async<Attachment> Attachments::add(const QString& path)
{
    return andThen(inPool([path] { return look(path); }), this, [this, path](const Looked& looked) {
        const QString name = shownName(path);
        if (!looked.mime.isEmpty())
            return put(looked.picture, name, looked.mime);
        return andThen(m_extractor->read(path), this, [this, name](const DocumentText& document) {
            const auto text = textOf(document, name);
            if (!text)
                return ready(Result<Attachment>(text.error()));
            return put(*text, name, QStringLiteral("text/plain"));
        });
    });
}

Async<Attachment> Attachments::add(const QByteArray& bytes, const QString& name,
                                   const QString& mime)
{
    if (bytes.size() > kMostImageBytes)
        return ready(
            Result<Attachment>(invalid(tr("“%1” is larger than %2 MB; make the picture smaller.")
                                           .arg(name)
                                           .arg(kMostImageBytes / 1'000'000))));
    const QString found = imageMime(bytes);
    if (found.isEmpty() || (!mime.isEmpty() && mime != found))
        return ready(Result<Attachment>(
            invalid(tr("“%1” is not a picture that can be attached; use PNG, JPEG, WebP, GIF or "
                       "BMP.")
                        .arg(name))));
    return put(bytes, normalise(name).text, found);
}

Async<QByteArray> Attachments::bytes(const QString& hash)
{
    return m_database.run([hash](Connection& c) { return AttachmentStore(c).bytes(hash); });
}

Async<Attachment> Attachments::put(const QByteArray& bytes, const QString& name,
                                   const QString& mime)
{
    return m_database.run([bytes, name, mime, now = m_clock.now()](Connection& c) {
        return AttachmentStore(c).put(bytes, name, mime, now);
    });
}

} // namespace motcua
