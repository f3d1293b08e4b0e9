// SPDX-License-Identifier: Apache-2.0
#include "claims/claim_row.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "claims/read_ground.hpp"

namespace frontline {

namespace {

constexpr std::array required{"date", "place", "kind", "actor"};
constexpr std::array optional{"id",  "from",        "place_id",    "lat",  "lon",    "until", "recorded", "source",
                              "url", "reliability", "credibility", "note", "denies", "wkt",   "geometry"};

bool is_known_column(std::string_view column)
{
    return std::ranges::find(required, column) != required.end()
        || std::ranges::find(optional, column) != optional.end();
}

std::string with_article(std::string_view noun)
{
    return (noun.starts_with('a') ? "an " : "a ") + std::string{noun};
}

/// Reads the cells of one row; a value that cannot be used is a Problem.
class RowReader {
public:
    RowReader(RowView row, ClaimContext const& context, Problems& problems)
        : row_{row}, context_{context}, problems_{problems}
    {
    }

    std::optional<Claim> claim() const
    {
        auto const date     = date_range();
        auto const kind     = claim_kind();
        auto const actor    = actor_id("actor");
        auto const from     = row_["from"].empty() ? std::optional{ActorId{}} : actor_id("from");
        auto const recorded = day("recorded");
        Claim      claim;
        claim.until = until(date);
        rate(claim);
        if (place_is_missing() || !date || !kind || !actor || !from) return std::nullopt;
        claim.id         = {std::string{row_["id"]}};
        claim.date       = *date;
        claim.recorded   = recorded.value_or(date->last);
        claim.kind       = *kind;
        claim.actor      = *actor;
        claim.from       = *from;
        claim.place_text = std::string{row_["place"]};
        set_row(claim, claim_row());
        check_recorded(claim);
        return claim;
    }

private:
    RowView             row_;
    ClaimContext const& context_;
    Problems&           problems_;

    std::string shown(std::string_view column) const { return quoted(row_[column]); }

    void report(Severity severity, std::string id, std::string_view column, std::string what, std::string hint) const
    {
        problems_.push_back({severity, std::move(id), row_.where(column), std::move(what), std::move(hint)});
    }

    bool place_is_missing() const
    {
        if (!row_["place"].empty() || !row_["place_id"].empty() || has_ground(row_)) return false;
        report_missing("place", "write the place as the source spells it");
        return true;
    }

    void report_missing(std::string_view column, std::string hint) const
    {
        report(Severity::error, "missing-value", column, "a claim without " + with_article(column), std::move(hint));
    }

    std::optional<DateRange> date_range() const
    {
        auto const range = parse_date_range(row_["date"]);
        auto const hint =
            "write 2020-03-02, 2020-03 (some day of it), 2020-02-28/2020-03-01 (between) or ../2020-03-02 (by)";
        if (row_["date"].empty()) report_missing("date", hint);
        else if (!range) report(Severity::error, "bad-date", "date", shown("date") + " is not a date", hint);
        return range;
    }

    std::optional<Date> day(std::string_view column) const
    {
        if (row_[column].empty()) return std::nullopt;
        auto const date = parse_date(row_[column]);
        if (!date)
            report(Severity::error, "bad-date", column, shown(column) + " is not a date", "write it as 2020-03-02");
        return date;
    }

    std::optional<Date> until(std::optional<DateRange> const& date) const
    {
        auto const until = day("until");
        if (!until || !date || date->last < *until) return until;
        report(Severity::error, "bad-span", "until", "the claim ends on " + shown("until") + " before it counts",
               "`until` is the first day on which it is over");
        return std::nullopt;
    }

    std::optional<ClaimKind> claim_kind() const
    {
        auto const kind  = parse_claim_kind(row_["kind"]);
        auto const kinds = "kinds: " + joined(claim_kinds(), ", ");
        auto const guess = did_you_mean(row_["kind"], claim_kinds());
        if (row_["kind"].empty()) report_missing("kind", kinds);
        else if (!kind) {
            report(Severity::error, "unknown-kind", "kind", shown("kind") + " is not a kind of claim",
                   guess.empty() ? kinds : guess);
        }
        return kind;
    }

    std::optional<ActorId> actor_id(std::string_view column) const
    {
        auto const* const actor = context_.actors.named(row_[column]);
        if (actor != nullptr) return actor->id;
        auto const ids   = context_.actors.ids();
        auto const known = ids.empty() ? "the actors file has none" : "actors: " + joined(ids, ", ");
        auto const guess = did_you_mean(row_[column], ids);
        if (row_[column].empty()) report_missing(column, known);
        else {
            report(Severity::error, "unknown-actor", column, "actor " + shown(column) + " is not known",
                   guess.empty() ? "add it, or this name of it, to the actors file; " + known : guess);
        }
        return std::nullopt;
    }

    char rating(std::string_view column, char least, char most, char otherwise, std::string const& hint) const
    {
        auto const text = row_[column];
        if (text.empty()) return otherwise;
        if (text.size() == 1 && text[0] >= least && text[0] <= most) return text[0];
        report(Severity::error, "bad-" + std::string{column}, column,
               std::string{column} + " " + shown(column) + " is not " + least + " to " + most, hint);
        return otherwise;
    }

    void rate(Claim& claim) const
    {
        claim.source      = SourceId{std::string{row_["source"]}};
        auto const source = context_.sources.find(claim.source);
        auto const known  = source == context_.sources.end() ? std::nullopt : source->second.reliability;
        claim.reliability = rating("reliability", 'A', 'F', known.value_or('F'),
                                   "A: completely reliable … E: unreliable, F: cannot be judged");
        claim.credibility = rating("credibility", '1', '6', '6', "1: confirmed … 5: improbable, 6: cannot be judged");
    }

    void check_recorded(Claim const& claim) const
    {
        if (claim.date.first == first_date() || claim.date.first <= claim.recorded) return;
        report(Severity::warning, "recorded-early", "recorded",
               "recorded on " + shown("recorded") + ", before it happened",
               "`recorded` is the day on which the source published it");
    }

    std::map<std::string, std::string> other_columns() const
    {
        std::map<std::string, std::string> others;
        for (auto const& column : row_.columns()) {
            if (!is_known_column(column) && !row_[column].empty()) others[column] = row_[column];
        }
        return others;
    }

    ClaimRow claim_row() const
    {
        ClaimRow row{std::string{row_["url"]}, std::string{row_["note"]}, other_columns(), {}, row_.where()};
        for (auto& id : split_list(row_["denies"])) row.denies.push_back({std::move(id)});
        return row;
    }
};

}  // namespace

std::vector<std::string> required_columns(Table const& header)
{
    std::vector<std::string> columns{required.begin(), required.end()};
    if (header.column("wkt") || header.column("geometry")) std::erase(columns, "place");
    return columns;
}

void warn_of_misspelt_columns(Table const& header, Problems& problems)
{
    std::vector<std::string> const known{optional.begin(), optional.end()};
    for (std::size_t i = 0; i < header.columns.size(); ++i) {
        auto const& column = header.columns[i];
        if (column.empty() || is_known_column(column)) continue;
        auto const guess = did_you_mean(column, known);
        if (guess.empty()) continue;
        problems.push_back({Severity::warning, "unknown-column", {header.file, 1, i + 1},
                            "nothing is read from the column " + quoted(column), guess});
    }
}

std::optional<Claim> claim_of(RowView row, ClaimContext const& context, Problems& problems)
{
    return RowReader{row, context, problems}.claim();
}

}  // namespace frontline
