#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# install_modules.sh PAGE OUT: what PAGE/package-lock.json names, in OUT/node_modules. Exits with 4 where it cannot be had.
set -euo pipefail

page=$1
out=$2

command -v npm >/dev/null || { echo "skipped: there is no npm" && exit 4; }
mkdir -p "$out"
if cmp -s "$page/package-lock.json" "$out/package-lock.json" && [[ -d $out/node_modules/leaflet ]]; then exit 0; fi
rm -rf "$out/node_modules"
cp "$page/package.json" "$page/.npmrc" "$out/"
cp "$page/package-lock.json" "$out/package-lock.json"
if ! (cd "$out" && npm ci --ignore-scripts --no-progress); then
    rm -f "$out/package-lock.json"
    echo "skipped: npm cannot fetch its packages"
    exit 4
fi
