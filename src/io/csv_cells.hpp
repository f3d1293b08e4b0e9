// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "base/table.hpp"

namespace frontline {

/// Follows the quotes of a CSV text, which tell whether a line end ends the row or belongs to a cell.
class CsvQuotes {
public:
    void read(std::string_view text);

    bool is_open() const { return state_ == State::in_quotes; }

private:
    enum class State { before_cell, in_plain_text, in_quotes, after_quote };

    static State after(State state, char c);

    State state_ = State::before_cell;
};

/// The cells of one row of CSV (RFC 4180), given with the line end after it. A quote that is never closed is a problem.
Table::Row csv_cells(std::string_view text, Where const& where, Problems& problems);

}  // namespace frontline
