// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer_index.hpp"

namespace frontline {

/// What a compiled gazetteer was made of and by: where it differs from what is there now, it is made anew. `notes` is
/// any text that goes with it.
struct ImageLabel {
    std::string stamp;
    std::string notes;
};

/// An index as bytes that can be written one part after the other and read where they lie. The same on machines of one
/// byte order; another one's image is not taken.
class IndexImage {
public:
    IndexImage(GazetteerIndex const& index, ImageLabel const& label);

    /// The bytes in order. They live as long as this and the index.
    std::vector<std::span<std::byte const>> parts() const;

private:
    GazetteerIndex index_;
    ImageLabel     label_;
    std::string    head_;
    std::string    padding_;
};

/// Changes whenever the same gazetteer would give another index (keys, sounds, layout, ICU's tables), so that what an
/// older program compiled is not read by a newer one.
std::string image_version();

struct LabelledIndex {
    GazetteerIndex index;
    ImageLabel     label;
};

/// The index that lies in an image; nothing where the bytes are not a whole image of this version. Where they are less
/// than 64 MiB a checksum proves them, else only the head and the sizes are looked at.
std::optional<LabelledIndex> index_in(std::span<std::byte const> image, std::shared_ptr<void const> owner);

}  // namespace frontline
