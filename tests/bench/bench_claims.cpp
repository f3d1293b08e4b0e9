// SPDX-License-Identifier: Apache-2.0
// bench_claims [CLAIMS [PLACES [FILE]]]: what a log of many claims takes, made in memory: to put in order, to make a
// timeline of, to ask for the holdings of a day. With FILE the same log is written there as CSV (unless it is there)
// and read back.
#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "base/large_pages.hpp"
#include "bench/stopwatch.hpp"
#include "claims/read_claims.hpp"
#include "io/read_table.hpp"
#include "timeline/timeline.hpp"

using namespace frontline;
using namespace frontline::bench;

namespace {

constexpr std::array parties{"RED", "BLUE", "GREEN", "GREY", "WHITE"};
constexpr int        days         = 3650;

/// Claims about random places on random days: of ten, four captures, three that a place is held, two of clashes, one
/// that is contested; every tenth row says what the one before says.
class RandomClaims {
public:
    explicit RandomClaims(std::size_t places)
    {
        for (std::size_t i = 0; i < places; ++i) places_.emplace_back(PlaceId{fmt::format("p{:06}", i)});
        for (auto const* party : parties) actors_.emplace_back(ActorId{party});
        for (int i = 0; i < 50; ++i) sources_.emplace_back(SourceId{fmt::format("source-{}", i)});
    }

    Claim next()
    {
        Claim      claim = made_ % 10 == 9 ? last_ : new_claim();
        claim.id         = {fmt::format("c{:08}", made_++)};
        claim.source     = sources_[below(sources_.size())];
        claim.reliability = static_cast<char>('A' + below(6));
        last_            = claim;
        return claim;
    }

    std::vector<Interned<PlaceId>> const& places() const { return places_; }

private:
    std::vector<Interned<PlaceId>>  places_;
    std::vector<Interned<ActorId>>  actors_;
    std::vector<Interned<SourceId>> sources_;
    std::mt19937                    random_{1};
    std::size_t                     made_ = 0;
    Claim                           last_;

    std::size_t below(std::size_t most) { return random_() % most; }

    Claim new_claim()
    {
        static constexpr std::array kinds{
            ClaimKind::captured, ClaimKind::captured, ClaimKind::captured, ClaimKind::captured, ClaimKind::held,
            ClaimKind::held,     ClaimKind::held,     ClaimKind::clashes,  ClaimKind::clashes,  ClaimKind::contested};
        Claim      claim;
        auto const day = parse_date("2010-01-01").value() + Days{static_cast<int>(below(days))};
        claim.date     = {day, day};
        claim.recorded = day;
        claim.place    = places_[below(places_.size())];
        claim.kind     = kinds[below(kinds.size())];
        claim.actor    = actors_[below(actors_.size())];
        if (claim.kind != ClaimKind::held) claim.from = actors_[below(actors_.size())];
        return claim;
    }
};

double user_seconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template <typename Work>
auto measured(char const* what, Work work)
{
    auto const before = user_seconds();
    auto       result = work();
    fmt::print("{:<28} {:>9}   most memory {:.0f} MB\n", what, as_text(user_seconds() - before), peak_memory_mb());
    return result;
}

void measure_timeline(ClaimLog const& log)
{
    auto const timeline = measured("timeline", [&] { return Timeline{log}; });
    auto const day      = parse_date("2015-06-15").value();
    fmt::print("{:<28} {:>9}\n", "holdings of a day", as_text(timed([&] { timeline.on(day); }).processor_s));
    auto const holdings = timeline.on(day);
    fmt::print("{:<28} {:>9}\n", "holdings, a day later", as_text(timed([&] {
                                                                auto next = holdings;
                                                                timeline.advance(next, day + Days{1});
                                                            }).processor_s));
    fmt::print("holdings: {}, days of change: {}\n", holdings.all.size(), timeline.days_of_change().size());
}

void write_csv(std::string const& file, std::size_t claims, std::size_t places)
{
    RandomClaims  random{places};
    std::ofstream out{file};
    out << "id,date,place,lat,lon,kind,actor,from,source,reliability\n";
    for (std::size_t i = 0; i < claims; ++i) {
        auto const claim = random.next();
        auto const place = std::strtoul(claim.place->text.c_str() + 1, nullptr, 10);
        out << fmt::format("{},{},{},{:.4f},{:.4f},{},{},{},{},{}\n", claim.id.text, to_iso(claim.date),
                           claim.place->text, 35 + static_cast<double>(place / 400) / 100,
                           36 + static_cast<double>(place % 400) / 100, to_string(claim.kind), claim.actor->text,
                           claim.from->text, claim.source->text, claim.reliability);
    }
}

ClaimLog read_csv(std::string const& file)
{
    std::vector<Actor> parties_of_file;
    for (auto const* party : parties) parties_of_file.push_back({{party}, party, "#808080", {}, {}});
    Actors const    actors{parties_of_file};
    Sources const   sources;
    Gazetteer const gazetteer;
    Problems        problems;
    ClaimReader     reader{{actors, sources, gazetteer}, problems};
    read_rows(file, [&](Table const& header) -> TakeRow {
        reader.begin(header);
        return [&](Table::Row&& row) { reader.add(row); };
    }, problems);
    auto log = std::move(reader).finished();
    fmt::print("problems: {}\n", problems.size());
    return log;
}

std::vector<Claim> made_claims(std::size_t claims, std::size_t places)
{
    RandomClaims       random{places};
    std::vector<Claim> made;
    made.reserve(claims);
    for (std::size_t i = 0; i < claims; ++i) made.push_back(random.next());
    return made;
}

}  // namespace

int main(int count, char** words)
{
    take_large_pages();
    auto const claims = count > 1 ? std::strtoul(words[1], nullptr, 10) : 10'000'000UL;
    auto const places = count > 2 ? std::strtoul(words[2], nullptr, 10) : 100'000UL;
    fmt::print("{} rows about {} places, {} bytes a claim\n", claims, places, sizeof(Claim));
    if (count > 3) {
        if (!std::filesystem::exists(words[3])) write_csv(words[3], claims, places);
        auto const log = measured("read from CSV", [&] { return read_csv(words[3]); });
        fmt::print("{} claims\n", log.all().size());
        measure_timeline(log);
        return 0;
    }
    auto       made = measured("made", [&] { return made_claims(claims, places); });
    auto const log  = measured("put in order", [&] { return ClaimLog{std::move(made)}; });
    fmt::print("{} claims\n", log.all().size());
    measure_timeline(log);
}
