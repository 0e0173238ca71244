// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/markdownexporter.h"

#include "format/markdowncontainment.h"
#include "format/output.h"
#include "format/wording.h"
#include "library/answermeta.h"

#include <QCoreApplication>

namespace motcua {
namespace {

QString quoted(const QString& text)
{
    QStringList lines = text.split(u'\n');
    for (QString& line : lines)
        line.prepend(line.isEmpty() ? QLatin1StringView(">") : QLatin1StringView("> "));
    return lines.join(u'\n');
}

QString yamlList(const QStringList& items)
{
    QStringList out;
    for (const QString& item : items)
        out += yamlQuoted(item);
    return u'[' + out.join(QStringLiteral(", ")) + u']';
}

QStringList modelsOf(const Transcript& transcript)
{
    QStringList models;
    for (const TranscriptMessage& message : transcript.messages) {
        if (!message.model.isEmpty() && !models.contains(message.model))
            models += message.model;
    }
    models.sort();
    return models;
}

QString frontMatter(const Transcript& transcript)
{
    QString out = QLatin1StringView("---\ntitle: ") + yamlQuoted(wording::title(transcript)) +
                  QLatin1StringView("\nid: ") +
                  yamlQuoted(transcript.uuid.toString(QUuid::WithoutBraces));
    const auto field = [&out](const char* name, const QString& value) {
        if (!value.isEmpty())
            out += u'\n' + QString(QLatin1StringView(name)) + QLatin1StringView(": ") + value;
    };
    field("created", wording::iso(transcript.created));
    field("updated", wording::iso(transcript.updated));
    field("folder", transcript.folder.isEmpty() ? QString() : yamlList(transcript.folder));
    field("tags", transcript.tags.isEmpty() ? QString() : yamlList(transcript.tags));
    field("pinned", transcript.pinned ? QStringLiteral("true") : QString());
    const QStringList models = modelsOf(transcript);
    field("models", models.isEmpty() ? QString() : yamlList(models));
    field("source", QStringLiteral("Motcua"));
    return out + QLatin1StringView("\n---\n\n");
}

QString frontMatter(const std::vector<Transcript>& transcripts, const ExportOptions& options)
{
    return QLatin1StringView("---\ntitle: ") +
           yamlQuoted(wording::bundleTitle(transcripts, options)) +
           QLatin1StringView("\nconversations: ") + QString::number(transcripts.size()) +
           QLatin1StringView("\nsource: Motcua\n---\n\n");
}

QString sources(const TranscriptMessage& message)
{
    QString out;
    for (const Citation& citation : readAnswerMeta(message.meta).citations) {
        out += QLatin1StringView("- \\[") + QString::number(citation.number) +
               QLatin1StringView("\\] ") + markdownEscaped(wording::source(citation));
        if (!citation.quote.isEmpty())
            out += QStringLiteral(": “") + markdownEscaped(citation.quote) + u'”';
        out += u'\n';
    }
    return out.isEmpty() ? out : QString(u'\n' + out);
}

QString attached(const TranscriptMessage& message)
{
    QString out;
    for (const Attachment& attachment : attachmentsOf(message.meta))
        out += QLatin1StringView("- ") + markdownEscaped(wording::attachment(attachment)) + u'\n';
    return out.isEmpty() ? out : QString(u'\n' + out);
}

QString section(const TranscriptMessage& message, const ExportOptions& options)
{
    QString out = QLatin1StringView("## ") + markdownEscaped(wording::speaker(message.role)) +
                  QLatin1StringView("\n\n");
    if (const QString byline = wording::byline(message, options); !byline.isEmpty())
        out += u'*' + markdownEscaped(byline) + QLatin1StringView("*\n\n");
    if (options.reasoning && !message.reasoning.isEmpty()) {
        out += QLatin1StringView("> **") +
               markdownEscaped(QCoreApplication::translate("Format", "Reasoning")) +
               QLatin1StringView("**\n>\n") + quoted(containedMarkdown(message.reasoning)) +
               QLatin1StringView("\n\n");
    }
    out += containedMarkdown(message.text);
    return out + (out.endsWith(u'\n') ? QLatin1StringView("") : QLatin1StringView("\n")) +
           attached(message) + sources(message) + u'\n';
}

} // namespace

Result<> MarkdownExporter::write(const std::vector<Transcript>& transcripts, QIODevice& device,
                                 const ExportOptions& options, const Progress& progress) const
{
    Output out(device, progress, wording::messageCount(transcripts));
    const bool bundle = transcripts.size() != 1;
    if (bundle)
        out << frontMatter(transcripts, options);
    for (const Transcript& transcript : transcripts) {
        if (!bundle)
            out << frontMatter(transcript);
        out << QString(QLatin1StringView("# ") + markdownEscaped(wording::title(transcript)) +
                       QLatin1StringView("\n\n"));
        if (bundle && transcript.created != 0)
            out << QString(u'*' + wording::time(transcript.created, options.zone) +
                           QLatin1StringView("*\n\n"));
        for (const Strand& strand : strandsOf(transcript)) {
            if (strand.depth > 0 && !options.otherBranches)
                continue;
            if (strand.depth > 0)
                out << QString(QLatin1StringView("---\n\n# ") +
                               markdownEscaped(wording::strandTitle(strand)) +
                               QLatin1StringView("\n\n"));
            for (const TranscriptMessage* message : strand.messages) {
                if (!out.tick())
                    return out.result();
                out << section(*message, options);
            }
        }
    }
    return out.result();
}

} // namespace motcua
