# What every target of ours is compiled with. Libraries we link are not held to it.
add_library(motcua-house INTERFACE)
target_compile_features(motcua-house INTERFACE cxx_std_20)
target_compile_definitions(motcua-house INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CONTEXTLESS_CONNECT
    QT_USE_QSTRINGBUILDER
    MOTCUA_VERSION="${PROJECT_VERSION}")
if(NOT MSVC)
    target_compile_options(motcua-house INTERFACE -Wall -Wextra -Wpedantic -Wconversion)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # The compiler of the floor. A newer or another one may warn of what nobody here has seen.
        target_compile_options(motcua-house INTERFACE -Werror)
    else()
        target_compile_options(motcua-house INTERFACE -Wno-sign-conversion)
    endif()
endif()
if(MOTCUA_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

# What is precompiled. Few headers on purpose: GCC instantiates anew in every file whatever templates a precompiled
# header has left open, so that all of QtWidgets costs more than it saves.
set(motcua_core_headers <QByteArray> <QHash> <QObject> <QPointer> <QString> <QStringList> <QTimer> <QUuid> <QVariant>
    <algorithm> <functional> <memory> <optional> <variant> <vector>)
set(motcua_app_headers ${motcua_core_headers} <QBoxLayout> <QLabel> <QPainter> <QWidget>)

find_program(CCACHE ccache)
if(CCACHE AND UNIX)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_CURRENT_LIST_DIR}/cached.sh)
endif()
