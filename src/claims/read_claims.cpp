// SPDX-License-Identifier: Apache-2.0
#include "claims/read_claims.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "claims/place_finder.hpp"

namespace frontline {

namespace {

constexpr std::array required{"date", "place", "kind", "actor"};
constexpr std::array optional{"id",       "from",   "place_id", "lat",         "lon",         "until",
                              "recorded", "source", "url",      "reliability", "credibility", "note"};

bool is_known_column(std::string_view column)
{
    return std::ranges::find(required, column) != required.end()
        || std::ranges::find(optional, column) != optional.end();
}

/// Other columns are kept, but one that is nearly a known one may be a slip that loses what stands in it.
void warn_of_misspelt_columns(Table const& table, Problems& problems)
{
    std::vector<std::string> const known{optional.begin(), optional.end()};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        auto const& column = table.columns[i];
        if (column.empty() || is_known_column(column)) continue;
        auto const guess = did_you_mean(column, known);
        if (guess.empty()) continue;
        problems.push_back({Severity::warning, "unknown-column", {table.file, 1, i + 1},
                            "nothing is read from the column '" + column + "'", guess});
    }
}

/// 64 bits of FNV-1a (Fowler, Noll, Vo 1991) in hexadecimal: the same text has the same on every machine.
std::string fingerprint(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (unsigned char const byte : text) hash = (hash ^ byte) * 0x100000001b3U;
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[hash >> shift & 0xF];
    return digits;
}

std::string content_of(Table const& table, Table::Row const& row)
{
    std::map<std::string, std::string> cells;
    for (std::size_t i = 0; i < table.columns.size(); ++i) cells[table.columns[i]] = trimmed(row.cells[i]);
    std::string content;
    for (auto const& [column, text] : cells) {
        if (!text.empty()) content += column + '=' + text + '\n';
    }
    return content;
}

std::string with_article(std::string_view noun)
{
    return (noun.starts_with('a') ? "an " : "a ") + std::string{noun};
}

/// Reads the cells of one row; a value that cannot be used is a Problem.
class ClaimRow {
public:
    ClaimRow(Table const& table, Table::Row const& row, ClaimContext const& context, Problems& problems)
        : table_{table}, row_{row}, view_{table, row}, context_{context}, problems_{problems}
    {
    }

    /// Without its place; nothing when the row cannot be used.
    std::optional<Claim> claim() const
    {
        auto const date  = date_range();
        auto const kind  = claim_kind();
        auto const actor = actor_id("actor");
        if (place_is_missing() || !date || !kind || !actor) return std::nullopt;
        Claim claim;
        claim.date       = *date;
        claim.kind       = *kind;
        claim.actor      = *actor;
        claim.place_text = view_["place"];
        claim.until      = until(*date);
        claim.recorded   = day("recorded").value_or(date->last);
        claim.url        = view_["url"];
        claim.note       = view_["note"];
        claim.source     = {std::string{view_["source"]}};
        claim.where      = view_.where();
        claim.others     = other_columns();
        if (!view_["from"].empty()) {
            auto const from = actor_id("from");
            if (!from) return std::nullopt;
            claim.from = *from;
        }
        rate(claim);
        check_recorded(claim);
        claim.id = {view_["id"].empty() ? fingerprint(content_of(table_, row_)) : std::string{view_["id"]}};
        return claim;
    }

private:
    Table const&        table_;
    Table::Row const&   row_;
    RowView             view_;
    ClaimContext const& context_;
    Problems&           problems_;

    std::string quoted(std::string_view column) const { return "'" + std::string{view_[column]} + "'"; }

    void report(Severity severity, std::string id, std::string_view column, std::string what, std::string hint) const
    {
        problems_.push_back({severity, std::move(id), view_.where(column), std::move(what), std::move(hint)});
    }

    bool place_is_missing() const
    {
        if (!view_["place"].empty() || !view_["place_id"].empty()) return false;
        report_missing("place", "write the place as the source spells it");
        return true;
    }

    void report_missing(std::string_view column, std::string hint) const
    {
        report(Severity::error, "missing-value", column, "a claim without " + with_article(column), std::move(hint));
    }

    std::optional<DateRange> date_range() const
    {
        auto const range = parse_date_range(view_["date"]);
        auto const hint =
            "write 2020-03-02, 2020-03 (some day of it), 2020-02-28/2020-03-01 (between) or ../2020-03-02 (by)";
        if (view_["date"].empty()) report_missing("date", hint);
        else if (!range) report(Severity::error, "bad-date", "date", quoted("date") + " is not a date", hint);
        return range;
    }

    std::optional<Date> day(std::string_view column) const
    {
        if (view_[column].empty()) return std::nullopt;
        auto const date = parse_date(view_[column]);
        if (!date)
            report(Severity::error, "bad-date", column, quoted(column) + " is not a date", "write it as 2020-03-02");
        return date;
    }

    std::optional<Date> until(DateRange date) const
    {
        auto const until = day("until");
        if (!until || date.last < *until) return until;
        report(Severity::error, "bad-span", "until", "the claim ends on " + quoted("until") + " before it counts",
               "`until` is the first day on which it is over");
        return std::nullopt;
    }

    std::optional<ClaimKind> claim_kind() const
    {
        auto const kind  = parse_claim_kind(view_["kind"]);
        auto const kinds = "kinds: " + joined(claim_kinds(), ", ");
        auto const guess = did_you_mean(view_["kind"], claim_kinds());
        if (view_["kind"].empty()) report_missing("kind", kinds);
        else if (!kind) {
            report(Severity::error, "unknown-kind", "kind", quoted("kind") + " is not a kind of claim",
                   guess.empty() ? kinds : guess);
        }
        return kind;
    }

    std::optional<ActorId> actor_id(std::string_view column) const
    {
        auto const* const actor = context_.actors.named(view_[column]);
        if (actor != nullptr) return actor->id;
        auto const ids   = context_.actors.ids();
        auto const known = ids.empty() ? "the actors file has none" : "actors: " + joined(ids, ", ");
        auto const guess = did_you_mean(view_[column], ids);
        if (view_[column].empty()) report_missing(column, known);
        else {
            report(Severity::error, "unknown-actor", column, "actor " + quoted(column) + " is not known",
                   guess.empty() ? "add it, or this name of it, to the actors file; " + known : guess);
        }
        return std::nullopt;
    }

    char rating(std::string_view column, char least, char most, char otherwise, std::string const& hint) const
    {
        auto const text = view_[column];
        if (text.empty()) return otherwise;
        if (text.size() == 1 && text[0] >= least && text[0] <= most) return text[0];
        report(Severity::error, "bad-" + std::string{column}, column,
               std::string{column} + " " + quoted(column) + " is not " + least + " to " + most, hint);
        return otherwise;
    }

    void rate(Claim& claim) const
    {
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
               "recorded on " + quoted("recorded") + ", before it happened",
               "`recorded` is the day on which the source published it");
    }

    std::map<std::string, std::string> other_columns() const
    {
        std::map<std::string, std::string> others;
        for (auto const& column : table_.columns) {
            if (!is_known_column(column) && !view_[column].empty()) others[column] = view_[column];
        }
        return others;
    }
};

/// A claim together with the content of its row, by which rows are told apart when they have one id.
struct ReadClaim {
    Claim       claim;
    std::string content;
};

/// One claim for each id, whatever the order of the rows: a row met twice counts once; different rows with one id all
/// stay, under ids of their own.
std::vector<Claim> with_own_ids(std::vector<ReadClaim> read, Problems& problems)
{
    std::ranges::stable_sort(read, {}, [](auto const& one) { return std::pair{one.claim.id, one.content}; });
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < read.size(); ++i) {
        auto& [claim, content] = read[i];
        auto const repeated    = i > 0 && read[i - 1].claim.id == claim.id;
        if (repeated && read[i - 1].content == content) {
            problems.push_back({Severity::warning, "repeated-claim", claim.where, "this row stands in the log already",
                                "take one of them out"});
            continue;
        }
        claims.push_back(claim);
        if (repeated) {
            problems.push_back({Severity::warning, "repeated-id", claim.where,
                                "another claim has the id '" + claim.id.text + "' too",
                                "give each claim an id of its own"});
            claims.back().id.text += "~" + fingerprint(content);
        }
    }
    return claims;
}

}  // namespace

ClaimLog read_claims(std::vector<Table> const& tables, ClaimContext const& context,
                     std::vector<Place>& places_of_claims, Problems& problems)
{
    PlaceFinder            finder{context.gazetteer, problems};
    std::vector<ReadClaim> read;
    for (auto const& table : tables) {
        if (!has_columns(table, {required.begin(), required.end()}, problems)) continue;
        warn_of_misspelt_columns(table, problems);
        for (auto const& row : table.rows) {
            auto claim = ClaimRow{table, row, context, problems}.claim();
            if (!claim) continue;
            claim->place = finder.place_of({table, row});
            read.push_back({std::move(*claim), content_of(table, row)});
        }
    }
    places_of_claims = finder.new_places();
    return ClaimLog{with_own_ids(std::move(read), problems)};
}

}  // namespace frontline
