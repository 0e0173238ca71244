// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/htmlexporter.h"

#include "format/htmlparts.h"
#include "format/htmlstyle.h"
#include "format/output.h"
#include "format/wording.h"
#include "library/imagekind.h"

#include <algorithm>

namespace motcua {
namespace {

constexpr int kDeepestNesting = 12; // sections in sections; what lies deeper stands beside the last

/// The type is told by the bytes, never by what somebody wrote beside them.
QString pictureElement(const Transcript& transcript, const QString& hash, const QString& words)
{
    const auto found = transcript.attachments.constFind(hash);
    const QString mime =
        found == transcript.attachments.constEnd() ? QString() : imageMime(found->bytes);
    if (mime.isEmpty())
        return {};
    return QLatin1StringView("<img alt=\"") + htmlEscaped(words) +
           QLatin1StringView("\" src=\"data:") + mime + QLatin1StringView(";base64,") +
           QLatin1StringView(found->bytes.toBase64()) + QLatin1StringView("\"/>");
}

bool hasPictures(const std::vector<Transcript>& transcripts)
{
    return std::any_of(transcripts.begin(), transcripts.end(), [](const Transcript& transcript) {
        return std::any_of(
            transcript.attachments.begin(), transcript.attachments.end(),
            [](const TranscriptAttachment& one) { return !imageMime(one.bytes).isEmpty(); });
    });
}

QString pageHead(const QString& title, bool pictures)
{
    return QLatin1StringView(
               "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\"/>\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ") +
           QLatin1StringView(pictures ? "img-src data:; " : "") +
           QLatin1StringView("style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>\n"
                             "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
                             "<meta name=\"viewport\" content=\"width=device-width, "
                             "initial-scale=1\"/>\n<title>") +
           htmlEscaped(title) + QLatin1StringView("</title>\n<style>") +
           QLatin1StringView(kHtmlStyle) + QLatin1StringView("</style>\n</head>\n<body>\n<main>\n");
}

// Strands come with the depth they hang at; sections are opened and closed to match.
class Sections {
public:
    explicit Sections(Output& out) : m_out(out) {}

    void to(int depth)
    {
        depth = std::min(depth, kDeepestNesting);
        for (; m_open >= std::max(depth, 1); --m_open)
            m_out << "</section>\n";
        if (depth > 0) {
            m_out << "<section class=\"branch\">\n";
            m_open = depth;
        }
    }
    ~Sections() { Q_ASSERT(m_open == 0); }

private:
    Output& m_out;
    int m_open = 0;
};

} // namespace

Result<> HtmlExporter::write(const std::vector<Transcript>& transcripts, QIODevice& device,
                             const ExportOptions& options, const Progress& progress) const
{
    Output out(device, progress, wording::messageCount(transcripts));
    out << pageHead(wording::bundleTitle(transcripts, options), hasPictures(transcripts));
    int number = 0;
    for (const Transcript& transcript : transcripts) {
        out << headHtml(transcript, options, HtmlFlavour::Page);
        const PictureHtml picture = [&transcript](const QString& hash, const QString& words) {
            return pictureElement(transcript, hash, words);
        };
        Sections sections(out);
        for (const Strand& strand : strandsOf(transcript)) {
            if (strand.depth > 0 && !options.otherBranches)
                continue;
            sections.to(strand.depth);
            if (strand.depth > 0)
                out << QString(QLatin1StringView("<h2>") +
                               htmlEscaped(wording::strandTitle(strand)) +
                               QLatin1StringView("</h2>\n"));
            for (const TranscriptMessage* message : strand.messages) {
                if (!out.tick()) {
                    sections.to(0);
                    return out.result();
                }
                out << messageHtml(*message, QLatin1Char('m') + QString::number(++number), options,
                                   HtmlFlavour::Page, picture);
            }
        }
        sections.to(0);
    }
    out << "</main>\n</body>\n</html>\n";
    return out.result();
}

} // namespace motcua
