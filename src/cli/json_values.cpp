// SPDX-License-Identifier: Apache-2.0
#include "cli/json_values.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace frontline {

Json text_or_null(std::string const& text)
{
    return text.empty() ? Json() : Json(text);
}

Json id_or_null(ActorId const& id)
{
    return text_or_null(id.text);
}

Json number_or_null(std::optional<double> number)
{
    return number ? Json(*number) : Json();
}

Json as_json(Control const& control)
{
    return {{"status", to_string(control.status)},
            {"actor", id_or_null(control.actor)},
            {"rival", id_or_null(control.rival)}};
}

double rounded(double number)
{
    return std::round(number * 1e6) / 1e6 + 0.0;  // no negative zero
}

std::optional<double> rounded(std::optional<double> number)
{
    return number ? std::optional{rounded(*number)} : std::nullopt;
}

}  // namespace frontline
