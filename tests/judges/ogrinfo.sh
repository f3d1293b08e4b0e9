#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# ogrinfo.sh WRITE_SAMPLES: does ogrinfo open all that we write, without a word of complaint? 4: there is no ogrinfo.
command -v ogrinfo >/dev/null || { echo "skipped: there is no ogrinfo (Debian: gdal-bin)"; exit 4; }
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT
"$1" "$folder" || exit 1

failed=0
judge() {  # judge FILE LAYER TYPE COUNT
    info=$(ogrinfo -ro -so "$folder/$1" "$2" 2>"$folder/complaints") || failed=1
    for line in "Geometry: $3" "Feature Count: $4" 'ID["EPSG",4326]'; do
        case $info in *"$line"*) ;; *) echo "$1, $2: no '$line' in: $info"; failed=1 ;; esac
    done
    [ -s "$folder/complaints" ] && { cat "$folder/complaints"; failed=1; }
}
judge samples.geojson control Polygon 2
judge samples_front.geojson front "Line String" 1
judge samples_places.geojson places Point 2
judge samples.shp samples Polygon 2
judge samples_front.shp samples_front "Line String" 1
judge samples_places.shp samples_places Point 2
judge samples.gpkg control "Multi Polygon" 2
judge samples.gpkg front "Multi Line String" 1
judge samples.gpkg places Point 2
exit $failed
