// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace frontline {

/// From now on memory comes in pages of 2 MiB where the system has them (transparent ones: nothing need be set up).
/// What walks through the whole land meets a new page every few hundred bytes, and a processor knows only so many pages
/// by heart. To be called first of all.
void take_large_pages();

}  // namespace frontline
