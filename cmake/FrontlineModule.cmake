# SPDX-License-Identifier: Apache-2.0

# frontline_module(NAME [DEPENDS module…] [FOREIGN target…] SOURCES file…)
#
# One module of src/: a static library made of the listed sources. DEPENDS names every module whose headers it
# includes, FOREIGN every library that is not ours. tests/architecture checks both against the includes, so that
# src/CMakeLists.txt is the architecture.
function(frontline_module name)
  cmake_parse_arguments(MODULE "" "" "DEPENDS;FOREIGN;SOURCES" ${ARGN})
  list(TRANSFORM MODULE_SOURCES PREPEND ${name}/)
  list(TRANSFORM MODULE_DEPENDS PREPEND frontline_)
  add_library(frontline_${name} STATIC ${MODULE_SOURCES})
  target_include_directories(frontline_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(frontline_${name} PUBLIC ${MODULE_DEPENDS} PRIVATE ${MODULE_FOREIGN})
endfunction()

# frontline_embed(MODULE FUNCTION HEADER FILE): the bytes of a file become part of a module, which gives them with
# frontline::FUNCTION(), declared in HEADER.
function(frontline_embed module name header file)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  add_custom_command(OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -D FROM=${CMAKE_CURRENT_SOURCE_DIR}/${file} -D TO=${source} -D NAME=${name}
            -D HEADER=${header} -P ${PROJECT_SOURCE_DIR}/cmake/EmbedText.cmake
    DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${file} ${PROJECT_SOURCE_DIR}/cmake/EmbedText.cmake VERBATIM)
  target_sources(frontline_${module} PRIVATE ${source})
endfunction()
