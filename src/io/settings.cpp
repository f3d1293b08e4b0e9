// SPDX-License-Identifier: Apache-2.0
#include "io/settings.hpp"

#include <fmt/format.h>

// Exceptions carry the line of a syntax error; the parser has no other way to tell it.
#include <toml++/toml.h>

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

    void report_unused(toml::table const& part, std::string const& prefix)
    {
        for (auto const& [key, node] : part) {
            auto const path = prefix + std::string{key.str()};
            if (auto const* const inner = node.as_table()) report_unused(*inner, path + ".");
            else if (!asked.contains(path)) {
                std::vector<std::string> const known{asked.begin(), asked.end()};
                problems.push_back({Severity::warning, "unknown-key", where(path),
                                    "nothing is known of the key '" + path + "'", did_you_mean(path, known)});
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

toml::table parsed(std::string const& file)
{
    try {
        return toml::parse(read_text(file), file);
    } catch (toml::parse_error const& error) {
        auto const& at = error.source().begin;
        throw Failure{fmt::format("{}:{}:{}: this is not TOML: {}", file, at.line, at.column, error.description()),
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
    throw Failure{document_->file + ": the key '" + key + "' is missing", "a theatre needs: name, land, claims"};
}

std::vector<std::string> Settings::required_texts(std::string const& key)
{
    if (auto values = texts(key)) return *values;
    throw Failure{document_->file + ": the key '" + key + "' is missing", "a theatre needs: name, land, claims"};
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
