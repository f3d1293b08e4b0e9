// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "claims/read_claims.hpp"

namespace frontline {

namespace {

constexpr std::array known_columns{"id", "name", "reliability", "favours", "url", "note"};

/// One row: a source.
class SourceRow {
public:
    SourceRow(RowView row, Actors const& actors, Problems& problems) : row_{row}, actors_{actors}, problems_{problems}
    {
    }

    /// Nothing, with a Problem, for a row without an id.
    std::optional<Source> source() const
    {
        if (row_["id"].empty()) {
            report("missing-value", "id", "a source without an id", "give it a short one, such as 'sana'");
            return std::nullopt;
        }
        return Source{{std::string{row_["id"]}}, std::string{row_["name"]}, reliability(), favours(),
                      std::string{row_["url"]},  std::string{row_["note"]}, others()};
    }

    void report(std::string id, std::string_view column, std::string what, std::string hint) const
    {
        problems_.push_back({Severity::error, std::move(id), row_.where(column), std::move(what), std::move(hint)});
    }

private:
    RowView       row_;
    Actors const& actors_;
    Problems&     problems_;

    std::optional<char> reliability() const
    {
        auto const letter = row_["reliability"];
        if (letter.empty()) return std::nullopt;
        if (letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'F') return letter[0];
        report("bad-reliability", "reliability", "reliability " + quoted(letter) + " is not A to F",
               "A: completely reliable … E: unreliable, F: cannot be judged");
        return std::nullopt;
    }

    ActorId favours() const
    {
        auto const name = row_["favours"];
        if (name.empty()) return {};
        if (auto const* const actor = actors_.named(name)) return actor->id;
        report("unknown-actor", "favours", "actor " + quoted(name) + " is not known",
               did_you_mean(name, actors_.ids()));
        return {};
    }

    std::map<std::string, std::string> others() const
    {
        std::map<std::string, std::string> others;
        for (auto const& column : row_.columns()) {
            auto const is_known = std::ranges::find(known_columns, column) != known_columns.end();
            if (!is_known && !row_[column].empty()) others[column] = row_[column];
        }
        return others;
    }
};

/// Rows of all tables with the columns that are needed, in an order that is not that of the files.
std::vector<RowView> rows_of(std::vector<Table> const& tables, Problems& problems)
{
    std::vector<RowView> rows;
    for (auto const& table : tables) {
        if (!has_columns(table, {"id"}, problems)) continue;
        for (auto const* row : rows_by("id", table)) rows.emplace_back(table, *row);
    }
    std::ranges::stable_sort(rows, [](RowView a, RowView b) {
        return a["id"] != b["id"] ? a["id"] < b["id"] : a.cells() < b.cells();
    });
    return rows;
}

}  // namespace

Sources read_sources(std::vector<Table> const& tables, Actors const& actors, Problems& problems)
{
    Sources sources;
    for (auto const row : rows_of(tables, problems)) {
        SourceRow const read{row, actors, problems};
        auto const      source = read.source();
        if (!source || sources.emplace(source->id, *source).second) continue;
        read.report("repeated-id", "id", "source " + quoted(source->id.text) + " has a row already",
                    "one row for each source");
    }
    return sources;
}

}  // namespace frontline
