// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <string>

#include "base/problem.hpp"
#include "io/file_replacement.hpp"
#include "layer/about.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// What one dataset is made of, and what it is called in problems.
struct DatasetContent {
    std::span<Layer const> layers;
    About const&           about;
    std::string            file;           ///< as it is called in problems
    std::string            name   = {};    ///< of the main file, without its folder
    bool                   styled = true;  ///< with styles and project, where the format has a place for them
};

/// Writes a dataset that is one text, piece by piece. What the format cannot hold is a Problem.
using WriteDataset = void (*)(DatasetContent const& content, WriteBytes const& write, Problems& problems);

}  // namespace frontline
