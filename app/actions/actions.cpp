// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions.h"

#include "theme/icons.h"

#include <QKeySequence>
#include <QMenu>
#include <QWidget>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<QKeySequence> sequencesOf(const ActionSpec& spec)
{
    QList<QKeySequence> all;
    for (const QString& one :
         QString::fromLatin1(spec.shortcuts).split(u"; "_s, Qt::SkipEmptyParts))
        all.append(QKeySequence(one, QKeySequence::PortableText));
    return all;
}

} // namespace

Actions::Actions(QWidget* window) : QObject(window)
{
    for (const ActionSpec& spec : actionSpecs()) {
        auto* action = new QAction(window);
        action->setObjectName(QLatin1StringView(spec.id));
        action->setCheckable(spec.checkable);
        action->setShortcuts(sequencesOf(spec));
        action->setShortcutContext(Qt::WindowShortcut);
        action->setMenuRole(QAction::NoRole);
        if (*spec.icon != '\0')
            action->setIcon(themeIcon(QString::fromLatin1(spec.icon), IconInk::Muted));
        window->addAction(action);
        m_actions.insert(action->objectName(), action);
    }
    action("app.quit"_L1)->setMenuRole(QAction::QuitRole);
    action("view.settings"_L1)->setMenuRole(QAction::PreferencesRole);
    action("help.about"_L1)->setMenuRole(QAction::AboutRole);
    retranslate();
    setState({});
}

QAction* Actions::action(QLatin1StringView id) const
{
    QAction* found = m_actions.value(id);
    Q_ASSERT(found);
    return found;
}

void Actions::on(QLatin1StringView id, const QObject* context, std::function<void()> work)
{
    connect(action(id), &QAction::triggered, context, [work = std::move(work)] { work(); });
}

void Actions::setState(const AppState& state)
{
    m_state = state;
    for (const ActionSpec& spec : actionSpecs())
        action(QLatin1StringView(spec.id))->setEnabled(isEnabled(spec, state));
    action("view.left"_L1)->setChecked(state.leftShown);
    action("view.right"_L1)->setChecked(state.rightShown);
    nameUndo();
}

void Actions::fill(QMenu* menu) const
{
    QMenu* submenu = nullptr;
    MenuId current{};
    for (const ActionSpec& spec : actionSpecs()) {
        if (!submenu || spec.menu != current) {
            submenu = menu->addMenu(menuTitle(spec.menu));
            current = spec.menu;
        } else if (spec.separatorBefore) {
            submenu->addSeparator();
        }
        submenu->addAction(action(QLatin1StringView(spec.id)));
    }
}

void Actions::retranslate()
{
    for (const ActionSpec& spec : actionSpecs()) {
        QAction* action = this->action(QLatin1StringView(spec.id));
        action->setText(actionText(spec));
        const QString keys = shortcutText(spec);
        action->setToolTip(keys.isEmpty() ? actionPlainText(spec)
                                          : u"%1 (%2)"_s.arg(actionPlainText(spec), keys));
    }
    nameUndo();
}

void Actions::nameUndo()
{
    const auto name = [this](QLatin1StringView id, const QString& bare, const QString& with,
                             const QString& change) {
        action(id)->setText(change.isEmpty() ? bare : with.arg(change));
    };
    name("edit.undo"_L1, tr("&Undo"), tr("&Undo: %1"), m_state.undo);
    name("edit.redo"_L1, tr("&Redo"), tr("&Redo: %1"), m_state.redo);
}

QString shortcutText(const ActionSpec& spec)
{
    const QList<QKeySequence> sequences = sequencesOf(spec);
    return sequences.isEmpty() ? QString() : sequences.first().toString(QKeySequence::NativeText);
}

} // namespace motcua
