// SPDX-License-Identifier: Apache-2.0
#include "io/gdal.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/failure.hpp"

namespace frontline {

namespace {

void listen(CPLErr kind, CPLErrorNum, char const* text)
{
    if (kind != CE_Warning && kind != CE_Failure && kind != CE_Fatal) return;
    auto const severity = kind == CE_Warning ? Severity::warning : Severity::error;
    static_cast<GdalWords*>(CPLGetErrorHandlerUserData())->add({severity, text});
}

/// `PG:dbname=x`, `/vsizip/a.zip` and the like are for GDAL alone to look at.
bool names_a_file(std::string const& source)
{
    return !source.starts_with("/vsi") && source.find(':') == std::string::npos && !source.starts_with('<');
}

[[noreturn]] void refuse(std::string const& source, GdalWords const& words)
{
    std::error_code ignored;
    if (names_a_file(source) && !std::filesystem::exists(source, ignored)) {
        throw Failure{"cannot read '" + source + "': there is no such file", "is the path right, from this folder?"};
    }
    throw Failure{"cannot read '" + source + "': GDAL says: " + words.last_error(),
                  "'ogrinfo " + source + "' must be able to open it"};
}

}  // namespace

void CloseDataset::operator()(GDALDataset* dataset) const
{
    GDALClose(GDALDataset::ToHandle(dataset));
}

void register_drivers()
{
    static bool const registered = [] {
        GDALAllRegister();
        return true;
    }();
    static_cast<void>(registered);
}

GdalWords::GdalWords()
{
    CPLPushErrorHandlerEx(listen, this);
}

GdalWords::~GdalWords()
{
    CPLPopErrorHandler();
}

void GdalWords::add(Word word)
{
    if (std::ranges::find(words_, word) == words_.end()) words_.push_back(std::move(word));
}

bool GdalWords::has_error() const
{
    return std::ranges::any_of(words_, [](auto const& word) { return word.severity == Severity::error; });
}

std::string GdalWords::last_error() const
{
    for (auto word = words_.rbegin(); word != words_.rend(); ++word) {
        if (word->severity == Severity::error) return word->text;
    }
    return "it does not say why";
}

void GdalWords::report(std::string const& file, Problems& problems) const
{
    for (auto const& [severity, text] : words_) {
        std::string const id = severity == Severity::error ? "driver-error" : "driver-warning";
        problems.push_back(Problem{severity, id, Where{file}, "GDAL says: " + text, {}});
    }
}

GdalOption::GdalOption(std::string name, std::string const& value) : name_{std::move(name)}
{
    auto const* const before = CPLGetThreadLocalConfigOption(name_.c_str(), nullptr);
    was_set_                 = before != nullptr;
    if (was_set_) before_ = before;
    CPLSetThreadLocalConfigOption(name_.c_str(), value.c_str());
}

GdalOption::~GdalOption()
{
    CPLSetThreadLocalConfigOption(name_.c_str(), was_set_ ? before_.c_str() : nullptr);
}

Dataset open_vector(std::string const& source, GdalWords const& words)
{
    register_drivers();
    constexpr unsigned flags = GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR;
    Dataset            dataset{GDALDataset::Open(source.c_str(), flags)};
    if (!dataset) refuse(source, words);
    return dataset;
}

OGRSpatialReference lon_lat()
{
    OGRSpatialReference reference;
    if (reference.importFromEPSG(4326) != OGRERR_NONE) {
        throw Failure{"PROJ does not know EPSG:4326", "is PROJ installed with its data (proj.db)?"};
    }
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

}  // namespace frontline
