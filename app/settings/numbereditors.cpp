// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingeditor.h"

#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

#include <cmath>

namespace motcua {

namespace {

/// A slider over the steps between low and high.
template <class Number> class SliderEditor final : public SettingEditor {
public:
    SliderEditor(const Setting<Number>& setting, QWidget* parent)
        : SettingEditor(parent), m_setting(setting), m_slider(new QSlider(Qt::Horizontal, this))
    {
        fillEditor(this, m_slider);
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

/// A number that is typed: for ranges too wide for a slider. Set when Enter is pressed or the field is left.
class FieldEditor final : public SettingEditor {
public:
    FieldEditor(const Setting<int>& setting, QWidget* parent)
        : SettingEditor(parent), m_setting(setting), m_field(new QSpinBox(this))
    {
        fillEditor(this, m_field);
        m_field->setRange(setting.low, setting.high);
        m_field->setSingleStep(setting.step);
        m_field->setGroupSeparatorShown(true);
        m_field->setKeyboardTracking(false);
        leaveWheelAlone(m_field);
        connect(m_field, &QSpinBox::valueChanged, this,
                [this](int number) { Q_EMIT edited(QVariant(number)); });
        retranslate();
    }

    QWidget* control() override { return m_field; }
    void flush() override { m_field->interpretText(); }
    void retranslate() override
    {
        m_field->setLocale(QLocale());
        if (*m_setting.unit)
            m_field->setSuffix(QLatin1Char(' ') + settingText(m_setting.unit));
    }
    void setValue(const QVariant& value) override
    {
        if (m_field->value() == value.toInt())
            return; // also keeps the cursor of who is typing
        const QSignalBlocker quiet(m_field);
        m_field->setValue(value.toInt());
    }

private:
    const Setting<int>& m_setting;
    QSpinBox* m_field;
};

} // namespace

SettingEditor* makeEditor(const Setting<int>& setting, QWidget* parent)
{
    // A handle cannot be put on one of a million steps.
    constexpr qint64 kMostSteps = 2000;
    const qint64 steps = (qint64(setting.high) - setting.low) / setting.step;
    if (steps > kMostSteps)
        return new FieldEditor(setting, parent);
    return new SliderEditor<int>(setting, parent);
}

SettingEditor* makeEditor(const Setting<double>& setting, QWidget* parent)
{
    return new SliderEditor<double>(setting, parent);
}

} // namespace motcua
