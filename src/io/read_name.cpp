// SPDX-License-Identifier: Apache-2.0
#include "io/read_name.hpp"

#include "base/shown_text.hpp"
#include "base/text.hpp"

namespace frontline {

namespace {

constexpr std::size_t most_bytes = 500;

}  // namespace

std::string read_shown(std::string_view cell, Where const& where, Problems& problems)
{
    auto const text  = trimmed(cell);
    auto       shown = without_hidden_letters(text);
    if (shown.size() == text.size()) return shown;
    if (has_deceiving_letters(text)) {
        problems.push_back({Severity::warning, "hidden-letters", where,
                            quoted(text) + " has letters that cannot be seen; they are taken out",
                            "is it what it looks like? such letters can make one name look like another"});
    }
    return std::string{trimmed(shown)};
}

std::optional<std::string> read_name(std::string_view cell, Where const& where, Problems& problems)
{
    auto name = read_shown(cell, where, problems);
    if (name.empty()) return std::nullopt;
    if (name.size() <= most_bytes) return name;
    problems.push_back({Severity::error, "long-name", where,
                        "the name " + quoted(name) + " has " + std::to_string(name.size()) + " bytes",
                        "a name has at most " + std::to_string(most_bytes) + "; is a separator lost?"});
    return std::nullopt;
}

}  // namespace frontline
