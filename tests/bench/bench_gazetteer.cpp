// SPDX-License-Identifier: Apache-2.0
// bench_gazetteer SOURCE… [--places N]: how fast gazetteers are indexed, opened and asked. With --places as many places
// are made out of those of the sources and measured instead. Prints one line a figure; see docs/geocoding.md.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <span>
#include <string_view>
#include <thread>
#include <vector>

#include "bench/many_places.hpp"
#include "bench/stopwatch.hpp"
#include "gazetteer/locate.hpp"
#include "io/compiled_gazetteer.hpp"
#include "io/read_gazetteer.hpp"

namespace {

using namespace frontline;
namespace fs = std::filesystem;

constexpr std::uint64_t seed  = 20200302;
constexpr double        asked = 100000;

/// A folder that goes away with everything in it.
struct Scratch {
    fs::path folder;

    Scratch()
    {
        auto name = (fs::temp_directory_path() / "frontline-bench-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) std::abort();
        folder = name;
    }
    ~Scratch() { fs::remove_all(folder); }
    Scratch(Scratch const&)            = delete;
    Scratch& operator=(Scratch const&) = delete;
};

/// Copies, so that the indexes are written where nobody looks for them.
std::vector<std::string> copied(std::vector<std::string> const& sources, fs::path const& folder)
{
    std::vector<std::string> copies;
    for (auto const& source : sources) {
        copies.push_back((folder / fs::path{source}.filename()).string());
        fs::copy_file(source, copies.back());
        fs::permissions(copies.back(), fs::perms::owner_write, fs::perm_options::add);
    }
    return copies;
}

std::vector<Place> places_of(std::vector<std::string> const& sources)
{
    Problems           problems;
    std::vector<Place> places;
    read_gazetteers(sources, [&](Place&& place) { places.push_back(std::move(place)); }, problems);
    return places;
}

Gazetteer opened(std::vector<std::string> const& sources)
{
    Problems problems;
    return open_gazetteers(sources, problems);
}

/// The first time is another one than the next.
template <typename Work>
double timed_once(Work work)
{
    auto const begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::size_t found_of(std::span<PlaceQuery const> queries, Gazetteer const& gazetteer)
{
    LocateSettings settings;
    settings.limit = 2;
    Locator     locator{gazetteer, settings};
    std::size_t found = 0;
    for (auto const& query : queries) found += locator.locate(query).empty() ? 0 : 1;
    return found;
}

void ask_on_all_cores(std::span<PlaceQuery const> queries, Gazetteer const& gazetteer)
{
    std::size_t const cores = std::max(1U, std::thread::hardware_concurrency());
    auto const        all   = [&] {
        std::vector<std::future<std::size_t>> parts;
        for (std::size_t core = 0; core < cores; ++core) {
            auto const begin = queries.size() * core / cores;
            auto const part  = queries.subspan(begin, queries.size() * (core + 1) / cores - begin);
            parts.push_back(std::async(std::launch::async, [&gazetteer, part] { return found_of(part, gazetteer); }));
        }
        for (auto& part : parts) part.get();
    };
    auto const seconds = bench::timed(all, 1).elapsed_s;
    fmt::print("{:20} {:.0f} a second on {} cores\n", "looked up", asked / seconds, cores);
}

void ask(Gazetteer const& gazetteer, bench::ManyPlaces& names)
{
    std::vector<PlaceQuery> queries(static_cast<std::size_t>(asked));
    for (auto& query : queries) query.name = names.asked();
    std::size_t found   = 0;
    auto const  seconds = bench::timed([&] { found = found_of(queries, gazetteer); }, 1).processor_s;
    fmt::print("{:20} {:.0f} a second on one core ({} of {} found)\n", "looked up", asked / seconds, found, asked);
    ask_on_all_cores(queries, gazetteer);
}

void measure(std::vector<std::string> const& sources, bench::ManyPlaces& names)
{
    std::size_t size  = 0;
    auto const  first = timed_once([&] { size = opened(sources).size(); });
    fmt::print("{:20} {} ({} places)\n", "read and indexed", bench::as_text(first), size);
    auto const again = bench::timed([&] { opened(sources); });
    fmt::print("{:20} {}\n", "opened again", bench::as_text(again.elapsed_s));
    ask(opened(sources), names);
    fmt::print("{:20} {:.0f} MB\n", "peak memory", bench::peak_memory_mb());
}

}  // namespace

int main(int count, char** words)
{
    std::vector<std::string> sources;
    std::size_t              made = 0;
    for (int i = 1; i < count; ++i) {
        if (std::string_view{words[i]} == "--places" && i + 1 < count) made = std::strtoull(words[++i], nullptr, 10);
        else sources.emplace_back(words[i]);
    }
    if (sources.empty()) {
        fmt::print(stderr, "usage: bench_gazetteer SOURCE… [--places N]\n");
        return 2;
    }
    Scratch const     scratch;
    auto              real = copied(sources, scratch.folder);
    bench::ManyPlaces names{places_of(real), seed};
    if (made > 0) {
        auto const dump = scratch.folder / "made.txt";
        write_dump(names, made, dump);
        real = {dump.string()};
    }
    measure(real, names);
}
