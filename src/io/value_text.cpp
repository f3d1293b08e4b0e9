// SPDX-License-Identifier: Apache-2.0
#include "io/value_text.hpp"

#include "io/json_text.hpp"

namespace frontline {

namespace {

struct AppendJson {
    std::string& text;

    void operator()(std::monostate) const { text += "null"; }
    void operator()(std::string const& value) const { append_json(text, value); }
    void operator()(std::int64_t value) const { append_json(text, value); }
    void operator()(double value) const { append_json(text, value); }
    void operator()(Date value) const { text += '"' + to_iso(value) + '"'; }
};

struct ToText {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::string const& value) const { return value; }
    std::string operator()(Date value) const { return to_iso(value); }

    std::string operator()(auto number) const
    {
        std::string text;
        append_json(text, number);
        return text;
    }
};

}  // namespace

void append_json_value(std::string& text, Value const& value)
{
    std::visit(AppendJson{text}, value);
}

std::string to_text(Value const& value)
{
    return std::visit(ToText{}, value);
}

std::string metadata_as_json(About const& about)
{
    std::string text = "{ ";
    for (auto const& [name, value] : about.metadata) {
        if (text.size() > 2) text += ", ";
        append_json(text, name);
        append_json(text += ": ", value);
    }
    return text + " }";
}

std::string metadata_as_lines(About const& about)
{
    std::string lines;
    for (auto const& [name, value] : about.metadata) lines += name + ": " + value + "\n";
    return lines;
}

std::string title_of(About const& about)
{
    auto const theatre = about.metadata.find("theatre");
    return theatre == about.metadata.end() ? "frontline" : theatre->second;
}

}  // namespace frontline
