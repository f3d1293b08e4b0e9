// SPDX-License-Identifier: Apache-2.0
#include "cli/command_import.hpp"

#include <CLI/CLI.hpp>

#include "base/failure.hpp"
#include "cli/import_events.hpp"
#include "cli/import_geonames.hpp"

namespace frontline {

void add_import(CLI::App& app, Run& run)
{
    auto* const command = app.add_subcommand("import", "bring data of others in: acled, ucdp, geonames");
    command->require_subcommand(0, 1);
    add_import_events(*command, run);
    add_import_geonames(*command, run);
    command->callback([command, &run] {
        if (!command->get_subcommands().empty()) return;
        run = []() -> int { throw WrongUse{"import what?",
                                             "write frontline import geonames FILE… -o OUT.csv, or acled or ucdp"}; };
    });
}

}  // namespace frontline
