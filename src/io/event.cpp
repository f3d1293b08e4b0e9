// SPDX-License-Identifier: Apache-2.0
#include "io/event.hpp"

#include "io/acled.hpp"
#include "io/ucdp.hpp"

namespace frontline {

EventList const& event_list(std::string const& name)
{
    static EventList const acled{
        "ACLED", {"event_date", "event_type", "actor1", "actor2", "location", "latitude", "longitude"}, acled_event};
    static EventList const ucdp{
        "UCDP GED", {"date_start", "side_a", "side_b", "latitude", "longitude"}, ucdp_event};
    return name == "acled" ? acled : ucdp;
}

}  // namespace frontline
