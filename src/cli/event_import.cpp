// SPDX-License-Identifier: Apache-2.0
#include "cli/event_import.hpp"

#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "io/read_table.hpp"
#include "io/write_text.hpp"

namespace frontline {

namespace {

void require_columns(Table const& header, EventList const& list)
{
    for (auto const& column : list.needed) {
        if (header.column(column)) continue;
        throw Failure{"'" + header.file + "' is no file of " + list.name + ": it has no column '" + column + "'",
                      "it needs: " + joined(list.needed, ",")};
    }
}

/// Who is struck is nobody's gain or loss: a claim of a strike names none.
bool names_other(ClaimKind kind)
{
    return kind != ClaimKind::strike;
}

}  // namespace

std::string EventImport::header()
{
    return csv_line({"id", "date", "place", "kind", "actor", "from", "lat", "lon", "source", "note", "via"});
}

void EventImport::read(std::string const& source, std::function<void(std::string const&)> const& write)
{
    auto const begin = [&](Table const& header) -> TakeRow {
        require_columns(header, list_);
        return [this, &write, header = Table{header.file, header.columns, {}}](Table::Row&& row) {
            auto const read = list_.read({header, row}, problems_);
            if (auto const* const event = std::get_if<Event>(&read)) {
                count(*event);
                if (auto const line = claim_line(*event); !line.empty()) write(line);
            }
            if (auto const* const other = std::get_if<LeftOut>(&read)) ++left_out_[other->why];
        };
    };
    read_rows(source, begin, problems_);
}

void EventImport::count(Event const& event)
{
    ++names_met_[event.actor];
    if (names_other(event.kind) && !event.from.empty() && event.from != event.actor) ++names_met_[event.from];
}

/// Empty where the event becomes no claim.
std::string EventImport::claim_line(Event const& event)
{
    auto const has_other = names_other(event.kind) && !event.from.empty();
    auto const actor     = names_.actor(event.actor);
    auto const from      = has_other ? names_.actor(event.from) : std::optional{ActorId{}};
    if (!actor) ++unmapped_[event.actor];
    if (!from && event.from != event.actor) ++unmapped_[event.from];
    if (!actor || !from) return {};
    if (actor->empty()) ++left_out_["by a party that is not wanted"];
    else if (*actor == *from) ++left_out_["among parts of one actor"];
    else return written(event, *actor, *from);
    return {};
}

std::string EventImport::written(Event const& event, ActorId const& actor, ActorId const& from)
{
    constexpr int decimals = 7;  // a point is whole 1e-7 degrees
    ++claims_;
    return csv_line({event.id, to_iso(event.date), event.place, std::string{to_string(event.kind)}, actor.text,
                     from.text, to_fixed(event.point.lat(), decimals), to_fixed(event.point.lon(), decimals),
                     event.source, event.note, list_.name});
}

}  // namespace frontline
