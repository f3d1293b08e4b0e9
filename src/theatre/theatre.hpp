// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "claims/actor.hpp"
#include "claims/claim_log.hpp"
#include "claims/source.hpp"
#include "control_map/baseline.hpp"
#include "control_map/moving_map.hpp"
#include "control_map/paint.hpp"
#include "gazetteer/gazetteer.hpp"
#include "geo/shape.hpp"
#include "partition/cut.hpp"
#include "timeline/rule.hpp"
#include "timeline/timeline.hpp"

namespace frontline {

/// One conflict area and all that is said of it. How it stands in a folder: docs/formats.md.
struct Theatre {
    std::string   name;
    std::string   attribution;  ///< whom a map of it must name; empty: not said
    std::string   file;         ///< its theatre.toml, as named in messages
    MultiPolygon  land;
    Actors        actors;
    Sources       sources;
    Gazetteer     gazetteer;
    ClaimLog      claims;
    Baseline      baseline;
    std::vector<Line> barriers;  ///< rivers, roads, borders of districts: cells end at them
    CellSettings  cells;
    PaintSettings paint;
    Rule          rule = Rule::credibility;  ///< by which claims that disagree are weighed

    /// Land farther than this from every place is told apart as empty; none: it is not.
    std::optional<double> empty_km = {};
};

/// The places that claims are about, in order of id. `known`: claims recorded after it are left out.
std::vector<Place> places_with_claims(Theatre const& theatre, std::optional<Date> known = {});

/// A warning for each place with claims that is not on the land.
Problems places_off_land(Theatre const& theatre);

/// Inhabited places on the land that are none of the partition's: nobody reported of them. Each point once.
std::vector<Point> silent_places(Theatre const& theatre, Partition const& partition);

/// A warning when a day lies before that of the baseline, or, where there is none, before all claims: such a map shows
/// the baseline as it stands, or knows only what claims tell back.
Problems before_the_evidence(Theatre const& theatre, Date day);

/// The first day of the log or the baseline, but never one after `day`: what lasts is followed from there.
Date first_day_known(Theatre const& theatre, Date day);

/// The areas and lines that claims are about. `known`: claims recorded after it are left out.
std::vector<Ground const*> grounds_with_claims(Theatre const& theatre, std::optional<Date> known = {});

/// Two maps can only be compared on one partition; one that must not show what was recorded after a day is cut for it.
Partition cut_land(Theatre const& theatre, std::optional<Date> known = {});

/// What a map is asked for.
struct MapQuestion {
    std::optional<Date> known;                ///< claims recorded after it are left out
    Level               level = Level::group;
    std::optional<Rule> rule;                 ///< none: the theatre's
};

/// By what its claims are weighed.
Precedence precedence_of(Theatre const& theatre, std::optional<Rule> rule = {});

/// The control maps of a theatre: one partition, painted for any day.
class Maps {
public:
    /// The theatre must outlive it.
    explicit Maps(Theatre const& theatre, MapQuestion const& question = {});

    Partition const& partition() const { return partition_; }
    Timeline const&  timeline() const { return timeline_; }
    Rule             rule() const { return question_.rule.value_or(theatre_.rule); }

    /// At the end of a day.
    ControlMap on(Date date) const;

    /// The timeline of what was known on a day, by the same rule and for the same land.
    Timeline timeline_known(Date known) const;

    /// The same as another timeline of the theatre has it: what was believed, on one partition with what is known. It
    /// must be one of these, and outlive the map.
    ControlMap on(Date date, Timeline const& timeline) const;

    /// The maps from a day on, each made from the one before.
    MovingMap from(Date first) const;

    /// Of the days from, from + every … before `until` those on which the map may differ from that of the one before.
    std::vector<Date> days_of_change(DateSpan span, Days every) const;

private:
    Theatre const& theatre_;
    MapQuestion    question_;
    Partition      partition_;
    Timeline       timeline_;
    Painter        painter_;

    std::vector<ActorId>                 holders_of_baseline(Date date) const;
    std::vector<std::vector<GroundSide>> grounds_of_tracts() const;
};

}  // namespace frontline
