// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/aboutdialog.h"

#include "theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Motcua"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    layout->setSpacing(space::kSmall);
    const auto line = [this, layout](const QString& text, FontRole role, bool muted) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        setTextRole(label, role, muted);
        layout->addWidget(label);
    };
    line(u"Motcua "_s + QStringLiteral(MOTCUA_VERSION), FontRole::Display, false);
    line(tr("Chat with your own documents, keep every branch, answer with sources."),
         FontRole::Body, false);
    line(
        tr("“Một cửa” means one door: one desk where anyone may ask, and gets the answer on time."),
        FontRole::Control, true);
    line(tr("Free software under the GNU General Public Licence, version 3 or later. Everything "
            "stays on this "
            "computer."),
         FontRole::Small, true);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"aboutClose"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addSpacing(space::kMedium);
    layout->addWidget(close, 0, Qt::AlignRight);
    setFixedWidth(440);
}

} // namespace motcua
