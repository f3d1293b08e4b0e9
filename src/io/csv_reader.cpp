// SPDX-License-Identifier: Apache-2.0
#include "io/csv_reader.hpp"

#include <set>

#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "io/csv_cells.hpp"

namespace frontline {

namespace {

std::vector<std::string> column_names(Table::Row const& header, std::string const& file, Problems& problems)
{
    std::vector<std::string> names;
    std::set<std::string>    known{""};
    for (auto const& cell : header.cells) {
        names.push_back(lowered(trimmed(cell)));
        if (known.insert(names.back()).second || names.back().empty()) continue;
        problems.push_back({Severity::warning, "repeated-column", {file, header.line, names.size()},
                            "column " + quoted(names.back()) + " stands twice", "the first one is read"});
    }
    return names;
}

bool has_text(Table::Row const& row, std::string const& file, Problems& problems)
{
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (is_utf8(row.cells[i])) continue;
        problems.push_back({Severity::error, "not-utf8", {file, row.line, i + 1},
                            "the cell is not UTF-8: " + quoted(row.cells[i]), "save the table as UTF-8"});
        return false;
    }
    return true;
}

bool is_empty(std::string_view line)
{
    return line.empty() || line == "\r";
}

}  // namespace

CsvReader::CsvReader(std::istream& text, std::string const& file, Problems& problems)
    : lines_{text}, problems_{problems}, header_{file, {}, {}}
{
    auto const header = next_row();
    if (header && has_text(*header, file, problems)) header_.columns = column_names(*header, file, problems);
}

void CsvReader::report_length(std::size_t line)
{
    problems_.push_back({Severity::error, "long-line", {header_.file, line, 0},
                         "the row has more than " + std::to_string(LineReader::most_bytes) + " bytes; it begins "
                             + quoted(record_),
                         "is a quote opened and never closed, or a line end lost?"});
}

// Whether there was another row; its text stands in record_ then, empty where it is too long.
bool CsvReader::take_record()
{
    CsvQuotes quotes;
    record_.clear();
    for (auto line = lines_.next(); line; line = lines_.next()) {
        if (record_.empty() && is_empty(line->text)) continue;
        if (record_.empty()) record_line_ = line->number;
        record_ += line->text;
        record_ += '\n';
        if (line->is_cut || record_.size() > LineReader::most_bytes) {
            report_length(record_line_);
            record_.clear();
            quotes = {};
            continue;
        }
        quotes.read(line->text);
        if (!quotes.is_open()) return true;
        quotes.read("\n");
    }
    return !record_.empty();
}

std::optional<Table::Row> CsvReader::next_row()
{
    if (!take_record()) return std::nullopt;
    return csv_cells(record_, {header_.file, record_line_, 0}, problems_);
}

bool CsvReader::is_good(Table::Row const& row)
{
    if (row.cells.size() == header_.columns.size()) return has_text(row, header_.file, problems_);
    auto const what = "the row has " + std::to_string(row.cells.size()) + " cells, the header "
                    + std::to_string(header_.columns.size()) + ": " + quoted(joined(row.cells, ","));
    Where const where{header_.file, row.line, 0};
    problems_.push_back({Severity::error, "wrong-cell-count", where, what,
                         "a cell with a comma, a quote or a line break in it must stand in quotes"});
    return false;
}

std::optional<Table::Row> CsvReader::next()
{
    if (header_.columns.empty()) return std::nullopt;
    for (auto row = next_row(); row; row = next_row()) {
        if (is_good(*row)) return row;
    }
    return std::nullopt;
}

}  // namespace frontline
