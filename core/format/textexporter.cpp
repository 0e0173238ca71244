// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/textexporter.h"

#include "format/output.h"
#include "format/wording.h"
#include "library/answermeta.h"

#include <QCoreApplication>

namespace motcua {
namespace {

QString harmless(QString text)
{
    for (QChar& c : text) {
        const char16_t code = c.unicode();
        if (code < 0x20 && code != u'\n' && code != u'\t')
            c = QChar(static_cast<char16_t>(0x2400 + code));
        else if (code >= 0x7f && code < 0xa0)
            c = QChar(0xfffd);
    }
    return text;
}

QString underlined(const QString& line, QChar with)
{
    return line + u'\n' + QString(line.size(), with) + QLatin1StringView("\n\n");
}

QString indented(const QString& text)
{
    return QLatin1StringView("    ") + QString(text).replace(u'\n', QLatin1StringView("\n    "));
}

QString paragraphs(const TranscriptMessage& message, const ExportOptions& options)
{
    const QString byline = wording::byline(message, options);
    QString out = wording::speaker(message.role);
    if (!byline.isEmpty())
        out += QStringLiteral(" · ") + byline;
    out += u'\n';
    if (options.reasoning && !message.reasoning.isEmpty())
        out += QCoreApplication::translate("Format", "Reasoning") + QLatin1StringView(":\n") +
               indented(message.reasoning) + u'\n';
    out += message.text + u'\n';
    for (const Attachment& attachment : attachmentsOf(message.meta))
        out += wording::attachment(attachment) + u'\n';
    for (const Citation& citation : readAnswerMeta(message.meta).citations) {
        out += u'[' + QString::number(citation.number) + QLatin1StringView("] ") +
               wording::source(citation);
        if (!citation.quote.isEmpty())
            out += QStringLiteral(": “") + wording::oneLine(citation.quote) + u'”';
        out += u'\n';
    }
    return harmless(out) + u'\n';
}

} // namespace

Result<> TextExporter::write(const std::vector<Transcript>& transcripts, QIODevice& device,
                             const ExportOptions& options, const Progress& progress) const
{
    Output out(device, progress, wording::messageCount(transcripts));
    for (const Transcript& transcript : transcripts) {
        out << underlined(wording::title(transcript), u'=');
        for (const Strand& strand : strandsOf(transcript)) {
            if (strand.depth > 0 && !options.otherBranches)
                continue;
            if (strand.depth > 0)
                out << underlined(wording::strandTitle(strand), u'-');
            for (const TranscriptMessage* message : strand.messages) {
                if (!out.tick())
                    return out.result();
                out << paragraphs(*message, options);
            }
        }
    }
    return out.result();
}

} // namespace motcua
