#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# validate_gpkg.sh WRITE_SAMPLES: does our GeoPackage pass GDAL's own validator? 4: it is not there.
python=/usr/bin/python3
"$python" -c 'import osgeo_utils.samples.validate_gpkg' 2>/dev/null ||
    { echo "skipped: there is no osgeo_utils.samples.validate_gpkg (Debian: python3-gdal)"; exit 4; }
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
"$1" "$folder" || exit 1
"$python" -m osgeo_utils.samples.validate_gpkg --extra --warning-as-error "$folder/samples.gpkg"
