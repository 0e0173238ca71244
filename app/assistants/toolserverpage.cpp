// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/toolserverpage.h"

#include "assistants/avatar.h"
#include "assistants/formfield.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kArguments = 84; ///< Height of the editor.
constexpr int kMostTools = 8;  ///< Seen at once; more scroll.

constexpr int kPrint = Qt::UserRole + 1;

/// As the server itself calls it: the title is "name of the server/name of the tool".
QString ownName(const ToolSpec& spec, const QString& server)
{
    if (spec.title.startsWith(server + u'/'))
        return spec.title.mid(server.size() + 1);
    const auto slash = spec.title.indexOf(u'/');
    return slash < 0 ? spec.name : spec.title.mid(slash + 1);
}

/// Whether the person trusted a tool of this name that described itself in another way.
bool hasChanged(const ToolServer& server, const TrustedTool& tool)
{
    return !server.trusted.contains(tool) &&
           std::any_of(server.trusted.begin(), server.trusted.end(),
                       [&tool](const TrustedTool& one) { return one.name == tool.name; });
}

} // namespace

ToolServerPage::ToolServerPage(QWidget* parent)
    : ProfilePage(u"toolsPage"_s, parent),
      m_name(new QLineEdit),
      m_program(new QLineEdit),
      m_choose(new QPushButton(themeIcon(u"open"), QString())),
      m_arguments(new QPlainTextEdit),
      m_enabled(new QCheckBox),
      m_list(new QPushButton(themeIcon(u"tool"), QString())),
      m_result(new SentenceLine),
      m_toolsLabel(new QLabel),
      m_tools(new QListWidget)
{
    picture().setIcon(u"tool"_s);
    m_nameField = addField(m_name, u"tools.name"_s);
    m_programField = addField(m_program, u"tools.program"_s);
    m_choose->setObjectName(u"tools.choose"_s);
    m_programField->addBeside(m_choose);
    m_argumentsField = addField(m_arguments, u"tools.arguments"_s);
    m_arguments->setTabChangesFocus(true);
    m_arguments->setFixedHeight(kArguments);
    m_arguments->setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextRole(m_arguments, FontRole::Code);
    m_enabled->setObjectName(u"tools.enabled"_s);
    column().addWidget(m_enabled);

    m_list->setObjectName(u"tools.list"_s);
    m_result->setObjectName(u"tools.result"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    row->addWidget(m_list, 0, Qt::AlignTop);
    row->addWidget(m_result, 1, Qt::AlignVCenter);
    row->addStretch();
    column().addLayout(row);
    m_toolsLabel->setTextFormat(Qt::PlainText);
    m_toolsLabel->setWordWrap(true);
    setTextRole(m_toolsLabel, FontRole::Small, true);
    m_tools->setObjectName(u"tools.tools"_s);
    m_tools->setWordWrap(true);
    m_tools->setFrameShape(QFrame::NoFrame);
    standOn(m_tools, Surface::Window);
    column().addWidget(m_toolsLabel);
    column().addWidget(m_tools);
    addLastRow(false);

    connect(m_name, &QLineEdit::textEdited, this, &ToolServerPage::touch);
    connect(m_program, &QLineEdit::textEdited, this, &ToolServerPage::touch);
    connect(m_arguments, &QPlainTextEdit::textChanged, this, &ToolServerPage::touch);
    connect(m_enabled, &QCheckBox::toggled, this, &ToolServerPage::touch);
    connect(m_choose, &QPushButton::clicked, this, &ToolServerPage::programWanted);
    connect(m_list, &QPushButton::clicked, this, &ToolServerPage::toolsRequested);
    connect(m_tools, &QListWidget::itemChanged, this, [this] {
        if (!m_filling)
            touch();
    });
    showTools();
    ToolServerPage::retranslate();
}

ProfileValue ToolServerPage::value() const
{
    ToolServer server = m_value;
    server.name = m_name->text().trimmed();
    server.program = m_program->text().trimmed();
    server.arguments.clear();
    for (const QString& line : m_arguments->toPlainText().split(u'\n'))
        if (!line.trimmed().isEmpty())
            server.arguments.append(line.trimmed());
    server.enabled = m_enabled->isChecked();
    for (int row = 0; row < m_tools->count(); ++row) {
        const QListWidgetItem* item = m_tools->item(row);
        const TrustedTool tool{item->data(Qt::UserRole).toString(), item->data(kPrint).toString()};
        const bool trusted = item->checkState() == Qt::Checked;
        if (!trusted) {
            server.trusted.removeAll(tool);
        } else if (!server.trusted.contains(tool)) {
            server.trusted.removeIf(
                [&tool](const TrustedTool& one) { return one.name == tool.name; });
            server.trusted.append(tool);
        }
    }
    return server;
}

void ToolServerPage::setProgram(const QString& path)
{
    m_program->setText(path);
    touch();
}

void ToolServerPage::fill(const ProfileValue& value, const QString&)
{
    const auto* server = std::get_if<ToolServer>(&value);
    if (!server)
        return;
    if (server->uuid != uuid()) {
        m_specs.clear();
        m_result->clear();
    }
    m_value = *server;
    setTitle(server->name.isEmpty() ? tr("New tool server") : server->name);
    if (m_name->text().trimmed() != server->name)
        m_name->setText(server->name);
    if (m_program->text().trimmed() != server->program)
        m_program->setText(server->program);
    const QString lines = server->arguments.join(u'\n');
    if (m_arguments->toPlainText().trimmed() != lines)
        m_arguments->setPlainText(lines);
    m_enabled->setChecked(server->enabled);
    showTools();
}

void ToolServerPage::setUnsavedTools(bool unsaved)
{
    m_list->setEnabled(!unsaved);
    m_list->setToolTip(unsaved ? tr("Save it first") : QString());
}

void ToolServerPage::setListing()
{
    m_list->setEnabled(false);
    m_result->say(SentenceLine::Kind::Busy, tr("Starting the program…"));
}

void ToolServerPage::setTools(const Result<std::vector<ToolSpec>>& tools)
{
    m_list->setEnabled(true);
    if (!tools)
        return m_result->say(SentenceLine::Kind::Bad, tools.error().message);
    m_specs = *tools;
    m_result->say(m_specs.empty() ? SentenceLine::Kind::Warning : SentenceLine::Kind::Good,
                  m_specs.empty()
                      ? tr("It started and offers no tools.")
                      : tr("It offers %n tool(s).", nullptr, static_cast<int>(m_specs.size())));
    showTools();
}

void ToolServerPage::showTools()
{
    const QScopedValueRollback filling(m_filling, true);
    m_tools->clear();
    for (const ToolSpec& spec : m_specs) {
        const TrustedTool tool{ownName(spec, m_value.name), printOf(spec)};
        QString words =
            spec.about.isEmpty() ? tool.name : QString(tool.name + u": "_s + spec.about);
        if (hasChanged(m_value, tool))
            words = tr("%1 (has changed since you allowed it)").arg(words);
        auto* item = new QListWidgetItem(words.simplified(), m_tools);
        item->setData(Qt::UserRole, tool.name);
        item->setData(kPrint, tool.print);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_value.trusted.contains(tool) ? Qt::Checked : Qt::Unchecked);
    }
    const bool any = m_tools->count() > 0;
    m_tools->setVisible(any);
    m_toolsLabel->setVisible(any);
    m_tools->setFixedHeight(Theme::of(this).rowHeight() * qBound(1, m_tools->count(), kMostTools) +
                            space::kSmall);
}

void ToolServerPage::retranslate()
{
    ProfilePage::retranslate();
    m_nameField->setLabel(tr("Name"));
    m_programField->setLabel(tr("Program"));
    m_programField->setHelp(
        tr("It speaks the Model Context Protocol on its standard input and "
           "output. It may do whatever you may do: choose only what you trust."));
    m_program->setPlaceholderText(u"/usr/local/bin/my-tools"_s);
    m_choose->setText(tr("Choose &program…"));
    m_argumentsField->setLabel(tr("Arguments"));
    m_argumentsField->setHelp(tr("One per line, given as they are, never through a shell."));
    m_enabled->setText(tr("Offer its tools to models"));
    m_list->setText(tr("Show its &tools"));
    m_toolsLabel->setText(tr("Checked ones may run without asking you each time:"));
    m_tools->setAccessibleName(tr("Tools that may run without asking"));
}

} // namespace motcua
