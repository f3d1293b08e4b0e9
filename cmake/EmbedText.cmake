# SPDX-License-Identifier: Apache-2.0
# cmake -D FROM=page.html -D TO=page.cpp -D NAME=page_template -D HEADER=view/page_template.hpp -P EmbedText.cmake
# Writes a source with a function frontline::NAME() that gives the bytes of a file.
file(READ "${FROM}" bytes HEX)
string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
string(REGEX REPLACE "(('....',)('....',)('....',)('....',)('....',)('....',)('....',)('....',))" "\\1\n" bytes "${bytes}")
file(WRITE "${TO}" "#include \"${HEADER}\"\n\nnamespace frontline {\n\nnamespace {\n\n"
  "constexpr char bytes[] = {\n${bytes}};\n\n}  // namespace\n\n"
  "std::string_view ${NAME}()\n{\n    return {bytes, sizeof bytes};\n}\n\n}  // namespace frontline\n")
