// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/problem.hpp"

class GDALDataset;
class OGRSpatialReference;

namespace frontline {

/// The one wrap of GDAL, for the .cpp files of io/ only.

struct CloseDataset {
    void operator()(GDALDataset* dataset) const;
};

/// Closing writes what is pending: what goes wrong then is found in GdalWords.
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

/// Every driver that this machine's GDAL has, once in a program.
void register_drivers();

/// What GDAL says on this thread while this object lives, instead of printing it.
class GdalWords {
public:
    GdalWords();
    ~GdalWords();
    GdalWords(GdalWords const&)            = delete;
    GdalWords& operator=(GdalWords const&) = delete;

    bool has_error() const;

    /// The newest error, or `it does not say why`.
    std::string last_error() const;

    /// Warnings become warnings `driver-warning`, errors errors `driver-error`; repeated ones once.
    void report(std::string const& file, Problems& problems) const;

    struct Word {
        Severity    severity;
        std::string text;

        bool operator==(Word const&) const = default;
    };
    void add(Word word);

private:
    std::vector<Word> words_;
};

/// Sets one of GDAL's configuration options on this thread while this object lives.
class GdalOption {
public:
    GdalOption(std::string name, std::string const& value);
    ~GdalOption();
    GdalOption(GdalOption const&)            = delete;
    GdalOption& operator=(GdalOption const&) = delete;

private:
    std::string name_;
    std::string before_;
    bool        was_set_;
};

/// Any OGR datasource string, read-only. Throws Failure with GDAL's words and a hint.
Dataset open_vector(std::string const& source, GdalWords const& words);

/// EPSG:4326 with longitude first.
OGRSpatialReference lon_lat();

}  // namespace frontline
