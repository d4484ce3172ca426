# SPDX-License-Identifier: GPL-3.0-or-later
# How a leaf folder becomes a library and a test becomes a program.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
add_compile_definitions(QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_MESSAGELOGCONTEXT)
if(VIEWER_WERROR)
    add_compile_options(-Werror)
endif()
if(VIEWER_SANITIZE)
    add_compile_options(-fsanitize=${VIEWER_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${VIEWER_SANITIZE})
    if(VIEWER_SANITIZE MATCHES "undefined")
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endif()

find_program(VIEWER_CCACHE ccache)
if(VIEWER_CCACHE)
    # Without these two ccache keeps nothing that was compiled with a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${VIEWER_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${VIEWER_CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
    endif()
endif()
find_program(VIEWER_MOLD mold)
if(VIEWER_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

# One precompiled header for all libraries: they differ in definitions only, and none of those changes its headers.
file(WRITE ${CMAKE_BINARY_DIR}/precompiled.cpp.new "// Holds the precompiled header of the libraries.\n")
file(COPY_FILE ${CMAKE_BINARY_DIR}/precompiled.cpp.new ${CMAKE_BINARY_DIR}/precompiled.cpp ONLY_IF_DIFFERENT)
function(viewer_precompiled name)
    cmake_parse_arguments(arg "" "" "HEADERS;LINK" ${ARGN})
    add_library(${name} STATIC ${CMAKE_BINARY_DIR}/precompiled.cpp)
    target_link_libraries(${name} PRIVATE ${arg_LINK})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

# viewer_library(NAME SOURCES … LINK …): the static library of the current leaf folder, named viewer_NAME.
# LINK states the allowed edges; tests/layers checks the includes against the layers and against LINK.
function(viewer_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_library(viewer_${name} STATIC ${arg_SOURCES})
    target_include_directories(viewer_${name} PUBLIC ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR})
    target_link_libraries(viewer_${name} PUBLIC ${arg_LINK})
    if(NOT TARGET viewer_precompiled)
        viewer_precompiled(viewer_precompiled LINK Qt6::Core
            HEADERS <QString> <QHash> <QObject> <QDateTime> <QJsonObject> <vector> <memory> <chrono>)
    endif()
    target_precompile_headers(viewer_${name} REUSE_FROM viewer_precompiled)
endfunction()

# viewer_test(NAME SOURCES … LINK … [ENV …] [TIMEOUT s] [NO_SANITIZE]): a Qt Test program, registered as test NAME.
# Offscreen unless ENV says otherwise; a fixed zone and locale. Run under the sanitizers as well (label "sanitize")
# unless NO_SANITIZE is given, for tests that measure time or need much more than a minute there.
add_custom_target(sanitize_tests)
function(viewer_test name)
    cmake_parse_arguments(arg "NO_SANITIZE" "TIMEOUT" "SOURCES;LINK;ENV" ${ARGN})
    add_executable(tst_${name} ${arg_SOURCES})
    target_precompile_headers(tst_${name} REUSE_FROM viewer_precompiled)
    target_link_libraries(tst_${name} PRIVATE Qt6::Test ${arg_LINK})
    target_compile_definitions(tst_${name} PRIVATE FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures" VIEWER_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND tst_${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;TZ=Europe/Berlin;LC_ALL=C.UTF-8;LANG=C.UTF-8;LANGUAGE=;${arg_ENV}")
    if(NOT arg_NO_SANITIZE)
        set_tests_properties(${name} PROPERTIES LABELS sanitize)
        add_dependencies(sanitize_tests tst_${name})
    endif()
endfunction()
