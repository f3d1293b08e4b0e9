// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/table.hpp"

namespace frontline {

/// What tells rows apart: all that stands in them, whatever the order of their columns.
class RowContent {
public:
    explicit RowContent(Table const& header);

    /// 64 bits of FNV-1a (Fowler, Noll, Vo 1991) of its columns and cells: the same on every machine.
    std::uint64_t hash(Table::Row const& row) const;

private:
    std::vector<std::string> columns_;
    std::vector<std::size_t> by_name_;  ///< of two columns of one name the last
};

/// In hexadecimal: 16 letters.
std::string fingerprint(std::uint64_t hash);

}  // namespace frontline
