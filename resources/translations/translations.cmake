# The Vietnamese texts and the plural forms of the English ones: compiled into the program. `ninja texts` collects the
# source texts into the .ts files; the test `translations` fails while one is not translated.
set(MOTCUA_VI ${CMAKE_SOURCE_DIR}/resources/translations/motcua_vi.ts)
set(MOTCUA_EN ${CMAKE_SOURCE_DIR}/resources/translations/motcua_en.ts)
qt_add_lrelease(motcua-app TS_FILES ${MOTCUA_VI} ${MOTCUA_EN} QM_FILES_OUTPUT_VARIABLE MOTCUA_QM)
foreach(qm IN LISTS MOTCUA_QM)
    get_filename_component(name ${qm} NAME)
    set_source_files_properties(${qm} PROPERTIES QT_RESOURCE_ALIAS ${name})
endforeach()
qt_add_resources(motcua-app translations PREFIX /motcua/translations FILES ${MOTCUA_QM})
set(MOTCUA_LUPDATE Qt6::lupdate -silent -locations none -no-obsolete ${CMAKE_SOURCE_DIR}/core ${CMAKE_SOURCE_DIR}/app)
add_custom_target(texts
    COMMAND ${MOTCUA_LUPDATE} -ts ${MOTCUA_VI}
    COMMAND ${MOTCUA_LUPDATE} -pluralonly -ts ${MOTCUA_EN}
    COMMENT "Collecting texts into resources/translations"
    VERBATIM)
