# `./dev package`: a .deb where dpkg is, else a tarball.
set(CPACK_PACKAGE_NAME motcua)
set(CPACK_PACKAGE_VENDOR Motcua)
set(CPACK_PACKAGE_CONTACT "The Motcua developers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Chat with your own documents, keep every branch, answer with sources")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Found at run time, so that no library names them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6")
# What QtKeychain speaks to most keychains through; without it keys are held until the program ends.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libsecret-1-0")
install(FILES ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/CHANGELOG.md ${CMAKE_SOURCE_DIR}/LICENSE
    DESTINATION ${CMAKE_INSTALL_DOCDIR})
include(CPack)
