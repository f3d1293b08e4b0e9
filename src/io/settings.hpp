// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"

namespace frontline {

/// The settings of a TOML file, read key by key (`cells.spacing_km`). A value of the wrong type or out of its range
/// is a Problem and not used; so is, as a warning, a key that nobody asked for.
class Settings {
public:
    /// Throws Failure, with the line, where the file cannot be read or is not TOML.
    Settings(std::string file, Problems& problems);
    ~Settings();

    std::optional<std::string>              text(std::string const& key);
    std::optional<std::vector<std::string>> texts(std::string const& key);  ///< a single text is a list of one
    std::optional<double>                   number(std::string const& key, double least, double most);

    /// text(), or a Failure.
    std::string              required_text(std::string const& key);
    std::vector<std::string> required_texts(std::string const& key);

    void report(std::string const& key, Severity severity, std::string id, std::string what, std::string hint);

    /// Warns of keys that nothing asked for.
    void report_unused();

private:
    struct Document;
    std::unique_ptr<Document> document_;
};

}  // namespace frontline
