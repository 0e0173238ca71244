// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/attachmentviewer.h"

#include "base/pool.h"
#include "chat/messageenclosures.h"
#include "chat/picturereader.h"
#include "theme/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScreen>
#include <QStackedLayout>

namespace motcua {

namespace {

/// A picture fitted into whatever room there is, never larger than it is.
class PictureWidget final : public QWidget {
public:
    PictureWidget(QImage image, QWidget* parent) : QWidget(parent), m_image(std::move(image))
    {
        m_image.setDevicePixelRatio(devicePixelRatioF());
    }
    QSize sizeHint() const override { return m_image.deviceIndependentSize().toSize(); }
    QSize minimumSizeHint() const override { return {160, 120}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        QSizeF size = m_image.deviceIndependentSize();
        if (size.width() > width() || size.height() > height())
            size.scale(this->size(), Qt::KeepAspectRatio);
        QRectF place(QPointF(), size);
        place.moveCenter(QRectF(rect()).center());
        painter.drawImage(place, m_image);
    }

private:
    QImage m_image;
};

} // namespace

AttachmentViewer::AttachmentViewer(const Attachment& attachment, Async<QByteArray> bytes,
                                   QWidget* parent)
    : QDialog(parent),
      m_attachment(attachment),
      m_stack(new QStackedLayout(this)),
      m_words(new QLabel(this))
{
    setObjectName(QStringLiteral("chat.attachment"));
    setWindowTitle(shownName(attachment));
    setAccessibleName(shownName(attachment));
    setAttribute(Qt::WA_DeleteOnClose);
    m_words->setObjectName(QStringLiteral("chat.attachment.words"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setMargin(space::kHuge);
    m_stack->addWidget(m_words);
    say(tr("Loading…"));
    resize(720, 560);
    whenReady(std::move(bytes), this, [this](const Result<QByteArray>& come) { take(come); });
}

void AttachmentViewer::say(const QString& sentence)
{
    m_words->setText(sentence);
    m_stack->setCurrentWidget(m_words);
}

void AttachmentViewer::take(const Result<QByteArray>& bytes)
{
    if (!bytes)
        say(bytes.error().message);
    else if (m_attachment.isImage())
        showPicture(*bytes);
    else
        showText(*bytes);
}

void AttachmentViewer::showPicture(const QByteArray& bytes)
{
    const QSize box = (QSizeF(screen()->availableSize()) * devicePixelRatioF()).toSize();
    whenReady(inPool([bytes, box] { return readPicture(bytes, box); }), this,
              [this](const QImage& image) {
                  if (image.isNull()) {
                      say(tr("This picture is damaged or too large to be shown."));
                      return;
                  }
                  auto* picture = new PictureWidget(image, this);
                  picture->setObjectName(QStringLiteral("chat.attachment.picture"));
                  picture->setAccessibleName(shownName(m_attachment));
                  m_stack->addWidget(picture);
                  m_stack->setCurrentWidget(picture);
                  const QSize most = screen()->availableSize() * 9 / 10;
                  resize(picture->sizeHint().expandedTo({320, 240}).boundedTo(most));
              });
}

void AttachmentViewer::showText(const QByteArray& bytes)
{
    auto* text = new QPlainTextEdit(this);
    text->setObjectName(QStringLiteral("chat.attachment.text"));
    text->setAccessibleName(shownName(m_attachment));
    text->setReadOnly(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setPlainText(QString::fromUtf8(bytes));
    m_stack->addWidget(text);
    m_stack->setCurrentWidget(text);
    text->setFocus();
}

} // namespace motcua
