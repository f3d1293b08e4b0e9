// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/table.hpp"
#include "claims/actor.hpp"
#include "claims/claim_log.hpp"
#include "claims/place_finder.hpp"
#include "claims/row_content.hpp"
#include "claims/source.hpp"
#include "gazetteer/gazetteer.hpp"

namespace frontline {

/// Reading is total: each row that cannot be used is a Problem, the others are read. Columns: docs/formats.md.

Actors  read_actors(Table const& table, Problems& problems);
Sources read_sources(std::vector<Table> const& tables, Actors const& actors, Problems& problems);

/// What claims refer to.
struct ClaimContext {
    Actors const&    actors;
    Sources const&   sources;
    Gazetteer const& gazetteer;
};

/// Reads the claims of one or more tables, row by row.
///
/// A place that is given by `lat,lon` and is no gazetteer's is a new one, with an id made from its point and text. A
/// place that no gazetteer has, or that could be several far apart, is a Problem; the claim is kept with an empty
/// `place`. The order of rows and tables does not matter.
///
///     reader.begin(header);
///     while (auto row = rows.next()) reader.add(*row);
class ClaimReader {
public:
    /// What is referred to must outlive it.
    ClaimReader(ClaimContext const& context, Problems& problems);

    /// The rows that follow stand below these columns. Where needed ones are missing that is a Problem, and they are
    /// passed over.
    void begin(Table const& header);

    void add(Table::Row const& row);

    /// Places that rows gave by `lat,lon` and no gazetteer has, in order of id.
    std::vector<Place> new_places() const { return finder_.new_places(); }

    ClaimLog finished() &&;

private:
    /// A claim together with the content of its row, by which rows are told apart when they have one id.
    struct ReadClaim {
        Claim         claim;
        std::uint64_t content;
    };

    ClaimContext              context_;
    Problems&                 problems_;
    PlaceFinder               finder_;
    Table                     header_;
    std::optional<RowContent> content_;
    bool                      is_usable_ = false;
    std::vector<ReadClaim>    read_;

    bool               locate_claim(Claim& claim, RowView row);
    std::vector<Claim> with_own_ids();
    void               fill_areas(std::vector<Claim>& claims) const;
};

/// The claims of whole tables.
ClaimLog read_claims(std::vector<Table> const& tables, ClaimContext const& context,
                     std::vector<Place>& places_of_claims, Problems& problems);

}  // namespace frontline
