// SPDX-License-Identifier: Apache-2.0
#include "claims/read_claims.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/shown_text.hpp"
#include "claims/claim_row.hpp"
#include "claims/denials.hpp"
#include "claims/read_ground.hpp"

namespace frontline {

namespace {

void report(Problems& problems, Severity severity, std::string id, ClaimRow const& row, std::string what,
            std::string hint)
{
    problems.push_back({severity, std::move(id), row.where, std::move(what), std::move(hint)});
}

/// A line says who holds the land on its two sides, and nothing else.
bool tells_two_sides(Claim const& claim, Problems& problems)
{
    if (claim.kind == ClaimKind::held && !claim.from.empty()) return true;
    report(problems, Severity::error, "bad-line", claim.row(), "a claim about a line that does not tell its two sides",
           "its kind is 'held', its actor holds the land to the left of the line, its from that to the right");
    return false;
}

/// An id that names nothing is a slip.
void check_ids_denied(ClaimRow const& row, ClaimLog const& log, Problems& problems)
{
    for (auto const& id : row.denies) {
        if (log.find(id) != nullptr) continue;
        report(problems, Severity::error, "unknown-claim", row, "no claim of the log has the id " + quoted(id.text),
               "`denies` names ids of claims, separated by ';'");
    }
}

/// A denial that denies nothing is no evidence of anything.
void check_denial(Claim const& denial, ClaimLog const& log, Problems& problems)
{
    for (auto const& said : statements(denial)) check_ids_denied(said.row, log, problems);
    if (!log.denied_by(denial).empty() || !ids_denied(denial).empty()) return;
    if (denial.place.empty() && !denial.is_about_area()) return;
    report(problems, Severity::warning, "denies-nothing", denial.row(), "no claim of the log says what this one denies",
           "add the claim that is denied, or name its id in a column `denies`");
}

}  // namespace

ClaimReader::ClaimReader(ClaimContext const& context, Problems& problems)
    : context_{context}, problems_{problems}, finder_{context.gazetteer, problems}
{
}

void ClaimReader::begin(Table const& header)
{
    header_    = {header.file, header.columns, {}};
    content_   = RowContent{header_};
    is_usable_ = has_columns(header_, required_columns(header_), problems_);
    if (is_usable_) warn_of_misspelt_columns(header_, problems_);
}

void ClaimReader::add(Table::Row const& row)
{
    if (!is_usable_) return;
    RowView const view{header_, row};
    auto          claim = claim_of(view, context_, problems_);
    if (!claim || !locate_claim(*claim, view)) return;
    auto const content = content_->hash(row);
    if (claim->id.empty()) claim->id = {fingerprint(content)};
    read_.push_back({std::move(*claim), content});
}

/// A claim whose place cannot be told stays in the log without one.
bool ClaimReader::locate_claim(Claim& claim, RowView row)
{
    if (!has_ground(row)) {
        claim.place = finder_.place_of(row);
        return true;
    }
    auto ground = read_ground(row, problems_);
    if (!ground || (!ground->lines.empty() && !tells_two_sides(claim, problems_))) return false;
    set_ground(claim, std::move(*ground));
    return true;
}

/// One claim for each id, whatever the order of the rows: a row met twice counts once; different rows with one id all
/// stay, under ids of their own.
std::vector<Claim> ClaimReader::with_own_ids()
{
    auto const order = [](ReadClaim const& one) {
        return std::tie(one.claim.id, one.content, one.claim.row().where);
    };
    std::ranges::sort(read_, [&](auto const& a, auto const& b) { return order(a) < order(b); });
    std::vector<Claim> claims;
    ClaimId            id;
    std::uint64_t      content = 0;
    for (auto& [claim, its_content] : read_) {
        auto const is_repeated = !claims.empty() && claim.id == id;
        if (is_repeated && its_content == content) {
            report(problems_, Severity::warning, "repeated-claim", claim.row(), "this row stands in the log already",
                   "take one of them out");
            continue;
        }
        id      = claim.id;
        content = its_content;
        if (is_repeated) {
            report(problems_, Severity::warning, "repeated-id", claim.row(),
                   "another claim has the id " + quoted(id.text) + " too", "give each claim an id of its own");
            claim.id.text += "~" + fingerprint(content);
        }
        claims.push_back(std::move(claim));
    }
    read_ = {};
    return claims;
}

/// Which places lie in an area can be told once all places are known.
void ClaimReader::fill_areas(std::vector<Claim>& claims) const
{
    auto const places = finder_.new_places();
    for (auto& claim : claims) {
        if (!claim.is_about_area()) continue;
        auto ground   = *claim.ground();
        ground.places = places_in(ground.area, context_.gazetteer, places);
        set_ground(claim, std::move(ground));
    }
}

ClaimLog ClaimReader::finished() &&
{
    auto claims = with_own_ids();
    fill_areas(claims);
    ClaimLog log{std::move(claims)};
    for (auto const& claim : log.all()) {
        if (claim.kind == ClaimKind::denied) check_denial(claim, log, problems_);
    }
    return log;
}

ClaimLog read_claims(std::vector<Table> const& tables, ClaimContext const& context,
                     std::vector<Place>& places_of_claims, Problems& problems)
{
    ClaimReader reader{context, problems};
    for (auto const& table : tables) {
        reader.begin(table);
        for (auto const& row : table.rows) reader.add(row);
    }
    places_of_claims = reader.new_places();
    return std::move(reader).finished();
}

}  // namespace frontline
