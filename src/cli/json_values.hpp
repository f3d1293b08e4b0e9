// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "claims/actor.hpp"
#include "timeline/control.hpp"

namespace frontline {

/// Objects keep the order in which their fields are said.
using Json = nlohmann::ordered_json;

Json text_or_null(std::string const& text);  ///< null: empty
Json id_or_null(ActorId const& id);          ///< null: nobody known
Json number_or_null(std::optional<double> number);

/// Status, actor and rival.
Json as_json(Control const& control);

/// To six decimals: what is beyond differs from machine to machine.
double rounded(double number);
std::optional<double> rounded(std::optional<double> number);

}  // namespace frontline
