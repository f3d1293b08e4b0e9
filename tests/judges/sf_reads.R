# SPDX-License-Identifier: Apache-2.0
# sf_reads.R FOLDER NAME…: what sf reads from GeoPackage, shapefile and GeoJSON must be the same: geometries, classes of
# the fields, texts. Prints what differs.
suppressPackageStartupMessages(library(sf))
invisible(suppressMessages(sf_use_s2(FALSE)))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
names_wanted <- arguments[-1]

read_layer <- function(ending, layer) {
  if (ending == "gpkg") return(st_read(file.path(folder, "war.gpkg"), layer, quiet = TRUE))
  suffix <- if (layer == "control") "" else paste0("_", layer)
  st_read(file.path(folder, paste0("war", suffix, ".", ending)), quiet = TRUE)
}

kind <- function(column) {
  if (inherits(column, "Date")) "date" else if (is.numeric(column)) "number" else "text"
}

same <- function(a, b) {
  if (is.numeric(a)) return(isTRUE(all.equal(as.numeric(a), as.numeric(b), tolerance = 1e-12)))
  identical(as.character(a), as.character(b))
}

for (layer in c("control", "front", "places")) {
  first <- read_layer("gpkg", layer)
  if (!all(st_is_valid(first)) || st_crs(first) != st_crs(4326)) cat(layer, "is not valid\n")
  for (ending in c("shp", "geojson")) {
    other <- read_layer(ending, layer)
    if (nrow(first) != nrow(other)) { cat(layer, ending, "has other rows\n"); next }
    equal <- mapply(function(a, b) lengths(st_equals(a, b)) == 1,
                    split(st_geometry(first), seq_len(nrow(first))), split(st_geometry(other), seq_len(nrow(other))))
    if (!all(equal)) cat(layer, ending, "has other geometries\n")
    for (name in setdiff(names(first), attr(first, "sf_column"))) {
      if (kind(first[[name]]) != kind(other[[name]]) && !all(is.na(first[[name]])))
        cat(layer, ending, name, "is", kind(other[[name]]), "not", kind(first[[name]]), "\n")
      else if (!same(first[[name]], other[[name]])) cat(layer, ending, name, "has other values\n")
    }
  }
}
for (ending in c("gpkg", "shp", "geojson")) {
  found <- c(read_layer(ending, "control")$actor_name, read_layer(ending, "places")$name)
  if (!all(names_wanted %in% found)) cat(ending, "lacks names:", setdiff(names_wanted, found), "\n")
  if (!inherits(read_layer(ending, "control")$valid_from, "Date")) cat(ending, "valid_from is no date\n")
}
cat("read\n")
