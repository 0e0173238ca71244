// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingeditor.h"

#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace motcua {

namespace {

class WheelGuard final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

class CheckEditor final : public SettingEditor {
public:
    CheckEditor(const Setting<bool>& setting, QWidget* parent)
        : SettingEditor(parent), m_setting(setting), m_box(new QCheckBox(this))
    {
        fillEditor(this, m_box);
        connect(m_box, &QCheckBox::toggled, this, [this](bool on) { Q_EMIT edited(on); });
        retranslate();
    }

    QWidget* control() override { return m_box; }
    bool wantsLabel() const override { return false; }
    void retranslate() override { m_box->setText(settingText(m_setting.label)); }
    void setValue(const QVariant& value) override
    {
        const QSignalBlocker quiet(m_box);
        m_box->setChecked(value.toBool());
    }

private:
    const Setting<bool>& m_setting;
    QCheckBox* m_box;
};

class ChoiceEditor final : public SettingEditor {
public:
    ChoiceEditor(const ChoiceSetting& setting, QWidget* parent)
        : SettingEditor(parent), m_setting(setting), m_box(new QComboBox(this))
    {
        fillEditor(this, m_box);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(6);
        leaveWheelAlone(m_box);
        connect(m_box, &QComboBox::activated, this,
                [this] { Q_EMIT edited(m_box->currentData()); });
        list();
    }

    QWidget* control() override { return m_box; }
    void retranslate() override { list(); }
    void setOffers(const std::vector<Offer>& offers) override
    {
        m_offers = offers;
        list();
    }
    void setValue(const QVariant& value) override
    {
        m_value = value.toString();
        choose();
    }

private:
    void list()
    {
        m_box->clear();
        if (m_offers.empty()) {
            for (const Choice& choice : m_setting.choices)
                m_box->addItem(settingText(choice.label), QString(choice.value));
        }
        for (const Offer& offer : m_offers)
            m_box->addItem(offer.label, offer.value);
        choose();
    }

    void choose()
    {
        int index = m_box->findData(m_value);
        if (index < 0 && !m_value.isEmpty()) { // somebody else's value: shown as it is
            m_box->addItem(m_value, m_value);
            index = m_box->count() - 1;
        }
        m_box->setCurrentIndex(index);
    }

    const ChoiceSetting& m_setting;
    QComboBox* m_box;
    QString m_value;
    std::vector<Offer> m_offers; ///< In place of the declared choices, when there are any.
};

class ActionEditor final : public SettingEditor {
public:
    ActionEditor(const SettingAction& setting, QWidget* parent)
        : SettingEditor(parent), m_setting(setting), m_button(new QPushButton(this))
    {
        fillEditor(this, m_button);
        static_cast<QHBoxLayout*>(layout())->setAlignment(m_button, Qt::AlignLeading);
        connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT edited({}); });
        retranslate();
    }

    QWidget* control() override { return m_button; }
    void retranslate() override { m_button->setText(settingText(m_setting.button)); }
    /// False while what it does is being done.
    void setValue(const QVariant& value) override { m_button->setEnabled(value.toBool()); }

private:
    const SettingAction& m_setting;
    QPushButton* m_button;
};

} // namespace

void fillEditor(QWidget* editor, QWidget* control)
{
    auto* row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(control);
}

void leaveWheelAlone(QWidget* control)
{
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(new WheelGuard(control));
}

SettingEditor* makeEditor(const Setting<bool>& setting, QWidget* parent)
{
    return new CheckEditor(setting, parent);
}

SettingEditor* makeEditor(const ChoiceSetting& setting, QWidget* parent)
{
    return new ChoiceEditor(setting, parent);
}

SettingEditor* makeEditor(const SettingAction& setting, QWidget* parent)
{
    return new ActionEditor(setting, parent);
}

SettingEditor* editorFor(const AnySetting& setting, QWidget* parent)
{
    return std::visit([parent](const auto* s) { return makeEditor(*s, parent); }, setting);
}

} // namespace motcua
