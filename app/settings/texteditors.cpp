// SPDX-License-Identifier: GPL-3.0-or-later
// Editors of texts: a line, a paragraph, the name of a font; and the readout, which is a text nobody edits.
#include "settings/settingeditor.h"

#include "theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QComboBox>
#include <QFocusEvent>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QTimer>

namespace motcua {

namespace {

constexpr int kPause = 600;    ///< Milliseconds without a key before a paragraph is kept.
constexpr int kParagraph = 96; ///< Height of a paragraph's editor, device-independent pixels.

class LineEditor final : public SettingEditor {
public:
    LineEditor(const Setting<QString>& setting, QWidget* parent)
        : SettingEditor(parent), m_setting(setting), m_line(new QLineEdit(this))
    {
        fillEditor(this, m_line);
        connect(m_line, &QLineEdit::editingFinished, this, [this] { flush(); });
        retranslate();
    }

    QWidget* control() override { return m_line; }
    void retranslate() override { m_line->setPlaceholderText(settingText(m_setting.placeholder)); }
    void setValue(const QVariant& value) override
    {
        if (!m_line->isModified() && m_line->text() != value.toString())
            m_line->setText(value.toString());
    }
    void flush() override
    {
        if (!m_line->isModified())
            return;
        m_line->setModified(false);
        Q_EMIT edited(m_line->text());
    }

private:
    const Setting<QString>& m_setting;
    QLineEdit* m_line;
};

/// Tab leaves it, as every control of a form.
class ParagraphEditor final : public SettingEditor {
public:
    ParagraphEditor(const Setting<QString>& setting, QWidget* parent)
        : SettingEditor(parent), m_setting(setting), m_text(new QPlainTextEdit(this))
    {
        fillEditor(this, m_text);
        m_text->setTabChangesFocus(true);
        m_text->setFixedHeight(kParagraph);
        m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_text->installEventFilter(this);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { flush(); });
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
            m_waiting = true;
            m_timer.start(kPause);
        });
        retranslate();
    }

    QWidget* control() override { return m_text; }
    void retranslate() override { m_text->setPlaceholderText(settingText(m_setting.placeholder)); }
    void setValue(const QVariant& value) override
    {
        if (m_waiting || m_text->toPlainText() == value.toString())
            return;
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(value.toString());
    }
    void flush() override
    {
        m_timer.stop();
        if (!std::exchange(m_waiting, false))
            return;
        Q_EMIT edited(m_text->toPlainText());
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::FocusOut)
            flush();
        return SettingEditor::eventFilter(watched, event);
    }

private:
    const Setting<QString>& m_setting;
    QPlainTextEdit* m_text;
    QTimer m_timer;
    bool m_waiting = false;
};

/// Asks the system for its fonts only when somebody wants to see them.
class FontBox final : public QComboBox {
public:
    using QComboBox::QComboBox;

    void list()
    {
        if (m_listed)
            return;
        m_listed = true;
        const QString chosen = currentData().toString();
        while (count() > 1)
            removeItem(1);
        for (const QString& family : QFontDatabase::families()) {
            if (!QFontDatabase::isPrivateFamily(family) &&
                QFontDatabase::isSmoothlyScalable(family))
                addItem(family, family);
        }
        setCurrentIndex(qMax(0, findData(chosen)));
    }

    void showPopup() override
    {
        list();
        QComboBox::showPopup();
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        list();
        QComboBox::keyPressEvent(event);
    }

private:
    bool m_listed = false;
};

class FontEditor final : public SettingEditor {
public:
    FontEditor(const Setting<QString>& setting, QWidget* parent)
        : SettingEditor(parent), m_setting(setting), m_box(new FontBox(this))
    {
        fillEditor(this, m_box);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(6);
        m_box->addItem(QString(), QString());
        leaveWheelAlone(m_box);
        connect(m_box, &QComboBox::activated, this,
                [this] { Q_EMIT edited(m_box->currentData()); });
        retranslate();
    }

    QWidget* control() override { return m_box; }
    void retranslate() override { m_box->setItemText(0, settingText(m_setting.placeholder)); }
    void setValue(const QVariant& value) override
    {
        const QString family = value.toString();
        int index = m_box->findData(family);
        if (index < 0) { // not installed here, or not listed yet: shown as it is
            m_box->addItem(family, family);
            index = m_box->count() - 1;
        }
        m_box->setCurrentIndex(index);
    }

private:
    const Setting<QString>& m_setting;
    FontBox* m_box;
};

/// Text that wraps anywhere (a path has no spaces), can be selected, and is exactly as high as it needs.
class ReadoutText final : public QTextEdit {
public:
    explicit ReadoutText(QWidget* parent) : QTextEdit(parent)
    {
        setReadOnly(true);
        setFrameShape(NoFrame);
        setTabChangesFocus(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        document()->setDocumentMargin(0);
        viewport()->setAutoFillBackground(false);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
                this,
                [this](const QSizeF& size) { setFixedHeight(qMax(16, qRound(size.height()))); });
    }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

class ReadoutEditor final : public SettingEditor {
public:
    ReadoutEditor(const SettingReadout& setting, QWidget* parent)
        : SettingEditor(parent), m_setting(setting), m_text(new ReadoutText(this))
    {
        fillEditor(this, m_text);
        retranslate();
    }

    QWidget* control() override { return m_text; }
    void retranslate() override
    {
        m_text->setPlainText(m_value.isEmpty() ? settingText(m_setting.text) : m_value);
    }
    void setValue(const QVariant& value) override
    {
        m_value = value.toString();
        retranslate();
    }

private:
    const SettingReadout& m_setting;
    ReadoutText* m_text;
    QString m_value;
};

} // namespace

SettingEditor* makeEditor(const Setting<QString>& setting, QWidget* parent)
{
    switch (setting.kind) {
    case TextKind::Paragraph:
        return new ParagraphEditor(setting, parent);
    case TextKind::FontFamily:
        return new FontEditor(setting, parent);
    case TextKind::Line:
        break;
    }
    return new LineEditor(setting, parent);
}

SettingEditor* makeEditor(const SettingReadout& setting, QWidget* parent)
{
    return new ReadoutEditor(setting, parent);
}

} // namespace motcua
