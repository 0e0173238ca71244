// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspanel.h"

#include "settings/catalogue.h"
#include "settings/settingrow.h"
#include "settings/settingsstore.h"
#include "text/fold.h"
#include "theme/theme.h"
#include "widgets/disclosureheader.h"
#include "widgets/searchfield.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace motcua {

namespace {

constexpr int kSide = 14;      ///< Left and right of everything in the panel.
constexpr int kScrollBar = 10; ///< Always there, so that nothing moves; it shows only when needed.

/// Calls `act` with the setting when it is one that has a value.
template <class Act> void withValueOf(const AnySetting& any, Act act)
{
    std::visit(
        [&act](const auto* setting) {
            if constexpr (requires { typename std::remove_cvref_t<decltype(*setting)>::Value; })
                act(*setting);
        },
        any);
}

} // namespace

SettingsPanel::SettingsPanel(SettingsStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_find(new SearchField(this)),
      m_area(new QScrollArea(this)),
      m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("settingsPanel"));
    m_find->setObjectName(QStringLiteral("settings.filter"));
    m_nothing->setObjectName(QStringLiteral("settings.nothing"));
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(kSide, space::kSmall, kSide, 0);
    setTextRole(m_nothing, FontRole::Control, true);
    m_area->setObjectName(QStringLiteral("settings.area"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_area->setFocusPolicy(Qt::NoFocus);
    standOn(m_area, Surface::Window);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kSmall, 0, 0);
    column->setSpacing(space::kTiny);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(kSide, 0, kSide, 0);
    top->addWidget(m_find);
    column->addLayout(top);
    column->addWidget(m_nothing);
    column->addWidget(m_area, 1);
    build();

    connect(m_find, &QLineEdit::textChanged, this, [this] { filter(); });
    connect(m_find, &SearchField::resultsRequested, this,
            [this] { m_find->nextInFocusChain()->setFocus(Qt::TabFocusReason); });
    connect(&m_store, &SettingsStore::changed, this, [this](const QString& key) {
        for (const Part& part : m_parts) {
            for (SettingRow* row : part.rows) {
                if (infoOf(row->setting()).key == key)
                    refresh(*row);
            }
        }
    });
    retranslate();
    filter();
}

void SettingsPanel::build()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(kSide, 0, kSide - kScrollBar, space::kLarge);
    column->setSpacing(0);
    for (const AnySetting& setting : settings::kCatalogue) {
        const Section section = infoOf(setting).section;
        if (m_parts.empty() || m_parts.back().section != section)
            addPart(section, page);
        Part& part = m_parts.back();
        auto* row = new SettingRow(setting, part.body);
        part.rows.push_back(row);
        part.body->layout()->addWidget(row);
        connect(row, &SettingRow::edited, this,
                [this, row](const QVariant& value) { edit(*row, value); });
        connect(row, &SettingRow::resetRequested, this, [this, row] { reset(*row); });
        refresh(*row);
    }
    m_useForAll = new QPushButton(m_parts.front().body);
    m_useForAll->setObjectName(QStringLiteral("settings.useForAll"));
    auto* rows = static_cast<QVBoxLayout*>(m_parts.front().body->layout());
    rows->addWidget(m_useForAll, 0, Qt::AlignLeading);
    connect(m_useForAll, &QPushButton::clicked, this, &SettingsPanel::useForAll);
    column->addStretch();
    m_area->setWidget(page);
    page->setAutoFillBackground(false);
    refreshThread();
}

SettingsPanel::Part& SettingsPanel::addPart(Section section, QWidget* page)
{
    auto* header = new DisclosureHeader(QString(), page);
    header->setObjectName(QStringLiteral("settings.section.%1").arg(int(section)));
    auto* body = new QWidget(page);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 2, 0, space::kSmall);
    rows->setSpacing(space::kMedium);
    page->layout()->addWidget(header);
    page->layout()->addWidget(body);
    header->setBody(body);
    return m_parts.emplace_back(Part{section, header, body, {}});
}

SettingRow* SettingsPanel::rowOf(const SettingInfo& setting) const
{
    for (const Part& part : m_parts) {
        for (SettingRow* row : part.rows) {
            if (&infoOf(row->setting()) == &setting)
                return row;
        }
    }
    return nullptr;
}

bool SettingsPanel::isOfThread(const SettingInfo& setting) const
{
    return setting.scope == Scope::Thread && m_thread.isValid();
}

/// The rows a thread may have values of its own for, wherever they stand.
std::vector<SettingRow*> SettingsPanel::threadRows() const
{
    std::vector<SettingRow*> rows;
    for (const Part& part : m_parts)
        std::copy_if(
            part.rows.begin(), part.rows.end(), std::back_inserter(rows),
            [](const SettingRow* row) { return infoOf(row->setting()).scope == Scope::Thread; });
    return rows;
}

void SettingsPanel::setThread(ThreadId thread, const QString& options)
{
    const std::vector<SettingRow*> rows = threadRows();
    if (thread != m_thread) {
        for (SettingRow* row : rows)
            row->editor().flush();
    }
    m_thread = thread;
    m_options = options;
    for (SettingRow* row : rows)
        refresh(*row);
    refreshThread();
}

void SettingsPanel::setOffers(const SettingInfo& setting, const std::vector<Offer>& offers)
{
    if (SettingRow* row = rowOf(setting))
        row->editor().setOffers(offers);
}

void SettingsPanel::setReadout(const SettingReadout& readout, const QString& text)
{
    if (SettingRow* row = rowOf(readout))
        row->editor().setValue(text);
}

void SettingsPanel::setActionEnabled(const SettingAction& action, bool enabled)
{
    if (SettingRow* row = rowOf(action))
        row->editor().setValue(enabled);
}

void SettingsPanel::setFilter(const QString& words)
{
    m_find->setText(words);
}

void SettingsPanel::focusFilter()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void SettingsPanel::edit(SettingRow& row, const QVariant& value)
{
    const SettingInfo& info = infoOf(row.setting());
    if (std::holds_alternative<const SettingAction*>(row.setting())) {
        Q_EMIT actionRequested(info.key);
        return;
    }
    withValueOf(row.setting(), [&](const auto& setting) {
        const auto wanted = admit(setting, value);
        if (!isOfThread(info)) {
            tell(m_store.set(setting, wanted));
        } else if (wanted != m_store.value(setting, m_options)) {
            m_options = wanted == m_store.value(setting) ? withoutOverride(m_options, setting)
                                                         : withOverride(m_options, setting, wanted);
            Q_EMIT optionsChanged(m_thread, m_options);
        }
    });
    refresh(row);
    refreshThread();
}

void SettingsPanel::reset(SettingRow& row)
{
    const SettingInfo& info = infoOf(row.setting());
    withValueOf(row.setting(), [&](const auto& setting) {
        if (!isOfThread(info)) {
            tell(m_store.reset(setting));
        } else {
            m_options = withoutOverride(m_options, setting);
            Q_EMIT optionsChanged(m_thread, m_options);
        }
    });
    refresh(row);
    refreshThread();
}

void SettingsPanel::refresh(SettingRow& row)
{
    withValueOf(row.setting(), [&](const auto& setting) {
        const bool ofThread = isOfThread(setting);
        const auto value = ofThread ? m_store.value(setting, m_options) : m_store.value(setting);
        row.editor().setValue(QVariant(value));
        using Origin = SettingRow::Origin;
        if (ofThread)
            row.setOrigin(isOverridden(m_options, setting) ? Origin::ThreadsOwn : Origin::Fallback);
        else
            row.setOrigin(value == fallbackOf(setting) ? Origin::Fallback : Origin::Set);
    });
}

void SettingsPanel::refreshThread()
{
    m_parts.front().header->setText(m_thread.isValid() ? sectionTitle(Section::Thread)
                                                       : tr("New threads"));
    const std::vector<SettingRow*> rows = threadRows();
    const bool own = std::any_of(rows.begin(), rows.end(), [this](const SettingRow* row) {
        return isOverridden(m_options, infoOf(row->setting()));
    });
    m_useForAll->setVisible(m_thread.isValid() && own);
}

void SettingsPanel::useForAll()
{
    const std::vector<SettingRow*> rows = threadRows();
    for (SettingRow* row : rows) // what is still being typed is meant too
        row->editor().flush();
    for (SettingRow* row : rows) {
        withValueOf(row->setting(), [&](const auto& setting) {
            if (!isOverridden(m_options, setting))
                return;
            tell(m_store.set(setting, m_store.value(setting, m_options)));
            m_options = withoutOverride(m_options, setting);
        });
    }
    Q_EMIT optionsChanged(m_thread, m_options);
    setThread(m_thread, m_options);
}

void SettingsPanel::tell(const Result<>& saved)
{
    if (!saved)
        Q_EMIT failed(saved.error());
}

void SettingsPanel::filter()
{
    const QString words = foldedKey(m_find->text().simplified());
    bool any = false;
    for (const Part& part : m_parts) {
        bool here = false;
        for (SettingRow* row : part.rows) {
            const bool fits = row->matches(words);
            row->setVisible(fits);
            here = here || fits;
        }
        part.header->setVisible(here);
        part.body->setVisible(here && (part.header->isOpen() || !words.isEmpty()));
        any = any || here;
    }
    m_nothing->setVisible(!any);
    m_nothing->setText(tr("No setting is called “%1”.").arg(m_find->text()));
    m_area->verticalScrollBar()->setValue(0);
}

void SettingsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_parts.empty())
        retranslate();
}

void SettingsPanel::retranslate()
{
    m_find->setPrompt(tr("Find a setting"));
    m_useForAll->setText(tr("Use these for all threads"));
    m_useForAll->setAccessibleName(m_useForAll->text());
    for (const Part& part : m_parts) {
        part.header->setText(sectionTitle(part.section));
        for (SettingRow* row : part.rows)
            row->retranslate();
    }
    refreshThread();
}

} // namespace motcua
