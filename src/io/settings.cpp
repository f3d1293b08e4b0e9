// SPDX-License-Identifier: Apache-2.0
#include "io/settings.hpp"

#include <fmt/format.h>

// Exceptions carry the line of a syntax error; the parser has no other way to tell it.
#include <toml++/toml.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "io/read_table.hpp"

namespace frontline {

struct Settings::Document {
    std::string           file;
    Problems&             problems;
    toml::table           table;
    std::set<std::string> asked{};

    toml::node_view<toml::node> at(std::string const& key)
    {
        asked.insert(key);
        return table.at_path(key);
    }

    Where where(std::string const& key)
    {
        auto const node = table.at_path(key);
        return {file, node ? static_cast<std::size_t>(node.node()->source().begin.line) : 0, 0};
    }

    /// A key that is there and still gave nothing was reported as it was read.
    [[noreturn]] void refuse(std::string const& key) const
    {
        auto const file_and_key = file + ": the key '" + key + "'";
        if (table.contains(key)) throw Failure{file_and_key + " has no value that can be used"};
        std::vector<std::string> known;
        for (auto const& [other, node] : table) known.push_back(std::string{other.str()});
        auto const guess = nearest_word(key, known);
        throw Failure{file_and_key + " is missing", "a theatre needs: name, land, claims"
                                                        + (guess ? "; is '" + *guess + "' meant for it?" : "")};
    }

    void report_unused(toml::table const& part, std::string const& prefix)
    {
        for (auto const& [key, node] : part) {
            auto const path = prefix + std::string{key.str()};
            if (auto const* const inner = node.as_table()) report_unused(*inner, path + ".");
            else if (!asked.contains(path)) {
                std::vector<std::string> const known{asked.begin(), asked.end()};
                auto const is_section =
                    std::ranges::any_of(known, [&](auto const& other) { return other.starts_with(path + "."); });
                problems.push_back({Severity::warning, "unknown-key", where(path),
                                    "nothing is known of the key '" + path + "'",
                                    is_section ? "it is a section: write [" + path + "]" : did_you_mean(path, known)});
            }
        }
    }
};

namespace {

std::string shown(toml::node const& node)
{
    std::ostringstream text;
    node.visit([&](auto const& value) { text << value; });
    return text.str();
}

std::string line_of(std::string const& text, std::size_t number)
{
    std::istringstream lines{text};
    std::string        line;
    for (std::size_t i = 0; i < number; ++i) std::getline(lines, line);
    return std::string{trimmed(line)};
}

toml::table parsed(std::string const& file)
{
    auto const text = read_text(file);
    if (!is_utf8(text)) throw Failure{file + ": this is not UTF-8", "save it as UTF-8"};
    try {
        return toml::parse(text, file);
    } catch (toml::parse_error const& error) {
        auto const& at = error.source().begin;
        throw Failure{fmt::format("{}:{}:{}: '{}' is not TOML: {}", file, at.line, at.column, line_of(text, at.line),
                                  error.description()),
                      "texts stand in \"quotes\", lists in [brackets]; see docs/formats.md"};
    }
}

}  // namespace

Settings::Settings(std::string file, Problems& problems)
    : document_{new Document{file, problems, parsed(file)}}
{
}

Settings::~Settings() = default;

std::optional<std::string> Settings::text(std::string const& key)
{
    auto const node = document_->at(key);
    if (!node) return std::nullopt;
    if (auto const text = node.value_exact<std::string>()) return text;
    report(key, Severity::error, "bad-value", key + " is " + shown(*node.node()) + ", not a text",
           "write it in \"quotes\"");
    return std::nullopt;
}

std::optional<std::vector<std::string>> Settings::texts(std::string const& key)
{
    auto const node = document_->at(key);
    if (!node.is_array()) {
        auto const single = text(key);
        return single ? std::optional{std::vector{*single}} : std::nullopt;
    }
    std::vector<std::string> texts;
    for (auto const& item : *node.as_array()) {
        if (auto const text = item.value_exact<std::string>()) texts.push_back(*text);
        else
            report(key, Severity::error, "bad-value", key + " has " + shown(item) + ", which is not a text",
                   "write it in \"quotes\"");
    }
    return texts;
}

std::optional<double> Settings::number(std::string const& key, double least, double most)
{
    auto const node = document_->at(key);
    if (!node) return std::nullopt;
    auto const number = node.value<double>();
    if (number && node.is_number() && least <= *number && *number <= most) return number;
    report(key, Severity::error, "bad-value", key + " is " + shown(*node.node()),
           fmt::format("write a number from {} to {}", least, most));
    return std::nullopt;
}

std::string Settings::required_text(std::string const& key)
{
    if (auto value = text(key)) return *value;
    document_->refuse(key);
}

std::vector<std::string> Settings::required_texts(std::string const& key)
{
    if (auto values = texts(key)) return *values;
    document_->refuse(key);
}

void Settings::report(std::string const& key, Severity severity, std::string id, std::string what, std::string hint)
{
    document_->problems.push_back({severity, std::move(id), document_->where(key), std::move(what), std::move(hint)});
}

void Settings::report_unused()
{
    document_->report_unused(document_->table, "");
}

}  // namespace frontline
