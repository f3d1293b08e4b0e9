// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <istream>
#include <optional>
#include <string>

#include "base/table.hpp"
#include "io/line_reader.hpp"

namespace frontline {

/// Reads a CSV text (RFC 4180, UTF-8, a BOM is skipped, LF or CRLF) row by row, of which it holds one. Rows with too
/// few or too many cells, of more than LineReader::most_bytes, or with bytes that are not UTF-8 are Problems and left
/// out; empty lines are passed over. Text and problems must live as long.
class CsvReader {
public:
    CsvReader(std::istream& text, std::string const& file, Problems& problems);

    /// The columns, and no rows. Without columns where there is no header or it cannot be read.
    Table const& header() const { return header_; }

    /// The next good row, its cells as many as there are columns.
    std::optional<Table::Row> next();

private:
    std::optional<Table::Row> next_row();
    bool                      take_record();
    void                      report_length(std::size_t line);
    bool                      is_good(Table::Row const& row);

    LineReader  lines_;
    Problems&   problems_;
    Table       header_;
    std::string record_;
    std::size_t record_line_ = 0;
};

}  // namespace frontline
