// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/map_output.hpp"
#include "cli/report.hpp"
#include "theatre/theatre.hpp"
#include "view/chart.hpp"
#include "view/page.hpp"
#include "view/picture.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// What `frontline view` is asked for, as typed.
struct ViewOptions {
    std::string theatre;
    std::string on;
    std::string from;
    std::string until;
    std::string every;
    std::string chart;
    TypedQuestion question;
    std::string bounds;
    std::string size;
    std::string title;
    std::string tiles;
    std::string tiles_by;
    std::string format;
    std::string output;
    bool        overwrite = false;
    bool        as_cut    = false;
    Talk        talk;
};

void add_view_options(CLI::App& command, ViewOptions& options);

/// What can be made to look at.
enum class ViewFormat { html, svg, png, gif, webp };

inline bool is_animated(ViewFormat format)
{
    return format == ViewFormat::gif || format == ViewFormat::webp;
}

/// As --format says, else by the ending of the output. Throws WrongUse where neither names one, and where an option is
/// given that the format has no use for.
ViewFormat view_format(ViewOptions const& options);

/// The days that a page or an animation shows: as typed, else all on which claims changed a map. Throws WrongUse,
/// or Failure where there are none.
DateSpan span_of(ViewOptions const& options, Timeline const& timeline);

/// What can be told to be wrong use before anything is read.
PictureSettings picture_settings(ViewOptions const& options);
PageSettings    page_settings(ViewOptions const& options);
ChartSettings   chart_settings(ViewOptions const& options);
ChartKind       chart_kind(ViewOptions const& options);

}  // namespace frontline
