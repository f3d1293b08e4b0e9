// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace frontline {

/// One of two names that stand together, and the other one, which tells where it lies.
struct NamePart {
    std::string name;
    std::string beside;

    bool operator==(NamePart const&) const = default;
};

/// `Jobar (Damascus)` and `Jobar, Damascus` are Jobar beside Damascus; `Damascus - Jobar` and `Damascus / Jobar` may be
/// either beside the other. Empty for a name of one part.
std::vector<NamePart> parts_of(std::string const& name);

}  // namespace frontline
