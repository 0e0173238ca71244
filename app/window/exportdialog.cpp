// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exportdialog.h"

#include "format/filename.h"
#include "theme/theme.h"
#include "widgets/progressstrip.h"
#include "window/dialogs.h"

#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

ExportDialog::ExportDialog(Transcripts& transcripts, Dialogs& dialogs, ExportContext context,
                           QWidget* parent)
    : QDialog(parent),
      m_transcripts(transcripts),
      m_dialogs(dialogs),
      m_context(std::move(context)),
      m_formats(Transcripts::formats())
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    if (m_context.folder.isEmpty() || !QFileInfo(m_context.folder).isDir())
        m_context.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    build();
    if (m_context.thread.isValid()) {
        const auto thread = [this](ExportScope::What what, MessageId message) {
            return ExportScope{what, {m_context.thread}, message, {}};
        };
        if (!m_context.selected.empty()) {
            ExportScope scope = thread(ExportScope::What::Path, {});
            scope.only = m_context.selected;
            addScope(tr("The %n selected message(s)", nullptr,
                        static_cast<int>(m_context.selected.size())),
                     u"exportSelection"_s, scope);
        }
        addScope(tr("The path that is shown"), u"exportPath"_s,
                 thread(ExportScope::What::Path, {}));
        if (m_context.message.isValid())
            addScope(tr("From the chosen message on, with all branches"), u"exportSubtree"_s,
                     thread(ExportScope::What::Subtree, m_context.message));
        addScope(tr("The whole conversation, with all branches"), u"exportThread"_s,
                 thread(ExportScope::What::Threads, {}));
    }
    if (m_context.chosen.size() > 1)
        addScope(
            tr("The %n chosen conversation(s)", nullptr, static_cast<int>(m_context.chosen.size())),
            u"exportChosen"_s, {ExportScope::What::Threads, m_context.chosen, {}, {}});
    addScope(tr("Everything"), u"exportEverything"_s, {ExportScope::What::Everything, {}, {}, {}});
    m_scope->button(0)->setChecked(true);
    suggestTarget();
    adjust();
}

void ExportDialog::makeFields()
{
    m_scope = new QButtonGroup(this);
    m_format = new QComboBox(this);
    m_format->setObjectName(u"exportFormat"_s);
    m_format->setAccessibleName(tr("Format"));
    for (const FormatChoice& format : m_formats)
        m_format->addItem(format.name, format.id);
    m_each = new QCheckBox(tr("One file for each conversation"), this);
    m_each->setObjectName(u"exportEach"_s);
    m_target = new QLineEdit(this);
    m_target->setObjectName(u"exportTarget"_s);
    m_target->setAccessibleName(tr("File or folder to write to"));
    m_browse = new QPushButton(tr("Choose…"), this);
    m_browse->setObjectName(u"exportBrowse"_s);
    m_words = new QLabel(this);
    m_words->setObjectName(u"exportWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    setTextRole(m_words, FontRole::Small, true);
    m_strip = new ProgressStrip(this);
    m_strip->setObjectName(u"exportProgress"_s);
    m_export = new QPushButton(tr("Export"), this);
    m_export->setObjectName(u"exportStart"_s);
    m_export->setDefault(true);
    setPrimary(m_export);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"exportCancel"_s);
}

void ExportDialog::layOut()
{
    const auto heading = [this](const QString& text) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        setTextRole(label, FontRole::Heading, true);
        return label;
    };
    auto* target = new QHBoxLayout;
    target->addWidget(m_target, 1);
    target->addWidget(m_browse);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    auto* scopes = new QVBoxLayout;
    scopes->setObjectName(u"exportScopes"_s);
    scopes->setSpacing(space::kTiny);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(heading(tr("What")));
    layout->addLayout(scopes);
    layout->addSpacing(space::kSmall);
    layout->addWidget(heading(tr("As")));
    layout->addWidget(m_format);
    layout->addWidget(m_each);
    layout->addSpacing(space::kSmall);
    layout->addWidget(heading(tr("To")));
    layout->addLayout(target);
    layout->addWidget(m_words);
    layout->addWidget(m_strip);
    layout->addStretch(1);
    layout->addLayout(buttons);
    setMinimumWidth(460);
}

void ExportDialog::build()
{
    makeFields();
    layOut();
    connect(m_scope, &QButtonGroup::idToggled, this, &ExportDialog::adjust);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::adjust);
    connect(m_each, &QCheckBox::toggled, this, [this] {
        m_chosen = false; // a file cannot stand where a folder has to
        adjust();
    });
    connect(m_target, &QLineEdit::textEdited, this, [this] { m_chosen = true; });
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseTarget);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_strip, &ProgressStrip::cancelRequested, this, [this] { m_progress.cancel(); });
}

void ExportDialog::addScope(const QString& text, const QString& name, const ExportScope& scope)
{
    auto* button = new QRadioButton(text, this);
    button->setObjectName(name);
    m_scope->addButton(button, static_cast<int>(m_scopes.size()));
    m_scopes.push_back(scope);
    findChild<QVBoxLayout*>(u"exportScopes"_s)->addWidget(button);
}

ExportOrder ExportDialog::order() const
{
    ExportOrder order;
    const int scope = m_scope->checkedId();
    if (scope >= 0)
        order.scope = m_scopes[static_cast<std::size_t>(scope)];
    order.format = m_format->currentData().toString();
    order.oneFileEach = m_each->isEnabled() && m_each->isChecked();
    order.target = QDir::cleanPath(QDir::home().absoluteFilePath(m_target->text().trimmed()));
    return order;
}

bool ExportDialog::many() const
{
    const int id = m_scope->checkedId();
    if (id < 0)
        return false;
    const ExportScope& scope = m_scopes[static_cast<std::size_t>(id)];
    return scope.what == ExportScope::What::Everything || scope.threads.size() > 1;
}

QString ExportDialog::suggestedName() const
{
    const QString title =
        many() || m_context.title.isEmpty() ? tr("Conversations") : m_context.title;
    const int index = m_format->currentIndex();
    const QString suffix =
        index < 0 ? QString() : m_formats[static_cast<std::size_t>(index)].suffix;
    return order().oneFileEach ? safeFileName(title, {}) : safeFileName(title, suffix);
}

void ExportDialog::suggestTarget()
{
    if (!m_chosen) {
        m_target->setText(
            QDir::toNativeSeparators(QDir(m_context.folder).filePath(suggestedName())));
        return;
    }
    // Another format gets another suffix, the rest of the name is the person's.
    const QFileInfo info(m_target->text());
    const int index = m_format->currentIndex();
    if (index < 0 || order().oneFileEach)
        return;
    for (const FormatChoice& format : m_formats)
        if (info.suffix() == format.suffix)
            m_target->setText(
                info.dir().filePath(info.completeBaseName() + u'.' +
                                    m_formats[static_cast<std::size_t>(index)].suffix));
}

void ExportDialog::adjust()
{
    m_each->setEnabled(many());
    suggestTarget();
    m_words->setText(order().oneFileEach
                         ? tr("The folder is made when it is missing.")
                         : tr("A file of this name is replaced once the new one is complete."));
}

void ExportDialog::chooseTarget()
{
    const QFileInfo target(m_target->text());
    const auto take = [self = QPointer(this)](const QString& path) {
        if (!self)
            return;
        self->m_target->setText(QDir::toNativeSeparators(path));
        self->m_chosen = true;
    };
    if (order().oneFileEach)
        return m_dialogs.openFolder(this, {tr("Export to"), target.path(), {}, {}}, take);
    const FormatChoice& format = m_formats[static_cast<std::size_t>(m_format->currentIndex())];
    m_dialogs.saveFile(this,
                       {tr("Export to"),
                        target.path(),
                        target.fileName(),
                        {u"%1 (*.%2)"_s.arg(format.name, format.suffix)}},
                       take);
}

void ExportDialog::start()
{
    if (m_working || m_format->currentIndex() < 0 || m_target->text().trimmed().isEmpty())
        return;
    const ExportOrder order = this->order();
    m_working = true;
    m_export->setEnabled(false);
    m_strip->begin(tr("Exporting"));
    // The report comes from the thread that works.
    m_progress = Progress([self = QPointer(this)](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            qApp,
            [self, done, total] {
                if (self)
                    self->m_strip->setProgress(done, total);
            },
            Qt::QueuedConnection);
    });
    whenReady(m_transcripts.write(order, m_progress), this,
              [this, order](const Result<ExportReport>& report) {
                  m_working = false;
                  m_strip->end();
                  m_export->setEnabled(true);
                  if (!report) {
                      m_words->setText(report.error().message);
                      if (report.error().kind != Error::Kind::Cancelled)
                          Q_EMIT failed(report.error());
                      return;
                  }
                  Q_EMIT exported(*report, order.target);
                  accept();
              });
}

void ExportDialog::reject()
{
    if (m_working) {
        m_progress.cancel();
        return;
    }
    QDialog::reject();
}

} // namespace motcua
