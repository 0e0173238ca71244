// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readers/package.h"

#include <QStringList>

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>
#include <optional>

namespace motcua::readers {
namespace {

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

bool isWordDocument(const QString& name)
{
    return name.startsWith(QLatin1StringView("word/document")) &&
           name.endsWith(QLatin1StringView(".xml"));
}

bool isWanted(const QString& name)
{
    static const QStringList wanted{QStringLiteral("mimetype"),
                                    QStringLiteral("content.xml"),
                                    QStringLiteral("styles.xml"),
                                    QStringLiteral("meta.xml"),
                                    QStringLiteral("META-INF/manifest.xml"),
                                    QStringLiteral("word/styles.xml"),
                                    QStringLiteral("word/numbering.xml"),
                                    QStringLiteral("word/footnotes.xml"),
                                    QStringLiteral("word/endnotes.xml"),
                                    QStringLiteral("docProps/core.xml")};
    return wanted.contains(name) || isWordDocument(name);
}

struct Budget {
    const PackageLimits& limits;
    qint64 packed = 0;
    qint64 unpacked = 0;

    bool allows(qint64 part) const
    {
        const qint64 total = unpacked + part;
        const bool swollen = total > limits.freely && total > packed * limits.ratio;
        return part <= limits.part && total <= limits.total && !swollen;
    }
};

std::optional<Trouble> unpack(archive* zip, Budget& budget, QByteArray* part)
{
    std::array<char, 1 << 16> block{};
    for (;;) {
        const la_ssize_t got = archive_read_data(zip, block.data(), block.size());
        if (got == 0)
            break;
        if (got < 0)
            return Trouble::Damaged;
        part->append(block.data(), got);
        if (!budget.allows(part->size()))
            return Trouble::Bomb;
    }
    budget.unpacked += part->size();
    return std::nullopt;
}

} // namespace

std::variant<Package, Trouble> Package::open(const QByteArray& zip, const PackageLimits& limits)
{
    const Archive reader(archive_read_new(), &archive_read_free);
    // With its directory at the end only: a cut archive is damaged, even when its first parts could be read.
    archive_read_support_format_zip_seekable(reader.get());
    if (archive_read_open_memory(reader.get(), zip.constData(), static_cast<size_t>(zip.size())) !=
        ARCHIVE_OK)
        return Trouble::Damaged;

    Package package;
    Budget budget{limits, zip.size(), 0};
    archive_entry* entry = nullptr;
    for (int count = 1;; ++count) {
        const int state = archive_read_next_header(reader.get(), &entry);
        if (state == ARCHIVE_EOF)
            break;
        if (state < ARCHIVE_WARN)
            return Trouble::Damaged;
        if (count > limits.entries)
            return Trouble::Bomb;
        const char* path = archive_entry_pathname_utf8(entry);
        const QString name = QString::fromUtf8(path ? path : archive_entry_pathname(entry));
        if (!isWanted(name) || archive_entry_filetype(entry) != AE_IFREG)
            continue;
        if (archive_entry_is_encrypted(entry))
            return Trouble::Protected;
        if (package.has(name))
            return Trouble::
                Damaged; // two parts of one name: programs would disagree about what the document says
        QByteArray part;
        if (const auto trouble = unpack(reader.get(), budget, &part))
            return *trouble;
        package.m_parts.insert(name, part);
    }
    return package;
}

QByteArray Package::wordDocument() const
{
    if (has(QStringLiteral("word/document.xml")))
        return part(QStringLiteral("word/document.xml"));
    QStringList names = m_parts.keys();
    names.sort();
    for (const QString& name : names) {
        if (isWordDocument(name))
            return part(name);
    }
    return {};
}

} // namespace motcua::readers
