// SPDX-License-Identifier: Apache-2.0
#include "io/read_baseline.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "geo/geos.hpp"
#include "io/read_polygons.hpp"

namespace frontline {

namespace {

std::string value_of(AttributedPolygons const& feature, std::string const& field)
{
    auto const found = feature.attributes.find(field);
    return found == feature.attributes.end() ? "" : std::string{trimmed(found->second)};
}

/// Reads features one by one.
class BaselineReader {
public:
    BaselineReader(std::string const& source, Actors const& actors, Problems& problems)
        : source_{source}, actors_{actors}, problems_{problems}
    {
    }

    void add(AttributedPolygons const& feature)
    {
        auto const name = value_of(feature, "actor");
        if (name.empty()) return;
        auto const* const actor = actors_.named(name);
        if (actor == nullptr) {
            report(Severity::error, "unknown-actor", "actor '" + name + "' is not known",
                   did_you_mean(name, actors_.ids()));
            return;
        }
        auto& area = areas_[actor->id];
        area.insert(area.end(), feature.polygons.begin(), feature.polygons.end());
        add_date(value_of(feature, "date"));
    }

    Baseline finished()
    {
        if (dates_.size() > 1) {
            report(Severity::warning, "several-dates",
                   "the baseline is of " + std::to_string(dates_.size()) + " days, from " + to_iso(*dates_.begin())
                       + " to " + to_iso(*dates_.rbegin()),
                   "the newest is taken for all of it");
        }
        Baseline baseline;
        if (!dates_.empty()) baseline.on = *dates_.rbegin();
        for (auto const& [actor, area] : areas_) baseline.lands.push_back({actor, united(area)});
        return baseline;
    }

private:
    std::string const&              source_;
    Actors const&                   actors_;
    Problems&                       problems_;
    std::map<ActorId, MultiPolygon> areas_;
    std::set<Date>                  dates_;

    void add_date(std::string const& text)
    {
        if (text.empty()) return;
        if (auto const date = parse_date(text)) dates_.insert(*date);
        else report(Severity::error, "bad-date", "'" + text + "' is not a date", "write it as 2020-03-02");
    }

    void report(Severity severity, std::string id, std::string what, std::string hint)
    {
        problems_.push_back({severity, std::move(id), {source_, 0, 0}, std::move(what), std::move(hint)});
    }
};

}  // namespace

Baseline read_baseline(std::string const& source, Actors const& actors, Problems& problems)
{
    BaselineReader reader{source, actors, problems};
    for (auto const& feature : read_polygons(source, problems)) reader.add(feature);
    return reader.finished();
}

}  // namespace frontline
