#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks every #include of src/ against src/CMakeLists.txt, which is the architecture.

    check_includes.py [ROOT]

Prints each finding as `file:line: text` and exits with 1 when there is one.
"""

import re
import sys
from collections import namedtuple
from pathlib import Path

MODULES = ("base geo gazetteer claims timeline partition control_map theatre reading comparing layer io view "
           "cli").split()

# Time does not know space: neither of a pair may include the other, whatever CMake says.
STRANGERS = {("timeline", "partition"), ("partition", "timeline")}

# How headers of a foreign library begin, and the CMake target that stands for it in FOREIGN.
FOREIGN_TARGETS = [
    (r"boost/", "Boost::headers"),
    (r"fmt/", "fmt::fmt"),
    (r"(proj|geodesic)\.h$", "PROJ::proj"),
    (r"(gdal|ogr|cpl_)\w*\.h$", "GDAL::GDAL"),
    (r"geos_c\.h$", "geos_c"),
    (r"unicode/", "PkgConfig::ICU"),
    (r"toml\+\+/", "PkgConfig::TOMLPLUSPLUS"),
    (r"libxml/", "PkgConfig::LIBXML2"),
    (r"nlohmann/", "nlohmann_json::nlohmann_json"),
    (r"CLI/", "CLI11::CLI11"),
    (r"(cairo\.h$|librsvg/)", "PkgConfig::RSVG"),
    (r"webp/", "PkgConfig::WEBP"),
    (r"gif_lib\.h$", "GIF::GIF"),
    (r"pugixml\.hpp$", "pugixml::pugixml"),
    (r"mimalloc\.h$", "mimalloc"),
    (r"libpq", "PostgreSQL::PostgreSQL"),
]

# Too heavy for any header of ours, forward declarations apart. Other foreign headers may stand in one that does not leave its module.
HEAVY = re.compile(r"(boost|catch2|CLI|nlohmann(?!/json_fwd\.hpp)|toml\+\+|unicode)/")

CPP_HEADERS = set("""
    algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono cinttypes climits
    clocale cmath codecvt compare complex concepts condition_variable coroutine csetjmp csignal cstdarg cstddef cstdint
    cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception execution filesystem format forward_list fstream
    functional future initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map memory
    memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator
    semaphore set shared_mutex source_location span sstream stack stdexcept stop_token streambuf string string_view
    syncstream system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray
    variant vector version""".split())

POSIX_HEADERS = set("""
    dirent.h dlfcn.h errno.h fcntl.h fnmatch.h glob.h langinfo.h locale.h poll.h pthread.h pwd.h signal.h spawn.h
    sys/file.h sys/ioctl.h sys/mman.h sys/resource.h sys/select.h sys/stat.h sys/statvfs.h sys/time.h sys/types.h
    sys/uio.h sys/wait.h termios.h time.h unistd.h""".split())

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')

Finding = namedtuple("Finding", "file line text")
Include = namedtuple("Include", "file line module name is_ours")


class Module:
    """One frontline_module() call: DEPENDS, FOREIGN and SOURCES as {word: line}."""

    def __init__(self, name, line):
        self.name = name
        self.line = line
        self.lists = {"DEPENDS": {}, "FOREIGN": {}, "SOURCES": {}}

    depends = property(lambda self: self.lists["DEPENDS"])
    foreign = property(lambda self: self.lists["FOREIGN"])
    sources = property(lambda self: self.lists["SOURCES"])


def calls(text, function):
    """Each call of a CMake function, as its words with their lines."""
    text = re.sub(r"#[^\n]*", "", text)
    for call in re.finditer(rf"\b{function}\s*\(([^)]*)\)", text):
        yield [(word.group().strip('"'), text.count("\n", 0, call.start(1) + word.start()) + 1)
               for word in re.finditer(r'[^\s"]+|"[^"]*"', call.group(1))]


def module_of_call(words):
    module = Module(*words[0])
    current = None
    for word, line in words[1:]:
        if word in module.lists:
            current = module.lists[word]
        elif current is not None:
            current[word] = line
    return module


class Tree:
    """What src/ declares and what it includes."""

    def __init__(self, root):
        self.root = Path(root)
        self.src = self.root / "src"
        self.cmake = "src/CMakeLists.txt"
        text = (self.root / self.cmake).read_text(encoding="utf-8")
        self.modules = [module_of_call(words) for words in calls(text, "frontline_module") if words]
        self.by_name = {module.name: module for module in self.modules}
        self.program_sources = {word: line for words in calls(text, "add_executable") for word, line in words[1:]
                                if word.endswith(".cpp")}
        self.files = sorted(path for path in self.src.rglob("*") if path.suffix in (".cpp", ".hpp", ".h", ".inc"))
        self.includes = [include for path in self.files for include in self.includes_of(path)]

    def includes_of(self, path):
        file = path.relative_to(self.root).as_posix()
        module = path.relative_to(self.src).parts[0]
        for line, text in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            found = INCLUDE.match(text)
            if found:
                yield Include(file, line, module, found.group(1) or found.group(2), found.group(1) is not None)

    def ours(self):
        return [include for include in self.includes if include.is_ours]

    def foreign(self):
        return [include for include in self.includes if not include.is_ours]


def module_named_by(name):
    return name.split("/")[0]


def target_of(name):
    return next((target for pattern, target in FOREIGN_TARGETS if re.match(pattern, name)), None)


def check_order(tree):
    """All modules are there, in the order of the architecture."""
    for module in tree.modules:
        if module.name not in MODULES:
            yield Finding(tree.cmake, module.line, f"'{module.name}' is no module of the architecture")
    for name in MODULES:
        if name not in tree.by_name:
            yield Finding(tree.cmake, 1, f"module '{name}' is missing")
    highest = -1
    for module in tree.modules:
        place = MODULES.index(module.name) if module.name in MODULES else highest
        if place < highest:
            yield Finding(tree.cmake, module.line, f"'{module.name}' stands after '{MODULES[highest]}', it is lower")
        highest = max(highest, place)


def check_twice(tree):
    """A module is declared once."""
    seen = set()
    for module in tree.modules:
        if module.name in seen:
            yield Finding(tree.cmake, module.line, f"'{module.name}' is declared twice")
        seen.add(module.name)


def check_depends(tree):
    """DEPENDS names modules declared earlier, and only those whose headers are included."""
    used = {(include.module, module_named_by(include.name)) for include in tree.ours()}
    earlier = set()
    for module in tree.modules:
        for name, line in module.depends.items():
            if name not in earlier:
                yield Finding(tree.cmake, line, f"'{module.name}' depends on '{name}', which is not declared before it")
            elif (module.name, name) not in used:
                yield Finding(tree.cmake, line, f"'{module.name}' names '{name}' in DEPENDS and includes none of it")
        earlier.add(module.name)


def check_own_includes(tree):
    """An include in quotes is of the own module or of one in DEPENDS, and exists."""
    for include in tree.ours():
        target = module_named_by(include.name)
        if "/" not in include.name or ".." in include.name.split("/"):
            yield Finding(include.file, include.line, f'"{include.name}" is not written as "module/file.hpp"')
        elif not (tree.src / include.name).is_file():
            yield Finding(include.file, include.line, f'"{include.name}" is not in src/')
        elif target != include.module and not may_include(tree, include.module, target):
            yield Finding(include.file, include.line,
                          f'"{include.name}": \'{target}\' is not in DEPENDS of \'{include.module}\'')


def may_include(tree, module, target):
    return module in tree.by_name and target in tree.by_name[module].depends


def check_strangers(tree):
    """timeline and partition do not know each other."""
    for include in tree.ours():
        pair = (include.module, module_named_by(include.name))
        if pair in STRANGERS:
            yield Finding(include.file, include.line, f'"{include.name}": {pair[0]} must not know {pair[1]}')


def check_foreign_includes(tree):
    """An include in angle brackets is the standard's, POSIX's, or of a library in FOREIGN."""
    for include in tree.foreign():
        if include.name in CPP_HEADERS or include.name in POSIX_HEADERS:
            continue
        target = target_of(include.name)
        if target is None:
            yield Finding(include.file, include.line, unknown_header(tree, include.name))
        elif include.module not in tree.by_name or target not in tree.by_name[include.module].foreign:
            yield Finding(include.file, include.line,
                          f"<{include.name}>: '{target}' is not in FOREIGN of '{include.module}'")


def unknown_header(tree, name):
    if (tree.src / name).is_file():
        return f"<{name}> is ours: write it in quotes"
    if name.startswith("catch2/"):
        return f"<{name}>: tests only"
    return f"<{name}> is of no library that tests/architecture/check_includes.py knows"


def check_foreign_used(tree):
    """FOREIGN names only what is included."""
    used = {(include.module, target_of(include.name)) for include in tree.foreign()}
    for module in tree.modules:
        for target, line in module.foreign.items():
            if (module.name, target) not in used:
                yield Finding(tree.cmake, line, f"'{module.name}' names '{target}' in FOREIGN and includes none of it")


def check_heavy(tree):
    """No heavy foreign header in a header of ours."""
    for include in tree.foreign():
        if not include.file.endswith(".cpp") and HEAVY.match(include.name):
            yield Finding(include.file, include.line, f"<{include.name}> is too heavy for a header")


def check_leaks(tree):
    """A header that includes a foreign library, itself or by another header, stays in its module."""
    leaky = leaky_headers(tree)
    for include in tree.ours():
        if include.name in leaky and module_named_by(include.name) != include.module:
            yield Finding(include.file, include.line,
                          f'"{include.name}" brings <{leaky[include.name]}> out of its module')


def leaky_headers(tree):
    """{header: foreign header it brings}."""
    name_of = {include.file: include.file.removeprefix("src/") for include in tree.includes}
    leaky = {name_of[include.file]: include.name for include in tree.foreign() if target_of(include.name)}
    grown = True
    while grown:
        more = {name_of[include.file]: leaky[include.name] for include in tree.ours()
                if include.name in leaky and name_of[include.file] not in leaky}
        grown = bool(more)
        leaky.update(more)
    return {name: foreign for name, foreign in leaky.items() if not name.endswith(".cpp")}


def check_sources(tree):
    """Every .cpp in a module's folder is listed, every listed one exists, every folder is a module."""
    listed = set(tree.program_sources)
    for module in tree.modules:
        for source, line in module.sources.items():
            listed.add(f"{module.name}/{source}")
            if not (tree.src / module.name / source).is_file():
                yield Finding(tree.cmake, line, f"src/{module.name}/{source} does not exist")
    for source, line in tree.program_sources.items():
        if not (tree.src / source).is_file():
            yield Finding(tree.cmake, line, f"src/{source} does not exist")
    for path in tree.files:
        name = path.relative_to(tree.src).as_posix()
        if path.suffix == ".cpp" and name not in listed:
            yield Finding(f"src/{name}", 1, "is not in SOURCES of its module")
        if module_named_by(name) not in tree.by_name:
            yield Finding(f"src/{name}", 1, "lies in the folder of no module")


CHECKS = [check_order, check_twice, check_depends, check_own_includes, check_strangers, check_foreign_includes,
          check_foreign_used, check_heavy, check_leaks, check_sources]


def findings(root):
    tree = Tree(root)
    return sorted({finding for check in CHECKS for finding in check(tree)})


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    found = findings(root)
    for finding in found:
        print(f"{finding.file}:{finding.line}: {finding.text}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
