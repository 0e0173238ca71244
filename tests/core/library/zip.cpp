// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/zip.h"

#include <archive.h>
#include <archive_entry.h>

namespace motcua::test {

QByteArray zip(const std::vector<std::pair<QByteArray, QByteArray>>& entries,
               const QByteArray& password)
{
    QByteArray out;
    archive* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    if (!password.isEmpty()) {
        archive_write_set_options(writer, "zip:encryption=traditional");
        archive_write_set_passphrase(writer, password.constData());
    }
    archive_write_set_bytes_in_last_block(writer, 1);
    const auto write = [](archive*, void* data, const void* buffer, size_t size) {
        static_cast<QByteArray*>(data)->append(static_cast<const char*>(buffer),
                                               static_cast<qsizetype>(size));
        return static_cast<la_ssize_t>(size);
    };
    archive_write_open(writer, &out, nullptr, write, nullptr);
    for (const auto& [name, bytes] : entries) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0600);
        archive_entry_set_size(entry, bytes.size());
        archive_write_header(writer, entry);
        archive_write_data(writer, bytes.constData(), static_cast<size_t>(bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return out;
}

QByteArray docx(const QByteArray& body, std::vector<std::pair<QByteArray, QByteArray>> parts)
{
    parts.insert(
        parts.begin(),
        {"word/document.xml",
         "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
         "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
         " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" +
             body + "</w:body></w:document>"});
    return zip(parts);
}

QByteArray odt(const QByteArray& body, const QByteArray& styles,
               std::vector<std::pair<QByteArray, QByteArray>> parts)
{
    parts.insert(parts.begin(), {"mimetype", "application/vnd.oasis.opendocument.text"});
    parts.insert(parts.begin() + 1,
                 {"content.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                                 "<office:document-content "
                                 "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                 " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                                 " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                                 " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\">"
                                 "<office:automatic-styles>" +
                                     styles +
                                     "</office:automatic-styles>"
                                     "<office:body><office:text>" +
                                     body +
                                     "</office:text></office:body></office:document-content>"});
    return zip(parts);
}

} // namespace motcua::test
