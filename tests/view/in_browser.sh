#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# in_browser.sh TEST.mjs FRONTLINE MODULES: runs tests of the page in headless Chromium. Exits with 4 where it is missing.
set -euo pipefail

chromium="$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)"
[[ -n $chromium ]] || { echo "skipped: there is no Chromium" && exit 4; }
command -v node >/dev/null && [[ -d $3/playwright-core ]] || { echo "skipped: there is no playwright-core" && exit 4; }
CHROMIUM="$chromium" FRONTLINE_BINARY="$2" PAGE_MODULES="$3" exec node --test "$1"
