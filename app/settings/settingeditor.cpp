// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingeditor.h"

#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSlider>

#include <cmath>

namespace motcua {

namespace {

void fill(QWidget* editor, QWidget* control)
{
    auto* row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(control);
}

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
        fill(this, m_box);
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

/// A slider over the steps between low and high.
template <class Number> class SliderEditor final : public SettingEditor {
public:
    SliderEditor(const Setting<Number>& setting, QWidget* parent)
        : SettingEditor(parent), m_setting(setting), m_slider(new QSlider(Qt::Horizontal, this))
    {
        fill(this, m_slider);
        m_slider->setRange(0, int(std::lround(double(setting.high - setting.low) / setting.step)));
        m_slider->setPageStep(qMax(1, m_slider->maximum() / 10));
        m_slider->setTracking(false); // a value is set when the handle is let go
        leaveWheelAlone(m_slider);
        connect(m_slider, &QSlider::sliderMoved, this, [this](int step) { show(step); });
        connect(m_slider, &QSlider::valueChanged, this, [this](int step) {
            show(step);
            Q_EMIT edited(QVariant(at(step)));
        });
    }

    QWidget* control() override { return m_slider; }
    void retranslate() override { show(m_slider->value()); }
    void setValue(const QVariant& value) override
    {
        if (m_slider->isSliderDown())
            return;
        const QSignalBlocker quiet(m_slider);
        const double number = value.toDouble();
        m_slider->setValue(int(std::lround((number - double(m_setting.low)) / m_setting.step)));
        show(m_slider->value());
    }

private:
    Number at(int step) const { return m_setting.low + Number(step) * m_setting.step; }

    void show(int step)
    {
        QString text;
        if constexpr (std::is_same_v<Number, int>) {
            text = QLocale().toString(at(step));
            if (*m_setting.unit)
                text += QLatin1Char(' ') + settingText(m_setting.unit);
        } else {
            text = QLocale().toString(at(step), 'g', 3);
        }
        m_slider->setAccessibleDescription(text);
        Q_EMIT shown(text);
    }

    const Setting<Number>& m_setting;
    QSlider* m_slider;
};

class ChoiceEditor final : public SettingEditor {
public:
    ChoiceEditor(const ChoiceSetting& setting, QWidget* parent)
        : SettingEditor(parent), m_setting(setting), m_box(new QComboBox(this))
    {
        fill(this, m_box);
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
        fill(this, m_button);
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

void leaveWheelAlone(QWidget* control)
{
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(new WheelGuard(control));
}

SettingEditor* makeEditor(const Setting<bool>& setting, QWidget* parent)
{
    return new CheckEditor(setting, parent);
}

SettingEditor* makeEditor(const Setting<int>& setting, QWidget* parent)
{
    return new SliderEditor<int>(setting, parent);
}

SettingEditor* makeEditor(const Setting<double>& setting, QWidget* parent)
{
    return new SliderEditor<double>(setting, parent);
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
