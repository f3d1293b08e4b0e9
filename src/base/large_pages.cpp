// SPDX-License-Identifier: Apache-2.0
#include "base/large_pages.hpp"

#include <mimalloc.h>

namespace frontline {

void take_large_pages()
{
    mi_option_enable(mi_option_large_os_pages);
}

}  // namespace frontline
