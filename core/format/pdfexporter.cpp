// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/pdfexporter.h"

#include "format/htmlparts.h"
#include "format/output.h"
#include "format/wording.h"
#include "library/imagekind.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QImageReader>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace motcua {
namespace {

constexpr int kResolution = 300; // dots per inch: enough for line positions, text itself stays text
constexpr qreal kScreenDots = 96;   // what sizes in HTML are meant in
constexpr qreal kPrintedDots = 200; // a picture has no more of them
constexpr qreal kFontSize = 10.5;
constexpr int kFootPoints = 28;

// The style for paper; QTextDocument knows little of CSS.
constexpr char kPaperStyle[] =
    "h1 { font-size: 18pt; margin-bottom: 4pt; } h2 { font-size: 11pt; margin-top: 14pt; "
    "margin-bottom: 2pt; } h3, h4, h5, h6 { font-size: 11pt; } "
    "pre { font-family: 'Noto Sans Mono', 'DejaVu Sans Mono', monospace; font-size: 9pt; "
    "white-space: pre-wrap; } blockquote { color: #444444; } .about, .sources, .attached { color: "
    "#444444; }";

/// Loads nothing, whatever the text names.
class ClosedDocument final : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

QFont paperFont()
{
    QFont font;
    // Fonts with all Vietnamese letters; whichever is there.
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                      QStringLiteral("Segoe UI"), QStringLiteral("Helvetica Neue"), font.family()});
    font.setPointSizeF(kFontSize);
    return font;
}

/// The pictures of one document, made small enough for a page; nothing else is ever loaded.
class Pictures {
public:
    /// `most`: the largest a picture may be shown, in pixels of 96 per inch.
    Pictures(const Transcript& transcript, QSizeF most) : m_transcript(transcript), m_most(most) {}

    QString element(const QString& hash, const QString& words)
    {
        const QUrl url(QLatin1StringView("attachment:") + hash);
        if (!m_images.contains(url))
            m_images.insert(url, decoded(hash));
        const QImage image = m_images.value(url);
        if (image.isNull())
            return {};
        QSizeF size = image.size();
        if (size.width() > m_most.width() || size.height() > m_most.height())
            size.scale(m_most, Qt::KeepAspectRatio);
        return QLatin1StringView("<img src=\"") + url.toString() +
               QLatin1StringView("\" width=\"") + QString::number(qRound(size.width())) +
               QLatin1StringView("\" height=\"") + QString::number(qRound(size.height())) +
               QLatin1StringView("\" alt=\"") + htmlEscaped(words) + QLatin1StringView("\"/>");
    }
    const QHash<QUrl, QImage>& images() const { return m_images; }

private:
    /// As the kind that its bytes are: a reader that guesses might take it for one that does more than pictures do.
    QImage decoded(const QString& hash) const
    {
        QByteArray bytes = m_transcript.attachments.value(hash).bytes;
        const QByteArray format = imageFormat(imageMime(bytes));
        if (format.isEmpty())
            return {};
        QBuffer buffer(&bytes);
        QImageReader reader(&buffer, format);
        reader.setAutoDetectImageFormat(false);
        reader.setAutoTransform(true);
        const QSizeF enough = m_most * kPrintedDots / kScreenDots;
        QSizeF size = reader.size();
        if (size.width() > enough.width() || size.height() > enough.height())
            reader.setScaledSize(size.scaled(enough, Qt::KeepAspectRatio).toSize());
        return reader.read();
    }

    const Transcript& m_transcript;
    QSizeF m_most;
    QHash<QUrl, QImage> m_images;
};

QString bodyOf(const Transcript& transcript, const ExportOptions& options, Output& count,
               Pictures& pictures)
{
    const PictureHtml picture = [&pictures](const QString& hash, const QString& words) {
        return pictures.element(hash, words);
    };
    QString html = headHtml(transcript, options, HtmlFlavour::Paper);
    for (const Strand& strand : strandsOf(transcript)) {
        if (strand.depth > 0 && !options.otherBranches)
            continue;
        if (strand.depth > 0)
            html += QLatin1StringView("<hr/><h1>") + htmlEscaped(wording::strandTitle(strand)) +
                    QLatin1StringView("</h1>\n");
        for (const TranscriptMessage* message : strand.messages) {
            if (!count.tick())
                return html;
            html += messageHtml(*message, {}, options, HtmlFlavour::Paper, picture);
        }
    }
    return html;
}

class Paper {
public:
    Paper(QIODevice& device, const QString& title) : m_writer(&device), m_title(title)
    {
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageMargins(QMarginsF(20, 18, 20, 14), QPageLayout::Millimeter);
        m_writer.setResolution(kResolution);
        m_writer.setTitle(title);
        m_writer.setCreator(QStringLiteral("Motcua"));
    }

    bool begin() { return m_painter.begin(&m_writer); }
    bool end() { return m_painter.end(); }

    /// What is left of a page above its foot, in dots.
    QSizeF bodySize() const { return QSizeF(m_writer.width(), m_writer.height() - kFoot); }

    /// Every document begins on a page of its own.
    bool draw(const QString& html, const QHash<QUrl, QImage>& images, const Progress& progress)
    {
        ClosedDocument document;
        document.setUndoRedoEnabled(false);
        document.documentLayout()->setPaintDevice(&m_writer);
        document.setDefaultFont(paperFont());
        document.setDefaultStyleSheet(QLatin1StringView(kPaperStyle));
        for (auto image = images.begin(); image != images.end(); ++image)
            document.addResource(QTextDocument::ImageResource, image.key(), image.value());
        document.setHtml(html);
        const QSizeF body = bodySize();
        document.setPageSize(body);
        for (int page = 0; page < document.pageCount(); ++page) {
            if (progress.isCancelled() || (m_page > 0 && !m_writer.newPage()))
                return false;
            ++m_page;
            const QRectF view(0, page * body.height(), body.width(), body.height());
            m_painter.save();
            m_painter.translate(0, -view.top());
            m_painter.setClipRect(view);
            QAbstractTextDocumentLayout::PaintContext context;
            context.clip = view;
            context.palette.setColor(QPalette::Text, Qt::black);
            document.documentLayout()->draw(&m_painter, context);
            m_painter.restore();
            drawFoot(QRectF(0, body.height(), body.width(), kFoot));
        }
        return true;
    }

private:
    static constexpr qreal kFoot = kFootPoints * kResolution / 72.0;

    void drawFoot(const QRectF& place)
    {
        QFont font = paperFont();
        font.setPointSizeF(8);
        m_painter.setFont(font);
        m_painter.setPen(QColor(0x44, 0x44, 0x44));
        const QString number = QString::number(m_page);
        const qreal width = place.width() - m_painter.fontMetrics().horizontalAdvance(number) * 2;
        const QString title =
            m_painter.fontMetrics().elidedText(m_title, Qt::ElideRight, static_cast<int>(width));
        m_painter.drawText(place, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, title);
        m_painter.drawText(place, Qt::AlignRight | Qt::AlignBottom, number);
    }

    QPdfWriter m_writer;
    QPainter m_painter;
    QString m_title;
    int m_page = 0;
};

} // namespace

Result<> PdfExporter::write(const std::vector<Transcript>& transcripts, QIODevice& device,
                            const ExportOptions& options, const Progress& progress) const
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return Error{Error::Kind::Invalid,
                     QCoreApplication::translate(
                         "Format", "PDF cannot be written here, because no fonts are loaded."),
                     {}};
    Output out(device, progress, wording::messageCount(transcripts));
    Paper paper(device, wording::bundleTitle(transcripts, options));
    if (!paper.begin()) {
        return Error{Error::Kind::Io,
                     QCoreApplication::translate("Format", "The transcript could not be written."),
                     device.errorString()};
    }
    bool drawn = true;
    // Some room below a picture for its name.
    const QSizeF most(paper.bodySize().width() * kScreenDots / kResolution,
                      paper.bodySize().height() * kScreenDots / kResolution * 0.9);
    for (size_t i = 0; i < transcripts.size() && drawn; ++i) {
        Pictures pictures(transcripts[i], most);
        const QString html = bodyOf(transcripts[i], options, out, pictures);
        drawn = paper.draw(html, pictures.images(), progress);
    }
    if (!paper.end())
        drawn = false;
    if (const Result<> result = out.result(); !result)
        return result;
    if (!drawn)
        return Error{Error::Kind::Io,
                     QCoreApplication::translate("Format", "The transcript could not be written."),
                     device.errorString()};
    return {};
}

} // namespace motcua
