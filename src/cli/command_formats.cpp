// SPDX-License-Identifier: Apache-2.0
#include "cli/command_formats.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

#include "base/text.hpp"
#include "cli/json_values.hpp"
#include "cli/report.hpp"
#include "cli/text_table.hpp"
#include "io/write_layers.hpp"

namespace frontline {

namespace {

std::string as_text()
{
    std::vector<std::vector<std::string>> rows{{"format", "endings", "layers in one output"}};
    for (auto const& [name, endings, many_layers] : formats()) {
        rows.push_back({name, joined(endings, " "), many_layers ? "all" : "one"});
    }
    return aligned(rows);
}

std::string as_json()
{
    auto json = Json::array();
    for (auto const& [name, endings, many_layers] : formats()) {
        json.push_back({{"format", name}, {"endings", endings}, {"many_layers", many_layers}});
    }
    return json.dump(2) + "\n";
}

int run_formats(Talk const& talk)
{
    std::cout << (talk.json ? as_json() : as_text());
    return exit_code::written;
}

}  // namespace

void add_formats(CLI::App& app, Run& run)
{
    auto const  talk    = std::make_shared<Talk>();
    auto* const command = app.add_subcommand("formats", "the formats that can be written");
    add_talk(*command, *talk);
    command->callback([talk, &run] { run = [talk] { return run_formats(*talk); }; });
}

}  // namespace frontline
