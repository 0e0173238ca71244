// SPDX-License-Identifier: GPL-3.0-or-later
// Every control and every widget of the house on one page, in light and dark. The test looks at what can be told by a
// program (surfaces, accents); for people it saves the pages into the folder named by MOTCUA_SHOTS.
#include "support/catch.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/disclosureheader.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/iconbutton.h"
#include "widgets/notificationbar.h"
#include "widgets/panelheader.h"
#include "widgets/pill.h"
#include "widgets/progressstrip.h"
#include "widgets/searchfield.h"

#include <QtWidgets>

using namespace motcua;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

QWidget* controls(QWidget* parent)
{
    auto* column = new QWidget(parent);
    auto* rows = new QVBoxLayout(column);
    auto* find = new SearchField(column);
    find->setPrompt(text("Tìm trong mọi thứ"));
    find->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_K));
    rows->addWidget(find);

    auto* buttons = new QHBoxLayout;
    auto* send = new QPushButton(text("Gửi"));
    setPrimary(send);
    auto* quiet = new QPushButton(text("Quiet"));
    setQuiet(quiet);
    auto* menuButton = new QPushButton(text("Review"));
    menuButton->setMenu(new QMenu(menuButton));
    auto* off = new QPushButton(text("Disabled"));
    off->setEnabled(false);
    auto* iconed = new QPushButton(themeIcon(u"export"), text("Export…"));
    for (QWidget* button : std::initializer_list<QWidget*>{send, iconed, quiet, menuButton, off})
        buttons->addWidget(button);
    buttons->addStretch();
    rows->addLayout(buttons);

    auto* combo = new QComboBox;
    combo->addItems({text("Quote · built in"), text("Qwen 3 · 4B (local)")});
    rows->addWidget(combo);
    auto* spin = new QSpinBox;
    spin->setRange(1, 10);
    spin->setValue(3);
    auto* line = new QHBoxLayout;
    line->addWidget(spin);
    auto* edit = new QLineEdit(text("a line edit"));
    edit->setObjectName(QStringLiteral("edit"));
    line->addWidget(edit);
    rows->addLayout(line);
    auto* prompt = new QPlainTextEdit(text(
        "Answer in the citizen's language. Quote the rule. Say so when it is not in the library."));
    prompt->setFixedHeight(72);
    rows->addWidget(prompt);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setRange(0, 100);
    slider->setValue(38);
    rows->addWidget(slider);
    auto* checks = new QHBoxLayout;
    auto* on = new QCheckBox(text("Checked"));
    on->setChecked(true);
    auto* some = new QCheckBox(text("Some"));
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    auto* radio = new QRadioButton(text("Radio"));
    radio->setChecked(true);
    for (QWidget* box : std::initializer_list<QWidget*>{on, new QCheckBox(text("Not")), some, radio,
                                                        new QRadioButton(text("Other"))})
        checks->addWidget(box);
    rows->addLayout(checks);
    auto* bar = new QProgressBar;
    bar->setTextVisible(false);
    bar->setValue(40);
    rows->addWidget(bar);
    auto* strip = new ProgressStrip(column);
    rows->addWidget(strip);
    strip->begin(text("Adding documents"));
    strip->setProgress(12, 36, text("Kế hoạch kiểm tra 2018.docx"));
    auto* icons = new QHBoxLayout;
    icons->setSpacing(2);
    for (const auto name : {u"copy", u"edit", u"regenerate", u"fork", u"delete", u"quote", u"more"})
        icons->addWidget(new IconButton(name));
    auto* down = new IconButton(u"pin");
    down->setCheckable(true);
    down->setChecked(true);
    icons->addWidget(down);
    icons->addStretch();
    rows->addLayout(icons);
    auto* pills = new QHBoxLayout;
    pills->addWidget(new Pill(text("Quote · Labour library"), Pill::Kind::Accent));
    pills->addWidget(new Pill(text("draft"), Pill::Kind::Neutral));
    pills->addWidget(new Pill(text("hôm nay"), Pill::Kind::Late));
    pills->addWidget(new Pill(text("đúng hạn"), Pill::Kind::OnTime));
    pills->addWidget(new Pill(text("còn 5 ngày"), Pill::Kind::Early));
    pills->addStretch();
    rows->addLayout(pills);
    rows->addStretch();
    return column;
}

QTreeView* tree(QWidget* parent)
{
    auto* view = new QTreeView(parent);
    auto* model = new QStandardItemModel(view);
    auto* today = new QStandardItem(text("Today"));
    today->appendRow(new QStandardItem(text("Work permit, foreign worker")));
    today->appendRow(
        new QStandardItem(text("Trợ cấp người có công: hồ sơ con đẻ, giấy tờ cần nộp")));
    today->child(0)->appendRow(new QStandardItem(text("first draft")));
    auto* pinned = new QStandardItem(themeIcon(u"folder"), text("Supervision 2018"));
    pinned->appendRow(new QStandardItem(text("Report 2015–2017")));
    model->appendRow(today);
    model->appendRow(pinned);
    model->appendRow(new QStandardItem(themeIcon(u"delete"), text("Trash")));
    view->setModel(model);
    view->setHeaderHidden(true);
    view->setFrameShape(QFrame::NoFrame);
    view->expandAll();
    view->setCurrentIndex(model->index(0, 0, model->index(0, 0)));
    standOn(view, Surface::Sidebar);
    return view;
}

QTableWidget* table(QWidget* parent)
{
    auto* view = new QTableWidget(4, 3, parent);
    view->setHorizontalHeaderLabels({text("Title"), text("Review"), text("Updated")});
    for (int row = 0; row < 4; ++row) {
        auto* first = new QTableWidgetItem(text("Giấy phép lao động"));
        first->setCheckState(row < 2 ? Qt::Checked : Qt::Unchecked);
        view->setItem(row, 0, first);
        view->setItem(row, 1, new QTableWidgetItem(text("in review")));
        view->setItem(row, 2, new QTableWidgetItem(text("2024-03-02")));
    }
    view->verticalHeader()->hide();
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->horizontalHeader()->setStretchLastSection(true);
    view->selectRow(1);
    standOn(view, Surface::Window);
    return view;
}

QWidget* page()
{
    auto* page = new QWidget;
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto* left = new QWidget(page);
    standOn(left, Surface::Sidebar);
    left->setFixedWidth(264);
    auto* side = new QVBoxLayout(left);
    side->setContentsMargins(0, 0, 0, 0);
    auto* header = new PanelHeader(text("Conversations"), left);
    auto* add = new IconButton(u"plus");
    add->setSmall();
    header->addWidget(add);
    side->addWidget(header);
    side->addWidget(tree(left));
    auto* fold = new DisclosureHeader(text("This thread"), left);
    fold->setDetail(text("2 changed"));
    side->addWidget(fold);
    auto* icons = new QGridLayout;
    icons->setContentsMargins(12, 0, 12, 12);
    int at = 0;
    for (const QString& name : themeIconNames()) {
        auto* label = new QLabel;
        label->setPixmap(themeIcon(name).pixmap(QSize(20, 20), page->devicePixelRatioF()));
        label->setToolTip(name);
        icons->addWidget(label, at / 9, at % 9);
        ++at;
    }
    side->addLayout(icons);
    columns->addWidget(left);
    columns->addWidget(new Hairline(Qt::Vertical, page));
    columns->addWidget(controls(page), 1);
    columns->addWidget(new Hairline(Qt::Vertical, page));
    auto* right = new QWidget(page);
    right->setFixedWidth(360);
    auto* rows = new QVBoxLayout(right);
    rows->setContentsMargins(0, 8, 0, 0);
    auto* tabs = new QTabBar;
    for (const char* name : {"Settings", "Branches", "Sources", "Notes"})
        tabs->addTab(text(name));
    rows->addWidget(tabs);
    rows->addWidget(table(right), 1);
    auto* empty = new EmptyState(u"library", right);
    empty->setWords(text("No documents yet"),
                    text("Add a file, or drop one here.\nQuote answers only from what is here."));
    empty->addButton(text("Add documents…"), QStringLiteral("add"));
    empty->addButton(text("Use the samples"), QStringLiteral("samples"));
    rows->addWidget(empty, 3);
    columns->addWidget(right);
    return page;
}

void save(const QImage& image, const QString& name)
{
    const QString folder = qEnvironmentVariable("MOTCUA_SHOTS");
    if (!folder.isEmpty())
        REQUIRE(image.save(folder + QLatin1Char('/') + name));
}

} // namespace

SCENARIO("Every control is drawn in light and in dark", "[theme][gallery]")
{
    for (const bool dark : {false, true}) {
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        const std::unique_ptr<QWidget> window(page());
        window->resize(1180, 720);
        window->show();
        window->findChild<QLineEdit*>(QStringLiteral("edit"))->setFocus();
        QCoreApplication::processEvents();
        NotificationBar bar(window.get());
        bar.notify(
            {Notice::Kind::Done, text("Moved “Work permit” to the trash."), text("Undo"), {}});
        QCoreApplication::processEvents();
        const QImage image = window->grab().toImage();
        save(image, QStringLiteral("gallery-%1.png").arg(dark ? text("dark") : text("light")));
        const Tokens colours = dark ? darkTokens() : lightTokens();
        const qreal ratio = image.devicePixelRatioF();
        const auto pixel = [&](int x, int y) {
            return image.pixelColor(int(x * ratio), int(y * ratio));
        };
        CHECK(pixel(130, 300) == colours.sidebar);
        CHECK(pixel(270, 715) == colours.window);
        window->grab();
    }
    applyTheme(*qApp, ThemeChoice::Light);
}

SCENARIO("A menu is drawn flat, with its keys and marks", "[theme][gallery]")
{
    for (const bool dark : {false, true}) {
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QMenu menu;
        menu.addAction(themeIcon(u"copy"), text("Copy"), QKeySequence::Copy);
        QAction* over = menu.addAction(themeIcon(u"edit"), text("Edit as a new branch"));
        menu.addSeparator();
        QAction* marked = menu.addAction(text("Show times"));
        marked->setCheckable(true);
        marked->setChecked(true);
        menu.addMenu(text("Export"))->addAction(text("PDF"));
        menu.addAction(themeIcon(u"delete"), text("Delete"))->setEnabled(false);
        menu.popup(QPoint(0, 0));
        menu.setActiveAction(over);
        QCoreApplication::processEvents();
        const QImage image = menu.grab().toImage();
        save(image, QStringLiteral("menu-%1.png").arg(dark ? text("dark") : text("light")));
        const Tokens colours = dark ? darkTokens() : lightTokens();
        CHECK(image.pixelColor(image.width() / 2, 4) == colours.card);
    }
    applyTheme(*qApp, ThemeChoice::Light);
}
