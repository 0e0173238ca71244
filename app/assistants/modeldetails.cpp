// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/modeldetails.h"

#include "theme/theme.h"
#include "widgets/disclosureheader.h"

#include <QDir>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>

#include <array>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kLines = 8;
constexpr std::size_t kFileLine = 0;
constexpr std::size_t kSizeLine = 2;
constexpr int kTemplateHeight = 180;

QLabel* plain(QWidget* parent, bool muted)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(!muted);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    setTextRole(label, FontRole::Small, muted);
    return label;
}

/// A path has no spaces to break at: it may break after each separator.
QString breakable(const QString& path)
{
    QString broken = QDir::toNativeSeparators(path);
    return broken.replace(QDir::separator(), QDir::separator() + QString(QChar(0x200B)));
}

} // namespace

ModelDetails::ModelDetails(QWidget* parent)
    : QWidget(parent),
      m_header(new DisclosureHeader({}, this)),
      m_template(new QPlainTextEdit(this))
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kLarge);
    grid->setVerticalSpacing(space::kTiny);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < kLines; ++i) {
        const Line line{plain(this, true), plain(this, false)};
        line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(line.label, static_cast<int>(i), 0);
        grid->addWidget(line.value, static_cast<int>(i), 1);
        m_lines.push_back(line);
    }
    m_header->setObjectName(u"chatTemplate.header"_s);
    m_template->setObjectName(u"chatTemplate"_s);
    m_template->setReadOnly(true);
    m_template->setTabChangesFocus(true);
    m_template->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_template->setFixedHeight(kTemplateHeight);
    setTextRole(m_template, FontRole::Code);
    m_header->setBody(m_template);
    m_header->setOpen(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kSmall);
    column->addLayout(grid);
    column->addWidget(m_header);
    column->addWidget(m_template);
    refresh();
}

void ModelDetails::setModel(const FoundModel& model, qint64 freeBytes)
{
    m_model = model;
    m_free = freeBytes;
    refresh();
}

void ModelDetails::leaveOutFile()
{
    m_withFile = false;
    refresh();
}

void ModelDetails::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void ModelDetails::refresh()
{
    const ModelFile& file = m_model.file;
    const QLocale locale;
    const auto number = [&locale](qint64 value) {
        return value > 0 ? locale.toString(value) : QString();
    };
    const QString size = bytesText(file.bytes);
    const std::array<std::pair<QString, QString>, kLines> lines{{
        {tr("File"), breakable(file.path)},
        {tr("Architecture"), file.architecture},
        {tr("Size"),
         size.isEmpty() ? size : QString(size + u" · "_s + fitText(m_model.fit, m_free))},
        {tr("Parameters"), parametersText(file.parameters)},
        {tr("Layers"), number(file.layers)},
        {tr("Quantisation"), file.quantisation},
        {tr("Context"),
         file.contextLength > 0 ? tr("%1 tokens").arg(number(file.contextLength)) : QString()},
        {tr("Pictures"), file.path.isEmpty() ? QString()
                         : file.vision       ? tr("it takes pictures")
                                             : tr("text only")},
    }};
    for (std::size_t i = 0; i < kLines; ++i) {
        m_lines[i].label->setText(lines[i].first);
        m_lines[i].value->setText(lines[i].second);
        const bool told = i != kFileLine && i != kSizeLine;
        const bool shown = !lines[i].second.isEmpty() && (m_withFile || told);
        m_lines[i].label->setVisible(shown);
        m_lines[i].value->setVisible(shown);
    }
    m_header->setText(tr("Chat template"));
    m_header->setDetail(file.chatTemplate.isEmpty() ? tr("none in the file") : QString());
    m_template->setAccessibleName(tr("Chat template"));
    if (m_template->toPlainText() != file.chatTemplate)
        m_template->setPlainText(file.chatTemplate);
    m_template->setPlaceholderText(tr("The file has none; llama-server takes its usual one."));
}

} // namespace motcua
