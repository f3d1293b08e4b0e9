// SPDX-License-Identifier: Apache-2.0
// topojson_reads.js FILE: prints the features of each object as topojson-client makes them, as JSON.
const fs = require("fs");
const path = require("path");
const modules = process.env.FRONTLINE_NODE_MODULES;
const client = require(path.join(modules, "topojson-client"));

const topology = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const layers = {};
for (const name of Object.keys(topology.objects)) {
  layers[name] = client.feature(topology, topology.objects[name]).features;
}
console.log(JSON.stringify(layers));
