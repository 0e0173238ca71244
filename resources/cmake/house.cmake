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
        # A file compiled with others is taken for a header, whose anonymous names would be in danger.
        target_compile_options(motcua-house INTERFACE -Wno-subobject-linkage)
    else()
        target_compile_options(motcua-house INTERFACE -Wno-sign-conversion)
    endif()
endif()
if(MOTCUA_SANITIZE)
    # Null pointers and vtables are also seen by the address sanitizer, as a crash with its place; checking every use of a
    # pointer for them, and for an alignment this processor does not ask for, doubles the code and the time it takes.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize=null,alignment,vptr -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

# What is precompiled. Few headers on purpose: GCC instantiates anew in every file whatever templates a precompiled
# header has left open, so that all of QtWidgets costs more than it saves.
set(motcua_core_headers <QByteArray> <QHash> <QObject> <QPointer> <QString> <QStringList> <QTimer> <QUuid> <QVariant>
    <algorithm> <functional> <memory> <optional> <variant> <vector>)
set(motcua_app_headers ${motcua_core_headers} <QBoxLayout> <QLabel> <QPainter> <QWidget>)

# Several files of a folder are compiled as one: what most of them cost is the headers they share. Names without a
# namespace of their own are therefore one per folder, also in anonymous namespaces. A file stays with its companions
# when others come and go.
function(motcua_compile_together target)
    get_target_property(sources ${target} SOURCES)
    get_target_property(home ${target} SOURCE_DIR)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    set(folders "")
    foreach(source IN LISTS sources)
        if(source MATCHES "[.]cpp$" AND NOT source MATCHES "main[.]cpp$")
            cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${home} NORMALIZE)
            cmake_path(GET source PARENT_PATH folder)
            list(APPEND folders ${folder})
            list(APPEND "files_of_${folder}" ${source})
        endif()
    endforeach()
    list(REMOVE_DUPLICATES folders)
    foreach(folder IN LISTS folders)
        list(LENGTH "files_of_${folder}" count)
        set(groups 1)
        while(count GREATER 8)
            math(EXPR groups "${groups} * 2")
            math(EXPR count "${count} / 2")
        endwhile()
        cmake_path(GET folder STEM name)
        foreach(source IN LISTS "files_of_${folder}")
            cmake_path(GET source FILENAME file)
            string(MD5 sum ${file})
            string(SUBSTRING ${sum} 0 4 sum)
            math(EXPR group "0x${sum} % ${groups}")
            set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP "${name}_${group}")
        endforeach()
    endforeach()
endfunction()

find_program(CCACHE ccache)
if(CCACHE AND UNIX)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_CURRENT_LIST_DIR}/cached.sh)
endif()
