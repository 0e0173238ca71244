# How the program appears on a desktop once installed: launcher, icon, software centre, manual.
install(FILES ${CMAKE_CURRENT_LIST_DIR}/org.motcua.Motcua.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/org.motcua.Motcua.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/org.motcua.Motcua.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/motcua.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
