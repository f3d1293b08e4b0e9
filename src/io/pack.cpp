// SPDX-License-Identifier: Apache-2.0
#include "io/pack.hpp"

#include <cpl_conv.h>
#include <cpl_vsi.h>

#include <fstream>
#include <functional>
#include <memory>

#include "base/failure.hpp"
#include "io/gdal.hpp"
#include "io/watched_folder.hpp"

namespace frontline {

namespace {

namespace fs = std::filesystem;

using Take = std::function<bool(std::string_view bytes)>;

/// Hands the file on piece by piece, as long as the pieces are taken.
bool pour(fs::path const& file, Take const& take)
{
    std::ifstream in{file, std::ios::binary};
    std::string   piece(1 << 16, '\0');
    while (in) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        if (!take({piece.data(), static_cast<std::size_t>(in.gcount())})) return false;
    }
    return in.eof();
}

/// A zip archive while it is written.
class Zip {
public:
    explicit Zip(std::string const& path) : zip_{CPLCreateZip(path.c_str(), nullptr)} {}
    ~Zip() { close(); }
    Zip(Zip const&)            = delete;
    Zip& operator=(Zip const&) = delete;

    bool begin(std::string const& name)
    {
        return zip_ != nullptr && CPLCreateFileInZip(zip_, name.c_str(), nullptr) == CE_None;
    }

    bool add(std::string_view bytes)
    {
        return CPLWriteFileInZip(zip_, bytes.data(), static_cast<int>(bytes.size())) == CE_None;
    }

    bool end() { return CPLCloseFileInZip(zip_) == CE_None; }

    bool close()
    {
        auto* const zip = std::exchange(zip_, nullptr);
        return zip == nullptr || CPLCloseZip(zip) == CE_None;
    }

private:
    void* zip_;
};

void require(bool done, GdalWords const& words, std::string const& output)
{
    if (!done) throw Failure{"cannot write '" + output + "': GDAL says: " + words.last_error()};
}

}  // namespace

void write_zip(fs::path const& archive, std::vector<StagedFile> const& files, std::string const& output)
{
    GdalWords const     words;
    WatchedFolder const folder{archive.parent_path()};
    Zip                 zip{folder.path_of(archive.filename().string())};
    for (auto const& file : files) {
        auto const done =
            zip.begin(file.name) && pour(file.written, [&](auto bytes) { return zip.add(bytes); }) && zip.end();
        folder.require_written(output);
        require(done, words, output);
    }
    auto const closed = zip.close();
    folder.require_written(output);
    require(closed, words, output);
}

void write_gzip(fs::path const& archive, fs::path const& file, std::string const& output)
{
    GdalWords const     words;
    WatchedFolder const folder{archive.parent_path()};
    auto* const         out = VSIFOpenL(("/vsigzip/" + folder.path_of(archive.filename().string())).c_str(), "wb");
    require(out != nullptr, words, output);
    auto const done =
        pour(file, [&](auto bytes) { return VSIFWriteL(bytes.data(), 1, bytes.size(), out) == bytes.size(); });
    auto const closed = VSIFCloseL(out) == 0;
    folder.require_written(output);
    require(done && closed, words, output);
}

std::string zipped(std::string const& name, std::string_view content)
{
    constexpr auto path = "/vsimem/frontline-zipped";
    Zip            zip{path};
    zip.begin(name);
    zip.add(content);
    zip.end();
    zip.close();
    vsi_l_offset                                     size = 0;
    std::unique_ptr<GByte, decltype(&VSIFree)> const data{VSIGetMemFileBuffer(path, &size, TRUE), VSIFree};
    return {reinterpret_cast<char const*>(data.get()), static_cast<std::size_t>(size)};
}

}  // namespace frontline
