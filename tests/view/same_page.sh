#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# same_page.sh PAGE MODULES: builds the page anew and compares it with the tracked one.
set -euo pipefail

page=$1
modules=$2
most_bytes=300000

command -v node >/dev/null && [[ -d $modules/esbuild ]] || { echo "skipped: there is no node or no esbuild" && exit 4; }
built="$(mktemp)"
trap 'rm -f "$built"' EXIT
node "$page/build.mjs" "$modules" "$built"
if ! cmp "$built" "$page/built/page.html"; then
    echo "src/view/page/built/page.html is not what its sources give: scripts/build-page builds it"
    exit 1
fi
if (($(wc -c <"$built") > most_bytes)); then
    echo "the page without data is larger than $most_bytes bytes: $(wc -c <"$built")"
    exit 1
fi
! grep -n 'resolved\|https\?://registry' "$page/package-lock.json" || { echo "the lockfile names a registry" && exit 1; }
