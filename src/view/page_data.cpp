// SPDX-License-Identifier: Apache-2.0
#include "view/page_data.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <map>
#include <span>
#include <utility>

#include "view/colour.hpp"
#include "view/page_fronts.hpp"
#include "view/place_marks.hpp"

namespace frontline {

namespace {

using Json = nlohmann::ordered_json;

constexpr double units_per_degree = 1e5;
constexpr double m2_per_km2       = 1e6;

/// Texts by number, each once.
class TextTable {
public:
    Json number(std::string const& text)
    {
        if (text.empty()) return nullptr;
        auto const [entry, is_new] = numbers_.try_emplace(text, texts_.size());
        if (is_new) texts_.push_back(text);
        return entry->second;
    }

    std::vector<std::string> const& all() const { return texts_; }

private:
    std::map<std::string, std::size_t> numbers_;
    std::vector<std::string>           texts_;
};

long long whole(double value)
{
    return std::llround(value);
}

class PageWriter {
public:
    PageWriter(Theatre const& theatre, Maps const& maps, PageSettings const& settings)
        : theatre_{theatre}, maps_{maps}, settings_{settings}, days_{maps.days_of_change(settings.span, Days{1})}
    {
    }

    Json all(DaysDone const& progress)
    {
        auto const history = land_history(maps_.partition(), days_, maps_.from(settings_.span.from), progress);
        Json       page    = head();
        page["pieces"]     = pieces_of(history);
        page["borders"]    = borders_of(history);
        page["fronts"]     = fronts_of(history);
        page["barriers"]   = barriers();
        page["places"]     = places_of(history);
        page["claims"]     = std::move(claims_);
        page["controls"]   = controls_of();
        page["actors"]     = actors_of();
        page["sources"]    = sources_of();
        page["urls"]       = urls_.all();
        return page;
    }

private:
    Theatre const&                      theatre_;
    Maps const&                         maps_;
    PageSettings const&                 settings_;
    std::vector<Date>                   days_;
    Controls                            controls_;
    TextTable                           actors_;
    TextTable                           sources_;
    TextTable                           urls_;
    std::map<ClaimId, std::size_t>      claim_numbers_;
    Json                                claims_ = Json::array();

    /// Days are counted from the first one of the page.
    Json day(Date date) const
    {
        if (date == first_date()) return nullptr;
        return (date - settings_.span.from).count();
    }

    Json day(std::optional<Date> date) const { return date ? day(*date) : Json(nullptr); }

    Json head() const
    {
        return {{"format", 1},
                {"title", settings_.title.empty() ? theatre_.name : settings_.title},
                {"known", settings_.known},
                {"rule", to_string(maps_.rule())},
                {"attribution", theatre_.attribution},
                {"program", settings_.program},
                {"tiles", settings_.tiles},
                {"tiles_by", settings_.tiles_by},
                {"first", to_iso(settings_.span.from)},
                {"days", day(*settings_.span.until)},
                {"shown", day(settings_.shown)},
                {"bounds", bounds()},
                {"units_per_degree", units_per_degree}};
    }

    /// West, south, east, north.
    Json bounds() const
    {
        if (!settings_.bounds) return nullptr;
        auto const& [least, most] = *settings_.bounds;
        return {least.lon(), least.lat(), most.lon(), most.lat()};
    }

    Json controls_of()
    {
        auto rows = Json::array();
        for (ControlIndex i = 0; i < controls_.size(); ++i) {
            auto const& control = controls_[i];
            rows.push_back({to_string(control.status), actors_.number(control.actor.text),
                            actors_.number(control.rival.text)});
        }
        return rows;
    }

    Json pieces_of(LandHistory const& history)
    {
        auto rows = Json::array();
        for (auto const& piece : history.pieces) {
            Json row{whole(piece.area_km2 * m2_per_km2)};
            for (auto const& from : piece.painted) {
                row.push_back(day(days_[from.day]));
                row.push_back(controls_.of(history.controls[from.control]));
            }
            rows.push_back(std::move(row));
        }
        return rows;
    }

    static Json borders_of(LandHistory const& history)
    {
        auto rows = Json::array();
        for (auto const& border : history.borders) {
            Json row{border.left, border.right == no_piece ? Json(-1) : Json(border.right)};
            add_line(border.line, row);
            rows.push_back(std::move(row));
        }
        return rows;
    }

    /// Rivers, roads and borders of districts, to be seen below everything.
    Json barriers() const
    {
        auto rows = Json::array();
        for (auto const& line : theatre_.barriers) {
            auto row = Json::array();
            add_line(line, row);
            rows.push_back(std::move(row));
        }
        return rows;
    }

    /// The first vertex, then from each to the next one.
    static void add_line(Line const& line, Json& row)
    {
        long long x = 0, y = 0;
        for (auto const p : line) {
            auto const lon = whole(p.lon() * units_per_degree), lat = whole(p.lat() * units_per_degree);
            row.push_back(lon - x);
            row.push_back(lat - y);
            x = lon;
            y = lat;
        }
    }

    Json fronts_of(LandHistory const& history)
    {
        auto rows = Json::array();
        for (auto const& rule : front_rules(history, days_, theatre_.actors)) {
            Json row{controls_.of(history.controls[rule.one]), controls_.of(history.controls[rule.other])};
            for (auto const& span : rule.spans) {
                row.push_back({day(days_[span.day]), actors_.number(span.actor_a.text),
                               actors_.number(span.actor_b.text)});
            }
            rows.push_back(std::move(row));
        }
        return rows;
    }

    Json places_of(LandHistory const& history)
    {
        auto rows = Json::array();
        for (auto const& id : maps_.timeline().places()) {
            if (auto const place = theatre_.gazetteer.find(id)) rows.push_back(place_row(*place, history));
        }
        return rows;
    }

    Json place_row(Place const& place, LandHistory const& history)
    {
        auto const claims = maps_.timeline().claims_about(place.id, theatre_.claims);
        return {{"id", place.id.text},
                {"name", place.name},
                {"names", place.names},
                {"at", {whole(place.point.lon() * units_per_degree), whole(place.point.lat() * units_per_degree)}},
                {"kind", place.kind},
                {"size", size_of_kind(place.kind)},
                {"weight", std::round(importance_of(place, false) * 100) / 100},
                {"piece", piece_of(place.id, history)},
                {"spans", spans_of(place.id)},
                {"claims", numbers(claims)}};
    }

    Json piece_of(PlaceId const& id, LandHistory const& history) const
    {
        auto const& partition = maps_.partition();
        auto const  cell      = partition.cell_of_place.find(id);
        if (cell == partition.cell_of_place.end()) return -1;
        return history.piece_of_face[partition.cells[cell->second].main_face];
    }

    /// Who had it from when, the claims for it, those that the rule overruled and those that only doubt it, and of the
    /// claims for it those that tell it back to the start.
    Json spans_of(PlaceId const& id)
    {
        auto rows = Json::array();
        for (auto const& span : maps_.timeline().spans(id)) {
            auto const control = at_level(span.control, theatre_.actors, settings_.question.level,
                                          std::max(span.span.from, settings_.span.from));
            rows.push_back({day(span.span.from), controls_.of(control), numbers(span.claims),
                            numbers(span.overruled), numbers(span.against), numbers(span.told_back)});
        }
        return rows;
    }

    Json numbers(std::span<Claim const* const> claims)
    {
        auto all = Json::array();
        for (auto const* claim : claims) all.push_back(number(*claim));
        return all;
    }

    std::size_t number(Claim const& claim)
    {
        auto const [entry, is_new] = claim_numbers_.try_emplace(claim.id, claims_.size());
        if (is_new) claims_.push_back(claim_row(claim));
        return entry->second;
    }

    Json claim_row(Claim const& claim)
    {
        auto said = Json::array();
        for (auto const& statement : statements(claim)) said.push_back(statement_row(statement));
        return {day(claim.date.first), day(claim.date.last), to_string(claim.kind), claim.place_text.get(),
                actors_.number(claim.actor->text), actors_.number(claim.from->text), std::move(said)};
    }

    /// One source that says a claim.
    Json statement_row(Statement const& statement)
    {
        auto const title = statement.row.others.find("title");
        return {statement.id.text, day(statement.recorded), sources_.number(statement.source->text),
                urls_.number(statement.row.url), std::string{statement.reliability, statement.credibility},
                title == statement.row.others.end() ? "" : title->second, statement.row.note};
    }

    Json actors_of() const
    {
        auto rows = Json::array();
        for (auto const& id : actors_.all()) {
            auto const* const actor = theatre_.actors.find(ActorId{id});
            rows.push_back({id, actor ? actor->name : id, colour_of(theatre_.actors, ActorId{id})});
        }
        return rows;
    }

    /// Name, address, whom it favours.
    Json sources_of() const
    {
        auto rows = Json::array();
        for (auto const& id : sources_.all()) {
            auto const source = theatre_.sources.find(SourceId{id});
            if (source == theatre_.sources.end()) rows.push_back({id, "", ""});
            else rows.push_back({source->second.name, source->second.url, name_of(source->second.favours)});
        }
        return rows;
    }

    std::string name_of(ActorId const& id) const
    {
        auto const* const actor = theatre_.actors.find(id);
        return actor ? actor->name : id.text;
    }
};

/// In JSON such a letter stands only in texts, where it may be written as its number.
std::string for_a_script_element(std::string const& json)
{
    std::string text;
    for (auto const letter : json) {
        if (letter == '<') text += "\\u003c";
        else text += letter;
    }
    return text;
}

}  // namespace

std::string page_data(Theatre const& theatre, Maps const& maps, PageSettings const& settings, DaysDone const& progress)
{
    auto const page = PageWriter{theatre, maps, settings}.all(progress);
    return for_a_script_element(page.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace frontline
