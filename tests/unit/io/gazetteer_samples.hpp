// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace frontline::test {

/// A row of a GeoNames dump; what is not told is empty.
struct DumpRow {
    std::string id         = "164816";
    std::string name       = "Saraqib";
    std::string names      = "سراقب,Sarāqib";
    std::string lat        = "35.86447";
    std::string lon        = "36.80591";
    std::string group      = "P";
    std::string code       = "PPL";
    std::string country    = "SY";
    std::string admin1     = "12";
    std::string admin2     = "1203";
    std::string population = "34231";
};

inline std::string to_line(DumpRow const& row)
{
    std::string line;
    for (auto const& cell : std::vector<std::string>{row.id, row.name, row.name, row.names, row.lat, row.lon, row.group,
                                                     row.code, row.country, "", row.admin1, row.admin2, "", "",
                                                     row.population, "", "", "", "2024-03-05"}) {
        line += (line.empty() ? "" : "\t") + cell;
    }
    return line + "\n";
}

inline std::string alternate_name(std::string const& id, std::string const& language, std::string const& name)
{
    return "1\t" + id + "\t" + language + "\t" + name + "\t\t\t\t\t\t\n";
}

}  // namespace frontline::test
