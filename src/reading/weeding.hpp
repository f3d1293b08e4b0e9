// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "reading/proposal.hpp"
#include "reading/sentences.hpp"

namespace frontline {

/// Each thing that an article tells once, as far as it tells it. Of proposals of one place that overlap in time:
/// * the same kind and actor: the surest one, however often it is told;
/// * in one paragraph, a fight that ends with a capture or a repelled attack is that, a capture supplies the loss, who
///   captured it holds it.
std::vector<Proposal> without_weeds(std::vector<Proposal> proposals, std::vector<Sentence> const& sentences);

}  // namespace frontline
