// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "layer/about.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// A project for layers that lie in one file beside it, each found by its name.
std::string project_in_one_file(std::span<Layer const> layers, About const& about, std::string const& file);

/// A project for layers that lie in a file each beside it, of the same number.
std::string project_of_files(std::span<Layer const> layers, About const& about, std::vector<std::string> const& files);

}  // namespace frontline
